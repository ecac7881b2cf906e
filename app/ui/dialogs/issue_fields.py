"""Newspaper, date and page of the open issue, to be corrected.

A file's name that tells only the month begins the date. Refuses to change the issue: it tells what was typed.
"""

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.text.masthead import find_month
from app.text.model import Issue
from app.ui.dialogs.sheet import Sheet


class IssueFieldsDialog(Sheet):
    fields_set = Signal(dict)
    """The fields that differ, by name."""

    def __init__(self, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("This issue"))
        self.former = {"newspaper": issue.newspaper, "date": issue.date, "page": issue.page}
        self.fields = {name: QLineEdit(value, self) for name, value in self.former.items()}
        self.begun = ""
        if not issue.date and (month := find_month(issue.source.file_name)):
            self.begun = f"{month}-"
            self.fields["date"].setText(self.begun)
            self.fields["date"].setToolTip(self.tr("The month is that of the file's name; the day is to be added."))
        self.add_field(self.tr("Newspaper"), self.fields["newspaper"])
        self.add_field(self.tr("Date, as 2020-12-31"), self.fields["date"])
        self.add_field(self.tr("Page"), self.fields["page"])
        self.warning = QLabel(self)
        self.warning.setObjectName("cinnabar")
        self.warning.hide()
        self.matter.addWidget(self.warning)
        self.setMinimumWidth(380)
        self.add_close(self.tr("Cancel"))
        self.add_button(self.tr("Set"), is_primary=True).clicked.connect(self.send)

    def send(self) -> None:
        values = {name: field.text().strip() for name, field in self.fields.items()}
        if values["date"] == self.begun:
            values["date"] = ""
        if values["date"] and not QDate.fromString(values["date"], "yyyy-MM-dd").isValid():
            self.warning.setText(self.tr("This is no date: write year, month and day, as 2020-12-31."))
            self.warning.show()
            self.fields["date"].setFocus()
            return
        self.fields_set.emit({name: value for name, value in values.items() if value != self.former[name]})
        self.accept()
