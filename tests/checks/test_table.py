"""The table of checks: names, severities, and that each entry does what it says."""

from app.checks.table import CHECKS, COMPARISONS, SEVERITIES, Settings
from app.checks.terms import Term, Terms
from tests.checks.articles import make_article


def test_names_are_unique() -> None:
    assert len(SEVERITIES) == len(CHECKS) + len(COMPARISONS)


def find(name: str, text: str, settings: Settings) -> bool:
    check = next(check for check in CHECKS if check.id == name)
    return any(True for _ in check.find(make_article(text), settings))


def test_settings_reach_the_checks() -> None:
    dated, plain = Settings("2021-12-03", Terms([Term("登陆", "登录")])), Settings()
    assert find("date_mismatch", "今天（12月2日），桥通了。", dated)
    assert not find("date_mismatch", "今天（12月2日），桥通了。", plain)
    assert find("house_term", "请登陆。", dated)
    assert not find("house_term", "请登陆。", plain)


def test_only_checks_that_say_so_have_fixes() -> None:
    text = (
        "本报讯（记者 周晓禾）桥,通了 12 月。”“本报讯（记者 何苗）２月30日\u200b〓\ufffd\ue123⽉，，登陆1,23,4。许可 摄"
    )
    article = make_article("好。”", text, text)
    settings = Settings("2021-12-03", Terms([Term("登陆", "登录")]))
    fixing = {check.id for check in CHECKS for spot in check.find(article, settings) if spot.fix}
    assert fixing <= {check.id for check in CHECKS if check.has_fix}
    assert {"half_width", "house_term", "radical", "stray_space"} <= fixing
