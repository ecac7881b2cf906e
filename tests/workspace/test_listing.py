"""The library's list, month by month, as a window asks for it."""

from pathlib import Path

from app.workspace import Workspace
from app.workspace.listing import Listing


def test_a_list_is_read_month_by_month(workspace: Workspace, tmp_path: Path) -> None:
    listing = workspace.listing
    assert (listing.months(), listing.first(), listing.find(1)) == ((), 0, None)
    for day in ("2020-01-03", "2020-01-10", "2020-02-07"):
        (tmp_path / f"新报{day}第2版.txt").write_text(f"新桥通车{day}\n昨天，新桥通车了。\n", encoding="utf-8")
    workspace.import_paths([tmp_path])
    assert [(month.newspaper, month.name, month.issues) for month in listing.months()] == [
        ("", "2020-01", 2),
        ("", "2020-02", 1),
    ]
    january = listing.issues_of("", "2020-01")
    assert [issue.date for issue in january] == ["2020-01-03", "2020-01-10"]
    assert listing.first() == january[0].issue_id
    assert listing.find(january[1].issue_id) == january[1]
    assert listing.find_some((january[0].issue_id, 77)) == january[:1]
    assert listing.neighbour(listing.first(), 1) == january[1].issue_id
    assert listing.neighbour(listing.first(), -1) == 0
    assert Listing(workspace.database) == listing
