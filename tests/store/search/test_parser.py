"""The language of queries: what is a tree, and what is wrong where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search.errors import WrongQuery
from app.store.search.parser import DEEPEST, parse, parse_with_doubts
from app.store.search.query import NO_QUERY, AllOf, AnyOf, DateRange, Not, Query, Scope, Term, UnknownField


def word(text: str, scope: Scope = Scope.TEXT) -> Term:
    return Term(scope, text)


def quoted(text: str, scope: Scope = Scope.TEXT) -> Term:
    return Term(scope, text, is_quoted=True)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", NO_QUERY),
        (" \u3000\n", NO_QUERY),
        ("桥", word("桥")),
        ("老桥 通车", AllOf((word("老桥"), word("通车")))),
        ("老桥 AND 通车", AllOf((word("老桥"), word("通车")))),
        ("桥 OR 灯 雨", AnyOf((word("桥"), AllOf((word("灯"), word("雨")))))),
        ("(桥 OR 灯) 雨", AllOf((AnyOf((word("桥"), word("灯"))), word("雨")))),
        ("桥 NOT 灯", AllOf((word("桥"), Not(word("灯"))))),
        ("桥 AND NOT (灯 雨)", AllOf((word("桥"), Not(AllOf((word("灯"), word("雨"))))))),
        ("NOT NOT 桥", Not(Not(word("桥")))),
        ("or and not", AllOf((word("or"), word("and"), word("not")))),
        ("ORANGE", word("ORANGE")),
        ('"老桥 通车"', quoted("老桥 通车")),
        ("“老桥 通车”", quoted("老桥 通车")),
        ('"说：""好"""', quoted('说："好"')),
        ("：“", word("：“")),
        ("“老桥", word("“老桥")),
        ("（记者", word("（记者")),
        ("10:30", word("10:30")),
        ("http://a.cn", word("http://a.cn")),
        ("作者：张铮", word("张铮", Scope.AUTHOR)),
        ('author:"张 铮"', quoted("张 铮", Scope.AUTHOR)),
        ("AUTHOR:张", word("张", Scope.AUTHOR)),
        ("标题:(桥 OR 灯)", AnyOf((word("桥", Scope.TITLE), word("灯", Scope.TITLE)))),
        ("title:(桥 tag:灯)", AllOf((word("桥", Scope.TITLE), word("灯", Scope.TAG)))),
        ("org:局 地名:柳河", AllOf((word("局", Scope.ORGANISATION), word("柳河", Scope.PLACE)))),
        ("状态:核定", quoted("approved", Scope.STATUS)),
        ("狀態：校畢", quoted("done", Scope.STATUS)),
        ("標題:會見", word("會見", Scope.TITLE)),
        ("有:圖片", quoted("picture", Scope.HAS)),
        ("status:IN_REVIEW", quoted("in_review", Scope.STATUS)),
        ("has:doubts 有：图片", AllOf((quoted("doubts", Scope.HAS), quoted("picture", Scope.HAS)))),
        ("date:2020", DateRange("2020", "2020")),
        ("date:2020-12..2021-3", DateRange("2020-12", "2021-03")),
        ("日期：２０２０年２月９日..", DateRange("2020-02-09", "")),
        ("date:..2020/2", DateRange("", "2020-02")),
        ("date:2020..2019-3", DateRange("2019-03", "2020")),
        ("date:2020-12..2020", DateRange("2020-12", "2020")),
        ("date:2020年2月", DateRange("2020-02", "2020-02")),
        ("(date:2020)", DateRange("2020", "2020")),
        ("raw:开 花", AllOf((word("开", Scope.RAW), word("花")))),
        ("老桥\udc00", word("老桥")),
    ],
)
def test_a_query_is_a_tree(text: str, tree: Query) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("foo:bar", [("foo", "")]),
        ("auther:张三", [("auther", "author")]),
        ("Auther：张三", [("Auther", "author")]),
        ("titel: 桥", [("titel", "title")]),
        ("TITEL:桥", [("TITEL", "title")]),
        ('桥 NOT (dat:2020 OR foo:"灯 雨") foo:风', [("dat", "date"), ("foo", "")]),
        ("author:张三 date:2020 title:(foo:桥)", [("foo", "")]),
        ("12:30", []),
        ("http://a.cn", []),
        ("C:\\报纸", []),
        ("时间：明天", []),
        ("时间:明天", []),
        ("AQI:50", []),
        ("PM2.5:50", []),
        ("foo: bar", []),
        ("“auther:张三”", []),
        ('"auther:张三"', []),
        ("说auther:张三", []),
        ("", []),
    ],
)
def test_what_looks_like_a_field_and_is_none_is_noted(text: str, fields: list[tuple[str, str]]) -> None:
    query, noted = parse_with_doubts(text)
    assert query == parse(text)
    assert noted == tuple(UnknownField(*field) for field in fields)


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("(桥", "open", 1),
        ("桥 (灯 (雨)", "open", 3),
        ("桥)", "close", 2),
        ('桥 "灯', "open", 3),
        ("桥 OR", "operand", 5),
        ("桥 OR OR 灯", "operand", 6),
        ("OR 桥", "operand", 1),
        ("AND", "operand", 1),
        ("桥 NOT", "operand", 6),
        ("(桥 AND)", "operand", 7),
        ("()", "empty", 1),
        ('""', "empty", 1),
        ("author: 张", "empty", 8),
        ("date: 2020", "empty", 6),
        ("date:2020-13", "date", 6),
        ("桥 date:上月", "date", 8),
        ("date:..", "date", 6),
        ("status:finished", "status", 8),
        ("has:fun", "feature", 5),
        ("(" * (DEEPEST + 1) + "桥", "deep", DEEPEST + 1),
        ("NOT " * (DEEPEST + 1) + "桥", "deep", 4 * (DEEPEST + 1)),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, reason: str, place: int) -> None:
    with pytest.raises(WrongQuery) as caught:
        parse(text)
    assert (caught.value.fields["reason"], caught.value.fields["place"]) == (reason, place)


@given(
    st.lists(
        st.sampled_from(["桥", "(", ")", '"', "“", "”", "OR", "AND", "NOT", "title:", "date:", "2020", " ", ":", ".."])
    )
)
def test_every_text_is_a_query_or_a_wrong_one(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        parse(text)
    except WrongQuery as error:
        assert 1 <= int(str(error.fields["place"])) <= len(text) + 1
