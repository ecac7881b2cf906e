"""The last answer to a question about an issue, for those who ask the same one many times while nothing changes.

Owns nothing but that answer. An issue is a frozen value: as long as it is the same one, so is the answer. Refuses to
keep more than one.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from app.text.model import Issue

Question = TypeVar("Question")
Answer = TypeVar("Answer")


class LastAnswer(Generic[Question, Answer]):
    def __init__(self, ask: Callable[[Issue, Question], Answer]) -> None:
        self.ask = ask
        self.known: tuple[Issue, Question, Answer] | None = None

    def of(self, issue: Issue, question: Question) -> Answer:
        if self.known is None or self.known[0] is not issue or self.known[1] != question:
            self.known = (issue, question, self.ask(issue, question))
        return self.known[2]
