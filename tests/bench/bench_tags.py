"""How good suggested tags are, as an editor tags article after article: those learnt, those of a vocabulary, keywords.

    python tests/bench/bench_tags.py [FILE …] [--most N]

A FILE has one article a line: its tags, parted by `|`, a tabulator, its text. Besides, the sections of the gold pages
that lie beside the project are taken as tags, and their articles for keywords. Each article is asked about before it is
learnt (prequential); counted are the tags that were given twice before. None of the data is part of the project; where
it is from says tests/bench/README.md.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.tagging.cut_text import is_han  # noqa: E402
from app.tagging.keywords import find_keywords, is_like, stop_words  # noqa: E402
from app.tagging.learnt_tags import FEWEST_ARTICLES  # noqa: E402
from app.tagging.suggestions import MOST_KEYWORDS, suggest_names  # noqa: E402
from app.tagging.words import Words  # noqa: E402
from app.text.model import HEADING_ROLES, Article, Block, Issue, Role, Tag  # noqa: E402
from app.workspace import Workspace  # noqa: E402
from app.workspace.suggesting import Suggester  # noqa: E402
from app.workspace.tag_learning import TagLearning, texts_of  # noqa: E402
from app.workspace.tag_proposals import MOST_TERMS  # noqa: E402
from app.workspace.vocabularies import Vocabularies  # noqa: E402

SHARED = ROOT.parent / "shared" / "issues"
RANKS = (1, 3, 5)
STEPS = 10
HEADING_LENGTH = 20
"""A file's texts begin with their title, which nothing parts from the rest; so many characters are taken for it."""
TOPICS = {
    "体育": "15000000",
    "财经": "04000000",
    "教育": "05000000",
    "时政": "11000000",
    "科技": "13000000",
    "娱乐": "01000000",
}
"""Classes of the Chinese news sets, and the Media Topic of each that has one."""


MEASURES = ("in a heading", "repeated", "a name, or in one", "with a stop word", "a fragment", "much like another")


@dataclass(slots=True)
class Tally:
    articles: int = 0
    wanted: int = 0
    shown: int = 0
    hits: Counter[int] = field(default_factory=Counter)
    answers: list[tuple[float, bool]] = field(default_factory=list)
    told_words: int = 0
    false_words: int = 0
    """Words that were told for a tag, and would have made it likelier had they not been there."""
    seconds: list[float] = field(default_factory=list)

    def show(self, title: str) -> None:
        print(f"{title}: {self.articles} articles, {self.wanted} tags to be found")
        found = "  ".join(f"@{rank} {self.hits[rank] / max(self.wanted, 1):.3f}" for rank in RANKS)
        print(f"  right among the first: {found}; shown {self.shown / max(self.articles, 1):.2f} an article")
        bins: list[list[tuple[float, bool]]] = [[] for _ in range(STEPS)]
        for probability, is_right in self.answers:
            bins[min(STEPS - 1, int(probability * STEPS))].append((probability, is_right))
        error = 0.0
        for number, own in enumerate(bins):
            if own:
                sure, right = (sum(values) / len(own) for values in zip(*own, strict=True))
                error += abs(sure - right) * len(own) / len(self.answers)
                print(f"  told {number / STEPS:.0%}–{(number + 1) / STEPS:.0%}: {len(own):5}  {sure:.2f}  {right:.2f}")
        print(f"  calibration error {error:.3f}; words told {self.told_words}, of them untrue {self.false_words}")
        if self.seconds:
            middle = sorted(self.seconds)[len(self.seconds) // 2]
            print(f"  a question {middle * 1000:.1f} ms of the processor, the longest {max(self.seconds) * 1000:.1f}")


def learn_on(learning: TagLearning, articles: Sequence[Article]) -> Iterator[Tally]:
    """Asks about each article, then learns it; tells the tally so far."""
    learning.waiting = deque()
    tally, given = Tally(), Counter[Tag]()
    for number, article in enumerate(articles):
        weights = learning.weigh_words(texts_of(article))
        cut = time.process_time()
        learning.calibrate()
        learnt = learning.learner.judge(weights)
        tally.seconds.append(time.process_time() - cut)
        tally.articles += 1
        tally.shown += len(learnt)
        ranked = [item.tag for item in learnt]
        for tag in article.tags:
            if given[tag] >= FEWEST_ARTICLES:
                tally.wanted += 1
                for rank in RANKS:
                    tally.hits[rank] += tag in ranked[:rank]
        tally.answers += ((item.probability, item.tag in article.tags) for item in learnt)
        scores = learning.learner.score(weights)
        for item in learnt:
            for word in item.words:
                left = {other: weight for other, weight in weights.items() if other != word}
                tally.told_words += 1
                tally.false_words += learning.learner.score(left)[item.tag] >= scores[item.tag]
        given.update(article.tags)
        learning.teach((1, number), article.tags, texts_of(article))
        yield tally


def measure_learning(title: str, articles: Sequence[Article], words: Words, folder: Path) -> None:
    with closing(Workspace.open(folder / f"{title}.jiaoyang")) as workspace:
        learning = TagLearning(workspace.database, words)
        tally = Tally()
        for tally in learn_on(learning, articles):
            if tally.articles == 100 and len(articles) > 200:
                tally.show(f"{title}, the first hundred")
        tally.show(title)


def measure_vocabulary(title: str, articles: Iterable[Article], folder: Path) -> None:
    """The program's own Media Topics alone: nothing is learnt."""
    wanted, hits, shown = 0, Counter[int](), 0
    with closing(Workspace.open(folder / f"{title}-terms.jiaoyang")) as workspace:
        vocabularies = Vocabularies(workspace.database)
        for article in articles:
            right = {TOPICS[tag.label] for tag in article.tags if tag.label in TOPICS}
            if right:
                found = [term.code for term in vocabularies.find_terms(article)[:MOST_TERMS]]
                wanted, shown = wanted + 1, shown + len(found)
                for rank in RANKS:
                    hits[rank] += not right.isdisjoint(found[:rank])
    if wanted:
        found_at = "  ".join(f"@{rank} {hits[rank] / wanted:.3f}" for rank in RANKS)
        print(f"{title}, Media Topics: {wanted} articles  {found_at}; shown {shown / wanted:.2f} an article")


def measure_keywords(issues: Sequence[Issue], suggester: Suggester, words: Words) -> None:
    counts: Counter[str] = Counter()
    for issue in issues:
        known = suggester.learn(issue)
        for article in issue.articles:
            heading = "\n".join(block.text for block in article.blocks if block.role in HEADING_ROLES)
            text = "\n".join(block.text for block in article.blocks)
            names = frozenset(item.tag.label for item in suggest_names(article, words, known))
            if not heading:
                continue
            counts["articles"] += 1
            labels: list[str] = []
            for keyword in find_keywords(article, words, names)[:MOST_KEYWORDS]:
                counts["keywords"] += 1
                counts["in a heading"] += keyword.label in heading
                counts["repeated"] += text.count(keyword.label) > 1
                counts["much like another"] += any(is_like(keyword.label, other) for other in labels)
                labels.append(keyword.label)
                counts["a name, or in one"] += any(keyword.label in name for name in names)
                counts["with a stop word"] += any(word.text in stop_words() for word in words.cut(keyword.label))
                counts["a fragment"] += is_fragment(keyword.label, text)
    print(f"keywords: {counts['keywords']} of {counts['articles']} articles that have a heading")
    for name in MEASURES:
        print(f"  {name}: {counts[name] / max(counts['keywords'], 1):.1%}")


def is_fragment(label: str, text: str) -> bool:
    """Whether it stands three times or more, and each time behind or before the same Chinese character."""
    starts = [start for start in range(len(text)) if text.startswith(label, start)]
    if len(starts) < 3:
        return False
    before = {text[start - 1] if start else "" for start in starts}
    behind = {text[start + len(label) : start + len(label) + 1] for start in starts}
    return any(len(side) == 1 and is_han(next(iter(side))) for side in (before, behind))


def read_file(path: Path, most: int) -> list[Article]:
    articles = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        labels, _, text = line.partition("\t")
        head = Block(1, Role.TITLE, (), text[:HEADING_LENGTH], ())
        blocks = (head, Block(2, Role.BODY, (), text[HEADING_LENGTH:], ()))
        articles.append(Article(number, blocks, tags=tuple(Tag(label) for label in labels.split("|") if label)))
    random.Random(1).shuffle(articles)
    return articles[:most]


def read_gold() -> list[Issue]:
    issues = []
    for path in sorted(SHARED.rglob("*.gold.json")):
        articles = []
        for number, item in enumerate(json.loads(path.read_text(encoding="utf-8"))["articles"], 1):
            blocks = tuple(Block(0, Role(block["role"]), (), block["text"], ()) for block in item["blocks"])
            section = item.get("section", "")
            tags = (Tag(section),) if section else ()
            articles.append(Article(number, blocks, authors=tuple(item.get("authors", ())), tags=tags))
        issues.append(Issue("", articles=tuple(articles)))
    return issues


def without_sections(article: Article) -> Article:
    """What is to be found must not stand in the text."""
    blocks = tuple(block for block in article.blocks if block.role is not Role.SECTION)
    return Article(article.id, blocks, authors=article.authors, tags=article.tags)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--most", type=int, default=3000, metavar="N", help="articles of each file")
    options = parser.parse_args()
    issues = read_gold()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        suggester = Suggester(folder / "words")
        words = suggester.words
        for path in options.files:
            articles = read_file(path, options.most)
            measure_learning(path.stem, articles, words, folder)
            measure_vocabulary(path.stem, articles, folder)
        if not issues:
            print(f"no gold pages in {SHARED}")
            return 0
        sections = [without_sections(article) for issue in issues for article in issue.articles if article.tags]
        random.Random(1).shuffle(sections)
        measure_learning("sections of the gold", sections, words, folder)
        measure_keywords(issues, suggester, words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
