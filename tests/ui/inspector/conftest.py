"""A library that suggests words of the small issue."""

import pytest

from app.text.model import Tag
from tests.ui.inspector.small_library import SmallLibrary


@pytest.fixture
def library() -> SmallLibrary:
    return SmallLibrary(
        [
            Tag("通车", "keyword"),
            Tag("老桥", "keyword"),
            Tag("周晓禾", "person"),
            Tag("何大爷", "person"),
            Tag("柳河新区", "place"),
            Tag("魏宣", "person"),
        ]
    )
