"""The sample issue is whole: its gold accounts for every character, and the artefacts it was written for are in it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.text.model import Role

NAME = "yunhe-chenbao_2026-03-18_A05"
FULL_WIDTH = str.maketrans(",()", "，（）")


def sample(suffix: str) -> Path:
    return paths.resources() / "sample" / f"{NAME}{suffix}"


@pytest.fixture(scope="module")
def raw() -> str:
    return sample(".txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def gold() -> Any:
    return json.loads(sample(".gold.json").read_text(encoding="utf-8"))


def blocks(gold: Any) -> list[Any]:
    return [block for article in gold["articles"] for block in article["blocks"]]


def squeeze(text: str) -> str:
    return "".join(text.split())


def test_every_raw_character_is_in_exactly_one_place(raw: str, gold: Any) -> None:
    spans = [span for block in blocks(gold) for span in block["spans"]] + gold["left_out"]
    placed = sorted(offset for start, end in spans for offset in range(start, end) if not raw[offset].isspace())
    assert placed == [offset for offset, character in enumerate(raw) if not character.isspace()]


def test_clean_text_is_the_raw_text_in_house_style(raw: str, gold: Any) -> None:
    for block in blocks(gold):
        from_raw = "".join(raw[start:end] for start, end in block["spans"])
        assert squeeze(block["text"]) == squeeze(from_raw).translate(FULL_WIDTH)


def test_articles_stand_in_the_order_in_which_they_begin(gold: Any) -> None:
    begins = [min(span[0] for block in article["blocks"] for span in block["spans"]) for article in gold["articles"]]
    assert begins == sorted(begins)
    assert [article["id"] for article in gold["articles"]] == list(range(1, len(begins) + 1))


@pytest.mark.parametrize(
    "artefact",
    [
        pytest.param(r"\n最 让 人 意 外", id="letter-spaced line"),
        pytest.param(r"渡口巷的\n\n“邻里", id="false break before a hanging quotation mark"),
        pytest.param(r"走访，在\n\n本子上", id="column that ends in mid-sentence"),
        pytest.param(r"\n个护鸟员。\n白鹭湾地处", id="tail and first line together at the head of a column"),
        pytest.param(r"（罗小满）\n柳浦镇春茶开园\n头锅", id="brief whose two-line heading follows a signature"),
        pytest.param(r"[\u4e00-\u9fff],[\u4e00-\u9fff]", id="half-width comma"),
        pytest.param(r"[\u4e00-\u9fff]\([\u4e00-\u9fff]", id="half-width bracket"),
        pytest.param(r"[\u4e00-\u9fff] \d+ [\u4e00-\u9fff]", id="spaces around digits"),
        pytest.param(r"——\n", id="kicker"),
        pytest.param(r"\n——", id="subtitle"),
        pytest.param(r"责编：", id="page furniture"),
    ],
)
def test_an_artefact_of_real_raw_text_is_there(raw: str, artefact: str) -> None:
    assert re.search(artefact, raw)


def test_headings_follow_their_body_and_a_last_section_stands_before_its_heading(gold: Any) -> None:
    feature = next(
        article for article in gold["articles"] if any(b["role"] == Role.SUBTITLE for b in article["blocks"])
    )
    begins = [block["spans"][0][0] for block in feature["blocks"]]
    roles = [block["role"] for block in feature["blocks"]]
    body = [begin for begin, role in zip(begins, roles, strict=True) if role == Role.BODY]
    assert body[-1] < begins[roles.index(Role.TITLE)] < body[0]
    assert max(begins) == begins[len(roles) - 1 - roles[::-1].index(Role.SUBHEAD)]


def test_every_role_of_a_common_page_is_shown(gold: Any) -> None:
    assert {block["role"] for block in blocks(gold)} == set(Role) - {Role.LEAD}
