"""Which articles are exported, and their export to files.

Owns the selection. Refuses formats and the disk (see `app.export`): it loads issue after issue and hands them on.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.editing.errors import MissingArticle
from app.errors import UserError
from app.export.delivery import Delivery, deliver
from app.export.errors import DivisionRefusedError, ExportCancelledError
from app.export.formats import FORMATS, Division
from app.export.interchange import annotated_article
from app.export.portion import Portion, issue_facts
from app.store.issues import load_issue
from app.store.listing import list_issues
from app.store.patience import never
from app.store.search.results import find_article_ids
from app.text.interchange import left_out_json
from app.text.model import Article, Issue, Status
from app.workspace.workspace import Workspace

__all__ = [
    "FORMATS",
    "ArticleWithoutIssue",
    "Delivery",
    "Division",
    "DivisionRefusedError",
    "ExportCancelledError",
    "Selection",
    "export_articles",
    "issue_record",
    "select_portions",
]


class ArticleWithoutIssue(UserError):
    """Articles were chosen by number, which is theirs within one issue, but not one issue was named."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is empty does not narrow: an empty selection is the whole library. `article_ids` are of one issue."""

    issue_ids: tuple[int, ...] = ()
    article_ids: tuple[int, ...] = ()
    statuses: frozenset[Status] = frozenset()
    query: str = ""
    folds_variants: bool = True
    """Whether a traditional character and its simplified form count as one in the query."""


def ignore_count(article_count: int) -> None:
    """For callers that show none."""


def export_articles(
    workspace: Workspace,
    selection: Selection,
    format_id: str,
    folder: Path,
    *,
    division: Division | None = None,
    is_overwriting: bool = False,
    on_progress: Callable[[int], None] = ignore_count,
    is_cancelled: Callable[[], bool] = never,
) -> Delivery:
    """All files or none. Raises `app.export.errors.ExportError`, IssueNotFound, MissingArticle."""
    return deliver(
        select_portions(workspace, selection),
        FORMATS[format_id],
        folder,
        division=division,
        is_overwriting=is_overwriting,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
    )


def select_portions(workspace: Workspace, selection: Selection) -> Iterator[Portion]:
    """One issue after the other, in the order of the library's list or of `issue_ids`."""
    if selection.article_ids and len(set(selection.issue_ids)) != 1:
        raise ArticleWithoutIssue
    codes = workspace.vocabularies.codes()
    with workspace.database.reading() as connection:
        found: dict[int, set[int]] | None = None
        if selection.query:
            found = {}
            for issue_id, article_id in find_article_ids(
                connection, selection.query, folds_variants=selection.folds_variants
            ):
                found.setdefault(issue_id, set()).add(article_id)
        issue_ids = tuple(dict.fromkeys(selection.issue_ids)) or tuple(
            summary.issue_id for summary in list_issues(connection)
        )
        for issue_id in issue_ids:
            if found is not None and issue_id not in found:
                continue
            issue = load_issue(connection, issue_id)
            answering = None if found is None else found[issue_id]
            yield Portion(issue, select_articles(issue, selection, answering), issue_id, codes)


def select_articles(issue: Issue, selection: Selection, found: set[int] | None) -> tuple[Article, ...]:
    """`found` are those that answer the query; None when there is none. Raises MissingArticle."""
    for article_id in selection.article_ids:
        if issue.article(article_id) is None:
            raise MissingArticle(article=article_id)
    return tuple(
        article
        for article in issue.articles
        if (not selection.article_ids or article.id in selection.article_ids)
        and (not selection.statuses or article.status in selection.statuses)
        and (found is None or article.id in found)
    )


def issue_record(issue: Issue, issue_id: int) -> dict[str, Any]:
    """The issue as plain objects: its interchange form with metadata, and the ids that operations name."""
    articles = []
    for article in issue.articles:
        record = annotated_article(article, issue.doubts)
        for block, data in zip(article.blocks, record["blocks"], strict=True):
            data["id"] = block.id
        articles.append(record)
    return {
        "issue": issue_facts(Portion(issue, (), issue_id)),
        "articles": articles,
        "left_out": left_out_json(issue.left_out),
    }
