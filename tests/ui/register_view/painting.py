"""What colours a row of a list is painted in."""

from PySide6.QtWidgets import QAbstractItemView


def colors_in_row(view: QAbstractItemView, row: int) -> set[str]:
    rect = view.visualRect(view.model().index(row, 0))
    image = view.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
