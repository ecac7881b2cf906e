"""What the hand means, as operations: they fit the issue, and the text and caret are those a hand expects."""

from hypothesis import given
from hypothesis import strategies as st

from app.editing.operations import LeaveOut, MergeBlocks, apply
from app.text.model import Article, Issue
from app.ui.galley.edits import Edit, joiner_of, merge_at, move_range, replace_range, split_lines
from app.ui.galley.sheet import Caret
from tests.small_issue import check_issue, make_issue

ISSUE = make_issue()
ARTICLE = ISSUE.articles[0]
TEXTS = st.text(alphabet="桥 a\n\u3000𠮷，", max_size=6)


@st.composite
def carets(draw: st.DrawFn) -> Caret:
    index = draw(st.integers(0, len(ARTICLE.blocks) - 1))
    return Caret(index, draw(st.integers(0, len(ARTICLE.blocks[index].text))))


def run(edit: Edit) -> tuple[Issue, Article]:
    issue = ISSUE
    for operation in edit.operations:
        issue, _, _ = apply(issue, operation)
    article = issue.article(ARTICLE.id)
    assert article is not None
    return issue, article


def order(*places: Caret) -> list[Caret]:
    return sorted(places, key=lambda caret: (caret.index, caret.clean_offset))


def characters(article: Article) -> str:
    return "".join("".join(block.text.split()) for block in article.blocks)


def text_between(first: Caret, last: Caret) -> str:
    texts = [block.text for block in ARTICLE.blocks[first.index : last.index + 1]]
    texts[-1] = texts[-1][: last.clean_offset]
    texts[0] = texts[0][first.clean_offset :]
    return "\n".join(texts)


@given(carets(), carets(), TEXTS)
def test_a_range_gives_way_to_the_text(one: Caret, other: Caret, text: str) -> None:
    first, last = order(one, other)
    edit = replace_range(ISSUE, ARTICLE, first, last, text)
    issue, article = run(edit)
    check_issue(issue)
    before = characters_of(Caret(0, 0), first)
    behind = characters_of(last, Caret(len(ARTICLE.blocks) - 1, len(ARTICLE.blocks[-1].text)))
    assert characters(article) == before + "".join(text.split()) + behind
    found = issue.find_block(edit.block)
    assert found is not None
    holder = found[0].blocks[found[1]]
    assert holder.text.endswith(holder.text[max(len(holder.text) - edit.characters_behind, 0) :])


def characters_of(first: Caret, last: Caret) -> str:
    return "".join(text_between(first, last).split())


@given(carets(), carets(), carets())
def test_a_range_moves(one: Caret, other: Caret, target: Caret) -> None:
    first, last = order(one, other)
    text = text_between(first, last)
    edit = move_range(ISSUE, ARTICLE, first, last, target, text)
    if edit is None:
        assert first == last or order(first, target, last) == [first, target, last]
        return
    issue, article = run(edit)
    check_issue(issue)
    assert sorted(characters(article)) == sorted(characters(ARTICLE))
    assert issue.find_block(edit.block)


def test_lines_of_a_paste_are_trimmed() -> None:
    assert split_lines(" one ") == [" one "]
    assert split_lines("a\tb\x00\ufdd0") == ["a b"]
    assert split_lines("一 \r\n\u3000二\u2029三\x0b四") == ["一", "二", "三", "四"]


def test_a_title_typed_over_keeps_its_block() -> None:
    edit = replace_range(ISSUE, ARTICLE, Caret(1, 0), Caret(2, 9), "新题")
    _, article = run(edit)
    assert (article.blocks[1].id, article.blocks[1].text) == (3, "新题")
    assert edit.operations[-1] == LeaveOut(4)


def test_the_last_blocks_go_whole() -> None:
    edit = replace_range(ISSUE, ARTICLE, Caret(5, 0), Caret(6, len(ARTICLE.blocks[6].text)), "")
    _, article = run(edit)
    assert [block.id for block in article.blocks] == [2, 3, 4, 5, 6]
    assert (edit.block, edit.characters_behind) == (6, 0)


def test_the_first_block_has_none_before() -> None:
    assert merge_at(ARTICLE, 0) is None
    assert merge_at(ARTICLE, len(ARTICLE.blocks)) is None
    assert merge_at(ARTICLE, 4) == Edit((MergeBlocks(5, 6),), 5, len(ARTICLE.blocks[4].text))


def test_headings_of_one_role_are_joined_with_a_space() -> None:
    title, body = ARTICLE.blocks[1], ARTICLE.blocks[3]
    assert joiner_of(title, title) == " "
    assert joiner_of(title, body) == ""
