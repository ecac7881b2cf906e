"""The one script for people and CI: it sets the project up, then runs, tests, checks or measures it.

Owns the set-up (environment, dependencies, the system's libraries) and the commands. Refuses the longer jobs: those are
scripts beside it, which it starts with the environment's Python. Needs nothing but a Python of the standard library.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

OLDEST_PYTHON = (3, 11)
if sys.version_info[:2] < OLDEST_PYTHON:
    sys.exit("Jiaoyang needs Python 3.11 or newer: run this again with one, for example python3.12 packaging/tasks.py")

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "set-up-of"

LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt loads on Linux, and the Debian package that has it."""
FONTS_PACKAGE = "fonts-noto-cjk"
FONT_FILES = ("*CJK*", "*SourceHan*", "wqy*", "uming*", "ukai*", "DroidSansFallback*")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
SCREEN_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth"}


class TaskError(Exception):
    """What the user can mend, in one sentence."""


def say(text: str) -> None:
    print(text, flush=True)


def environment_program(name: str, environment: Path = ENVIRONMENT, platform: str = sys.platform) -> Path:
    if platform == "win32":
        return environment / "Scripts" / f"{name}.exe"
    return environment / "bin" / name


def run_program(*command: str | Path, environment: Mapping[str, str] | None = None) -> int:
    """The exit code; the program speaks for itself on the terminal."""
    return subprocess.call([str(part) for part in command], cwd=ROOT, env={**os.environ, **(environment or {})})


def run_quietly(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, capture_output=True, text=True)


def run_script(name: str, *arguments: str) -> int:
    return run_program(environment_program("python"), ROOT / "packaging" / name, *arguments)


def is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    return any(
        next(Path(folder).expanduser().rglob(pattern), None)
        for folder in folders
        if Path(folder).expanduser().is_dir()
        for pattern in FONT_FILES
    )


def missing_packages(wanted: Mapping[str, str], is_there: Callable[[str], object]) -> list[str]:
    """The packages of those wanted things that are not there."""
    return [package for thing, package in wanted.items() if not is_there(thing)]


def install_command(packages: Sequence[str], is_root: bool) -> list[str]:
    return [*([] if is_root else ["sudo"]), "apt-get", "install", "--yes", "--no-install-recommends", *packages]


def may_install() -> bool:
    """Whether apt can be used without asking for a password."""
    if not shutil.which("apt-get"):
        return False
    if is_root():
        return True
    return bool(shutil.which("sudo")) and run_quietly("sudo", "-n", "true").returncode == 0


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def advice(packages: Sequence[str]) -> str:
    if shutil.which("apt-get"):
        return f"install what is missing with: {' '.join(install_command(packages, is_root()))}"
    return f"install what Debian calls {' '.join(packages)} with this system's package manager"


def install_packages(packages: Sequence[str]) -> bool:
    """Whether they could be installed; apt's own words are shown only when it failed."""
    if not may_install():
        return False
    say(f"Installing from the system's packages: {' '.join(packages)}")
    sudo = [] if is_root() else ["sudo", "-n"]
    run_quietly(*sudo, "apt-get", "update")
    done = run_quietly(*sudo, "env", "DEBIAN_FRONTEND=noninteractive", *install_command(packages, is_root=True))
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
    return done.returncode == 0


def ensure_libraries(is_needed: bool) -> None:
    """What Qt needs of a Linux system. Where it cannot be had: a problem if it is needed, else a word about it."""
    if sys.platform != "linux":
        return
    packages = missing_packages(LIBRARIES, is_loadable)
    if not has_chinese_font():
        packages.append(FONTS_PACKAGE)
    if not packages or install_packages(packages):
        return
    if is_needed and packages != [FONTS_PACKAGE]:
        raise TaskError(f"Qt cannot start on this system yet: {advice(packages)}")
    say(f"For the desktop, {advice(packages)}")


def fingerprint(settings: bytes, root: Path, version: tuple[int, int]) -> str:
    """What a set-up depends on: it is done again when this changes."""
    about = f"{root} {'.'.join(map(str, version))}".encode()
    return hashlib.sha256(settings + about).hexdigest()


def is_working(python: Path) -> bool:
    """Whether the environment's Python starts and is of the version that runs this script."""
    try:
        done = run_quietly(python, "-c", "import sys, pip; print(*sys.version_info[:2])")
    except OSError:
        return False
    return done.stdout.split() == [str(number) for number in sys.version_info[:2]]


def ensure_venv_module() -> None:
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not install_packages([package]):
        raise TaskError(f"Python's venv module is not installed: {advice([package])}")


def set_up() -> None:
    """Make `.venv` with the project and its dependencies; nothing to do when it is as pyproject.toml says."""
    wanted = fingerprint((ROOT / "pyproject.toml").read_bytes(), ROOT, sys.version_info[:2])
    python = environment_program("python")
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and python.exists():
        return
    if not is_working(python):
        ensure_venv_module()
        say("Making the environment .venv")
        if run_program(sys.executable, "-m", "venv", "--clear", ENVIRONMENT):
            raise TaskError(f"The environment could not be made in {ENVIRONMENT}: see the message above")
    say("Installing the project and what it depends on into .venv (the first time takes some minutes)")
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    if run_program(*pip, "--editable", f"{ROOT}[dev]"):
        raise TaskError("The dependencies could not be installed: see pip's message above, then run this again")
    run_program(python, "-m", "compileall", "-q", ROOT / "app", ROOT / "migrations")
    STAMP.write_text(wanted, encoding="utf-8")


def has_display(variables: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    return platform != "linux" or bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def run(_: argparse.Namespace) -> int:
    set_up()
    ensure_libraries(is_needed=has_display())
    if has_display():
        return run_program(environment_program("jiaoyang"), "--sample")
    say("There is no display here, so the sample issue is read and exported without the desktop.")
    return run_script("walkthrough.py")


def screen_command() -> tuple[list[str], dict[str, str]]:
    """What to put before a program that opens windows, and its variables, so that none is seen."""
    if sys.platform == "linux":
        packages = missing_packages(SCREEN_PROGRAMS, shutil.which)
        if not packages or install_packages(packages):
            return ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24"], {"QT_QPA_PLATFORM": "xcb"}
    return [], {"QT_QPA_PLATFORM": "offscreen"}


def run_tests(arguments: Sequence[str] = ()) -> int:
    ensure_libraries(is_needed=True)
    return run_program(environment_program("python"), "-m", "pytest", "-q", "-n", "2", *arguments)


def test(options: argparse.Namespace) -> int:
    set_up()
    return run_tests(options.rest)


def setup(_: argparse.Namespace) -> int:
    set_up()
    say(f"Ready: {environment_program('jiaoyang').relative_to(ROOT)}")
    return 0


def check(options: argparse.Namespace) -> int:
    """Every check runs, also after one that failed, so that one run tells all."""
    set_up()
    ruff = environment_program("ruff")
    steps: dict[str, Callable[[], int]] = {
        "format": lambda: run_program(ruff, "format", "--check", "--quiet", "."),
        "lint": lambda: run_program(ruff, "check", "--quiet", "."),
        "types": lambda: run_program(environment_program("python"), "-m", "mypy"),
        "translations": lambda: run_script("translations.py", "check"),
    }
    if not options.no_tests:
        steps["tests"] = run_tests
    failed = []
    for name, step in steps.items():
        say(f"== {name}")
        if step():
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else f"All good: {', '.join(steps)}")
    return 1 if failed else 0


def bench(options: argparse.Namespace) -> int:
    set_up()
    there = {path.stem.removeprefix("bench_"): path for path in sorted((ROOT / "tests" / "bench").glob("bench_*.py"))}
    unknown = [name for name in options.names if name not in there]
    if unknown or not there:
        raise TaskError(f"No such measurement: {' '.join(unknown)}; there are: {' '.join(there) or 'none'}")
    ensure_libraries(is_needed=True)
    screen, variables = screen_command()
    python = environment_program("python")
    return max(run_program(*screen, python, there[name], environment=variables) for name in options.names or there)


def migration(options: argparse.Namespace) -> int:
    set_up()
    return run_script("migration.py", options.slug)


def screenshots(options: argparse.Namespace) -> int:
    set_up()
    ensure_libraries(is_needed=True)
    screen, variables = screen_command()
    script = ROOT / "packaging" / "screenshots.py"
    return run_program(*screen, environment_program("python"), script, *options.rest, environment=variables)


def translations(_: argparse.Namespace) -> int:
    set_up()
    return run_script("translations.py", "update")


def run_builder(name: str, *arguments: str) -> int:
    """A script of packaging/installers, in an environment of its own."""
    places = os.pathsep.join((str(ROOT), str(ROOT / "packaging")))
    script = ROOT / "packaging" / "installers" / "environment.py"
    return run_program(sys.executable, script, name, *arguments, environment={"PYTHONPATH": places})


def bundle(options: argparse.Namespace) -> int:
    return run_builder("bundle.py", *options.kinds)


def release_check(options: argparse.Namespace) -> int:
    return run_builder("release.py", *options.checks)


def command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="packaging/tasks.py", description="Set up, run, test and check Jiaoyang.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(action: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        command = commands.add_parser(action.__name__.replace("_", "-"), help=words, description=words)
        command.set_defaults(action=action)
        return command

    add(run, "set everything up and open the desktop with the sample issue")
    add(test, "set everything up and run the tests; what follows goes to pytest")
    add(setup, "make the environment .venv, so that the program in it works")
    add(check, "format, lint, types, translations, tests").add_argument("--no-tests", action="store_true")
    add(bench, "run the measurements of tests/bench").add_argument("names", nargs="*", metavar="NAME")
    add(migration, "write the next migration from the schema").add_argument("slug", metavar="SLUG")
    add(screenshots, "take the README's pictures; what follows goes to packaging/screenshots.py")
    add(translations, "collect the words to translate and compile what is translated")
    kinds = add(bundle, "build what a newsroom can hand out: folder, portable, deb, windows; without a kind all")
    kinds.add_argument("kinds", nargs="*", metavar="KIND")
    checks = add(release_check, "build all artefacts and try each as its user would; takes some minutes")
    checks.add_argument("checks", nargs="*", metavar="CHECK", help="only those whose names begin so, such as deb:")
    return parser


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = command_line()
    options, rest = parser.parse_known_args(arguments)
    if rest and options.action not in {test, screenshots}:
        parser.error(f"unknown: {' '.join(rest)}")
    options.rest = rest
    return options


def main() -> int:
    options = parse()
    try:
        return int(options.action(options))
    except TaskError as problem:
        print(problem, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'The system'}: {error.strerror or error}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main())
