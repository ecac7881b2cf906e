"""Sentences with names out of a file of characters and labels, for the training of the chain of names.

Owns the format (a character and a label `B-PER`, `I-PER` … or `O` a line, an empty line behind a sentence), what of the
labels is mended, and that no sentence is learnt from that is scored by. Refuses to learn.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.tagging.gazetteer import divisions
from app.tagging.vocabulary import people_words

KINDS = {"PER": "P", "LOC": "L", "ORG": "O"}
LENGTH_COMPARED = 8
MOST_SHARED = 0.5
"""A sentence of which a greater part stands in the text of the others is as good as one of them."""
BARE = frozenset(
    ("政府", "队", "大学", "集团", "委", "军区", "市", "市委", "市政府", "省委", "公司", "分行", "分会", "大队", "总队")
)
"""Labelled as bodies where the name of the place was lost from before them."""
COUNTRY_WITHIN = re.compile("发展中国家")
FOREIGN_FIRST = re.compile(f"(?:[{''.join(sorted(people_words().transliteration))}]{{1,6}}·)+$")


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """`names` are start, end and the letter of the kind, in order, none over another."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def read_sentences(text: str) -> Iterator[NamedSentence]:
    characters: list[str] = []
    labels: list[str] = []
    for line in (*text.split("\n"), ""):
        if line.strip():
            character, _, label = line.rpartition(" ")
            characters.append(character or " ")
            labels.append(label)
        elif characters:
            yield NamedSentence("".join(characters), tuple(find_spans(labels)))
            characters, labels = [], []


def find_spans(labels: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """A name begins at its `B-`, or where the kind changes."""
    padded = ["O", *labels, "O"]
    begins = [
        at
        for at, (before, label) in enumerate(pairwise(padded))
        if label[0] == "B" or (label != "O" and label[2:] != before[2:])
    ]
    for start in begins:
        kind = padded[start + 1][2:]
        end = start + 1
        while padded[end + 1] == f"I-{kind}":
            end += 1
        if kind in KINDS:
            yield start, end, KINDS[kind]


def mend_names(sentence: NamedSentence) -> NamedSentence:
    """A body begins with the place right before it, a foreign person with the first names; no 中国 in 发展中国家."""
    text, mended = sentence.text, list[tuple[int, int, str]]()
    for start, end, kind in sentence.names:
        is_body = kind == "O" and text[start:end] not in divisions()
        if is_body and mended and mended[-1][2] == "L" and mended[-1][1] == start:
            mended[-1] = (mended[-1][0], end, kind)
        elif kind == "P" and (first := FOREIGN_FIRST.search(text, mended[-1][1] if mended else 0, start)):
            mended.append((first.start(), end, kind))
        elif is_body:
            mended += [(start, end, kind)] * (text[start:end] not in BARE)
        elif not any(match.start() < start < match.end() for match in COUNTRY_WITHIN.finditer(text)):
            mended.append((start, end, "L" if kind == "O" else kind))
    return NamedSentence(text, tuple(mended))


def keep_apart(sentences: Iterable[NamedSentence], scored: Collection[str]) -> list[NamedSentence]:
    """Those that are not among the scored texts, nor nearly so, each once."""
    seen = set(scored)
    parts = {part for text in scored for part in list_parts(text)}
    kept = []
    for sentence in sentences:
        own = list_parts(sentence.text)
        is_near = sum(part in parts for part in own) > MOST_SHARED * len(own)
        if sentence.text not in seen and not is_near:
            seen.add(sentence.text)
            kept.append(sentence)
    return kept


def list_parts(text: str) -> set[str]:
    return {text[at : at + LENGTH_COMPARED] for at in range(len(text) - LENGTH_COMPARED + 1)}
