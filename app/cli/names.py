"""Words for the codes that commands show: statuses, roles, kinds of tags. Refuses to translate (see `translation`)."""

from collections.abc import Mapping

from app.cli.translation import noted, phrase

STATUSES: Mapping[str, str] = {
    "new": noted("new"),
    "in_review": noted("in review"),
    "done": noted("done"),
    "approved": noted("approved"),
}
ROLES: Mapping[str, str] = {
    "section": noted("section"),
    "kicker": noted("kicker"),
    "title": noted("title"),
    "subtitle": noted("subtitle"),
    "byline": noted("byline"),
    "lead": noted("lead"),
    "body": noted("body"),
    "subhead": noted("subhead"),
    "caption": noted("caption"),
    "credit": noted("credit"),
}
SCHEMES: Mapping[str, str] = {
    "keyword": noted("keyword"),
    "person": noted("person"),
    "place": noted("place"),
    "organisation": noted("organisation"),
    "time": noted("time"),
}
REASONS: Mapping[str, str] = {
    "heading": noted("stands in a heading"),
    "frequent": noted("repeated in the text"),
    "byline": noted("wrote or photographed it"),
    "mentioned": noted("named in the text"),
    "learnt": noted("you tagged like articles so"),
    "vocabulary": noted("a term of a vocabulary"),
}


def name_of(code: str, names: Mapping[str, str]) -> str:
    """The word for a code in the user's language; the code itself where there is none."""
    return phrase(names[code]) if code in names else code
