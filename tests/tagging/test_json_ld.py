"""Things in JSON, wherever they stand in it."""

import json

import pytest

from app.tagging.errors import WrongVocabulary
from app.tagging.json_ld import DEEPEST, identifier, read_json


def test_a_thing_that_stands_twice_is_one() -> None:
    data = [{"@id": "a", "prefLabel": "甲"}, [{"@graph": [{"@id": "a", "prefLabel": ["乙"], "type": "t"}]}]]
    assert read_json(json.dumps(data)) == [{"@id": "a", "prefLabel": ["甲", "乙"], "type": "t"}]


def test_things_without_identifier_are_not_mixed_up() -> None:
    assert [thing["n"] for thing in read_json('[{"n": 1}, {"n": 2}]')] == [1, 2]
    assert identifier({"@id": "", "uri": "u"}) == "u"
    assert identifier({}) == ""


def test_what_is_only_referred_to_is_no_thing() -> None:
    assert len(read_json('{"@id": "a", "narrower": [{"@id": "b"}, "c"]}')) == 1


def test_what_is_too_deep_is_left_and_what_is_no_json_is_refused() -> None:
    data: dict[str, object] = {"@id": "last"}
    for number in range(DEEPEST + 50):
        data = {"@id": str(number), "narrower": data}
    assert len(read_json(json.dumps(data))) == DEEPEST + 1
    with pytest.raises(WrongVocabulary):
        read_json("{")
