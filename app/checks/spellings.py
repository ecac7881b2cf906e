"""Names that differ in one character from a name of the same article, or from another author of the issue.

Owns a cautious idea of what is surely a name: authors, tags, and what stands between a title and a verb of saying.
Refuses to say which of the two is right: the more frequent is only offered.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.checks.finding import Replacement, Spot
from app.checks.slips import is_slip
from app.text.model import Article, Block, Role
from app.text.names import DOUBLE_SURNAMES, SURNAMES

NAME_SCHEMES = frozenset({"person", "place", "organisation"})
SHORTEST_PERSON = 3
SHORTEST_OTHER = 5
"""Shorter names of places and offices differ in one character by right: 东关街道, 西关街道."""
ROLES = frozenset({Role.BODY, Role.LEAD, Role.CAPTION, Role.TITLE, Role.SUBTITLE, Role.KICKER, Role.SUBHEAD})
TELLING = frozenset(
    "东南西北中上下前后左右大小新老一二三四五六七八九十百千万零〇两0123456789省市县区州镇乡村甲乙丙丁男女"
)
"""Characters in which two names differ on purpose."""

_TITLE = (
    r"(?:记者|书记|主任|局长|主席|经理|校长|院长|处长|科长|所长|队长|部长|市长|县长|区长|镇长|乡长|村长|教授|老师|医生|律师|"
    r"董事长|负责人|党员|居民|村民|市民|民警|工人|农民|教师|同学|选手|队员|教练|员|家|长)"
)
_SAYING = r"(?=说|表示|介绍|告诉|坦言|认为|指出|强调|称|回忆|感慨|笑着|激动|高兴|，|、|等|一家|家|在|是|和|与|（)"
_FIRST = r"(?:^|[。”，])(?P<first>[\u4e00-\u9fff]{3})(?=说[，：。“]|表示[，：。]|告诉记者)"
_SAID = re.compile(rf"{_TITLE}(?P<name>[\u4e00-\u9fff]{{3}}){_SAYING}|{_FIRST}")
_AFTER = re.compile(
    r"[，。、；：！？“”‘’（）《》…—\s]|说|表示|介绍|告诉|坦言|认为|等|和|与|在|是|的|同志|老师|教授|先生|女士|一家|家|$"
)


@dataclass(frozen=True, slots=True)
class Names:
    """What an article's text has of names: the authors, and each other name with the places where it stands."""

    authors: tuple[str, ...]
    said: Mapping[str, int]
    byline: Block | None


def gather_names(article: Article) -> Names:
    """The authors of an article are compared over the issue, the names of its text within it."""
    byline = next((block for block in article.blocks if block.role is Role.BYLINE and block.text), None)
    return Names(article.authors, Counter(names_in(article)), byline)


def names_in(article: Article) -> Iterator[str]:
    for block in article.blocks:
        if block.role in ROLES:
            for match in _SAID.finditer(block.text):
                name = match["name"] or match["first"]
                if name[0] in SURNAMES or name[:2] in DOUBLE_SURNAMES:
                    yield name


def find_similar_names(article: Article) -> Iterator[Spot]:
    """A name that stands once, beside one that stands twice or more and differs in one character."""
    texts = [block for block in article.blocks if block.role in ROLES]
    whole = "\n".join(block.text for block in texts)
    known = {name for name in names_in(article) if whole.count(name) > 1}
    known |= {name for name in article.authors if len(name) >= SHORTEST_PERSON}
    known |= {tag.label for tag in article.tags if tag.scheme in NAME_SCHEMES and is_long_enough(tag.label, tag.scheme)}
    for name in sorted(known):
        pattern = variants_of(name)
        for block in texts:
            for match in pattern.finditer(block.text):
                variant = match.group()
                is_whole = len(name) >= SHORTEST_OTHER or _AFTER.match(block.text, match.end())
                if is_whole and whole.count(variant) == 1 and is_misspelt(name, variant):
                    yield spot_name(block, *match.span(), name)


def is_long_enough(label: str, scheme: str) -> bool:
    return len(label) >= (SHORTEST_PERSON if scheme == "person" else SHORTEST_OTHER) and "·" not in label


def variants_of(name: str) -> re.Pattern[str]:
    """Texts that differ from a name in one character that is not its first."""
    options = [
        f"{re.escape(name[:index])}(?!{re.escape(name[index])})[\u4e00-\u9fff]{re.escape(name[index + 1 :])}"
        for index in range(1, len(name))
    ]
    return re.compile("|".join(options))


def is_misspelt(name: str, variant: str) -> bool:
    """Whether two names differ in one pair of characters that are taken for one another, no number or direction."""
    pairs = [(one, other) for one, other in zip(name, variant, strict=True) if one != other]
    return len(pairs) == 1 and not set(pairs[0]) & TELLING and is_slip(*pairs[0])


def spot_name(block: Block, clean_start: int, clean_end: int, name: str) -> Spot:
    facts = (("name", block.text[clean_start:clean_end]), ("other", name))
    return Spot(block, clean_start, clean_end, facts, Replacement(block.id, clean_start, clean_end, name))


def compare_authors(articles: Sequence[Article], gathered: Mapping[int, Names]) -> Iterator[tuple[int, Spot]]:
    """An author who signs once, beside one of nearly the same name who signs twice or more."""
    counts = Counter(name for article in articles for name in gathered[article.id].authors)
    often = [name for name, count in counts.items() if count > 1 and len(name) >= SHORTEST_PERSON]
    for article in articles:
        names = gathered[article.id]
        for author in names.authors:
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
