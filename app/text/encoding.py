"""Which encoding the bytes of a file have, and the text in them.

Owns the cascade: byte order mark, strict UTF-8, nearly UTF-8, then the most Chinese-looking of GB18030, Big5, UTF-16
and UTF-8. Refuses files and refuses to refuse: any bytes give a text and a statement how sure it is (what is no text at
all is told by `app.workspace.intake`). NUL and what cannot be decoded become U+FFFD, other line ends become line feeds
where these are the fewer; all that one for one, so that offsets are those of the file's own text.
"""

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import exp

REPLACEMENT = "\ufffd"
SAMPLE_BYTES = 40_000
NEARLY = 0.2
"""Bad bytes for each non-ASCII character, up to which a text counts as damaged UTF-8; text in GB18030 or Big5 has
more than three."""
MANY_NULS = 0.02
STEEPNESS = 0.5
"""How much a point of `plausibility` counts, once for each of up to `ENOUGH` characters."""
ENOUGH = 60


class Basis(StrEnum):
    """Why an encoding was taken."""

    CHOSEN = "chosen"
    """The user said so."""
    MARK = "mark"
    VALID = "valid"
    """All bytes are UTF-8, which other encodings hardly ever are by chance."""
    NEARLY = "nearly"
    LIKELIEST = "likeliest"


@dataclass(frozen=True, slots=True)
class Candidate:
    encoding: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Decision:
    """`bad_bytes` could not be decoded, or were NUL. `alternatives` are the other encodings, the likelier first, where
    there is any question.
    """

    encoding: str
    basis: Basis
    confidence: float
    bad_bytes: int = 0
    alternatives: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Decoded:
    raw: str
    decision: Decision


CODECS = {
    "utf-8": "utf-8",
    "gb18030": "gb18030",
    "big5": "cp950",
    "big5hkscs": "big5hkscs",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    "windows-1252": "cp1252",
}
"""The encodings that can be chosen; the codec of Big5 is the one that its files are really written with."""
ALIASES = {"gbk": "gb18030", "gb2312": "gb18030", "cp950": "big5", "cp1252": "windows-1252", "utf-8-sig": "utf-8"}
"""What Python calls them, as far as we call them otherwise."""
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
GUESSED = ("gb18030", "big5", "big5hkscs", "utf-8", "utf-16-le", "utf-16-be")

OTHER_LINE_ENDS = "\r\x85\u2028\u2029\v"
OTHER_LINE_END = re.compile(r"\r(?!\n)|[\x85\u2028\u2029\v]")

COMMONEST = frozenset(
    "的国一在中人了和是有年大为不会业上发地作民要出家行工这经部新个日到以对来市全成我们进生政时他主多展本长产方者"
    "建动理重实同公关学于开月报高电社区力现分自下定文加体后合前过天場場國為會業發這經個來對們進時產動實關學於開報"
    "電區現後過員說與機體長華農應書見裡還沒點東車門問題"
)
"""They make up a third to a half of any Chinese text, and hardly any of it in the wrong encoding."""
PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》「」『』—…　·")


def canonical_name(encoding: str) -> str | None:
    """Our name for an encoding, whatever the user called it; None when we do not offer it."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return encoding.lower() if encoding.lower() in CODECS else None
    name = ALIASES.get(name, name)
    return name if name in CODECS else None


def decode(data: bytes) -> Decoded:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return make_decoded(data, encoding, Basis.MARK, 1.0, ())
    sample = data[:SAMPLE_BYTES]
    basis = judge_utf8(data) if sample.count(0) <= MANY_NULS * len(sample) else None
    if basis is Basis.VALID:
        return make_decoded(data, "utf-8", basis, 1.0, ())
    candidates = rank_candidates(sample)
    if basis is Basis.NEARLY:
        others = tuple(candidate for candidate in candidates if candidate.encoding != "utf-8")
        return make_decoded(data, "utf-8", basis, 1.0, others)
    best, *others_scored = candidates
    return make_decoded(data, best.encoding, Basis.LIKELIEST, best.confidence, tuple(others_scored))


def decode_as(data: bytes, encoding: str) -> Decoded:
    """In the encoding that the user chose, by our name for it (see `canonical_name`)."""
    others = tuple(candidate for candidate in rank_candidates(data[:SAMPLE_BYTES]) if candidate.encoding != encoding)
    return make_decoded(data, encoding, Basis.CHOSEN, 1.0, others)


def make_decoded(
    data: bytes, encoding: str, basis: Basis, confidence: float, alternatives: tuple[Candidate, ...]
) -> Decoded:
    raw = decode_raw(data, encoding)
    bad_bytes = count_bad_bytes(data, encoding) if REPLACEMENT in raw else 0
    return Decoded(raw, Decision(encoding, basis, confidence, bad_bytes, alternatives))


def decode_raw(data: bytes, encoding: str) -> str:
    """The raw text, nothing judged; `encoding` is one of `CODECS`."""
    text = strip_mark(data, encoding).decode(CODECS[encoding], errors="replace").replace("\0", REPLACEMENT)
    return unify_line_ends(text)


def unify_line_ends(text: str) -> str:
    """Line feeds, one for one, for the line ends of an old Macintosh, and for U+0085, U+2028, U+2029 and vertical tabs,
    where there are more of these than of those."""
    others = sum(text.count(character) for character in OTHER_LINE_ENDS) - text.count("\r\n")
    return OTHER_LINE_END.sub("\n", text) if others > text.count("\n") else text


def strip_mark(data: bytes, encoding: str) -> bytes:
    for mark, marked in MARKS:
        if marked == encoding and data.startswith(mark):
            return data[len(mark) :]
    return data


def count_bad_bytes(data: bytes, encoding: str) -> int:
    data = strip_mark(data, encoding)
    good = data.decode(CODECS[encoding], errors="ignore")
    return len(data) - len(good.encode(CODECS[encoding])) + good.count("\0")


def judge_utf8(data: bytes) -> Basis | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        good = data.decode("utf-8", errors="ignore")
        bad_bytes = len(data) - len(good.encode("utf-8"))
        foreign = sum(count for character, count in Counter(good).items() if character > "\x7f")
        return Basis.NEARLY if bad_bytes <= NEARLY * foreign else None
    return Basis.VALID


def rank_candidates(sample: bytes) -> tuple[Candidate, ...]:
    """All encodings that we guess, the likeliest first, with the probability that it is this one of them."""
    scores: dict[str, float] = {}
    for encoding in GUESSED:
        text = sample.decode(CODECS[encoding], errors="replace")
        scores[encoding] = plausibility(text) * STEEPNESS * min(len(text), ENOUGH)
    del scores["big5hkscs" if scores["big5"] >= scores["big5hkscs"] else "big5"]
    best = max(scores.values())
    weights = {encoding: exp(score - best) for encoding, score in scores.items()}
    total = sum(weights.values())
    ranked = sorted(scores, key=lambda encoding: -scores[encoding])
    return tuple(Candidate(encoding, round(weights[encoding] / total, 4)) for encoding in ranked)


def plausibility(text: str) -> float:
    """How much the text looks like Chinese prose: the mean worth of its characters."""
    counts = Counter(text)
    total = sum(counts.values())
    return sum(worth(character) * count for character, count in counts.items()) / total if total else 0.0


@cache
def worth(character: str) -> float:
    if character in COMMONEST or character in PUNCTUATION:
        return 3.0
    if character.isascii():
        return 0.5 if character.isprintable() or character in "\n\r\t\f" else -4.0
    if "\u4e00" <= character <= "\u9fff":
        return 1.0 if is_everyday(character) else -1.0
    if character == REPLACEMENT or unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"}:
        return -4.0
    return 0.0 if "\uff01" <= character <= "\uff5e" else -2.0


def is_everyday(character: str) -> bool:
    """Among the frequent characters of the simplified or of the traditional standard, which list them first."""
    simplified = character.encode("gb2312", errors="ignore")[:1]
    traditional = character.encode("big5", errors="ignore")[:1]
    return b"\xb0" <= simplified <= b"\xd7" or b"\xa4" <= traditional <= b"\xc6"
