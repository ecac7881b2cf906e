"""Every code that the program shows has a word."""

import pytest

from app.cli.names import REASONS, ROLES, SCHEMES, STATUSES, name_of
from app.tagging.suggestions import KEYWORD, Reason
from app.text.model import EntityKind, Role, Status
from app.workspace.tag_proposals import LEARNT, VOCABULARY


def test_tables_are_complete() -> None:
    assert set(STATUSES) == set(Status)
    assert set(ROLES) == set(Role)
    assert set(REASONS) == {*Reason, LEARNT, VOCABULARY}
    assert set(SCHEMES) == {*EntityKind, KEYWORD}


def test_code_without_a_word_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN")
    assert name_of("title", ROLES) == "标题"
    assert name_of("iptc", SCHEMES) == "iptc"
