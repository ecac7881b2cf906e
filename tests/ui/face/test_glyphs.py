"""Nothing that Qt would swallow reaches a document, and every position stays what it was."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from app.ui.face.glyphs import show_clean, show_raw

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("\n\r\x00\x0b\x0c\x1f\x7f\x85\u2028\u2029\ufdd0\ufdd1\ufffc\u00a0\t桥𠮷a"), st.characters()
    ),
    max_size=20,
)


def paragraphs(text: str) -> list[str]:
    document = QTextDocument()
    document.setPlainText(text)
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


@given(TEXTS)
def test_raw_lines_are_the_documents_paragraphs(text: str) -> None:
    shown = show_raw(text)
    assert len(shown) == len(text)
    assert paragraphs(shown) == shown.split("\n")
    assert [len(line) for line in shown.split("\n")] == [len(line) for line in text.split("\n")]


@given(TEXTS)
def test_a_clean_text_is_one_paragraph(text: str) -> None:
    shown = show_clean(text)
    assert len(shown) == len(text)
    assert paragraphs(shown) == [shown]


def test_what_is_hidden_is_seen() -> None:
    assert show_raw("a\x0c\u2028b") == "a\u240c\u2424b"
    assert show_raw("a\r\nb\rc") == "a\u200b\nb\u240dc"
    assert show_clean("a\nb") == "a\u240ab"
    assert show_raw("桥\u00a0\t梁") == "桥\u00a0\t梁"
