"""Words cut in another process: the same as here, from any thread, and here when that process is gone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tagging.word_process import WordProcess
from app.tagging.words import JiebaWords

TEXT = "魏都区召开会议，敬老院的宋改清说：“老桥换了新颜。”"


@pytest.fixture(scope="module")
def aside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordProcess]:
    made = WordProcess(tmp_path_factory.mktemp("aside"))
    made.load()
    yield made
    made.close()


def test_words_are_those_of_the_dictionary(aside: WordProcess, words: JiebaWords) -> None:
    @given(st.text(alphabet="老桥换新颜北京魏都区，。“”（）12aB \n\r\u3000𠀀·"))
    @settings(max_examples=40, deadline=None)
    def check(text: str) -> None:
        assert aside.cut(text) == words.cut(text)

    check()
    assert aside.cut(TEXT) == words.cut(TEXT)


def test_facts_of_a_word_in_a_text_and_of_one_that_stood_in_none(aside: WordProcess, words: JiebaWords) -> None:
    aside.cut(TEXT)
    for word in ("敬老院", "北京", "工作", "宋改清", "不在任何词典里", ""):
        assert aside.tag_of(word) == words.tag_of(word)
        assert aside.rarity_of(word) == words.rarity_of(word)


def test_threads_may_ask_at_once(aside: WordProcess, words: JiebaWords) -> None:
    texts = [f"{TEXT}{number}" for number in range(24)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(aside.cut, texts)) == [words.cut(text) for text in texts]


def test_cache_lies_in_the_folder_given(aside: WordProcess) -> None:
    assert [path.name for path in aside.cache_folder.iterdir()] == ["jieba.cache"]


def test_where_the_process_died_words_are_cut_here(tmp_path: Path, words: JiebaWords) -> None:
    fresh = WordProcess(tmp_path)
    fresh.load()
    assert fresh.process is not None
    fresh.process.kill()
    fresh.process.join()
    assert fresh.cut(TEXT) == words.cut(TEXT)
    assert fresh.tag_of("宋改清") == words.tag_of("宋改清")
    assert fresh.process is None


def test_where_no_process_can_be_started_words_are_cut_here(
    tmp_path: Path, words: JiebaWords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/nowhere/python")
    fresh = WordProcess(tmp_path)
    assert fresh.rarity_of("敬老院") == words.rarity_of("敬老院")
    assert fresh.cut(TEXT) == words.cut(TEXT)
    assert fresh.process is None
