"""A process of its own for regular expressions: one that takes too long is ended with it, and nothing hangs.

Owns the process, which is started when first asked and serves until closed. Refuses to know where texts come from.
"""

import multiprocessing
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any

from app.workspace.errors import ExpressionsUnavailable, PatternTooSlow
from app.workspace.patterns import Match, Query, compile_expression, make_matching

SECONDS = 10.0
"""So long may an expression take for one portion of text, also on a machine that has much else to do."""
START_SECONDS = 60.0
"""A process starts much sooner, but a machine may be busy."""
READY = "ready"


class PatternProcess:
    """Matches expressions; use from one thread at a time, and close."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.process: BaseProcess | None = None
        self.connection: Connection[Any, Any] | None = None

    def __enter__(self) -> "PatternProcess":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def match(self, query: Query, texts: Sequence[str]) -> list[list[Match]]:
        """The matches in each text; raises WrongPattern, WrongReplacement, PatternTooSlow (also when it dies of it).

        Raises ExpressionsUnavailable where no process can be started.
        """
        compile_expression(query)
        connection = self.start()
        connection.send((query, list(texts)))
        try:
            if connection.poll(self.seconds):
                answer: list[list[Match]] = connection.recv()
                return answer
        except EOFError:
            pass
        self.close()
        raise PatternTooSlow(pattern=query.text, seconds=self.seconds)

    def start(self) -> "Connection[Any, Any]":
        if self.connection is not None and self.process is not None and self.process.is_alive():
            return self.connection
        self.close()
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), daemon=True)
        try:
            process.start()
            self.process = process
            theirs.close()
            if self.connection.poll(START_SECONDS) and self.connection.recv() == READY:
                return self.connection
        except (OSError, EOFError) as error:
            self.close()
            raise ExpressionsUnavailable(reason=str(error) or type(error).__name__) from error
        self.close()
        raise ExpressionsUnavailable(reason=f"{START_SECONDS} s")

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process.close()
            self.process = None


def serve(connection: "Connection[Any, Any]") -> None:
    """What the process does: answer each query until the other end is closed."""
    connection.send(READY)
    while True:
        try:
            query, texts = connection.recv()
        except EOFError:
            return
        matching = make_matching(query)
        connection.send([matching(text) for text in texts])
