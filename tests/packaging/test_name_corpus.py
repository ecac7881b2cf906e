"""What names are learnt from: read, mended, and never what names are scored by."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from name_corpus import NamedSentence, keep_apart, mend_names, read_sentences


def sentence(text: str, *names: tuple[str, str]) -> NamedSentence:
    spans: list[tuple[int, int, str]] = []
    for name, kind in names:
        start = text.index(name, spans[-1][1] if spans else 0)
        spans.append((start, start + len(name), kind))
    return NamedSentence(text, tuple(spans))


def test_sentences_are_read_with_their_names() -> None:
    text = "王 B-PER\n广 I-PER\n在 O\n许 B-LOC\n昌 I-LOC\n市 B-ORG\n局 I-ORG\n\n今 B-DATE\n\n\n京 I-LOC"
    assert list(read_sentences(text)) == [
        NamedSentence("王广在许昌市局", ((0, 2, "P"), (3, 5, "L"), (5, 7, "O"))),
        NamedSentence("今", ()),
        NamedSentence("京", ((0, 1, "L"),)),
    ]


@pytest.mark.parametrize(
    ("text", "names", "mended"),
    [
        ("山东鲁能来了", [("山东", "L"), ("鲁能", "O")], [("山东鲁能", "O")]),
        ("总统克林·顿尼说", [("顿尼", "P")], [("克林·顿尼", "P")]),
        ("发展中国家很多", [("中国", "L")], []),
        ("各国政府支持", [("政府", "O")], []),
        ("中国国家队", [("中国", "L"), ("国家队", "O")], [("中国国家队", "O")]),
        ("青海省代表", [("青海省", "O")], [("青海省", "L")]),
    ],
)
def test_labels_are_mended(text: str, names: list[tuple[str, str]], mended: list[tuple[str, str]]) -> None:
    assert mend_names(sentence(text, *names)) == sentence(text, *mended)


def test_nothing_is_learnt_from_that_names_are_scored_by() -> None:
    scored = "魏都区昨天召开全区工作会议，部署了今年的工作。"
    own = NamedSentence("居民王广科热心公益，邻居都说他好。", ((2, 5, "P"),))
    near = NamedSentence("魏都区昨天召开全区工作会议，部署了明年的工作。", ())
    assert keep_apart([own, NamedSentence(scored, ()), near, own], [scored]) == [own]
