"""Vocabularies of a library, and the program's own."""

from pathlib import Path

import pytest

from app.tagging.errors import WrongVocabulary
from app.tagging.thesaurus import Term, read_vocabulary
from app.text.model import Article, Block, Role, Tag
from app.workspace import Workspace
from app.workspace.errors import VocabularyUnreadable
from app.workspace.vocabularies import Vocabularies, make_hay

CSV = "code,label,parent,alt\n1,体育,,比赛|运动会\n2,足球,1,\n"


def test_the_top_media_topics_are_there(workspace: Workspace) -> None:
    terms = Vocabularies(workspace.database).terms["media-topics"]
    assert len(terms) == 17
    assert all(not term.parent and len(term.labels["label:en"]) == 1 for term in terms)


def test_a_file_is_kept_in_the_library(workspace: Workspace, folder: Path) -> None:
    file = folder / "本报主题.csv"
    file.write_bytes(CSV.encode("gb18030"))
    vocabularies = Vocabularies(workspace.database)
    assert vocabularies.import_file(file) == ("本报主题", 2)
    assert vocabularies.import_file(file, " 主题 ") == ("主题", 2)
    assert Vocabularies(workspace.database).terms == vocabularies.terms
    assert Tag("足球", "主题") in vocabularies.complete("足")
    assert Tag("体育", "主题") in vocabularies.complete("运动")


def test_a_text_names_terms(workspace: Workspace, folder: Path) -> None:
    file = folder / "主题.csv"
    file.write_text(CSV, encoding="utf-8")
    vocabularies = Vocabularies(workspace.database)
    vocabularies.import_file(file)
    article = Article(1, (Block(2, Role.BODY, (), "足球比赛，比赛", ()),), tags=(Tag("足球", "主题"),))
    found = [item for item in vocabularies.find_terms(article) if item.tag.scheme == "主题"]
    assert [(item.tag.label, item.code, item.count, item.words) for item in found] == [("体育", "1", 2, ("比赛",))]


def test_a_file_that_is_none_is_told_by_name(workspace: Workspace, folder: Path) -> None:
    vocabularies = Vocabularies(workspace.database)
    with pytest.raises(VocabularyUnreadable):
        vocabularies.import_file(folder / "无.csv")
    file = folder / "坏.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(WrongVocabulary) as raised:
        vocabularies.import_file(file)
    assert raised.value.fields["path"] == file


def test_terms_are_found_by_label_spelling_initials_and_code(workspace: Workspace, folder: Path) -> None:
    file = folder / "主题.csv"
    file.write_text(CSV, encoding="utf-8")
    vocabularies = Vocabularies(workspace.database)
    vocabularies.import_file(file)
    for words in ("足球", "zuqiu", "zq", "ZUQ"):
        found = [found for found in vocabularies.find(words) if found.tag.scheme == "主题"]
        assert [(item.tag.label, item.path) for item in found] == [("足球", ("体育",))]
    assert vocabularies.find("足球")[0].tag == Tag("足球", "主题")
    assert vocabularies.find("2")[0].tag.label == "足球"
    assert vocabularies.find("  ") == ()
    assert len(vocabularies.find("0", limit=3)) == 3


def test_a_vocabulary_is_removed_but_not_the_program_s_own(workspace: Workspace, folder: Path) -> None:
    vocabularies = Vocabularies(workspace.database)
    file = folder / "主题.csv"
    file.write_text(CSV, encoding="utf-8")
    vocabularies.import_file(file)
    vocabularies.import_file(file, "media-topics")
    assert len(vocabularies.terms["media-topics"]) == 2
    vocabularies.remove("主题")
    vocabularies.remove("media-topics")
    assert [*vocabularies.terms] == ["media-topics"]
    assert len(vocabularies.terms["media-topics"]) == 17
    assert vocabularies.is_own("media-topics")
    assert Vocabularies(workspace.database).terms == vocabularies.terms


def test_a_vocabulary_is_looked_through_while_another_is_kept(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    vocabularies = Vocabularies(workspace.database)
    terms = read_vocabulary(CSV)
    vocabularies.keep("主题", terms)
    names = iter(range(len(terms)))

    def keep_meanwhile(term: Term) -> str:
        """What a worker does just while the window looks: another vocabulary, and other terms in this one's place."""
        number = next(names, None)
        if number is not None:
            vocabularies.keep(f"另{number}", terms)
            vocabularies.keep("主题", terms[:1])
        return make_hay(term)

    monkeypatch.setattr("app.workspace.vocabularies.make_hay", keep_meanwhile)
    assert [found.tag for found in vocabularies.find("足球") if found.tag.scheme == "主题"] == [Tag("足球", "主题")]
    assert {found.tag.scheme for found in vocabularies.find("足球")} >= {"另0", "另1"}
