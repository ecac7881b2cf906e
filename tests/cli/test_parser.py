"""The grammar of the command line."""

import argparse
import os

import pytest

from app.cli import delivery, finding, intake, issue, library, profile, rereading, suggested_tags, tagging, vocabulary
from app.cli.parser import argparse_in_our_words, make_parser, parse_arguments


@pytest.mark.parametrize(
    ("arguments", "action"),
    [
        (["read", "a.txt"], intake.read),
        (["import", "a.txt", "b"], intake.import_files),
        (["list"], library.list_issues),
        (["show", "1"], issue.show),
        (["search", "老桥"], finding.search),
        (["check"], library.check),
        (["backup", "a"], library.backup),
        (["restore", "a"], library.restore),
        (["apply", "1", "-"], issue.apply_recipe),
        (["undo", "1"], issue.undo),
        (["redo", "1"], issue.redo),
        (["reread", "1"], rereading.reread),
        (["profile", "柳河新报"], profile.profile),
        (["tags", "1"], suggested_tags.suggest_tags),
        (["entities", "1"], tagging.show_entities),
        (["tag", "雨", "--issue", "1"], tagging.change_tag),
        (["vocabulary", "import", "a.csv"], vocabulary.import_vocabulary),
        (["vocabulary", "list"], vocabulary.list_vocabularies),
        (["export", "--format", "csv", "-o", "a"], delivery.export),
    ],
)
def test_each_command_has_its_function(arguments: list[str], action: object) -> None:
    assert parse_arguments(arguments).action is action


def test_choices_of_an_export_may_be_named_together_or_one_by_one() -> None:
    options = parse_arguments(
        ["export", "--format", "txt", "-o", "a", "--issue", "1", "2", "--issue", "3", "--status", "done", "approved"]
    )
    assert options.issue == [1, 2, 3]
    assert options.status == ["done", "approved"]


@pytest.mark.parametrize("number", ["0", "-1", "１", "1e5", "9" * 19, "9" * 5000])
def test_a_number_that_no_issue_can_have_is_refused(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["show", number])
    assert capsys.readouterr().err


def test_a_folder_is_read_on_all_cores_unless_it_is_said_otherwise() -> None:
    assert parse_arguments(["import", "a"]).jobs == os.cpu_count()
    assert parse_arguments(["import", "a", "--jobs", "1"]).jobs == 1


def test_library_after_the_command_counts_like_one_before_it() -> None:
    assert parse_arguments(["--library", "a", "list"]).library == "a"
    assert parse_arguments(["list", "--library", "a"]).library == "a"
    assert parse_arguments(["list"]).library == ""


def test_argparse_gets_its_own_words_back() -> None:
    before = vars(argparse)["_"]
    with argparse_in_our_words():
        assert vars(argparse)["_"] is not before
    assert vars(argparse)["_"] is before


def test_every_option_says_what_it_is_for() -> None:
    parsers = [make_parser()]
    for parser in parsers:
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                parsers.extend(action.choices.values())
            else:
                assert action.help
    assert len(parsers) > 40
