"""The quick way finds what the sure way finds."""

from hypothesis import given
from hypothesis import strategies as st

from app.store.search.snippets import Words
from app.store.search.texts import FoundText
from app.text.model import Role
from app.workspace.corpus.places import make_finder

CHARACTERS = "老桥橋国國雨后後A ａ，"


def make_block(text: str, role: Role) -> FoundText:
    return FoundText(1, 1, 1, 1, role.value, text, "", "")


@given(
    text=st.text(CHARACTERS),
    anywhere=st.lists(st.text(CHARACTERS, min_size=1, max_size=3), max_size=3),
    in_titles=st.lists(st.text(CHARACTERS, min_size=1, max_size=3), max_size=2),
    role=st.sampled_from([Role.TITLE, Role.BODY]),
    folds_variants=st.booleans(),
)
def test_it_is_the_same_answer(
    text: str, anywhere: list[str], in_titles: list[str], role: Role, folds_variants: bool
) -> None:
    plain = Words((), (), folds_variants)
    words = Words(tuple(map(plain.fold, anywhere)), tuple(map(plain.fold, in_titles)), folds_variants)
    block = make_block(text, role)
    assert list(make_finder(words)(block)) == words.find_places(block)


def test_words_for_titles_are_found_in_titles_only() -> None:
    finder = make_finder(Words(("雨",), ("老桥",)))
    assert list(finder(make_block("老橋雨", Role.TITLE))) == [(0, 2), (2, 3)]
    assert list(finder(make_block("老橋雨", Role.BODY))) == [(2, 3)]
    assert list(make_finder(Words((), ()))(make_block("雨", Role.BODY))) == []
