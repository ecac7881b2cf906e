"""Draws the program's icon: the cinnabar seal with 校, as outlines, so that it needs no font where it is shown.

Run by hand when the icon is to change; its result is `resources/icons/jiaoyang.svg`. The glyph is of Noto Serif CJK SC
(SIL Open Font License 1.1).
"""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QGuiApplication, QPainterPath

SIZE = 512
TARGET = Path(__file__).resolve().parents[2] / "resources" / "icons" / "jiaoyang.svg"
FRAME = '<rect x="16" y="16" width="480" height="480" rx="96" fill="#C23B22"/>'
BOUNDARY = (
    '<rect x="44" y="44" width="424" height="424" rx="72" fill="none" stroke="#FFFDF8" stroke-width="6" opacity=".55"/>'
)


def outline(character: str) -> QPainterPath:
    """The character's outline, centred in the square."""
    font = QFont("Noto Serif CJK SC")
    font.setPixelSize(340)
    font.setWeight(QFont.Weight.Black)
    path = QPainterPath()
    path.addText(0, 0, font, character)
    box = path.boundingRect()
    path.translate(SIZE / 2 - box.center().x(), SIZE / 2 - box.center().y())
    return path


def path_data(path: QPainterPath) -> str:
    """The path as the `d` of an SVG element."""
    parts: list[str] = []
    index = 0
    while index < path.elementCount():
        element = path.elementAt(index)
        if element.isCurveTo():
            points = [path.elementAt(index + step) for step in range(3)]
            parts.append("C" + " ".join(f"{point.x:.1f},{point.y:.1f}" for point in points))
            index += 3
            continue
        parts.append(f"{'M' if element.isMoveTo() else 'L'}{element.x:.1f},{element.y:.1f}")
        index += 1
    return "".join(parts) + "Z"


def main() -> None:
    application = QGuiApplication([])
    glyph = f'<path d="{path_data(outline("校"))}" fill="#FFFDF8"/>'
    body = "\n".join((FRAME, BOUNDARY, glyph))
    TARGET.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">\n{body}\n</svg>\n', encoding="utf-8"
    )
    del application


if __name__ == "__main__":
    main()
