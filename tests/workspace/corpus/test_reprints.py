"""Texts that are nearly the same."""

from app.editing.operations import ReplaceText
from app.workspace import Workspace
from app.workspace.corpus.reprints import cut_shingles, find_reprints, find_reprints_of, join_pairs, share


def test_what_is_like_an_article(filled: Workspace) -> None:
    found = find_reprints_of(filled.database, 1, 100)
    assert [(item.article.issue_id, item.article.title) for item in found] == [(3, "又见老桥"), (2, "桥头")]
    assert found[0].likeness == 1
    assert 0.7 < found[1].likeness < 1
    assert find_reprints_of(filled.database, 1, 200) == ()
    assert find_reprints_of(filled.database, 9, 9) == ()
    assert len(find_reprints_of(filled.database, 1, 100, least=0.99)) == 1


def test_groups_over_all_issues(filled: Workspace) -> None:
    (group,) = find_reprints(filled.database)
    assert [article.title for article in group.articles] == ["老桥通车", "桥头", "又见老桥"]
    assert 0.7 < group.likeness < 1


def test_an_article_with_its_reprints_is_a_group(filled: Workspace) -> None:
    (group,) = filled.corpus.group_of(1, 100)
    assert [article.title for article in group.articles] == ["老桥通车", "桥头", "又见老桥"]
    assert group.likeness == find_reprints_of(filled.database, 1, 100)[-1].likeness
    assert filled.corpus.group_of(1, 200) == ()


def test_groups_of_what_a_query_finds(filled: Workspace) -> None:
    assert [len(group.articles) for group in find_reprints(filled.database, query="晨光")] == [3]
    assert len(find_reprints(filled.database, query="老桥")) == 1
    assert find_reprints(filled.database, query="夜雨") == ()


def test_they_tell_how_far_they_are_and_stop(filled: Workspace) -> None:
    told: list[tuple[int, int]] = []
    find_reprints(filled.database, on_progress=lambda done, total: told.append((done, total)))
    assert told == [(3, 3)]
    assert find_reprints(filled.database, is_cancelled=lambda: True) == ()


def test_an_edit_changes_what_is_like(filled: Workspace) -> None:
    editor = filled.open_issue(3)
    paragraphs = editor.issue.articles[0].blocks[1:]
    other = "完全另外的一段文字，写的是城里新开的一家小书店和它的老板。"
    for block in paragraphs:
        editor.do(ReplaceText(block.id, 0, len(block.text), other))
    assert [item.article.issue_id for item in find_reprints_of(filled.database, 1, 100)] == [2]
    for block in paragraphs:
        editor.do(ReplaceText(block.id, 0, len(other), block.text))
    assert len(find_reprints_of(filled.database, 1, 100)) == 2


def test_links_make_groups() -> None:
    assert sorted(map(sorted, join_pairs([(1, 2), (3, 4), (2, 5), (4, 6), (7, 8), (5, 1)]))) == [
        [1, 2, 5],
        [3, 4, 6],
        [7, 8],
    ]


def test_shares_of_shingles() -> None:
    assert list(cut_shingles("老桥换新颜")) == ["老桥换新", "桥换新颜"]
    letters = [frozenset(chr(code) for code in range(start, start + 100)) for start in (0, 40, 95)]
    assert share(letters[0], letters[1]) == 0.6
    assert share(letters[0], letters[0] | letters[2]) == 1
    assert share(letters[0], letters[2]) == 0
    assert share(frozenset("ab"), frozenset("abc")) == 1
    assert share(frozenset("ab"), frozenset("bc")) == share(frozenset(), frozenset()) == 0
