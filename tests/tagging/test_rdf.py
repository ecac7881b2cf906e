"""What statements say of concepts."""

from app.tagging.rdf import SKOS, TYPE, Literal, Statement, gather_concepts


def test_labels_and_relations_are_gathered_by_their_subject() -> None:
    statements: list[Statement] = [
        ("a", f"{SKOS}prefLabel", Literal("体育", "zh")),
        ("b", f"{SKOS}broader", "a"),
        ("a", TYPE, f"{SKOS}Concept"),
        ("a", f"{SKOS}note", Literal("…")),
        ("a", "http://example.org/prefLabel", Literal("no label of SKOS")),
    ]
    assert gather_concepts(statements) == [
        {"@id": "a", "prefLabel": [{"@value": "体育", "@language": "zh"}], "@type": [f"{SKOS}Concept"]},
        {"@id": "b", "broader": [{"@id": "a"}]},
    ]
