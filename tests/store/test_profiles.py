"""Versions of profiles in the library."""

from pathlib import Path

from app.store.database import Database
from app.store.profiles import ProfileShelf, ProfileVersion, load_shelf, load_shelves, remove_shelf, save_shelf
from app.text.profile import Profile

PROFILE = Profile(2, 5, {"副刊": {"section": 2}}, {"本报记者～": (3, 1)}, {"周晓禾": 4}, {15: 90})


def test_versions_are_kept_by_newspaper_until_they_are_forgotten(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "library.jiaoyang")
    shelf = ProfileShelf("柳河新报").add(ProfileVersion(1, "2021-12-04", "林舟", PROFILE, {"issues": 0}))
    with database.transaction() as connection:
        save_shelf(connection, ProfileShelf("柳河新报", shelf.versions, in_use=1))
    with database.reading() as connection:
        assert load_shelf(connection, "柳河新报").current == PROFILE
        assert load_shelf(connection, "柳河晚报") == ProfileShelf("柳河晚报")
        assert [item.newspaper for item in load_shelves(connection)] == ["柳河新报"]
    with database.transaction() as connection:
        remove_shelf(connection, "柳河新报")
    with database.reading() as connection:
        assert load_shelves(connection) == ()
    database.close()


def test_the_next_version_has_the_next_number_and_none_is_in_use_at_first() -> None:
    shelf = ProfileShelf("柳河新报").add(ProfileVersion(4, "", "", PROFILE))
    assert shelf.next_number == 5
    assert shelf.current is None
