"""Makes `resources/names/alike.txt`: characters that look alike, so that one may be read or typed for the other.

    python packaging/alike_characters.py [--font "Noto Sans CJK SC"]

Owns the comparison: each character of GB 2312 is drawn, blurred a little so that strokes that nearly meet count as
meeting, and compared with every other by the correlation of their darkness. A line is a character and those behind it
that are like it.
"""

# mypy: disable-error-code="import-not-found,import-untyped"

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

TARGET = Path(__file__).resolve().parents[1] / "resources" / "names" / "alike.txt"
SIDE, SIZE = 40, 36
"""Of the picture and of the letters in it, in pixels."""
BLUR = np.array([1, 4, 6, 4, 1]) / 16
ALIKE, RARE_ALIKE = 0.72, 0.8
"""From here two characters are alike; the second where one of them is rare."""
COMMON_ROWS = 40
"""So many rows hold the common characters, which come first."""
ROWS, CELLS = range(0xB0, 0xF8), range(0xA1, 0xFF)
"""Where GB 2312 has its Chinese characters."""


def list_characters() -> Iterator[str]:
    for row in ROWS:
        for cell in CELLS:
            character = bytes((row, cell)).decode("gb2312", errors="ignore")
            if character:
                yield character


def draw(character: str, font: QFont) -> Any:
    """How dark each pixel is, from 0 to 1."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(QColor("white"))
    painter.setFont(font)
    painter.drawText(QRect(0, 0, SIDE, SIDE), Qt.AlignmentFlag.AlignCenter, character)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, image.bytesPerLine())[:, :SIDE] / 255
    for axis in (0, 1):
        pixels = np.apply_along_axis(lambda line: np.convolve(line, BLUR, "same"), axis, pixels)
    return pixels.ravel()


def compare(pictures: Any) -> Any:
    """The correlation of each picture with each other."""
    level = pictures - pictures.mean(axis=1, keepdims=True)
    level /= np.linalg.norm(level, axis=1, keepdims=True)
    alike = level @ level.T
    np.fill_diagonal(alike, 0)
    return alike


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--font", default="Noto Sans CJK SC")
    arguments = parser.parse_args()
    application = QGuiApplication([])
    font = QFont(arguments.font)
    font.setPixelSize(SIZE)
    characters = list(list_characters())
    alike = compare(np.array([draw(character, font) for character in characters], dtype=np.float32))
    common = sum(character.encode("gb2312")[0] < ROWS.start + COMMON_ROWS for character in characters)
    least = np.full(alike.shape, RARE_ALIKE)
    least[:common, :common] = ALIKE
    lines = []
    for at, character in enumerate(characters):
        others = np.flatnonzero(alike[at, at:] >= least[at, at:]) + at
        if others.size:
            lines.append(f"{character} {''.join(characters[other] for other in others)}\n")
    TARGET.write_text("".join(lines), encoding="utf-8")
    application.quit()


if __name__ == "__main__":
    main()
