"""The choice of an encoding, with its first lines."""

from pytestqt.qtbot import QtBot

from app.text.encoding import CODECS
from app.ui.dialogs.encoding import EncodingDialog, first_lines, make_previews

TEXT = "本报讯（记者 李山）昨天，新桥通车了，沿河的居民都来看。\n" * 20


def test_the_likeliest_encoding_comes_first_and_reads_well() -> None:
    previews = make_previews(TEXT.encode("gb18030"))
    assert previews[0].encoding == "gb18030"
    assert previews[0].text == first_lines(TEXT)
    assert {preview.encoding for preview in previews} == set(CODECS)
    assert (previews[0].share or 0) > 0.9


def test_a_preview_is_a_few_lines() -> None:
    assert first_lines("一\r\n二\n三") == "一\n二\n三"
    assert first_lines(TEXT).count("\n") == 11


def test_another_encoding_is_looked_at_and_chosen(qtbot: QtBot) -> None:
    dialog = EncodingDialog("utf-8", make_previews(TEXT.encode("gb18030")))
    assert dialog.choice.currentData() == "utf-8"
    assert not dialog.set_button.isEnabled()
    dialog.choice.setCurrentIndex(dialog.choice.findData("gb18030"))
    assert dialog.text.toPlainText() == first_lines(TEXT)
    assert dialog.set_button.isEnabled()
    with qtbot.waitSignal(dialog.encoding_chosen) as chosen:
        dialog.send()
    assert chosen.args == ["gb18030"]


def test_names_say_what_is_known_of_them(qtbot: QtBot) -> None:
    previews = make_previews(TEXT.encode("gb18030"))
    dialog = EncodingDialog("utf-8", previews)
    shown = [dialog.choice.itemText(index) for index in range(dialog.choice.count())]
    assert "UTF-8, as it is read now" in shown
    assert shown[0].startswith("GB18030, ") and shown[0].endswith("% likely")
    assert "WINDOWS-1252" in shown
    dialog.close()
