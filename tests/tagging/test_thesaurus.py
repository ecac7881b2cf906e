"""Vocabularies from CSV and SKOS, and what makes one unsound."""

import json

import pytest

from app.tagging.errors import WrongVocabulary
from app.tagging.thesaurus import Term, read_vocabulary

CSV = "\ufeffcode,label,parent,label:en,alt\n1,体育,,sport,比赛|运动\n2,足球,1,football,\n"
SKOS = {
    "@graph": [
        {
            "@id": "medtop:15000000",
            "prefLabel": {"en-GB": "sport", "zh-Hans": "体育"},
            "altLabel": [{"@language": "zh", "@value": "比赛"}],
        },
        {"@id": "http://example.org/topic/20000822", "skos:prefLabel": "足球", "broader": [{"@id": "medtop:15000000"}]},
        {"@id": "scheme", "note": "no concept"},
    ]
}


def test_csv_has_a_code_labels_and_a_broader_term() -> None:
    assert read_vocabulary(CSV) == (
        Term("1", "体育", "", {"label:en": ("sport",), "alt": ("比赛", "运动")}),
        Term("2", "足球", "1", {"label:en": ("football",)}),
    )
    assert read_vocabulary("Notation,prefLabel,Broader\n1,体育,\n")[0] == Term("1", "体育")


def test_skos_is_read_in_its_several_forms() -> None:
    terms = read_vocabulary(json.dumps(SKOS))
    assert terms == (
        Term("15000000", "体育", "", {"en-gb": ("sport",), "alt:zh": ("比赛",)}),
        Term("20000822", "足球", "15000000"),
    )
    assert terms[0].all_labels == ("体育", "sport", "比赛")


TURTLE = """# a remark
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://example.org/> a skos:ConceptScheme ; skos:prefLabel "主题"@zh .
<http://example.org/15000000> a skos:Concept ; skos:prefLabel "体育"@zh-Hans, "sport"@en-GB ; skos:altLabel "比赛"@zh ;
  skos:narrower <http://example.org/20000822> .
<http://example.org/20000822> a skos:Concept ; skos:prefLabel "足球" .
"""
RDF_XML = """<?xml version="1.0"?>
<!-- a remark --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://www.w3.org/2004/02/skos/core#">
<Concept rdf:about="http://example.org/15000000"><prefLabel xml:lang="zh-Hans">体育</prefLabel>
<prefLabel xml:lang="en-GB">sport</prefLabel><altLabel xml:lang="zh">比赛</altLabel></Concept>
<Concept rdf:about="http://example.org/20000822"><prefLabel>足球</prefLabel>
<broader rdf:resource="http://example.org/15000000"/></Concept></rdf:RDF>"""


@pytest.mark.parametrize("text", [TURTLE, RDF_XML, "\ufeff" + RDF_XML.partition("?>")[2]])
def test_skos_is_read_as_turtle_and_as_rdf_xml(text: str) -> None:
    assert read_vocabulary(text) == (
        Term("15000000", "体育", "", {"en-gb": ("sport",), "alt:zh": ("比赛",)}),
        Term("20000822", "足球", "15000000"),
    )


def test_terms_of_one_label_are_told_apart() -> None:
    text = "code,label,parent\n1,体育,\n2,文化,\n3,比赛,1\n4,比赛,2\n5,比赛,2\n"
    assert [term.label for term in read_vocabulary(text)[2:]] == ["比赛（体育）", "比赛（4）", "比赛（5）"]


@pytest.mark.parametrize(
    ("text", "reason", "value"),
    [
        ("code,label\n", "empty", ""),
        ("{}", "empty", ""),
        ("name,label\n1,体育\n", "head", "name,label"),
        ("code,label\n1,\n", "row", "2"),
        ("code,label\n1,体育\n1,足球\n", "twice", "1"),
        ("code,label,parent\n1,体育,9\n", "parent", "9"),
        ("code,label,parent\n1,体育,2\n2,足球,1\n", "circle", "1"),
        ("code,label,parent\n1,体育,2\n2,足球,3\n3,篮球,2\n", "circle", "2"),
        ("code,label,parent\n1,体育,1\n", "circle", "1"),
        ('[{"prefLabel": "体育"}]', "code", "体育"),
        ('[{"@id": "1", "prefLabel": ["", {"zh": " "}]}]', "empty", ""),
        ("<rdf" + "?" * 99, "head", "<rdf" + "?" * 56),
    ],
)
def test_an_unsound_vocabulary_is_refused(text: str, reason: str, value: str) -> None:
    with pytest.raises(WrongVocabulary) as raised:
        read_vocabulary(text)
    assert raised.value.fields == {"reason": reason, "value": value}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "json"),
        ("[" * 100_000, "json"),
        ("<rdf>", "xml"),
        ("<html/>", "root"),
        ('code,label\n1,"' + "长" * 200_000, "csv"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, reason: str) -> None:
    with pytest.raises(WrongVocabulary) as raised:
        read_vocabulary(text)
    assert raised.value.fields["reason"] == reason


@pytest.mark.parametrize("mark", [";", "\t"])
def test_columns_may_be_parted_by_other_marks(mark: str) -> None:
    text = "\ufeffcode,label,alt\r\n1,体育,比赛\r\n".replace(",", mark)
    assert read_vocabulary(text) == (Term("1", "体育", "", {"alt": ("比赛",)}),)


def test_terms_may_stand_below_one_another_as_deep_as_they_like() -> None:
    """Followed up to the top from each of them, these would take minutes."""
    rows = "".join(f"{number},词{number},{number - 1 or ''}\n" for number in range(1, 30_001))
    assert len(read_vocabulary(f"code,label,parent\n{rows}")) == 30_000
