"""What was asked last is not asked again as long as the issue is the same one."""

from dataclasses import replace

from app.text.model import Issue
from app.ui.last_answer import LastAnswer


def test_only_another_issue_or_question_is_asked_about() -> None:
    asked: list[tuple[str, int]] = []

    def count(issue: Issue, number: int) -> int:
        asked.append((issue.raw, number))
        return len(issue.raw) + number

    answer, issue = LastAnswer(count), Issue("桥")
    assert [answer.of(issue, 1), answer.of(issue, 1), answer.of(issue, 2)] == [2, 2, 3]
    assert answer.of(replace(issue), 2) == 3
    assert answer.of(Issue("老桥"), 2) == 4
    assert asked == [("桥", 1), ("桥", 2), ("桥", 2), ("老桥", 2)]
