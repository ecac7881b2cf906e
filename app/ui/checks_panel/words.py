"""The findings of the checks in the editor's words: what a check is called, what it found, and what mending it does.

Owns the wording, by the ids of the table of checks. Refuses to look for anything and to draw.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.commands.command import QT_TRANSLATE_NOOP
from app.ui.face.role_marks import role_name

if TYPE_CHECKING:
    from app.workspace.findings import Finding

LONGEST_QUOTE = 16
NAMES = {
    "missing_title": QT_TRANSLATE_NOOP("CheckNames", "Body without a title"),
    "missing_body": QT_TRANSLATE_NOOP("CheckNames", "Title without a body"),
    "bad_start": QT_TRANSLATE_NOOP("CheckNames", "Begins in mid-sentence"),
    "bad_end": QT_TRANSLATE_NOOP("CheckNames", "Breaks off in mid-sentence"),
    "open_end": QT_TRANSLATE_NOOP("CheckNames", "Ends without a mark"),
    "second_byline": QT_TRANSLATE_NOOP("CheckNames", "A second byline"),
    "credit_in_body": QT_TRANSLATE_NOOP("CheckNames", "Picture credit in the body"),
    "unbalanced_marks": QT_TRANSLATE_NOOP("CheckNames", "Mark without its partner"),
    "half_width": QT_TRANSLATE_NOOP("CheckNames", "Half-width mark"),
    "full_width": QT_TRANSLATE_NOOP("CheckNames", "Full-width letter or figure"),
    "stray_space": QT_TRANSLATE_NOOP("CheckNames", "Stray space"),
    "doubled_mark": QT_TRANSLATE_NOOP("CheckNames", "Doubled mark or word"),
    "misplaced_separator": QT_TRANSLATE_NOOP("CheckNames", "Separator in a number"),
    "impossible_date": QT_TRANSLATE_NOOP("CheckNames", "Impossible date"),
    "date_mismatch": QT_TRANSLATE_NOOP("CheckNames", "Date against the issue's"),
    "similar_name": QT_TRANSLATE_NOOP("CheckNames", "Name spelt in two ways"),
    "private_use": QT_TRANSLATE_NOOP("CheckNames", "Private-use character"),
    "replacement_character": QT_TRANSLATE_NOOP("CheckNames", "Replacement character"),
    "missing_glyph": QT_TRANSLATE_NOOP("CheckNames", "Missing character 〓"),
    "control_character": QT_TRANSLATE_NOOP("CheckNames", "Control character"),
    "radical": QT_TRANSLATE_NOOP("CheckNames", "Radical in place of a character"),
    "house_term": QT_TRANSLATE_NOOP("CheckNames", "House term"),
    "doubled_paragraph": QT_TRANSLATE_NOOP("CheckNames", "Doubled paragraph"),
    "doubled_sentence": QT_TRANSLATE_NOOP("CheckNames", "Doubled sentence"),
    "missing_partner": QT_TRANSLATE_NOOP("CheckNames", "Jump without its partner"),
    "similar_name_elsewhere": QT_TRANSLATE_NOOP("CheckNames", "Name of another article nearly alike"),
    "similar_author": QT_TRANSLATE_NOOP("CheckNames", "Author spelt in two ways"),
}
SENTENCES = {
    "missing_title": QT_TRANSLATE_NOOP("CheckSentences", "This article has no title."),
    "missing_body": QT_TRANSLATE_NOOP("CheckSentences", "Under this title there is no text and no picture."),
    "bad_start": QT_TRANSLATE_NOOP("CheckSentences", "The paragraph begins in mid-sentence: “{text}”."),
    "bad_end": QT_TRANSLATE_NOOP("CheckSentences", "The paragraph breaks off in mid-sentence: “{text}”."),
    "open_end": QT_TRANSLATE_NOOP("CheckSentences", "The paragraph ends without a mark: “{text}”."),
    "second_byline": QT_TRANSLATE_NOOP("CheckSentences", "“{words}” inside a text: this looks like another article."),
    "credit_in_body": QT_TRANSLATE_NOOP("CheckSentences", "“{words}” closes a paragraph and is a picture credit."),
    "unbalanced_marks": QT_TRANSLATE_NOOP("CheckSentences", "{mark} has no {partner} that belongs to it."),
    "half_width": QT_TRANSLATE_NOOP("CheckSentences", "Half-width {wrong} among Chinese, not {right}."),
    "full_width": QT_TRANSLATE_NOOP("CheckSentences", "Full-width {wrong}, not {right}."),
    "stray_space": QT_TRANSLATE_NOOP("CheckSentences", "A space that sets nothing apart."),
    "doubled_mark": QT_TRANSLATE_NOOP("CheckSentences", "“{wrong}” is doubled; “{right}” is enough."),
    "misplaced_separator": QT_TRANSLATE_NOOP("CheckSentences", "The separators of {wrong} stand at odd places."),
    "impossible_date": QT_TRANSLATE_NOOP("CheckSentences", "There is no such day: {date}."),
    "date_mismatch": QT_TRANSLATE_NOOP(
        "CheckSentences", "{words} means {date} ({weekday}); the issue is of {issue_date}."
    ),
    "similar_name": QT_TRANSLATE_NOOP("CheckSentences", "“{name}” stands here, “{other}” elsewhere in the article."),
    "private_use": QT_TRANSLATE_NOOP("CheckSentences", "{code} means something only in a fount of its own."),
    "replacement_character": QT_TRANSLATE_NOOP("CheckSentences", "{code} stands for a character that was lost."),
    "missing_glyph": QT_TRANSLATE_NOOP("CheckSentences", "〓 stands where the typesetter had no such character."),
    "control_character": QT_TRANSLATE_NOOP("CheckSentences", "The invisible character {code} is in the text."),
    "radical": QT_TRANSLATE_NOOP("CheckSentences", "{code} only looks like “{right}”; no search finds it."),
    "house_term": QT_TRANSLATE_NOOP("CheckSentences", "“{wrong}” is written “{right}” in this house."),
    "doubled_paragraph": QT_TRANSLATE_NOOP("CheckSentences", "The same paragraph stands in article {article} already."),
    "doubled_sentence": QT_TRANSLATE_NOOP("CheckSentences", "The same sentence stands in article {article} already."),
    "missing_partner": QT_TRANSLATE_NOOP("CheckSentences", "Goes on to page {page}, and no article begins from there."),
    "similar_name_elsewhere": QT_TRANSLATE_NOOP(
        "CheckSentences", "“{name}” stands here, “{other}” in article {article}."
    ),
    "similar_author": QT_TRANSLATE_NOOP("CheckSentences", "“{name}” signs here, “{other}” elsewhere in the issue."),
}
UNKNOWN_TERM = QT_TRANSLATE_NOOP("CheckSentences", "“{wrong}” is on the list of house terms.")
NEARLY_DOUBLED = QT_TRANSLATE_NOOP("CheckSentences", "Nearly the same paragraph stands in article {article} already.")
OTHER_PERIOD = QT_TRANSLATE_NOOP("CheckSentences", "{words} means {period}; the issue is of {issue_date}.")
LONELY_TAIL = QT_TRANSLATE_NOOP("CheckSentences", "Comes from page {page}, and no article leads here.")
WEEKDAYS = (
    QT_TRANSLATE_NOOP("CheckSentences", "Monday"),
    QT_TRANSLATE_NOOP("CheckSentences", "Tuesday"),
    QT_TRANSLATE_NOOP("CheckSentences", "Wednesday"),
    QT_TRANSLATE_NOOP("CheckSentences", "Thursday"),
    QT_TRANSLATE_NOOP("CheckSentences", "Friday"),
    QT_TRANSLATE_NOOP("CheckSentences", "Saturday"),
    QT_TRANSLATE_NOOP("CheckSentences", "Sunday"),
)


def check_name(check: str) -> str:
    """What a check is called where findings are chosen by it."""
    return QCoreApplication.translate("CheckNames", NAMES[check])


def severity_name(severity: str) -> str:
    names = {
        "error": QCoreApplication.translate("CheckNames", "Error"),
        "warning": QCoreApplication.translate("CheckNames", "Warning"),
        "notice": QCoreApplication.translate("CheckNames", "Notice"),
    }
    return names[severity]


def shorten(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def describe_finding(finding: "Finding", article_number: int = 0) -> str:
    """One sentence; `article_number` is the place in the issue of the article that the facts name, if they do."""
    facts = {name: shorten(value) for name, value in finding.facts}
    source = SENTENCES[finding.check]
    if finding.check == "house_term" and not facts["right"]:
        source = UNKNOWN_TERM
    if finding.check == "missing_partner" and facts["direction"] == "back":
        source = LONELY_TAIL
    if finding.check == "doubled_paragraph" and finding.fix is None:
        source = NEARLY_DOUBLED
    if "period" in facts:
        source = OTHER_PERIOD
    if "weekday" in facts:
        facts["weekday"] = QCoreApplication.translate("CheckSentences", WEEKDAYS[int(facts["weekday"]) - 1])
    facts |= {"words": shorten(finding.mark.text), "article": str(article_number)}
    words = QCoreApplication.translate("CheckSentences", source).format(**facts)
    note = facts.get("note", "")
    return f"{words} {note}" if note else words


def describe_fix(finding: "Finding") -> str:
    """What mending it would do, as a wish; empty where only the editor can."""
    fix = finding.fix
    match type(fix).__name__:
        case "Replacement":
            text = getattr(fix, "text", "")
            if not text:
                return QCoreApplication.translate("CheckFixes", "Take it out")
            return QCoreApplication.translate("CheckFixes", "Put “{text}”").format(text=shorten(text))
        case "Cut":
            role = role_name(getattr(fix, "role")).lower()  # noqa: B009  the kinds of fix are the workspace's own
            return QCoreApplication.translate("CheckFixes", "Make it {role}").format(role=role)
        case "Parting":
            return QCoreApplication.translate("CheckFixes", "New article from here")
        case "Removal":
            return QCoreApplication.translate("CheckFixes", "Leave it out")
    return ""
