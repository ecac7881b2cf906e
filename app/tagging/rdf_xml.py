"""Statements from RDF/XML: typed nodes, properties with texts or references, nodes within nodes.

Refuses to know what the statements mean. What stands in a collection is read, and not that it stands there.
"""

from collections.abc import Iterator
from itertools import count
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from app.tagging.errors import WrongVocabulary
from app.tagging.rdf import RDF, TYPE, Literal, Statement

XML = "{http://www.w3.org/XML/1998/namespace}"
ROOT, DESCRIPTION = f"{{{RDF}}}RDF", f"{{{RDF}}}Description"
ABOUT, RESOURCE, NODE, ID = (f"{{{RDF}}}{name}" for name in ("about", "resource", "nodeID", "ID"))
PARSE_TYPE = f"{{{RDF}}}parseType"
DEEPEST = 100


def read_rdf_xml(text: str) -> Iterator[Statement]:
    """Raises WrongVocabulary."""
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError) as error:
        raise WrongVocabulary(reason="xml", value=str(error)) from error
    if root.tag != ROOT:
        raise WrongVocabulary(reason="root", value=expand(root.tag))
    reader = Reader()
    for node in root:
        yield from reader.read_node(node, root.get(f"{XML}lang", ""), 0)


class Reader:
    def __init__(self) -> None:
        self.blank = count()

    def read_node(self, node: Element, language: str, depth: int) -> Iterator[Statement]:
        require_shallow(node, depth)
        language = node.get(f"{XML}lang", language)
        subject = self.name(node)
        if node.tag != DESCRIPTION:
            yield subject, TYPE, expand(node.tag)
        for name, value in node.attrib.items():
            if not name.startswith((f"{{{RDF}}}", XML)):
                yield subject, expand(name), Literal(value, language)
        for part in node:
            yield from self.read_property(subject, part, language, depth)

    def read_property(self, subject: str, part: Element, language: str, depth: int) -> Iterator[Statement]:
        language = part.get(f"{XML}lang", language)
        predicate = expand(part.tag)
        if PARSE_TYPE in part.attrib:
            yield from self.read_parsed(subject, part, language, depth)
        elif RESOURCE in part.attrib:
            yield subject, predicate, part.attrib[RESOURCE]
        elif NODE in part.attrib:
            yield subject, predicate, f"_:{part.attrib[NODE]}"
        elif len(part):
            for node in part:
                if not node.attrib.keys() & {ABOUT, ID, NODE}:
                    node.set(NODE, f"node-{next(self.blank)}")
                yield subject, predicate, self.name(node)
                yield from self.read_node(node, language, depth + 1)
        else:
            yield subject, predicate, Literal((part.text or "").strip(), language)

    def read_parsed(self, subject: str, part: Element, language: str, depth: int) -> Iterator[Statement]:
        """Properties say how their content is to be taken: as nodes, as one without a name, else as it stands."""
        require_shallow(part, depth)
        match part.attrib[PARSE_TYPE]:
            case "Collection":
                for node in part:
                    yield from self.read_node(node, language, depth + 1)
            case "Resource":
                name = f"_:node-{next(self.blank)}"
                yield subject, expand(part.tag), name
                for inner in part:
                    yield from self.read_property(name, inner, language, depth + 1)
            case _:
                yield subject, expand(part.tag), Literal("".join(part.itertext()).strip(), language)

    def name(self, node: Element) -> str:
        if ABOUT in node.attrib:
            return node.attrib[ABOUT]
        if ID in node.attrib:
            return f"#{node.attrib[ID]}"
        return f"_:{node.attrib.get(NODE) or f'node-{next(self.blank)}'}"


def require_shallow(element: Element, depth: int) -> None:
    if depth > DEEPEST:
        raise WrongVocabulary(reason="xml", value=expand(element.tag))


def expand(tag: str) -> str:
    """The IRI of a name with its namespace."""
    return tag.replace("{", "").replace("}", "")
