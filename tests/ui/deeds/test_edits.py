"""What the verbs on articles and blocks become."""

import json

import pytest

from app.text.model import Role, Status
from app.ui.deeds.edits import EditDeeds
from app.ui.session import Place, Session


@pytest.fixture
def deeds(small_session: Session) -> EditDeeds:
    return EditDeeds(small_session)


def put_cursor(session: Session, article: int, index: int, clean_offset: int = 0) -> int:
    """The cursor in a block, whose number is answered."""
    assert session.issue is not None
    block = session.issue.articles[article].blocks[index]
    session.select_place(Place(block.id, clean_offset, None))
    return block.id


def entries(session: Session) -> list[dict[str, object]]:
    assert session.editor is not None
    return [json.loads(entry.operation) for entry in session.editor.entries]


def texts(session: Session, article: int) -> list[str]:
    assert session.issue is not None
    return [block.text for block in session.issue.articles[article].blocks]


def ids(session: Session) -> list[int]:
    assert session.issue is not None
    return [article.id for article in session.issue.articles]


def test_a_new_article_from_here_takes_the_rest_and_is_shown(deeds: EditDeeds, small_session: Session) -> None:
    before = texts(small_session, 0)
    block = put_cursor(small_session, 0, 3)
    deeds.functions()["article.split"]()
    assert texts(small_session, 0) == before[:3]
    assert texts(small_session, 1) == before[3:]
    assert small_session.article_id == ids(small_session)[1]
    assert small_session.place is not None and small_session.place.block == block


def test_a_block_alone_becomes_an_article(deeds: EditDeeds, small_session: Session) -> None:
    before = texts(small_session, 0)
    put_cursor(small_session, 0, 3)
    deeds.functions()["article.take_block"]()
    assert texts(small_session, 1) == [before[3]]
    assert texts(small_session, 0) == before[:3] + before[4:]


def test_an_article_is_not_split_from_nothing(deeds: EditDeeds, small_session: Session) -> None:
    count = len(entries(small_session))
    put_cursor(small_session, 0, 0)
    deeds.functions()["article.split"]()
    assert len(entries(small_session)) == count


def test_articles_are_merged_with_the_one_beside(deeds: EditDeeds, small_session: Session) -> None:
    before, both = ids(small_session), texts(small_session, 0) + texts(small_session, 1)
    small_session.select_article(before[1])
    deeds.functions()["article.merge_previous"]()
    assert ids(small_session) == [before[0], *before[2:]]
    assert texts(small_session, 0) == both
    assert small_session.article_id == before[0]
    small_session.undo()
    deeds.functions()["article.merge_next"]()
    assert ids(small_session) == [before[0], *before[2:]]


def test_articles_move_and_stop_at_the_ends(deeds: EditDeeds, small_session: Session) -> None:
    before = ids(small_session)
    deeds.functions()["article.move_up"]()
    assert ids(small_session) == before
    deeds.functions()["article.move_down"]()
    assert ids(small_session) == [before[1], before[0], *before[2:]]


def test_stepping_from_article_to_article(deeds: EditDeeds, small_session: Session) -> None:
    order = ids(small_session)
    deeds.functions()["go.previous_article"]()
    assert small_session.article_id == order[0]
    deeds.functions()["go.next_article"]()
    assert small_session.article_id == order[1]


def test_stepping_from_block_to_block_goes_over_the_ends_of_articles(deeds: EditDeeds, small_session: Session) -> None:
    issue = small_session.issue
    assert issue is not None
    order = [block.id for article in issue.articles for block in article.blocks]
    put_cursor(small_session, 0, 0)
    seen = []
    for _ in order:
        assert small_session.place is not None
        seen.append(small_session.place.block)
        deeds.functions()["go.next_block"]()
    assert seen == order
    deeds.functions()["go.previous_block"]()
    assert small_session.place is not None
    assert small_session.place.block == order[-2]


def test_joining_puts_the_cursor_at_the_seam(deeds: EditDeeds, small_session: Session) -> None:
    before = texts(small_session, 0)
    put_cursor(small_session, 0, 4)
    deeds.functions()["block.join"]()
    assert len(texts(small_session, 0)) == len(before) - 1
    assert small_session.place is not None
    assert small_session.place.clean_offset == len(texts(small_session, 0)[3]) - len(before[4])


def test_lines_of_a_heading_are_joined_with_a_space(deeds: EditDeeds, small_session: Session) -> None:
    for index in (0, 1):
        put_cursor(small_session, 0, index)
        deeds.set_role(Role.TITLE)
    first, second = texts(small_session, 0)[:2]
    deeds.join()
    assert texts(small_session, 0)[0] == f"{first} {second}"


def test_splitting_happens_at_the_cursor_and_only_inside(deeds: EditDeeds, small_session: Session) -> None:
    count = len(entries(small_session))
    put_cursor(small_session, 0, 3, 0)
    deeds.split()
    assert len(entries(small_session)) == count
    text = texts(small_session, 0)[3]
    put_cursor(small_session, 0, 3, 2)
    deeds.split()
    assert texts(small_session, 0)[3:5] == [text[:2], text[2:]]
    current = deeds.current()
    assert current is not None and current[2].text == text[2:]


def test_blocks_move_within_and_between_articles(deeds: EditDeeds, small_session: Session) -> None:
    before = texts(small_session, 0)
    put_cursor(small_session, 0, 0)
    deeds.functions()["block.move_up"]()
    assert texts(small_session, 0) == before
    deeds.functions()["block.move_down"]()
    assert texts(small_session, 0)[:2] == [before[1], before[0]]
    deeds.functions()["block.to_next_article"]()
    assert texts(small_session, 1)[0] == before[0]
    assert small_session.article_id == ids(small_session)[1]
    deeds.functions()["block.to_previous_article"]()
    assert texts(small_session, 0)[-1] == before[0]


def test_leaving_out_moves_the_cursor_on(deeds: EditDeeds, small_session: Session) -> None:
    before = texts(small_session, 0)
    put_cursor(small_session, 0, 1)
    deeds.leave_out()
    assert texts(small_session, 0) == [before[0], *before[2:]]
    current = deeds.current()
    assert current is not None and current[2].text == before[2]


def test_a_status_is_set_once(deeds: EditDeeds, small_session: Session) -> None:
    count = len(entries(small_session))
    deeds.functions()["article.status.done"]()
    deeds.functions()["article.status.done"]()
    assert len(entries(small_session)) == count + 1
    assert small_session.article is not None and small_session.article.status is Status.DONE


def test_without_an_issue_nothing_happens() -> None:
    deeds = EditDeeds(Session())
    for name, function in deeds.functions().items():
        if not name.startswith("edit."):
            function()
    assert deeds.current() is None


def test_a_sentence_goes_over_the_border_and_back(deeds: EditDeeds, small_session: Session) -> None:
    before = texts(small_session, 0)
    put_cursor(small_session, 0, 4)
    deeds.functions()["block.border_down"]()
    assert texts(small_session, 0)[3:5] == [f"{before[3]}“走了三十年，今天最稳当。”", "居民何大爷说。"]
    assert small_session.place is not None
    deeds.functions()["block.border_up"]()
    assert texts(small_session, 0) == before


def test_verbs_are_about_all_selected_blocks(small_session: Session) -> None:
    deeds = EditDeeds(small_session, lambda: (5, 6, 8))
    before = texts(small_session, 0)
    put_cursor(small_session, 0, 4)
    functions = deeds.functions()
    functions["block.role.caption"]()
    assert small_session.article is not None
    assert [block.role for block in small_session.article.blocks if block.id in (5, 6, 8)] == [Role.CAPTION] * 3
    functions["block.move_up"]()
    assert texts(small_session, 0) == [*before[:2], before[3], before[4], before[6], before[2], before[5]]
    small_session.undo()
    functions["block.to_next_article"]()
    assert texts(small_session, 1)[:3] == [before[3], before[4], before[6]]
    small_session.undo()
    functions["block.join"]()
    assert texts(small_session, 0)[3] == before[3] + before[4] + before[6]
    small_session.undo()
    functions["article.take_block"]()
    assert texts(small_session, 1) == [before[3], before[4], before[6]]
    small_session.undo()
    put_cursor(small_session, 0, 4)
    functions["block.leave_out"]()
    assert texts(small_session, 0) == [*before[:3], before[5]]
