"""What the commands on vocabularies do: list, import and remove one, and tag the article with terms.

Owns the way from a file to its dialog, and from a term to an operation. Refuses to read files: that is a job.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.editing.operations import AddTag
from app.text.model import Tag
from app.ui.dialogs.term_picker import TermPicker
from app.ui.dialogs.vocabularies import VocabulariesDialog
from app.ui.dialogs.vocabulary import VocabularyDialog
from app.ui.library_panel.work import LibraryWork
from app.ui.session import Session
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace.vocabularies import Term, Vocabularies


class VocabularyDeeds(QObject):
    def __init__(self, window: QWidget, session: Session, work: LibraryWork, notices: NoticeBar) -> None:
        super().__init__(window)
        self.window = window
        self.session = session
        self.work = work
        self.notices = notices
        self.dialog: VocabularyDialog | None = None
        self.picker: TermPicker | None = None
        self.list: VocabulariesDialog | None = None

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {
            "library.vocabularies": self.list_vocabularies,
            "library.import_vocabulary": self.ask_file,
            "article.terms": self.list_terms,
        }

    def list_vocabularies(self) -> None:
        self.work.do(lambda workspace: workspace.vocabularies, self.show_vocabularies)

    def show_vocabularies(self, vocabularies: "Vocabularies") -> None:
        sizes = {scheme: len(own) for scheme, own in vocabularies.terms.items()}
        self.list = VocabulariesDialog(sizes, list(filter(vocabularies.is_own, sizes)), self.window)
        self.list.removal_wanted.connect(lambda name: self.remove(name, vocabularies.terms[name]))
        self.list.import_wanted.connect(self.ask_file)
        self.list.open()

    def remove(self, name: str, terms: "tuple[Term, ...]") -> None:
        self.work.do(lambda workspace: workspace.vocabularies.remove(name), lambda _: self.tell_removed(name, terms))

    def tell_removed(self, name: str, terms: "tuple[Term, ...]") -> None:
        words = self.tr("The vocabulary “{name}” was removed.").format(name=name)
        self.notices.tell_news(words, self.tr("Take it back"), partial(self.keep, terms, name))

    def ask_file(self) -> None:
        kinds = self.tr("Vocabularies (*.csv *.tsv *.json *.jsonld *.ttl *.nt *.rdf *.xml);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Import a vocabulary"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """What cannot be read, or is no vocabulary, is told in a sentence."""
        self.work.do(
            lambda workspace: (workspace.vocabularies.read(path), workspace.vocabularies),
            lambda found: self.show_file(path.stem, *found),
        )

    def show_file(self, name: str, terms: "tuple[Term, ...]", vocabularies: "Vocabularies") -> None:
        sizes = {scheme: len(own) for scheme, own in vocabularies.terms.items()}
        self.dialog = VocabularyDialog(name, terms, sizes, self.window)
        self.dialog.import_wanted.connect(partial(self.keep, terms))
        self.dialog.open()

    def keep(self, terms: "Sequence[Term]", name: str) -> None:
        self.work.do(lambda workspace: workspace.vocabularies.keep(name, tuple(terms)), self.tell_kept)

    def tell_kept(self, kept: tuple[str, int]) -> None:
        words = self.tr("The vocabulary “{name}” was imported; terms: {count}.")
        self.notices.tell_news(words.format(name=kept[0], count=kept[1]))

    def list_terms(self) -> None:
        self.work.do(lambda workspace: workspace.vocabularies.prepare(), self.show_terms)

    def show_terms(self, vocabularies: "Vocabularies") -> None:
        article = self.session.article
        if article is not None:
            self.picker = TermPicker(vocabularies.terms, vocabularies.find, article.tags, self.window)
            self.picker.tag_wanted.connect(partial(self.give, article.id))
            self.picker.open()

    def give(self, article_id: int, tag: Tag) -> None:
        article = self.session.issue.article(article_id) if self.session.issue else None
        if article is not None and tag not in article.tags:
            self.session.do(AddTag(article_id, tag), initiator=self)
