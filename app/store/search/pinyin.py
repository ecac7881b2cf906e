"""How Chinese characters are read: a name spelt in letters, so that it is found by typing them.

Owns the readings: the most usual one of each character, and of some the one that names have. Refuses tones, and
the order of names (see `folding`).
"""

from bisect import bisect_right
from functools import cache
from itertools import product

from app.paths import resources
from app.store.search.folding import FIRST_RANK, fold, load_ranks

_IN_NAMES = (
    "都du 重chong 长chang 曾zeng 单shan 仇qiu 解xie 区ou 朴piao 查zha 盖ge 乐yue 行hang 会kuai 六lu 厦xia 石dan "
    "参shen 翟zhai 尉yu 车ju 种chong 缪miao 柏bo 薄bo 番pan 蔚yu 浚xun 泌bi 大dai 调tiao 朝zhao 宿xiu 藏zang "
    "巷hang 弹tan 传zhuan 校jiao 还huan 阿e 覃qin 佛fo 卜bu 隗kui 枞zong 歙xi 涡guo 荥ying 铅yan 蚌beng 莘xin "
    "牟mu 洞tong 侗tong 适kuo 晟sheng 茜xi 娜nuo "
)
IN_NAMES = {pair[0]: pair[1:] for pair in _IN_NAMES.split()}
"""Characters with another reading in names of people and places than their usual one."""
MOST_DOUBLE = 3
"""Of more such characters in one name only the usual readings count."""


@cache
def load_syllables() -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The ranks at which syllables begin, and the syllables; see `resources/characters/README.md`."""
    lines = (resources() / "characters" / "syllables.txt").read_text(encoding="utf-8").split("\n")
    pairs = [line.split(" ") for line in lines if line]
    ranks = load_ranks()
    return tuple(ranks[ord(first)] for _, first in pairs), tuple(syllable for syllable, _ in pairs)


@cache
def syllable_of(character: str) -> str:
    """Without its tone, `v` for ü; the character itself, folded, where it has no reading."""
    rank = load_ranks().get(ord(character), 0)
    if rank < FIRST_RANK:
        return fold(character)
    starts, syllables = load_syllables()
    return syllables[max(bisect_right(starts, rank) - 1, 0)]


@cache
def load_spelling() -> dict[int, str]:
    """The syllable of each character that has one, by code, as a table for `str.translate`."""
    return {code: syllable_of(chr(code)) for code in load_ranks()}


@cache
def load_initials() -> dict[int, str]:
    return {code: syllable[:1] for code, syllable in load_spelling().items()}


def spellings(name: str) -> tuple[str, ...]:
    """In all ways, the usual one first: 成都 as chengdou and chengdu."""
    return translate(name, load_spelling(), length=0)


def initials(name: str) -> tuple[str, ...]:
    """In all ways: 王广科 as wgk."""
    return translate(name, load_initials(), length=1)


def translate(name: str, table: dict[int, str], length: int) -> tuple[str, ...]:
    """`length` is that of the part of a syllable that counts, 0 for all of it."""
    folded = fold(name)
    double = [at for at, character in enumerate(folded) if character in IN_NAMES]
    if not double or len(double) > MOST_DOUBLE:
        return (folded.translate(table),)
    usual = [character.translate(table) for character in folded]
    ways = []
    for chosen in product((False, True), repeat=len(double)):
        way = usual.copy()
        for at, is_other in zip(double, chosen, strict=True):
            if is_other:
                way[at] = IN_NAMES[folded[at]][: length or None]
        ways.append("".join(way))
    return tuple(dict.fromkeys(ways))


def sounds_alike(first: str, second: str) -> bool:
    return [*map(syllable_of, first)] == [*map(syllable_of, second)]
