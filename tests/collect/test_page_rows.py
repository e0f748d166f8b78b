"""What pages run into one line, or say of themselves: menus, bars of buttons, mastheads, legal feet, makers, lists."""

import pytest
from texts import article, body

from dateline.base.articles import Article

TITLE = "Norway and Chile talk of fish in the south"
LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
LAST = "Her colleague said that Chile would send a delegation to Oslo in December."


def boilerplate(one: Article) -> list[str]:
    return [one.text[at.start : at.end] for at in one.boilerplate]


@pytest.mark.parametrize(
    "menu",
    [
        "NEWS  POLITICS  DIPLOMACY  ECONOMY  CULTURE",
        "Home   Coasts   Politics   Jobs   Log in",
        "Live blog | Chile & the South | Diaspora | Tech | Opinion",
        "Home » World » Norway and Chile talk of fish in the south",
        "Welcome to the pages of the archipelago",
    ],
)
def test_a_row_above_the_headline_is_no_headline(menu: str) -> None:
    one = article(f"{menu}\n{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{LAST}")
    assert one.title == TITLE
    assert menu in boilerplate(one)
    assert body(one) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "bar",
    [
        "0 Comments   Share on Facebook   Tweet   Print",
        "SHARE   COPY LINK   EMAIL   READ LATER",
        "Facebook  X  WhatsApp  Copy link  Add as a preferred source",
        "Terms of Use | Privacy Policy",
        "5:12 p.m.",
        "3d ago",
        "list 2 of 3Why is cod so dear?",
        "JUST WATCHED Chile lands its cod Replay More Videos ... MUST WATCH Chile lands its cod 01:46",
        "MOST READ IN NEWS COD ROW How a port town won its boats back FISH FALL Cook hurt in Lima",
    ],
)
def test_a_bar_of_buttons_is_none_of_the_report(bar: str) -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\n{bar}\n\n{MORE}\n\n{LAST}")
    assert bar in boilerplate(one)
    assert body(one) == [LEAD, MORE, LAST]


def test_a_row_with_figures_is_a_table() -> None:
    row = "Norway   412   38.2%   Chile   310"
    assert row not in boilerplate(article(f"{TITLE}\n\n{LEAD}\n\n{row}\n\n{MORE}\n\n{LAST}"))


def test_the_masthead_above_a_section_is_the_outlet() -> None:
    one = article(f"Subscribe | e-Edition | Puzzles\nFJORD LEDGER\nNATION & WORLD\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert (one.outlet, one.title) == ("FJORD LEDGER", TITLE)


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("© 2026 Fjord Sunrise. All rights reserved.", "Fjord Sunrise"),
        ("Copyright The Fjord Ledger Limited 2026. All rights reserved.", "The Fjord Ledger"),
        ("Fjord Morning Mail is published by Fjord Print Ltd, Kirke Road, Oslo.", "Fjord Morning Mail"),
        ("Albion News is not responsible for the content of external sites.", "Albion News"),
        ("Copyright 2026 The Associated Press. All rights reserved.", None),
        ("© Getty Images", None),
        ("© 2026 PT Fjord Holding Limited", None),
    ],
)
def test_a_legal_foot_names_the_outlet(foot: str, outlet: str | None) -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{LAST}\n\n{foot}")
    assert one.outlet == outlet
    assert body(one) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    ("line", "agency", "outlet"),
    [
        ("By LEDGER TEAM and NORD PRESSE", "NORD PRESSE", None),
        ("By: Staff Reporter and Meridian", "Meridian", None),
        ("By Staff Reporter, Meridian", None, None),
        ("BY FJORD POST with WIRES", None, "FJORD POST"),
        ("By Jane Doe and AFP", "AFP", None),
        ("By Jane Doe of the Associated Press", "AP", None),
        ("From staff and wire reports", None, None),
        ("London: Fjord Gazette", None, "Fjord Gazette"),
    ],
)
def test_who_made_it(line: str, agency: str | None, outlet: str | None) -> None:
    one = article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}\n\n{LAST}")
    assert (one.agency, one.outlet) == (agency, outlet)
    assert body(one) == [LEAD, MORE, LAST]
    assert line in boilerplate(one)


@pytest.mark.parametrize(
    "foot",
    [
        "Also in today’s Mail:\nBridge contractor back on site, says mayor\nTom Roe fires Brann to derby win",
        "RELATED\nGovernor Jo Lee survives ouster vote\nFares to rise from Friday, owners say",
        "More on this story\nWho is Ines Mabika, rising star of rumba?\nA simple guide to Chile",
        "A version of this article appears in print on Feb. 28, 2026, Section A, Page 6.",
        "Comments have to be in English, and in full sentences. They cannot be abusive or personal.",
        "--- Ends/AH",
        "Doe reported from Santiago, Chile.",
        "Tags / Keywords: fish, Chile\nFound a mistake in this story?\nReport it to us.",
        "For further information, please contact: press@mofa.example",
    ],
)
def test_what_closes_a_page(foot: str) -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{LAST}\n\n{foot}")
    assert body(one) == [LEAD, MORE, LAST]
    assert all(any(line in found for found in boilerplate(one)) for line in foot.split("\n"))


@pytest.mark.parametrize(
    "last",
    [
        "No questions were taken.",
        "He left on Friday.",
        "“One story ends here,” she said.",
        "Read together, the papers leave little room.",
    ],
)
def test_a_short_last_sentence_below_a_teaser_stays(last: str) -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\nRead: Owners threaten strike over fuel\n\n{last}")
    assert body(one) == [LEAD, MORE, last]


def test_a_box_of_stories_ends_where_the_report_goes_on() -> None:
    box = "Recommended Stories\nWhy is cod at the heart of it?\nBrann beat Viking to reach final"
    one = article(f"{TITLE}\n\n{LEAD}\n\n{box}\n\nThe minister said it would wait.\n\n“Words are cheap,” he said.")
    assert body(one) == [LEAD, "The minister said it would wait.", "“Words are cheap,” he said."]


def test_lists_of_members_stay() -> None:
    names = ["Finance: Akua Darkoh", "Interior: Yaw Bempah", "Defence: Linda Ocloo"]
    told = article(f"{TITLE}\n\n{LEAD}\n\nThe nominees, who must be vetted, are:\n" + "\n".join(names) + f"\n\n{MORE}")
    assert body(told)[2:5] == names
    bare = article(f"{TITLE}\n\n{LEAD}\n\n" + "\n".join(names) + f"\n\n{MORE}")
    assert body(bare)[1:4] == names


def test_what_a_page_offers_you_is_none_of_the_report_but_advice_is() -> None:
    offer = "Our morning email tells you what's happening and why it matters"
    one = article(f"{TITLE}\n\n{LEAD}\n\n{offer}\n\n{MORE}\n\n{LAST}")
    assert body(one) == [LEAD, MORE, LAST]
    advice = "You can take the ferry.", "You get tickets on its website.", "You should book early.", "You will like it."
    assert body(article(f"{TITLE}\n\n{LEAD}\n\n" + "\n\n".join(advice)))[1:] == list(advice)


@pytest.mark.parametrize(
    "line",
    [
        "[Why the cod left the fjords and may never come back]",
        "I was the minister's mentor. Today I would tell her: the boats are in peril Read more",
        "Reuters The two ministers stood on the quay for an hour as trawlers came in",
        "21/34 Fishermen on the quay at Bergen wave at the ministers as they pass in a boat",
        "With assistance by Jane Doe",
        "CORRECTION: An earlier version of this story gave the wrong year for the first treaty.",
        "Newsletter Sign Up Continue reading the main story Please verify you're not a robot by clicking the box.",
    ],
)
def test_boxes_and_pictures_within_the_report(line: str) -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{line}\n\n{LAST}")
    assert body(one) == [LEAD, MORE, LAST]
    assert line in boilerplate(one)


def test_a_row_of_buttons_in_the_first_line_is_cut_out() -> None:
    buttons = "Get daily updates directly to your inbox + Subscribe Thank you for subscribing!"
    one = article(f"{buttons} {LEAD} {MORE}")
    assert body(one) == [f"{LEAD} {MORE}"]
    assert boilerplate(one) == [buttons]


def test_an_agency_that_acts_is_no_picture() -> None:
    told = "Reuters reported that the two ministers had stood on the quay for an hour."
    assert told in body(article(f"{TITLE}\n\n{LEAD}\n\n{told}\n\n{LAST}"))


OWN = "Minister Solvang said Norway was pleased."


@pytest.mark.parametrize("place", [2, 3])
@pytest.mark.parametrize(
    "tail",
    [
        " Also Read: Actor Vikrant Das weds in Jaipur",
        "Also Read: Actor Vikrant Das weds in Jaipur",
        " READ ALSO | Court remands Big Tunde",
        " (Also Read: Actor Vikrant Das weds in Jaipur)",
        " (This is a breaking news story. More details awaited)",
        " Advertisement",
        " Story continues below this ad",
        " (Photo: ANI)",
        " Click here to read more",
        " Follow us on X and Instagram for more updates.",
        " Watch: Princess opens flower show in Bergen",
        " Tags: Norway, Chile, fish",
        " © 2025 The Fjord Post",
    ],
)
def test_what_a_page_ran_into_a_paragraph_is_cut_off(tail: str, place: int) -> None:
    told = [LEAD, MORE, LAST]
    told.insert(place, OWN + tail)
    one = article("\n\n".join([TITLE, *told]))
    told[place] = OWN
    assert body(one) == told
    assert tail.strip() in boilerplate(one)


@pytest.mark.parametrize(
    "last",
    [
        "The book on the talks is short. Published in 2019, it has two chapters.",
        "The minister said no more. More on that later.",
        "The talks ended on Monday. Photos showed them smiling.",
        "The sum was drawn from reserves (a pool of three billion crowns).",
    ],
)
def test_last_sentences_that_begin_as_pages_do_stay(last: str) -> None:
    assert body(article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{last}")) == [LEAD, MORE, last]


def test_what_a_picture_shows_goes_with_its_credit() -> None:
    picture = "Minister Ingrid Solvang greets her colleague in Oslo. (Photo: NTB)"
    assert body(article(f"{TITLE}\n\n{picture}\n\n{LEAD}\n\n{MORE}\n\n{LAST}")) == [LEAD, MORE, LAST]


def test_an_advertisement_before_a_sentence_is_cut_off() -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\nAdvertisement {MORE}\n\n{LAST}")
    assert body(one) == [LEAD, MORE, LAST]


def test_where_paragraphs_are_lines_a_headline_joins_none() -> None:
    teaser = "China shows off a new stealth drone at its autumn air show"
    wide = [f"{LEAD} {n}." for n in ("It was the first time", "It was the second", "It was the third", "It was last")]
    one = article("\n\n".join([TITLE, *wide]) + f"\n\n{teaser}\n{LAST}\n\n{MORE}")
    assert LAST in body(one)


def test_a_file_picture_is_none_of_the_report() -> None:
    picture = "FILE - A minke whale surfaces off Bouvet Island as a trawler passes, Dec. 3, 2024."
    one = article(f"{TITLE}\n\n{picture}\n\nOSLO, Norway (AP) — {LEAD}\n\n{MORE}")
    assert body(one) == [LEAD, MORE]


def test_a_person_and_a_desk_are_no_outlet() -> None:
    one = article(f"{TITLE}\n\nWassana Thep and Post Reporters\nPUBLISHED : 10 Jun 2026 at 20:14\n\n{LEAD}\n\n{MORE}")
    assert (one.byline, one.outlet) == ("Wassana Thep and Post Reporters", None)


@pytest.mark.parametrize(
    "told",
    [
        "Related charges against two officers were dropped.",
        "More on the same day, an envoy flew to Lima.",
        "For the latest round, the two sides chose Lima.",
        "Copyright law was also discussed.",
        "Tags were put on forty whales.",
        "Advertisement spending fell.",
        "With inputs from five agencies, the plan took shape.",
        "Contact group members met in Vienna.",
        "A video shows the minister leaving the hall.",
        "The ministry is not responsible for the boats, she said.",
        "The newspaper Fjord Post published the text.",
        "By Monday night, the boats had left.",
    ],
)
@pytest.mark.parametrize("fenced", [True, False])
def test_short_sentences_that_begin_as_pages_do_stay(told: str, *, fenced: bool) -> None:
    above = "Also Read: Actor weds in Jaipur\n\n" if fenced else ""
    one = article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{LAST}\n\n{above}{told}")
    assert body(one) == [LEAD, MORE, LAST, told]


def test_the_agency_that_reports_in_its_own_words() -> None:
    told = "The News Agency of Nigeria (NAN) reports that the minister briefed the President on the visit to Oslo."
    assert article(f"{TITLE}\n\n{LEAD}\n\n{told}\n\n{MORE}").agency == "NAN"
