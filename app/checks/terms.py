"""House terms: a plain list of wrong → right, and where the wrong ones stand.

Owns the form of the list: one term a line, `wrong → right` (also `->`, `=>` or a tab), `#` begins a comment; without an
arrow, or with nothing behind it, a term is only pointed out. Refuses files: it takes their text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.checks.finding import Replacement, Spot
from app.errors import UserError
from app.text.model import Block

_ARROW = re.compile(r"\s*(?:→|->|=>|⇒|\t)\s*")


class WrongTerm(UserError):
    """`line`, `text`: a line of the list of terms that cannot be read; `path` once a file is known."""


@dataclass(frozen=True, slots=True)
class Term:
    wrong: str
    right: str = ""
    note: str = ""


class Terms:
    """A list of terms, ready to be looked for: by their first two characters, so that a long list costs no more."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self.by_head: dict[str, list[Term]] = {}
        for term in sorted(self.terms, key=lambda term: -len(term.wrong)):
            self.by_head.setdefault(term.wrong[:1], []).append(term)
        heads = "".join(map(re.escape, self.by_head))
        self.heads = re.compile(f"[{heads}]") if heads else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Terms) and self.terms == other.terms

    def __hash__(self) -> int:
        return hash(self.terms)

    def find_at(self, text: str, clean_offset: int) -> Term | None:
        """The longest wrong term that begins here, and is not itself part of its right form."""
        for term in self.by_head[text[clean_offset]]:
            if text.startswith(term.wrong, clean_offset) and not is_within_right(text, clean_offset, term):
                return term
        return None


def is_within_right(text: str, clean_offset: int, term: Term) -> bool:
    """登陆作战 is not to be flagged for 登陆 where it is itself what the house writes."""
    at = term.right.find(term.wrong)
    while at >= 0:
        if text.startswith(term.right, clean_offset - at) and clean_offset >= at:
            return True
        at = term.right.find(term.wrong, at + 1)
    return False


def parse_terms(text: str) -> Terms:
    """Raises WrongTerm, with the number of the line counted from 1."""
    terms: dict[str, Term] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        content, _, note = line.strip("\r").partition("#")
        if not content.strip():
            continue
        wrong, *rest = _ARROW.split(content.strip())
        right = rest[0].strip() if rest else ""
        if not wrong or len(rest) > 1 or wrong == right:
            raise WrongTerm(line=number, text=line.strip())
        terms[wrong] = Term(wrong, right, note.strip())
    return Terms(terms.values())


def find_terms(block: Block, terms: Terms) -> Iterator[Spot]:
    if terms.heads is None:
        return
    clean_end = 0
    for match in terms.heads.finditer(block.text):
        clean_start = match.start()
        term = terms.find_at(block.text, clean_start) if clean_start >= clean_end else None
        if term is None:
            continue
        clean_end = clean_start + len(term.wrong)
        facts = (("wrong", term.wrong), ("right", term.right), ("note", term.note))
        fix = Replacement(block.id, clean_start, clean_end, term.right) if term.right else None
        yield Spot(block, clean_start, clean_end, facts, fix)
