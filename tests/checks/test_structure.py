"""What makes an article whole: a true and a false case of each check, and the fixes."""

import pytest

from app.checks import structure
from app.checks.finding import Cut, Parting
from app.text.model import Role
from tests.checks.articles import LONG, flagged, make_article

TITLE = (Role.TITLE, "老桥换新颜")


def test_text_without_a_title() -> None:
    assert flagged(structure.find_missing_title(make_article(LONG))) == [LONG[: structure.SHORT]]
    assert flagged(structure.find_missing_title(make_article(TITLE, LONG))) == []
    assert flagged(structure.find_missing_title(make_article((Role.CAPTION, LONG)))) == []
    assert flagged(structure.find_missing_title(make_article("短讯。"))) == []


def test_a_title_without_text() -> None:
    assert flagged(structure.find_missing_body(make_article(TITLE, (Role.BYLINE, "魏宣")))) == ["老桥换新颜"]
    assert flagged(structure.find_missing_body(make_article(TITLE, LONG))) == []
    assert flagged(structure.find_missing_body(make_article(TITLE, (Role.CAPTION, "图为老桥。")))) == []
    assert flagged(structure.find_missing_body(make_article(TITLE, ""))) == ["老桥换新颜"]


@pytest.mark.parametrize("text", ["，他说。", "”他说。", "的桥通车了。", "了，走了。"])
def test_a_paragraph_that_begins_inside_a_sentence(text: str) -> None:
    assert len(flagged(structure.find_bad_starts(make_article(text)))) == 1


@pytest.mark.parametrize("text", ["“他说。”", "的确，桥通车了。", "着力建设。", "了解到，", ".5公里", "——桥"])
def test_a_paragraph_that_begins_well(text: str) -> None:
    assert flagged(structure.find_bad_starts(make_article(text))) == []


def test_a_paragraph_that_ends_inside_a_sentence() -> None:
    assert flagged(structure.find_bad_ends(make_article("桥通车了，", "灯亮了。"))) == ["，"]
    assert flagged(structure.find_bad_ends(make_article("桥通车了。", "他说——", (Role.TITLE, "桥，")))) == []


def test_a_paragraph_that_just_stops() -> None:
    stopped = LONG.removesuffix("。")
    assert flagged(structure.find_open_ends(make_article(LONG, stopped, LONG))) == ["事"]
    assert flagged(structure.find_open_ends(make_article(LONG, "一行诗", LONG))) == []
    assert flagged(structure.find_open_ends(make_article(stopped, stopped))) == []
    assert flagged(structure.find_open_ends(make_article(LONG, f"{stopped}CT"))) == []
    assert flagged(structure.find_open_ends(make_article(LONG, f"{stopped}（下转第2版）", f"{LONG}下转A5版"))) == []


def test_a_figure_that_the_next_paragraph_goes_on_with() -> None:
    cut = f"{LONG}目前我国约有7500"
    assert flagged(structure.find_open_ends(make_article(cut, "万名感染者。"))) == ["0"]
    assert flagged(structure.find_open_ends(make_article(cut, "香樟树。"))) == []


def test_long_paragraphs_are_no_lines_of_a_list() -> None:
    stopped = LONG.removesuffix("。") * 2
    assert flagged(structure.find_open_ends(make_article(stopped, stopped))) == ["事", "事"]


def test_a_second_report_in_a_text() -> None:
    article = make_article(TITLE, f"本报讯（记者 周晓禾）{LONG}", f"本报讯（记者 何苗）{LONG}")
    (spot,) = structure.find_second_bylines(article)
    assert spot.fix == Parting(article.blocks[2].id)


@pytest.mark.parametrize("head", ["据新华社北京12月3日电", "本报讯 ", "中新网北京12月3日电", "新华社北京3日电"])
def test_other_heads_of_a_report(head: str) -> None:
    assert len(flagged(structure.find_second_bylines(make_article(LONG, f"{head}{LONG}")))) == 1


def test_a_second_report_inside_a_paragraph() -> None:
    article = make_article(f"{LONG}新华社北京12月3日电 {LONG}")
    (spot,) = structure.find_second_bylines(article)
    assert spot.fix == Parting(article.blocks[0].id, len(LONG))


@pytest.mark.parametrize(
    "texts",
    [
        [f"本报讯（记者 周晓禾）{LONG}", LONG],
        [f"本报河西12月3日电{LONG}", f"本报河西12月3日电{LONG}"],
        [f"据新华社河西12月3日电{LONG}", f"据新华社河西12月2日电{LONG}"],
        [f"。本报讯（记者 周晓禾）{LONG}", LONG],
        [f"（上接第1版）本报讯（记者 周晓禾）{LONG}", LONG],
        [f"{LONG}他说，本报讯（记者 周晓禾）的写法变了。"],
    ],
)
def test_one_report(texts: list[str]) -> None:
    assert flagged(structure.find_second_bylines(make_article(*texts))) == []


def test_a_lead_may_stand_before_the_dateline() -> None:
    article = make_article((Role.LEAD, LONG), f"本报讯（记者 周晓禾）{LONG}")
    assert flagged(structure.find_second_bylines(article)) == []


SOURCES = ("新华社发（许可 摄）", "（受访者供图）", "图/许可", "摄影：许可", "图片由河西社区提供")


@pytest.mark.parametrize("credit", ["许可 摄", "（本报记者许可摄）", "资料图片", "本报记者 许可 摄影报道", *SOURCES])
def test_a_credit_in_the_text(credit: str) -> None:
    article = make_article(f"{LONG}{credit}")
    (spot,) = structure.find_credits(article)
    assert spot.fix == Cut(article.blocks[0].id, len(LONG), Role.CREDIT)


@pytest.mark.parametrize(
    "text", [LONG, "他最爱拍摄", f"{LONG}他们在桥上拍摄", "他带来了资料图片", f"{LONG}照片是他供图的"]
)
def test_no_credit_in_the_text(text: str) -> None:
    assert flagged(structure.find_credits(make_article(text))) == []


def test_a_credit_in_its_place() -> None:
    assert flagged(structure.find_credits(make_article((Role.CAPTION, "图为老桥。"), (Role.CREDIT, "许可 摄")))) == []
