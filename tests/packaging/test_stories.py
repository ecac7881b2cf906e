"""Articles from gold pages and from text files, as slices."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from gold_pages import GoldPage, Mark
from stories import clean_text, cut_words, number_slices, read_articles, take_stories

PAGE = GoldPage(
    "page",
    "文一。\n文\n二。（张三）\n题一\n\n图。",
    [
        Mark(0, 3, 1, 1, "body"),
        Mark(4, 8, 1, 2, "body"),
        Mark(8, 12, 1, 3, "byline"),
        Mark(13, 15, 1, 0, "title"),
        Mark(17, 19, 2, 0, "caption"),
    ],
    {1: "one", 2: "two"},
)


def test_stories_are_in_reading_order_with_the_gaps_of_the_page() -> None:
    one, two = take_stories(PAGE)
    assert [(each.role, each.text) for each in one.slices] == [
        ("title", "题一"),
        ("body", "文一。"),
        ("body", "文\n二。"),
        ("byline", "（张三）"),
    ]
    assert (one.slices[3].is_cut, one.slices[3].gap, one.is_brief) == (True, "", True)
    assert (one.slices[2].follows, one.slices[2].gap, two.source) == (1, "\n", "two")


def test_articles_are_read_from_text_files(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("# 题一\n文一。\n## 小题\n文二。\n\n# 题二\n\n文三。\n# 空\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("# 题三\n文四。\n", encoding="utf-8")
    one, two = read_articles(tmp_path)
    assert [(each.role, each.text) for each in one.slices] == [
        ("title", "题一"),
        ("body", "文一。"),
        ("subhead", "小题"),
        ("body", "文二。"),
    ]
    assert (one.source, one.is_foreign, one.is_brief, two.is_brief) == ("paper-0", True, False, True)


def test_clean_text_keeps_only_the_spaces_between_latin_words() -> None:
    assert clean_text("今 天 12 月\n21 日 ，New\nYork Times 报 道") == "今天12月21日，New York Times报道"


def test_words_are_those_of_the_dictionary() -> None:
    assert cut_words("中国人民〇发展") == ["中国", "人民", "〇", "发展"]


def test_slices_are_numbered_in_reading_order() -> None:
    title, *texts = take_stories(PAGE)[0].slices
    numbered = number_slices(texts, [title])
    assert [[one.place for one in group] for group in numbered] == [[0, 1, 2], [3]]
    assert [one.follows for one in numbered[0]] == [-2, 0, 1]
