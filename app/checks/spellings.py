"""Names that differ in one character from a name of the same article or of another one, or from another author.

Owns a cautious idea of what is surely a name: authors, tags, and what stands twice, and it or the other once beside a
verb of saying or a title. Refuses to say which of the two is right: the more frequent is only offered.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from app.checks.finding import Replacement, Spot
from app.checks.slips import is_slip
from app.text.model import Article, Block, Role
from app.text.names import SURNAMES

NAME_SCHEMES = frozenset({"person", "place", "organisation"})
SHORTEST_PERSON = 3
SHORTEST_OTHER = 5
"""Shorter names of places and offices differ in one character by right: 东关街道, 西关街道."""
ROLES = frozenset({Role.BODY, Role.LEAD, Role.CAPTION, Role.TITLE, Role.SUBTITLE, Role.KICKER, Role.SUBHEAD})
TELLING = frozenset(
    "东南西北中上下前后左右大小新老一二三四五六七八九十百千万零〇两0123456789省市县区州镇乡村甲乙丙丁男女"
)
"""Characters in which two names differ on purpose."""

_SAYING = "说|表示|介绍|告诉|坦言|认为|指出|强调|称|回忆|感慨|透露|宣布|[笑哭]着|激动|高兴"
_TITLE_BEHIND = (
    "同志|总书记|主席|总理|书记|主任|局长|部长|市长|省长|县长|教授|院士|先生|女士|总统|委员长|老人|夫妇|大使|将军|等人"
)
_TITLE_BEFORE = (
    "主席|总理|书记|主任|局长|部长|市长|省长|县长|镇长|校长|院长|所长|厂长|队长|会长|处长|科长|教授|院士|总统|委员长|外长"
    "|大使|将军|村民|居民|队员|选手|演员|经理|董事长|总裁|工程师|医生|护士|老人|青年|学生|教师|民警|职工|代表|委员|导演"
)
_NAME = rf"[{''.join(sorted(SURNAMES | {'习'}))}][\u4e00-\u9fff]{{2}}"
_PERSON = re.compile(rf"(?=(?P<name>{_NAME})(?:{_SAYING}|{_TITLE_BEHIND}))")
_TITLED = re.compile(rf"(?:{_TITLE_BEFORE})(?P<name>{_NAME})")


class SaidName(NamedTuple):
    """Where a name stands first beside a verb or a title, and how many times it stands in the article."""

    block: Block
    clean_start: int
    times: int


def names_in(article: Article) -> Iterator[tuple[str, Block, int]]:
    """What stands like a name beside a verb or a title, and where; some are none, and recur in no other spelling."""
    for block in article.blocks:
        if block.role in ROLES:
            for pattern in (_PERSON, _TITLED):
                yield from ((match["name"], block, match.start("name")) for match in pattern.finditer(block.text))


def find_similar_names(article: Article) -> Iterator[Spot]:
    """A name that stands once, beside one that stands twice or more and differs in one character."""
    texts = [block for block in article.blocks if block.role in ROLES]
    whole = "\n".join(block.text for block in texts)
    said = {name for name, _, _ in names_in(article)}
    known = {name for name in said if whole.count(name) > 1}
    for name in said - known:
        known |= {match.group() for match in find_variants(name, whole) if whole.count(match.group()) > 1}
    known |= {name for name in article.authors if len(name) >= SHORTEST_PERSON}
    known |= {tag.label for tag in article.tags if tag.scheme in NAME_SCHEMES and is_long_enough(tag.label, tag.scheme)}
    for name in sorted(known):
        for block in texts:
            for match in find_variants(name, block.text):
                variant = match.group()
                if whole.count(variant) == 1 and is_misspelt(name, variant):
                    yield spot_name(block, *match.span(), name)


def is_long_enough(label: str, scheme: str) -> bool:
    return len(label) >= (SHORTEST_PERSON if scheme == "person" else SHORTEST_OTHER) and "·" not in label


def find_variants(name: str, text: str) -> Iterator[re.Match[str]]:
    """Texts that differ from a name in one Chinese character that is not its first."""
    if name[0] not in text:
        return
    for match in variants_of(name).finditer(text):
        if all("\u4e00" <= character <= "\u9fff" for character in match.group()):
            yield match


@lru_cache(maxsize=512)
def variants_of(name: str) -> re.Pattern[str]:
    """With `.` for a Chinese character: a class of so many takes a hundred times longer to compile."""
    options = [
        f"{re.escape(name[:at])}(?!{re.escape(name[at])}).{re.escape(name[at + 1 :])}" for at in range(1, len(name))
    ]
    return re.compile("|".join(options))


def is_misspelt(name: str, variant: str) -> bool:
    """Whether two names differ in one pair of characters that are taken for one another, no number or direction."""
    pairs = [(one, other) for one, other in zip(name, variant, strict=True) if one != other]
    return len(pairs) == 1 and not set(pairs[0]) & TELLING and is_slip(*pairs[0])


def spot_name(block: Block, clean_start: int, clean_end: int, name: str) -> Spot:
    facts = (("name", block.text[clean_start:clean_end]), ("other", name))
    return Spot(block, clean_start, clean_end, facts, Replacement(block.id, clean_start, clean_end, name))


def gather_names(article: Article) -> Mapping[str, SaidName]:
    whole = "\n".join(block.text for block in article.blocks if block.role in ROLES)
    said: dict[str, SaidName] = {}
    for name, block, clean_start in names_in(article):
        said.setdefault(name, SaidName(block, clean_start, whole.count(name)))
    return said


def compare_names(
    articles: Sequence[Article], gathered: Mapping[int, Mapping[str, SaidName]]
) -> Iterator[tuple[int, Spot]]:
    """A name that stands once in the issue, beside one that stands twice or more in another article."""
    counts: Counter[str] = Counter()
    firm: dict[str, dict[str, int]] = defaultdict(dict)
    for article in articles:
        for name, said in gathered[article.id].items():
            counts[name] += said.times
            if said.times > 1:
                firm[name[0]].setdefault(name, article.id)
    for article in articles:
        own = gathered[article.id]
        for name in (name for name in own if counts[name] == 1):
            alike = [other for other in firm[name[0]] if is_variant(other, name)]
            if alike and not any(other in own for other in alike):
                spot = spot_name(own[name].block, own[name].clean_start, own[name].clean_start + len(name), alike[0])
                yield article.id, replace(spot, facts=(*spot.facts, ("article", str(firm[name[0]][alike[0]]))))


def gather_authors(article: Article) -> tuple[str, ...]:
    return article.authors


def compare_authors(articles: Sequence[Article], gathered: Mapping[int, tuple[str, ...]]) -> Iterator[tuple[int, Spot]]:
    """An author who signs once, beside one of nearly the same name who signs twice or more."""
    counts = Counter(name for authors in gathered.values() for name in authors)
    often = [name for name, count in counts.items() if count > 1 and len(name) >= SHORTEST_PERSON]
    for article in articles:
        for author in gathered[article.id]:
            if counts[author] > 1:
                continue
            other = next((name for name in often if is_variant(name, author)), None)
            for block in article.blocks if other else ():
                clean_start = block.text.find(author)
                if other and clean_start >= 0:
                    yield article.id, spot_name(block, clean_start, clean_start + len(author), other)
                    break


def is_variant(name: str, other: str) -> bool:
    return len(name) == len(other) and name[0] == other[0] and is_misspelt(name, other)
