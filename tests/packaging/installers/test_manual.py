"""The man page says what the command line's own help says."""

import argparse
from importlib import import_module

from app.cli.parser import make_parser


def test_every_command_and_option_is_in_the_page() -> None:
    page = import_module("manual").manual_page(make_parser(), "1.2.3")
    assert page.startswith('.TH JIAOYANG 1 "" "Jiaoyang 1.2.3"')
    for name in ("IMPORT", "EXPORT", "CHECK", "BACKUP"):
        assert f'.SH "COMMAND {name}"' in page
    assert "\\-\\-self\\-test" in page


def test_no_line_of_the_help_is_taken_for_a_request() -> None:
    parser = argparse.ArgumentParser(prog="p", description=".hidden 'x' back\\slash")
    page = import_module("manual").manual_page(parser, "1")
    assert "\n.hidden" not in page
    assert "\\&.hidden" in page
    assert "back\\eslash" in page
