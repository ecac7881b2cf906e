"""The phrases that stand in so many articles that the full text index would have to list half of a library for one.

Owns which they are. The index keeps the set of articles of each, as it does for characters, so that asking for one
costs no more than asking for a character. The list is part of what a library's index is: who changes it writes a
revision that empties the index. Pure; refuses SQL.
"""

from collections.abc import Iterable
from functools import lru_cache

from app.store.search.folding import fold_all

BORDER = "\n"
"""Stands between texts, and in none of the phrases."""
MOST = 8
"""Texts of which they are remembered: of two articles that are joined, the one's text comes to the other."""
_LISTED = """
本报 报讯 本报讯 本报记者 记者 通讯员 新华 新华社 日电 报道 一个 一些 一步 进一步 不断 不是 不能 世界 中国
中央 主席 主要 书记 人员 人民 什么 今天 今年 他们 代表 以及 以来 企业 会议 作出 作用 全国 公司 共同 关系
其中 加强 努力 北京 历史 去年 参加 发展 取得 可以 合作 同时 因为 国务 国家 国际 地区 坚持 基础 大会 如果
委员 委员会 安全 实现 就是 工作 已经 希望 建设 开始 开展 情况 成为 我们 技术 持续 指出 推进 提供 提出 政府
政治 文化 方面 时间 有关 服务 正在 没有 现在 生产 生活 目前 知道 研究 社会 积极 第一 组织 经济 继续 美国
习近平 联合 自己 行动 表示 认为 起来 这个 这些 这样 这种 进行 通过 重要 问题 需要 领导 举行
"""
FREQUENT_PHRASES = frozenset(_LISTED.split())
"""What stands in a fifth of newspaper articles and more, by the gold of synthetic and real pages, and the words that
jieba's dictionary counts most often."""


def find_frequent(texts: Iterable[str]) -> set[str]:
    """Those that stand in the texts; none reaches from one text to the next."""
    return set(phrases_of(BORDER.join(texts)))


@lru_cache(maxsize=MOST)
def phrases_of(text: str) -> frozenset[str]:
    folded = fold_all(text)
    return frozenset(phrase for phrase in FREQUENT_PHRASES if phrase in folded)
