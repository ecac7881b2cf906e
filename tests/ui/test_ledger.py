"""The ledger of the status bar, counted from blocks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.editing.operations import LeaveOut, ReplaceText, SetField, apply
from app.text.model import Issue, Role
from app.ui.ledger import LedgerCounter, count_ink
from tests.small_issue import RAW, begin


def first_body(issue: Issue) -> int:
    return next(b.id for article in issue.articles for b in article.blocks if b.role is Role.BODY)


def test_every_character_of_a_fresh_reading_has_a_place() -> None:
    issue, _ = begin()
    ledger = LedgerCounter(issue.raw).count(issue)
    assert ledger.total == sum(not character.isspace() for character in RAW)
    assert ledger.is_whole
    assert ledger.typed == ledger.dropped == 0
    assert ledger.spaces > 0
    assert ledger.restyled > 0
    assert ledger.changed == ledger.spaces + ledger.restyled


def test_an_issue_without_its_text_does_not_add_up() -> None:
    ledger = LedgerCounter(RAW).count(Issue(RAW))
    assert (ledger.accounted, ledger.is_whole) == (0, False)


def test_leaving_out_keeps_the_account_whole() -> None:
    issue, _ = begin()
    counter = LedgerCounter(issue.raw)
    after, _, _ = apply(issue, LeaveOut(first_body(issue)))
    assert counter.count(after).is_whole


def test_typed_and_deleted_characters_are_told_apart() -> None:
    issue, _ = begin()
    counter = LedgerCounter(issue.raw)
    before = counter.count(issue)
    block = first_body(issue)
    typed, _, _ = apply(issue, ReplaceText(block, 0, 0, "今天"))
    assert counter.count(typed).typed == before.typed + 2
    deleted, _, _ = apply(issue, ReplaceText(block, 0, 1, ""))
    assert counter.count(deleted).dropped == before.dropped + 1
    assert counter.count(deleted).is_whole


def test_a_typed_block_accounts_for_nothing() -> None:
    issue, _ = begin()
    article = next(a for a in issue.articles if not a.text_of(Role.SUBTITLE))
    after, _, _ = apply(issue, SetField(article.id, "subtitle", "——新加的副题"))
    ledger = LedgerCounter(issue.raw).count(after)
    assert ledger.is_whole
    assert ledger.typed == len("——新加的副题")


@settings(deadline=None)
@given(st.text(alphabet=" \n\u3000一a𠮷", max_size=40))
def test_ink_is_what_is_not_white_space(raw: str) -> None:
    ink = count_ink(raw)
    assert [ink[end] for end in range(len(raw) + 1)] == [
        sum(not character.isspace() for character in raw[:end]) for end in range(len(raw) + 1)
    ]


def test_a_counter_of_an_issue_knows_all_its_blocks() -> None:
    issue, _ = begin()
    counter = LedgerCounter.of(issue)
    assert set(counter.known) == {block.id for article in issue.articles for block in article.blocks}
    assert counter.count(issue) == LedgerCounter(issue.raw).count(issue)
