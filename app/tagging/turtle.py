"""Statements from Turtle, and so from N-Triples: prefixes, lists of predicates and objects, texts with languages.

Refuses to know what the statements mean. After the grammar of RDF 1.1 Turtle (W3C, 2014), but for collections, of which
no vocabulary is made: what stands in one is read and not told.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import NoReturn

from app.tagging.errors import WrongVocabulary
from app.tagging.rdf import TYPE, Literal, Statement

TOKEN = re.compile(  # possessive: else a long text takes hundreds of bytes a character, and a long number never ends
    r"""
    (?P<space>(?:\s++|\#[^\n]*+)++)
  | (?P<iri><[^<>"{}|^`\s]*>)
  | (?P<text>\"{3}(?:[^\"\\]++|\\.|\"(?!\"\"))*+\"{3} | '{3}(?:[^'\\]++|\\.|'(?!''))*+'{3}
        | "(?:[^"\\\n]++|\\.)*+" | '(?:[^'\\\n]++|\\.)*+')
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<number>[+-]?+(?:\d++(?:\.\d*)?[eE][+-]?\d++|\d*+\.\d++|\d++))
  | (?P<mark>\^\^|[.;,\[\]()])
  | (?P<name>(?:[^\W\d_][\w.·-]*)?:(?:[\w:%·-]|\.(?=[\w:%·-])|\\.)*|_:\w(?:[\w.·-]*[\w·-])?|[A-Za-z]+)
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
DEEPEST = 100
SHOWN_CHARACTERS = 20
END = ("end", "")
CODE_LIMIT = 0x110000


def read_turtle(text: str) -> Iterator[Statement]:
    """Raises WrongVocabulary, which tells the line."""
    return Reader(text).read()


class Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.prefixes: dict[str, str] = {}
        self.base = ""
        self.blank = count()
        self.depth = 0
        self.token = self.next_token()

    def next_token(self) -> tuple[str, str]:
        """The kind of the next token, and what it is; spaces and remarks are none."""
        while self.offset < len(self.text):
            match = TOKEN.match(self.text, self.offset)
            if match is None:
                self.refuse(self.text[self.offset : self.offset + SHOWN_CHARACTERS])
            self.offset = match.end()
            if match.lastgroup != "space":
                return str(match.lastgroup), match[0]
        return END

    def take(self) -> tuple[str, str]:
        taken, self.token = self.token, self.next_token()
        return taken

    def expect(self, mark: str) -> None:
        if self.token[1] != mark:
            self.refuse(self.token[1])
        self.take()

    def refuse(self, what: str) -> NoReturn:
        line = self.text.count("\n", 0, self.offset) + 1
        raise WrongVocabulary(reason="turtle", value=f"{line}: {what[:SHOWN_CHARACTERS]}".rstrip(": "))

    def read(self) -> Iterator[Statement]:
        while self.token != END:
            word = self.token[1].lower()
            if word in ("@prefix", "prefix", "@base", "base"):
                self.read_directive(word)
            else:
                yield from self.read_statements()

    def read_directive(self, word: str) -> None:
        self.take()
        if word.endswith("prefix"):
            kind, name = self.take()
            if kind != "name" or not name.endswith(":"):
                self.refuse(name)
            self.prefixes[name[:-1]] = self.read_iri()
        else:
            self.base = self.read_iri()
        if word.startswith("@"):
            self.expect(".")

    def read_iri(self) -> str:
        kind, iri = self.take()
        if kind != "iri":
            self.refuse(iri)
        plain = unescape(iri[1:-1])
        return plain if ":" in plain else self.base + plain

    def read_statements(self) -> Iterator[Statement]:
        is_nested = self.token[1] == "["
        inner: list[Statement] = []
        subject = self.read_thing(inner)
        yield from inner
        if isinstance(subject, Literal):
            self.refuse(subject.text)
        if not (is_nested and self.token[1] == "."):
            yield from self.read_predicates(subject)
        self.expect(".")

    def read_predicates(self, subject: str) -> Iterator[Statement]:
        while True:
            if self.token == ("name", "a"):
                self.take()
                predicate: str | Literal = TYPE
            else:
                predicate = self.read_thing([])
            if isinstance(predicate, Literal):
                self.refuse(predicate.text)
            while True:
                inner: list[Statement] = []
                yield subject, predicate, self.read_thing(inner)
                yield from inner
                if self.token[1] != ",":
                    break
                self.take()
            if self.token[1] != ";":
                return
            while self.token[1] == ";":
                self.take()
            if self.token[1] in (".", "]"):
                return

    def read_thing(self, inner: list[Statement]) -> str | Literal:
        """An IRI, a blank node or a text; what is said within brackets goes to `inner`."""
        kind, token = self.token
        if kind == "iri":
            return self.read_iri()
        if kind == "text":
            return self.read_text()
        if kind == "mark" and token in ("[", "("):
            return self.read_nested(inner)
        self.take()
        if kind == "number" or token in ("true", "false"):
            return Literal(token)
        if kind != "name" or ":" not in token:
            self.refuse(token)
        return self.expand(token)

    def read_nested(self, inner: list[Statement]) -> str:
        self.depth += 1
        if self.depth > DEEPEST:
            self.refuse("[")
        name = f"_:node {next(self.blank)}"
        if self.take()[1] == "[":
            if self.token[1] != "]":
                inner += self.read_predicates(name)
            self.expect("]")
        else:
            while self.token[1] != ")":
                self.read_thing(inner)
            self.expect(")")
        self.depth -= 1
        return name

    def read_text(self) -> Literal:
        _, quoted = self.take()
        length = 3 if quoted[:3] in ('"""', "'''") else 1
        text = unescape(quoted[length:-length])
        if self.token[0] == "language":
            return Literal(text, self.take()[1][1:].lower())
        if self.token[1] == "^^":
            self.take()
            self.read_thing([])
        return Literal(text)

    def expand(self, name: str) -> str:
        prefix, _, rest = name.partition(":")
        if prefix == "_":
            return name
        if prefix not in self.prefixes:
            self.refuse(name)
        return self.prefixes[prefix] + rest.replace("\\", "")


def unescape(text: str) -> str:
    return ESCAPE.sub(unescape_one, text) if "\\" in text else text


def unescape_one(match: re.Match[str]) -> str:
    sign = match[1]
    if len(sign) == 1:
        return ESCAPED.get(sign, sign)
    code = int(sign[1:], 16)
    return chr(code) if code < CODE_LIMIT else "\ufffd"
