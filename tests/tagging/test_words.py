"""The dictionary: nothing lost, its cache where it was told, no trouble with threads."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.tagging.words import JiebaWords


def test_cutting_keeps_every_character_and_its_place(words: JiebaWords) -> None:
    @given(st.text(alphabet="老桥换新颜，。“”（）12aB \n\t\r\u3000𠀀·魏都区"))
    @settings(max_examples=40, deadline=None)
    def check(text: str) -> None:
        cut = words.cut(text)
        assert "".join(word.text for word in cut) == text
        assert all(text[word.clean_start : word.clean_end] == word.text for word in cut)

    check()


def test_cache_lies_in_the_folder_given_and_nothing_in_the_shared_one(tmp_path: Path) -> None:
    shared, own = tmp_path / "shared", tmp_path / "own" / "cache"
    shared.mkdir()
    code = "import sys, pathlib, app.tagging.words as w; w.JiebaWords(pathlib.Path(sys.argv[1])).cut('老桥')"
    done = subprocess.run(
        [sys.executable, "-c", code, str(own)],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "TMPDIR": str(shared), "TEMP": str(shared), "TMP": str(shared)},
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")
    assert [path.name for path in own.iterdir()] == ["jieba.cache"]
    assert not list(shared.iterdir())


def test_threads_may_ask_at_once(tmp_path: Path) -> None:
    fresh = JiebaWords(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(fresh.cut, ["魏都区召开会议"] * 8))
    assert all(answer == answers[0] for answer in answers)


def test_rare_words_are_rarer_than_common_ones(words: JiebaWords) -> None:
    assert words.rarity_of("敬老院") > words.rarity_of("工作") > 0
    assert words.rarity_of("不在任何词典里") > 0


def test_dictionary_tells_parts_of_speech(words: JiebaWords) -> None:
    assert words.tag_of("北京") == "ns"
    assert words.tag_of("宋改清") == ""
