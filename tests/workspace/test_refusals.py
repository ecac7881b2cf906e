"""What was refused for good, by issue and for the whole library."""

from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.refusals import Refusal, drop_refusals, keep_refusals, list_refusals, refused_names

PERSON = EntityKind.PERSON


def test_refusals_count_in_their_issue_or_everywhere(workspace: Workspace) -> None:
    everywhere, here = Refusal(PERSON, '王"大', ""), Refusal(PERSON, "王\t二", issue_id=1)
    slip = Refusal(PERSON, "王广料", "王广科")
    with workspace.database.transaction() as connection:
        keep_refusals(connection, (everywhere, here, slip), "林舟")
        assert set(list_refusals(connection)) == {everywhere, here, slip}
        assert refused_names(connection, 1) == {(PERSON, '王"大'), (PERSON, "王\t二")}
        assert refused_names(connection, 11) == {(PERSON, '王"大')}
        drop_refusals(connection, (everywhere,))
        assert refused_names(connection, 0) == frozenset()
