"""The program: without a command the desktop, with one the command line. Owns that choice and nothing else."""

import multiprocessing
import sys

DESKTOP_FLAGS = frozenset({"--sample"})
SELF_TEST = "--self-test"
LIBRARY_SUFFIX = ".jiaoyang"
DESKTOP_OPTIONS = ("--library", "--lang")


def wants_desktop(arguments: list[str]) -> bool:
    """Whether nothing but options of the desktop was given."""
    rest = iter(arguments)
    for argument in rest:
        if argument in DESKTOP_OPTIONS:
            if next(rest, None) is None:
                return False
        elif argument not in DESKTOP_FLAGS and argument.partition("=")[0] not in DESKTOP_OPTIONS:
            return False
    return True


def main() -> int:
    multiprocessing.freeze_support()
    try:
        return start(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def start(arguments: list[str]) -> int:
    if arguments == [SELF_TEST]:
        from app.ui.self_test import run_self_test  # noqa: PLC0415

        return run_self_test()
    if len(arguments) == 1 and arguments[0].endswith(LIBRARY_SUFFIX):
        arguments = ["--library", arguments[0]]
    if wants_desktop(arguments):
        from app.ui.application import run_desktop  # noqa: PLC0415

        return run_desktop(arguments)
    from app.cli.program import main as run_command  # noqa: PLC0415

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
