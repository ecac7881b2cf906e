"""Every kind of term finds what looking at each article finds, before and after edits."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.editing.operations import apply
from app.errors import EditError
from app.store.database import Database
from app.store.driver import driver
from app.store.edits import article_keys, save_difference
from app.store.issues import add_issue, remove_issue
from app.store.search.document import State
from app.store.search.evaluation import FEW_TEXTS, LONGEST_ASKED, Evaluation
from app.store.search.folding import fold_all
from app.store.search.keysets import from_keys
from app.store.search.pending import write_one_change
from app.store.search.query import AllOf, AnyOf, DateRange, Not, Query, Scope, Term
from app.text.model import Article, Issue, Role, Span, Tag
from tests.editing.random_operations import draw_operation
from tests.small_issue import RAW, make_issue
from tests.store.search.index_sums import read_index, true_index
from tests.store.search.libraries import add, find, found_ids, make_article, make_block, store
from tests.store.search.libraries import make_issue as make_bare_issue
from tests.store.search.plain_answers import answers

NUMBERS = count(1)
WORDS = [
    "桥",
    "老桥",
    "車",
    "车",
    "晚報",
    "新报",
    "雨",
    "，",
    ",",
    "本报讯（记",
    "開",
    "记者周",
    "ab",
    " ",
    "新颜 ",
    "桥,一",
    "𠮷祥",
    "桥梁",
]
TERMS = st.builds(Term, st.sampled_from(Scope), st.sampled_from([*WORDS, "done", "doubts"]), st.booleans())
DATES = st.sampled_from(["", "2021", "2021-12", "2021-12-03", "2020-01", "2022"])
LEAVES: st.SearchStrategy[Query] = st.one_of(TERMS, TERMS, TERMS, st.builds(DateRange, DATES, DATES))
QUERIES: st.SearchStrategy[Query] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=5,
)


def old_newspaper() -> Article:
    """In traditional characters, wide ones, and with what was only typed."""
    return make_article(
        900, "晚報載：老橋開通", "橋上車多。ＡＢ站", "桥上车少", tags=(Tag("橋梁"), Tag("老桥", "place"))
    )


def start() -> Issue:
    issue = make_issue()
    source = replace(issue.source, sha256=f"{next(NUMBERS):064x}")
    return replace(issue, source=source, articles=(*issue.articles, old_newspaper()), next_id=1000)


class TakenBack(Exception):
    """Leaves a transaction, so that nothing of it is kept."""


def edit(connection: Connection, data: st.DataObject) -> tuple[int, Issue]:
    """A new issue after some random operations."""
    issue = start()
    issue_id = add_issue(connection, issue, RAW.encode())
    for _ in range(data.draw(st.integers(0, 6))):
        try:
            after, _, difference = apply(issue, data.draw(draw_operation(issue)).complete(issue))
        except EditError:
            continue
        save_difference(connection, issue_id, issue, after, difference)
        issue = after
        for _ in range(data.draw(st.integers(0, 1))):
            write_one_change(driver(connection))
    return issue_id, issue


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_index_answers_as_a_look_at_each_article_does(database: Database, data: st.DataObject) -> None:
    with suppress(TakenBack), database.transaction() as connection:
        issue_id, issue = edit(connection, data)
        keys = article_keys(connection, issue_id, {article.id for article in issue.articles})
        assert read_index(connection) == true_index(State(issue, keys))
        for query in data.draw(st.lists(QUERIES, min_size=6, max_size=6)):
            for folds_variants in (True, False):
                found = Evaluation(connection, folds_variants).find(query)
                wanted = [
                    keys[article.id]
                    for article in issue.articles
                    if answers(query, issue, article, folds_variants=folds_variants)
                ]
                assert found == from_keys(wanted), query
        remove_issue(connection, issue_id)
        assert read_index(connection) == {}
        raise TakenBack


@pytest.fixture
def scripts(database: Database) -> Iterator[Database]:
    add(database, ("后来", "老橋通車，后面發展"), ("後來", "老桥通车，發现"), ("后来", "老桥通車"))
    yield database


@pytest.mark.parametrize(
    ("query", "folded", "exact"),
    [
        ("老桥", {100, 200, 300}, {200, 300}),
        ("老橋", {100, 200, 300}, {100}),
        ("通車", {100, 200, 300}, {100, 300}),
        ("后", {100, 200, 300}, {100, 300}),
        ("title:後", {100, 200, 300}, {200}),
        ("title:后来", {100, 200, 300}, {100, 300}),
        ("發", {100, 200}, {100, 200}),
        ("发", {100, 200}, set()),
        ("发现", {200}, set()),
        ("發现", {200}, {200}),
    ],
)
def test_variants_count_as_one_or_not(scripts: Database, query: str, folded: set[int], exact: set[int]) -> None:
    assert set(found_ids(scripts, query)) == folded
    assert set(found_ids(scripts, query, folds_variants=False)) == exact


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("date:2020", {100, 200, 300, 400}),
        ("date:2020-02", {200, 300}),
        ("date:2020-02-10..2020-03-01", {300, 400}),
        ("date:..2020-02-09", {100, 200}),
        ("date:2020-03..", {400, 500}),
        ("date:2021-06-01", {500}),
        ("date:2019", set()),
        ("NOT date:2020..2021", {600}),
    ],
)
def test_ranges_of_dates(database: Database, query: str, ids: set[int]) -> None:
    dates = ["2020-01-31", "2020-02-09", "2020-02-10", "2020-03-01", "2021-06-01", ""]
    articles = [make_article(100 * number, "雨", date=date) for number, date in enumerate(dates, start=1)]
    store(database, make_bare_issue(*articles, date=""))
    assert set(found_ids(database, query)) == ids


def test_a_frequent_phrase_is_found_as_any_other(database: Database) -> None:
    add(database, ("记者", "本报讯"), ("本報記者", "雨"), ("记", "者"))
    assert set(found_ids(database, "记者")) == {100, 200}
    assert set(found_ids(database, "本报讯 OR 本报记者")) == {100, 200}
    assert found_ids(database, "记者", folds_variants=False) == [100]
    assert found_ids(database, "title:本报讯") == found_ids(database, "raw:记者") == []


def test_a_phrase_never_reaches_over_blocks(database: Database) -> None:
    """Blocks 1, 17 and 33 share a row of the index."""
    blocks = tuple(make_block(number, Role.BODY, text) for number, text in ((1, "老桥"), (17, "通车"), (33, "雨")))
    store(database, make_bare_issue(Article(2, blocks)))
    assert found_ids(database, "老桥") == found_ids(database, "通车") == found_ids(database, "桥 通") == [2]
    assert found_ids(database, "桥通") == found_ids(database, "车雨") == []


def test_a_value_is_found_whole_or_by_a_part(database: Database) -> None:
    first = make_article(100, "雨", authors=("张铮", "李四"), section="一周要闻")
    store(database, make_bare_issue(first, make_article(200, "雪", authors=("张铮铮",))))
    assert set(found_ids(database, "author:张铮")) == {100, 200}
    assert set(found_ids(database, 'author:"张铮"')) == {100}
    assert set(found_ids(database, "author:張錚")) == {100, 200}
    assert found_ids(database, "author:張錚", folds_variants=False) == []
    assert found_ids(database, "栏目：要闻 newspaper:柳河") == [100]


LONG = "河上老橋換新顏，三十盞燈照著行人；昨夜下了一場雨，今天早晨車流不斷，橋邊的居民都說好。"


@pytest.mark.parametrize("extra", [0, FEW_TEXTS])
def test_long_phrases_are_found_where_all_of_them_stands(database: Database, extra: int) -> None:
    torn, other = f"{LONG[:20]}{LONG[21:]}", f"{LONG[:12]}甲{LONG[13:]}"
    simple = fold_all(LONG)
    add(database, ("一", f"前文{LONG}后文"), ("二", torn), ("三", other), (LONG, "四"), ("五", LONG[:20], LONG[20:]))
    add(database, ("六", simple), *[("七", f"{torn}{number}") for number in range(extra)], *[("八", other)] * extra)
    everywhere = {(1, 100), (1, 400), (2, 100)}

    def found(query: str, *, folds_variants: bool = True) -> set[tuple[int, int]]:
        page = find(database, query, folds_variants=folds_variants)
        return {(hit.issue_id, hit.article_id) for hit in page.hits}

    assert found(LONG) == everywhere
    assert found(simple) == everywhere
    assert found(f"title:{LONG}") == {(1, 400)}
    assert found(LONG, folds_variants=False) == {(1, 100), (1, 400)}
    assert found(simple, folds_variants=False) == {(2, 100)}
    assert found(f"{LONG}甲") == set()
    assert len(found(f"NOT {LONG}")) == min(50, 4 + 2 * extra - 1)


def test_long_phrases_are_found_in_raw_text(database: Database) -> None:
    raw = "柳河老桥通 车,三十盏灯照着行\n人;昨夜下了一场雨,今天早晨车流不断."
    block = replace(make_block(3, Role.BODY, "别的"), spans=(Span(0, len(raw)),))
    store(database, replace(make_bare_issue(replace(make_article(100), blocks=(block,))), raw=raw))
    words = "".join(raw.split())
    assert len(words) > LONGEST_ASKED
    for query, folds_variants in ((words, True), (words, False), (raw, True)):
        assert found_ids(database, f'raw:"{query}"', folds_variants=folds_variants) == [100]
    assert found_ids(database, f'raw:"{words[:-2]}河."') == []
    assert found_ids(database, f'"{words}"') == []
