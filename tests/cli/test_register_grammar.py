"""The grammar of the register: what is wrong is told before anything is done."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "arguments",
    [(), ("merge", "甲"), ("refuse", "甲", "--kind", "animal"), ("list", "--limit", "0"), ("correct", "甲")],
)
def test_a_wrong_command_line_is_told(run: Run, arguments: tuple[str, ...]) -> None:
    told = run("register", *arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err
