"""The parts that a long training keeps."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from kept_parts import NOTHING_KEPT, KeptParts


def test_a_part_is_made_once(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return [1, 2]

    kept = KeptParts(tmp_path / "parts")
    assert [kept.take("one", make), kept.take("one", make)] == [[1, 2], [1, 2]]
    assert KeptParts(tmp_path / "parts").take("one", make) == [1, 2]
    assert len(made) == 1
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["one.json"]


def test_without_a_folder_nothing_is_kept() -> None:
    answers = iter([1, 2])
    assert [NOTHING_KEPT.take("one", lambda: next(answers)) for _ in range(2)] == [1, 2]
