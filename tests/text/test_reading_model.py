"""The shipped weights: their form, and that the reading can use them."""

from app.text.reading_model import ReadingModel


def test_the_shipped_model_has_labels_weights_and_words(model: ReadingModel) -> None:
    assert {"B-title", "B-body", "I-body", "B-caption"} <= set(model.roles.labels)
    assert len(model.roles.steps) == len(model.roles.labels)
    assert model.seams["bias"] != 0
    assert "外交" in model.words
    assert "" not in model.words
