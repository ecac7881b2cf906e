"""What is left in a folder of files that grew under temporary names when the program was killed.

Owns when nobody can be writing to them any more. Refuses to know what they were.
"""

import time
from contextlib import suppress
from pathlib import Path

SECONDS = 24 * 60 * 60.0
"""No export takes a day."""


def clear_remains(folder: Path, pattern: str) -> None:
    """Also of what got its name a short while ago as a second one of an old file, nothing is taken away."""
    with suppress(OSError):
        for path in folder.glob(pattern):
            with suppress(OSError):
                status = path.stat()
                if time.time() - max(status.st_mtime, status.st_ctime) > SECONDS:
                    path.unlink()
