"""Shapes and texts -> SVG markup, everything a report says escaped."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from dateline.render.words import clean, cut

CHARACTER = 6.4
"""Width of a character of the pictures' 12-pixel text, in pixels: the mean over news names, measured, plus a tenth."""


def tag(name: str, *inside: Markup, **attributes: object) -> Markup:
    """One element. `class_` is `class`, other underscores are hyphens; attributes that are None are left out."""
    rows = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{rows}>{''.join(inside)}</{name}>")


def text(words: str, *, room: float | None = None, **attributes: object) -> Markup:
    """A text, cut to the pixels it has room for."""
    shown = cut(words, max(4, int(room / CHARACTER))) if room is not None else words
    return tag("text", escape(clean(shown)), **attributes)


def linked(href: str | None, title: str, *inside: Markup) -> Markup:
    """A group that links to where its fact stands, with a tip for the mouse. Not in the keyboard's way: the same
    facts follow as a list."""
    tip = tag("title", escape(clean(title)))
    return tag("a", tip, *inside, href=href, tabindex="-1") if href else tag("g", tip, *inside)


def picture(width: float, height: float, parts: Iterable[Markup], *, class_: str) -> Markup:
    """The whole picture, hidden from screen readers, for which the list beside it says the same."""
    return tag(
        "svg",
        *parts,
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}",
        height=f"{height:g}",
        class_=class_,
        aria_hidden="true",
        focusable="false",
    )


def dot(x: float, y: float, kind: str, radius: float = 5) -> Markup:
    """`held` is filled, `planned` hollow, `off` hollow and crossed out: told apart without colour."""
    circle = tag("circle", cx=f"{x:g}", cy=f"{y:g}", r=f"{radius:g}", class_=f"dot {kind}")
    if kind != "off":
        return circle
    a = radius + 2
    return circle + tag("line", x1=f"{x - a:g}", y1=f"{y + a:g}", x2=f"{x + a:g}", y2=f"{y - a:g}", class_="strike")
