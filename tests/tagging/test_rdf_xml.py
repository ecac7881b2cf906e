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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{HEAD}<skos:Concept>", "xml"),
        ("<html/>", "root"),
        (f'{HEAD}<skos:Concept><skos:member rdf:parseType="Collection"/></skos:Concept></rdf:RDF>', "parse_type"),
        (HEAD + "<skos:Concept><skos:narrower>" * 200 + "</skos:narrower></skos:Concept>" * 200 + "</rdf:RDF>", "xml"),
    ],
)
def test_what_is_none_is_refused(text: str, reason: str) -> None:
    with pytest.raises(WrongVocabulary) as raised:
        list(read_rdf_xml(text))
    assert raised.value.fields["reason"] == reason
