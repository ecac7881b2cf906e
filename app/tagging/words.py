"""The port to a dictionary that cuts Chinese text into words, and jieba behind it.

Owns the loading of jieba: once for the process, by whichever thread asks first, without its messages, and with its
cache in a folder of ours. Refuses to judge what the words mean.
"""

import logging
import threading
import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

REMEMBERED_TEXTS = 512
"""A page's paragraphs are asked for again and again; cutting takes most of the time."""


@dataclass(frozen=True, slots=True)
class Word:
    """`tag` is a part of speech as jieba writes it: `n` noun, `nr` person, `ns` place, `v` verb, `x` other."""

    text: str
    clean_start: int
    tag: str

    @property
    def clean_end(self) -> int:
        return self.clean_start + len(self.text)


class Words(Protocol):
    def cut(self, text: str) -> tuple[Word, ...]:
        """The whole text as words, none left out."""
        ...

    def tag_of(self, word: str) -> str:
        """The dictionary's part of speech, empty for a word that it has not."""
        ...

    def rarity_of(self, word: str) -> float:
        """Inverse document frequency in general text, on a natural logarithmic scale."""
        ...


class JiebaWords:
    """Loads in about a second; call `load` on a thread of its own so that the first question does not wait."""

    _lock = threading.Lock()

    def __init__(self, cache_folder: Path) -> None:
        self.cache_folder = cache_folder
        self._tagger: Any = None
        self._cut = lru_cache(REMEMBERED_TEXTS)(self._cut_anew)
        self._rarities: dict[str, float] = {}
        self._usual_rarity = 0.0

    def load(self) -> None:
        with self._lock:
            if self._tagger is None:
                self._load()

    def _load(self) -> None:
        self.cache_folder.mkdir(parents=True, exist_ok=True)
        logging.getLogger("jieba").setLevel(logging.ERROR)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba  # noqa: PLC0415

            jieba.setLogLevel(logging.ERROR)
            jieba.dt.tmp_dir = str(self.cache_folder)
            import jieba.analyse  # noqa: PLC0415
            import jieba.posseg  # noqa: PLC0415

            jieba.dt.initialize()
        rarities = jieba.analyse.default_tfidf
        self._rarities, self._usual_rarity = rarities.idf_freq, rarities.median_idf
        self._tagger = jieba.posseg.dt

    def cut(self, text: str) -> tuple[Word, ...]:
        return self._cut(text)

    def _cut_anew(self, text: str) -> tuple[Word, ...]:
        self.load()
        words: list[Word] = []
        clean_offset = 0
        for pair in self._tagger.cut(text):
            words.append(Word(pair.word, clean_offset, pair.flag))
            clean_offset += len(pair.word)
        return tuple(words)

    def tag_of(self, word: str) -> str:
        self.load()
        tag: str = self._tagger.word_tag_tab.get(word, "")
        return tag

    def rarity_of(self, word: str) -> float:
        self.load()
        return self._rarities.get(word, self._usual_rarity)
