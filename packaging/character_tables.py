"""Make the tables of `resources/characters`: what is traditional of which, and the order of characters by pinyin.

    character_tables.py TSCharacters.txt

TSCharacters.txt is OpenCC's (data/dictionary in its repository). The order is asked of Node.js, whose collator carries
the Unicode CLDR's; Node must be installed with its full set of languages, as it mostly is.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "characters"
PAIRS_A_LINE = 40
CHARACTERS_A_LINE = 80
LAST_WITH_PINYIN = "糳"
"""zuò: behind it stand the characters without a reading, by their radicals."""
SORT = """
const characters = ["〇"];
for (let code = 0x3400; code <= 0x9fff; code++) {
  if (code < 0x4dc0 || code >= 0x4e00) characters.push(String.fromCodePoint(code));
}
characters.sort(new Intl.Collator("zh-u-co-pinyin").compare);
process.stdout.write(characters.join(""));
"""


def read_pairs(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Of several simplified forms the first; none where that is the character itself."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            traditional, forms = line.rstrip("\n").split("\t")
            simplified = forms.split()[0]
            if traditional != simplified and len(traditional) == len(simplified) == 1:
                yield traditional, simplified


def resolve(pairs: dict[str, str]) -> dict[str, str]:
    """No character is both: what a simplified form is traditional of comes at the end of the chain."""
    resolved = {}
    for traditional, simplified in pairs.items():
        last = simplified
        while last in pairs and pairs[last] != traditional:
            last = pairs[last]
        resolved[traditional] = last
    return resolved


def in_lines(text: str, length: int) -> str:
    return "".join(f"{text[start : start + length]}\n" for start in range(0, len(text), length))


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        pairs = resolve(dict(read_pairs(lines)))
    joined = "".join(f"{traditional}{simplified}" for traditional, simplified in sorted(pairs.items()))
    (FOLDER / "traditional.txt").write_text(in_lines(joined, 2 * PAIRS_A_LINE), encoding="utf-8")
    order = subprocess.run(["node", "-e", SORT], capture_output=True, check=True).stdout.decode()
    read = order[: order.index(LAST_WITH_PINYIN) + 1]
    (FOLDER / "pinyin.txt").write_text(in_lines(read, CHARACTERS_A_LINE), encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(read)} characters in order")


if __name__ == "__main__":
    main()
