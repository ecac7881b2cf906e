"""An issue from import to approved and exported, by nothing but keys; and what a hand does is what a recipe does."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app import paths
from app.cli.program import main
from app.editing.operations import (
    MergeArticles,
    MergeBlocks,
    MoveArticle,
    MoveBlock,
    Operation,
    ReplaceText,
    SetRole,
    SplitArticle,
    SplitBlock,
)
from app.text.model import Issue, Role, Status
from app.ui.application import Desktop
from app.ui.dialogs.export import ExportDialog
from app.workspace import Workspace
from tests.ui.desk_stage import make_library, open_desk, wait_for_jobs, wait_for_suggestions
from tests.ui.gold_desk import ALT, CONTROL, Gold, Key, Keyboard, wording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(params=["sample", "real"])
def page(request: pytest.FixtureRequest) -> Path:
    """The project's own page, and the real issue where it is at hand."""
    if request.param == "sample":
        return next((paths.resources() / "sample").glob("*.txt"))
    shared: Path = request.getfixturevalue("shared")
    return shared / "issues" / "weidu-2020-12.txt"


def read_gold(page: Path) -> Gold:
    raw = page.read_text(encoding="utf-8")
    return Gold(raw, json.loads(page.with_name(f"{page.stem}.gold.json").read_text(encoding="utf-8")))


def take_in(qtbot: QtBot, desktop: Desktop, page: Path) -> None:
    with qtbot.waitSignal(desktop.work.issue_opened):
        desktop.work.import_paths([page])
    wait_for_jobs(qtbot, desktop.work)
    wait_for_suggestions(qtbot, desktop)


def approve(qtbot: QtBot, keyboard: Keyboard) -> None:
    """All at once; what a check calls an error is approved with a reason."""
    desktop = keyboard.desktop
    keyboard.letter("Shift+A")
    strip = desktop.desk.reason
    qtbot.waitUntil(lambda: strip.isVisible() or is_approved(desktop))
    if strip.isVisible():
        keyboard.write("如原文")
        keyboard.press(Key.Key_Return)
    qtbot.waitUntil(lambda: is_approved(desktop))


def is_approved(desktop: Desktop) -> bool:
    issue = desktop.session.issue
    return issue is not None and all(article.status is Status.APPROVED for article in issue.articles)


def export(qtbot: QtBot, keyboard: Keyboard, folder: Path) -> dict[str, Any]:
    keyboard.press(Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), ExportDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ExportDialog)
    while keyboard.target.accessibleName() != dialog.format.accessibleName():
        keyboard.press(Key.Key_Tab)
    while dialog.format.currentData() != "json":
        keyboard.press(Key.Key_Down)
    while not isinstance(keyboard.target, QLineEdit):
        keyboard.press(Key.Key_Tab)
    keyboard.press(Key.Key_A, CONTROL)
    keyboard.write(str(folder))
    with qtbot.waitSignal(dialog.export_wanted):
        keyboard.press(Key.Key_Return)
    wait_for_jobs(qtbot, keyboard.desktop.work)
    (path,) = folder.glob("*.json")
    made: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return made


def outline(gold: Gold) -> list[tuple[int, str, str, tuple[int, ...]]]:
    """Articles, roles, texts and raw characters, in their order."""
    return [(block.article, block.role.value, wording(block.role, block.text), block.cells) for block in gold.blocks]


def damage(issue: Issue) -> Iterator[Operation]:
    """Every kind of thing that a reading can get wrong, each on blocks of its own."""
    first, second, third, *_ = (article for article in issue.articles if len(article.blocks) > 4)
    yield SetRole(first.blocks[0].id, Role.CREDIT)
    yield SplitBlock(first.blocks[-1].id, len(first.blocks[-1].text) // 2)
    yield MergeBlocks(first.blocks[1].id, first.blocks[2].id)
    yield MoveBlock(first.blocks[-2].id, second.id, 0)
    yield ReplaceText(second.blocks[-1].id, 1, 3, "错了的")
    yield MoveBlock(second.blocks[1].id, second.id, 3)
    yield SplitArticle(third.id, tuple(block.id for block in third.blocks[2:]))
    yield MoveArticle(third.id, 0)
    yield MergeArticles(issue.articles[-2].id, issue.articles[-1].id)


def test_an_issue_is_finished_without_a_mouse(
    qtbot: QtBot, tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    with open_desk(qtbot, tmp_path, tmp_path / "library.jiaoyang") as desktop:
        take_in(qtbot, desktop, page)
        keyboard = Keyboard(qtbot, desktop, read_gold(page))
        gold = keyboard.gold
        doubts, mended = keyboard.settle_doubts(), keyboard.mend()
        assert not keyboard.issue.open_doubts
        approve(qtbot, keyboard)
        keys = keyboard.count
        made = Gold(gold.raw, export(qtbot, keyboard, folder))
        assert desktop.work.workspace is not None
        assert desktop.work.workspace.check() == []
    assert (outline(made), made.left_out) == (outline(gold), gold.left_out)
    with capsys.disabled():
        each = f"{keys} keys until approved, {keys / gold.article_count:.1f} an article"
        rest = f"{doubts} doubts, {mended} mended; {keyboard.count - keys} keys to export"
        sys.stdout.write(f"\n{page.stem}: {each}; {rest}\n")


def test_what_a_reading_gets_wrong_is_mended_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    page = next((paths.resources() / "sample").glob("*.txt"))
    with open_desk(qtbot, tmp_path, tmp_path / "library.jiaoyang") as desktop:
        take_in(qtbot, desktop, page)
        keyboard = Keyboard(qtbot, desktop, read_gold(page))
        keyboard.mend()
        desktop.session.do(*damage(keyboard.issue))
        assert keyboard.gold.distance(keyboard.issue) > 0
        assert keyboard.mend() >= 8
        assert keyboard.gold.distance(keyboard.issue) == 0


RECIPE = (
    {"op": "SplitBlock", "block": 8, "clean_offset": 5},
    {"op": "MergeBlocks", "first": 5, "second": 6},
    {"op": "MoveBlock", "block": 7, "article": 1, "index": 3},
    {"op": "SetRole", "block": 4, "role": "kicker"},
    {"op": "ReplaceText", "block": 3, "clean_start": 5, "clean_end": 5, "text": "了"},
    {"op": "LeaveOut", "block": 11},
    {"op": "MergeArticles", "first": 1, "second": 9},
    {"op": "SplitArticle", "article": 12, "blocks": [16]},
    {"op": "MoveArticle", "article": 12, "index": 0},
    {"op": "AddTag", "article": 12, "tag": "旧城更新"},
)


def follow_recipe(keyboard: Keyboard) -> None:
    """The same by hand, line for line."""

    def go(block_id: int) -> None:
        keyboard.go(next(block for _, _, block in keyboard.blocks() if block.id == block_id))

    go(8)
    keyboard.press(Key.Key_F2)
    keyboard.press(Key.Key_Right, times=5)
    keyboard.press(Key.Key_Escape)
    keyboard.press(Key.Key_Slash)
    go(6)
    keyboard.letter("J")
    go(7)
    keyboard.letter("U")
    go(4)
    keyboard.letter("K")
    go(3)
    keyboard.press(Key.Key_F2)
    keyboard.press(Key.Key_End)
    keyboard.write("了")
    keyboard.press(Key.Key_Escape)
    go(11)
    keyboard.letter("X")
    go(2)
    keyboard.press(Key.Key_J, CONTROL)
    go(16)
    keyboard.letter("Shift+N")
    go(13)
    keyboard.press(Key.Key_Up, ALT)
    keyboard.press(Key.Key_T, CONTROL)
    keyboard.write("旧城更新")
    keyboard.press(Key.Key_Return)


def test_hand_and_recipe_leave_the_same_library(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desktop.session.issue is not None
    follow_recipe(Keyboard(qtbot, desktop, Gold(desktop.session.issue.raw, {"articles": []})))
    recipe = tmp_path / "recipe.jsonl"
    recipe.write_text("".join(f"{json.dumps(line)}\n" for line in RECIPE), encoding="utf-8")
    other = make_library(tmp_path / "other.jiaoyang")
    monkeypatch.setenv("JIAOYANG_LIBRARY", str(other))
    assert main(["apply", "1", str(recipe)]) == 0
    with closing(Workspace.open(other)) as workspace:
        assert desktop.session.issue == workspace.open_issue(1).issue
        assert workspace.check() == []
    assert desktop.work.workspace is not None
    assert desktop.work.workspace.open_issue(1).issue == desktop.session.issue
