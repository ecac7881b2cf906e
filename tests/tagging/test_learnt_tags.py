"""What earlier tagging says of the next article."""

from hypothesis import given
from hypothesis import strategies as st

from app.tagging.learnt_tags import TagLearner
from app.text.model import Tag

RAIN, BRIDGE = Tag("天气"), Tag("桥梁")


def taught() -> TagLearner:
    learner = TagLearner()
    for day in range(4):
        learner.learn({"降雨", "气温", f"日{day}"}, [RAIN])
        learner.learn({"大桥", "通车", f"日{day}"}, [BRIDGE])
    return learner


def test_words_lead_to_the_tag_and_say_why() -> None:
    (first,) = taught().judge({"降雨", "气温", "早晨"})
    assert first.tag == RAIN
    assert first.probability > 0.9
    assert first.words == ("气温", "降雨")


def test_what_says_nothing_suggests_nothing() -> None:
    assert taught().judge({"早晨", "日1"}) == []
    assert TagLearner().judge({"降雨"}) == []
    once = TagLearner()
    once.learn({"降雨"}, [RAIN])
    once.learn({"大桥"}, [BRIDGE])
    assert once.judge({"降雨"}) == []


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
    assert learner.judge(words) == taught().judge(words)
