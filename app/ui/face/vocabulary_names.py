"""What a vocabulary is called in the window; the files and the command line keep its own name.

Refuses to rename any.
"""

from PySide6.QtCore import QCoreApplication


def vocabulary_name(scheme: str) -> str:
    """In the editor's language for those that come with the program; others are called as they were imported."""
    names = {
        "media-topics": QCoreApplication.translate("VocabularyNames", "IPTC Media Topics"),
        "person": QCoreApplication.translate("VocabularyNames", "person"),
        "place": QCoreApplication.translate("VocabularyNames", "place"),
        "organisation": QCoreApplication.translate("VocabularyNames", "organisation"),
    }
    return names.get(scheme, scheme)
