"""Slips of typesetters, extractors and editors, put into gold pages by chance.

Owns what each looks like and which checks rightly point at it. Each kind has several forms, so that recall is not that
of one regular expression against another; `SOUND` is text that only looks wrong, put in to tempt the checks.
"""

# mypy: disable-error-code="import-not-found"

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from fault_forms import DAY, HAN, SOUND, TEXT_FORMS, Form, choose_form

from app.checks.slips import LOOK_ALIKES, syllable_of
from app.checks.spellings import gather_names
from app.text.model import TYPED, Article, Block, Issue, Piece, Role
from app.text.radicals import CHARACTERS

ALL_HAN = [chr(code) for code in range(0x4E00, 0xA000) if syllable_of(chr(code)) is not None]
SHORTEST = 40
"""Paragraphs of fewer characters are left alone."""
Place = tuple[int, int, int]
"""Block, clean start, clean end."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`checks`: the one that it was put in for, then those that rightly point at it too; none for sound text."""

    form: str
    checks: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(slots=True)
class Page:
    """An issue while faults are put into it, one a block, so that their places stay where they are."""

    issue: Issue
    chance: random.Random
    touched: set[int] = field(default_factory=set)

    def blocks(self, roles: frozenset[Role], shortest: int = SHORTEST) -> Iterator[tuple[Article, Block]]:
        for article in self.issue.articles:
            for block in article.blocks:
                if block.role in roles and len(block.text) >= shortest and block.id not in self.touched:
                    yield article, block

    def number(self) -> int:
        self.issue = replace(self.issue, next_id=self.issue.next_id + 1)
        return self.issue.next_id - 1

    def put_articles(self, articles: Sequence[Article]) -> None:
        self.issue = replace(self.issue, articles=tuple(articles))

    def put_article(self, article: Article) -> None:
        self.put_articles([article if item.id == article.id else item for item in self.issue.articles])

    def put_text(self, block: Block, text: str) -> None:
        found = self.issue.find_block(block.id)
        assert found is not None
        article, index = found
        changed = typed(block.id, block.role, text)
        self.put_article(replace(article, blocks=(*article.blocks[:index], changed, *article.blocks[index + 1 :])))
        self.touched.add(block.id)


Maker = Callable[[Page], Fault | None]
BODY = frozenset({Role.BODY})
HEADINGS = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.SECTION})


def typed(block_id: int, role: Role, text: str) -> Block:
    return Block(block_id, role, (), text, (Piece(0, TYPED, len(text), seq=1),) if text else ())


def put_form(page: Page, name: str, form: Form) -> Fault | None:
    """A form of slip that is one place in one paragraph."""
    places = [
        (block, match)
        for _, block in page.blocks(BODY)
        for match in re.finditer(form.pattern, block.text)
        if form.fits(block.text, match)
    ]
    if not places:
        return None
    block, match = page.chance.choice(places)
    new = form.make(match, page.chance)
    page.put_text(block, block.text[: match.start()] + new + block.text[match.end() :])
    start, end = match.start(), match.start() + len(new)
    return Fault(name, form.checks, ((block.id, max(0, start - form.reach), end + form.reach),))


def put_sound(page: Page) -> Fault | None:
    """A sentence that is right as it is, at the end of a sentence."""
    places = [
        (block, match.end()) for _, block in page.blocks(BODY) for match in re.finditer("。(?![”’）])", block.text)
    ]
    if not places:
        return None
    block, at = page.chance.choice(places)
    sentence = page.chance.choice(SOUND)
    page.put_text(block, block.text[:at] + sentence + block.text[at:])
    return Fault(f"sound: {sentence}", (), ((block.id, at, at + len(sentence)),))


def take_title(page: Page) -> Fault | None:
    """The heading went to another article, or was left out."""
    articles = [item for item in page.issue.articles if item.title and sum(map(is_long_body, item.blocks))]
    if not articles or len(page.issue.articles) < 2:
        return None
    article = page.chance.choice(articles)
    heads = [block for block in article.blocks if block.role in HEADINGS]
    rest = tuple(block for block in article.blocks if block.role not in HEADINGS)
    page.put_article(replace(article, blocks=rest))
    fault = Fault("left out", ("missing_title",), tuple((block.id, 0, len(block.text)) for block in rest))
    if page.chance.random() < 0.5:
        other = page.chance.choice([item for item in page.issue.articles if item.id != article.id])
        page.put_article(replace(other, blocks=(*other.blocks, *heads)))
        fault = replace(fault, form="in another article")
    page.touched |= {block.id for block in (*rest, *heads)}
    return fault


def is_long_body(block: Block) -> bool:
    return block.role is Role.BODY and len(block.text) >= SHORTEST


def part_title(page: Page) -> Fault | None:
    """The heading became an article of its own."""
    articles = [item for item in page.issue.articles if item.title and sum(map(is_long_body, item.blocks))]
    if not articles:
        return None
    article = page.chance.choice(articles)
    heads = tuple(block for block in article.blocks if block.role in HEADINGS)
    rest = tuple(block for block in article.blocks if block.role not in HEADINGS)
    alone = replace(article, id=page.number(), blocks=heads)
    index = page.issue.articles.index(article)
    articles = [*page.issue.articles]
    articles[index : index + 1] = [alone, replace(article, blocks=rest)]
    page.put_articles(articles)
    page.touched |= {block.id for block in article.blocks}
    places = tuple((block.id, 0, len(block.text)) for block in article.blocks)
    return Fault("heading apart", ("missing_body", "missing_title"), places)


def break_paragraph(page: Page) -> Fault | None:
    """A paragraph broken in mid-sentence, as the end of a column does."""
    _, block = page.chance.choice([*page.blocks(BODY)] or [(None, None)])
    if block is None:
        return None
    at = page.chance.randrange(12, len(block.text) - 12)
    before, after = block.text[at - 1], block.text[at]
    if before in "。！？…；：”’）》」—":
        return None
    check = "bad_end" if before in "，、“‘《（" else "bad_start" if after in "，。、；：！？”’》）" else "open_end"
    found = page.issue.find_block(block.id)
    assert found is not None
    article, index = found
    halves = (typed(block.id, Role.BODY, block.text[:at]), typed(page.number(), Role.BODY, block.text[at:]))
    page.put_article(replace(article, blocks=(*article.blocks[:index], *halves, *article.blocks[index + 1 :])))
    page.touched |= {half.id for half in halves}
    places = tuple((half.id, 0, len(half.text)) for half in halves)
    return Fault("broken paragraph", (check, "bad_start", "bad_end", "open_end", "unbalanced_marks"), places)


DATELINE = re.compile(r"(?:本报讯|本报.{2,8}[电讯]|新华社|据新华社|中新社|央视)")


def run_together(page: Page) -> Fault | None:
    """An article behind another, without its heading."""
    seconds = [
        (first, second)
        for first in page.issue.articles
        for second in page.issue.articles
        if first is not second and any(map(is_long_body, first.blocks)) and begins_with_dateline(second)
    ]
    if not seconds:
        return None
    first, second = page.chance.choice(seconds)
    moved = tuple(block for block in second.blocks if block.role not in HEADINGS)
    page.put_articles([item for item in page.issue.articles if item.id != second.id])
    page.put_article(replace(first, blocks=(*first.blocks, *moved)))
    page.touched |= {block.id for block in (*first.blocks, *moved)}
    return Fault("run together", ("second_byline",), tuple((block.id, 0, len(block.text)) for block in moved))


def begins_with_dateline(article: Article) -> bool:
    body = next((block for block in article.blocks if block.role is Role.BODY), None)
    return body is not None and bool(DATELINE.match(body.text))


def double_paragraph(page: Page) -> Fault | None:
    """The same paragraph again: in its article, in another, or with one character read otherwise."""
    choices = [*page.blocks(BODY)]
    if not choices:
        return None
    _, block = page.chance.choice(choices)
    form = page.chance.choice(("exact", "exact", "another mark", "one character"))
    text = block.text
    if form == "another mark":
        text = re.sub("，", ",", text, count=1)
    elif form == "one character":
        at = page.chance.choice([match.start() for match in re.finditer(HAN, text)])
        text = text[:at] + page.chance.choice(ALL_HAN) + text[at + 1 :]
    copy = typed(page.number(), Role.BODY, text)
    target = page.chance.choice(page.issue.articles)
    page.put_article(replace(target, blocks=(*target.blocks, copy)))
    page.touched |= {block.id, copy.id}
    places = ((block.id, 0, len(block.text)), (copy.id, 0, len(text)))
    return Fault(
        form, ("doubled_paragraph", "doubled_sentence", "half_width", "missing_title", "second_byline"), places
    )


def misspell_name(page: Page, persons: frozenset[str]) -> Fault | None:
    """One character of a person's name, of the same sound or nearly the same shape, at one of its places."""
    choices = []
    for article, block in page.blocks(BODY):
        whole = "\n".join(item.text for item in article.blocks)
        choices += [(block, name) for name in persons if name in block.text and whole.count(name) > 2]
    if not choices:
        return None
    block, name = page.chance.choice(sorted(choices, key=lambda item: (item[0].id, item[1])))
    index = page.chance.choice((1, 2))
    other = choose_like(name[index], page.chance)
    if not other:
        return None
    at = page.chance.choice([match.start() for match in re.finditer(name, block.text)])
    page.put_text(block, f"{block.text[: at + index]}{other}{block.text[at + index + 1 :]}")
    return Fault("one character of a name", ("similar_name",), ((block.id, at, at + 3),))


def misspell_elsewhere(page: Page) -> Fault | None:
    """A person of one article has a word in another one, with another character."""
    firm = [(name, one) for one in page.issue.articles for name, said in gather_names(one).items() if said.times > 1]
    pairs = [
        (name, block)
        for name, owner in firm
        for article, block in page.blocks(BODY)
        if article is not owner and all(name not in item.text for item in article.blocks)
    ]
    if not pairs:
        return None
    name, block = page.chance.choice(pairs)
    index = page.chance.choice((1, 2))
    character = choose_like(name[index], page.chance)
    if not character:
        return None
    wrong = f"{name[:index]}{character}{name[index + 1 :]}"
    page.put_text(block, f"{block.text}{wrong}说，这件事办得好。")
    at = len(block.text)
    return Fault("name of another article", ("similar_name_elsewhere",), ((block.id, at, at + len(name)),))


def choose_like(character: str, chance: random.Random) -> str:
    shapes = [item for group in LOOK_ALIKES.split() if character in group for item in group if item != character]
    sound = syllable_of(character)
    alike = [other for other in ALL_HAN if other != character and syllable_of(other) == sound] if sound else []
    return chance.choice(shapes or alike) if shapes or alike else ""


def misspell_author(page: Page) -> Fault | None:
    """An author who signs three articles, one of them with another character."""
    articles = [item for item in page.issue.articles if not item.authors and any(map(is_long_body, item.blocks))]
    if len(articles) < 3:
        return None
    name = page.chance.choice(("王建国", "李晓明", "张志刚", "陈静怡", "欧阳明", "刘洪波"))
    other = choose_like(name[2], page.chance)
    if not other:
        return None
    chosen = page.chance.sample(articles, 3)
    for article, author in zip(chosen, (name, name, name[:2] + other), strict=True):
        byline = typed(page.number(), Role.BYLINE, f"本报记者 {author}")
        page.put_article(replace(article, authors=(author,), blocks=(byline, *article.blocks)))
        page.touched.add(byline.id)
    return Fault("author", ("similar_author",), ((byline.id, 0, len(byline.text)),))


def confuse(page: Page) -> Fault | None:
    """A character taken for another in running text, for which there is no check: it must not cause a false alarm."""
    choices = [*page.blocks(BODY)]
    if not choices:
        return None
    _, block = page.chance.choice(choices)
    at = page.chance.choice([match.start() for match in re.finditer(HAN, block.text)])
    other = choose_like(block.text[at], page.chance)
    if not other:
        return None
    page.put_text(block, block.text[:at] + other + block.text[at + 1 :])
    return Fault("sound: confused character", (), ((block.id, at, at + 1),))


def put_character(page: Page, check: str) -> Fault | None:
    """A character that belongs in no text, in the place of one that does, or between two."""
    sources = {
        "private_use": ("\ue5e5", "\ue000", "\uf0b7", "\U000f0001"),
        "replacement_character": ("\ufffd", "\ufffd\ufffd"),
        "missing_glyph": ("〓", "〓〓"),
        "control_character": ("\u200b", "\ufeff", "\x02", "\u00ad", "\u200e", "\x7f"),
    }
    if check == "radical":
        return put_radical(page)
    choices = [*page.blocks(BODY)]
    if not choices:
        return None
    _, block = page.chance.choice(choices)
    at = page.chance.choice([match.start() for match in re.finditer(HAN, block.text)])
    new = page.chance.choice(sources[check])
    kept = 0 if check == "control_character" else 1
    page.put_text(block, block.text[:at] + new + block.text[at + kept :])
    also = ("unbalanced_marks", "open_end", "similar_name", "misplaced_separator", "date_mismatch", "impossible_date")
    return Fault(f"U+{ord(new[0]):04X}", (check, *also), ((block.id, at, at + len(new)),))


KANGXI = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}
RADICALS = {**{plain: radical for radical, plain in CHARACTERS.items()}, **KANGXI}


def put_radical(page: Page) -> Fault | None:
    choices = [
        (block, index)
        for _, block in page.blocks(BODY)
        for index, character in enumerate(block.text)
        if character in RADICALS
    ]
    if not choices:
        return None
    block, at = page.chance.choice(choices)
    new = RADICALS[block.text[at]]
    page.put_text(block, block.text[:at] + new + block.text[at + 1 :])
    return Fault("Kangxi" if new >= "\u2f00" else "supplement", ("radical",), ((block.id, at, at + 1),))


def misdate(page: Page) -> Fault | None:
    """A date written into the text of a dated issue: of a wrong day, month, year or weekday, or a right one."""
    choices = [*page.blocks(BODY)]
    if not page.issue.date or not choices:
        return None
    published = date.fromisoformat(page.issue.date)
    article, block = page.chance.choice(choices)
    form, text, is_head = page.chance.choice([*DAY])(published - timedelta(page.chance.randrange(1, 5)), page.chance)
    first = next(item for item in article.blocks if item.role is Role.BODY)
    if is_head and block is not first:
        return None
    at = 0 if is_head else next((match.end() for match in re.finditer("。(?![”’）])", block.text)), 0)
    page.put_text(block, block.text[:at] + text + block.text[at:])
    checks = () if form.startswith("sound") else ("date_mismatch", "second_byline")
    return Fault(form, checks, ((block.id, at, at + len(text)),))


def misjump(page: Page) -> Fault | None:
    """下转 without 上接, or the other way round; or, soundly, both in two articles."""
    choices = [*page.blocks(BODY)]
    number = page.chance.choice(("第二版", "第3版", "A5版", "2版", "第03版·要闻"))
    forward = page.chance.choice((f"（下转{number}）", f"▲下转{number}", f"【下转{number}】", f"下转{number}"))
    back = page.chance.choice((f"（上接{number}）", f"（紧接{number}）", f"▲上接{number}", f"【紧接{number}】"))
    if len(choices) < 2:
        return None
    (first, one), (second, other) = page.chance.sample(choices, 2)
    if page.chance.random() < 0.3:
        if first is second:
            return None
        page.put_text(one, one.text + forward.strip())
        page.put_text(other, back + other.text)
        places = (one.id, len(one.text), len(one.text) + len(forward)), (other.id, 0, len(back))
        return Fault("sound: both jumps", (), places)
    if page.chance.random() < 0.5:
        page.put_text(one, back + one.text)
        return Fault("上接", ("missing_partner",), ((one.id, 0, len(back)),))
    page.put_text(one, one.text + forward.strip())
    return Fault("下转", ("missing_partner",), ((one.id, len(one.text), len(one.text) + len(forward)),))


def makers(persons: frozenset[str]) -> dict[str, Maker]:
    """What puts in a fault of each kind; the same name again for another form."""
    named: dict[str, Maker] = {
        "missing_title": take_title,
        "missing_body": part_title,
        "broken paragraph": break_paragraph,
        "second_byline": run_together,
        "doubled_paragraph": double_paragraph,
        "similar_name": lambda page: misspell_name(page, persons),
        "similar_name_elsewhere": misspell_elsewhere,
        "similar_author": misspell_author,
        "date_mismatch": misdate,
        "missing_partner": misjump,
        "sound": put_sound,
        "confused": confuse,
    }
    for check in ("private_use", "replacement_character", "missing_glyph", "control_character", "radical"):
        named[check] = lambda page, check=check: put_character(page, check)  # type: ignore[misc]
    for kind in TEXT_FORMS:
        named[kind] = lambda page, kind=kind: put_form(page, *choose_form(kind, page.chance))  # type: ignore[misc]
    return named
