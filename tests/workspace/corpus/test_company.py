"""What stands together."""

import pytest

from app.store.search.query import Scope
from app.workspace import Workspace
from app.workspace.corpus.company import Pair, find_companions, find_pairs, measure_strength


def test_companions_of_a_person(filled: Workspace) -> None:
    found = {item.value: item for item in find_companions(filled.database, "person:何大爷", Scope.PERSON)}
    assert {value: (item.together, item.alone) for value, item in found.items()} == {
        "周晓禾": (2, 2),
        "许可": (1, 2),
    }
    assert found["周晓禾"].strength > found["许可"].strength


def test_companions_of_words_and_a_limit(filled: Workspace) -> None:
    assert [item.value for item in find_companions(filled.database, "开工", Scope.PERSON)] == ["林舟"]
    assert len(find_companions(filled.database, "桥", Scope.PERSON, limit=2)) == 2


def test_pairs_within_what_was_found(filled: Workspace) -> None:
    everywhere = find_pairs(filled.database, "NOT 没有此字", Scope.PERSON)
    assert (everywhere[0].first, everywhere[0].second, everywhere[0].together) in [
        ("周晓禾", "何大爷", 2),
        ("何大爷", "周晓禾", 2),
    ]
    assert find_pairs(filled.database, "", Scope.PERSON) == everywhere
    assert find_pairs(filled.database, "老桥通车", Scope.PERSON)[0].together == 1
    assert find_pairs(filled.database, "没有此字", Scope.PERSON) == ()
    assert isinstance(everywhere[0], Pair)


@pytest.mark.parametrize(("numbers", "sign"), [((10, 10, 10, 100), 1), ((1, 50, 50, 100), -1), ((0, 5, 5, 100), -1)])
def test_strength_tells_attraction_from_avoidance(numbers: tuple[int, int, int, int], sign: int) -> None:
    assert measure_strength(*numbers) * sign > 0


def test_chance_has_no_strength() -> None:
    assert abs(measure_strength(25, 50, 50, 100)) < 1e-9
    assert measure_strength(100, 100, 100, 100) == 0
