"""Queries answered the plain way, by looking at every article: what the index must agree with."""

from app.store.search.folding import fold, fold_all
from app.store.search.query import AllOf, AnyOf, DateRange, Not, Query, Scope, Term
from app.text.model import HEADING_ROLES, Article, EntityKind, Issue, Role


def answers(query: Query, issue: Issue, article: Article, *, folds_variants: bool = True) -> bool:
    def ask(part: Query) -> bool:
        return answers(part, issue, article, folds_variants=folds_variants)

    match query:
        case Term():
            return answers_term(query, issue, article, folds_variants=folds_variants)
        case DateRange():
            date = article.date or issue.date
            return bool(date) and query.first <= date and (not query.last or date[: len(query.last)] <= query.last)
        case AllOf():
            return all(map(ask, query.parts))
        case AnyOf():
            return any(map(ask, query.parts))
        case Not():
            return not ask(query.part)


def answers_term(term: Term, issue: Issue, article: Article, *, folds_variants: bool) -> bool:
    alike = fold_all if folds_variants else fold
    wanted = alike(term.text)
    if term.scope in (Scope.TEXT, Scope.TITLE, Scope.RAW):
        texts = texts_of(term.scope, issue, article)
        wanted = "".join(wanted.split()) if term.scope is Scope.RAW else wanted
        return bool(wanted) and any(wanted in alike(text) for text in texts)
    values = [alike(value) for value in values_of(term.scope, issue, article)]
    return wanted in values if term.is_quoted else any(wanted in value for value in values)


def texts_of(scope: Scope, issue: Issue, article: Article) -> list[str]:
    if scope is Scope.TEXT:
        return [block.text for block in article.blocks]
    if scope is Scope.TITLE:
        return [block.text for block in article.blocks if block.role in HEADING_ROLES]
    return [
        "".join("".join(issue.raw[span.raw_start : span.raw_end] for span in block.spans).split())
        for block in article.blocks
    ]


def names_of(kind: EntityKind, article: Article) -> list[str]:
    tags = [tag.label for tag in article.tags if tag.scheme == kind.value]
    return tags + [
        block.text[entity.clean_start : entity.clean_end]
        for block in article.blocks
        for entity in block.entities
        if entity.kind is kind
    ]


def values_of(scope: Scope, issue: Issue, article: Article) -> list[str]:
    kinds = {
        Scope.PERSON: EntityKind.PERSON,
        Scope.PLACE: EntityKind.PLACE,
        Scope.ORGANISATION: EntityKind.ORGANISATION,
    }
    if scope in kinds:
        return names_of(kinds[scope], article)
    if scope is Scope.HAS:
        return features_of(issue, article)
    values = {
        Scope.AUTHOR: list(article.authors),
        Scope.TAG: [tag.label for tag in article.tags if tag.scheme not in [kind.value for kind in kinds.values()]],
        Scope.SECTION: [article.section],
        Scope.NEWSPAPER: [issue.newspaper],
        Scope.STATUS: [article.status.value],
    }[scope]
    return [value for value in values if value]


def features_of(issue: Issue, article: Article) -> list[str]:
    spans = [span for block in article.blocks for span in block.spans]
    features = {
        "doubts": any(
            span.raw_start <= doubt.raw_offset < span.raw_end for doubt in issue.open_doubts for span in spans
        ),
        "note": bool(article.note),
        "tags": bool(article.tags),
        "authors": bool(article.authors),
        "picture": any(block.role in (Role.CAPTION, Role.CREDIT) for block in article.blocks),
    }
    return [name for name, has in features.items() if has]
