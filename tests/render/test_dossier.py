"""The dossier: complete, self-contained, safe against its reports, sound for readers of every kind."""

import itertools
import re
import time
from pathlib import Path

import pytest
from lxml import html
from render.made_record import made_record

from dateline.base.errors import CannotWrite
from dateline.base.record import Record
from dateline.render import dossier
from dateline.render.dossier import one_page, pages, place_beside, write_dossier


@pytest.fixture(scope="module")
def page() -> str:
    return one_page(made_record())


@pytest.fixture(scope="module")
def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


@pytest.fixture(scope="module")
def folder() -> dict[str, html.HtmlElement]:
    return {path: html.document_fromstring(text) for path, text in pages(made_record())}


def section(tree: html.HtmlElement, title: str) -> str:
    (found,) = (h for h in tree.xpath("//h2|//h3") if h.text_content().strip() == title)
    return " ".join(found.getparent().text_content().split())


def test_sections_tell_what_the_record_holds(tree: html.HtmlElement) -> None:
    text = " ".join(tree.text_content().split())
    assert "Norland's water minister Ada Quill met her Sudrian counterpart Bo Tarn in Marrow" in text
    titles = {h.text_content().strip() for h in tree.xpath("//h2|//h3")}
    assert {"Who said what", "Where reports differ", "Where reports agree", "What only one report says"} <= titles
    assert {
        "Figures that later reports replaced",
        "What was expected and what came of it",
        "What led to what",
    } <= titles
    assert {"People and offices", "The reports", "What could not be read", "What the reader was unsure of"} <= titles


def test_empty_sections_are_not_shown() -> None:
    empty = html.document_fromstring(one_page(Record((), ())))
    assert [h.text_content() for h in empty.xpath("//h2")] == ["The reports", "The reports in full"]


def test_both_sides_of_a_difference_stand_with_their_words(tree: html.HtmlElement) -> None:
    sides = tree.xpath("//*[@class='conflict']//*[@class='side']")
    assert [side.xpath(".//*[@class='value']")[0].text_content() for side in sides] == ["2 days", "3 days"]
    assert [len(side.xpath(".//q")) for side in sides] == [1, 2]
    assert "2 reports, 1 independent origin" in sides[1].text_content()


def test_planned_and_held_are_told_apart(tree: html.HtmlElement) -> None:
    denied = tree.xpath("//article[@id='e-premier']")[0]
    assert "off" in denied.get("class").split()
    assert denied.xpath(".//*[contains(@class,'badge')]")[0].text_content() == "denied"
    assert "expected in" in tree.xpath("//article[@id='e-talks']")[0].text_content().lower()


def test_what_is_unsure_stands_apart(tree: html.HtmlElement) -> None:
    assert "Minister accused over the leak" in section(tree, "What the reader was unsure of")
    for chapter in tree.xpath("//article[@class='chapter']"):
        assert "accused over the leak" not in chapter.text_content()


def test_the_same_words_in_two_reports_are_one_event_with_two_reports(tree: html.HtmlElement) -> None:
    card = tree.xpath("//article[@id='e-talks']")[0]
    assert [cite.text_content() for cite in card.xpath(".//details//cite")] == [
        "The Norland Post, 10 May 2023",
        "LNA, 12 May 2023",
        'Gull "Herald", 13 May 2023',
    ]


def every_page(tree: html.HtmlElement, folder: dict[str, html.HtmlElement]) -> dict[str, html.HtmlElement]:
    return {"index.html#one": tree, **folder}


def test_every_citation_leads_to_its_words(tree: html.HtmlElement, folder: dict[str, html.HtmlElement]) -> None:
    for path, one in every_page(tree, folder).items():
        for link in one.xpath("//cite[preceding-sibling::q]/a"):
            where, anchor = link.get("href").split("#")
            target = folder[_resolved(path, where)] if where else one
            marks = target.xpath("//mark[@id=$id or @data-of=$id]", id=anchor)
            quote = link.getparent().getprevious()
            (words,) = quote.xpath(".//b[@class='words']") or [quote]
            marked = "".join(mark.text_content() for mark in marks)
            assert words.text_content().split() == marked.split(), (path, anchor)
    assert len(tree.xpath("//cite[preceding-sibling::q]/a")) > 20


def test_every_link_within_the_dossier_resolves(tree: html.HtmlElement, folder: dict[str, html.HtmlElement]) -> None:
    for path, one in every_page(tree, folder).items():
        for href in one.xpath("//a/@href"):
            if href.startswith("https://"):
                continue
            where, _, anchor = href.partition("#")
            target = one if not where else folder[_resolved(path, where)]
            assert not anchor or target.xpath("//*[@id=$id]", id=anchor), (path, href)


def _resolved(path: str, where: str) -> str:
    parts = path.split("#")[0].split("/")[:-1]
    for step in where.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    return "/".join(parts)


def test_nothing_is_fetched(tree: html.HtmlElement, folder: dict[str, html.HtmlElement]) -> None:
    for one in every_page(tree, folder).values():
        assert not one.xpath("//link|//img|//iframe|//object|//embed|//base|//@src|//form[@action]|//@style")
        policy = one.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert policy.startswith("default-src 'none';")
        assert "unsafe-inline" not in policy.split("script-src")[1]
        for css in one.xpath("//style/text()"):
            assert "url(" not in css
            assert "@import" not in css


def test_reports_can_run_nothing(page: str, tree: html.HtmlElement, folder: dict[str, html.HtmlElement]) -> None:
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "\u202e" not in page
    assert "[U+202E]evil reversed[U+202C]" in page
    for one in every_page(tree, folder).values():
        assert not [name for element in one.iter() for name in element.attrib if name.startswith("on")]
        assert not [href for href in one.xpath("//a/@href") if href.lower().startswith(("javascript:", "data:"))]


def test_a_report_links_to_the_web_only_by_a_safe_address(tree: html.HtmlElement) -> None:
    outside = [a for a in tree.xpath("//a") if "://" in a.get("href", "")]
    assert {a.get("href") for a in outside} == {"https://coast.example/halcyon?a=1&b=2"}
    assert all("noopener" in a.get("rel") for a in outside)


def test_readers_by_ear_and_keyboard(tree: html.HtmlElement, folder: dict[str, html.HtmlElement]) -> None:
    for path, one in every_page(tree, folder).items():
        ids = one.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        assert one.get("lang") == "en"
        assert len(one.xpath("//h1")) == len(one.xpath("//main")) == 1
        assert one.xpath("//a[@class='skip']/@href") == ["#main"]
        assert set(one.xpath("//@aria-labelledby")) <= set(ids), path
        levels = [int(h.tag[1]) for h in one.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), (path, levels)
        assert all(svg.get("aria-hidden") == "true" for svg in one.xpath("//svg"))
        assert len(one.xpath("//table")) == len(one.xpath("//table/caption"))
        assert not one.xpath("//svg//a[not(@tabindex)]")


def test_ids_that_are_paths_stay_inside_the_folder() -> None:
    from dateline.render.links import file_name

    assert file_name("../../etc/passwd") == "______etc_passwd.html"


def test_it_is_the_same_every_time(page: str) -> None:
    assert one_page(made_record()) == page


def test_writing_one_file(made: Record, tmp_path: Path) -> None:
    out = tmp_path / "new" / "dossier.html"
    assert write_dossier(made, out) == out
    assert [p.name for p in out.parent.iterdir()] == ["dossier.html"]


def test_a_small_record_needs_one_page_in_its_folder(made: Record, tmp_path: Path) -> None:
    index = write_dossier(made, tmp_path / "pages")
    assert index.name == "index.html"
    assert [p.name for p in index.parent.iterdir()] == ["index.html"]


def test_a_large_record_gets_a_folder_and_old_pages_go(
    made: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossier, "LARGE", 1)
    out = tmp_path / "pages"
    write_dossier(made, out)
    assert (out / "entities" / "n-quill.html").exists()
    old, kept = out / "events" / "e-old.html", out / "events" / "mine.html"
    old.write_text((out / "events" / "e-talks.html").read_text())
    kept.write_text("<p>not ours</p>")
    write_dossier(made, out)
    assert not old.exists()
    assert kept.exists()


def test_a_dossier_nobody_placed_goes_beside_its_record(made: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    assert place_beside(made, Path("x/lake.dateline")) == Path("x/lake.html")
    monkeypatch.setattr(dossier, "LARGE", 1)
    assert place_beside(made, Path("x/lake.dateline")) == Path("x/lake-dossier")


def test_where_nothing_can_be_written_nothing_is_left(made: Record, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(CannotWrite, match="cannot be written"):
        write_dossier(made, blocked / "dossier.html")
    assert list(tmp_path.iterdir()) == [blocked]


def test_pictures_show_what_the_lists_say(tree: html.HtmlElement) -> None:
    (timeline, *_) = tree.xpath("//svg[contains(@class,'timeline-picture')]")
    assert "Marrow Pact" in timeline.text_content()
    (met, *_) = tree.xpath("//svg[contains(@class,'met-picture')]")
    assert [t.text for t in met.xpath(".//text[contains(@class,'label')]")] == [
        "Ada Quill",
        "Bo Tarn",
        "Premier of Sudria",
    ]
    assert len(met.xpath(".//circle[contains(@class,'off')]")) == 2


def test_it_is_made_in_good_time(made: Record) -> None:
    one_page(made)
    began = time.perf_counter()
    one_page(made)
    assert time.perf_counter() - began < 0.5


def test_style_and_script_hold_no_closing_tag(page: str) -> None:
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    assert script is not None
    assert "</" not in script[1]
