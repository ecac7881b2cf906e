"""What this program is: its version, its licence, where its library and log lie.

Refuses to open anything by itself.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app import __version__, paths
from app.ui.dialogs.licences import LicencesDialog
from app.ui.dialogs.sheet import Sheet


class AboutDialog(Sheet):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title("Jiaoyang 校样")
        self.setMinimumWidth(440)
        what = self.tr("Turns the raw text of a newspaper into clean articles, and accounts for every character.")
        sentence = QLabel(what, self)
        sentence.setWordWrap(True)
        self.matter.addWidget(sentence)
        self.add_note(self.tr("Version {version} · GPL 3 or later").format(version=__version__))
        where = self.add_note(
            self.tr("Libraries: {data}\nLog: {state}").format(data=paths.user_data(), state=paths.user_state())
        )
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.licences = self.add_button(self.tr("Licences…"))
        self.licences.clicked.connect(self.show_licences)
        self.add_close(self.tr("Close"))

    def show_licences(self) -> None:
        LicencesDialog(self).open()
