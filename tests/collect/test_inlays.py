"""What pages set into the midst of a report's paragraphs: captions, credits, players, prompts and other stories."""

import pytest
from texts import article, body

LEAD = "Foreign Minister Ingrid Solvang of Norway met her Chilean counterpart in Santiago on Tuesday to discuss cod."
LAST = "Her colleague said that Chile would send a delegation to Oslo in December."
TITLE = "Norway and Chile near a pact on cod"


def own(paragraph: str) -> list[str]:
    """What of one paragraph between two others is the report's."""
    one = article(f" date 2025-03-04 \n{TITLE}\n\n{LEAD}\n\n{paragraph}\n\n{LAST}")
    found = body(one)
    assert (found[0], found[-1]) == (LEAD, LAST)
    for cut in one.boilerplate:
        assert one.text[cut.start : cut.end].strip() == one.text[cut.start : cut.end]
    return found[1:-1]


FIRST = "The two agreed on a quota of 40,000 tonnes."
MORE = "Boats from Chile stay out of the north until June."
HE = "He said the boats would sail in May."


@pytest.mark.parametrize(
    "inlaid",
    [
        "Image copyright AP Image caption Ingrid Solvang at the harbour of Santiago",
        "Image source, Getty Images Image caption, The harbour was closed for the visit",
        "Media caption What the minister said on her way out",
        "GETTY Solvang has pledged to end the row over cod after she took office",
        "Getty Images 12 Solvang and Quiroga share a laugh Reuters 12 The harbour is heavily guarded",
        "REUTERS 1 of 31 Fishermen at the gate of the ministry",
        "Boats in Chile Mon, March 3, 2025 Pictures of the boats that started it Play slideshow AFP 1 of 9 A boat",
        "Ingrid Solvang greets Rafael Quiroga in Santiago on March 4, 2025. (Photo: Ann Lee, AP)",
        "Rafael Quiroga arrives for the talks. Photograph: Ann Lee/Reuters",
        "First meeting: Solvang and Quiroga at the ministry (REUTERS)",
        "FILE - In this Feb. 3, 2025 file photo, a boat sails off Chile. It was let go. (AP Photo/Ann Lee, File)",
        "Image: People wade through water in the port. Pic: AP",
        "toggle caption Ann Lee/AP",
        "Solvang leaves the talks in Santiago AFP",
        "Video Loading Video Unavailable Click to play Tap to play The video will start in 8 Cancel Play now",
        "Click to share on Twitter (Opens in new window)",
        "Advertisement Continue reading the main story",
        "Get the biggest daily stories by email Subscribe Thank you for subscribing Invalid Email",
        "[Graphic: How the cod left the north]",
        "READ MORE: Price of cod jumps as boats stay in port",
        "Also read: Singer Tola B weds in Bergen",
        "related stories 'WORST YET TO COME' Cook tells of fish hell COD ROW Skipper stays in jail",
    ],
)
def test_a_piece_of_the_page_between_two_sentences(inlaid: str) -> None:
    assert own(f"{FIRST} {inlaid} {HE}") == [FIRST, HE]


def test_a_heading_without_a_mark_where_the_page_has_set_others() -> None:
    assert own(f"{FIRST} (Photo: AFP) {MORE} How the fleets compare {HE}") == [FIRST, MORE, HE]


@pytest.mark.parametrize(
    ("caption", "goes_on"),
    [
        ("Image caption Ann Lee at the gate", "Mr Quiroga said he was pleased with the text."),
        ("Image caption The two ministers in conversation", "Ministry spokesman Jon Dahl said the two had got on."),
        (
            "GETTY Solvang meets the fishermen this evening",
            '"So I have told my team to go to Oslo in May," Quiroga said.',
        ),
        (
            "MORE: Rebels claim attack on a convoy",
            "Quiroga, who leads the Harbour Party, called the claim an invention.",
        ),
        ("Watch: Storm tears roofs off in Santiago", "France will send two aircraft with tents on Saturday."),
        ("Getty Images 9 Solvang at the ministry in Santiago", "Later today, she will meet the president of Chile."),
    ],
)
def test_a_caption_ends_where_a_sentence_opens(caption: str, goes_on: str) -> None:
    assert own(f"{FIRST} {caption} {goes_on}") == [FIRST, goes_on]


def test_a_dateline_behind_the_credit_of_a_picture() -> None:
    shown = "Ingrid Solvang greets Rafael Quiroga in Santiago on March 4, 2025. (Photo: Ann Lee, AP)"
    one = article(f" date 2025-03-04 \n{TITLE}\n\n{shown} SANTIAGO -- {LEAD}\n\n{LAST}")
    assert (one.dateline_place, body(one)) == ("Santiago", [LEAD, LAST])


def test_a_sentence_of_the_report_that_stands_again_below_a_picture() -> None:
    told = "The row, which broke out over the quota in 2016, was to be settled this morning by the two ministers."
    one = article(f" date 2025-03-04 \n{TITLE}\n\n{LEAD}\n\n{told}\n\n{MORE}\n\n{told[:-1]}\n\n{HE}\n\n{LAST}")
    assert body(one) == [LEAD, told, MORE, HE, LAST]


def test_a_quotation_that_goes_on_behind_other_stories() -> None:
    stories = "related stories COD ROW Skipper stays in jail FISH HELL Cook tells of her ordeal in the north"
    found = own(
        f'Quiroga said: "We had never met. It went on for an hour. {stories} "I look forward to working with her."'
    )
    assert found == [
        'Quiroga said: "We had never met. It went on for an hour.',
        '"I look forward to working with her."',
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "EPA Administrator Ann Lee said on Monday that The Hague would hear the case of the boat in May.",
        "Reuters reported that the ministers had met. AFP said the talks went on for an hour. AP could not confirm it.",
        "He told Reuters The Gambia had asked for the boat. The photo of the boat shows a hole, he said.",
        "Getty Images sued the firm over a photo. The image caption, it said, had been stolen.",
        "On the photograph, said the judge, one sees a boat. He (a file clerk) had no proof.",
        "3 of 10 Norwegians want it. Money 20/20 met. Case FHC/ABJ/03/095/2018 is old. It fell 7/32 in price.",
        "Rex Lunde and Hina Dahl said on Monday that Petra Berg would go. Zuma Lee will not. Trend Tor is ill.",
        "Related stories were told by the crew, and more of them will come. The boat had no flag.",
        "Solvang was on the line. Video of the call was not released, and a newsletter said nothing of it.",
        "The PA Consulting report said the quota was too high. PTI Holdings bought the boat for $2 million.",
        "The plan (backed by AFP, a pension fund) was dropped. Two envoys (one from AP Moller) left the room.",
        "The ministers signed the pact in Oslo. [The president] was told of it on Monday, an aide said.",
        'Solvang said: "Read more of the text. Watch the vote. Share it with the crews. Subscribe to nothing."',
        "Advertisement of the quota is to begin on Monday. Loading of the boats took two hours, the port said.",
        "He wrote for Time magazine. The Sponsor Message group denied it. Play now begins in the north, he said.",
        "It was Getty who paid for the boat. Google Norway sold it. Twitter users mocked the minister on Monday.",
        "NATO and EU envoys met WHO staff in the port. US Navy ships FGS Bayern and HMS Kent were seen by the crew.",
    ],
)
def test_words_of_a_report_stay(paragraph: str) -> None:
    assert " ".join(own(paragraph)) == paragraph
