"""The form that `jiaoyang read` prints and that gold pages have."""

from dataclasses import replace

from app.text.interchange import article_json, block_json, doubt_json, left_out_json, owns, reading_json, spans_json
from app.text.model import Span, Verdict
from tests.small_issue import make_issue, make_reading


def test_a_reading_has_articles_and_what_was_left_out() -> None:
    data = reading_json(make_reading())
    assert list(data) == ["articles", "left_out"]
    assert data["left_out"] == [[0, 9]]
    assert [article["id"] for article in data["articles"]] == [1, 9, 12]
    assert data["articles"][2]["section"] == "一周要闻"
    assert data["articles"][2]["authors"] == ["魏宣"]


def test_an_issue_has_the_form_of_its_reading() -> None:
    assert reading_json(make_issue()) == reading_json(make_reading())


def test_a_block_has_role_text_and_spans() -> None:
    block = make_reading().articles[0].blocks[4]
    assert block_json(block) == {
        "role": "body",
        "text": "“走了三十年，今天最稳当。”居民何大爷说。",
        "spans": [[38, 45], [47, 61]],
    }


def test_open_doubts_stand_with_their_block() -> None:
    reading = make_reading()
    block = reading.articles[0].blocks[4]
    first = doubt_json(reading.doubts[0])
    assert first == {
        "kind": "start",
        "raw": 38,
        "probability": 0.9,
        "runner_up": "join",
        "reason": "hanging_quote",
    }
    assert block_json(block, reading.doubts)["doubts"] == [first, doubt_json(reading.doubts[1])]
    settled = replace(reading.doubts[0], verdict=Verdict.ACCEPTED)
    assert block_json(block, (settled, *reading.doubts[1:]))["doubts"] == [doubt_json(reading.doubts[1])]
    assert "doubts" not in article_json(reading.articles[0])["blocks"][4]


def test_a_probability_is_told_to_four_places() -> None:
    assert doubt_json(replace(make_reading().doubts[0], probability=0.123456))["probability"] == 0.1235


def test_offsets_are_half_open() -> None:
    block = make_reading().articles[0].blocks[4]
    assert [owns(block, offset) for offset in (37, 38, 44, 45, 46, 47, 60, 61)] == [
        False,
        True,
        True,
        False,
        False,
        True,
        True,
        False,
    ]
    assert spans_json([Span(1, 2), Span(3, 4)]) == [[1, 2], [3, 4]]
    assert left_out_json(make_reading().left_out) == [[0, 9]]
