"""A library of any size, made up: articles of about a kilobyte of varied Chinese words, with all that one searches by.

Owns the chance. Words come as often as in general text, from the dictionary of jieba; names, tags, authors and sections
come as things do in a newspaper, a few of them very often. A hundredth of the articles are reprints of others, with
some words changed. Made by inserting rows, because the write path is for editors; the search index is built at the end.
"""

import itertools
import json
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import jieba

from app.editing.operations import Restore, SetIssueField, to_json
from app.store.database import Database, newest_revision
from app.store.driver import driver
from app.store.reindexing import rebuild_index

ARTICLES_AN_ISSUE = 20
PARAGRAPHS = 4
DAYS = 8766
FIRST_DAY = date(2000, 1, 1)
INDEX = 3
"""Told in the file's name: another index, another library."""
REPRINTS = 0.01
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华文建国志红玉晓禾子轩梓涵雨泽浩然欣怡一鸣思远若曦"
STATUSES = ("new", "new", "in_review", "done", "approved")
INSERTS = {
    "source": "INSERT INTO source (id, sha256, file_name, encoding, raw, original) VALUES (?, ?, ?, 'utf-8', ?, ?)",
    "issue": "INSERT INTO issue (id, source_id, newspaper, date, page, seq, next_id, imported_at, article_count,"
    " locked_count, doubt_count, character_count) VALUES (?, ?, ?, ?, ?, 1, ?, '', ?, 0, ?, ?)",
    "article": "INSERT INTO article (issue_id, id, position, section, authors, date, status, note)"
    " VALUES (?, ?, ?, ?, ?, '', ?, '')",
    "block": "INSERT INTO block (issue_id, id, article_id, position, role, text, spans, pieces)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "tag": "INSERT OR IGNORE INTO article_tag (issue_id, article_id, scheme, label, position) VALUES (?, ?, ?, ?, ?)",
    "doubt": "INSERT INTO doubt (issue_id, id, kind, raw_offset, probability, reason, runner_up, runner_up_probability,"
    " verdict) VALUES (?, ?, 'start', ?, 0.7, 'blank_line', 'join', 0.3, 'open')",
    "log": "INSERT INTO log (issue_id, seq, step, at, user, operation, inverse) VALUES (?, 1, 1, ?, 'bench', ?, ?)",
}


def folder() -> Path:
    return Path(tempfile.gettempdir()) / "jiaoyang-bench"


def open_generated(articles: int) -> tuple[Database, bool]:
    """The library of so many articles, and whether it was made now and not on a former run."""
    path = folder() / f"search-{articles}-{newest_revision()}-{INDEX}.jiaoyang"
    if path.exists():
        return Database.open(path), False
    partial = path.with_suffix(".partial")
    for remains in path.parent.glob(f"{partial.name}*"):
        remains.unlink()
    database = Database.open(partial)
    begun = time.perf_counter()
    fill(database, articles)
    print(f"{articles} articles in {articles // ARTICLES_AN_ISSUE} issues made in {time.perf_counter() - begun:.1f} s")
    begun, worked = time.perf_counter(), time.process_time()
    with database.transaction() as connection:
        rebuild_index(connection)
    clock, processor = time.perf_counter() - begun, time.process_time() - worked
    build = f"search index built in {clock:.1f} s, {processor:.1f} s of the processor"
    build_file(path).write_text(build, encoding="utf-8")
    print(build)
    with database.raw_connection() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    partial.rename(path)
    return Database.open(path), True


def build_file(path: Path) -> Path:
    """Beside a library: how long the building of its index took."""
    return path.with_suffix(".built.txt")


@dataclass
class Rows:
    of: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: {name: [] for name in INSERTS})


class Writer:
    """The same articles for the same seed."""

    def __init__(self, seed: int = 7) -> None:
        self.chance = random.Random(seed)
        words, weights = read_dictionary()
        self.words = words
        self.weights = list(itertools.accumulate(weights))
        self.people = self.draw_names(3000)
        self.authors = self.draw_names(400)
        long_words = [word for word in words if len(word) in (2, 3)]
        self.places = [
            f"{word}{end}" for word, end in zip(self.sample(long_words, 600), "区县镇乡村" * 120, strict=True)
        ]
        self.tags = self.sample(long_words, 800)
        self.sections = self.sample(long_words, 60)
        self.newspapers = [
            f"{word}{end}" for word, end in zip(self.sample(long_words, 12), "日报晚报早报" * 2, strict=True)
        ]
        self.former: list[Sequence[str]] = []

    def sample(self, words: Sequence[str], count: int) -> list[str]:
        return self.chance.sample(words, count)

    def draw_names(self, count: int) -> list[str]:
        names: set[str] = set()
        while len(names) < count:
            given = "".join(self.chance.choices(GIVEN, k=self.chance.choice((1, 2, 2))))
            names.add(self.chance.choice(SURNAMES) + given)
        return sorted(names, key=lambda _: self.chance.random())

    def draw(self, values: Sequence[str]) -> str:
        """Of n values the first about ln n times as often as the middle one."""
        return values[int(len(values) ** self.chance.random()) - 1]

    def write_paragraph(self, length: int) -> str:
        parts: list[str] = []
        written, since = 0, 0
        for word in self.chance.choices(self.words, cum_weights=self.weights, k=length):
            parts.append(word)
            written += len(word)
            since += 1
            if written >= length:
                break
            if since > 4 and self.chance.random() < 0.25:
                parts.append("，" if self.chance.random() < 0.7 else "。")
                since = 0
        return "".join(parts) + "。"

    def write_article(self, author: str, person: str) -> Sequence[str]:
        if self.former and self.chance.random() < REPRINTS:
            return self.reprint(self.chance.choice(self.former))
        title = self.write_paragraph(12)[:-1]
        paragraphs = [self.write_paragraph(self.chance.randint(50, 110)) for _ in range(PARAGRAPHS)]
        texts = (title, f"本报讯（记者 {author}）{paragraphs[0]}", f"{person}说：“{paragraphs[1]}”", *paragraphs[2:])
        if self.chance.random() < 0.1:
            self.former.append(texts)
        return texts

    def reprint(self, texts: Sequence[str]) -> Sequence[str]:
        title, *paragraphs = texts
        place = self.chance.randrange(len(paragraphs))
        changed = paragraphs[place]
        cut = self.chance.randrange(len(changed))
        paragraphs[place] = changed[:cut] + self.write_paragraph(6) + changed[cut:]
        return (title, *paragraphs)


def read_dictionary() -> tuple[list[str], list[int]]:
    words: list[str] = []
    counts: list[int] = []
    path = Path(jieba.__file__).with_name("dict.txt")
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, count, *_ = line.split()
            if all("\u4e00" <= character <= "\u9fff" for character in word):
                words.append(word)
                counts.append(int(count))
    return words, counts


def fill(database: Database, articles: int) -> None:
    writer = Writer()
    issues = articles // ARTICLES_AN_ISSUE
    with database.transaction() as connection:
        cursor = driver(connection).cursor()
        for rows in make_rows(writer, issues):
            for name, statement in INSERTS.items():
                cursor.executemany(statement, rows.of[name])


def make_rows(writer: Writer, issues: int) -> Iterator[Rows]:
    """An issue at a time, from the first day on."""
    for number in range(1, issues + 1):
        yield make_issue(writer, number, (FIRST_DAY + timedelta(days=number * DAYS // (issues + 1))).isoformat())


def make_issue(writer: Writer, issue_id: int, day: str) -> Rows:
    rows = Rows()
    raw: list[str] = []
    raw_start, next_id, characters, doubts = 0, 1, 0, 0
    for position in range(ARTICLES_AN_ISSUE):
        article_id = next_id
        author, person = writer.draw(writer.authors), writer.draw(writer.people)
        rows.of["article"].append(
            (
                issue_id,
                article_id,
                position,
                writer.draw(writer.sections) if writer.chance.random() < 0.8 else "",
                dumps([author]),
                writer.chance.choice(STATUSES),
            )
        )
        rows.of["tag"] += make_tags(writer, issue_id, article_id, person)
        for place, text in enumerate(writer.write_article(author, person)):
            spans = json.dumps([[raw_start, raw_start + len(text)]])
            pieces = json.dumps([[raw_start, len(text)]])
            block_id = article_id + 1 + place
            role = "body" if place else "title"
            rows.of["block"].append((issue_id, block_id, article_id, place, role, text, spans, pieces))
            raw.append(text)
            raw_start += len(text) + 1
            characters += len(text)
            next_id = block_id + 1
        if writer.chance.random() < 0.05:
            rows.of["doubt"].append((issue_id, next_id, raw_start - 2))
            next_id += 1
            doubts += 1
    whole = "\n".join(raw)
    rows.of["source"].append((issue_id, f"{issue_id:064x}", f"{day}.txt", whole, whole.encode()))
    newspaper = writer.draw(writer.newspapers)
    rows.of["issue"].append(
        (issue_id, issue_id, newspaper, day, f"A{issue_id % 16:02}", next_id, ARTICLES_AN_ISSUE, doubts, characters)
    )
    page = dumps(to_json(SetIssueField("page", f"A{issue_id % 16:02}")))
    rows.of["log"].append(
        (issue_id, f"{day}T08:00:00.000+00:00", page, dumps(to_json(Restore({("issue", "page"): ""}))))
    )
    return rows


def dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def make_tags(writer: Writer, issue_id: int, article_id: int, person: str) -> list[tuple[object, ...]]:
    drawn = [("person", person), ("person", writer.draw(writer.people)), ("place", writer.draw(writer.places))]
    drawn += [("", writer.draw(writer.tags)) for _ in range(writer.chance.randint(1, 4))]
    return [(issue_id, article_id, scheme, label, place) for place, (scheme, label) in enumerate(drawn)]
