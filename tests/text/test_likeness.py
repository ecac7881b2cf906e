"""What texts talk about, and how much of a heading a paragraph speaks of."""

from app.text.likeness import Likeness, subjects


def test_subjects_are_pairs_words_and_numbers() -> None:
    assert subjects("许昌1366N，共识") == {"许昌", "1366N", "共识"}


def test_a_heading_is_nearer_to_its_own_paragraph() -> None:
    likeness = Likeness(["魏都区保障工资支付", "全区农民工工资支付工作", "志愿者为老人包饺子"])
    assert likeness.share(0, [1]) > likeness.share(0, [2]) == 0.0


def test_what_many_articles_say_weighs_less() -> None:
    likeness = Likeness(["魏都会议", "魏都甲乙", "会议丙丁"], {"会议": 0.2})
    assert likeness.share(0, [1]) > likeness.share(0, [2]) > 0.0


def test_nothing_shares_with_nothing() -> None:
    assert Likeness(["——", "甲乙"]).share(0, [1]) == 0.0


def test_texts_on_one_subject_overlap() -> None:
    likeness = Likeness(["志愿者为老人包饺子", "老人吃到饺子", "工资支付会议"])
    assert likeness.overlap([0], [1]) > likeness.overlap([0], [2]) == 0.0
    assert likeness.overlap([], [1]) == 0.0


def test_an_answer_stays_the_same_however_often_it_is_asked() -> None:
    likeness = Likeness(["志愿者为老人包饺子", "老人吃到饺子", "工资支付会议"], {"老人": 0.3, "饺子": 0.7})
    answers = [(likeness.share(0, [1, 2]), likeness.overlap([0, 2], [1])) for _ in range(3)]
    assert len(set(answers)) == 1
    assert likeness.share(0, [2, 1]) == answers[0][0]
