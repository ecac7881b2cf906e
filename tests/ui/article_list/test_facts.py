"""Facts of articles: names, lengths, pictures, and where doubts are left."""

from dataclasses import replace

from app.text.model import Article, Block, Piece, Role, Span
from app.ui.article_list.facts import ArticleFacts, FactsOfArticles, name_article


def make_article(*parts: tuple[Role, str], authors: tuple[str, ...] = ()) -> Article:
    blocks = (
        Block(number, role, (Span(0, len(text)),), text, (Piece(0, 0, len(text)),))
        for number, (role, text) in enumerate(parts, 2)
    )
    return Article(1, tuple(blocks), authors=authors)


def tell_facts(article: Article) -> ArticleFacts:
    return FactsOfArticles().of(article)


def test_an_article_is_called_by_its_title_or_its_first_words() -> None:
    body = "昨夜下了一场很大很大的雨，今天早上天晴了，田里的水还没有退。"
    assert name_article(make_article((Role.BODY, body), (Role.TITLE, "夜雨润田"))) == "夜雨润田"
    assert name_article(make_article((Role.BODY, body))) == body[:24]
    assert name_article(Article(1, ())) == ""


def test_characters_are_counted_without_white_space() -> None:
    facts = tell_facts(make_article((Role.TITLE, "热心 公益"), (Role.BODY, "一 二")))
    assert facts.characters == 6


def test_a_picture_is_nothing_but_caption_and_credit() -> None:
    caption, credit = (Role.CAPTION, "图为新桥。"), (Role.CREDIT, "许可 摄")
    assert tell_facts(make_article(caption, credit)).is_picture
    assert not tell_facts(make_article(caption, credit, (Role.TITLE, "新桥"))).is_picture


def test_facts_are_told_anew_only_for_another_value() -> None:
    facts = FactsOfArticles()
    article = make_article((Role.TITLE, "夜雨"))
    assert facts.of(article) is facts.of(article)
    assert facts.of(replace(article, authors=("林舟",))).authors == ("林舟",)


def test_after_an_edit_only_what_it_touched_is_counted() -> None:
    facts = FactsOfArticles()
    article = make_article((Role.TITLE, "夜雨"), (Role.BODY, "一 二"), (Role.BODY, "三"))
    title, first, second = article.blocks
    assert facts.of(article).characters == 5
    longer = replace(article, blocks=(title, replace(first, text="一 二四"), second))
    assert facts.of(longer).characters == 6
    assert facts.of(replace(longer, blocks=(title, second))).characters == 3
    assert facts.of(replace(longer, blocks=(second, title, replace(first, id=9)))).characters == 5
    assert facts.of(replace(longer, blocks=())).characters == 0


def test_after_an_edit_it_is_called_as_if_it_were_new() -> None:
    facts = FactsOfArticles()
    blank, first, second = make_article((Role.BODY, " "), (Role.BODY, "一二"), (Role.BODY, "三")).blocks
    title = replace(second, role=Role.TITLE)
    other = replace(first, text="二")
    for blocks in (
        (first, second),
        (first, title),
        (first, replace(title, text="四")),
        (first, second),
        (other, second),
        (blank, other),
        (blank, first),
        (second, first),
        (second, other),
        (),
        (title,),
    ):
        article = Article(1, blocks)
        assert facts.of(article) == tell_facts(article)
