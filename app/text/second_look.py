"""A second look at a page: the chain's uncertain decisions tried the other way, and weighed by whole articles.

Owns what is known of whole articles: their headings, what they talk about, their widths. Refuses the chain itself (see
`app.text.chain`), the alternatives (see `app.text.alternatives`) and weights, which are learnt (see
`app.text.reading_model`). Each alternative looks at a bounded stretch of the page, so that the work is linear in its
length.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from app.text.alternatives import Alternative, article_end, article_start, list_alternatives
from app.text.chain import Chain
from app.text.labels import LEFT_OUT, PICTURE_ROLES, TEXT_ROLES, Label
from app.text.likeness import Likeness
from app.text.roles import Part

CONVINCING = 1.0
"""The log-odds from which on an alternative is taken: on a page unlike those learnt from, the chain errs less."""
SAMPLE = 3
"""How many paragraphs at each end of an article are asked what it talks about."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Labels for the parts from `first` on that were weighed, or that an alternative took the place of.

    `worth` is the log-odds that they are better than what stood, or stands, there.
    """

    first: int
    labels: tuple[int, ...]
    worth: float


@dataclass(slots=True)
class Piece:
    """An article of a reading in the making: which of its parts are what."""

    titles: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    subheads: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    bylines: list[int] = field(default_factory=list)
    kickers: list[int] = field(default_factory=list)
    subtitles: list[int] = field(default_factory=list)
    last_role: str = ""
    layout: str = ""

    @property
    def places(self) -> dict[str, list[int]]:
        own = {"title": self.titles, "subhead": self.subheads, "caption": self.captions, "byline": self.bylines}
        return own | {"kicker": self.kickers, "subtitle": self.subtitles}

    @property
    def is_brief(self) -> bool:
        """Whether it is signed at its end, as pieces under a column title are: those have their heading first."""
        return self.last_role == "byline" and not self.subheads and len(self.texts) < 8

    @property
    def sample(self) -> list[int]:
        texts = self.texts
        return texts if len(texts) <= 2 * SAMPLE else [*texts[:SAMPLE], *texts[-SAMPLE:]]


class SecondLook:
    """The articles of one page, as far as they can be told apart by what they hold."""

    def __init__(
        self, parts: Sequence[Part], labels: Sequence[Label], likeness: Likeness, weights: Mapping[str, float]
    ) -> None:
        self.parts = parts
        self.labels = labels
        self.likeness = likeness
        self.weights = weights
        self.known: dict[tuple[object, ...], list[tuple[str, float]]] = {}
        self.lean = ""
        self.tried_out: list[Trial] = []
        """What `improve` weighed, in its order."""

    def improve(
        self, chain: Chain, scores: Sequence[Sequence[float]], odds: Sequence[Mapping[int, float]], path: Sequence[int]
    ) -> list[int]:
        """The path with those alternatives taken that make better articles."""
        self.see_page(path)
        better = list(path)
        tried: set[tuple[int, tuple[int, ...]]] = set()
        for index in range(len(better)):
            best, gain = None, 0.0
            for one in list_alternatives(chain, scores, odds, self.labels, better, index):
                if (one.first, one.labels) in tried:
                    continue
                tried.add((one.first, one.labels))
                worth = self.weigh(self.compare(better, one))
                self.tried_out.append(Trial(one.first, one.labels, worth))
                if worth > max(gain, CONVINCING):
                    best, gain = one, worth
            if best:
                end = best.first + len(best.labels)
                self.tried_out.append(Trial(best.first, tuple(better[best.first : end]), -gain))
                better[best.first : end] = best.labels
        return better

    def see_page(self, path: Sequence[int]) -> None:
        """Learn how the page lays out its articles: headings before or after their text."""
        layouts = [
            piece.layout
            for piece in self.take_pieces(0, path)
            if piece.titles and piece.texts and piece.layout != "p" and not piece.is_brief
        ]
        after = sum(layout != "f" for layout in layouts)
        self.lean = f"{min(3, after)}{min(3, len(layouts) - after)}"

    def weigh(self, features: Mapping[str, float]) -> float:
        weights = self.weights
        return sum([weights[name] * value for name, value in features.items() if name in weights])

    def compare(self, path: Sequence[int], one: Alternative) -> dict[str, float]:
        """What the alternative has more of than the path."""
        labels = self.labels
        end = one.first + len(one.labels)
        first = article_start(labels, path, max(0, one.first - 1))
        last = article_end(labels, path, end)
        before = [path[at] for at in range(first, last)]
        after = [*before[: one.first - first], *one.labels, *before[end - first :]]
        difference = self.describe(first, after)
        for name, value in self.describe(first, before).items():
            difference[name] = difference.get(name, 0.0) - value
        difference["margin"] = one.margin
        difference["bias"] = 1.0
        return {name: value for name, value in difference.items() if value}

    def describe(self, first: int, path: Sequence[int]) -> dict[str, float]:
        """The features of the articles of a stretch of the page, summed."""
        sums: dict[str, float] = {}
        pieces = self.take_pieces(first, path)
        for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
            for name, value in self.features_of(piece):
                sums[name] = sums.get(name, 0.0) + value
            if piece.titles and piece.texts and not piece.is_brief:
                name = f"page={self.lean}|layout={'f' if piece.layout == 'f' else 'l'}"
                sums[name] = sums.get(name, 0.0) + 1.0
            for name, value in self.neighbour_features(before, piece, after):
                sums[name] = sums.get(name, 0.0) + value
        return sums

    def take_pieces(self, first: int, path: Sequence[int]) -> list[Piece]:
        pieces: list[Piece] = []
        for at, number in enumerate(path, first):
            label = self.labels[number]
            if label.role == LEFT_OUT:
                continue
            if not pieces or label.begins_article:
                pieces.append(Piece())
            piece = pieces[-1]
            piece.layout = piece.layout or label.phase
            role = label.role
            if role in TEXT_ROLES:
                piece.texts.append(at)
            elif label.begins_block and role in piece.places:
                piece.places[role].append(at)
            if role not in PICTURE_ROLES:
                piece.last_role = role
        return pieces

    def features_of(self, piece: Piece) -> list[tuple[str, float]]:
        """An article's own features, counted once however many alternatives leave it as it is."""
        key = (piece.layout, piece.last_role, tuple(piece.texts), *map(tuple, piece.places.values()))
        if key not in self.known:
            self.known[key] = list(self.article_features(piece))
        return self.known[key]

    def article_features(self, piece: Piece) -> Iterator[tuple[str, float]]:
        layout = piece.layout
        yield "articles", 1.0
        yield f"subheads={min(len(piece.subheads), 3)}|layout={layout}", 1.0
        signed = any(at - 1 in piece.titles or at - 2 in piece.titles for at in piece.bylines)
        yield f"signed={signed}|layout={layout}|subheads={bool(piece.subheads)}", 1.0
        yield f"size={sum([len(self.parts[at].compact) for at in piece.texts]).bit_length()}", 1.0
        yield f"layout={layout}", 1.0
        yield f"ends={piece.last_role}|layout={layout}", 1.0
        yield f"titles={min(len(piece.titles), 2)}|text={bool(piece.texts)}", 1.0
        yield f"texts={min(len(piece.texts), 3)}", 1.0
        if piece.titles and piece.texts:
            sides = f"{piece.texts[0] < piece.titles[0]:d}{piece.texts[-1] > piece.titles[0]:d}"
            yield f"order={layout}{sides}", 1.0
        if piece.texts:
            yield from self.subject_features(piece)
            yield from self.text_features(piece)

    def subject_features(self, piece: Piece) -> Iterator[tuple[str, float]]:
        """How much the article's own text speaks of its headings and captions."""
        share = self.likeness.share
        for title in piece.titles[:2]:
            said = share(title, piece.sample)
            yield "title-said", said
            yield f"title-said={min(4, int(said * 6))}", 1.0
        for title in piece.titles[:1]:
            behind = [at for at in piece.texts if at > title or piece.layout != "f"]
            lead = share(title, behind[:1])
            yield f"title-lead={min(4, int(lead * 6))}", 1.0
        for subhead in piece.subheads:
            yield from self.subhead_features(piece, subhead)
        for caption in piece.captions:
            yield "caption-said", share(caption, [*piece.titles, *piece.sample])

    def subhead_features(self, piece: Piece, subhead: int) -> Iterator[tuple[str, float]]:
        """Whether a subhead is of the article: what stands before it and behind it speaks of the same, and of it."""
        share, overlap = self.likeness.share, self.likeness.overlap
        before = [at for at in piece.texts if at < subhead]
        behind = [at for at in piece.texts if at > subhead]
        near = behind[:SAMPLE] or piece.texts[:SAMPLE]
        said = share(subhead, near)
        yield "subhead-said", said
        yield "subhead", 1.0
        yield f"subhead-said={min(4, int(said * 6))}", 1.0
        length = len(self.parts[subhead].compact)
        yield f"subhead-length={min(5, length // 5)}", 1.0
        if behind:
            yield "subhead-dateline", float("dateline" in self.parts[behind[0]].cues)
        if before and behind:
            bridge = overlap(before[-4:], behind[:4])
            yield "subhead-bridge", bridge
            yield f"subhead-bridge={min(5, int(bridge * 40))}", 1.0
            yield f"subhead-known={min(3, int(share(subhead, before) * 6))}", 1.0
            wide = overlap([*piece.titles[:1], *before[:SAMPLE], *before[-SAMPLE:]], behind[:4])
            yield f"subhead-wide={min(5, int(wide * 40))}", 1.0
        lengths = [len(self.parts[at].compact) for at in piece.subheads]
        yield "subhead-longer", max(0.0, length - median(lengths) - 3) / 5

    def text_features(self, piece: Piece) -> Iterator[tuple[str, float]]:
        """Whether the paragraphs hang together: what they speak of, widths, datelines."""
        parts, texts = self.parts, piece.texts
        breaks = [self.likeness.overlap(texts[max(0, at - 2) : at], texts[at : at + 2]) for at in range(1, len(texts))]
        if breaks:
            yield "weakest", min(breaks)
            yield "weak-breaks", sum([max(0.0, 0.06 - one) for one in breaks]) * 10
            yield f"weakest={min(4, int(min(breaks) * 40))}", 1.0
        widths = [parts[at].width for at in texts if parts[at].last > parts[at].first]
        if widths:
            middle = median(widths)
            yield "other-width", float(sum(abs(width - middle) > 0.9 for width in widths))
        opening = {texts[0], next((at for at in texts if piece.titles and at > piece.titles[0]), texts[0])}
        yield "dateline-inside", float(sum("dateline" in parts[at].cues for at in texts[1:]))
        yield "dateline-first", float(any("dateline" in parts[at].cues for at in opening))
        once = (piece.bylines, piece.kickers, piece.subtitles)
        yield "more-than-one", float(sum([max(0, len(places) - 1) for places in once]))
        if len(piece.subheads) == 1:
            yield "one-subhead", 1.0

    def neighbour_features(
        self, before: Piece | None, piece: Piece, after: Piece | None
    ) -> Iterator[tuple[str, float]]:
        overlap = self.likeness.overlap
        if before and before.texts and piece.texts:
            common = overlap(before.texts[-SAMPLE:], piece.texts[:SAMPLE])
            yield "border-shared", common
            yield f"border-shared={min(4, int(common * 40))}", 1.0
            yield "whole-shared", overlap(before.sample, piece.sample)
            yield f"border={before.layout}{piece.layout}", 1.0
        for side, other in (("before", before), ("after", after)):
            if other and other.texts:
                yield from self.rival_features(piece, side, other)

    def rival_features(self, piece: Piece, side: str, other: Piece) -> Iterator[tuple[str, float]]:
        """Whether headings and captions are spoken of less in their own article than in the one beside it."""
        share = self.likeness.share
        for title in piece.titles[:2]:
            foreign = share(title, other.sample)
            own = share(title, piece.sample)
            yield f"title-foreign-{side}", foreign
            yield f"balance-{side}={max(-3, min(3, round((own - foreign) * 5)))}|{piece.layout}", 1.0
            yield "title-astray", max(0.0, foreign - own)
        for caption in piece.captions:
            foreign = share(caption, [*other.titles, *other.sample])
            own = share(caption, [*piece.titles, *piece.sample]) if piece.texts else 0.0
            yield f"caption-foreign-{side}", foreign
            yield f"caption-balance-{side}={max(-3, min(3, round((own - foreign) * 8)))}", 1.0
