"""Statements from Turtle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tagging.errors import WrongVocabulary
from app.tagging.rdf import TYPE, Literal
from app.tagging.turtle import read_turtle

TEXT = r'''
# a remark with “ and "
@prefix t: <http://example.org/t/> . @base <http://example.org/> .
PREFIX s: <http://example.org/s#>
t:1.2 a s:Concept ; s:pref "体育"@zh-Hans, 'sport'@en , """a "quoted"
line\u4E00"""^^s:text ; ;
  s:broader <t/0>, [ s:pref "x" ; s:n 1.5 ] ; s:list ( "a" t:2 [] ) ; s:is true .
_:b s:pref "\"\\\t" .
[ s:pref "alone" ] .
'''


def test_all_that_vocabularies_are_written_with() -> None:
    base, own, other = "http://example.org/", "http://example.org/t/1.2", "http://example.org/s#"
    assert list(read_turtle(TEXT)) == [
        (own, TYPE, f"{other}Concept"),
        (own, f"{other}pref", Literal("体育", "zh-hans")),
        (own, f"{other}pref", Literal("sport", "en")),
        (own, f"{other}pref", Literal('a "quoted"\nline一')),
        (own, f"{other}broader", f"{base}t/0"),
        (own, f"{other}broader", "_:node 0"),
        ("_:node 0", f"{other}pref", Literal("x")),
        ("_:node 0", f"{other}n", Literal("1.5")),
        (own, f"{other}list", "_:node 1"),
        (own, f"{other}is", Literal("true")),
        ("_:b", f"{other}pref", Literal('"\\\t')),
        ("_:node 3", f"{other}pref", Literal("alone")),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('<a> <b> "c"', "1"),
        ("<a> <b>\n{} .", "2: {} ."),
        ("<a> t:b <c> .", "1: t:b"),
        ('"a" <b> <c> .', "1: a"),
        ('<a> "b" <c> .', "1: b"),
        ("@prefix t <a> .", "1: t"),
        ("@prefix t: a .", "1: a"),
        ("<a> <b> " + "[ <b> " * 200, "1: ["),
        ("<a> <b> word .", "1: word"),
        ("<a> <b> " + "long" * 99, "1: longlonglonglonglong"),
    ],
)
def test_what_is_none_is_refused_with_its_line(text: str, value: str) -> None:
    with pytest.raises(WrongVocabulary) as raised:
        list(read_turtle(text))
    assert raised.value.fields == {"reason": "turtle", "value": value}


def test_long_texts_and_numbers_are_read_in_one_go() -> None:
    """Tried over again from each of its digits, the number would take hours."""
    number, text = "1" * 1_000_000, "桥" * 1_000_000
    assert [value for _, _, value in read_turtle(f'<a:a> <a:b> {number}, "{text}", """{text}"""@zh .')] == [
        Literal(number),
        Literal(text),
        Literal(text, "zh"),
    ]


@given(st.text())
def test_every_text_stays_what_it_is(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    assert list(read_turtle(f'<a:a> <a:b> "{escaped}" .')) == [("a:a", "a:b", Literal(text))]


@given(st.text("<>ab:@prefix .;,[]()\"'\\^_#\n1", max_size=30))
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        list(read_turtle(text))
    except WrongVocabulary as error:
        assert error.fields["reason"] == "turtle"
