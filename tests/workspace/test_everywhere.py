"""All places that match, over an article, an issue, a newspaper and the library; replaced as one step or as a batch."""

from collections.abc import Iterator

import pytest

from app.editing.batch import Batches
from app.editing.editor import Editor
from app.editing.errors import NothingToChange
from app.editing.operations import ReplaceText
from app.store.database import Database
from app.tagging.words import Word, Words
from app.workspace import Workspace
from app.workspace.errors import WrongPattern
from app.workspace.everywhere import (
    FIRST_PAGE,
    Extent,
    Occurrence,
    Occurrences,
    borders_by,
    find_occurrences,
    list_batches,
    replace_everywhere,
    replace_in_issue,
)
from app.workspace.pattern_process import PatternProcess
from app.workspace.patterns import Manner, Query
from tests.workspace.issues import add_texts

FIRST = [["老桥登陆", "请登陆网站。", "网站登陆后关灯。"], ["灯亮了", "他们登陆作战。"]]
SECOND = [["麦田", "请登陆网站，再登陆一次。"]]
THIRD = [["别处", "请登陆网站。"]]
QUERY = Query("登陆", replacement="登录")


@pytest.fixture
def database(workspace: Workspace) -> Database:
    return workspace.database


@pytest.fixture
def issue_ids(database: Database) -> list[int]:
    return [add_texts(database, FIRST), add_texts(database, SECOND), add_texts(database, THIRD, newspaper="山城晚报")]


@pytest.fixture(scope="module")
def process() -> Iterator[PatternProcess]:
    with PatternProcess(seconds=60.0) as started:
        yield started


def fetched(occurrences: Occurrences) -> list[Occurrence]:
    while not occurrences.is_complete:
        occurrences.fetch(3)
    return occurrences.items


def contexts(items: list[Occurrence]) -> list[str]:
    return [f"{item.before(2)}[{item.found}]{item.after(2)}" for item in items]


def test_places_of_an_issue_in_reading_order(database: Database, issue_ids: list[int], process: PatternProcess) -> None:
    items = fetched(find_occurrences(database, QUERY, Extent(issue_id=issue_ids[0]), process))
    assert contexts(items) == ["老桥[登陆]", "请[登陆]网站", "网站[登陆]后关", "他们[登陆]作战"]
    assert {item.replacement for item in items} == {"登录"}
    assert [item.role for item in items] == ["title", "body", "body", "body"]
    only = fetched(find_occurrences(database, QUERY, Extent(issue_id=issue_ids[0], article_id=7), process))
    assert contexts(only) == ["他们[登陆]作战"]


def test_places_of_a_newspaper_and_of_the_library(
    database: Database, issue_ids: list[int], process: PatternProcess
) -> None:
    def count(extent: Extent, query: Query = QUERY) -> list[int]:
        found = fetched(find_occurrences(database, query, extent, process))
        return [sum(item.issue_id == issue_id for item in found) for issue_id in issue_ids]

    assert count(Extent()) == [4, 2, 1]
    assert count(Extent(newspaper="柳河新报")) == [4, 2, 0]
    assert count(Extent(newspaper="")) == [0, 0, 0]
    assert count(Extent(query="再登陆 OR 作战")) == [1, 2, 0]
    assert count(Extent(newspaper="山城晚报", query="网站")) == [0, 0, 1]
    assert count(Extent(query="没有此句")) == [0, 0, 0]
    assert count(Extent(), Query("。")) == [3, 1, 1]
    assert count(Extent(newspaper="山城晚报"), Query("站。")) == [0, 0, 1]


def test_expressions_run_apart(database: Database, issue_ids: list[int], process: PatternProcess) -> None:
    query = Query("登陆(.)", Manner.EXPRESSION, replacement=r"登录\1")
    items = fetched(find_occurrences(database, query, Extent(), process))
    assert [item.replacement for item in items] == ["登录网", "登录后", "登录作", "登录网", "登录一", "登录网"]
    with pytest.raises(WrongPattern):
        find_occurrences(database, Query("(", Manner.EXPRESSION), Extent(), process)


def test_whole_words_by_a_dictionary(database: Database, issue_ids: list[int], process: PatternProcess) -> None:
    class Landing:
        """Knows one word: 登陆作战."""

        def cut(self, text: str) -> tuple[Word, ...]:
            head, word, tail = text.partition("登陆作战")
            parts = [*head, *([word] if word else []), *tail]
            starts = [sum(map(len, parts[:index])) for index in range(len(parts))]
            return tuple(Word(part, start, "x") for part, start in zip(parts, starts, strict=True))

        def tag_of(self, word: str) -> str:
            return ""

        def rarity_of(self, word: str) -> float:
            return 0.0

    words: Words = Landing()
    query = Query("登陆", Manner.WORD)
    items = fetched(find_occurrences(database, query, Extent(issue_id=issue_ids[0]), process, borders_by(words)))
    assert contexts(items) == ["老桥[登陆]", "请[登陆]网站", "网站[登陆]后关"]


def test_pages_follow_each_other(database: Database, process: PatternProcess) -> None:
    texts = ["标题", *(f"第{number}次登陆。" for number in range(3 * FIRST_PAGE))]
    add_texts(database, [texts])
    occurrences = find_occurrences(database, QUERY, Extent(), process)
    assert occurrences.fetch(5) == 5
    assert not occurrences.is_complete
    assert [item.text for item in fetched(occurrences)] == texts[1:]


def test_one_step_in_an_open_issue(workspace: Workspace, issue_ids: list[int], process: PatternProcess) -> None:
    editor = workspace.open_issue(issue_ids[0])
    items = fetched(find_occurrences(workspace.database, QUERY, Extent(issue_id=issue_ids[0]), process))
    done = replace_in_issue(editor, items[:3])
    assert (done.places, done.stale, done.batch) == (3, 0, None)
    assert editor.issue.articles[0].title == "老桥登录"
    assert editor.issue.articles[1].blocks[1].text == "他们登陆作战。"
    editor.undo()
    assert editor.issue.articles[0].title == "老桥登陆"


def test_a_text_that_is_another_by_now_is_left_alone(
    workspace: Workspace, issue_ids: list[int], process: PatternProcess
) -> None:
    editor = workspace.open_issue(issue_ids[0])
    items = fetched(find_occurrences(workspace.database, QUERY, Extent(issue_id=issue_ids[0]), process))
    editor.do(ReplaceText(2, 0, 0, "都"))
    done = replace_in_issue(editor, items)
    assert (done.places, done.stale) == (3, 1)
    assert editor.issue.articles[0].blocks[1].text == "都请登陆网站。"
    assert replace_in_issue(editor, items).stale == 4


def test_a_batch_over_the_library(workspace: Workspace, issue_ids: list[int], process: PatternProcess) -> None:
    editor = workspace.open_issue(issue_ids[1])
    batches = Batches(workspace.database, {issue_ids[1]: editor}, "林舟")
    items = fetched(find_occurrences(workspace.database, QUERY, Extent(), process))
    done = replace_everywhere(batches, "登陆 → 登录", items)
    assert done is not None
    assert (done.places, done.stale) == (7, 0)
    assert editor.issue.articles[0].blocks[1].text == "请登录网站，再登录一次。"
    assert fetched(find_occurrences(workspace.database, QUERY, Extent(), process)) == []
    assert done.batch is not None
    assert list_batches(workspace.database) == (done.batch,)
    batches.take_back(done.batch)
    assert [batch.is_taken_back for batch in list_batches(workspace.database)] == [True]
    assert len(fetched(find_occurrences(workspace.database, QUERY, Extent(), process))) == 7
    assert workspace.check() == []


def test_nothing_to_replace(workspace: Workspace, issue_ids: list[int], process: PatternProcess) -> None:
    same = Query("登陆", replacement="登陆")
    items = fetched(find_occurrences(workspace.database, same, Extent(), process))
    with pytest.raises(NothingToChange):
        replace_everywhere(Batches(workspace.database, {}), "登陆", items)
    assert replace_in_issue(Editor(workspace.database, issue_ids[0]), items).places == 0
