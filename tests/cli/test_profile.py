"""The command profile."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def approve_all(run: Run, tmp_path: Path) -> None:
    recipe = tmp_path / "approve.jsonl"
    lines = [{"op": "SetStatus", "article": number, "status": "approved"} for number in (1, 9, 12)]
    recipe.write_text("\n".join(json.dumps(line) for line in lines))
    assert run("apply", 1, recipe).code == 0


def test_nothing_approved_is_nothing_learnt(run: Run) -> None:
    assert "no profile" in run("profile", "柳河新报").out
    refused = run("profile", "柳河新报", "--learn")
    assert refused.code == 1
    assert "approved" in refused.err


def test_a_profile_is_learnt_shown_used_and_forgotten(run: Run, tmp_path: Path) -> None:
    approve_all(run, tmp_path)
    learnt = run("profile", "柳河新报", "--learn")
    assert learnt.code == 0
    assert "一周要闻 (1)" in learnt.out
    assert "in use" not in learnt.out
    assert "no second issue" in learnt.out
    assert run("profile", "柳河新报", "--use", 1, "--json").json["in_use"] == 1
    assert "in use" in run("profile", "柳河新报").out
    assert run("profile", "柳河新报", "--use", 2).code == 1
    assert run("profile", "柳河新报", "--use", 0, "--json").json["in_use"] == 0
    assert run("profile", "柳河新报", "--forget", "--json").json["versions"] == []
    assert run("check").code == 0
