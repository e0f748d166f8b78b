"""Words of time as news uses them, each with the interval that a reader of that day's paper would give it."""

import pytest

from dateline.base.articles import Article
from dateline.base.moments import Moment
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.moments import Moments
from dateline.extract.parsing import Parser


def told(parser: Parser, text: str, published: str | None = "2025-06-26") -> dict[str, TimeExpression]:
    """Everything found in one paragraph, by its words."""
    article = Article(id="a", path="a.txt", text=text, published=published, body=(Range(0, len(text)),))
    reading = next(iter(parser.read([article])))
    return {reading.words(t.at): t for t in Moments().extract(reading)}


def moment_of(parser: Parser, text: str, words: str, published: str | None = "2025-06-26") -> Moment:
    found = told(parser, text, published)
    assert words in found, f"{words!r} is not among {list(found)}"
    moment = found[words].moment
    assert moment is not None
    return moment


# The report is of Thursday, 26 June 2025. Each: sentence, words, first day, last day, bound.
NEWS = [
    ("The ministers held talks on Thursday in Doha.", "Thursday", "2025-06-26", "2025-06-26", "within"),
    ("The minister will fly to Cairo on Monday.", "Monday", "2025-06-30", "2025-06-30", "within"),
    ("The envoy met rebel leaders on Monday.", "Monday", "2025-06-23", "2025-06-23", "within"),
    ("He resigned late on Wednesday.", "late on Wednesday", "2025-06-25", "2025-06-25", "within"),
    ("Troops crossed the river last Friday.", "last Friday", "2025-06-20", "2025-06-20", "within"),
    ("The court will rule next Tuesday.", "next Tuesday", "2025-07-01", "2025-07-01", "within"),
    ("She flies out on Friday of next week.", "Friday of next week", "2025-07-04", "2025-07-04", "within"),
    ("They spoke on Monday last week.", "Monday last week", "2025-06-16", "2025-06-16", "within"),
    ("A bomb went off on Thursday morning.", "Thursday morning", "2025-06-26", "2025-06-26", "within"),
    ("Two men were arrested yesterday.", "yesterday", "2025-06-25", "2025-06-25", "within"),
    ("Parliament will vote tomorrow.", "tomorrow", "2025-06-27", "2025-06-27", "within"),
    ("The city was shelled last night.", "last night", "2025-06-25", "2025-06-25", "within"),
    ("They met earlier this week.", "earlier this week", "2025-06-23", "2025-06-26", "within"),
    ("The summit took place last month.", "last month", "2025-05-01", "2025-05-31", "within"),
    ("A deal is expected next week.", "next week", "2025-06-30", "2025-07-06", "within"),
    ("The envoys met in December.", "December", "2024-12-01", "2024-12-31", "within"),
    ("Elections will be held in December.", "December", "2025-12-01", "2025-12-31", "within"),
    ("The pact was signed on October 21.", "October 21", "2024-10-21", "2024-10-21", "within"),
    ("The pact was signed on 21 October 2023.", "21 October 2023", "2023-10-21", "2023-10-21", "within"),
    ("It fell on the 21st of October 2024.", "the 21st of October 2024", "2024-10-21", "2024-10-21", "within"),
    ("He landed on Oct. 21, 2024, in Kazan.", "Oct. 21, 2024", "2024-10-21", "2024-10-21", "within"),
    ("The filing is dated 2024-10-21.", "2024-10-21", "2024-10-21", "2024-10-21", "within"),
    ("The order was issued on 21/10/2024.", "21/10/2024", "2024-10-21", "2024-10-21", "within"),
    ("The forum runs from June 25-26.", "June 25-26", "2025-06-25", "2025-06-26", "throughout"),
    ("It was held from May 30 to June 2.", "May 30 to June 2", "2025-05-30", "2025-06-02", "throughout"),
    ("Sales fell between March and May.", "March and May", "2025-03-01", "2025-05-31", "throughout"),
    ("He was in Oslo from Monday to Wednesday.", "Monday to Wednesday", "2025-06-23", "2025-06-25", "throughout"),
    ("She led the party in 2019-2023.", "2019-2023", "2019-01-01", "2023-12-31", "throughout"),
    ("The siege has gone on since March 3.", "March 3", "2025-03-03", None, "since"),
    ("The truce holds until July 10.", "July 10", None, "2025-07-10", "until"),
    ("Emissions must halve by 2030.", "2030", None, "2030-12-31", "until"),
    ("The bill must pass before Friday.", "Friday", None, "2025-06-27", "before"),
    ("Exports grew in the first quarter.", "the first quarter", "2025-01-01", "2025-03-31", "within"),
    ("Exports fell in the second half of 2024.", "the second half of 2024", "2024-07-01", "2024-12-31", "within"),
    ("The border closed in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "within"),
    ("The offensive began in early 2025.", "early 2025", "2025-01-01", "2025-04-30", "within"),
    ("He left office in the summer of 2021.", "the summer of 2021", "2021-06-01", "2021-08-31", "within"),
    ("The army attacked over the past six months.", "the past six months", "2024-12-26", "2025-06-26", "throughout"),
    ("The embassy reopened two years ago.", "two years ago", "2023-01-01", "2023-12-31", "within"),
    ("A visit is planned for July 4.", "July 4", "2025-07-04", "2025-07-04", "within"),
    ("The strike was postponed from Monday to Friday.", "Friday", "2025-06-27", "2025-06-27", "within"),
    ("It happened at 9:30 a.m. on Tuesday.", "9:30 a.m. on Tuesday", "2025-06-24", "2025-06-24", "within"),
    ("Polls close at 8 p.m. on Sunday.", "8 p.m. on Sunday", "2025-06-29", "2025-06-29", "within"),
    ("It rallied in the last days before Friday's vote.", "Friday", "2025-06-27", "2025-06-27", "within"),
    ("The train left at 5 a.m. Tuesday.", "5 a.m. Tuesday", "2025-06-24", "2025-06-24", "within"),
    ("He was to have begun the visit on Friday.", "Friday", "2025-06-27", "2025-06-27", "within"),
    (
        "The talks that had been planned for Tuesday did not take place.",
        "Tuesday",
        "2025-06-24",
        "2025-06-24",
        "within",
    ),
    ("Police tightened security following the April 22 attack.", "April 22", "2025-04-22", "2025-04-22", "within"),
    ("The truce was to begin on Tuesday.", "Tuesday", "2025-06-24", "2025-06-24", "within"),
    ("The truce was due to begin on Saturday.", "Saturday", "2025-06-28", "2025-06-28", "within"),
    ("Tariffs will apply from 1 July.", "1 July", "2025-07-01", None, "since"),
    ("The minister will on Friday open the road.", "Friday", "2025-06-27", "2025-06-27", "within"),
    ("Talks resume this weekend.", "this weekend", "2025-06-28", "2025-06-29", "within"),
]


@pytest.mark.parametrize(("text", "words", "first", "last", "bound"), NEWS, ids=[n[1] for n in NEWS])
def test_phrases_of_the_news(
    parser: Parser, text: str, words: str, first: str | None, last: str | None, bound: str
) -> None:
    moment = moment_of(parser, text, words)
    found = tuple(day.isoformat() if day else None for day in (moment.first_day(), moment.last_day()))
    assert (*found, moment.bound) == (first, last, bound)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Talks began in May 2020. A clash in June that year killed 20.", "June that year", "2020-06-01", "2020-06-30"),
        ("The blast hit on June 3. The next day, police made arrests.", "The next day", "2025-06-04", "2025-06-04"),
        ("They met on June 12, having spoken a day earlier.", "a day earlier", "2025-06-11", "2025-06-11"),
        ("He fled on April 2, 2024. Three days later he was caught.", "Three days later", "2024-04-05", "2024-04-05"),
        ("War broke out in 1998. That year prices doubled.", "That year", "1998-01-01", "1998-12-31"),
        ("It was signed on May 5, 2023, and on the same day took effect.", "the same day", "2023-05-05", "2023-05-05"),
    ],
)  # fmt: skip
def test_words_that_lean_on_the_day_last_told(parser: Parser, text: str, words: str, first: str, last: str) -> None:
    moment = moment_of(parser, text, words)
    assert (str(moment.first_day()), str(moment.last_day())) == (first, last)


def test_a_month_and_a_half_after_keeps_its_anchor(parser: Parser) -> None:
    text = "The visit comes nearly a month-and-a-half after India carried out strikes."
    one = told(parser, text)["a month-and-a-half"]
    assert one.type == "DURATION"
    assert one.moment is None
    assert one.days == pytest.approx(45, abs=1.5)
    assert one.anchor is not None
    assert text[one.anchor :].startswith("carried")
    assert one.shift_days == one.days


def test_days_before_an_event_shift_backwards(parser: Parser) -> None:
    text = "Two days before the vote, the court barred him."
    one = told(parser, text)["Two days"]
    assert (one.shift_days, text[one.anchor or 0 :][:4]) == (-2, "vote")


def test_an_anchor_with_its_day_gives_the_moment(parser: Parser) -> None:
    text = "The sides swapped prisoners two weeks after talks in Istanbul on May 16."
    moment = moment_of(parser, text, "two weeks")
    assert str(moment.first_day()) == "2025-05-30"


@pytest.mark.parametrize(
    ("text", "words", "days", "value"),
    [
        ("The two-day conclave ended.", "two-day", 2, "P2D"),
        ("They spoke for 90 minutes.", "90 minutes", 90 / 1440, "PT90M"),
        ("He served for three years.", "three years", 1095.75, "P3Y"),
        ("The ban lasts half an hour.", "half an hour", 30 / 1440, "PT30M"),
        ("The truce was to last 72 hours.", "72 hours", 3, "PT72H"),
        ("Polls must be held within 60 days.", "60 days", 60, "P60D"),
        ("He ruled for two and a half years.", "two and a half years", 913.125, "P2.5Y"),
    ],
)
def test_durations(parser: Parser, text: str, words: str, days: float, value: str) -> None:
    one = told(parser, text)[words]
    assert (one.type, one.value) == ("DURATION", value)
    assert one.days == pytest.approx(days, rel=0.01)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The forum is held annually.", "annually", "P1Y"),
        ("They train twice a week.", "a week", "P1W"),
        ("Fees are paid each month.", "each month", "P1M"),
    ],
)
def test_sets(parser: Parser, text: str, words: str, value: str) -> None:
    one = told(parser, text)[words]
    assert one.value == value
    assert one.moment is None


@pytest.mark.parametrize(
    "text",
    [
        "The troops may march on the capital.",
        "A second minister backed Theresa May.",
        "The fall of the government surprised the Sun newspaper.",
        "A 12-year-old boy and his father, aged 45 years, were hurt.",
        "Admiral Dong Jun met the editor of the Weekly Dispatch on Good Friday.",
        "She won gold at the Winter Olympics.",
        "Boeing 737 jets carried 2000 people on Flight 182.",
    ],
)
def test_words_that_tell_no_time(parser: Parser, text: str) -> None:
    assert told(parser, text) == {}


def test_both_ends_of_a_range_keep_their_words(parser: Parser) -> None:
    text = "The fair runs from March to June 2010."
    one = told(parser, text)["March to June 2010"]
    assert [(text[at.start : at.end], value) for at, value in one.parts] == [
        ("March", "2010-03"),
        ("June 2010", "2010-06"),
    ]


def test_a_range_of_lengths_keeps_both(parser: Parser) -> None:
    one = told(parser, "The work takes 60 to 90 days.")["60 to 90 days"]
    assert (one.type, one.days, [value for _, value in one.parts]) == ("DURATION", 60, ["P60D", "P90D"])


def test_without_a_day_of_publication_a_full_date_in_the_text_serves(parser: Parser) -> None:
    text = "Envoys met on 3 March 2024 in Vienna. They will meet again on Thursday."
    assert str(moment_of(parser, text, "Thursday", None).first_day()) == "2024-03-07"


def test_without_any_day_the_year_is_left_open(parser: Parser) -> None:
    one = told(parser, "Envoys met in Vienna on March 3.", None)["March 3"]
    assert (one.value, one.moment) == ("XXXX-03-03", None)


def test_a_clock_takes_the_day_told_after_it(parser: Parser) -> None:
    text = "The quake struck at 4:17 a.m. local time (0117 GMT) on Feb. 6."
    found = told(parser, text)
    assert found["0117 GMT"].value == "2025-02-06T01:17Z"
    assert found["4:17 a.m. local time"].value == "2025-02-06T04:17"


def test_a_clock_takes_the_part_of_day_told_after_it(parser: Parser) -> None:
    text = "Rebels attacked at around 9.30pm local time (1930 GMT) on Sunday night and left at 3 on Monday morning."
    found = told(parser, text, "2025-02-12")
    assert found["9.30pm local time"].value == "2025-02-09T21:30"
    assert found["1930 GMT"].value == "2025-02-09T19:30Z"
    blast = told(parser, "A blast was heard at 11pm local time on Thursday evening.", "2025-02-14")
    assert blast["11pm local time on Thursday evening"].value == "2025-02-13T23"


def test_the_number_of_a_thing_is_no_year(parser: Parser) -> None:
    text = "Resolution 1973, Case 2000 and Vision 2030 came up; the Paris 2024 Games opened, and Law 12 of 2019 fell."
    assert set(told(parser, text)) == {"2024", "2019"}


def test_impossible_dates_give_no_moment(parser: Parser) -> None:
    assert all(t.moment is None for t in told(parser, "It is dated 30 February 2024.").values())


def test_every_span_is_the_words(parser: Parser) -> None:
    text = "“Early on Friday,” he said — the 3rd of May — ‘we’ll talk’; June 25–26, 2025."
    article = Article(id="a", path="a", text=text, published="2025-06-26", body=(Range(0, len(text)),))
    reading: Reading = next(iter(parser.read([article])))
    spans = [reading.words(t.at) for t in Moments().extract(reading)]
    assert spans == ["Early on Friday", "the 3rd of May", "June 25–26, 2025"]


def told_in_head(parser: Parser, text: str, published: str) -> list[str | None]:
    lines = text.split("\n")
    starts = [sum(len(one) + 1 for one in lines[:i]) for i in range(len(lines))]
    body = tuple(Range(s, s + len(one)) for s, one in zip(starts, lines, strict=True))
    article = Article(id="a", path="a.txt", text=text, published=published, published_from="header", body=body)
    reading = next(iter(parser.read([article])))
    return [t.moment.start if t.moment else None for t in Moments().extract(reading)]


def test_news_of_the_next_weekday_comes_from_where_it_is_morning(parser: Parser) -> None:
    """The head gives Saturday in UTC; where the report was written it was Sunday already."""
    text = "Two dozen soldiers were killed overnight, the army said on Sunday.\nIt will bury them on Monday."
    assert told_in_head(parser, text, "2025-10-11")[-2:] == ["2025-10-12", "2025-10-13"]
    text = "The army will march on Sunday."
    assert told_in_head(parser, text, "2025-10-11") == ["2025-10-12"]
    text = "Two dozen soldiers were killed on Saturday, the army said. It had lost ten on Sunday."
    assert told_in_head(parser, text, "2025-10-11") == ["2025-10-11", "2025-10-05"]


def test_the_day_at_hand_is_that_of_the_main_clause(parser: Parser) -> None:
    text = (
        "Officials said on Tuesday the toll in the ferry that sank on Sunday rose. Earlier in the day, two were saved."
    )
    assert moment_of(parser, text, "the day").start == "2025-06-24"


def test_before_the_end_of_a_year_is_up_to_its_end(parser: Parser) -> None:
    assert moment_of(parser, "Oslo seeks a truce before the end of the year.", "the end of the year").end == "2025-12"


def test_a_day_that_names_something_is_the_nearest(parser: Parser) -> None:
    text = "Monitors would look into the breach of an April 9 truce."
    assert moment_of(parser, text, "April 9").start == "2025-04-09"


# The report is of Tuesday, 11 March 2025: of which day a part of the day is.
AT_HAND = [
    ("Berg, who fled on March 3, met Lunde on Monday. In the evening, she flew to Oslo.", "the evening", 10),
    ("Berg met Lunde on Monday. The two had last spoken on March 3. Later in the day, she left.", "the day", 10),
    ("Berg met Lunde on Monday. After the talks, which followed the raid of March 1, she left at dusk.", "dusk", 10),
    ("Berg flew to Oslo, where she met Lunde on Monday. In the evening, she left.", "the evening", 10),
    ("A ferry that left on Friday and sank in the night was raised on Monday.", "the night", 7),
]


@pytest.mark.parametrize(("text", "words", "day"), AT_HAND)
def test_a_part_of_the_day_is_of_the_day_at_hand(parser: Parser, text: str, words: str, day: int) -> None:
    assert moment_of(parser, text, words, "2025-03-11").start == f"2025-03-{day:02d}"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The party is expected to lose ground in May's elections.", "2026-05"),
        ("May's local elections may cost the prime minister her job.", "2026-05"),
        ("The party won May's council elections.", "2025-05"),
        ("The minister denounced the May clashes.", "2025-05"),
    ],
)
def test_which_vote_is_meant_is_told_by_what_is_said_of_it(parser: Parser, text: str, month: str) -> None:
    assert moment_of(parser, text, "May", "2025-09-16").start == month
