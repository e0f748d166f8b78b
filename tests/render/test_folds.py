"""What a dossier shows at once and what it folds away: nothing is lost, the rest opens on a click."""

from dataclasses import replace

from lxml import html
from render.made_record import event, made_record, span, statement

from dateline.base.views import Event, Participant, Story
from dateline.render.chapter import chapter
from dateline.render.dossier import one_page
from dateline.render.folds import ROWS, folded
from dateline.render.links import Links
from dateline.render.look import Look
from dateline.render.meetings import CARDS, meetings, present
from dateline.render.speech import AT_ONCE, SPEAKERS, speakers

WORDS = span("account", "signed the Marrow Pact")


def numbered(number: int, kind: str = "clash", **given: object) -> Event:
    day = f"2023-05-{1 + number % 28:02d}"
    return event(
        f"{kind}{number:02d}", kind, f"{kind} {number}", "happened", WORDS, **{"start": day, "end": day} | given
    )


def test_words_of_one_report_and_events_without_a_date_are_folded() -> None:
    rows = [
        numbered(1),
        numbered(2, "accusation"),
        numbered(3, "threat", articles=("a-account", "a-preview")),
        numbered(4, start=None, end=None),
    ]
    shown, folds = folded(rows)
    assert [e.title for e in shown.every] == ["clash 1", "threat 3"]
    assert [(fold.words.split()[0], [e.title for e in fold.timeline.every]) for fold in folds] == [
        ("1", ["accusation 2"]),
        ("1", ["clash 4"]),
    ]


def test_one_reports_background_is_folded_where_there_is_a_story_without_it() -> None:
    long_ago = numbered(9, start="2011", end="2011", precision="year")
    recent = [numbered(n) for n in range(3)]
    shown, (fold,) = folded([long_ago, *recent], "2023-05-10")
    assert len(shown.rows) == 3
    assert fold.words == "1 event long before, told of in one report"
    assert len(folded([long_ago, *recent[:1]], "2023-05-10")[0].rows) == 2
    assert len(folded([replace(long_ago, articles=("a", "b")), *recent], "2023-05-10")[0].rows) == 4


def test_a_piece_of_a_quotation_is_nobody_at_a_meeting() -> None:
    who = tuple(Participant("participant", None, words) for words in ("two envoys", 'a "tremendous'))
    assert [p.description for p in present(numbered(1, "meeting", participants=who))] == ["two envoys"]


def test_a_story_of_words_alone_shows_them() -> None:
    shown, folds = folded([numbered(1, "accusation"), numbered(2, "request")])
    assert len(shown.rows) == 2
    assert not folds


def test_in_a_long_story_the_events_most_told_of_are_shown() -> None:
    rows = [numbered(n, origins=2 if n == 40 else 1) for n in range(ROWS + 20)]
    shown, folds = folded(rows)
    assert len(shown.rows) == ROWS
    assert "clash 40" in {e.title for e in shown.every}
    assert {e.id for e in shown.every} | {e.id for fold in folds for e in fold.timeline.every} == {e.id for e in rows}


def test_many_meetings_keep_the_order_of_days() -> None:
    few = meetings([numbered(n, "meeting", origins=1 + n % 2) for n in range(CARDS + 4)]).few("held")
    assert len(few.chief) == CARDS
    assert len(few.more) == 4
    assert list(few.chief) == sorted(few.chief, key=lambda e: e.start or "")


def test_what_most_reports_give_is_shown_of_a_speaker() -> None:
    look = Look(made_record(), Links("", {}))
    rows = [
        statement(f"n{n}", "account", "n-tarn", "Tarn", "reported", text)
        for n, text in enumerate(
            ["met her", "The three-day talks ended with a handshake", SIGNED_WORDS, "Norland is a"]
        )
    ]
    told = statement("told", "account", "n-tarn", "Tarn", "quote", "Water has no passport")
    (tarn,) = speakers(look, [*rows, told, replace(told, id="s-too", article="a-preview", same_as="s-told")])
    assert len(tarn.chief) == AT_ONCE
    assert "Water has no passport" in {said.words for said in tarn.chief}
    assert len(tarn.said) == 5


SIGNED_WORDS = "signed the Marrow Pact"


def test_a_word_or_two_of_reported_speech_are_shown_as_their_sentence() -> None:
    look = Look(made_record(), Links("", {}))
    short = statement("short", "account", None, "Tarn", "reported", "met her")
    whole = replace(short, text="comment", evidence=(span("account", "The three-day talks ended with a handshake."),))
    (speaker,) = speakers(look, [whole])
    assert speaker.said[0].words == "The three-day talks ended with a handshake."


def test_what_a_speaker_denies_is_never_shown_as_what_he_says() -> None:
    look = Look(made_record(), Links("", {}))
    denied = statement("denied", "preview", "n-quill", "Quill", "reported", "She will not meet the Sudrian premier",
                       kind="denial")  # fmt: skip
    denied = replace(denied, text="she will meet the Sudrian premier")
    (speaker,) = speakers(look, [denied])
    assert speaker.said[0].words == "She will not meet the Sudrian premier"


def test_speakers_beyond_the_first_are_folded_but_there() -> None:
    record = made_record()
    words = "Water has no passport"
    record.add([statement(f"p{n}", "account", None, f"passer-by {n}", "quote", words) for n in range(SPEAKERS + 3)])
    story = record.view("t-lake")
    assert isinstance(story, Story)
    told = chapter(Look(record, Links("", {})), story)
    tree = html.document_fromstring(one_page(record))
    (fold,) = tree.xpath("//section[h3='Who said what']/details[@class='more']")
    assert f"{len(told.speakers) - SPEAKERS} more speakers" in fold.xpath("./summary")[0].text_content()
    assert len(fold.xpath("./div[@class='speaker']")) == len(told.speakers) - SPEAKERS


def test_who_declined_to_comment_refused_no_document() -> None:
    record = made_record()
    record.add([numbered(1, "refusal")])
    tree = html.document_fromstring(one_page(record))
    (heading,) = tree.xpath("//h3[.='Documents and agreements']")
    assert "refusal 1" not in heading.getnext().text_content()
    assert "Marrow Pact" in heading.getnext().text_content()


def test_the_same_thing_said_twice_is_shown_once() -> None:
    look = Look(made_record(), Links("", {}))
    texts = ["Water has no passport", "Water has no passport here", "We go to listen", "Lakes know no border at all"]
    rows = [
        replace(statement(f"n{n}", "account", "n-tarn", "Tarn", "quote", "Water has no passport"), text=f"{text},")
        for n, text in enumerate(texts)
    ]
    (tarn,) = speakers(look, rows)
    assert len(tarn.chief) == 3
    assert sum("passport" in said.words for said in tarn.chief) == 1
