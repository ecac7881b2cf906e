"""A run as a proof shows it."""

from app.text.model import Block
from app.ui.changes.proof import Mark, lead_in, strokes_of, tell_run
from app.ui.changes.runs import Run, list_runs
from tests.small_issue import RAW, make_issue


def run_of(block_id: int, number: int) -> Run:
    found = make_issue().find_block(block_id)
    assert found is not None
    block: Block = found[0].blocks[found[1]]
    return list_runs(block, RAW, ())[number]


def test_spaces_are_gaps_and_a_width_is_seen_twice() -> None:
    spaces, width = run_of(5, 0), run_of(5, 1)
    assert [stroke for stroke in strokes_of(spaces, RAW) if stroke.mark is Mark.GAP] == [(" ", Mark.GAP)] * len(spaces)
    gone, come, plain = strokes_of(width, RAW)
    assert (gone.text, gone.mark, come.text, come.mark) == (",", Mark.GONE, "，", Mark.COME)
    assert plain.text == "老桥通车。" and lead_in(width) == "）12月3日"


def test_who_hears_it_hears_what_went_and_came() -> None:
    assert tell_run(run_of(5, 1), RAW) == "）12月3日[,]<，>老桥通车。"
    assert tell_run(run_of(7, 0), RAW).startswith("桥[ ]面[ ]添[ ]彩")
