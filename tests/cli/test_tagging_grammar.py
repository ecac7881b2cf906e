"""What can be asked of names, tags and vocabularies."""

import pytest

from app.cli import tagging, vocabulary
from app.cli.parser import parse_arguments


def test_what_goes_together_is_understood() -> None:
    options = parse_arguments(["entities", "1", "--kind", "person", "place", "--confirm", "--dry-run", "--json"])
    assert (options.kind, options.confirm, options.dry_run, options.json) == (["person", "place"], True, True, True)
    options = parse_arguments(["tag", "雨", "--from", "-", "--off"])
    assert (options.action, options.file, options.off) == (tagging.change_tag, "-", True)
    options = parse_arguments(["vocabulary", "remove", "主题", "--dry-run"])
    assert (options.action, options.name, options.dry_run) == (vocabulary.remove_vocabulary, "主题", True)


@pytest.mark.parametrize(
    "arguments",
    [
        ["entities", "1", "--confirm", "--repair"],
        ["entities", "1", "--json", "--recipe"],
        ["entities", "1", "--kind", "river"],
        ["tag", "雨"],
        ["tag", "雨", "--issue", "1", "--delete"],
        ["tag", "雨", "--issue", "0"],
        ["vocabulary", "export"],
    ],
)
def test_what_does_not_go_together_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        parse_arguments(arguments)
    assert raised.value.code == 2
    assert capsys.readouterr().err
