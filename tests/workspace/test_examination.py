"""Each portion finds what is damaged in it, and all of them together look at everything."""

import pytest

from app.store.inspection import inspect
from app.workspace import FindingCode, Workspace
from app.workspace.examination import MOST_PORTIONS, check_index, examine, list_portions
from tests.store.search.index_sums import bring_in_changes
from tests.workspace.damaged_libraries import codes, damage

AN_ARTICLE = "SELECT max(key) FROM article WHERE issue_id = 2"
ADD_ENTITY = "INSERT INTO entity (issue_id, id, block_id, kind, clean_start, clean_end, entry, label)"


def test_portions_may_be_examined_in_any_order(filled: Workspace) -> None:
    damage(
        filled,
        "UPDATE search_article SET date = '1999-01-01' WHERE key = (SELECT max(key) FROM article WHERE issue_id = 2)",
    )
    with inspect(filled.database) as inspection:
        portions = list_portions(inspection, None)
        assert [examine(portion, inspection) for portion in reversed(portions)] == [[] for _ in portions]
        assert codes(check_index(inspection, inspection.sums, None)) == {(FindingCode.INDEX, 2)}
        assert codes(check_index(inspection, inspection.sums, 2)) == {(FindingCode.INDEX, 2)}
        assert codes(check_index(inspection, inspection.sums, 1)) == set()


def test_a_small_library_is_not_cut_into_crumbs(filled: Workspace) -> None:
    with inspect(filled.database) as inspection:
        assert len(list_portions(inspection, None)) < MOST_PORTIONS / 10


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE block SET text = text || '字' WHERE issue_id = 2 AND position = 0", FindingCode.PIECES),
        ("UPDATE block SET pieces = '[]' WHERE issue_id = 2 AND position = 0", FindingCode.PIECES),
        ("UPDATE block SET spans = '[]', pieces = '[]', text = '' WHERE issue_id = 2", FindingCode.LOST),
        ("UPDATE block SET spans = '[[0,9]]' WHERE issue_id = 2", FindingCode.TWICE),
        ("UPDATE block SET spans = '[[0,99999]]' WHERE issue_id = 2", FindingCode.OUTSIDE),
        (
            f"{ADD_ENTITY} SELECT issue_id, 900, id, 'person', 0, 9999, 0, '何' FROM block WHERE issue_id = 2 LIMIT 1",
            FindingCode.ENTITIES,
        ),
        (
            f"{ADD_ENTITY} SELECT issue_id, 900 + id, id, 'person', 0, 1, 0, '何必' FROM block WHERE issue_id = 2",
            FindingCode.LABELS,
        ),
        ("UPDATE issue SET next_id = 2 WHERE id = 2", FindingCode.NUMBERS),
        ("UPDATE issue SET newspaper = '晨报' WHERE id = 2", FindingCode.REPLAY),
        ("UPDATE article SET note = '改' WHERE issue_id = 2", FindingCode.REPLAY),
        ("DELETE FROM log WHERE issue_id = 2 AND seq = 5", FindingCode.GAP),
        ("UPDATE log SET operation = '{}' WHERE issue_id = 2 AND seq = 1", FindingCode.LOG),
        ("UPDATE log SET operation = '7' WHERE issue_id = 2 AND seq = 1", FindingCode.LOG),
        ("UPDATE issue SET character_count = 1 WHERE id = 2", FindingCode.COUNTS),
        ("UPDATE source SET original = x'00' WHERE id = 2", FindingCode.BYTES),
        ("UPDATE source SET encoding = 'big5' WHERE id = 2", FindingCode.RAW),
        ("UPDATE source SET encoding = 'klingon' WHERE id = 2", FindingCode.UNREADABLE),
        ("UPDATE block SET role = 'title' WHERE issue_id = 2 AND role = 'body'", FindingCode.INDEX),
        ("UPDATE block SET role = 'poem' WHERE issue_id = 2", FindingCode.UNREADABLE),
        ("UPDATE block SET spans = '[[0]]' WHERE issue_id = 2", FindingCode.UNREADABLE),
        ("UPDATE article SET authors = '7' WHERE issue_id = 2", FindingCode.UNREADABLE),
        ("UPDATE block SET text = CAST(x'ff' AS TEXT) WHERE issue_id = 2", FindingCode.UNREADABLE),
    ],
)
def test_damage_is_found_where_it_is(filled: Workspace, statement: str, code: FindingCode) -> None:
    damage(filled, statement)
    found = codes(filled.check())
    assert (code, 2) in found
    assert {issue_id for _, issue_id in found} <= {2, None}
    assert (code, 2) in codes(filled.check(2))
    assert {issue_id for _, issue_id in codes(filled.check(1))} <= {None}


def test_what_cannot_be_divided_is_looked_at_whole(filled: Workspace) -> None:
    bring_in_changes(filled.database)
    damage(filled, "UPDATE search_value SET value = CAST(x'ff' AS TEXT) WHERE id = 1")
    with inspect(filled.database) as inspection:
        portions = list_portions(inspection, None)
        found = [finding for portion in portions for finding in examine(portion, inspection)]
    assert codes(found) == {(FindingCode.UNREADABLE, None)}
