"""Operations as plain JSON objects and back: the line of a recipe, and of the log.

A line names its operation and the fields: {"op": "SetRole", "block": 12, "role": "subhead"}. Fields with a default may
be left out. What does not fit raises WrongRecipe. Owns the form. Refuses to do what a line says.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, get_type_hints

from app.editing.errors import WrongRecipe
from app.editing.operations.articles import MergeArticles, MoveArticle, SplitArticle
from app.editing.operations.blocks import LeaveOut, MergeBlocks, MoveBlock, PutBack, ReplaceText, SetRole, SplitBlock
from app.editing.operations.entities import (
    AddEntity,
    ConfirmEntities,
    Mark,
    Marks,
    RemoveEntity,
    SetEntity,
    SettleRepair,
)
from app.editing.operations.fields import AddTag, RemoveTag, SetField, SetIssueField, SetStatus, SettleDoubt
from app.editing.operations.moves import LeaveOutBlocks, MoveBlocks
from app.editing.operations.operation import Operation
from app.editing.operations.originals import UseOriginal
from app.editing.operations.states import ReadAgain, Restore, TakeReading
from app.editing.operations.texts import Place, Places, ReplaceTexts
from app.text.difference import Key, Values
from app.text.model import EntityKind, Piece, Reading, Role, Status, Tag, Verdict
from app.text.record import (
    dump_block,
    dump_doubt,
    dump_left_out,
    dump_pieces,
    dump_reading,
    dump_repair,
    dump_tag,
    load_block,
    load_doubt,
    load_left_out,
    load_pieces,
    load_reading,
    load_repair,
    load_tag,
)

OPERATIONS: dict[str, type[Operation]] = {
    kind.__name__: kind
    for kind in (
        SplitBlock,
        MergeBlocks,
        MoveBlock,
        MoveBlocks,
        SetRole,
        ReplaceText,
        ReplaceTexts,
        UseOriginal,
        SplitArticle,
        MergeArticles,
        MoveArticle,
        SetField,
        SetIssueField,
        SetStatus,
        AddTag,
        RemoveTag,
        LeaveOut,
        LeaveOutBlocks,
        PutBack,
        SettleDoubt,
        AddEntity,
        RemoveEntity,
        SetEntity,
        ConfirmEntities,
        SettleRepair,
        TakeReading,
        ReadAgain,
        Restore,
    )
}

LARGEST_NUMBER = 2**63 - 1
"""That a library can hold."""
LOG_ONLY = (ReadAgain, Restore, TakeReading)
"""Those that carry whole states: the program makes them, and its log keeps them."""


def to_json(operation: Operation) -> dict[str, Any]:
    """The operation as a plain object; fields that have their default are left out."""
    data: dict[str, Any] = {"op": type(operation).__name__}
    for field in fields(operation):  # type: ignore[arg-type]
        value = getattr(operation, field.name)
        if field.default is MISSING or value != field.default:
            data[field.name] = dump_value(value)
    return data


def dump_value(value: Any) -> Any:
    match value:
        case Tag():
            return dump_tag(value)
        case Reading():
            return dump_reading(value)
        case Mapping():
            return dump_values(value)
        case tuple() if value and isinstance(value[0], Piece):
            return dump_pieces(value)
        case tuple():
            return [list(item) if isinstance(item, tuple) else item for item in value]
    return value


def dump_values(values: Values) -> list[list[Any]]:
    return [[*key, dump_keyed(key, value)] for key, value in values.items()]


def dump_keyed(key: Key, value: Any) -> Any:
    if value is None:
        return None
    match key:
        case ("block", _):
            return dump_block(value)
        case ("doubt", _):
            return dump_doubt(value)
        case ("left_out", _):
            return dump_left_out(value)
        case ("repair", _):
            return dump_repair(value)
        case ("article", _, "tags"):
            return [dump_tag(tag) for tag in value]
    return list(value) if isinstance(value, tuple) else value


def load_keyed(key: Key, value: Any) -> Any:
    if value is None:
        return None
    match key:
        case ("block", _):
            return load_block(value)
        case ("doubt", _):
            return load_doubt(value)
        case ("left_out", _):
            return load_left_out(value)
        case ("repair", _):
            return load_repair(value)
        case ("article", _, "tags"):
            return tuple(load_tag(tag) for tag in value)
        case ("article", _, "status"):
            return Status(value)
    return tuple(value) if isinstance(value, list) else value


def load_values(data: list[list[Any]]) -> Values:
    return {tuple(item[:-1]): load_keyed(tuple(item[:-1]), item[-1]) for item in data}


def check_type(kind: type) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if type(value) is not kind or (isinstance(value, int) and abs(value) > LARGEST_NUMBER):
            raise ValueError(value)
        return value

    return check


def load_text_or_list(value: Any) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return value
    return tuple(check_type(str)(item) for item in check_type(list)(value))


def load_numbers(value: Any) -> tuple[int, ...]:
    return tuple(check_type(int)(item) for item in check_type(list)(value))


def load_places(value: Any) -> Places:
    return tuple(load_place(item) for item in check_type(list)(value))


def load_place(value: Any) -> Place:
    block, clean_start, clean_end, text = check_type(list)(value)
    return (*map(check_type(int), (block, clean_start, clean_end)), check_type(str)(text))


def load_marks(value: Any) -> Marks:
    return tuple(load_mark(item) for item in check_type(list)(value))


def load_mark(value: Any) -> Mark:
    """The entry may be left away."""
    block, clean_start, clean_end, kind, entry = (*check_type(list)(value), 0)[:5]
    block, clean_start, clean_end, entry = map(check_type(int), (block, clean_start, clean_end, entry))
    return block, clean_start, clean_end, EntityKind(kind), entry


def load_any_tag(value: Any) -> Tag:
    """A tag of a recipe may be written as its label alone, or as label and scheme by name."""
    if isinstance(value, str):
        return Tag(value)
    if isinstance(value, Mapping):
        return Tag(**{str(name): check_type(str)(item) for name, item in value.items()})
    return load_tag([check_type(str)(item) for item in check_type(list)(value)])


LOADERS: dict[object, Callable[[Any], Any]] = {
    int: check_type(int),
    str: check_type(str),
    str | None: check_type(str),
    str | tuple[str, ...]: load_text_or_list,
    tuple[int, ...]: load_numbers,
    tuple[Piece, ...]: load_pieces,
    Places: load_places,
    Marks: load_marks,
    EntityKind: EntityKind,
    Role: Role,
    Status: Status,
    Verdict: Verdict,
    Tag: load_any_tag,
    Reading: load_reading,
    Values: load_values,
}


@cache
def types_of(kind: type[Operation]) -> dict[str, Any]:
    """The types of an operation's fields; working them out takes longer than reading a line."""
    return get_type_hints(kind)


def from_json(data: object) -> Operation:
    name = data.get("op") if isinstance(data, Mapping) else data
    if not isinstance(data, Mapping) or not isinstance(name, str) or name not in OPERATIONS:
        raise WrongRecipe(reason="operation", value=name)
    kind = OPERATIONS[name]
    kinds = types_of(kind)
    values: dict[str, Any] = {}
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    unknown = set(data) - set(known) - {"op"}
    if unknown:
        raise WrongRecipe(reason="field", value=min(unknown))
    for name, field in known.items():
        if name in data:
            try:
                values[name] = LOADERS[kinds[name]](data[name])
            except (ValueError, TypeError, KeyError, IndexError, AttributeError):
                raise WrongRecipe(reason="value", value=name) from None
        elif field.default is MISSING:
            raise WrongRecipe(reason="missing", value=name)
    return kind(**values)


def from_recipe(data: object) -> Operation:
    """As `from_json`, for lines that a hand wrote: whole states, which only the log may put in place, are refused."""
    operation = from_json(data)
    if isinstance(operation, LOG_ONLY):
        raise WrongRecipe(reason="operation", value=type(operation).__name__)
    return operation
