"""Runs the checks over the gold pages beside the project: hits, precision by a list judged by hand, recall, and time.

Precision: every hit on the real issue, the synthetic gold pages and (for checks that need no more than a paragraph) the
sentences of the People's Daily was read in its context and judged; `judged_findings.json` keeps the verdicts.
Recall: of faults put into the gold pages by chance (a fixed seed), how many the check finds where it was put.

`python tests/bench/bench_checks.py --hits` prints each hit in its context, to be judged.
"""

import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.checks.finding import Finding
from app.checks.inspection import inspect
from app.checks.slips import syllable_of
from app.checks.table import SEVERITIES
from app.text.cleaning import clean_block
from app.text.model import TYPED, Article, Block, Issue, Piece, Role, Span
from app.text.names import SURNAMES

SHARED = Path(__file__).resolve().parents[3] / "shared"
JUDGED = Path(__file__).with_name("judged_findings.json")
REAL = "weidu-2020-12"
REAL_DATE = "2020-12-25"
SENTENCES = "names-peoples-daily-1998"
STRUCTURAL = frozenset({"missing_title", "missing_body", "bad_start", "bad_end", "open_end", "second_byline"})
"""Meaningless on single sentences; full width is how that corpus is written."""
CONTEXT = 24
FAULTS = 60
"""So many of each kind are put in."""


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


def load_pages() -> dict[str, Issue]:
    folder = SHARED / "issues"
    golds = [*sorted(folder.glob("synth/*.gold.json")), folder / f"{REAL}.gold.json"]
    return {gold.name.removesuffix(".gold.json"): load_page(gold) for gold in golds}


def load_sentences() -> Issue:
    lines = (SHARED / "gold" / f"{SENTENCES}.jsonl").read_text("utf-8").split("\n")
    texts = [json.loads(line)["text"] for line in lines if line]
    articles = (Article(2 * n + 1, (Block(2 * n + 2, Role.BODY, (), text, ()),)) for n, text in enumerate(texts))
    return Issue("", articles=tuple(articles))


def find_all(pages: dict[str, Issue]) -> Iterator[tuple[str, Issue, Finding]]:
    for name, issue in pages.items():
        for finding in inspect(issue).findings:
            yield name, issue, finding
    sentences = load_sentences()
    for finding in inspect(sentences).findings:
        if finding.check not in STRUCTURAL | {"full_width"}:
            yield SENTENCES, sentences, finding


def text_of(issue: Issue, block_id: int) -> str:
    found = issue.find_block(block_id)
    assert found is not None
    return found[0].blocks[found[1]].text


def context_of(issue: Issue, finding: Finding) -> str:
    text = text_of(issue, finding.block_id)
    before = text[max(0, finding.clean_start - CONTEXT) : finding.clean_start]
    after = text[finding.clean_end : finding.clean_end + CONTEXT]
    return f"{before}【{text[finding.clean_start : finding.clean_end]}】{after}"


Fault = Callable[[Article, str, random.Random], str | None]


def replace_one(pattern: str, put: Callable[[re.Match[str]], str]) -> Fault:
    """A fault made of one place, chosen by chance, that the pattern matches."""

    def make(_: Article, text: str, chance: random.Random) -> str | None:
        places = [*re.finditer(pattern, text)]
        if not places:
            return None
        match = chance.choice(places)
        return text[: match.start()] + put(match) + text[match.end() :]

    return make


HAN = "[\u4e00-\u9fff]"
NAME = re.compile(rf"(?=([{''.join(SURNAMES)}]{HAN}{{2}})(?:说|表示|介绍|指出))")


def misspell_name(article: Article, text: str, chance: random.Random) -> str | None:
    """Puts a character of the same sound into a name that stands three times or more in the article."""
    whole = "\n".join(block.text for block in article.blocks)
    names = {name for name in NAME.findall(whole) if whole.count(name) > 2 and name in text}
    if not names:
        return None
    name = chance.choice(sorted(names))
    index = chance.choice((1, 2))
    alike = [other for other in ALL_HAN if other != name[index] and syllable_of(other) == syllable_of(name[index])]
    if syllable_of(name[index]) is None or not alike:
        return None
    return text.replace(name, name[:index] + chance.choice(alike) + name[index + 1 :], 1)


ALL_HAN = [chr(code) for code in range(0x4E00, 0xA000) if syllable_of(chr(code)) is not None]
BODY_FAULTS: dict[str, Fault] = {
    "bad_start": replace_one(rf"^.*?{HAN}(?=，)", lambda match: ""),
    "bad_end": replace_one(r"(?<=，)[^，。]+。$", lambda match: ""),
    "open_end": replace_one(rf"(?<={HAN}){HAN}{{3}}[。”]+$", lambda match: ""),
    "credit_in_body": replace_one(r"$", lambda match: "本报记者 许可 摄"),
    "unbalanced_marks": replace_one("[“”《》（）]", lambda match: ""),
    "half_width": replace_one(f"(?<={HAN})，", lambda match: ","),
    "full_width": replace_one("[0-9]", lambda match: chr(ord(match.group()) + 0xFEE0)),
    "stray_space": replace_one(f"(?<={HAN})(?={HAN})", lambda match: " "),
    "doubled_mark": replace_one("[，。、]", lambda match: match.group() * 2),
    "misplaced_separator": replace_one(r"(?<=[0-9])\.(?=[0-9])", lambda match: "。"),
    "impossible_date": replace_one("[0-9]{1,2}(?=月[0-9]{1,2}日)", lambda match: "13"),
    "similar_name": misspell_name,
    "private_use": replace_one(HAN, lambda match: "\ue5e5"),
    "replacement_character": replace_one(HAN, lambda match: "\ufffd"),
    "missing_glyph": replace_one(HAN, lambda match: "〓"),
    "control_character": replace_one(f"(?<={HAN})", lambda match: "\u200b"),
    "radical": replace_one("[月日人]", lambda match: {"月": "⽉", "日": "⽇", "人": "⼈"}[match.group()]),
    "doubled_sentence": replace_one(r"[^。！？]{30,}。", lambda match: match.group() * 2),
}


def put_fault(issue: Issue, fault: Fault, chance: random.Random) -> tuple[Issue, int] | None:
    """The issue with one faulty paragraph, and the paragraph's number."""
    article = chance.choice(issue.articles)
    bodies = [block for block in article.blocks if block.role is Role.BODY and len(block.text) > 30]
    if not bodies:
        return None
    block = chance.choice(bodies)
    text = fault(article, block.text, chance)
    if text is None or text == block.text:
        return None
    faulty = replace(block, text=text, pieces=(Piece(0, TYPED, len(text), seq=1),))
    changed = replace(article, blocks=tuple(faulty if item is block else item for item in article.blocks))
    return replace(issue, articles=tuple(changed if item is article else item for item in issue.articles)), block.id


def measure_recall(check: str, pages: list[Issue]) -> float:
    chance = random.Random(4)
    put = found = tries = 0
    while put < FAULTS and tries < 40 * FAULTS:
        tries += 1
        faulty = put_fault(chance.choice(pages), BODY_FAULTS[check], chance)
        if faulty:
            issue, block_id = faulty
            put += 1
            found += any(item.check == check and item.block_id == block_id for item in inspect(issue).findings)
    return found / put


def make_large_issue(characters: int, pages: list[Issue]) -> Issue:
    articles: list[Article] = []
    length = number = 0
    while length < characters:
        for article in (article for page in pages for article in page.articles):
            blocks = tuple(replace(block, id=number + index) for index, block in enumerate(article.blocks, 2))
            articles.append(replace(article, id=number + 1, blocks=blocks))
            number += len(blocks) + 1
            length += sum(len(block.text) for block in blocks)
            if length >= characters:
                break
    return Issue("", date=REAL_DATE, articles=tuple(articles), next_id=number + 1)


def time_checks(characters: int, pages: list[Issue]) -> tuple[float, float]:
    """Milliseconds for a whole issue of about so many characters, and for one changed article of it."""
    issue = make_large_issue(characters, pages)
    started = time.perf_counter()
    inspection = inspect(issue)
    whole = time.perf_counter() - started
    changed = replace(issue.articles[0], note="changed")
    started = time.perf_counter()
    inspect(replace(issue, articles=(changed, *issue.articles[1:])), before=inspection)
    return whole * 1000, (time.perf_counter() - started) * 1000


def main() -> None:
    pages = load_pages()
    judged = json.loads(JUDGED.read_text("utf-8"))
    counts: dict[str, Counter[str]] = {check: Counter() for check in SEVERITIES}
    for name, issue, finding in find_all(pages):
        place = f"{name} {finding.block_id} {finding.clean_start}"
        verdict = judged.get(finding.check, {}).get(place)
        count = counts[finding.check]
        count["sentences" if name == SENTENCES else "real" if name == REAL else "synthetic"] += 1
        count[{True: "right", False: "wrong", None: "unjudged"}[verdict]] += 1
        if "--hits" in sys.argv:
            print(f"{finding.check}\t{place}\t{verdict}\t{context_of(issue, finding)}\t{dict(finding.facts)}")
    print(f"{'check':24}{'severity':9}{'real':>5}{'synth':>6}{'PD98':>6}{'right':>6}{'wrong':>6}{'?':>4}{'recall':>8}")
    for check, severity in SEVERITIES.items():
        count = counts[check]
        recall = f"{measure_recall(check, list(pages.values())):.2f}" if check in BODY_FAULTS else "-"
        print(
            f"{check:24}{severity:9}{count['real']:5}{count['synthetic']:6}{count['sentences']:6}"
            f"{count['right']:6}{count['wrong']:6}{count['unjudged']:4}{recall:>8}"
        )
    for characters in (7_000, 20_000, 350_000, 1_000_000):
        whole, again = time_checks(characters, list(pages.values()))
        print(f"{characters:9,} characters: whole {whole:7.1f} ms, after a change of one article {again:6.1f} ms")


if __name__ == "__main__":
    main()
