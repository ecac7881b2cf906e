"""Tags in use, and the terms of vocabularies."""

from app.editing.editor import Editor
from app.editing.operations import AddTag
from app.store.database import Database
from app.store.tags import (
    StoredTerm,
    count_tags,
    find_tagged,
    list_tagged,
    load_tagged_texts,
    load_vocabularies,
    save_vocabulary,
)
from app.text.model import Role, Tag

BRIDGE = Tag("桥梁", "keyword")


def test_tags_are_counted_and_found(database: Database, issue_id: int) -> None:
    editor = Editor(database, issue_id)
    editor.do_all([AddTag(12, Tag("雨")), AddTag(12, BRIDGE)])
    with database.reading() as connection:
        assert count_tags(connection) == ((BRIDGE, 2), (Tag("雨"), 1))
        assert find_tagged(connection, [BRIDGE, Tag("雨")]) == {issue_id: [1, 12]}
        assert find_tagged(connection, [Tag("桥梁")]) == {}
        assert list_tagged(connection, 9) == [(issue_id, 12), (issue_id, 1)]
        assert list_tagged(connection, 1) == [(issue_id, 12)]
        examples = load_tagged_texts(connection, [(issue_id, 1), (issue_id, 9), (issue_id, 12), (77, 1)])
        assert {place: tagged.tags for place, tagged in examples.items()} == {
            (issue_id, 1): {BRIDGE},
            (issue_id, 12): {BRIDGE, Tag("雨")},
        }
        assert examples[issue_id, 12].texts[:2] == ((Role.SECTION, "一周要闻"), (Role.TITLE, "夜雨润田"))


def test_a_vocabulary_takes_the_place_of_its_namesake(database: Database) -> None:
    old, new = StoredTerm("1", "", "体育", "{}"), StoredTerm("2", "1", "足球", '{"alt": ["球赛"]}')
    with database.transaction() as connection:
        save_vocabulary(connection, "主题", [old, new])
        save_vocabulary(connection, "地区", [old])
        assert load_vocabularies(connection) == {"主题": [old, new], "地区": [old]}
        save_vocabulary(connection, "主题", [new])
        save_vocabulary(connection, "地区", [])
        assert load_vocabularies(connection) == {"主题": [new]}
