"""What matches in one text: plain, whole words, expressions, width and case folded; and what is no pattern."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workspace.errors import WrongPattern, WrongReplacement
from app.workspace.patterns import Manner, Query, borders_by_kind, fold, make_matching, sure_word


def found(query: Query, text: str) -> list[str]:
    return [text[start:end] for start, end, _ in make_matching(query)(text)]


def replaced(query: Query, text: str) -> str:
    for start, end, replacement in reversed(make_matching(query)(text)):
        text = text[:start] + replacement + text[end:]
    return text


def test_plain_text_is_taken_as_it_is() -> None:
    assert found(Query("1.5"), "1.5和125和１．５") == ["1.5", "１．５"]
    assert found(Query("(桥"), "（桥(桥") == ["（桥", "(桥"]
    assert found(Query("ct室"), "CT室Ct室") == ["CT室", "Ct室"]


def test_folding_can_be_left_off() -> None:
    assert found(Query("1", folds_width=False), "1１") == ["1"]
    assert found(Query("ct", folds_case=False), "CTct") == ["ct"]
    assert found(Query("年", Manner.EXPRESSION, folds_width=False), "２年") == ["年"]


def test_whole_words() -> None:
    query = Query("on", Manner.WORD)
    assert found(query, "on online 在on里 ON.") == ["on", "on", "ON"]
    cut = {"在次来到": frozenset({0, 1, 2, 4}), "现在次品": frozenset({0, 2, 4})}
    matching = make_matching(Query("在次", Manner.WORD), borders=cut.__getitem__)
    assert [bool(matching(text)) for text in cut] == [True, False]


def test_expressions() -> None:
    assert found(Query(r"\d+年", Manner.EXPRESSION), "２０２１年12月3年") == ["２０２１年", "3年"]
    assert found(Query("ct", Manner.EXPRESSION), "CTct") == ["CT", "ct"]
    assert found(Query("ct", Manner.EXPRESSION, folds_case=False), "CTct") == ["ct"]
    assert found(Query("桥*", Manner.EXPRESSION), "灯桥桥") == ["桥桥"]


def test_replacements() -> None:
    assert replaced(Query("登陆", replacement="登录"), "请登陆，登陆") == "请登录，登录"
    assert replaced(Query(r"(\d+)月(\d+)号", Manner.EXPRESSION, replacement=r"\1月\2日"), "12月3号") == "12月3日"
    assert replaced(Query(r"a(b)?", Manner.EXPRESSION, replacement=r"[\1]"), "ab a") == "[b] []"


@pytest.mark.parametrize("pattern", ["(", "[桥", "*", "(?P<1>)", r"\2", "a{99999999999}", ""])
def test_what_is_no_expression(pattern: str) -> None:
    with pytest.raises(WrongPattern) as raised:
        make_matching(Query(pattern, Manner.EXPRESSION))
    assert raised.value.fields["pattern"] == pattern
    assert raised.value.fields["number"] == {"[桥": 1, r"\2": 2}.get(pattern, raised.value.fields["number"])
    assert int(str(raised.value.fields["number"])) > 0, "people count from 1"


@pytest.mark.parametrize("replacement", [r"\2", r"\g<name>", "\\"])
def test_what_is_no_replacement(replacement: str) -> None:
    with pytest.raises(WrongReplacement):
        make_matching(Query("(桥)", Manner.EXPRESSION, replacement=replacement))


def test_words_without_a_dictionary() -> None:
    assert borders_by_kind("在ab12里") == {0, 1, 3, 5, 6}


@pytest.mark.parametrize(
    ("query", "word"),
    [
        (Query("登陆网站"), "登陆网站"),
        (Query("第3版（续）"), "第"),
        (Query("第3版", folds_width=False), "第3版"),
        (Query("ABC"), ""),
        (Query(r"第\d+版面", Manner.EXPRESSION), "版面"),
        (Query("老桥?新桥梁", Manner.EXPRESSION), "新桥梁"),
        (Query("老桥|新桥", Manner.EXPRESSION), ""),
        (Query("(老桥)?灯", Manner.EXPRESSION), ""),
        (Query("[老新]桥", Manner.EXPRESSION), "桥"),
    ],
)
def test_the_word_that_leads_to_the_places(query: Query, word: str) -> None:
    assert sure_word(query) == word


TEXTS = st.text(alphabet="桥灯aA１1（(　 İ", max_size=12)


@given(TEXTS, st.text(alphabet="桥灯aA１1（( ", min_size=1, max_size=3), st.sampled_from([Manner.PLAIN, Manner.WORD]))
def test_every_place_holds_what_was_asked_for(text: str, needle: str, manner: Manner) -> None:
    query = Query(needle, manner)
    assert len(fold(text, query)) == len(text)
    for start, end, _ in make_matching(query)(text):
        assert fold(text[start:end], query) == fold(needle, query)


@given(st.text(alphabet="桥灯新[]()|?*+.\\d^", min_size=1, max_size=6), st.text(alphabet="桥灯新d", max_size=8))
def test_the_sure_word_is_in_every_match(expression: str, text: str) -> None:
    query = Query(expression, Manner.EXPRESSION)
    try:
        matching = make_matching(query)
    except WrongPattern:
        return
    if matching(text):
        assert sure_word(query) in text
