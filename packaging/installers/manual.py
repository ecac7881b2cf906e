"""Writes the man page from the command line's own help, so that the two never differ."""

import argparse
import gzip
import os
from pathlib import Path

from app.cli.parser import make_parser

WIDTH = "80"
DESKTOP = (
    ("\\-\\-library FILE", "open this library; a FILE.jiaoyang alone does the same"),
    ("\\-\\-sample", "put the sample issue into an empty library"),
    ("\\-\\-lang zh_CN | en", "the language of the window"),
    ("\\-\\-self\\-test", "do the whole job once in a temporary library, and say whether it worked"),
)
DESCRIPTION = (
    "Jiaoyang turns the raw text of newspaper issues into clean, tagged articles. It reads an issue into articles by "
    "itself, shows raw and clean text side by side, and accounts for every character of the raw text. Without a "
    "command it opens the desktop."
)


def escape(text: str) -> str:
    """The text as troff takes it: no line begins with a control character."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))


def manual_page(parser: argparse.ArgumentParser, version: str) -> str:
    parts = [
        f'.TH JIAOYANG 1 "" "Jiaoyang {version}" "User Commands"',
        ".SH NAME\njiaoyang \\- newspaper issues from raw text to clean, tagged articles",
        ".SH SYNOPSIS\n.B jiaoyang\n[\\fIoptions\\fR] [\\fIcommand\\fR] [\\fIarguments\\fR]",
        f".SH DESCRIPTION\n{escape(DESCRIPTION)}",
        ".SH THE DESKTOP\n" + "\n".join(f".TP\n.B {option}\n{words}" for option, words in DESKTOP),
        f".SH THE COMMAND LINE\n.nf\n{escape(parser.format_help())}.fi",
    ]
    for name, command in commands_of(parser).items():
        parts.append(f'.SH "COMMAND {name.upper()}"\n.nf\n{escape(command.format_help())}.fi')
    parts.append(
        ".SH EXIT STATUS\n.nf\n0    done\n1    some inputs failed, each named with its reason\n2    wrong usage\n.fi"
    )
    return "\n".join(parts) + "\n"


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def write_manual(path: Path, version: str) -> None:
    os.environ.update(COLUMNS=WIDTH, LC_ALL="C.UTF-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(manual_page(make_parser(), version).encode())
