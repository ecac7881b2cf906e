"""Text for the clipboard, for dragging and for the selection of X11, from the model instead of from a widget.

Owns putting it into the data that Qt made. Refuses to make such data: the clipboard may live longer than Python does,
and a program that left an object of Python's in it would crash when it ends.
"""

from PySide6.QtCore import QMimeData

PLAIN = "text/plain"


def carry_only(data: QMimeData, text: str) -> QMimeData:
    """The data with this text and nothing else. A text widget fills its data when first asked, so it is asked first."""
    data.text()
    for form in data.formats():
        if form != PLAIN:
            data.removeFormat(form)
    data.setText(text)
    return data
