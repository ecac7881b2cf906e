"""A choice among the states of the open issue: the present one, and that after each step of its history.

Refuses what is done with the state that is chosen.
"""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.ui.dialogs.sheet import ChoiceBox
from app.ui.inspector.history_model import HistoryModel
from app.ui.inspector.history_page import tell_moment
from app.ui.session import Session

LONGEST_NAME = 40


class StateChoice(ChoiceBox):
    """The last state first. Its data is the log entry after which a state stands, `chosen` at first."""

    def __init__(self, name: str, session: Session, chosen: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        editor = session.editor
        if editor is None:
            return
        self.addItem(self.tr("Now"), len(editor.entries))
        today = datetime.now().astimezone()
        history = HistoryModel(session, self)
        history.show()
        for number in range(history.rowCount()):
            step = history.step_at(number)
            words = history.words_of(step)[:LONGEST_NAME]
            moment = tell_moment(step.moment, today)
            told = self.tr("After: {words} · {moment}").format(words=words, moment=moment)
            self.addItem(told, editor.history.entries[step.group][-1].seq)
        self.setCurrentIndex(max(self.findData(chosen), 0))
