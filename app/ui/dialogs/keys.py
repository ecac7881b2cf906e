"""The sheet of keys, made from the command table.

Refuses to change a key (see `own_keys`).
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.commands.command import Command, Menu
from app.ui.commands.keys import KeyTable
from app.ui.commands.registry import show_key, translate
from app.ui.commands.table import MENUS
from app.ui.dialogs.sheet import Sheet
from app.ui.face.theme import Appearance, interface_font

COLUMNS = (("Library", "Edit", "Go", "Search", "Checks"), ("Doubt", "Article", "View", "Help"), ("Block", "Names"))
"""Which menus stand in which column, by their English titles, so that the columns are about as long."""
WIDTH = 1100
KEY_WIDTH = 96
"""The keys of all sections stand in one column."""


class KeysDialog(Sheet):
    def __init__(self, appearance: Appearance, table: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.set_title(self.tr("Keys"))
        self.theme = appearance.theme
        self.add_note(
            self.tr(
                "In reading mode single letters are commands; in typing mode they are text. F2 types, Escape reads."
            )
        )
        self.sections: list[QLabel] = []
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(24)
        for titles in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(12)
            for menu in (menu for menu in MENUS if menu.title in titles):
                column.addWidget(self.make_section(menu))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Keys"))
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matter.addWidget(area, 1)
        self.add_close(self.tr("Close"))
        self.resize(min(WIDTH, parent.width()) if parent else WIDTH, 680)

    def make_section(self, menu: Menu) -> QLabel:
        rows = "".join(self.make_row(command) for group in menu.groups for command in group if self.key_of(command))
        title = escape(translate(menu.title))
        head = f"<tr><td colspan='2' style='padding-bottom:4px'><b>{title}</b></td></tr>"
        label = QLabel(f"<table cellspacing='0' cellpadding='2'>{head}{rows}</table>")
        label.setFont(interface_font(12.5, QFont.Weight.Normal))
        label.setWordWrap(True)
        self.sections.append(label)
        return label

    def key_of(self, command: Command) -> str:
        present = self.table.of(command)
        return "  ".join(show_key(key) for key in (*present.shortcuts[:1], present.letter) if key)

    def make_row(self, command: Command) -> str:
        color = self.theme.muted.name()
        key, title = escape(self.key_of(command)), escape(translate(command.title))
        key = f"<td width='{KEY_WIDTH}' style='color:{color}; white-space:pre'>{key}</td>"
        return f"<tr>{key}<td>{title}</td></tr>"
