"""Administrative divisions are found by their full names."""

from app.tagging.cut_text import CutText
from app.tagging.gazetteer import division_stems, divisions, find_divisions, longest_division
from app.tagging.words import JiebaWords


def found(text: str, words: JiebaWords) -> list[str]:
    return [text[name.clean_start : name.clean_end] for name in find_divisions(CutText(text, words))]


def test_the_list_has_all_levels_and_no_common_words() -> None:
    assert {"河南省", "许昌市", "魏都区", "长葛市", "东华门街道"} <= divisions()
    assert divisions().isdisjoint({"市辖区", "城区", "开发区", "城关镇"})
    assert longest_division() == max(map(len, divisions()))


def test_the_longest_name_is_found(words: JiebaWords) -> None:
    assert found("许昌市魏都区昨日降雨", words) == ["许昌市", "魏都区"]
    assert found("他在新疆维吾尔自治区工作", words) == ["新疆维吾尔自治区"]
    assert found("城区的雨", words) == []


def test_divisions_are_known_by_their_stems() -> None:
    assert {"许昌", "魏都", "河南", "锡林郭勒"} <= division_stems()
    assert "许昌市" not in division_stems()
