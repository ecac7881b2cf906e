"""What is remembered, in a file that may hold anything."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from app.ui.settings import Settings


def test_everything_has_a_default(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert (settings.theme, settings.language, settings.last_library) == ("system", "", None)
    assert settings.layout("window").isEmpty()
    assert settings.number("zoom", 100) == 100


def test_what_is_kept_comes_back_in_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.keep("theme", "dark")
    settings.keep("library", "/库/一.jiaoyang")
    settings.keep("zoom", 122)
    settings.keep_layout("window", QByteArray(b"\x00\x01geometry"))
    settings.flush()
    again = Settings(tmp_path / "settings.ini")
    assert again.theme == "dark"
    assert again.last_library == Path("/库/一.jiaoyang")
    assert again.number("zoom") == 122
    assert again.layout("window").data() == b"\x00\x01geometry"


def test_values_of_the_wrong_kind_count_as_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.keep("theme", "purple")
    settings.keep("zoom", "large")
    settings.keep("layout/window", "wide")
    assert settings.theme == "system"
    assert settings.number("zoom", 100) == 100
    assert settings.layout("window").isEmpty()


def test_switches_are_on_until_they_are_turned_off(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.is_on("offers")
    settings.keep("offers", 0)
    assert not settings.is_on("offers")


def test_the_limit_is_three_unless_it_is_set_to_a_rate(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    rates = [settings.limit_rate]
    for value in ("1.5", "many", "-2"):
        settings.keep("limit/rate", value)
        rates.append(settings.limit_rate)
    assert rates == [3.0, 1.5, 3.0, 3.0]
