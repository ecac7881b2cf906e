"""What is common in the library is no keyword in it."""

from pathlib import Path

import pytest

from app.tagging.words import JiebaWords
from app.workspace import Workspace
from app.workspace.background import Background
from tests.workspace.issues import add_texts

COMMON, RARE = "记者", "饺子"


@pytest.fixture
def background(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Background:
    monkeypatch.setattr("app.workspace.background.HALF", 10)
    add_texts(workspace.database, [[f"题{number}", f"本报{COMMON}报道。"] for number in range(9)])
    add_texts(workspace.database, [["食", f"包{RARE}。"]])
    return Background(workspace.database, JiebaWords(tmp_path / "words"))


def test_a_small_library_shifts_what_general_text_says(background: Background) -> None:
    found = background.rarities({COMMON, RARE})
    general = {word: background.words.rarity_of(word) for word in found}
    assert found[COMMON] < found[RARE]
    assert found[COMMON] == pytest.approx(general[COMMON] / 2 + 0.048, abs=0.01)
    assert found[RARE] == pytest.approx(general[RARE] / 2 + 0.852, abs=0.01)


def test_without_articles_general_text_decides(workspace: Workspace, tmp_path: Path) -> None:
    background = Background(workspace.database, JiebaWords(tmp_path / "words"))
    assert background.rarities({RARE}) == {RARE: background.words.rarity_of(RARE)}


def test_a_library_that_grew_is_counted_anew(workspace: Workspace, background: Background) -> None:
    before = background.rarities({RARE})
    add_texts(workspace.database, [["又食", f"{RARE}，{RARE}。"]])
    assert background.rarities({RARE})[RARE] < before[RARE]
