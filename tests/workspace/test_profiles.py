"""A newspaper's profile: learnt, chosen, used by the next import, and forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.editing.editor import begin_issue
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.text.model import Reading, Source
from app.workspace import Workspace
from app.workspace.errors import NothingApproved, ProfileMissing
from app.workspace.profiles import (
    forget_profiles,
    learn_version,
    load_approved,
    profiles_in_use,
    show_profiles,
    use_version,
)
from tests.workspace.house_pages import AUTHORS, approve_page, write_page

NEWSPAPER = "柳河新报"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "library.jiaoyang", "林舟")
    for number in (2, 3, 4):
        add_approved(opened.database, number)
    yield opened
    opened.close()


def add_approved(database: Database, number: int) -> None:
    page = approve_page(number)
    source = Source(f"{number}.txt", f"{number:064}")
    issue, entries = begin_issue(page.raw, source, Reading(page.articles, page.left_out), {"newspaper": NEWSPAPER})
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, page.raw.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)


def import_page(workspace: Workspace, tmp_path: Path, number: int, *, named: str = "") -> tuple[str, ...]:
    """The authors of the first article of the next issue; `named` where its file does not name the newspaper."""
    path = tmp_path / f"{'' if named else NEWSPAPER}2021-12-{number:02}第01版.txt"
    path.write_text(write_page(number), encoding="utf-8")
    (imported,) = workspace.import_paths([path], newspaper=named).imported
    issue = workspace.open_issue(imported.issue_id).issue
    return next(article.authors for article in issue.articles if article.title)


def test_a_version_is_learnt_with_its_receipt_and_not_in_use(workspace: Workspace) -> None:
    version = learn_version(workspace.database, NEWSPAPER, "林舟")
    assert (version.number, version.profile.issues, version.receipt["issues"]) == (1, 3, 3)
    assert show_profiles(workspace.database, NEWSPAPER).versions == (version,)
    assert profiles_in_use(workspace.database) == {}


def test_the_next_issue_is_read_with_the_version_in_use_until_it_is_switched_off(
    workspace: Workspace, tmp_path: Path
) -> None:
    learn_version(workspace.database, NEWSPAPER, "林舟")
    assert import_page(workspace, tmp_path, 5) != AUTHORS
    use_version(workspace.database, NEWSPAPER, 1)
    assert import_page(workspace, tmp_path, 6) == AUTHORS
    use_version(workspace.database, NEWSPAPER, 0)
    assert import_page(workspace, tmp_path, 7) != AUTHORS


def test_the_newspaper_that_the_user_names_chooses_the_profile(workspace: Workspace, tmp_path: Path) -> None:
    learn_version(workspace.database, NEWSPAPER, "林舟")
    use_version(workspace.database, NEWSPAPER, 1)
    assert import_page(workspace, tmp_path, 8, named="柳河晚报") != AUTHORS
    assert import_page(workspace, tmp_path, 9, named=NEWSPAPER) == AUTHORS


def test_processes_that_read_at_once_have_the_profile_too(workspace: Workspace, tmp_path: Path) -> None:
    learn_version(workspace.database, NEWSPAPER, "林舟")
    use_version(workspace.database, NEWSPAPER, 1)
    folder = tmp_path / "next"
    folder.mkdir()
    for number in range(11, 21):
        (folder / f"{NEWSPAPER}2021-12-{number}第01版.txt").write_text(write_page(number), encoding="utf-8")
    report = workspace.import_paths([folder], jobs=2)
    issues = [workspace.open_issue(item.issue_id).issue for item in report.imported]
    assert len(issues) == 10
    assert all(any(article.authors == AUTHORS for article in issue.articles) for issue in issues)


def test_versions_are_forgotten(workspace: Workspace) -> None:
    learn_version(workspace.database, NEWSPAPER, "林舟")
    assert learn_version(workspace.database, NEWSPAPER, "林舟").number == 2
    with pytest.raises(ProfileMissing):
        use_version(workspace.database, NEWSPAPER, 3)
    forget_profiles(workspace.database, NEWSPAPER)
    assert show_profiles(workspace.database, NEWSPAPER).versions == ()
    with pytest.raises(ProfileMissing):
        forget_profiles(workspace.database, NEWSPAPER)


def test_a_newspaper_of_which_nothing_is_approved_teaches_nothing(workspace: Workspace) -> None:
    assert load_approved(workspace.database, "柳河晚报") == []
    with pytest.raises(NothingApproved):
        learn_version(workspace.database, "柳河晚报", "林舟")
