"""The checks (校检) beside the text: all findings of the open issue, chosen by kind, to be mended or ignored."""

from app.ui.checks_panel.findings_source import FindingsSource
from app.ui.checks_panel.view import ChecksPage

__all__ = ["ChecksPage", "FindingsSource"]
