"""Names as spans: in order, none over another, learnt from text to text, and good enough on the real issue."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tagging.cut_text import CutText
from app.tagging.names import KnownNames, find_names, learn_names, remembered_names
from app.tagging.words import JiebaWords
from app.text.model import EntityKind

BARS = {EntityKind.PERSON: 0.90, EntityKind.PLACE: 0.75, EntityKind.ORGANISATION: 0.65}


def labels(text: str, words: JiebaWords, known: KnownNames) -> list[tuple[str, EntityKind]]:
    return [(text[name.clean_start : name.clean_end], name.kind) for name in find_names(text, words, known)]


def test_any_text_gives_spans_in_order_that_do_not_overlap(words: JiebaWords) -> None:
    @given(st.text(alphabet="王李张书记说魏都区街道办事处人民医院“”（）、·，。 克林顿某记者1"))
    @settings(max_examples=60, deadline=None)
    def check(text: str) -> None:
        names = find_names(text, words)
        ends = [0, *(name.clean_end for name in names)]
        starts = [*(name.clean_start for name in names), len(text)]
        assert all(end <= start for end, start in zip(ends, starts, strict=True))
        assert all(name.clean_start < name.clean_end for name in names)

    check()


def test_short_form_of_a_place_is_learnt(words: JiebaWords) -> None:
    known = learn_names(["魏都区召开会议"], words)
    assert labels("植根魏都，以各种方式", words, known) == [("魏都", EntityKind.PLACE)]


def test_common_word_is_no_short_form(words: JiebaWords) -> None:
    known = learn_names(["位于劳动路和大同社区"], words)
    assert labels("劳动光荣，天下大同", words, known) == []


def test_author_is_known_everywhere(words: JiebaWords) -> None:
    known = learn_names([], words, ["许廷合"])
    assert labels("随后许廷合到了现场", words, known) == [("许廷合", EntityKind.PERSON)]


def test_place_inside_an_organisation_is_part_of_it(words: JiebaWords) -> None:
    known = learn_names(["魏都区召开会议"], words)
    assert labels("魏都区民政局", words, known) == [("魏都区民政局", EntityKind.ORGANISATION)]


@pytest.mark.parametrize("kind", list(BARS))
def test_real_issue_meets_the_bars(kind: EntityKind, shared: Path, words: JiebaWords) -> None:
    page = json.loads((shared / "issues" / "weidu-2020-12.gold.json").read_text(encoding="utf-8"))
    gold = json.loads((shared / "issues" / "weidu-2020-12.entities.json").read_text(encoding="utf-8"))["entities"]
    texts = {
        (article["id"], index): block["text"]
        for article in page["articles"]
        for index, block in enumerate(article["blocks"])
    }
    known = learn_names(texts.values(), words, [name for article in page["articles"] for name in article["authors"]])
    accepted = {(e["article"], e["block"], e["start"], e["end"]): [e["type"], *e["also"]] for e in gold}
    tally: Counter[str] = Counter()
    for place, text in texts.items():
        for name in find_names(text, words, known):
            kinds = accepted.pop((*place, name.clean_start, name.clean_end), [])
            if name.kind in kinds:
                tally["right"] += kinds[0] == kind
            else:
                tally["wrong"] += name.kind is kind
    missed = sum(kinds[0] == kind for kinds in accepted.values())
    assert 2 * tally["right"] / (2 * tally["right"] + tally["wrong"] + missed) >= BARS[kind]


def test_a_short_name_is_not_found_amid_other_words(words: JiebaWords) -> None:
    known = KnownNames({"中国": EntityKind.PLACE, "魏武": EntityKind.PLACE, "王": EntityKind.PERSON})
    for text, expected in (("发展中国家都来了", []), ("出彩魏武人", ["魏武"]), ("王说", [])):
        found = remembered_names(CutText(text, words), known)
        assert [text[name.clean_start : name.clean_end] for name in found] == expected
