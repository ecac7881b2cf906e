"""Every error, refusal and finding has one sentence, and no sentence is left over."""

import importlib
import pkgutil
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import wording
from app.errors import UserError
from app.store.errors import IssueNotFound, NotALibrary
from app.workspace import FindingCode, Refusal

LAYERS = ("text", "store", "editing", "tagging", "checks", "export", "workspace", "cli")


def error_classes() -> set[type[UserError]]:
    for layer in LAYERS:
        package = importlib.import_module(f"app.{layer}")
        for module in pkgutil.walk_packages(package.__path__, f"app.{layer}."):
            importlib.import_module(module.name)
    return {UserError, *below(UserError)}


def below(kind: type[UserError]) -> Iterator[type[UserError]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith("app."):
            yield child
            yield from below(child)


def templates() -> dict[str, str]:
    return {**wording.ERRORS, **wording.REFUSALS, **wording.FINDINGS, **wording.UNKNOWN_FIELDS}


def test_every_error_that_is_raised_has_a_sentence() -> None:
    kinds = error_classes()
    abstract = {base for kind in kinds for base in kind.__bases__ if base is not Exception}
    missing = {kind.__name__ for kind in kinds - abstract} - set(wording.ERRORS)
    assert missing == set()


def test_no_sentence_is_left_over() -> None:
    named = {key.partition(":")[0] for key in wording.ERRORS}
    assert named - {kind.__name__ for kind in error_classes()} == set()
    assert set(wording.REFUSALS) == {reason.value for reason in Refusal}
    assert set(wording.FINDINGS) == {code.value for code in FindingCode}


@pytest.mark.parametrize("template", templates().values())
def test_a_sentence_is_one_and_ends(template: str) -> None:
    assert template[0].isupper() or template[0] in "“{"
    assert template.endswith(".")
    assert ". " not in template
    assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(template))


def test_facts_stand_in_the_sentence() -> None:
    class Torn(UserError):
        """`path`."""

    error = NotALibrary(path=Path("a b.txt"), reason="half of it")
    assert wording.sentence(error) == "“a b.txt” is not a library (half of it); choose another file."
    error = NotALibrary(path=Path("a b"), reason="folder")
    assert wording.sentence(error) == "“a b” is a folder, not a library; choose a file."
    assert wording.sentence(Torn(path="x")) == "Something is wrong: path=x."
    assert wording.refusal_sentence("unreadable", "a.txt", "no such file") == (
        "“a.txt” was refused: it cannot be read (no such file)."
    )
    assert wording.finding_sentence("pieces", {"block": 7}) == (
        "The clean text of block 7 does not agree with its raw text."
    )


def test_the_template_is_translated_before_its_facts_are_put_in() -> None:
    error = IssueNotFound(issue_id=7)
    words = {wording.ERRORS["IssueNotFound"]: "书库里没有第 {issue_id} 期。"}
    assert wording.sentence(error, lambda template: words[template]) == "书库里没有第 7 期。"


def test_a_fact_that_is_missing_breaks_no_sentence() -> None:
    assert wording.sentence(IssueNotFound()) == ("There is no issue – in the library.")
