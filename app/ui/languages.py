"""The languages of the window: which there are, which one the system asks for, and how one is put in force.

English stands in the source; only what is counted has a file, for one and for many. Qt's own words come from Qt's own
file where that is installed. Numbers and dates follow the language; where it is the system's, they follow the system.
Refuses to remember the choice.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import paths

LANGUAGES = ("zh_CN", "en")
TRANSLATORS: list[QTranslator] = []
"""Those in force; Qt does not keep them alive itself."""


def system_language() -> str:
    is_chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if is_chinese else "en"


def current_language() -> str:
    return "zh_CN" if any(translator.language() == "zh_CN" for translator in TRANSLATORS) else "en"


def install_language(code: str) -> None:
    """Widgets that stand already keep their words: the window is made anew."""
    for translator in TRANSLATORS:
        QCoreApplication.removeTranslator(translator)
    TRANSLATORS.clear()
    chosen = code if code in LANGUAGES else system_language()
    QLocale.setDefault(QLocale.system() if chosen == system_language() else QLocale(chosen))
    files = (
        (f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"jiaoyang_{chosen}", str(paths.resources() / "translations")),
    )
    for name, folder in files:
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            TRANSLATORS.append(translator)
