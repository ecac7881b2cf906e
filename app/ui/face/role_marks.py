"""What the roles of blocks are called, and the one character that stands for each in a margin.

Owns the marks 题 引 副 署 导 文 小 图 摄 栏 (T K S B L ¶ H C P § in English) and the names. Refuses colours.
"""

from PySide6.QtCore import QCoreApplication

from app.text.model import Role


def role_mark(role: Role) -> str:
    marks = {
        Role.SECTION: QCoreApplication.translate("RoleMark", "§"),
        Role.KICKER: QCoreApplication.translate("RoleMark", "K"),
        Role.TITLE: QCoreApplication.translate("RoleMark", "T"),
        Role.SUBTITLE: QCoreApplication.translate("RoleMark", "S"),
        Role.BYLINE: QCoreApplication.translate("RoleMark", "B"),
        Role.LEAD: QCoreApplication.translate("RoleMark", "L"),
        Role.BODY: QCoreApplication.translate("RoleMark", "¶"),
        Role.SUBHEAD: QCoreApplication.translate("RoleMark", "H"),
        Role.CAPTION: QCoreApplication.translate("RoleMark", "C"),
        Role.CREDIT: QCoreApplication.translate("RoleMark", "P"),
    }
    return marks[role]


def role_name(role: Role) -> str:
    names = {
        Role.SECTION: QCoreApplication.translate("RoleMark", "Column title"),
        Role.KICKER: QCoreApplication.translate("RoleMark", "Kicker"),
        Role.TITLE: QCoreApplication.translate("RoleMark", "Title"),
        Role.SUBTITLE: QCoreApplication.translate("RoleMark", "Subtitle"),
        Role.BYLINE: QCoreApplication.translate("RoleMark", "Byline"),
        Role.LEAD: QCoreApplication.translate("RoleMark", "Lead"),
        Role.BODY: QCoreApplication.translate("RoleMark", "Paragraph"),
        Role.SUBHEAD: QCoreApplication.translate("RoleMark", "Subhead"),
        Role.CAPTION: QCoreApplication.translate("RoleMark", "Caption"),
        Role.CREDIT: QCoreApplication.translate("RoleMark", "Picture credit"),
    }
    return names[role]
