"""What the tables themselves refuse, whoever writes."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.store.database import Database


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET status = 'finished'",
        "UPDATE article SET authors = '[\"周晓禾'",
        "UPDATE article SET position = -1",
        "UPDATE block SET role = 'poem'",
        "UPDATE block SET spans = 'none'",
        "UPDATE block SET pieces = '[[1,2'",
        "UPDATE block SET article_id = 99",
        "UPDATE block SET text = NULL",
        "UPDATE doubt SET probability = 1.5",
        "UPDATE doubt SET runner_up_probability = -0.1",
        "UPDATE doubt SET kind = 'mood'",
        "UPDATE doubt SET verdict = 'perhaps'",
        "UPDATE left_out SET reason = 'ugly'",
        "UPDATE left_out SET raw_end = raw_start",
        "UPDATE article_tag SET label = ''",
        "UPDATE source SET sha256 = 'short'",
        "UPDATE issue SET locked_count = article_count + 1",
        "UPDATE issue SET next_id = 0",
        "UPDATE issue SET source_id = 99",
        "UPDATE log SET step = seq + 1",
        "UPDATE log SET undoes = seq",
        "UPDATE log SET operation = 'split'",
        "DELETE FROM source",
        "INSERT INTO source SELECT id + 1, sha256, file_name, encoding, raw, original FROM source",
        "UPDATE article SET id = 1",
    ],
)
def test_a_row_that_cannot_be_is_refused(database: Database, issue_id: int, statement: str) -> None:
    with pytest.raises(IntegrityError), database.transaction() as connection:
        connection.execute(text(statement))


def test_what_has_no_life_of_its_own_goes_with_its_issue(database: Database, issue_id: int) -> None:
    tables = ("article", "block", "article_tag", "left_out", "doubt", "log")
    with database.transaction() as connection:
        filled = [connection.scalar(text(f"SELECT count(*) FROM {table}")) for table in tables]
        connection.execute(text("DELETE FROM issue"))
        left = [connection.scalar(text(f"SELECT count(*) FROM {table}")) for table in tables]
    assert all(filled)
    assert not any(left)
