"""The automatic reading with the model that is shipped."""

import sys
from pathlib import Path

import pytest

from app.text.ledger import audit_spans
from app.text.model import Issue
from app.workspace.errors import ResourceMissing
from app.workspace.reader import load_model, load_resource, read_text
from tests.workspace.pages import PAGE


def test_a_page_is_read_with_the_shipped_model() -> None:
    reading = read_text(PAGE)
    assert reading.articles
    assert list(audit_spans(Issue(PAGE, articles=reading.articles, left_out=reading.left_out))) == []
    assert load_model() is load_model()


def test_a_part_that_was_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    load_model.cache_clear()
    with pytest.raises(ResourceMissing) as caught:
        read_text(PAGE)
    assert caught.value.fields["path"] == tmp_path / "resources" / "reading" / "model.json"


def test_a_resource_is_utf8(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes("柳河".encode())
    assert load_resource(tmp_path / "words.txt") == "柳河"
