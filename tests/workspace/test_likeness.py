"""Features of places, their agreement, and that the learnt weights know them."""

from app.text.model import Article, Block, Role
from app.workspace.likeness import (
    Place,
    agreement,
    describe_block,
    describe_join,
    describe_seam,
    form_of,
    likeness,
    load_weights,
)

REPORT = "昨日桥通了。本报讯（记者 周晓禾）12月3日，灯亮了。"


def make_article(*texts: str, role: Role = Role.BODY) -> Article:
    return Article(1, tuple(Block(number, role, (), text, ()) for number, text in enumerate(texts, 2)))


def test_the_form_of_a_beginning() -> None:
    assert form_of("本报讯（记者 周晓禾）12月") == form_of("本报讯（通讯员 何苗）3日") == "本报讯（）0"


def test_a_seam() -> None:
    features = describe_seam(Place(make_article(REPORT), 0, 6))
    assert features["tail"] == "end"
    assert "dateline" in features["cues"]
    assert features["head"] == "other"


def test_a_block_and_its_neighbours() -> None:
    article = make_article("“桥通了。”", "（魏宣）", "第一条")
    features = describe_block(Place(article, 1))
    assert (features["head"], features["tail"], features["before_tail"]) == ("bracket", "bracket", "close")
    assert describe_block(Place(article, 0))["before"] == "none"
    assert describe_block(Place(article, 2))["after"] == "none"


def test_a_join() -> None:
    features = describe_join(Place(make_article("桥通了，", "灯亮了。"), 1))
    assert (features["tail"], features["role"]) == ("comma", "body body")


def test_agreement_leaves_out_what_neither_has() -> None:
    found = agreement({"cues": "", "tail": "end"}, {"cues": "", "tail": "comma"})
    assert "cues=same" not in found
    assert "tail=other" in found


def test_likeness_is_a_probability_and_knows_its_own() -> None:
    report = describe_seam(Place(make_article(REPORT), 0, 6))
    other = describe_seam(Place(make_article("灯亮了。本报讯（记者 何苗）4日，雨停了。"), 0, 4))
    plain = describe_seam(Place(make_article("灯亮了。雨停了。"), 0, 4))
    assert 0 <= likeness("split", report, plain) < 0.5 < likeness("split", report, other) <= 1


def test_every_kind_has_weights() -> None:
    assert set(load_weights()) == {"role", "article", "split", "merge"}
    assert all("bias" in weights for weights in load_weights().values())
