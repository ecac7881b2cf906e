"""Raw text that a new reading must leave alone, and what of a stretch is not of it.

Owns the arithmetic of such stretches; refuses to know why they are held.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from app.text.model import Span


class HeldText:
    def __init__(self, raw: str, spans: Iterable[Span]) -> None:
        self.raw = raw
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans, key=lambda span: span.raw_start):
            if self.ends and span.raw_start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.raw_end)
            else:
                self.starts.append(span.raw_start)
                self.ends.append(span.raw_end)

    def holds(self, raw_offset: int) -> bool:
        index = bisect_right(self.starts, raw_offset) - 1
        return index >= 0 and raw_offset < self.ends[index]

    def holds_before(self, raw_offset: int) -> bool:
        """Whether the last character before it that is no white space is held."""
        raw_offset -= 1
        while raw_offset >= 0 and self.raw[raw_offset].isspace():
            raw_offset -= 1
        return raw_offset >= 0 and self.holds(raw_offset)

    def touches(self, span: Span) -> bool:
        index = bisect_right(self.ends, span.raw_start)
        return index < len(self.starts) and self.starts[index] < span.raw_end

    def rest(self, span: Span) -> Iterator[Span]:
        """What of the span is not held, without white space at the edges; the span itself where nothing of it is."""
        if not self.touches(span):
            yield span
            return
        index = bisect_right(self.ends, span.raw_start)
        raw_start = span.raw_start
        while index < len(self.starts) and self.starts[index] < span.raw_end:
            yield from self.trim(raw_start, self.starts[index])
            raw_start = self.ends[index]
            index += 1
        yield from self.trim(raw_start, span.raw_end)

    def trim(self, raw_start: int, raw_end: int) -> Iterator[Span]:
        if raw_start >= raw_end:
            return
        text = self.raw[raw_start:raw_end]
        if ink := text.strip():
            raw_start += len(text) - len(text.lstrip())
            yield Span(raw_start, raw_start + len(ink))
