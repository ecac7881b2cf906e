"""The files of house terms: none, the user's, the library's, and files that cannot be read."""

from pathlib import Path

import pytest

from app.checks.terms import Term, Terms, WrongTerm
from app.workspace.errors import TermsUnreadable
from app.workspace.house_terms import load_terms, term_files


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "settings"))
    (tmp_path / "here").mkdir()
    return tmp_path / "here" / "library.jiaoyang"


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_no_files(library: Path) -> None:
    assert load_terms(library) == Terms()


def test_the_terms_of_the_library_count(library: Path) -> None:
    own, shared = term_files(library)
    write(own, "登陆 → 登入\n其它 → 其他".encode())
    write(shared, "\ufeff登陆 → 登录".encode())
    assert load_terms(library).terms == (Term("登陆", "登录"), Term("其它", "其他"))


def test_a_wrong_line_names_its_file(library: Path) -> None:
    _, shared = term_files(library)
    write(shared, "→".encode())
    with pytest.raises(WrongTerm) as raised:
        load_terms(library)
    assert raised.value.fields == {"path": shared, "line": 1, "text": "→"}


def test_a_file_that_is_no_text(library: Path) -> None:
    own, shared = term_files(library)
    write(shared, "登陆".encode("gb18030"))
    with pytest.raises(TermsUnreadable) as raised:
        load_terms(library)
    assert raised.value.fields == {"path": shared, "reason": "not UTF-8"}
    shared.unlink()
    own.mkdir(parents=True)
    with pytest.raises(TermsUnreadable):
        load_terms(library)
