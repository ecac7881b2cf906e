"""What a profile does for issues that it was not learnt from."""

from app.text.model import Reading
from app.text.profile import learn_profile
from app.workspace.profile_receipt import make_receipt
from app.workspace.reader import read_text
from tests.workspace.house_pages import AUTHORS, approve_page, write_page


def test_what_the_house_knows_helps_its_next_issue() -> None:
    receipt = make_receipt([approve_page(number) for number in range(2, 8)], read_text)
    assert (receipt.issues, receipt.held_articles) == (6, 12)
    assert receipt.after.roles > receipt.before.roles
    assert receipt.after.articles >= receipt.before.articles
    assert receipt.after.sections >= receipt.before.sections
    assert receipt.after.authors > receipt.before.authors


def test_names_that_run_into_each_other_are_parted_when_they_are_known() -> None:
    profile = learn_profile([approve_page(number) for number in range(2, 5)])
    assert AUTHORS in [article.authors for article in read_text(write_page(9), profile).articles]


def test_one_issue_alone_leaves_nothing_to_hold_out() -> None:
    assert make_receipt([approve_page(2)], read_text).issues == 0


def test_an_issue_read_as_it_was_approved_is_wholly_right() -> None:
    def read_rightly(raw: str, _: object) -> Reading:
        issue = next(approve_page(number) for number in (2, 3) if write_page(number) == raw)
        return Reading(issue.articles, issue.left_out)

    receipt = make_receipt([approve_page(2), approve_page(3)], read_rightly)
    assert set(receipt.to_json()["after"].values()) == {1.0}
