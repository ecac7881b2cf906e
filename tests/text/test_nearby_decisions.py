"""What the decisions around one say of it."""

from hypothesis import given
from hypothesis import strategies as st

from app.text.nearby_decisions import CALM, Asked, Layout, NearbyDecisions

PAGE = Layout([0, 1, 2, 3], [[1, 0], [2, 3]])


def describe(asked: list[Asked], place: int, layout: Layout = PAGE) -> dict[str, float]:
    return NearbyDecisions(asked, layout).describe(place)


def test_of_calm_neighbours_nothing_is_said() -> None:
    assert describe([Asked(block, "role", CALM) for block in range(4)], 1) == {}


def test_a_doubtful_neighbour_is_told_by_where_it_stands() -> None:
    asked = [Asked(0, "role", 9.0), Asked(1, "article", 2.0), Asked(2, "role", 9.0, "title"), Asked(3, "start", 0.0)]
    assert describe(asked, 0) == {
        "after-article": 3.0,
        "behind-article": 3.0,
        "article-article": 3.0,
        "article-article|": 3.0,
    }
    features = describe(asked, 2)
    assert features["before-article"] == 3.0
    assert features["after-start"] == features["ahead-start"] == features["article-start|title"] == 5.0
    assert features["after-start<1"] == features["article-start<1"] == 1.0
    assert describe(asked, 3)["before-far-article"] == 3.0


def test_the_first_block_of_the_next_article_is_near() -> None:
    features = describe([Asked(0, "article", 1.0), Asked(3, "article", 9.0)], 1)
    assert features["former-article"] == CALM - 1.0


def test_a_decision_says_nothing_of_itself_but_of_the_others_of_its_block() -> None:
    asked = [Asked(1, "start", 0.5), Asked(1, "start", 3.0), Asked(1, "role", 4.0)]
    assert describe(asked, 0) == {"own-start": 2.0, "own-role": 1.0}
    assert describe(asked, 1) == {"own-start": 4.5, "own-start<1": 0.5, "own-role": 1.0}


def test_how_doubtful_a_neighbour_is_has_bounds() -> None:
    features = describe([Asked(0, "role", -20.0), Asked(1, "role", 9.0)], 1)
    assert (features["before-role"], features["before-role<1"]) == (8.0, 3.0)


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["role", "article"]), st.floats(-9, 9)), min_size=1))
def test_the_least_likely_of_an_article_is_found(values: list[tuple[int, str, float]]) -> None:
    asked = [Asked(block, kind, odds) for block, kind, odds in values]
    for place, one in enumerate(asked):
        mates = next(article for article in PAGE.articles if one.block in article)
        odds = [other.odds for other in asked if other.block in mates and other.block != one.block]
        told = describe(asked, place)
        found = [value for name, value in told.items() if name.startswith("article-") and name.endswith("|")]
        assert max(found, default=0.0) == min(8.0, max(0.0, CALM - min(odds, default=CALM)))
