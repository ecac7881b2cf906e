"""The choice of another encoding for the open issue, with the first lines as each would read.

Refuses to read the issue again: it tells what was chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.text.encoding import CODECS, Decision, decode, decode_as
from app.ui.dialogs.sheet import ChoiceBox, Sheet
from app.ui.face.theme import raw_font

PREVIEW_BYTES = 4000
PREVIEW_LINES = 12


@dataclass(frozen=True, slots=True)
class Preview:
    """How the file begins in this encoding; `share` is how likely it is, None where the cascade did not guess it."""

    encoding: str
    text: str
    share: float | None


def first_lines(raw: str) -> str:
    return "\n".join(line.strip("\r") for line in raw.split("\n")[:PREVIEW_LINES])


def make_previews(original: bytes) -> tuple[Preview, ...]:
    """All encodings, the likeliest first."""
    decision: Decision = decode(original).decision
    shares = {candidate.encoding: candidate.confidence for candidate in decision.alternatives}
    shares[decision.encoding] = decision.confidence
    ranked = sorted(CODECS, key=lambda name: -shares.get(name, -1.0))
    ranked.sort(key=lambda name: name != decision.encoding)
    head = original[: PREVIEW_BYTES // 4 * 4]
    return tuple(Preview(name, first_lines(decode_as(head, name).raw), shares.get(name)) for name in ranked)


class EncodingDialog(Sheet):
    encoding_chosen = Signal(str)

    def __init__(self, current: str, previews: Sequence[Preview], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Read with another encoding"))
        self.previews = previews
        self.add_note(self.tr("The original file is kept, so nothing is lost by trying."))
        self.choice = ChoiceBox(self)
        for preview in previews:
            self.choice.addItem(self.describe(preview, current), preview.encoding)
        self.add_field(self.tr("Encoding"), self.choice)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("field")
        self.text.setReadOnly(True)
        self.text.setFont(raw_font())
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.add_field(self.tr("First lines"), self.text)
        self.matter.setStretch(self.matter.count() - 1, 1)
        self.add_close(self.tr("Cancel"))
        self.set_button = self.add_button(self.tr("Read again"), is_primary=True)
        self.set_button.clicked.connect(self.send)
        self.current = current
        self.choice.currentIndexChanged.connect(self.show_preview)
        self.choice.setCurrentIndex(max(0, self.choice.findData(current)))
        self.show_preview(self.choice.currentIndex())
        self.resize(600, 480)

    def describe(self, preview: Preview, current: str) -> str:
        name = preview.encoding.upper()
        if preview.encoding == current:
            return self.tr("{name}, as it is read now").format(name=name)
        return (
            name
            if not preview.share
            else self.tr("{name}, {share} % likely").format(name=name, share=round(preview.share * 100))
        )

    def show_preview(self, index: int) -> None:
        self.text.setPlainText(self.previews[index].text)
        self.set_button.setEnabled(self.previews[index].encoding != self.current)

    def send(self) -> None:
        self.encoding_chosen.emit(self.choice.currentData())
        self.accept()
