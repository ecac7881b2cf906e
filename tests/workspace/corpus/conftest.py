"""A small corpus: two newspapers, three years, a report that is printed three times."""

import pytest

from app.store.database import Database
from app.text.model import Tag
from app.workspace import Workspace
from tests.store.search.libraries import make_article, make_issue, store

REPORT = (
    "柳河新区老桥今天上午正式通车，附近居民早早来到桥头等候，",
    "有人带着相机，有人牵着孩子，桥上的三十盏灯在薄雾里依次亮起，",
)
REPRINT = (REPORT[0], REPORT[1].replace("薄雾", "晨光"))


def people(*names: str) -> tuple[Tag, ...]:
    return tuple(Tag(name, "person") for name in names)


def fill(database: Database) -> None:
    store(
        database,
        make_issue(
            make_article(100, "老桥通车", *REPORT, tags=people("何大爷", "周晓禾"), authors=("周晓禾",)),
            make_article(200, "夜雨", "昨夜下了雨，老桥边的田也湿了。", tags=people("何大爷", "周晓禾", "许可")),
            date="2019-03-01",
        ),
    )
    store(
        database,
        make_issue(
            make_article(100, "桥头", *REPRINT, tags=people("许可")),
            make_article(200, "新桥", "新桥还没有开工。", tags=people("林舟")),
            newspaper="山城晚报",
            date="2021-05-02",
        ),
    )
    store(database, make_issue(make_article(100, "又见老桥", *REPORT), make_article(200, "无"), date=""))


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    fill(workspace.database)
    return workspace
