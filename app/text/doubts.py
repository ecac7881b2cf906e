"""Which decisions of the reading may be wrong, why, and what else they could be.

Owns the reasons and the threshold. Refuses wording: the skins have a sentence for each reason (see `app.wording`).
"""

from enum import StrEnum

SURE = 0.98
"""A decision that is at least this probable is no doubt."""


class Reason(StrEnum):
    """Why a decision is doubted; the comment behind each says what a skin should tell."""

    BLANK_LINE_INSIDE = "blank-line-inside"
    """Joined over an empty line in mid-sentence: it may be two paragraphs."""
    BLANK_LINE_AFTER_SENTENCE = "blank-line-after-sentence"
    """Joined over an empty line though a sentence ended: it may be two paragraphs."""
    NO_BLANK_LINE = "no-blank-line"
    """Begins without an empty line before it: it may belong to the paragraph before."""
    SENTENCE_GOES_ON = "sentence-goes-on"
    """Begins here though the sentence before has not ended."""
    SHORT_LINE = "short-line"
    """Joined although the line before was short."""
    SIGNATURE_OR_TEXT = "signature-or-text"
    """A part in brackets, or a credit, at the end of a line: a signature of its own, or part of the text."""
    TWO_LINE_HEADING = "two-line-heading"
    """Two lines of a heading: one heading or two."""
    TITLE_OR_SUBHEAD = "title-or-subhead"
    """A heading that begins an article, or one inside it."""
    HEADING_OR_TEXT = "heading-or-text"
    """A short line: a heading or a paragraph."""
    HEADING_KIND = "heading-kind"
    """Which kind of heading (kicker, title, subtitle, section) is not certain."""
    CAPTION_OR_TEXT = "caption-or-text"
    """A picture's text, or a paragraph."""
    FURNITURE_OR_TEXT = "furniture-or-text"
    """Left out as page furniture, or text."""
    ROLE_UNCLEAR = "role-unclear"
    """The role is not certain."""
    PICTURE_ALONE = "picture-alone"
    """The picture stands alone, or belongs to the article beside it."""
    BORDER_UNCLEAR = "border-unclear"
    """Where one article ends and the next begins is not certain."""
    SECTION_DISPLACED = "section-displaced"
    """Taken for the article's last section, which stands before its heading."""
