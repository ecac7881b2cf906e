"""What earlier tagging says of the next article."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from app.tagging.learnt_tags import HEADING, LEAST_PROBABILITY, MOST_TAGS, TagLearner
from app.text.model import Tag

RAIN, BRIDGE = Tag("天气"), Tag("桥梁")


def weigh(words: Iterable[str]) -> dict[str, float]:
    return dict.fromkeys(words, 1.0)


def taught() -> TagLearner:
    learner = TagLearner()
    for day in range(4):
        learner.learn({"降雨", "气温", f"日{day}"}, [RAIN])
        learner.learn({"大桥", "通车", f"日{day}"}, [BRIDGE])
    return learner


def test_words_lead_to_the_tag_and_say_why() -> None:
    first, *others = taught().judge(weigh(["降雨", "气温", "早晨"]))
    assert first.tag == RAIN
    assert first.words == ("气温", "降雨")
    assert all(learnt.probability < first.probability for learnt in others)


def test_what_says_nothing_tells_no_words_and_so_suggests_nothing() -> None:
    assert taught().judge(weigh(["早晨"])) == []
    assert TagLearner().judge(weigh(["降雨"])) == []
    once = TagLearner()
    once.learn({"降雨"}, [RAIN])
    once.learn({"大桥"}, [BRIDGE])
    assert once.judge(weigh(["降雨"])) == []


def test_a_word_of_a_heading_says_more() -> None:
    learner = taught()
    plain = learner.score(weigh(["降雨", "大桥"]))
    assert plain[RAIN] == plain[BRIDGE]
    headed = learner.score({"降雨": HEADING, "大桥": 1.0})
    assert headed[RAIN] > plain[RAIN]
    assert headed[RAIN] > headed[BRIDGE]


def test_no_more_tags_than_anybody_reads_and_none_that_is_unlikely() -> None:
    learner = TagLearner()
    for number in range(60):
        learner.learn({f"词{number % 20}", "共"}, [Tag(f"题{number % 20}")])
    judged = learner.judge(weigh(f"词{number}" for number in range(20)))
    assert 0 < len(judged) <= MOST_TAGS
    assert all(learnt.probability >= LEAST_PROBABILITY for learnt in judged)


def test_answers_tell_how_sure_a_score_is() -> None:
    learner = taught()
    words = weigh(["降雨", "气温"])
    before = learner.judge(words)[0].probability
    guesses = learner.guess(words)
    assert dict(guesses) == learner.score(words)
    learner.calibrate([(score, False) for _, score in guesses] * 50)
    after = learner.judge(words)
    assert not after or after[0].probability < before


def test_it_guesses_nothing_before_it_knows_a_few_articles() -> None:
    learner = TagLearner()
    learner.learn({"降雨"}, [RAIN])
    assert learner.guess(weigh(["降雨"])) == ()


WORDS = st.frozensets(st.sampled_from("甲乙丙丁戊"), max_size=4)


@given(st.lists(st.tuples(WORDS, st.frozensets(st.sampled_from([RAIN, BRIDGE]))), max_size=8), WORDS)
def test_forgetting_takes_back_what_was_learnt(
    examples: list[tuple[frozenset[str], frozenset[Tag]]], words: frozenset[str]
) -> None:
    learner = taught()
    for own, tags in examples:
        learner.learn(own, tags)
    for own, tags in examples:
        learner.forget(own, tags)
    assert learner.judge(weigh(words)) == taught().judge(weigh(words))


@given(
    st.lists(st.tuples(WORDS, st.frozensets(st.sampled_from([RAIN, BRIDGE, Tag("灯")]))), min_size=4, max_size=20),
    st.dictionaries(st.sampled_from("甲乙丙丁戊"), st.sampled_from([1.0, HEADING])),
)
def test_without_a_word_that_is_told_the_tag_is_less_likely(
    examples: list[tuple[frozenset[str], frozenset[Tag]]], words: dict[str, float]
) -> None:
    learner = TagLearner()
    for own, tags in examples:
        learner.learn(own, tags)
    scores = learner.score(words)
    for learnt in learner.judge(words):
        for word in learnt.words:
            left = {other: weight for other, weight in words.items() if other != word}
            assert learner.score(left)[learnt.tag] < scores[learnt.tag]
