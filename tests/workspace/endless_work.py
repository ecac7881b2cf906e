"""A program that edits or imports without end and tells each step once it is kept; a test kills it.

python endless_work.py edit|import LIBRARY FOLDER
"""

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.editing.operations import ReplaceText, SplitBlock
from app.text.model import Block
from app.workspace import Workspace
from tests.workspace.pages import make_page


def edit(workspace: Workspace) -> None:
    editor = workspace.open_issue(1)
    for number in count():
        block = max((block for article in editor.issue.articles for block in article.blocks), key=text_length)
        if number % 3 == 2:
            editor.undo()
        elif number % 3 == 1:
            editor.do(SplitBlock(block.id, len(block.text) // 2))
        else:
            editor.do(ReplaceText(block.id, 1, 1, "新" * (number % 7 + 1)))
        tell(editor.issue.seq)


def text_length(block: Block) -> int:
    return len(block.text)


def tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def take_in(workspace: Workspace, folder: Path) -> None:
    for number in count(100):
        page = folder / f"{number}.txt"
        page.write_bytes(make_page(number).encode())
        workspace.import_paths([page])
        tell(number)


def main() -> None:
    work, library, folder = sys.argv[1:]
    workspace = Workspace.open(Path(library))
    if work == "edit":
        edit(workspace)
    else:
        take_in(workspace, Path(folder))


if __name__ == "__main__":
    main()
