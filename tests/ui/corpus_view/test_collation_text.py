"""Two texts as rich text."""

from app.ui.corpus_view.collation_text import write_collation
from app.ui.face.theme import DARK, LIGHT
from app.workspace.corpus.collation import collate_texts


def test_differences_are_marked_and_all_is_escaped() -> None:
    text = write_collation(collate_texts("老桥<b>。\n", "老桥&。\n完。\n"), LIGHT)
    assert "<b>" not in text
    assert "&lt;b&gt;" in text
    assert "&amp;" in text
    assert text.count("text-decoration:underline") == 3
    assert text.count("<tr>") == 1
    assert text != write_collation(collate_texts("老桥<b>。\n", "老桥&。\n完。\n"), DARK)


def test_paragraphs_within_a_row_are_lines() -> None:
    assert "<br>" in write_collation(collate_texts("甲", "乙一\n乙二\n"), LIGHT)
