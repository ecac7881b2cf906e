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


LONG = make_story("paper-2", f"题目\n{TEXT}\n{TEXT}\n{TEXT}\n{TEXT}\n")


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


def test_a_short_report_has_some_sentences_of_the_first_paragraph(adapters: list[Adapter]) -> None:
    reports = [adapter.shorten(STORY) for adapter in adapters]
    assert all(roles(report) == ["title", "body"] for report in reports)
    texts = {report.slices[1].text for report in reports}
    assert {"近日，魏都区举行了一场招聘会。", TEXT} <= texts
    assert any(text.startswith("本报讯") for text in texts)


def test_an_editor_s_note_stands_before_the_first_paragraph(adapters: list[Adapter]) -> None:
    slices = adapters[0].add_lead(list(LONG.slices))
    assert [one.role for one in slices] == ["title", "lead", "body", "body", "body", "body"]
    assert slices[1].text.endswith("近日，魏都区举行了一场招聘会。有200多名群众参加。")
    assert slices[2].follows == slices[1].place


def test_paragraphs_are_numbered_or_spoken_now_and_then(adapters: list[Adapter]) -> None:
    texts = {one.text for adapter in adapters for one in adapter.restructure(list(LONG.slices))}
    assert any(text.startswith("一、") for text in texts)
    assert any(text.startswith("记者：") for text in texts)


def test_verses_are_short_lines_under_a_title_and_a_name(adapters: list[Adapter]) -> None:
    for adapter in adapters:
        poem = adapter.versify(LONG)
        assert roles(poem)[:3] == ["title", "byline", "body"]
        assert all(len(line) <= 15 for one in poem.slices[2:] for line in one.text.split("\n"))
