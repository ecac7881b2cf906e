"""The face over Fusion: a palette and a small stylesheet made from the theme's tokens.

Owns what every widget shares: ground, hairlines, buttons, fields, lists, menus, scroll bars. Refuses what one widget
paints for itself. A widget asks by its object name to be dressed otherwise than its kind.
"""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.face.theme import Theme, interface_font

SHEET = Template("""
QToolTip { background: $ink; color: $window; border: none; padding: 4px 8px; }
QMainWindow, QDialog { background: $window; }
QSplitter::handle { background: $line; }
QLabel#muted { color: $muted; }
QLabel#cinnabar { color: $cinnabar; }
QFrame#hairline { background: $line; border: none; }
QFrame#card { background: $card; border: 1px solid $line; border-radius: 8px; }
QWidget#galleyGround { background: $galley; }
QWidget#rawGround { background: $raw; }
QWidget#strip { background: $card; border-top: 1px solid $line; }

QPushButton { background: $galley; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 5px 14px; }
QPushButton:hover { background: $selection; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border-color: $muted; }
QPushButton:disabled { color: $faint; background: transparent; }
QPushButton#primary { background: $ink; color: $window; border-color: $ink; }
QPushButton#primary:hover { background: $inkSoft; }
QPushButton#primary:focus { border-color: $cinnabar; }
QPushButton#primary:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton#plain, QToolButton#plain { background: transparent; color: $muted; border: none; padding: 2px 6px;
    border-radius: 4px; }
QPushButton#plain:hover, QToolButton#plain:hover { color: $ink; background: $selection; }
QPushButton#plain:focus, QToolButton#plain:focus { color: $ink; }
QPushButton#plain:disabled { color: $faint; }
QPushButton#plain:checked { color: $ink; background: $selection; }
QPushButton#step { padding: 0; min-width: 24px; max-width: 24px; min-height: 26px; max-height: 26px; }
QPushButton#chip { background: transparent; color: $muted; border: 1px solid $line; border-radius: 13px;
    padding: 3px 12px; }
QPushButton#chip:hover, QPushButton#chip:checked { color: $ink; background: $selection; }
QPushButton#chip:focus, QPushButton#chip:checked { border-color: $muted; }
QPushButton::menu-indicator { width: 0; }

QLineEdit, QPlainTextEdit#field, QComboBox, QAbstractSpinBox { background: $galley; color: $ink;
    border: 1px solid $line; border-radius: 6px; padding: 4px 8px; selection-background-color: $marked;
    selection-color: $ink; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit#field:focus { border-color: $muted; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 8px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QLineEdit#underlined, QPlainTextEdit#underlined { background: transparent; border: none;
    border-bottom: 1px solid $line; border-radius: 0; padding: 2px 0; selection-background-color: $marked;
    selection-color: $ink; }
QLineEdit#underlined:focus, QPlainTextEdit#underlined:focus { border-bottom-color: $cinnabar; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: $galley; border: 1px solid $line; selection-background-color: $selection;
    selection-color: $ink; outline: none; }

QListView, QTreeView, QTableView, QScrollArea { background: transparent; border: none; outline: none; }
QListView#ground, QTextEdit#ground { background: $galley; border: 1px solid $line; border-radius: 6px; }
QListView#ground, QTreeView#ground { padding: 6px; show-decoration-selected: 1; }
QTreeView#ground { background: $galley; border: 1px solid $line; border-radius: 6px; }
QListView#ground::item, QTreeView#ground::item { min-height: 26px; padding: 0 6px; color: $ink; }
QListView#ground::item { border-radius: 4px; }
QListView#ground::item:selected, QTreeView#ground::item:selected { background: $selection; color: $ink; }
QTreeView#folds { background: $galley; border: 1px solid $line; border-radius: 6px; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 6px; }
QHeaderView#look::section:first { padding-left: 20px; }

QMenu { background: $galley; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 6px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator { width: 6px; height: 6px; border-radius: 3px; margin-left: 8px; background: transparent; }
QMenu::indicator:checked { background: $cinnabar; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $cinnabar; border-radius: 2px; }
QCheckBox, QRadioButton { spacing: 8px; }
""")


def blend(front: QColor, back: QColor, share: float) -> QColor:
    """So much of the front colour over the back one."""
    return QColor.fromRgbF(
        front.redF() * share + back.redF() * (1 - share),
        front.greenF() * share + back.greenF() * (1 - share),
        front.blueF() * share + back.blueF() * (1 - share),
    )


def make_palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.galley,
        role.AlternateBase: theme.card,
        role.Text: theme.ink,
        role.Button: theme.card,
        role.ButtonText: theme.ink,
        role.BrightText: theme.cinnabar,
        role.Highlight: marked_color(theme),
        role.HighlightedText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.window,
        role.Link: theme.articles[0],
        role.LinkVisited: theme.articles[3],
        role.Accent: theme.cinnabar,
        role.Light: theme.galley,
        role.Midlight: theme.card,
        role.Mid: theme.line,
        role.Dark: theme.muted,
        role.Shadow: theme.line,
    }
    for name, color in colors.items():
        palette.setColor(name, color)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, blend(theme.muted, theme.window, 0.6))
    return palette


def marked_color(theme: Theme) -> QColor:
    """The ground of text that is selected: it must show on all grounds, and is no doubt."""
    return blend(theme.articles[0], theme.galley, 0.28)


def make_stylesheet(theme: Theme) -> str:
    tokens = {
        name: getattr(theme, name).name()
        for name in ("window", "galley", "raw", "card", "ink", "muted", "line", "selection", "cinnabar")
    }
    return SHEET.substitute(
        tokens,
        faint=blend(theme.muted, theme.window, 0.6).name(),
        inkSoft=blend(theme.ink, theme.window, 0.82).name(),
        marked=marked_color(theme).name(),
    )


def dress(application: QApplication, theme: Theme) -> None:
    application.setPalette(make_palette(theme))
    application.setFont(interface_font())
    application.setStyleSheet(make_stylesheet(theme))
