"""Vocabularies in the forms in which libraries publish theirs, each cut down to a few terms by hand."""

import json
from typing import Any

import pytest

from app.tagging.errors import WrongVocabulary
from app.tagging.thesaurus import Term, read_vocabulary

CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept"
MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"


def summary(text: str) -> list[tuple[str, str, str]]:
    return [(term.code, term.label, term.parent) for term in read_vocabulary(text)]


def test_iptc_media_topics_in_json() -> None:
    def topic(code: str, **more: Any) -> dict[str, Any]:
        return {"uri": MEDIA_TOPIC + code, "qcode": f"medtop:{code}", "type": [CONCEPT], **more}

    topics = {
        "@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
        "uri": MEDIA_TOPIC,
        "prefLabel": {"en-GB": "Media Topic"},
        "conceptSet": [
            topic("15000000", prefLabel={"en-GB": "sport", "zh-Hans": "体育"}, narrower=[f"{MEDIA_TOPIC}20000822"]),
            topic("20000822", prefLabel={"en-GB": "competition discipline"}, broader=[f"{MEDIA_TOPIC}15000000"]),
            topic("20000823", prefLabel={"en-GB": "track"}, retired="2019-02-22T12:00:00+00:00"),
        ],
    }
    assert summary(json.dumps(topics)) == [
        ("15000000", "体育", ""),
        ("20000822", "competition discipline", "15000000"),
    ]


UNESCO = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix isothes: <http://purl.org/iso25964/skos-thes#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <http://vocabularies.unesco.org/thesaurus/> .

<concept10> a skos:Concept ; dcterms:modified "2019-12-15T14:05:02Z"^^xsd:dateTime ;
    skos:prefLabel "Aptitude"@fr, "Ability"@en, "Способности"@ru, "القدرة"@ar ; skos:altLabel "Skill"@en ;
    skos:broader <concept20> , <elsewhere> ; skos:inScheme <> .
<concept20> a skos:Concept ; skos:prefLabel "Personality"@en , "Personalidad"@es ; skos:topConceptOf <> .
<mt1.55> a isothes:ConceptGroup , <http://purl.org/umu/uneskos#MicroThesaurus> , skos:Collection ;
    skos:prefLabel "Psychology"@en ; skos:member <concept10> , <concept20> .
<> a skos:ConceptScheme ; skos:prefLabel "UNESCO Thesaurus"@en .
"""


def test_unesco_thesaurus_in_turtle() -> None:
    ability, personality = read_vocabulary(UNESCO)
    assert (ability.code, ability.label, ability.parent) == ("concept10", "Ability", "concept20")
    assert ability.labels["alt:en"] == ("Skill",)
    assert ability.labels["ru"] == ("Способности",)
    assert (personality.label, personality.parent) == ("Personality", "")


GEMET = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;"
    xmlns:owl="http://www.w3.org/2002/07/owl#" xml:base="http://www.eionet.europa.eu/gemet/">
  <rdf:Description rdf:about="concept/100"><rdf:type rdf:resource="&skos;Concept"/></rdf:Description>
  <skos:Concept rdf:about="concept/13"><skos:broader rdf:resource="concept/100"/></skos:Concept>
  <rdf:Description rdf:about="concept/100"><skos:prefLabel xml:lang="zh-CN">行政</skos:prefLabel></rdf:Description>
  <rdf:Description rdf:about="concept/13"><skos:prefLabel xml:lang="zh-CN">酸
    雨</skos:prefLabel><skos:related rdf:resource="concept/100"/></rdf:Description>
  <skos:Concept rdf:about="concept/9"><skos:prefLabel xml:lang="en">old</skos:prefLabel>
    <owl:deprecated rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</owl:deprecated></skos:Concept>
</rdf:RDF>"""


def test_gemet_in_rdf_xml() -> None:
    assert summary(GEMET) == [("100", "行政", ""), ("13", "酸 雨", "100")]


STW = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix zbwext: <http://zbw.eu/namespaces/zbw-extensions/> .
<http://zbw.eu/stw/descriptor/10234-3> a skos:Concept, zbwext:Descriptor ;
  skos:prefLabel "Konjunktur"@de, "Business cycle"@en ; skos:altLabel "Konjunkturzyklus"@de ;
  skos:broader <http://zbw.eu/stw/thsys/70244> ; zbwext:useInsteadNote "x \\"y\\""@de .
<http://zbw.eu/stw/thsys/70244> a skos:Concept, zbwext:Thsys ; skos:notation "V.01" ;
  skos:prefLabel "Wirtschaft"@de ; skos:narrower <http://zbw.eu/stw/descriptor/10234-3> .
"""


def test_stw_in_turtle() -> None:
    assert summary(STW) == [("10234-3", "Business cycle", "70244"), ("70244", "Wirtschaft", "")]


def test_skosmos_in_json() -> None:
    graph = [
        {"uri": "http://www.yso.fi/p1", "type": "skos:Concept", "prefLabel": {"lang": "en", "value": "sport"}},
        {
            "uri": "http://www.yso.fi/p2",
            "type": ["skos:Concept", "isothes:SplitNonPreferredTerm"],
            "prefLabel": [{"lang": "zh", "value": "足球"}, {"lang": "en", "value": "football"}],
            "broader": {"uri": "http://www.yso.fi/p1"},
        },
        {"uri": "http://www.yso.fi/", "type": "skos:ConceptScheme", "prefLabel": {"lang": "en", "value": "YSO"}},
    ]
    assert summary(json.dumps({"@context": {}, "graph": graph})) == [("p1", "sport", ""), ("p2", "足球", "p1")]


def test_a_tree_of_things_within_things() -> None:
    tree = {
        "@id": "t:1",
        "prefLabel": "体育",
        "narrower": [{"@id": "t:2", "prefLabel": "球类", "narrower": {"@id": "t:3", "prefLabel": "足球"}}],
    }
    assert summary(json.dumps(tree)) == [("1", "体育", ""), ("2", "球类", "1"), ("3", "足球", "2")]


WIKIDATA = "http://www.wikidata.org/entity/"


def test_wikidata_rows_in_json_and_csv() -> None:
    rows = [
        ("Q2736", "足球", "Q349", "英式足球"),
        ("Q2736", "足球", "Q18608583", "踢球"),
        ("Q349", "体育", "Q1914636", ""),
    ]

    def cell(value: str) -> dict[str, str]:
        return {"type": "literal", "value": value}

    bindings = [
        {
            "item": {"type": "uri", "value": WIKIDATA + code},
            "itemLabel": {"type": "literal", "xml:lang": "zh", "value": label},
            "parent": {"type": "uri", "value": WIKIDATA + parent},
            **({"itemAltLabel": cell(other)} if other else {}),
        }
        for code, label, parent, other in rows
    ]
    lines = ["item,itemLabel,parent,itemAltLabel"]
    lines += [f"{WIKIDATA}{code},{label},{WIKIDATA}{parent},{other}" for code, label, parent, other in rows]
    answer = json.dumps({"head": {"vars": ["item"]}, "results": {"bindings": bindings}})
    for text in (answer, "\r\n".join(lines)):
        assert read_vocabulary(text) == (
            Term("Q2736", "足球", "Q349", {"alt": ("英式足球", "踢球")}),
            Term("Q349", "体育"),
        )


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffsep=;\r\n编码;名称;上级\r\n1;体育;\r\n2;足球;1\r\n;;\r\n",
        '"code"\t"label"\t"parent"\n"1"\t"体育"\t""\n"2"\t"足\n球"\t"1"\n'.replace("足\n球", "足球"),
        "id,code,label,broader\n7,1,体育,\n8,2,足球,1\n",
        "label,code,parent\n体育,1\n足球,2,1,多\n",
    ],
)
def test_tables_of_many_hands(text: str) -> None:
    assert [(code, label, parent) for code, label, parent in summary(text)] == [("1", "体育", ""), ("2", "足球", "1")]


def test_terms_of_two_places_with_one_number_keep_their_whole_names() -> None:
    text = "\n".join(
        f'<http://{place}.org/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "{label}" .'
        for place, label in (("a", "甲"), ("b", "乙"))
    )
    assert summary(text) == [("http://a.org/1", "甲", ""), ("http://b.org/1", "乙", "")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("PK\x03\x04\x00\x00", "binary"),
        ('{"results": {"bindings": []}}', "empty"),
        ('{"results": {"bindings": [{"x": {"value": "1"}}]}}', "empty"),
        ("code,label\n1,体育\n1,足球\n", "twice"),
        ("<html><body>登录</body></html>", "root"),
        ("@prefix skos: <x> .\n<a> skos:prefLabel .", "turtle"),
    ],
)
def test_what_is_none_is_told(text: str, reason: str) -> None:
    with pytest.raises(WrongVocabulary) as raised:
        read_vocabulary(text)
    assert raised.value.fields["reason"] == reason
