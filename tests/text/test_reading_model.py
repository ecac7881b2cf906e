"""The shipped weights: their form, and that the reading can use them."""

from app.text.reading_model import ReadingModel


def test_the_shipped_model_has_labels_weights_and_words(model: ReadingModel) -> None:
    assert {"B-title/f+", "B-title/l", "B-body/l+", "I-body/f", "B-caption/p+"} <= set(model.chain.labels)
    assert [str(label) for label in model.labels] == list(model.chain.labels)
    assert model.seams["bias"] != 0
    assert "外交" in model.words
    assert "" not in model.words
    assert model.pairs["中国"] < min(1.0, model.pairs.get("国语", 1.0))
