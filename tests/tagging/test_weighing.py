"""Rules and chain together: what each brings, what speaks against a name, and how sure it is."""

import pytest

from app.tagging.cut_text import CutText, Name
from app.tagging.learnt_names import load_model
from app.tagging.names import choose, propose_by_rules
from app.tagging.signs import Proposals
from app.tagging.weighing import LETTERS, LOOSE, NATIVE, doubt_span, tell_score, weigh_names
from app.tagging.words import JiebaWords
from app.text.model import EntityKind

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def find(text: str, words: JiebaWords) -> list[tuple[str, EntityKind]]:
    cut = CutText(text, words)
    names = choose(weigh_names(cut, propose_by_rules(cut), load_model()))
    return [(text[name.clean_start : name.clean_end], name.kind) for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("民警刘继峰告诉记者，案件已经侦破。", [("刘继峰", PERSON)]),
        ("总统托比·史密斯今天到访。", [("托比·史密斯", PERSON)]),
        ("他出生在洛阳市洛龙区的一个小村庄。", [("洛阳市洛龙区", PLACE)]),
        ("许昌市应急管理局昨天发布了通知。", [("许昌市应急管理局", BODY)]),
        ("位于劳动路的图书室里坐满了读者。", [("劳动路", PLACE)]),
        ("社区干部、志愿者和居民一起打扫卫生。", []),
        ("居民何大爷和李太太都来了。", [("李", PERSON)]),
        ("春风徐徐，大家都来参加新时代文明实践活动。", []),
    ],
)
def test_names_are_found(text: str, names: list[tuple[str, EntityKind]], words: JiebaWords) -> None:
    assert find(text, words) == names


def test_a_name_that_the_rules_find_too_is_surer(words: JiebaWords) -> None:
    cut = CutText("民警刘继峰告诉记者，案件已经侦破。", words)
    alone = weigh_names(cut, Proposals(), load_model())
    agreed = weigh_names(cut, propose_by_rules(cut), load_model())
    assert max(name.score for name in agreed) > max([name.score for name in alone], default=0.0)


@pytest.mark.parametrize(
    ("kind", "text", "doubt"),
    [
        ("P", "克林顿", 0.0),
        ("P", "王广科", NATIVE),
        ("P", "理贝·布托", LOOSE),
        ("L", "建安区老岗杨村", LOOSE),
        ("L", "建安区", 0.0),
        ("O", "建安区整合资源", LOOSE),
        ("O", "依据服务中心", LOOSE),
        ("O", "爱心公益服务中心", 0.0),
    ],
)
def test_some_names_that_only_the_chain_finds_are_doubted(
    kind: str, text: str, doubt: float, words: JiebaWords
) -> None:
    places = [Name(*span, PLACE, 0.9, "gazetteer") for span in ((0, 3), (3, 7)) if "安" in text]
    pointed = [Name(1, 5, PERSON, 0.9, "pointed")] if "·" in text else []
    cut = CutText(text, words)
    assert doubt_span(cut, 0, len(text), kind, Proposals(people=pointed, places=places)) == doubt


def test_what_is_told_is_calibrated() -> None:
    names = [Name(0, 3, kind, score, "learnt") for kind in LETTERS for score in (0.6, 0.9, 0.99)]
    told = [tell_score(name, load_model()) for name in names]
    assert all(0 < score < 1 for score in told)
    assert all(told[at] < told[at + 1] < told[at + 2] for at in range(0, len(told), 3))
