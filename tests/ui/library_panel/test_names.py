"""The names of issues in lists of places."""

from pathlib import Path

import pytest

from app.ui.library_panel.names import IssueNames
from app.workspace import Workspace


def test_a_name_is_newspaper_date_and_page_or_the_file(tmp_path: Path) -> None:
    (tmp_path / "新报2020-01-03第2版.txt").write_text("新桥通车\n昨天，新桥通车了。\n", encoding="utf-8")
    (tmp_path / "无名.txt").write_text("夜雨\n昨夜下了雨。\n", encoding="utf-8")
    workspace = Workspace.open(tmp_path / "library.jiaoyang")
    workspace.import_paths(sorted(tmp_path.glob("*.txt")))
    names = IssueNames(workspace)
    issues = workspace.issues()
    assert {names[issue.issue_id] for issue in issues} == {"新报2020-01-03第2版.txt · 2020-01-03 · 2", "无名.txt"}
    assert len(names) == len(list(names)) == 2
    assert names.get(77, "77") == "77"
    learnt = IssueNames(workspace)
    learnt.learn([issue.issue_id for issue in issues] * 2 + [77])
    assert dict(learnt) == dict(names)
    workspace.close()
    assert names[issues[0].issue_id]


def test_without_a_library_nothing_has_a_name() -> None:
    with pytest.raises(KeyError):
        IssueNames()[1]
