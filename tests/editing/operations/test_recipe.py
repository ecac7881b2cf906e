"""Operations as lines of JSON."""

import json
from dataclasses import MISSING, fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.errors import WrongRecipe
from app.editing.operations import (
    OPERATIONS,
    AddEntity,
    AddTag,
    ConfirmEntities,
    MergeBlocks,
    MoveArticle,
    Operation,
    PutBack,
    ReplaceText,
    Restore,
    SetField,
    SetRole,
    SetStatus,
    SettleDoubt,
    SplitArticle,
    TakeReading,
    from_json,
    from_recipe,
    to_json,
)
from app.text.model import EntityKind, Piece, Repair, Role, Status, Tag, Verdict
from tests.small_issue import make_issue, make_reading

EXAMPLES: list[tuple[Operation, dict[str, Any]]] = [
    (SetRole(12, Role.SUBHEAD), {"op": "SetRole", "block": 12, "role": "subhead"}),
    (MergeBlocks(1, 2), {"op": "MergeBlocks", "first": 1, "second": 2}),
    (MergeBlocks(1, 2, " "), {"op": "MergeBlocks", "first": 1, "second": 2, "joiner": " "}),
    (ReplaceText(1, 0, 2, "新"), {"op": "ReplaceText", "block": 1, "clean_start": 0, "clean_end": 2, "text": "新"}),
    (SplitArticle(1, (2, 3)), {"op": "SplitArticle", "article": 1, "blocks": [2, 3]}),
    (SetField(1, "title", "桥"), {"op": "SetField", "article": 1, "name": "title", "value": "桥"}),
    (SetField(1, "authors", ("甲",)), {"op": "SetField", "article": 1, "name": "authors", "value": ["甲"]}),
    (SetField(1, "authors", ()), {"op": "SetField", "article": 1, "name": "authors", "value": []}),
    (SetStatus(1, Status.IN_REVIEW), {"op": "SetStatus", "article": 1, "status": "in_review"}),
    (AddTag(1, Tag("桥", "place")), {"op": "AddTag", "article": 1, "tag": ["桥", "place"]}),
    (SettleDoubt(4, Verdict.CHANGED), {"op": "SettleDoubt", "doubt": 4, "verdict": "changed"}),
    (
        AddEntity(5, 0, 2, EntityKind.PLACE),
        {"op": "AddEntity", "block": 5, "clean_start": 0, "clean_end": 2, "kind": "place"},
    ),
    (
        ConfirmEntities(((5, 0, 2, EntityKind.TIME, 3),)),
        {"op": "ConfirmEntities", "marks": [[5, 0, 2, "time", 3]]},
    ),
    (PutBack(5, text="桥", pieces=(Piece(0, 5, 1, "width"),)), {"op": "PutBack", "raw_start": 5, "text": "桥"}),
]


@pytest.mark.parametrize(("operation", "line"), EXAMPLES)
def test_an_operation_is_a_line(operation: Operation, line: dict[str, Any]) -> None:
    data = to_json(operation)
    assert {name: data[name] for name in line} == line
    assert from_json(json.loads(json.dumps(data))) == operation


def test_a_reading_goes_through_whole() -> None:
    operation = TakeReading(make_reading())
    assert from_json(json.loads(json.dumps(to_json(operation)))) == operation


def test_former_values_go_through_whole() -> None:
    issue = make_issue()
    article = issue.articles[0]
    operation = Restore(
        {
            ("issue", "page"): "3",
            ("articles",): (1, 9),
            ("article", 1, "blocks"): (2, 3),
            ("article", 1, "tags"): article.tags,
            ("article", 1, "authors"): article.authors,
            ("article", 1, "status"): Status.DONE,
            ("article", 2, "note"): None,
            ("block", 2): article.blocks[0],
            ("doubt", 17): issue.doubts[0],
            ("left_out", 0): issue.left_out[0],
            ("left_out", 9): None,
            ("repair", 24): Repair(24, EntityKind.PERSON, "周晓禾", 5, -1, 21),
        }
    )
    assert from_json(json.loads(json.dumps(to_json(operation)))) == operation


def test_a_tag_may_be_its_label_alone() -> None:
    assert from_json({"op": "AddTag", "article": 1, "tag": "桥"}) == AddTag(1, Tag("桥"))


def test_a_mark_may_leave_its_entry_away() -> None:
    line = {"op": "ConfirmEntities", "marks": [[5, 0, 2, "person"]]}
    assert from_json(line) == ConfirmEntities(((5, 0, 2, EntityKind.PERSON, 0),))


@pytest.mark.parametrize(
    ("line", "reason", "value"),
    [
        (None, "operation", None),
        ([1], "operation", [1]),
        ({}, "operation", None),
        ({"op": "Explode"}, "operation", "Explode"),
        ({"op": ["SetRole"]}, "operation", ["SetRole"]),
        ({"op": "SetRole", "block": 1}, "missing", "role"),
        ({"op": "SetRole", "block": 1, "role": "hero"}, "value", "role"),
        ({"op": "SetRole", "block": "1", "role": "body"}, "value", "block"),
        ({"op": "SetRole", "block": True, "role": "body"}, "value", "block"),
        ({"op": "SetRole", "block": 1, "role": "body", "colour": 1}, "field", "colour"),
        ({"op": "SplitArticle", "article": 1, "blocks": [1, "2"]}, "value", "blocks"),
        ({"op": "SetField", "article": 1, "name": "authors", "value": [1]}, "value", "value"),
        ({"op": "AddTag", "article": 1, "tag": []}, "value", "tag"),
        ({"op": "AddTag", "article": 1, "tag": ["a", "b", "c"]}, "value", "tag"),
        ({"op": "ConfirmEntities", "marks": [[1, 2, 3]]}, "value", "marks"),
        ({"op": "AddEntity", "block": 1, "clean_start": 0, "clean_end": 1, "kind": "poem"}, "value", "kind"),
        (
            {"op": "AddEntity", "block": 1, "clean_start": 0, "clean_end": 1, "kind": "time", "entry": 2**63},
            "value",
            "entry",
        ),
        ({"op": "TakeReading", "reading": {}}, "value", "reading"),
        ({"op": "PutBack", "raw_start": 0, "text": "a", "pieces": [[0]]}, "value", "pieces"),
    ],
)
def test_a_line_that_is_no_operation_is_refused(line: object, reason: str, value: object) -> None:
    with pytest.raises(WrongRecipe) as raised:
        from_json(line)
    assert raised.value.fields == {"reason": reason, "value": value}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.data(), st.sampled_from(sorted(OPERATIONS)))
def test_any_values_give_an_operation_or_one_error(data: st.DataObject, name: str) -> None:
    wanted = [field.name for field in fields(OPERATIONS[name]) if field.default is MISSING]  # type: ignore[arg-type]
    line = {"op": name} | {key: data.draw(JSON_VALUES) for key in wanted}
    try:
        assert type(from_json(line)) is OPERATIONS[name]
    except WrongRecipe as error:
        assert error.fields["reason"] == "value"


def test_a_recipe_puts_no_whole_state_in_place() -> None:
    assert isinstance(from_json({"op": "Restore", "values": []}), Restore)
    with pytest.raises(WrongRecipe) as refusal:
        from_recipe({"op": "Restore", "values": []})
    assert refusal.value.fields == {"reason": "operation", "value": "Restore"}
    assert from_recipe({"op": "MoveArticle", "article": 1, "index": 0}) == MoveArticle(1, 0)


def test_a_tag_may_be_written_in_three_ways() -> None:
    line = {"op": "AddTag", "article": 3}
    wanted = AddTag(3, Tag("桥", "place"))
    assert (
        from_json(line | {"tag": {"label": "桥", "scheme": "place"}})
        == from_json(line | {"tag": ["桥", "place"]})
        == wanted
    )
    assert from_json(line | {"tag": "桥"}) == from_json(line | {"tag": {"label": "桥"}}) == AddTag(3, Tag("桥"))
    with pytest.raises(WrongRecipe):
        from_json(line | {"tag": {"name": "桥"}})
