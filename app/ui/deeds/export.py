"""What the export commands do: ask, write the files in a job with progress, and say in one line where they are.

Owns what is remembered of the last export. Refuses formats and files (see `app.workspace.exporting`).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.export import ExportDialog, ExportWish, Scope
from app.ui.everywhere_panel.places_source import FoundArticles
from app.ui.jobs import Job
from app.ui.library_panel.work import LibraryWork
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.widgets.notice_bar import NoticeBar, ProgressStrip

if TYPE_CHECKING:
    from app.workspace.exporting import Delivery


class ExportDeeds(QObject):
    def __init__(
        self,
        window: QWidget,
        work: LibraryWork,
        session: Session,
        settings: Settings,
        notices: NoticeBar,
        progress: ProgressStrip,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.work = work
        self.session = session
        self.settings = settings
        self.notices = notices
        self.progress = progress
        self.job: Job | None = None

    def functions(self) -> dict[str, Callable[[], object]]:
        return {f"export.{scope.value}": partial(self.ask, scope) for scope in Scope if scope is not Scope.FOUND}

    def ask_found(self, found: FoundArticles) -> None:
        """All articles that a search finds."""
        wish = replace(
            self.former_wish(Scope.FOUND),
            query=found.query,
            folds_variants=found.folds_variants,
            article_count=found.count,
        )
        self.open_dialog([Scope.FOUND], wish)

    def ask(self, scope: Scope) -> None:
        has_article = self.session.article is not None
        scopes = [Scope.ARTICLE, Scope.ISSUE, Scope.APPROVED] if has_article else [Scope.APPROVED]
        self.open_dialog(scopes, self.former_wish(scope))

    def open_dialog(self, scopes: Sequence[Scope], wish: ExportWish) -> None:
        if self.work.workspace is None or (self.job is not None and self.job.is_running):
            return
        dialog = ExportDialog(self.work.export_formats(), scopes, wish, self.window)
        dialog.export_wanted.connect(self.export)
        dialog.open()

    def former_wish(self, scope: Scope) -> ExportWish:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return ExportWish(
            scope,
            self.settings.text("export_format", "jsonl"),
            self.settings.text("export_division"),
            Path(self.settings.text("export_folder", documents)),
            is_overwriting=False,
        )

    def export(self, wish: ExportWish) -> None:
        self.settings.keep("export_format", wish.format_id)
        self.settings.keep("export_division", wish.division)
        self.settings.keep("export_folder", str(wish.folder))
        show = partial(self.show_progress, wish.article_count)
        self.job = self.work.export(wish, self.session.article_id, self.end, self.fail, show)
        self.progress.begin(self.tr("Exporting…"), self.job.cancel)

    def show_progress(self, total: int, count: int) -> None:
        """`total` is 0 where it is not known before the end."""
        if total:
            words = self.tr("Exporting: {count} of {total} articles").format(count=f"{count:,}", total=f"{total:,}")
            self.progress.show_progress(words, count, total)
        else:
            words = self.tr("Exporting: {count} articles", "", count)
            self.progress.sentence.setText(words.format(count=f"{count:,}"))

    def end(self, delivery: "Delivery") -> None:
        self.progress.end()
        path = delivery.paths[0]
        sentence = self.word_delivery(delivery.article_count, len(delivery.paths)).format(
            articles=f"{delivery.article_count:,}", files=f"{len(delivery.paths):,}", path=path, folder=path.parent
        )
        self.notices.tell_news(sentence, self.tr("Open the folder"), partial(self.open_folder, path.parent))

    def word_delivery(self, articles: int, files: int) -> str:
        if files > 1:
            return self.tr("{articles} articles are in {files} files in “{folder}”.", "", articles)
        return self.tr("{articles} articles are in “{path}”.", "", articles)

    def fail(self, error: Exception) -> None:
        self.progress.end()
        self.work.fail(error)

    def open_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
