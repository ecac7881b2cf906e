"""What is asked, as a value."""

from app.ui.search_view.question import Question


def test_values_are_turned_on_and_off() -> None:
    question = Question("桥").turn(("tag", "交通")).turn(("tag", "民生"))
    assert question.values == (("tag", "交通"), ("tag", "民生"))
    assert question.turn(("tag", "交通")).values == (("tag", "民生"),)


def test_one_time_takes_the_place_of_another() -> None:
    question = Question("桥").turn(("year", "2020")).turn(("year", "2021-05"))
    assert question.times == ("2021-05",)
    assert question.turn(("year", "2021-05")).is_empty is False
    assert question.without_time() == Question("桥")


def test_only_words_and_values_ask_for_something() -> None:
    assert Question("  ").is_empty
    assert not Question("", (("tag", "交通"),)).is_empty
    assert Question("桥", folds_variants=False).with_words("雨") == Question("雨", folds_variants=False)
