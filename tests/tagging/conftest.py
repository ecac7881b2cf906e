"""One dictionary for all tests of this folder: it takes a second to load."""

from collections.abc import Callable

import pytest

from app.tagging.words import JiebaWords
from app.text.model import Article, Block, Role


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> JiebaWords:
    return JiebaWords(tmp_path_factory.mktemp("words"))


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    def make(*blocks: tuple[Role, str], authors: tuple[str, ...] = ()) -> Article:
        built = (Block(number, role, (), text, ()) for number, (role, text) in enumerate(blocks, 1))
        return Article(1, tuple(built), authors=authors)

    return make
