"""Where things lie: the program's own resources and migrations, and the user's folders.

Owns the three places that the program may run from (source tree, wheel, frozen bundle) and the custom of each system
for user folders. Refuses to create, read or write anything: who uses a folder makes it.
"""

import os
import sys
from pathlib import Path

FOLDER = "jiaoyang"
LIBRARY_FILE = "library.jiaoyang"
LIBRARY_VARIABLE = "JIAOYANG_LIBRARY"


def resources() -> Path:
    return _bundled("resources")


def migrations() -> Path:
    return _bundled("migrations")


def licences() -> Path:
    """Texts of the licences of all that the program is made with; a bundle has more of them than the source."""
    return resources() / "licences"


def user_data() -> Path:
    """Where libraries and the user's own vocabularies live."""
    return _user_folder("XDG_DATA_HOME", ".local/share", "")


def user_state() -> Path:
    """Where logs, caches and the window's layout live: losing them loses no work."""
    return _user_folder("XDG_STATE_HOME", ".local/state", "state")


def user_config() -> Path:
    """Where the user's settings live."""
    return _user_folder("XDG_CONFIG_HOME", ".config", "config")


def default_library() -> Path:
    """The library that is opened when none is named."""
    named = os.environ.get(LIBRARY_VARIABLE, "")
    return Path(named).expanduser() if named else user_data() / LIBRARY_FILE


def _bundled(name: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / name
    package = Path(__file__).resolve().parent
    installed = package / "_bundled" / name
    return installed if installed.is_dir() else package.parent / name


def _user_folder(xdg_variable: str, xdg_default: str, kind: str) -> Path:
    """`kind` is the folder's name inside the program's own, on systems that have one place for all kinds."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / FOLDER / kind
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / FOLDER / kind
    named = Path(os.environ.get(xdg_variable, ""))
    return (named if named.is_absolute() else home / xdg_default) / FOLDER
