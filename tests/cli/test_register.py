"""The register of names by the command line."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def named(run: Run) -> Run:
    assert run("entities", 1, "--confirm").code == 0
    return run


def labels(run: Run, *words: str) -> list[str]:
    return [name["label"] for name in run("register", "list", *words, "--json").json]


def test_names_are_listed_found_and_shown(named: Run) -> None:
    assert "周晓禾" in labels(named)
    assert labels(named, "zxh") == ["周晓禾"]
    assert any("周晓禾" in line for line in named("register", "list", "--kind", "person").out_lines)
    shown = named("register", "show", "周晓禾", "--json").json
    assert (shown["kind"], shown["count"], len(shown["mentions"])) == ("person", 1, 1)
    assert any("【周晓禾】" in line for line in named("register", "show", "周晓禾").out_lines)
    assert named("register", "show", "无此人").code == 1


def test_a_name_is_described_merged_split_and_all_is_taken_back(named: Run) -> None:
    before = labels(named)
    done = named("register", "describe", "周晓禾", "--note", "记者", "--identifier", "Q7", "--variant", "小周")
    assert done.out == "“周晓禾” was kept in the register.\n"
    assert named("register", "describe", "小周", "--rename", "周禾").code == 0
    shown = named("register", "show", "周禾", "--json").json
    assert (shown["note"], shown["identifier"], shown["variants"]) == ("记者", "Q7", ["周晓禾", "小周"])
    assert named("register", "merge", "周禾", "何大爷").code in (0, 1)
    assert named("register", "split", "周禾", "小周").out == "小周 was split off from “周禾”.\n"
    while named("register", "undo").code == 0:
        pass
    assert labels(named) == before
    assert named("register", "redo").code == 0


def test_places_of_a_name_are_handed_to_another_of_this_name(named: Run) -> None:
    (place,) = named("register", "show", "周晓禾", "--json").json["mentions"]
    where = f"{place['issue_id']}:{place['entity_id']}"
    assert where in named("register", "show", "周晓禾").out
    assert named("register", "describe", "周晓禾", "--note", "记者").code == 0
    assert named("register", "hand", "周晓禾", where).out == "Places of “周晓禾” are of “周晓禾” in the register.\n"
    assert named("register", "show", "#2", "--json").json["count"] == 1
    assert named("register", "show", "#1", "--json").json["count"] == 0
    assert named("register", "hand", "#2", where, "--to", "#1").out.endswith("of “周晓禾（记者）” in the register.\n")
    assert named("register", "hand", "#1", "1:99999").code == 1
    assert named("register", "hand", "#1", where, "--to", "何大爷").code == 1
    assert named("register", "undo").code == 0
    assert named("register", "show", "#2", "--json").json["count"] == 1


def test_a_name_is_refused_and_let_back(run: Run) -> None:
    def suggested() -> list[str]:
        return [name["text"] for name in run("entities", 1, "--json").json["suggested"]]

    assert "周晓禾" in suggested()
    assert run("register", "refuse", "周晓禾", "--issue", 1).code == 0
    assert "周晓禾" not in suggested()
    assert [item["label"] for item in run("register", "refusals", "--json").json] == ["周晓禾"]
    assert any("周晓禾" in line for line in run("register", "refusals").out_lines)
    assert run("register", "restore", "周晓禾").code == 0
    assert "周晓禾" in suggested()
    assert run("register", "restore", "周晓禾").code == 1


def test_a_slip_is_corrected_in_the_text(named: Run) -> None:
    assert named("register", "slips", "--json").json == []
    assert named("register", "correct", "周晓禾", "周晓和").code == 0
    assert "周晓和" in labels(named)
    assert "周晓和" in named("show", 1, "--article", 1).out
    assert named("register", "correct", "周晓和", "周和").code == 1
    assert named("register", "slips").code == 0
