"""A doubt in the editor's words: the question, why it is asked, and the two answers.

Owns the wording of every kind and reason. Refuses to settle a doubt (`app.editing.settlement`) and to draw one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from app.editing.settlement import find_holder, find_left_out
from app.text.doubts import Reason
from app.text.model import HEADING_ROLES, Article, Block, Doubt, Issue, Role
from app.text.offsets import nearest_clean, to_clean
from app.ui.article_list.facts import PICTURE_ROLES, name_article
from app.ui.commands.command import QT_TRANSLATE_NOOP
from app.ui.face.role_marks import role_name

WORDS = 9
"""How many characters of a text a question quotes."""
TITLE_WORDS = 12
QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
INNER_QUOTES = (("“", "”"), ("‘", "’"))
"""Those at an even depth, and those at an odd one: around a question's words stand “ and ”."""
LOOSE_MARKS = "，。、；：！？… \u3000"
LOOSE_ENDS = f"“”‘’「」『』{LOOSE_MARKS}"
LINE_ROLES = HEADING_ROLES | {Role.SECTION, Role.BYLINE, Role.SUBHEAD, Role.CREDIT}
Finder: TypeAlias = Callable[[int], tuple[Article, int] | None]
"""The article and the index of the block that holds a raw character."""


@dataclass(frozen=True, slots=True)
class DoubtWords:
    """`answer` is what stands, `runner_up` what else it could be; that is empty when there is none."""

    question: str
    reason: str
    answer: str
    runner_up: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a doubt is about: the words at its place, and the block and article that hold them, if any does."""

    issue: Issue
    doubt: Doubt
    words: str
    find: Finder
    article: Article | None = None
    block: Block | None = None

    @property
    def argument(self) -> str:
        return self.doubt.runner_up.partition(":")[2]


def word_doubt(issue: Issue, doubt: Doubt, find: Finder | None = None) -> DoubtWords:
    """`find` is asked who holds a raw character; without it the whole issue is looked through, many times."""
    find = find or partial(find_holder, issue)
    found = find(doubt.raw_offset)
    if found is None:
        item = find_left_out(issue, doubt.raw_offset)
        text = issue.raw[item.span.raw_start : item.span.raw_end] if item else issue.raw[doubt.raw_offset :]
        subject = Subject(issue, doubt, quote(" ".join(text.split())), find)
        return word_left_out(subject) if doubt.runner_up.startswith("role:") else word_plainly(subject)
    article, index = found
    block = article.blocks[index]
    words = quote(block.text[nearest_clean(block, doubt.raw_offset) :])
    subject = Subject(issue, doubt, words, find, article, block)
    return QUESTIONS.get(doubt.runner_up.partition(":")[0], word_plainly)(subject)


def quote(text: str, length: int = WORDS) -> str:
    """The first words of a text, fit to stand between quotation marks: what it quotes itself is in inner ones."""
    text = text.strip()
    bare = text.lstrip(LOOSE_ENDS)
    opener = text[: len(text) - len(bare)][-1:]
    closer = bare.find(QUOTES.get(opener, "\n"), 0, length)
    if closer >= 0 and bare[closer:].strip(LOOSE_ENDS):
        bare, length = opener + bare, length + 1
    return cut_words(bare or text, length)


def cut_words(text: str, length: int) -> str:
    if len(text) <= length + 2:
        return pair_quotes(text).rstrip(LOOSE_MARKS) or text
    end = length
    while text[end - 1].isascii() and text[end - 1].isalnum() and text[end].isascii() and text[end].isalnum():
        end += 1
        if end >= min(len(text), length + 8):
            break
    more = QCoreApplication.translate("DoubtWords", "{words}…")
    return more.format(words=pair_quotes(text[:end]).rstrip(LOOSE_MARKS))


def pair_quotes(words: str) -> str:
    """Quotation marks in turn single and double from the outside, without those that have no partner here."""
    marks = list(words)
    opened: list[int] = []
    for at, mark in enumerate(words):
        if mark in QUOTES:
            opened.append(at)
        elif mark in QUOTES.values():
            marks[at] = ""
            if opened and QUOTES[words[opened[-1]]] == mark:
                first, marks[at] = INNER_QUOTES[len(opened) % 2]
                marks[opened.pop()] = first
    return "".join("" if at in opened else mark for at, mark in enumerate(marks))


def fill(subject: Subject, question: str, answer: str, runner_up: str = "", **facts: str) -> DoubtWords:
    facts["words"] = subject.words
    return DoubtWords(
        question.format(**facts), word_reason(subject.doubt), answer.format(**facts), runner_up.format(**facts)
    )


def word_start(subject: Subject) -> DoubtWords:
    is_line = subject.block is not None and subject.block.role in LINE_ROLES
    if is_line:
        question = QCoreApplication.translate("DoubtWords", "“{words}”: a line of its own, or more of the one before?")
        apart = QCoreApplication.translate("DoubtWords", "Of its own")
        together = QCoreApplication.translate("DoubtWords", "With the line before")
    else:
        question = QCoreApplication.translate("DoubtWords", "“{words}”: a new paragraph, or more of the one before?")
        apart = QCoreApplication.translate("DoubtWords", "New paragraph")
        together = QCoreApplication.translate("DoubtWords", "Goes on")
    if subject.doubt.runner_up == "join":
        return fill(subject, question, apart, together)
    return fill(subject, question, together, apart)


def word_role(subject: Subject) -> DoubtWords:
    assert subject.block is not None
    question = QCoreApplication.translate("DoubtWords", "What is “{words}”: {role} or {other}?")
    role, other = role_name(subject.block.role), role_name(Role(subject.argument))
    return fill(subject, question, "{own}", "{name}", role=role.lower(), other=other.lower(), own=role, name=other)


def word_left_out(subject: Subject) -> DoubtWords:
    question = QCoreApplication.translate("DoubtWords", "Is “{words}” page furniture, or {role}?")
    answer = QCoreApplication.translate("DoubtWords", "Left out")
    other = role_name(Role(subject.argument))
    return fill(subject, question, answer, "{other}", role=other.lower(), other=other)


def word_leaving_out(subject: Subject) -> DoubtWords:
    assert subject.block is not None
    question = QCoreApplication.translate("DoubtWords", "Is “{words}” {role}, or page furniture?")
    runner_up = QCoreApplication.translate("DoubtWords", "Leave out")
    role = role_name(subject.block.role)
    return fill(subject, question, "{own}", runner_up, role=role.lower(), own=role)


def word_article(subject: Subject) -> DoubtWords:
    """Between two articles: a picture stands alone or belongs to one, an article begins or goes on, a block moves."""
    assert subject.article is not None and subject.block is not None
    article = quote(name_article(subject.article), TITLE_WORDS)
    if subject.argument == "new":
        return word_beginning(subject, article)
    target = subject.find(int(subject.argument))
    other = quote(name_article(target[0]), TITLE_WORDS) if target else ""
    if all(block.role in PICTURE_ROLES for block in subject.article.blocks):
        question = QCoreApplication.translate(
            "DoubtWords", "Does the picture “{words}” stand alone, or belong to “{other}”?"
        )
        stays = QCoreApplication.translate("DoubtWords", "Stands alone")
    elif subject.doubt.reason == Reason.ARTICLE_BEGINS and int(subject.argument) > subject.doubt.raw_offset:
        question = QCoreApplication.translate(
            "DoubtWords", "Is “{words}” an article of its own, or a part of “{other}” behind it?"
        )
        stays = QCoreApplication.translate("DoubtWords", "Begins an article")
    elif subject.doubt.reason == Reason.ARTICLE_BEGINS:
        question = QCoreApplication.translate(
            "DoubtWords", "Does an article begin with “{words}”, or does “{other}” go on?"
        )
        stays = QCoreApplication.translate("DoubtWords", "Begins an article")
    else:
        question = QCoreApplication.translate("DoubtWords", "Does “{words}” belong to “{article}” or to “{other}”?")
        stays = QCoreApplication.translate("DoubtWords", "Stays here")
    goes = QCoreApplication.translate("DoubtWords", "To “{other}”")
    return fill(subject, question, stays, goes, article=article, other=other)


def word_beginning(subject: Subject, article: str) -> DoubtWords:
    assert subject.block is not None
    stays = QCoreApplication.translate("DoubtWords", "Stays here")
    if subject.block.role in PICTURE_ROLES:
        question = QCoreApplication.translate(
            "DoubtWords", "Does the picture “{words}” belong to “{article}”, or stand alone?"
        )
        alone = QCoreApplication.translate("DoubtWords", "Stands alone")
    else:
        question = QCoreApplication.translate(
            "DoubtWords", "Does “{words}” belong to “{article}”, or does an article begin here?"
        )
        alone = QCoreApplication.translate("DoubtWords", "Begins an article")
    return fill(subject, question, stays, alone, article=article)


def word_order(subject: Subject) -> DoubtWords:
    target = subject.find(int(subject.argument))
    other = quote(target[0].blocks[target[1]].text) if target else ""
    question = QCoreApplication.translate("DoubtWords", "Is “{words}” in its place, or does it follow “{other}”?")
    answer = QCoreApplication.translate("DoubtWords", "In its place")
    runner_up = QCoreApplication.translate("DoubtWords", "After “{other}”")
    return fill(subject, question, answer, runner_up, other=other)


def word_text(subject: Subject) -> DoubtWords:
    assert subject.block is not None
    clean_offset = to_clean(subject.block, subject.doubt.raw_offset)
    text = subject.block.text
    own = text[clean_offset] if clean_offset is not None else ""
    around = text[max((clean_offset or 0) - 5, 0) : (clean_offset or 0) + 6]
    if own == " " and not subject.argument:
        question = QCoreApplication.translate("DoubtWords", "Does the space in “{around}” stay?")
        answer = QCoreApplication.translate("DoubtWords", "It stays")
        return fill(
            subject, question, answer, QCoreApplication.translate("DoubtWords", "Without it"), around=around.strip()
        )
    question = QCoreApplication.translate("DoubtWords", "In “{around}”: is it “{own}” or “{other}”?")
    return fill(subject, question, "{own}", "{other}", around=around, own=own, other=subject.argument)


def word_plainly(subject: Subject) -> DoubtWords:
    question = QCoreApplication.translate("DoubtWords", "Is “{words}” right as it stands?")
    return fill(subject, question, QCoreApplication.translate("DoubtWords", "It is right"))


QUESTIONS: dict[str, Callable[[Subject], DoubtWords]] = {
    "join": word_start,
    "split": word_start,
    "role": word_role,
    "leave_out": word_leaving_out,
    "article": word_article,
    "after": word_order,
    "text": word_text,
}
"""By the verb of the runner-up (see `Doubt`)."""


REASONS: dict[Reason, str] = {
    Reason.BLANK_LINE_INSIDE: QT_TRANSLATE_NOOP(
        "DoubtWords", "An empty line stands before it, but the sentence goes on."
    ),
    Reason.BLANK_LINE_AFTER_SENTENCE: QT_TRANSLATE_NOOP(
        "DoubtWords", "An empty line stands before it and a sentence ended, but the lines look like one paragraph."
    ),
    Reason.NO_BLANK_LINE: QT_TRANSLATE_NOOP(
        "DoubtWords", "No empty line stands before it; it may belong to the paragraph before."
    ),
    Reason.SENTENCE_GOES_ON: QT_TRANSLATE_NOOP(
        "DoubtWords", "It begins here, though the sentence before it has not ended."
    ),
    Reason.SHORT_LINE: QT_TRANSLATE_NOOP("DoubtWords", "The line before it is short, as the last of a paragraph is."),
    Reason.SIGNATURE_OR_TEXT: QT_TRANSLATE_NOOP(
        "DoubtWords", "It closes the text: it may be a signature, or part of the text."
    ),
    Reason.TWO_LINE_HEADING: QT_TRANSLATE_NOOP(
        "DoubtWords", "Two lines of a heading stand together: they may be one heading or two."
    ),
    Reason.TITLE_OR_SUBHEAD: QT_TRANSLATE_NOOP("DoubtWords", "It may begin an article, or stand inside one."),
    Reason.HEADING_OR_TEXT: QT_TRANSLATE_NOOP("DoubtWords", "It is a short line: it may be a heading, or text."),
    Reason.HEADING_KIND: QT_TRANSLATE_NOOP(
        "DoubtWords", "It is a heading, but its place among the other headings is not certain."
    ),
    Reason.CAPTION_OR_TEXT: QT_TRANSLATE_NOOP(
        "DoubtWords", "It is set as the text of a picture is, but could be a paragraph."
    ),
    Reason.FURNITURE_OR_TEXT: QT_TRANSLATE_NOOP("DoubtWords", "It looks like a folio line or a page number."),
    Reason.ROLE_UNCLEAR: QT_TRANSLATE_NOOP("DoubtWords", "What this line is for is not certain."),
    Reason.PICTURE_ALONE: QT_TRANSLATE_NOOP(
        "DoubtWords", "The picture may stand alone, or belong to the article beside it."
    ),
    Reason.ARTICLE_BEGINS: QT_TRANSLATE_NOOP(
        "DoubtWords", "An article seems to begin here, but it may be more of the one before."
    ),
    Reason.BORDER_UNCLEAR: QT_TRANSLATE_NOOP(
        "DoubtWords", "Where one article ends and the next begins is not certain here."
    ),
    Reason.ORDER_UNCLEAR: QT_TRANSLATE_NOOP(
        "DoubtWords", "It belongs to this article, but where in it is not certain."
    ),
    Reason.SPACE_OR_NONE: QT_TRANSLATE_NOOP(
        "DoubtWords", "It stands between a number and letters; it may only have spread the line."
    ),
    Reason.SECTION_DISPLACED: QT_TRANSLATE_NOOP(
        "DoubtWords", "It stands before the heading, but seems to be the last section of the article."
    ),
}
"""In English, as all words of the source."""


def word_reason(doubt: Doubt) -> str:
    """Why the doubt is there; a reason that only another version knows is told in general words."""
    try:
        return QCoreApplication.translate("DoubtWords", REASONS[Reason(doubt.reason)])
    except ValueError:
        return QCoreApplication.translate("DoubtWords", "The reading is not certain here.")
