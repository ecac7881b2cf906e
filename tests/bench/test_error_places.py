"""The errors of the scorer are found where they are, also where the same words stand twice on a page."""

# mypy: disable-error-code="import-not-found"

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from error_places import ErrorPlaces

RAW = "春风化雨\n\n文一。\n\n春风化雨\n\n文二。"


def reading(*roles: str) -> dict[str, Any]:
    spans = [[0, 4], [6, 9], [11, 15], [17, 20]]
    blocks = [
        {"role": role, "text": RAW[span[0] : span[1]], "spans": [span]} for role, span in zip(roles, spans, strict=True)
    ]
    return {"articles": [{"blocks": blocks[:2]}, {"blocks": blocks[2:]}], "left_out": []}


GOLD = reading("title", "body", "title", "body")
PLACES = ErrorPlaces(RAW, GOLD, reading("title", "body", "subhead", "body"))


def test_a_wrong_start_is_told_by_its_place() -> None:
    assert PLACES.find(["block start missed at 11: …'文一。\\n\\n' | '春风化雨\\n\\n文二。'"]) == {11}


def test_a_wrong_role_is_the_block_that_has_it() -> None:
    assert PLACES.find(["role of '春风化雨\\n\\n文二。': gold title, got subhead"]) == {11}
    both = ErrorPlaces(RAW, GOLD, reading("kicker", "body", "kicker", "body"))
    assert both.find([f"role of {RAW[:14]!r}: gold title, got kicker"]) == {0}


def test_the_same_words_told_twice_are_two_places() -> None:
    raw = "春风化雨\n" * 6
    blocks = [{"role": "title", "text": "春风化雨", "spans": [[at, at + 4]]} for at in range(0, 30, 5)]
    gold = {"articles": [{"blocks": blocks}]}
    read = {"articles": [{"blocks": [{**block, "role": "body"} for block in blocks]}]}
    error = "role of '春风化雨\\n春风化雨\\n春风化雨': gold title, got body"
    assert ErrorPlaces(raw, gold, read).find([error, error]) == {0, 5}


def test_a_wrong_order_is_found_by_what_stands_before() -> None:
    assert PLACES.find([f"order: '文二。' should follow {RAW[:4]!r}"]) == set()
    assert PLACES.find([f"order: '文二。' should follow {RAW[5:15]!r}"]) == {17}


def test_a_wrong_text_is_found_by_both_texts() -> None:
    gold = reading("title", "body", "title", "body")
    gold["articles"][1]["blocks"][0]["text"] = "春风 化雨"
    places = ErrorPlaces(RAW, gold, GOLD)
    assert places.find(["text: gold '春风 化雨', got '春风化雨'"]) == {11}


def test_errors_of_articles_name_no_block() -> None:
    assert PLACES.find(["authors: gold ['张三'], got []", "article 1 holds 2 gold articles"]) == set()
