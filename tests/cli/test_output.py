"""What goes where, and how Ctrl-C becomes a request."""

import io
import os
import signal
import sys

import pytest

from app.cli.output import ProgressLine, complain, interruptible, say, say_json, tell
from app.store.errors import IssueNotFound


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_results_and_complaints_go_apart(capsys: pytest.CaptureFixture[str]) -> None:
    say("一", "二")
    say_json({"桥": 1})
    complain("三")
    captured = capsys.readouterr()
    assert captured.out == '一\n二\n{\n "桥": 1\n}\n'
    assert captured.err == "jiaoyang: 三\n"


def test_a_terminal_is_given_no_control_characters(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "红\x1b[31m\x9b.txt"
    say(name)
    complain(name)
    assert capsys.readouterr() == (f"{name}\n", "jiaoyang: 红\ufffd[31m\ufffd.txt\n")
    monkeypatch.setattr(sys, "stdout", Terminal())
    say(f"{name}\t1\n2")
    assert isinstance(sys.stdout, Terminal)
    assert sys.stdout.getvalue() == "红\ufffd[31m\ufffd.txt\t1\n2\n"


def test_progress_is_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ProgressLine().show("1/2")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys, "stderr", Terminal())
    line = ProgressLine()
    line.show("1/2 " + "桥" * 100)
    line.clear()
    shown = sys.stderr.getvalue() if isinstance(sys.stderr, Terminal) else ""
    assert "1/2 桥" in shown
    assert "\n" not in shown


def test_first_ctrl_c_is_a_request_and_the_second_does_not_wait() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interruptible() as is_cancelled:
        assert not is_cancelled()
        os.kill(os.getpid(), signal.SIGINT)
        assert is_cancelled()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_error_is_told_in_the_language_of_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert tell(IssueNotFound(issue_id=7)) == "There is no issue 7 in the library."
    monkeypatch.setenv("LC_ALL", "zh_CN")
    assert tell(IssueNotFound(issue_id=7)) == "文库中没有第 7 期。"
