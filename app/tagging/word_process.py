"""The dictionary in a process of its own, behind the same port.

To cut the words of some hundred articles takes seconds of the processor, and loading the dictionary keeps the
interpreter for a third of one: a window whose threads did that would stand still meanwhile. Owns the process, which is
started when first asked and ends with the program, or with `close`. Where none can be started, or it dies, words are
cut here. Refuses to judge what they mean.
"""

import multiprocessing
import os
import signal
from contextlib import suppress
from functools import lru_cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

from app.tagging.words import REMEMBERED_TEXTS, JiebaWords, Word

Facts: TypeAlias = dict[str, tuple[str, float]]
"""Of a word the dictionary's part of speech, and how rare it is."""
POLITENESS = 5
"""So much later than the window does it get the processor, where both want it."""


class WordProcess:
    """May be asked from any thread; those that ask at once are answered one by one."""

    def __init__(self, cache_folder: Path) -> None:
        self.cache_folder = cache_folder
        self.process: BaseProcess | None = None
        self.connection: Connection[Any, Any] | None = None
        self.own: JiebaWords | None = None
        """What cuts in its stead once it has failed."""
        self._facts: Facts = {}
        self._cut = lru_cache(REMEMBERED_TEXTS)(self._cut_anew)
        self._lock = Lock()

    def load(self) -> None:
        self.cut("")

    def cut(self, text: str) -> tuple[Word, ...]:
        return self._cut(text)

    def _cut_anew(self, text: str) -> tuple[Word, ...]:
        pairs = self.ask(text, is_word=False)
        if pairs is None:
            return self.find_own().cut(text)
        words: list[Word] = []
        clean_offset = 0
        for word, tag in pairs:
            words.append(Word(word, clean_offset, tag))
            clean_offset += len(word)
        return tuple(words)

    def tag_of(self, word: str) -> str:
        return self.find_facts(word)[0]

    def rarity_of(self, word: str) -> float:
        return self.find_facts(word)[1]

    def find_facts(self, word: str) -> tuple[str, float]:
        if word not in self._facts and self.ask(word, is_word=True) is None:
            own = self.find_own()
            return own.tag_of(word), own.rarity_of(word)
        return self._facts[word]

    def ask(self, text: str, *, is_word: bool) -> list[tuple[str, str]] | None:
        """The words of the text, none of what is one word itself; None where the process cannot be asked."""
        with self._lock:
            if self.own is not None:
                return None
            try:
                connection = self.connection or self.start()
                connection.send((text, is_word))
                pairs, facts = connection.recv()
            except (OSError, EOFError):
                self.own = JiebaWords(self.cache_folder)
                self.end()
                return None
        self._facts.update(facts)
        told: list[tuple[str, str]] = pairs
        return told

    def find_own(self) -> JiebaWords:
        self.own = self.own or JiebaWords(self.cache_folder)
        return self.own

    def start(self) -> "Connection[Any, Any]":
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self.cache_folder), daemon=True)
        process.start()
        self.process = process
        theirs.close()
        return self.connection

    def close(self) -> None:
        with self._lock:
            self.end()

    def end(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process.close()
            self.process = None


def serve(connection: "Connection[Any, Any]", cache_folder: Path) -> None:
    """What the process does: answer until the other end is closed. To interrupt it is for who started it.

    Of each text it sends the words, each with its part of speech there, and the facts of those it has not told before.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    words = JiebaWords(cache_folder)
    told: set[str] = set()
    with suppress(EOFError, OSError):
        while True:
            text, is_word = connection.recv()
            cut = () if is_word else words.cut(text)
            new = ({text} if is_word else {word.text for word in cut}) - told
            told |= new
            facts = {word: (words.tag_of(word), words.rarity_of(word)) for word in new}
            connection.send(([(word.text, word.tag) for word in cut], facts))
