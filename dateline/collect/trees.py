"""A parsed page -> the same page without what points elsewhere, and the paragraphs that an extraction dropped."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement  # type: ignore[import-untyped]

LONGEST_POINTER = 200
"""A paragraph that is one link and no longer than this points elsewhere."""
SHORTEST_DROPPED = 60
"""Code points from which a paragraph that the extraction dropped is taken back."""
SAME_KIND = 3
"""Extracted paragraphs that must stand in the page as the dropped one does."""
SEEN = 0.3
"""Share of a paragraph's runs of four words that extracted lines hold, from which it was not dropped but divided."""
ELSEWHERE = re.compile(
    r"(?i)(?:^|[\s_-])(?:aside|nav|footer|comments?|related|recirc\w*|promo\w*|newsletter\w*|sidebar|teasers?|sponsor\w*|"
    r"subscri\w*|paywall|disclaimer|share|social|cookie|consent|caption|credit|author-?bio|bio|tags?|trending|popular|"
    r"most-?read|recommend\w*|outbrain|taboola|advert\w*)(?:$|[\s_-])"
)
_WORDS = re.compile(r"\w+")


def prune(tree: HtmlElement) -> None:
    """Takes out paragraphs, headings and list items that are nothing but a link; posts set in a page stay as quotes."""
    for element in tree.xpath("//p[.//a] | //li[.//a] | //h2[.//a] | //h3[.//a] | //h4[.//a]"):
        words = _plain(element)
        if words and len(words) <= LONGEST_POINTER and _all_link(element, words) and _is_alone(element):
            _take_out(element)
    for quote in tree.xpath('//blockquote[contains(@class, "twitter") or contains(@class, "instagram")]'):
        quote.attrib.pop("class", None)
        for script in quote.xpath(".//script | following-sibling::script[1]"):
            _take_out(script)


def _plain(element: HtmlElement) -> str:
    return " ".join("".join(element.xpath(".//text()[not(parent::script or parent::style)]")).split())


def _all_link(element: HtmlElement, words: str) -> bool:
    linked = "".join(_plain(link) for link in element.xpath(".//a[not(ancestor::a)]"))
    return len("".join(_WORDS.findall(linked))) >= 0.95 * len("".join(_WORDS.findall(words)))


def _is_alone(element: HtmlElement) -> bool:
    """A paragraph of links only within others that are text: not a post or a list that is the article."""
    return not element.xpath("ancestor::blockquote")


def _take_out(element: HtmlElement) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def key_of(words: str) -> str:
    """Words alone, by which a paragraph of the page is known among extracted lines."""
    return " ".join(_WORDS.findall(words)).casefold()


def with_dropped(tree: HtmlElement, lines: Sequence[str]) -> list[str]:
    """Extracted lines, with the page's paragraphs that stand in it as most of them do but were dropped. In the order
    of the page."""
    places = {key_of(line): i for i, line in enumerate(lines) if line.strip()}
    known = {run for line in lines for run in _runs(key_of(line))}
    elements = [(element, key_of(_plain(element))) for element in tree.xpath("//p")]
    kinds = Counter(_standing(element) for element, key in elements if key in places)
    added: dict[int, list[str]] = {}
    last = -1
    for element, key in elements:
        if key in places:
            last = places[key]
        elif last >= 0 and kinds[_standing(element)] >= SAME_KIND and _is_report(element):
            runs = _runs(key)
            if sum(run in known for run in runs) <= SEEN * len(runs):
                added.setdefault(last, []).append(_plain(element))
                known |= runs
    return [one for i, line in enumerate(lines) for one in (line, *added.get(i, ()))]


def _runs(key: str) -> set[tuple[str, ...]]:
    words = key.split()
    return {tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))}


def _standing(element: HtmlElement) -> tuple[str, ...]:
    """How a paragraph stands in the page: its class, and what holds it, two steps up."""
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    return tuple(
        part
        for one in (element, parent, above)
        for part in ((str(one.tag), str(one.get("class") or "")) if one is not None else ("", ""))
    )


def _is_report(element: HtmlElement) -> bool:
    words = _plain(element)
    if len(words) < SHORTEST_DROPPED:
        return False
    linked = sum(len(_plain(link)) for link in element.xpath(".//a"))
    return linked * 2 < len(words) and not any(_is_elsewhere(one) for one in _above(element))


def _above(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _is_elsewhere(element: HtmlElement) -> bool:
    if element.tag in ("aside", "nav", "footer", "form", "figure", "figcaption", "header"):
        return True
    return element.tag not in ("body", "html", "main", "article") and any(
        ELSEWHERE.search(element.get(name) or "") for name in ("class", "id")
    )


def stands_apart(tree: HtmlElement, words: str, lines: Sequence[str]) -> bool:
    """Whether words that the page also gives as its summary stand outside what holds its paragraphs: a standfirst,
    not the first paragraph."""
    keys = {key_of(line) for line in lines}
    paragraphs = [element for element in tree.xpath("//p") if key_of(element.text_content()) in keys]
    holders = Counter(element.getparent() for element in paragraphs)
    if not holders:
        return False
    main, _ = holders.most_common(1)[0]
    key = key_of(words)
    found = [one for one in tree.xpath("//p | //h2 | //h3 | //div") if key_of(one.text_content()) == key]
    return bool(found) and all(one.getparent() is not main for one in found)
