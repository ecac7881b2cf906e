"""Raw pages of a made-up newspaper, short enough to be read in no time."""

from pathlib import Path

PAGE = """第3版 柳河新报 2021年12月3日 星期五
老桥换新颜
本报记者 周晓禾
本报讯（记者 周晓禾）12月3日，柳河老桥经过三个月的
修缮重新通车。
“走了三十年，今天最稳当。”家住河西的居民何大爷说。

夜雨润田
昨夜下了一场透雨，柳河两岸的麦田都湿了。（魏宣）
"""


def make_page(number: int) -> str:
    return PAGE.replace("三个月", f"{number}个月")


def write_pages(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"柳河新报2021-12-03第{number:02}版.txt" for number in range(1, count + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_bytes(make_page(number).encode())
    return paths
