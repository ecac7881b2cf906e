"""Of long texts the last answers are at hand; short ones are worked out each time."""

from app.store.search.folding import fold_all
from app.store.search.long_texts import LONG, MOST, remember_long


def test_only_the_last_long_texts_are_remembered() -> None:
    worked_out: list[int] = []

    @remember_long
    def measure(text: str) -> int:
        worked_out.append(len(text))
        return len(text)

    assert [measure("甲" * 3), measure("甲" * 3)] == [3, 3]
    assert [measure("甲" * LONG), measure("甲" * LONG)] == [LONG, LONG]
    assert worked_out == [3, 3, LONG]
    for more in range(1, MOST + 1):
        measure("甲" * (LONG + more))
    assert measure("甲" * LONG) == LONG
    assert worked_out.count(LONG) == 2


def test_a_long_text_is_folded_as_a_short_one_is() -> None:
    text = "經濟ＡＢ　Σ" * LONG
    assert fold_all(text) == fold_all("經濟ＡＢ　Σ") * LONG == fold_all(text)
