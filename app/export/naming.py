"""Names of files from titles: safe on every system, short enough for all of them, and no two alike.

Owns what may stand in a file name. Refuses folders: a name never holds a separator.
"""

import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

from app.export.portion import Portion
from app.text.model import Article

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+')
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(\..*)?", re.IGNORECASE)
STEM_BYTES = 160
"""Well under the 255 bytes of a name on Linux and macOS, and leaves room in the 260 characters of a Windows path."""
SNIPPET_LENGTH = 20
WHOLE_EXPORT = "articles"


class FileNames:
    """Gives names and remembers them: one that was given comes again as `name (2)`, whatever the case of letters."""

    def __init__(self) -> None:
        self.given: set[str] = set()

    def give(self, stem: str, suffix: str) -> str:
        stem = safe_stem(stem)
        name, count = stem + suffix, 1
        while name.casefold() in self.given:
            count += 1
            name = f"{stem} ({count}){suffix}"
        self.given.add(name.casefold())
        return name


def safe_stem(text: str) -> str:
    """The text as the first part of a file name, without what Windows, macOS or Linux refuse."""
    stem = FORBIDDEN.sub("_", unicodedata.normalize("NFC", text))
    stem = cut_bytes(" ".join(stem.split()), STEM_BYTES).strip(" .")
    return f"_{stem}" if not stem or RESERVED.fullmatch(stem) else stem


def cut_bytes(text: str, limit: int) -> str:
    """As many whole characters as fit into so many bytes of UTF-8."""
    return text.encode()[:limit].decode(errors="ignore")


def issue_stem(portion: Portion) -> str:
    """The name of the file that the issue came from; else newspaper, date and page."""
    issue = portion.issue
    file_name = PurePosixPath(PureWindowsPath(issue.source.file_name).as_posix())
    facts = " ".join(fact for fact in (issue.newspaper, issue.date, issue.page) if fact)
    return file_name.stem or facts or f"issue-{portion.issue_id}"


def article_stem(portion: Portion, article: Article) -> str:
    """Issue, place in the issue, and title, or how the article begins where it has none."""
    beginning = next((block.text for block in article.blocks if block.text.strip()), "")
    title = article.title or beginning[:SNIPPET_LENGTH]
    number = f"{portion.number_of(article):02d}"
    return "-".join(part for part in (cut_bytes(issue_stem(portion), STEM_BYTES // 2), number, title) if part)
