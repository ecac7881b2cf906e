"""What the index knows of an article."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.store.search.document import (
    body_texts,
    describe_facts,
    describe_rows,
    describe_values,
    doubt_offsets,
    has_doubts,
    keeps_facts,
    raw_text,
    texts_around,
)
from app.store.search.folding import order_key
from app.store.search.postings import CHARACTER_FIELDS, Field
from app.text.model import Entity, EntityKind, Role, Tag
from tests.small_issue import make_issue
from tests.store.search.libraries import make_article, make_block

ISSUE = make_issue()
BRIDGE, PICTURE, RAIN = ISSUE.articles


def values(field: Field, article_number: int) -> set[str]:
    article = ISSUE.articles[article_number]
    rows = describe_rows(ISSUE, article, 5)
    return {value for known, value in describe_values(ISSUE, article, rows, doubt_offsets(ISSUE)) if known is field}


def test_fields_and_features_are_values() -> None:
    assert values(Field.NEWSPAPER, 0) == {"柳河新报"}
    assert values(Field.MONTH, 0) == {"2021-12"}
    assert values(Field.AUTHOR, 2) == {"魏宣"}
    assert values(Field.TAG, 0) == {"桥梁"}
    assert values(Field.STATUS, 1) == {"new"}
    assert values(Field.SECTION, 2) == {"一周要闻"}
    assert values(Field.FEATURE, 1) == {"doubts", "picture"}
    assert values(Field.FEATURE, 0) == {"doubts", "tags", "authors"}


def test_names_are_tags_and_entities() -> None:
    body = BRIDGE.blocks[4]
    place = body.text.index("何大爷")
    named = replace(body, entities=(Entity(1, EntityKind.PERSON, place, place + 3), Entity(2, EntityKind.TIME, 0, 2)))
    article = replace(BRIDGE, blocks=(named,), tags=(Tag("柳河", "place"), Tag("桥梁", "keyword")))
    found = describe_values(ISSUE, article, {}, ())
    assert {value for value in found if value[0] in (Field.PERSON, Field.PLACE, Field.TAG)} == {
        (Field.PERSON, "何大爷"),
        (Field.PLACE, "柳河"),
        (Field.TAG, "桥梁"),
    }


def test_characters_of_clean_and_raw_text() -> None:
    assert "颜" in values(Field.HEADING_CHARACTER, 0)
    assert {"颜", "车", " ", "("} <= values(Field.CHARACTER, 0)
    assert values(Field.CLEAN_CHARACTER, 0) == {" "}
    assert values(Field.RAW_CHARACTER, 0) == set()
    typed = make_article(1, "新", "字，通讯员")
    found = describe_values(ISSUE, typed, describe_rows(ISSUE, typed, 5), ())
    assert {value for field, value in found if field is Field.CLEAN_CHARACTER} == set("新字，通讯员".replace("，", ","))
    assert {value for field, value in found if field is Field.PHRASE} == {"通讯员"}
    assert {field for field, _ in found} >= CHARACTER_FIELDS - {Field.RAW_CHARACTER}


def test_rows_hold_blocks_by_their_numbers() -> None:
    rows = describe_rows(ISSUE, BRIDGE, 5)
    assert {number >> 4 for number in rows} == {5}
    assert rows[5 << 4 | 3].headings == ("老桥换新颜",)
    assert rows[5 << 4 | 3].raw is None
    assert rows[5 << 4 | 5].raw == ("本报讯（记者周晓禾）12月3日,老桥通车。",)
    assert raw_text(ISSUE, BRIDGE.blocks[5]) == "桥面添彩"
    assert describe_rows(ISSUE, make_article(1, ""), 5)[5 << 4 | 2].is_empty


def test_doubts_belong_to_the_article_of_their_character() -> None:
    offsets = doubt_offsets(ISSUE)
    assert offsets == sorted(offsets)
    assert has_doubts(RAIN.blocks, [ISSUE.raw.index("（魏宣")])
    assert not has_doubts(BRIDGE.blocks, [ISSUE.raw.index("（魏宣")])


def test_date_and_name_decide_the_order() -> None:
    assert describe_facts(ISSUE, replace(BRIDGE, date="2020-01-01")).date == "2020-01-01"
    assert describe_facts(ISSUE, RAIN).date == ISSUE.date
    assert describe_facts(ISSUE, BRIDGE).name_order == order_key("老桥换新颜")
    assert describe_facts(ISSUE, PICTURE).name_order == order_key(PICTURE.blocks[0].text)


def test_only_paragraphs_are_compared() -> None:
    assert body_texts(RAIN) == ["昨夜下了雨。"]


def test_paragraphs_around_a_difference() -> None:
    blocks = make_article(1, "题", *(f"第{number}段" for number in range(9))).blocks
    changed = (*blocks[:5], replace(blocks[5], text="新"), *blocks[6:])
    assert texts_around(blocks, changed, 4) == (
        ["第2段", "第3段", "第4段", "第5段", "第6段"],
        ["第2段", "第3段", "新", "第5段", "第6段"],
    )
    assert texts_around(blocks, blocks[:-1], 1) == (["第7段", "第8段"], ["第7段"])
    assert texts_around(blocks, blocks, 1)[0] == texts_around(blocks, blocks, 1)[1]
    assert texts_around(blocks, changed, 99)[0] == [block.text for block in blocks[1:]]


@given(
    st.lists(st.tuples(st.sampled_from(["title", "body"]), st.sampled_from(["", "桥", "雨"])), max_size=5), st.data()
)
def test_facts_that_are_kept_are_the_same(texts: list[tuple[str, str]], data: st.DataObject) -> None:
    blocks = tuple(make_block(number, Role(role), text) for number, (role, text) in enumerate(texts, 1))
    old = replace(make_article(1), blocks=blocks)
    at = data.draw(st.integers(0, len(blocks)))
    behind = at + data.draw(st.integers(0, 1))
    new = replace(old, blocks=(*blocks[:at], make_block(9, Role.BODY, "新"), *blocks[behind:]))
    date = data.draw(st.sampled_from(["", "2020-01-01"]))
    new = replace(new, date=date)
    if keeps_facts(ISSUE, old, ISSUE, new):
        assert describe_facts(ISSUE, old) == describe_facts(ISSUE, new)


def test_typing_in_a_paragraph_keeps_facts() -> None:
    typed = replace(BRIDGE, blocks=(*BRIDGE.blocks[:5], replace(BRIDGE.blocks[5], text="新"), *BRIDGE.blocks[6:]))
    assert keeps_facts(ISSUE, BRIDGE, ISSUE, typed)
    assert not keeps_facts(ISSUE, BRIDGE, ISSUE, replace(typed, date="2020-01-01"))
    assert not keeps_facts(ISSUE, BRIDGE, ISSUE, replace(BRIDGE, blocks=BRIDGE.blocks[2:]))
