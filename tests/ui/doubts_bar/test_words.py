"""Every doubt has a question, a reason and answers in words."""

from dataclasses import replace

import pytest

from app.editing.operations import LeaveOut, MergeArticles, apply
from app.text.doubts import Reason
from app.text.model import Doubt, DoubtKind, Piece
from app.ui.doubts_bar.words import REASONS, quote, word_doubt, word_reason
from tests.small_issue import make_issue, raw_offset

AFTER = "After “走了三十年，今天最…”"


@pytest.mark.parametrize(
    ("number", "question", "answer", "runner_up"),
    [
        (17, "“走了三十年，今天最…”: a new paragraph, or more of the one before?", "New paragraph", "Goes on"),
        (18, "“今天最稳当。居民…”: a new paragraph, or more of the one before?", "Goes on", "New paragraph"),
        (19, "What is “桥面添彩”: subhead or paragraph?", "Subhead", "Paragraph"),
        (20, "Does the picture “=桥，一座” stand alone, or belong to “老桥换新颜”?", "Stands alone", "To “老桥换新颜”"),
        (21, "Is “三十盏灯照着𠮷祥桥…” in its place, or does it follow “走了三十年，今天最…”?", "In its place", AFTER),
        (22, "In “照着𠮷祥桥（北段）。”: is it “（” or “(”?", "（", "("),
        (23, "Does “（魏宣）” belong to “夜雨润田”, or does an article begin here?", "Stays here", "Begins an article"),
    ],
)  # fmt: skip
def test_each_kind_asks_its_question(number: int, question: str, answer: str, runner_up: str) -> None:
    issue = make_issue()
    words = word_doubt(issue, issue.doubts[number - 17])
    assert (words.question, words.answer, words.runner_up) == (question, answer, runner_up)


def test_a_block_of_an_article_may_belong_to_another() -> None:
    doubt = Doubt(1, DoubtKind.ARTICLE, raw_offset("昨夜下了雨"), 0.5, "", f"article:{raw_offset('老桥换新颜')}")
    words = word_doubt(make_issue(), doubt)
    assert words.question == "Does “昨夜下了雨” belong to “夜雨润田” or to “老桥换新颜”?"
    assert (words.answer, words.runner_up) == ("Stays here", "To “老桥换新颜”")


def test_an_article_may_begin_or_go_on() -> None:
    doubt = Doubt(1, DoubtKind.ARTICLE, raw_offset("夜雨润田"), 0.5, "article-begins", f"article:{raw_offset('许可')}")
    words = word_doubt(make_issue(), doubt)
    assert words.question == "Does an article begin with “夜雨润田”, or does “=桥，一座” go on?"
    assert (words.answer, words.runner_up) == ("Begins an article", "To “=桥，一座”")


def test_what_stands_before_a_heading_may_be_a_part_of_its_article() -> None:
    place = f"article:{raw_offset('夜雨润田')}"
    doubt = Doubt(1, DoubtKind.ARTICLE, raw_offset("老桥换新颜"), 0.5, "article-begins", place)
    words = word_doubt(make_issue(), doubt)
    assert words.question == "Is “老桥换新颜” an article of its own, or a part of “夜雨润田” behind it?"
    assert (words.answer, words.runner_up) == ("Begins an article", "To “夜雨润田”")


def test_a_picture_may_leave_an_article() -> None:
    issue, _, _ = apply(make_issue(), MergeArticles(1, 9))
    words = word_doubt(issue, Doubt(1, DoubtKind.ARTICLE, raw_offset("=桥"), 0.5, "picture-alone", "article:new"))
    assert words.question == "Does the picture “=桥，一座” belong to “老桥换新颜”, or stand alone?"
    assert (words.answer, words.runner_up) == ("Stays here", "Stands alone")


def test_a_space_may_stay_or_go() -> None:
    issue = make_issue()
    block = replace(issue.articles[0].blocks[0], text="用3 G 网")
    first = block.spans[0].raw_start
    block = replace(block, pieces=(Piece(0, first, len(block.text)),))
    articles = (replace(issue.articles[0], blocks=(block, *issue.articles[0].blocks[1:])), *issue.articles[1:])
    doubt = Doubt(1, DoubtKind.TEXT, first + 2, 0.5, "space-or-none", "text:")
    words = word_doubt(replace(issue, articles=articles), doubt)
    assert (words.question, words.answer, words.runner_up) == (
        "Does the space in “用3 G 网” stay?",
        "It stays",
        "Without it",
    )


def test_lines_of_a_heading_are_no_paragraphs() -> None:
    words = word_doubt(make_issue(), Doubt(1, DoubtKind.START, raw_offset("老桥换新颜"), 0.5, "", "join"))
    assert words.question == "“老桥换新颜”: a line of its own, or more of the one before?"
    assert (words.answer, words.runner_up) == ("Of its own", "With the line before")


def test_what_was_left_out_is_asked_about_too() -> None:
    words = word_doubt(make_issue(), Doubt(1, DoubtKind.ROLE, 0, 0.5, "", "role:body"))
    assert words.question == "Is “第3版 值班 林舟” page furniture, or paragraph?"
    assert (words.answer, words.runner_up) == ("Left out", "Paragraph")
    words = word_doubt(make_issue(), Doubt(1, DoubtKind.ROLE, raw_offset("许可"), 0.5, "", "leave_out"))
    assert (words.answer, words.runner_up) == ("Picture credit", "Leave out")


def test_without_another_reading_there_is_a_plain_question() -> None:
    issue, _, _ = apply(make_issue(), LeaveOut(8))
    for doubt in (replace(issue.doubts[0], runner_up=""), issue.doubts[4]):
        words = word_doubt(issue, doubt)
        assert words.question.endswith("right as it stands?")
        assert (words.answer, words.runner_up) == ("It is right", "")


def test_every_reason_has_words_of_its_own() -> None:
    words = REASONS
    assert set(words) == set(Reason)
    assert len(set(words.values())) == len(words)
    for reason in Reason:
        assert word_reason(Doubt(1, DoubtKind.START, 0, 0.5, reason)) == words[reason]
    assert word_reason(Doubt(1, DoubtKind.START, 0, 0.5, "of another version")) == "The reading is not certain here."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("短句", "短句"),
        ("“走了三十年。”", "走了三十年"),
        ("今年54岁的王天进8年前从驻许某部退役", "今年54岁的王天进…"),
        ("在柳河新区机场路T2026号楼", "在柳河新区机场路T2026…"),
        ("一二三四五六七八，九十百千万", "一二三四五六七八…"),
        ("！！", "！！"),
        ("“一带一路”建设取得了新的成果", "‘一带一路’建设取得…"),
        ("“一带一路", "一带一路"),
        ("他说的“一带一路倡议”很好", "他说的一带一路倡…"),
        ("他说“好‘极’了”", "他说‘好“极”了’"),
        ("「桥」通了", "‘桥’通了"),
        ("桥”通了", "桥通了"),
    ],
)
def test_a_quotation_is_short_and_ends_at_a_word(text: str, words: str) -> None:
    assert quote(text) == words
