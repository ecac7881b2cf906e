"""The command reread."""

from tests.cli.conftest import Run


def test_what_would_change_is_said_and_nothing_done(run: Run) -> None:
    before = run("show", 1, "--json").json
    told = run("reread", 1, "--dry-run")
    assert told.code == 0
    assert "Would change" in told.out
    assert run("show", 1, "--json").json == before


def test_confirmed_articles_stay_and_the_step_can_be_taken_back(run: Run, tmp_path: object) -> None:
    before = run("show", 1, "--json").json
    done = run("reread", 1, "--json")
    assert done.json["done"] is True
    assert done.json["articles"]
    assert run("check").code == 0
    assert run("reread", 1, "--json").json["articles"] == []
    assert run("undo", 1).code == 0
    assert run("show", 1, "--json").json["articles"] == before["articles"]
    assert run("check").code == 0
