"""Tags are proposed for what was learnt, for the vocabularies and for the text itself, with the reason."""

from pathlib import Path

import pytest

from app.editing.errors import MissingArticle
from app.editing.operations import AddTag, RemoveTag
from app.text.model import Role, Tag
from app.workspace import Workspace
from app.workspace.suggesting import Suggester
from app.workspace.tag_proposals import LEARNT, VOCABULARY, TagProposals
from tests.workspace.issues import add_texts

RAIN = "昨夜全市普降大雨，气温下降，气象部门提醒市民注意防寒。"
BRIDGE = "大桥昨日通车，桥梁工程质量优良，桥梁建设者受到表扬。"


@pytest.fixture
def proposals(workspace: Workspace, tmp_path: Path) -> TagProposals:
    editor = workspace.open_issue(
        add_texts(workspace.database, [[f"题{number}", RAIN if number % 2 else BRIDGE] for number in range(6)])
    )
    weather, traffic = Tag("天气"), Tag("交通")
    for number, article in enumerate(editor.issue.articles):
        editor.do(AddTag(article.id, weather if number % 2 else traffic))
    path = tmp_path / "城建.csv"
    path.write_text("code,label\n1,桥梁\n", encoding="utf-8")
    workspace.vocabularies.import_file(path)
    return TagProposals(workspace.database, Suggester(tmp_path / "words"), lambda: workspace.vocabularies)


def test_each_proposal_says_why(workspace: Workspace, proposals: TagProposals) -> None:
    issue = workspace.open_issue(add_texts(workspace.database, [["新桥", BRIDGE]])).issue
    article_id = issue.articles[0].id
    found = {proposal.tag: proposal for proposal in proposals.propose(issue, article_id)}
    learnt, term = found[Tag("交通")], found[Tag("桥梁", "城建")]
    assert learnt.reason == LEARNT
    assert learnt.probability > 0.5
    assert set(learnt.words) <= proposals.learning.weigh_words([(Role.BODY, BRIDGE)]).keys()
    assert (term.reason, term.count, term.words) == (VOCABULARY, 2, ("桥梁",))
    labels = [tag.label for tag in found]
    assert len(labels) == len(set(labels))


def test_an_article_that_is_gone_is_refused(workspace: Workspace, proposals: TagProposals) -> None:
    issue = workspace.open_issue(add_texts(workspace.database, [["新桥", BRIDGE]])).issue
    with pytest.raises(MissingArticle):
        proposals.propose(issue, 999)


def test_what_was_taken_off_is_not_proposed_again(workspace: Workspace, proposals: TagProposals) -> None:
    editor = workspace.open_issue(add_texts(workspace.database, [["新桥", BRIDGE], ["又桥", BRIDGE]]))
    proposals.follow(editor)
    first, second = (article.id for article in editor.issue.articles)
    tag = Tag("桥梁", "城建")

    def is_proposed(article_id: int) -> bool:
        return tag in [proposal.tag for proposal in proposals.propose(editor.issue, article_id)]

    assert is_proposed(first)
    editor.do(AddTag(first, tag))
    editor.do(RemoveTag(first, tag))
    assert not is_proposed(first)
    assert is_proposed(second)
    editor.undo()
    editor.undo()
    assert is_proposed(first)
