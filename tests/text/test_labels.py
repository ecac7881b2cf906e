"""Labels: their written form, and what they are made of."""

import pytest

from app.text.labels import Label, parse_label


@pytest.mark.parametrize("text", ["B-title/f+", "I-body/l", "B-left/p", "B-caption/m"])
def test_a_label_is_read_as_it_is_written(text: str) -> None:
    assert str(parse_label(text)) == text


def test_a_label_shares_its_parts_with_others() -> None:
    label = Label(begins_block=True, role="title", phase="f", begins_article=True)
    assert label.components == ("B-title", "/f", "+", "title/f")
    assert parse_label("B-title/l").components[0] == "B-title"
