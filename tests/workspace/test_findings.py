"""The findings of an open issue: kept in step, fixed one by one and together, ignored here and always."""

import pytest

from app.checks.finding import Finding
from app.checks.terms import Term, Terms
from app.editing.editor import Editor
from app.editing.operations import ReplaceText
from app.text.model import Role
from app.workspace import Workspace
from app.workspace.findings import Findings
from tests.small_issue import check_issue
from tests.workspace.issues import add_texts

LONG = "昨日上午，河西街道的居民在广场上种下了三十棵香樟树，大家都说这是好事。"
OTHER = "傍晚时分，三十盏新装的路灯把河面照得通亮，出来散步的人比往常多了一倍还不止呢。"
ARTICLES = [
    ["老桥换新颜", "“走了三十年，，今天最稳当“。", f"{OTHER}许可 摄", "请登陆网站。"],
    ["夜雨润田", f"本报讯（记者 周晓禾）{LONG}", f"桥通了。本报讯（记者 何苗）{LONG}", LONG, LONG],
]
TERMS = Terms([Term("登陆", "登录")])


@pytest.fixture
def editor(workspace: Workspace) -> Editor:
    return workspace.open_issue(add_texts(workspace.database, ARTICLES))


@pytest.fixture
def findings(editor: Editor) -> Findings:
    return Findings(editor, TERMS)


def names(found: tuple[Finding, ...]) -> list[str]:
    return [finding.check for finding in found]


def by_name(findings: Findings, name: str) -> Finding:
    return next(finding for finding in findings.refresh() if finding.check == name)


ALL = [
    "unbalanced_marks",
    "doubled_mark",
    "unbalanced_marks",
    "credit_in_body",
    "house_term",
    "second_byline",
    "doubled_paragraph",
]


def test_all_are_found(findings: Findings) -> None:
    assert names(findings.refresh()) == ALL


def test_a_text_is_mended(findings: Findings, editor: Editor) -> None:
    fixed = findings.fix([by_name(findings, "house_term")])
    assert fixed.left == ()
    assert editor.issue.articles[0].blocks[3].text == "请登录网站。"
    assert "house_term" not in names(findings.refresh())
    editor.undo()
    assert names(findings.refresh()) == ALL


def test_a_credit_becomes_a_block(findings: Findings, editor: Editor) -> None:
    findings.fix([by_name(findings, "credit_in_body")])
    roles = [(block.role, block.text) for block in editor.issue.articles[0].blocks]
    assert roles[2:4] == [(Role.BODY, OTHER), (Role.CREDIT, "许可 摄")]


def test_a_second_report_becomes_an_article(findings: Findings, editor: Editor) -> None:
    findings.fix([by_name(findings, "second_byline")])
    assert [len(article.blocks) for article in editor.issue.articles] == [4, 3, 3]
    assert editor.issue.articles[2].blocks[0].text.startswith("本报讯（记者 何苗）")
    assert editor.issue.articles[1].blocks[-1].text == "桥通了。"


def test_a_doubled_paragraph_is_left_out(findings: Findings, editor: Editor) -> None:
    findings.fix([by_name(findings, "doubled_paragraph")])
    assert len(editor.issue.left_out) == 1
    assert "doubled_paragraph" not in names(findings.refresh())


def test_all_are_mended_in_one_step(findings: Findings, editor: Editor) -> None:
    fixed = findings.fix(findings.refresh())
    assert names(fixed.left) == ["unbalanced_marks"]
    assert names(findings.refresh()) == ["missing_title"]
    assert editor.issue.articles[0].blocks[1].text == "“走了三十年，今天最稳当”。"
    check_issue(editor.issue)
    editor.undo()
    assert names(findings.refresh()) == ALL


def test_nothing_to_mend(findings: Findings, editor: Editor) -> None:
    first = findings.refresh()[0]
    assert first.fix is None
    fixed = findings.fix([first])
    assert fixed.change is None
    assert fixed.left == (first,)


def test_ignored_here(findings: Findings, editor: Editor, workspace: Workspace) -> None:
    findings.ignore_here(by_name(findings, "house_term"))
    assert "house_term" not in names(findings.refresh())
    editor.do(ReplaceText(2, 0, 1, "他说，"))
    assert "house_term" not in names(findings.refresh())
    again = Findings(Editor(workspace.database, editor.issue_id), TERMS)
    assert "house_term" not in names(again.refresh())
    other = workspace.open_issue(add_texts(workspace.database, [["标题", f"{LONG}已登陆。"]]))
    assert names(Findings(other, TERMS).refresh()) == ["house_term"]


def test_ignored_always(findings: Findings, workspace: Workspace) -> None:
    findings.ignore_always(by_name(findings, "house_term"))
    other = Findings(workspace.open_issue(add_texts(workspace.database, [["标题", f"{LONG}已登陆。"]])), TERMS)
    assert other.refresh() == ()
    (mark,) = other.ignored.all
    other.ignored.take_out(mark)
    assert names(other.refresh()) == ["house_term"]


def test_errors_ask_for_a_reason(findings: Findings, editor: Editor) -> None:
    first, second = editor.issue.articles
    assert findings.errors_of(first.id) == ()
    assert names(findings.errors_of(second.id)) == ["doubled_paragraph"]
