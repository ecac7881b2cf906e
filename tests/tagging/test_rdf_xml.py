"""Statements from RDF/XML."""

import pytest

from app.tagging.errors import WrongVocabulary
from app.tagging.rdf import RDF, SKOS, TYPE, Literal
from app.tagging.rdf_xml import read_rdf_xml

HEAD = f'<rdf:RDF xmlns:rdf="{RDF}" xmlns:skos="{SKOS}" xml:lang="zh">'


def test_nodes_properties_and_nodes_within_nodes() -> None:
    text = f"""<?xml version="1.0" encoding="GB18030"?>{HEAD}
      <skos:Concept rdf:about="t/1" skos:notation="1">
        <skos:prefLabel>体育</skos:prefLabel><skos:altLabel xml:lang="en"> sport </skos:altLabel>
        <skos:narrower><skos:Concept rdf:ID="2"/></skos:narrower>
        <skos:narrower><rdf:Description/></skos:narrower>
        <skos:inScheme rdf:resource="t"/><skos:related rdf:nodeID="x"/>
      </skos:Concept></rdf:RDF>"""
    assert list(read_rdf_xml(text)) == [
        ("t/1", TYPE, f"{SKOS}Concept"),
        ("t/1", f"{SKOS}notation", Literal("1", "zh")),
        ("t/1", f"{SKOS}prefLabel", Literal("体育", "zh")),
        ("t/1", f"{SKOS}altLabel", Literal("sport", "en")),
        ("t/1", f"{SKOS}narrower", "#2"),
        ("#2", TYPE, f"{SKOS}Concept"),
        ("t/1", f"{SKOS}narrower", "_:node-0"),
        ("t/1", f"{SKOS}inScheme", "t"),
        ("t/1", f"{SKOS}related", "_:x"),
    ]


def test_collections_nodes_without_a_name_and_texts_with_marks_are_read() -> None:
    text = f"""{HEAD}
      <skos:OrderedCollection rdf:about="order"><skos:memberList rdf:parseType="Collection">
        <rdf:Description rdf:about="1"/>
        <skos:Concept rdf:about="2"><skos:prefLabel rdf:parseType="Literal">足<b>球</b></skos:prefLabel></skos:Concept>
      </skos:memberList></skos:OrderedCollection>
      <skos:Concept rdf:about="1"><skos:note rdf:parseType="Resource">
        <rdf:value xml:lang="en">sport</rdf:value>
      </skos:note></skos:Concept></rdf:RDF>"""
    assert list(read_rdf_xml(text)) == [
        ("order", TYPE, f"{SKOS}OrderedCollection"),
        ("2", TYPE, f"{SKOS}Concept"),
        ("2", f"{SKOS}prefLabel", Literal("足球", "zh")),
        ("1", TYPE, f"{SKOS}Concept"),
        ("1", f"{SKOS}note", "_:node-0"),
        ("_:node-0", f"{RDF}value", Literal("sport", "en")),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{HEAD}<skos:Concept>", "xml"),
        ("<html/>", "root"),
        (
            HEAD
            + '<skos:Concept rdf:about="1">'
            + '<skos:note rdf:parseType="Resource">' * 200
            + "</skos:note>" * 200
            + "</skos:Concept></rdf:RDF>",
            "xml",
        ),
        (HEAD + "<skos:Concept><skos:narrower>" * 200 + "</skos:narrower></skos:Concept>" * 200 + "</rdf:RDF>", "xml"),
    ],
)
def test_what_is_none_is_refused(text: str, reason: str) -> None:
    with pytest.raises(WrongVocabulary) as raised:
        list(read_rdf_xml(text))
    assert raised.value.fields["reason"] == reason
