"""Names that wait to be repaired come first, then suggested, then confirmed ones; each row says what its keys do."""

from app.editing.editor import Editor
from app.editing.operations import AddEntity, ConfirmEntities, RemoveEntity, ReplaceText, SettleRepair
from app.text.model import EntityKind
from app.ui.names_panel.rows import Row, list_entries, make_row
from app.workspace.name_suggestions import SuggestedName

SUGGESTED = SuggestedName(6, 0, 3, EntityKind.PERSON, "何大爷", 0.9, "rule", 4)


def list_rows(editor: Editor) -> list[Row]:
    article = editor.issue.article(1)
    assert article is not None
    return [make_row(editor.issue, entry) for entry in list_entries(editor.issue, article, [SUGGESTED])]


def test_a_row_says_what_its_keys_do(small_editor: Editor) -> None:
    small_editor.do(AddEntity(5, 7, 10, EntityKind.PERSON))
    small_editor.do(AddEntity(5, 1, 3, EntityKind.PLACE))
    small_editor.do(ReplaceText(5, 9, 10, "和"))
    waiting, suggested, confirmed = list_rows(small_editor)
    assert [row.state for row in (waiting, suggested, confirmed)] == ["repair", "suggested", "confirmed"]
    assert isinstance(waiting.accept, SettleRepair)
    assert isinstance(waiting.refuse, SettleRepair)
    assert waiting.label == "周晓禾 → 周晓和"
    assert (suggested.place, suggested.accept, suggested.refuse) == (
        (6, 0, 3),
        ConfirmEntities(((6, 0, 3, EntityKind.PERSON, 4),)),
        None,
    )
    assert (confirmed.text, confirmed.accept) == ("报讯", None)
    assert isinstance(confirmed.refuse, RemoveEntity)


def test_a_name_that_went_with_its_text_has_nothing_to_accept(small_editor: Editor) -> None:
    small_editor.do(AddEntity(5, 7, 10, EntityKind.PERSON))
    small_editor.do(ReplaceText(5, 0, 20, ""))
    waiting = list_rows(small_editor)[0]
    assert waiting.state == "repair"
    assert waiting.place is None or waiting.proposed != ""
