"""How a pane is set is remembered, and what is out of bounds is not."""

from pathlib import Path

from app.ui.face.pane_type import PaneType, keep_type, load_type
from app.ui.settings import Settings


def test_each_pane_has_its_own(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert load_type(settings, "galley") == PaneType()
    chosen = PaneType("SimSun", 122, 90, 780, is_wrapped=True)
    keep_type(settings, "raw", chosen)
    assert load_type(settings, "raw") == chosen
    assert load_type(settings, "galley") == PaneType()


def test_what_is_out_of_bounds_is_the_texts_own(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for name, value in (("size", 1000), ("leading", 3), ("column", 17), ("wrap", 8)):
        settings.keep(f"galley/{name}", value)
    assert load_type(settings, "galley") == PaneType()
