"""What the READMEs promise in code."""

import json
import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.parser import make_parser
from app.editing.operations import LOG_ONLY, OPERATIONS, from_recipe
from app.ui.commands.table import COMMANDS
from app.workspace.exporting import FORMATS, Division

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh_CN.md").read_text(encoding="utf-8")
DIVISIONS = {Division.ARTICLE: "one an article", Division.ISSUE: "one an issue", Division.EXPORT: "one in all"}
KEY = re.compile(r"`((?:(?:Ctrl|Shift|Alt)\+)+[^`]+|F\d+)`")


def list_verbs(parser: ArgumentParser) -> Iterator[tuple[str, list[str]]]:
    """Each command, and those under it."""
    (commands,) = (action for action in parser._actions if isinstance(action, _SubParsersAction))
    for name, command in commands.choices.items():
        under = [action for action in command._actions if isinstance(action, _SubParsersAction)]
        yield name, [verb for action in under for verb in action.choices]


def test_the_recipe_of_the_readme_is_one() -> None:
    (recipe,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    lines = [json.loads(line) for line in recipe.strip().split("\n")]
    assert [type(from_recipe(line)).__name__ for line in lines] == [line["op"] for line in lines]


def test_the_readme_tells_every_operation_of_a_recipe() -> None:
    told = set(re.findall(r"`([A-Z]\w+)`", README[README.index("## Recipes") :]))
    assert set(OPERATIONS) - {kind.__name__ for kind in LOG_ONLY} <= told


@pytest.mark.parametrize("readme", [README, CHINESE])
def test_every_command_stands_in_the_readme_with_those_under_it(readme: str) -> None:
    paragraphs = re.split(r"^jiaoyang ", readme, flags=re.MULTILINE)
    told = {words[0]: set(words) for words in (re.findall(r"[a-z-]+", paragraph) for paragraph in paragraphs) if words}
    missing = [name for name, under in list_verbs(make_parser()) if not {name, *under} <= told.get(name, set())]
    assert not missing


@pytest.mark.parametrize("readme", [README, CHINESE])
def test_every_key_of_the_readme_is_one(readme: str) -> None:
    known = {key for command in COMMANDS for key in f"{command.keys} {command.letter}".split()}
    told = {key.replace("Enter", "Return") for key in KEY.findall(readme)}
    assert told
    assert told <= known


def test_the_readme_tells_how_each_format_divides() -> None:
    for name, row in FORMATS.items():
        (cell,) = re.findall(rf"^\| `{name}` \| ([^|]+) \|", README, re.MULTILINE)
        assert {words for words in DIVISIONS.values() if words in cell} == {DIVISIONS[item] for item in row.divisions}
