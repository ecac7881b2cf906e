"""Which skin the program starts."""

import sys

import pytest

from app import __version__
from app.__main__ import main, start, wants_desktop
from app.ui import application


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--sample"],
        ["--library", "a"],
        ["--library=a", "--lang=zh_CN"],
        ["--lang", "en", "--library", "a", "--sample"],
    ],
)
def test_options_of_the_desktop_alone_open_it(arguments: list[str]) -> None:
    assert wants_desktop(arguments)


@pytest.mark.parametrize("arguments", [["list"], ["--library", "a", "list"], ["--version"], ["--library"], ["-h"]])
def test_everything_else_is_the_command_line(arguments: list[str]) -> None:
    assert not wants_desktop(arguments)


def test_a_library_alone_is_opened_on_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(application, "run_desktop", asked.append)
    start(["/tmp/my.jiaoyang"])
    assert asked == [["--library", "/tmp/my.jiaoyang"]]


def test_command_line_is_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["jiaoyang", "--version"])
    assert main() == 0
    assert capsys.readouterr().out == f"jiaoyang {__version__}\n"
