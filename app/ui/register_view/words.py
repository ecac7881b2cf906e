"""What the page of the register says: kinds of names, and one sentence for each deed.

Refuses to do the deeds.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.text.model import EntityKind

if TYPE_CHECKING:
    from app.workspace.register import Refusal, RegisterDeed


def kind_name(kind: EntityKind | None) -> str:
    """None: all kinds."""
    names = {
        None: QCoreApplication.translate("RegisterWords", "All"),
        EntityKind.PERSON: QCoreApplication.translate("RegisterWords", "People"),
        EntityKind.PLACE: QCoreApplication.translate("RegisterWords", "Places"),
        EntityKind.ORGANISATION: QCoreApplication.translate("RegisterWords", "Organisations"),
        EntityKind.TIME: QCoreApplication.translate("RegisterWords", "Times"),
    }
    return names[kind]


def tell_deed(deed: "RegisterDeed") -> str:
    """What was done, or taken back."""
    templates = {
        "save": QCoreApplication.translate("RegisterWords", "“{first}” was kept in the register."),
        "rename": QCoreApplication.translate("RegisterWords", "“{first}” is “{rest}” in the register."),
        "merge": QCoreApplication.translate("RegisterWords", "One entry “{first}” stands for {rest} too."),
        "split": QCoreApplication.translate("RegisterWords", "{rest} was split off from “{first}”."),
        "correct": QCoreApplication.translate("RegisterWords", "“{first}” was corrected to “{rest}” in the text."),
        "hand": QCoreApplication.translate("RegisterWords", "Places of “{first}” are of “{rest}” in the register."),
        "refuse": QCoreApplication.translate("RegisterWords", "“{first}” will not be suggested again."),
        "restore": QCoreApplication.translate("RegisterWords", "“{first}” may be suggested again."),
    }
    labels = deed.labels[:2] if deed.verb == "correct" else deed.labels
    sentence = templates[deed.verb].format(first=labels[0] if labels else "", rest="、".join(labels[1:]))
    if deed.is_taken_back:
        return QCoreApplication.translate("RegisterWords", "Taken back: {sentence}").format(sentence=sentence)
    return sentence


def tell_refusal(refusal: "Refusal", issue_name: str) -> str:
    """What is not suggested, and where."""
    if refusal.right:
        template = QCoreApplication.translate("RegisterWords", "is no slip for “{right}”")
        return template.format(right=refusal.right)
    if refusal.issue_id:
        return QCoreApplication.translate("RegisterWords", "not in {issue}").format(issue=issue_name)
    return QCoreApplication.translate("RegisterWords", "nowhere in the library")
