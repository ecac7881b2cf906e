"""Radicals that stand in the place of characters: what PDFs give for ⽉ (月) and ⻓ (长), which no search finds.

Owns which character each stands for. Kangxi radicals and compatibility ideographs have it by Unicode's compatibility
decomposition; supplementary radicals mostly have none and are listed here after Unicode's
EquivalentUnifiedIdeograph.txt, those of them that look like their character. Refuses every other compatibility form.
"""

import unicodedata

SUPPLEMENT = (
    "⺅亻⺉刂⺒巳⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹"
    "⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄"
    "⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
CHARACTERS = dict(zip(SUPPLEMENT[::2], SUPPLEMENT[1::2], strict=True))


def radical_of(character: str) -> str:
    """The character that a radical or a compatibility ideograph stands for; itself where there is none."""
    return CHARACTERS.get(character) or unicodedata.normalize("NFKC", character)
