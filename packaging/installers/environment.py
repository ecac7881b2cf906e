"""Makes the environment that installers are built in, apart from the developer's, and starts a script in it.

Owns what a build needs beside Python: packages by name and version (`requirements.txt`), and the system's programs,
which it installs by apt where it may, or else names in one sentence. Started by `packaging/tasks.py`.
"""

import shutil
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from tasks import (
    ROOT,
    TaskError,
    advice,
    ensure_libraries,
    ensure_venv_module,
    environment_program,
    fingerprint,
    install_packages,
    is_loadable,
    is_working,
    missing_packages,
    run_program,
    say,
)

FOLDER = ROOT / "build" / "environment"
STAMP = FOLDER / "set-up-of"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
BUILD_PROGRAMS = {"objdump": "binutils", "dpkg-deb": "dpkg", "makensis": "nsis", "git": "git"}
CHECK_PROGRAMS = {
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
    "wine": "wine",
    "Xvfb": "xvfb",
    "xauth": "xauth",
}
CHECK_SCRIPT = "release.py"
LOCALE_SOURCE = Path("/usr/share/i18n/locales/zh_CN")


def ensure_programs(script: str) -> None:
    wanted = {**BUILD_PROGRAMS, **(CHECK_PROGRAMS if script == CHECK_SCRIPT else {})}
    packages = missing_packages(wanted, shutil.which)
    if not is_loadable(str(sysconfig.get_config_var("INSTSONAME"))):
        packages.append(f"libpython{sys.version_info.major}.{sys.version_info.minor}")
    if script == CHECK_SCRIPT and not LOCALE_SOURCE.is_file():
        packages.append("locales")
    if packages and not install_packages(packages):
        raise TaskError(f"Installers cannot be built or tried on this system yet: {advice(packages)}")


def ensure_environment() -> Path:
    """Its Python."""
    python = environment_program("python", FOLDER)
    wanted = fingerprint(REQUIREMENTS.read_bytes(), ROOT, sys.version_info[:2])
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and python.exists():
        return python
    ensure_venv_module()
    say(f"Making the environment {FOLDER.relative_to(ROOT)}")
    if not is_working(python) and run_program(sys.executable, "-m", "venv", "--clear", FOLDER):
        raise TaskError(f"The environment could not be made in {FOLDER}: see the message above")
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    if run_program(*pip, "--requirement", REQUIREMENTS):
        raise TaskError("What builds the installers could not be installed: see pip's message above")
    STAMP.write_text(wanted, encoding="utf-8")
    return python


def main(arguments: Sequence[str]) -> int:
    script, *rest = arguments
    try:
        ensure_libraries(is_needed=True)
        ensure_programs(script)
        python = ensure_environment()
    except TaskError as problem:
        print(problem, file=sys.stderr)
        return 1
    return run_program(python, Path(__file__).with_name(script), *rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
