"""What can be asked over many issues by the command line."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "arguments",
    [
        ("replace", "老桥"),
        ("replace", "老桥", "石桥", "--word", "--expression"),
        ("replace", "老桥", "石桥", "--query", "通车", "--issue", 1),
        ("replace", "老桥", "石桥", "--issue", 0),
        ("batches",),
        ("batches", "undo", "all"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(run: Run, arguments: tuple[object, ...]) -> None:
    assert run(*arguments).code == 2


def test_width_and_case_count_only_when_asked(run: Run) -> None:
    assert (
        run("replace", "Ａ", "甲", "--dry-run", "--json").json == run("replace", "a", "甲", "--dry-run", "--json").json
    )
    run("replace", "老桥", "A桥", "--issue", 1)
    assert run("replace", "ａ桥", "老桥", "--word", "--exact", "--dry-run").out == "Nothing found.\n"
    assert run("replace", "ａ桥", "老桥", "--newspaper", "柳河新报", "--dry-run").out_lines[1:]
    assert run("replace", "ａ桥", "老桥", "--newspaper", "别的报", "--dry-run").out == "Nothing found.\n"
