"""The one table of commands: menus, shortcuts, the palette and the sheet of keys are all made from it.

Owns what each command is called, which keys it has, where it stands in the menu and when it can be used. Refuses the
functions that do it (see `app.ui.commands.registry`). Letters are chosen for the English names of the roles; a Chinese
keyboard has the same ones. Ctrl+Shift+F is never the only key: where one types, most Chinese input methods take it and
change to traditional characters.
"""

from app.text.model import Role, Status
from app.ui.commands.command import QT_TRANSLATE_NOOP, Command, Menu, Need

ANY, LIBRARY, ISSUE, ARTICLE, BLOCK = Need.NOTHING, Need.LIBRARY, Need.ISSUE, Need.ARTICLE, Need.BLOCK

LIBRARY_GROUPS = (
    (
        Command("library.new", QT_TRANSLATE_NOOP("commands", "New library…"), ANY, "Ctrl+Shift+N"),
        Command("library.open", QT_TRANSLATE_NOOP("commands", "Open a library…"), ANY, "Ctrl+O"),
    ),
    (
        Command("library.import_files", QT_TRANSLATE_NOOP("commands", "Import files…"), LIBRARY, "Ctrl+I"),
        Command("library.import_folder", QT_TRANSLATE_NOOP("commands", "Import a folder…"), LIBRARY, "Ctrl+Shift+I"),
    ),
    (
        Command("issue.fields", QT_TRANSLATE_NOOP("commands", "Newspaper, date and page…"), ISSUE, "Ctrl+Shift+P"),
        Command("issue.encoding", QT_TRANSLATE_NOOP("commands", "Read with another encoding…"), ISSUE),
        Command("issue.reread", QT_TRANSLATE_NOOP("commands", "Read again…"), ISSUE),
        Command("issue.profile", QT_TRANSLATE_NOOP("commands", "What is known of this newspaper…"), ISSUE),
    ),
    (
        Command("export.article", QT_TRANSLATE_NOOP("commands", "Export this article…"), ARTICLE),
        Command("export.issue", QT_TRANSLATE_NOOP("commands", "Export this issue…"), ISSUE, "Ctrl+E"),
        Command("export.approved", QT_TRANSLATE_NOOP("commands", "Export all approved articles…"), LIBRARY),
    ),
    (
        Command("library.progress", QT_TRANSLATE_NOOP("commands", "Progress and accuracy…"), LIBRARY, "Ctrl+Shift+G"),
        Command("library.tags", QT_TRANSLATE_NOOP("commands", "Tags of the library…"), LIBRARY),
        Command("library.vocabularies", QT_TRANSLATE_NOOP("commands", "Vocabularies…"), LIBRARY),
        Command("library.import_vocabulary", QT_TRANSLATE_NOOP("commands", "Import a vocabulary…"), LIBRARY),
    ),
    (
        Command("library.check", QT_TRANSLATE_NOOP("commands", "Check the library"), LIBRARY),
        Command("library.backup", QT_TRANSLATE_NOOP("commands", "Back up the library…"), LIBRARY),
    ),
    (Command("window.quit", QT_TRANSLATE_NOOP("commands", "Quit"), ANY, "Ctrl+Q"),),
)
EDIT_GROUPS = (
    (
        Command("edit.undo", QT_TRANSLATE_NOOP("commands", "Undo"), Need.UNDO, "Ctrl+Z"),
        Command("edit.redo", QT_TRANSLATE_NOOP("commands", "Redo"), Need.REDO, "Ctrl+Shift+Z Ctrl+Y"),
    ),
    (
        Command("edit.type", QT_TRANSLATE_NOOP("commands", "Type in the text"), ARTICLE, "F2"),
        Command("edit.read", QT_TRANSLATE_NOOP("commands", "Back to reading"), ISSUE),
    ),
    (
        Command("edit.find", QT_TRANSLATE_NOOP("commands", "Find in the issue"), ISSUE, "Ctrl+F"),
        Command("edit.find_next", QT_TRANSLATE_NOOP("commands", "Find the next one"), ISSUE, "F3"),
        Command("edit.find_previous", QT_TRANSLATE_NOOP("commands", "Find the previous one"), ISSUE, "Shift+F3"),
        Command("edit.replace", QT_TRANSLATE_NOOP("commands", "Find and replace everywhere"), ISSUE, "Ctrl+H"),
        Command("edit.search", QT_TRANSLATE_NOOP("commands", "Search the library"), LIBRARY, "F4 Ctrl+Shift+F"),
    ),
)
GO_GROUPS = (
    (
        Command("go.next_article", QT_TRANSLATE_NOOP("commands", "Next article"), ARTICLE, "Ctrl+PgDown"),
        Command("go.previous_article", QT_TRANSLATE_NOOP("commands", "Previous article"), ARTICLE, "Ctrl+PgUp"),
        Command("go.next_block", QT_TRANSLATE_NOOP("commands", "Next block"), BLOCK, "Ctrl+Down"),
        Command("go.previous_block", QT_TRANSLATE_NOOP("commands", "Previous block"), BLOCK, "Ctrl+Up"),
    ),
    (
        Command("go.next_issue", QT_TRANSLATE_NOOP("commands", "Next issue"), LIBRARY, "Alt+Right"),
        Command("go.previous_issue", QT_TRANSLATE_NOOP("commands", "Previous issue"), LIBRARY, "Alt+Left"),
    ),
)
SEARCH_GROUPS = (
    (
        Command("search.articles", QT_TRANSLATE_NOOP("commands", "Articles that are found"), LIBRARY, "Ctrl+1"),
        Command("search.concordance", QT_TRANSLATE_NOOP("commands", "Concordance"), LIBRARY, "Ctrl+2"),
        Command("search.timeline", QT_TRANSLATE_NOOP("commands", "How often over time"), LIBRARY, "Ctrl+3"),
        Command("search.company", QT_TRANSLATE_NOOP("commands", "What stands together"), LIBRARY, "Ctrl+4"),
        Command("search.reprints", QT_TRANSLATE_NOOP("commands", "Reprints"), LIBRARY, "Ctrl+5"),
        Command("article.reprints", QT_TRANSLATE_NOOP("commands", "Reprints of this article"), ARTICLE),
    ),
    (
        Command("search.keep", QT_TRANSLATE_NOOP("commands", "Keep this search…"), Need.ASKED, "Ctrl+S"),
        Command("search.replace", QT_TRANSLATE_NOOP("commands", "Replace in what is found…"), Need.FOUND),
        Command("search.tag", QT_TRANSLATE_NOOP("commands", "Give all that is found a tag…"), Need.FOUND),
        Command("search.export", QT_TRANSLATE_NOOP("commands", "Export all that is found…"), Need.FOUND),
    ),
    (
        Command(
            "search.fold",
            QT_TRANSLATE_NOOP("commands", "Traditional and simplified count as the same"),
            LIBRARY,
            is_choice=True,
        ),
    ),
)
DOUBT_GROUPS = (
    (
        Command("doubt.next", QT_TRANSLATE_NOOP("commands", "Next doubt"), Need.DOUBT, "F8"),
        Command("doubt.previous", QT_TRANSLATE_NOOP("commands", "Previous doubt"), Need.DOUBT, "Shift+F8"),
    ),
    (
        Command(
            "doubt.accept",
            QT_TRANSLATE_NOOP("commands", "It is right as it stands"),
            Need.CHOSEN_DOUBT,
            letter="Return",
        ),
        Command(
            "doubt.runner_up", QT_TRANSLATE_NOOP("commands", "Take the other reading"), Need.CHOSEN_DOUBT, letter="1"
        ),
        Command("doubt.skip", QT_TRANSLATE_NOOP("commands", "Skip this doubt"), Need.CHOSEN_DOUBT, letter="Space"),
        Command(
            "doubt.take_back", QT_TRANSLATE_NOOP("commands", "Take back the last decision"), ISSUE, letter="Backspace"
        ),
    ),
    (
        Command("doubt.order.loss", QT_TRANSLATE_NOOP("commands", "Most doubtful first"), ISSUE, is_choice=True),
        Command("doubt.order.page", QT_TRANSLATE_NOOP("commands", "As on the page"), ISSUE, is_choice=True),
    ),
)
CHECK_GROUPS = (
    (
        Command("check.show", QT_TRANSLATE_NOOP("commands", "Findings of the checks"), ISSUE, "Ctrl+F7"),
        Command("check.next", QT_TRANSLATE_NOOP("commands", "Next finding"), Need.FINDING, "F7"),
        Command("check.previous", QT_TRANSLATE_NOOP("commands", "Previous finding"), Need.FINDING, "Shift+F7"),
    ),
    (
        Command("check.fix", QT_TRANSLATE_NOOP("commands", "Mend this finding"), Need.CHOSEN_FINDING, letter="F"),
        Command(
            "check.fix_all",
            QT_TRANSLATE_NOOP("commands", "Mend all of its kind"),
            Need.CHOSEN_FINDING,
            letter="Shift+F",
        ),
        Command("check.ignore", QT_TRANSLATE_NOOP("commands", "Ignore it here"), Need.CHOSEN_FINDING, letter="I"),
        Command(
            "check.ignore_always", QT_TRANSLATE_NOOP("commands", "Ignore always"), Need.CHOSEN_FINDING, letter="Shift+I"
        ),
    ),
)
ARTICLE_GROUPS = (
    (
        Command(
            "article.approve", QT_TRANSLATE_NOOP("commands", "Approve this article"), ARTICLE, "Ctrl+Return", letter="A"
        ),
        Command(
            "issue.approve", QT_TRANSLATE_NOOP("commands", "Approve all articles of the issue"), ISSUE, letter="Shift+A"
        ),
    ),
    (
        Command("article.status.new", QT_TRANSLATE_NOOP("commands", "Mark as new"), ARTICLE, is_choice=True),
        Command(
            "article.status.in_review", QT_TRANSLATE_NOOP("commands", "Mark as in review"), ARTICLE, is_choice=True
        ),
        Command("article.status.done", QT_TRANSLATE_NOOP("commands", "Mark as done"), ARTICLE, is_choice=True),
        Command("article.status.approved", QT_TRANSLATE_NOOP("commands", "Mark as approved"), ARTICLE, is_choice=True),
        Command("article.tags", QT_TRANSLATE_NOOP("commands", "Tags of the article"), ARTICLE, "Ctrl+T"),
        Command("article.terms", QT_TRANSLATE_NOOP("commands", "Tag from a vocabulary…"), ARTICLE, "Ctrl+Shift+T"),
        Command("article.history", QT_TRANSLATE_NOOP("commands", "History of the issue"), ISSUE, "Ctrl+Shift+H"),
        Command("issue.look", QT_TRANSLATE_NOOP("commands", "Look at a former state…"), ISSUE),
        Command("issue.compare", QT_TRANSLATE_NOOP("commands", "Compare two states…"), ISSUE, "Ctrl+Shift+C"),
    ),
    (
        Command("article.split", QT_TRANSLATE_NOOP("commands", "New article from here"), BLOCK, letter="N"),
        Command(
            "article.take_block",
            QT_TRANSLATE_NOOP("commands", "New article of this block alone"),
            BLOCK,
            letter="Shift+N",
        ),
        Command("article.merge_next", QT_TRANSLATE_NOOP("commands", "Merge with the next article"), ARTICLE, "Ctrl+J"),
        Command(
            "article.merge_previous",
            QT_TRANSLATE_NOOP("commands", "Merge with the previous article"),
            ARTICLE,
            "Ctrl+Shift+J",
        ),
    ),
    (
        Command("article.move_up", QT_TRANSLATE_NOOP("commands", "Move the article up"), ARTICLE, "Alt+Up"),
        Command("article.move_down", QT_TRANSLATE_NOOP("commands", "Move the article down"), ARTICLE, "Alt+Down"),
    ),
)
BLOCK_GROUPS = (
    (
        Command("block.role.section", QT_TRANSLATE_NOOP("commands", "Column title"), BLOCK, letter="O", is_choice=True),
        Command("block.role.kicker", QT_TRANSLATE_NOOP("commands", "Kicker"), BLOCK, letter="K", is_choice=True),
        Command("block.role.title", QT_TRANSLATE_NOOP("commands", "Title"), BLOCK, letter="T", is_choice=True),
        Command("block.role.subtitle", QT_TRANSLATE_NOOP("commands", "Subtitle"), BLOCK, letter="S", is_choice=True),
        Command("block.role.byline", QT_TRANSLATE_NOOP("commands", "Byline"), BLOCK, letter="B", is_choice=True),
        Command("block.role.lead", QT_TRANSLATE_NOOP("commands", "Lead"), BLOCK, letter="L", is_choice=True),
        Command("block.role.body", QT_TRANSLATE_NOOP("commands", "Paragraph"), BLOCK, letter="P", is_choice=True),
        Command("block.role.subhead", QT_TRANSLATE_NOOP("commands", "Subhead"), BLOCK, letter="H", is_choice=True),
        Command("block.role.caption", QT_TRANSLATE_NOOP("commands", "Caption"), BLOCK, letter="C", is_choice=True),
        Command("block.role.credit", QT_TRANSLATE_NOOP("commands", "Credit"), BLOCK, letter="R", is_choice=True),
    ),
    (
        Command("block.join", QT_TRANSLATE_NOOP("commands", "Join with the one before"), BLOCK, letter="J"),
        Command("block.split", QT_TRANSLATE_NOOP("commands", "Split at the cursor"), BLOCK, letter="/"),
        Command(
            "block.border_up",
            QT_TRANSLATE_NOOP("commands", "Take the last sentence of the one before"),
            BLOCK,
            letter="[",
        ),
        Command(
            "block.border_down",
            QT_TRANSLATE_NOOP("commands", "Give the first sentence to the one before"),
            BLOCK,
            letter="]",
        ),
    ),
    (
        Command("block.move_up", QT_TRANSLATE_NOOP("commands", "Move the block up"), BLOCK, letter="U"),
        Command("block.move_down", QT_TRANSLATE_NOOP("commands", "Move the block down"), BLOCK, letter="D"),
        Command("block.to_article", QT_TRANSLATE_NOOP("commands", "Belongs to article…"), BLOCK, letter="M"),
        Command(
            "block.to_previous_article",
            QT_TRANSLATE_NOOP("commands", "Move the block to the previous article"),
            BLOCK,
            letter="Shift+U",
        ),
        Command(
            "block.to_next_article",
            QT_TRANSLATE_NOOP("commands", "Move the block to the next article"),
            BLOCK,
            letter="Shift+D",
        ),
    ),
    (
        Command("block.use_original", QT_TRANSLATE_NOOP("commands", "Use the original here"), BLOCK, letter="G"),
        Command("block.leave_out", QT_TRANSLATE_NOOP("commands", "Leave out"), BLOCK, letter="X"),
        Command(
            "block.put_back",
            QT_TRANSLATE_NOOP("commands", "Put back what was left out…"),
            Need.LEFT_OUT,
            letter="Shift+X",
        ),
    ),
)
NAME_GROUPS = (
    (
        Command("name.next", QT_TRANSLATE_NOOP("commands", "Next suggested name"), ARTICLE, letter="E"),
        Command("name.previous", QT_TRANSLATE_NOOP("commands", "Previous suggested name"), ARTICLE, letter="Shift+E"),
        Command("name.confirm", QT_TRANSLATE_NOOP("commands", "Confirm this name, go to the next"), BLOCK, letter="Y"),
        Command(
            "name.confirm_all",
            QT_TRANSLATE_NOOP("commands", "Confirm all names of the article"),
            ARTICLE,
            letter="Shift+Y",
        ),
        Command(
            "name.confirm_issue", QT_TRANSLATE_NOOP("commands", "Confirm all names of the issue"), ISSUE, "Ctrl+Shift+Y"
        ),
    ),
    (
        Command("name.person", QT_TRANSLATE_NOOP("commands", "A person"), BLOCK, "Alt+1", letter="Shift+P"),
        Command("name.place", QT_TRANSLATE_NOOP("commands", "A place"), BLOCK, "Alt+2", letter="Shift+L"),
        Command(
            "name.organisation", QT_TRANSLATE_NOOP("commands", "An organisation"), BLOCK, "Alt+3", letter="Shift+O"
        ),
        Command("name.time", QT_TRANSLATE_NOOP("commands", "A time"), BLOCK, "Alt+4", letter="Shift+T"),
    ),
    (
        Command("name.start_left", QT_TRANSLATE_NOOP("commands", "The name begins further left"), BLOCK, letter=","),
        Command("name.end_right", QT_TRANSLATE_NOOP("commands", "The name ends further right"), BLOCK, letter="."),
        Command("name.start_right", QT_TRANSLATE_NOOP("commands", "The name begins further right"), BLOCK, letter="<"),
        Command("name.end_left", QT_TRANSLATE_NOOP("commands", "The name ends further left"), BLOCK, letter=">"),
    ),
    (
        Command("name.remove", QT_TRANSLATE_NOOP("commands", "No name here"), BLOCK, letter="Delete"),
        Command("name.refuse", QT_TRANSLATE_NOOP("commands", "Nowhere a name"), BLOCK, letter="Shift+Delete"),
        Command("name.repair", QT_TRANSLATE_NOOP("commands", "Names whose text is gone"), ISSUE, letter="Shift+R"),
    ),
    (Command("library.register", QT_TRANSLATE_NOOP("commands", "Register of names"), LIBRARY, "Ctrl+M"),),
)
VIEW_GROUPS = (
    (
        Command("view.changes", QT_TRANSLATE_NOOP("commands", "Show changes"), ISSUE, "Ctrl+D", is_choice=True),
        Command("article.changes", QT_TRANSLATE_NOOP("commands", "List of changes…"), ARTICLE, "Ctrl+Shift+D"),
        Command("view.reading", QT_TRANSLATE_NOOP("commands", "As it will be read"), ARTICLE, "F6", is_choice=True),
    ),
    (
        Command("view.larger", QT_TRANSLATE_NOOP("commands", "Larger text"), ANY, "Ctrl++ Ctrl+="),
        Command("view.smaller", QT_TRANSLATE_NOOP("commands", "Smaller text"), ANY, "Ctrl+-"),
        Command("view.normal_size", QT_TRANSLATE_NOOP("commands", "Normal text size"), ANY, "Ctrl+0"),
    ),
    (Command("view.preferences", QT_TRANSLATE_NOOP("commands", "Settings…"), ANY, "Ctrl+,"),),
    (
        Command("view.left", QT_TRANSLATE_NOOP("commands", "Library and articles"), ANY, "Ctrl+B", is_choice=True),
        Command("view.inspector", QT_TRANSLATE_NOOP("commands", "Inspector"), ANY, "Ctrl+Shift+B", is_choice=True),
        Command("view.full_screen", QT_TRANSLATE_NOOP("commands", "Full screen"), ANY, "F11", is_choice=True),
    ),
    (
        Command("view.theme.light", QT_TRANSLATE_NOOP("commands", "Light"), ANY, is_choice=True),
        Command("view.theme.dark", QT_TRANSLATE_NOOP("commands", "Dark"), ANY, is_choice=True),
        Command("view.theme.system", QT_TRANSLATE_NOOP("commands", "As the system"), ANY, is_choice=True),
        Command("view.toggle_theme", QT_TRANSLATE_NOOP("commands", "Light or dark"), ANY, "F9"),
    ),
    (
        Command("view.language.zh_CN", "简体中文", ANY, is_choice=True),
        Command("view.language.en", "English", ANY, is_choice=True),
    ),
)
HELP_GROUPS = (
    (
        Command("help.palette", QT_TRANSLATE_NOOP("commands", "All commands"), ANY, "Ctrl+K"),
        Command("help.keys", QT_TRANSLATE_NOOP("commands", "Keys"), ANY, "F1"),
        Command("help.change_keys", QT_TRANSLATE_NOOP("commands", "Change keys…"), ANY),
    ),
    (Command("help.about", QT_TRANSLATE_NOOP("commands", "About Jiaoyang"), ANY),),
)

MENUS = (
    Menu(QT_TRANSLATE_NOOP("commands", "Library"), LIBRARY_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Edit"), EDIT_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Go"), GO_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Search"), SEARCH_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Doubt"), DOUBT_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Checks"), CHECK_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Article"), ARTICLE_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Block"), BLOCK_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Names"), NAME_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "View"), VIEW_GROUPS),
    Menu(QT_TRANSLATE_NOOP("commands", "Help"), HELP_GROUPS),
)
COMMANDS = tuple(command for menu in MENUS for group in menu.groups for command in group)

ROLE_COMMANDS = {f"block.role.{role.value}": role for role in Role}
STATUS_COMMANDS = {f"article.status.{status.value}": status for status in Status}
THEME_COMMANDS = {f"view.theme.{name}": name for name in ("light", "dark", "system")}
LANGUAGE_COMMANDS = {f"view.language.{name}": name for name in ("zh_CN", "en")}
ORDER_COMMANDS = {f"doubt.order.{name}": name for name in ("loss", "page")}
