"""Runs the checks over the gold pages beside the project: hits, precision by a list judged by hand, and time.

`python tests/bench/bench_checks.py --hits` prints each hit in its context, to be judged.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.checks.finding import Finding
from app.checks.inspection import inspect
from app.checks.table import SEVERITIES
from app.text.cleaning import clean_block
from app.text.model import TYPED, Article, Block, Issue, Piece, Role, Span

SHARED = Path(__file__).resolve().parents[3] / "shared" / "issues"
JUDGED = Path(__file__).with_name("judged_findings.json")
REAL = "weidu-2020-12"
REAL_DATE = "2020-12-25"
CONTEXT = 24


def load_page(gold: Path) -> Issue:
    raw = gold.with_name(gold.name.removesuffix(".gold.json") + ".txt").read_bytes().decode()
    number = 0
    articles = []
    for data in json.loads(gold.read_text("utf-8"))["articles"]:
        blocks = []
        for item in data["blocks"]:
            number += 1
            spans = tuple(Span(*span) for span in item["spans"])
            text, pieces = clean_block(raw, spans, Role(item["role"]))
            if text != item["text"]:
                text, pieces = item["text"], (Piece(0, TYPED, len(item["text"]), seq=1),)
            blocks.append(Block(number, Role(item["role"]), spans, text, pieces))
        number += 1
        authors = tuple(data.get("authors") or ())
        articles.append(Article(number, tuple(blocks), section=data.get("section") or "", authors=authors))
    date = REAL_DATE if gold.name.startswith(REAL) else ""
    return Issue(raw, date=date, articles=tuple(articles), next_id=number + 1)


def context_of(issue: Issue, finding: Finding) -> str:
    found = issue.find_block(finding.block_id)
    assert found is not None
    text = found[0].blocks[found[1]].text
    before = text[max(0, finding.clean_start - CONTEXT) : finding.clean_start]
    after = text[finding.clean_end : finding.clean_end + CONTEXT]
    return f"{before}【{text[finding.clean_start : finding.clean_end]}】{after}"


def time_checks(characters: int, pages: list[Issue]) -> tuple[float, float]:
    """Seconds for a whole issue of about so many characters, and for one changed article of it."""
    articles: list[Article] = []
    length = number = 0
    while length < characters:
        for article in (article for page in pages for article in page.articles):
            blocks = tuple(
                Block(number + index + 2, block.role, block.spans, block.text, block.pieces)
                for index, block in enumerate(article.blocks)
            )
            articles.append(Article(number + 1, blocks, authors=article.authors))
            number += len(blocks) + 1
            length += sum(len(block.text) for block in blocks)
            if length >= characters:
                break
    issue = Issue("", date=REAL_DATE, articles=tuple(articles), next_id=number + 1)
    started = time.perf_counter()
    inspection = inspect(issue)
    whole = time.perf_counter() - started
    first = articles[0]
    changed = Article(first.id, first.blocks, authors=first.authors, note="changed")
    edited = Issue("", date=REAL_DATE, articles=(changed, *articles[1:]), next_id=number + 1)
    started = time.perf_counter()
    inspect(edited, before=inspection)
    return whole, time.perf_counter() - started


def main() -> None:
    golds = [*sorted(SHARED.glob("synth/*.gold.json")), SHARED / f"{REAL}.gold.json"]
    pages = {gold.name.removesuffix(".gold.json"): load_page(gold) for gold in golds}
    judged = json.loads(JUDGED.read_text("utf-8")) if JUDGED.exists() else {}
    hits: Counter[str] = Counter()
    right: Counter[str] = Counter()
    unjudged: Counter[str] = Counter()
    on_pages: dict[str, set[str]] = {}
    for name, issue in pages.items():
        for finding in inspect(issue).findings:
            place = f"{name} {finding.block_id} {finding.clean_start}"
            verdict = judged.get(finding.check, {}).get(place)
            hits[finding.check] += 1
            on_pages.setdefault(finding.check, set()).add(name)
            right[finding.check] += verdict is True
            unjudged[finding.check] += verdict is None
            if "--hits" in sys.argv:
                print(f"{finding.check}\t{place}\t{verdict}\t{context_of(issue, finding)}\t{dict(finding.facts)}")
    print(f"{'check':24}{'severity':10}{'hits':>6}{'pages':>7}{'right':>7}{'precision':>11}{'unjudged':>10}")
    for check, severity in SEVERITIES.items():
        known = hits[check] - unjudged[check]
        precision = f"{right[check] / known:.2f}" if known else "-"
        pages_hit = len(on_pages.get(check, ()))
        print(f"{check:24}{severity:10}{hits[check]:6}{pages_hit:7}{right[check]:7}{precision:>11}{unjudged[check]:10}")
    for characters in (20_000, 1_000_000):
        whole, again = time_checks(characters, list(pages.values()))
        print(f"{characters:9,} characters: whole {whole * 1000:7.1f} ms, one changed article {again * 1000:6.1f} ms")


if __name__ == "__main__":
    main()
