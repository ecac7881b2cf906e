"""Articles by period."""

from app.workspace import Workspace
from app.workspace.corpus.timeline import Period, TimePoint, count_places, list_periods, make_timeline


def test_years_without_articles_are_points_too(filled: Workspace) -> None:
    found = make_timeline(filled.database, "老桥")
    assert found.points == (TimePoint("2019", 2, 2), TimePoint("2020", 0, 0), TimePoint("2021", 1, 2))
    assert found.undated == 1
    assert [point.share for point in found.points] == [1.0, 0.0, 0.5]


def test_months(filled: Workspace) -> None:
    points = make_timeline(filled.database, "person:何大爷", Period.MONTH).points
    assert len(points) == 27
    assert points[0] == TimePoint("2019-03", 2, 2)
    assert points[-1] == TimePoint("2021-05", 0, 2)


def test_periods_go_on_over_the_turn_of_a_year() -> None:
    assert list_periods(["2019-11", "2020-02"], Period.MONTH) == ["2019-11", "2019-12", "2020-01", "2020-02"]
    assert list_periods([], Period.YEAR) == []


def test_an_empty_library_has_no_points(workspace: Workspace) -> None:
    assert make_timeline(workspace.database, "雨").points == ()


def test_places_in_how_much_text(filled: Workspace) -> None:
    told: list[tuple[int, int]] = []
    (found,) = filled.corpus.timelines(
        ["老桥"], has_places=True, on_progress=lambda done, total: told.append((done, total))
    )
    assert [point.places for point in found.points] == [3, 0, 1]
    with filled.database.reading() as connection:
        texts = connection.exec_driver_sql("SELECT sum(length(text)) FROM block WHERE issue_id = 2").scalar_one()
    assert found.points[2].characters == texts
    assert found.points[2].density == 100_000 / texts
    assert found.points[1].density == 0
    assert told == [(4, 4)]


def test_a_name_has_no_places_and_a_count_can_be_stopped(filled: Workspace) -> None:
    (named,) = filled.corpus.timelines(["person:何大爷"], has_places=True)
    assert [point.places for point in named.points] == [0, 0, 0]
    plain = make_timeline(filled.database, "老桥")
    (stopped,) = count_places(filled.database, ["老桥"], [plain], is_cancelled=lambda: True)
    assert [point.places for point in stopped.points] == [0, 0, 0]


def test_several_are_counted_as_each_by_itself(filled: Workspace) -> None:
    queries = ["老桥", "title:桥", "person:何大爷", "雨 OR 橋", "NOT 雨", "=", "person:何大爷 桥"]
    for period in Period:
        together = filled.corpus.timelines(queries, period, has_places=True)
        alone = tuple(filled.corpus.timelines([query], period, has_places=True)[0] for query in queries)
        assert together == alone
    assert sum(point.places for point in together[1].points) > 0


def test_places_are_as_many_as_the_lines_of_the_concordance(filled: Workspace) -> None:
    for query in ("老桥", "title:桥", "桥 雨", "雨 OR 橋", "="):
        (timeline,) = filled.corpus.timelines([query], has_places=True)
        dated = [line for line in filled.corpus.concordance(query).lines if line.date]
        assert sum(point.places for point in timeline.points) == len(dated)
