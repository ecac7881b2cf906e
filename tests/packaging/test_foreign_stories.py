"""What is put to foreign articles: datelines, bylines, signatures, direct speech, pictures."""

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from foreign_stories import Adapter
from invented_lines import Inventor
from stories import Slice, Story, make_story

TEXT = "近日，魏都区举行了一场招聘会。有200多名群众参加。活动现场，工作人员发放了宣传资料，解答了大家的问题。"
STORY = make_story("paper-0", f"题目\n{TEXT}\n## 小题\n{TEXT}\n")
BRIEF = make_story("paper-1", f"短讯\n{TEXT}\n")


@pytest.fixture
def adapters() -> list[Adapter]:
    chances = [random.Random(seed) for seed in range(60)]
    return [Adapter(chance, Inventor(chance)) for chance in chances]


def roles(story: Story) -> list[str]:
    return [one.role for one in story.slices]


def test_an_article_has_a_dateline_or_a_byline_or_neither(adapters: list[Adapter]) -> None:
    furnished = [adapter.furnish(STORY) for adapter in adapters]
    plain = ["title", "body", "subhead", "body"]
    assert {tuple(roles(story)) for story in furnished} == {tuple(plain), ("title", "byline", *plain[1:])}
    heads = {story.slices[1].text for story in furnished if story.slices[1].role == "body"}
    assert any("讯" in head[:3] and head.endswith(TEXT) for head in heads)
    assert TEXT in heads


def test_direct_speech_keeps_the_sentences(adapters: list[Adapter]) -> None:
    paragraph = Slice("body", TEXT, 0, "\n\n", 1, is_cut=False)
    said = {adapter.quote(paragraph).text for adapter in adapters}
    assert any(text.startswith("“近日，魏都区举行了一场招聘会。”") for text in said)
    assert all(text.replace("“", "").replace("”", "").endswith("解答了大家的问题。") for text in said)


def test_a_picture_has_a_caption_of_the_article_and_a_credit(adapters: list[Adapter]) -> None:
    for adapter in adapters:
        picture = adapter.make_picture(STORY)
        assert roles(picture) == ["caption", "credit"]
        assert picture.slices[0].text.startswith("近日，魏都区举行了一场招聘会。")
        assert picture.slices[0].text.endswith("。")
        assert picture.slices[1].is_cut == ("\n" not in picture.slices[1].gap)


def test_briefs_are_signed_and_stand_under_one_column_title(adapters: list[Adapter]) -> None:
    groups = [adapter.group_briefs([BRIEF, BRIEF]) for adapter in adapters]
    assert {tuple(roles(group[1])) for group in groups} == {("title", "body"), ("title", "body", "byline")}
    assert all(group[0].has_section == (roles(group[0])[0] == "section") for group in groups)
    assert {group[0].has_section for group in groups} == {True, False}
    assert not any(group[1].has_section for group in groups)
