"""Who said what: quotes, reported speech, offices, releases, sources, channels, kinds, and what is no statement."""

from collections.abc import Callable

import pytest

from dateline.base.articles import Article
from dateline.base.observations import Statement
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences
from dateline.extract.statements import Statements

Said = tuple[Statement, str]
Hear = Callable[[str], list[Said]]


def read(parser: Parser, text: str) -> Reading:
    body, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            body.append(Range(place, place + len(line)))
        place += len(line) + 1
    reading = next(parser.read([Article(id="a", path="a.txt", text=text, body=tuple(body), published="2026-03-04")]))
    for stage in (Sentences(), Mentions()):
        stage.open()
        reading.add(list(stage.extract(reading)))
    return reading


@pytest.fixture(scope="session")
def hear(parser: Parser) -> Hear:
    def statements(text: str) -> list[Said]:
        reading = read(parser, text)
        found = []
        for one in Statements().extract(reading):
            parts = (one.text_at, *one.more)
            assert all(one.at.covers(p) for p in parts)
            found.append((one, " ".join(reading.words(p) for p in parts)))
        return found

    return statements


def one(said: list[Said], fragment: str) -> Statement:
    found = [s for s, text in said if fragment in text]
    assert found, f"{fragment!r} is in none of {[t for _, t in said]}"
    return found[0]


QUOTES = [
    ('"We will not accept this," President Anna Berg told reporters in Oslo.', "We will not accept", "Anna Berg"),
    ('Anna Berg, the prime minister, said: "The road is closed to them."', "The road is closed", "Anna Berg"),
    ('"The road," Anna Berg said, "is closed to them."', "is closed to them", "Anna Berg"),
    ('"The road is closed," said Anna Berg, the prime minister. "It stays closed."', "It stays closed", "Anna Berg"),
    ("'I won't resign,' Anna Berg said. 'It's the party's decision.'", "It's the party's decision", "Anna Berg"),
    ("Anna Berg said the army “reserves the right to answer in kind”.", "reserves the right", "Anna Berg"),
    ('Anna Berg is "expected to outline her plans for the region," the Foreign Ministry statement read.',
     "expected to outline", "Foreign Ministry"),
    ('Anna Berg denied the report. "I was at home with my children," she said.', "I was at home", "Anna Berg"),
    ('Anna Berg shook her head when asked. "There will be no talks this year."', "There will be no talks", "Anna Berg"),
    ('"Nobody won," said Mr. Quintero, the economy minister. "Tonight we rest."', "Tonight we rest", "Quintero"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "starts", "speaker"), QUOTES)
def test_quotes_find_their_speaker(hear: Hear, text: str, starts: str, speaker: str) -> None:
    found = one([s for s in hear(text) if s[0].form == "quote"], starts)
    assert speaker in found.speaker_name
    assert found.status == "happened"


def test_a_split_sentence_is_one_statement_in_two_parts(hear: Hear) -> None:
    found = [s for s, _ in hear('"A signature," Anna Berg said, "weighs nothing until the truck crosses."')]
    assert [(s.form, len(s.more)) for s in found] == [("quote", 1)]


def test_a_quote_over_paragraphs_is_one_statement(hear: Hear) -> None:
    said = hear('"We came in peace," Anna Berg said. "We stay.\n"We leave when it is over.\n"Not before."')
    assert one(said, "We stay.") is one(said, "Not before.")
    assert one(said, "Not before.").speaker_name == "Anna Berg"


def test_a_next_paragraph_goes_on_only_where_one_person_speaks(hear: Hear) -> None:
    clear = hear('"We came in peace," Anna Berg said.\n"We leave when it is all over."')
    assert one(clear, "We leave").speaker_name == "Anna Berg"
    mixed = hear('"We came in peace," Anna Berg said. Tom Lunde said she lied.\n"We leave when it is all over."')
    assert all(s.confidence < 0.5 for s, text in mixed if "We leave" in text)


REPORTED = [
    ("Anna Berg said that the border would reopen.", "the border would reopen", "Anna Berg", "statement"),
    ("The border will reopen on Friday, Anna Berg said.", "The border will reopen on Friday", "Anna Berg", "statement"),
    ("The panel will now meet on Monday, Norway's foreign minister, Anna Berg, announced.",
     "The panel will now meet on Monday", "Anna Berg", "announcement"),
    ("Anna Berg told the paper in an interview that demand was strong.", "demand was strong", "Anna Berg", "statement"),
    ("Anna Berg underscored Norway's right to self-defence.", "right to self-defence", "Anna Berg", "statement"),
    ("Anna Berg called on member states to condemn the attack.", "condemn the attack", "Anna Berg", "demand"),
    ("Anna Berg accused Sweden of violating the truce.", "violating the truce", "Anna Berg", "accusation"),
    ("Anna Berg denied that troops had crossed the river.", "troops had crossed", "Anna Berg", "denial"),
    ("Anna Berg warned that Norway would respond.", "Norway would respond", "Anna Berg", "warning"),
    ("Anna Berg vowed to rebuild the bridge.", "rebuild the bridge", "Anna Berg", "promise"),
    ("Anna Berg thanked Finland for its help.", "Finland for its help", "Anna Berg", "thanks"),
    ("Anna Berg expressed her condolences to the families.", "condolences", "Anna Berg", "condolence"),
    ("Anna Berg voiced concern about the arrests.", "the arrests", "Anna Berg", "concern"),
    ("Anna Berg described the raid as a direct assault on the nation.", "direct assault", "Anna Berg", "description"),
    ("The ministry gave no number but Anna Berg put the toll at 40.", "put the toll at 40", "Anna Berg", "statement"),
    ("Anna Berg made it clear that talks would not resume.", "talks would not resume", "Anna Berg", "statement"),
    ("The raid was condemned by Anna Berg.", "The raid", "Anna Berg", "condemnation"),
    ("Anna Berg, who visited the camp, praised the volunteers.", "the volunteers", "Anna Berg", "praise"),
    ("Anna Berg went on to accuse the generals of treason.", "treason", "Anna Berg", "accusation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker", "kind"), REPORTED)
def test_reported_speech(hear: Hear, text: str, contains: str, speaker: str, kind: str) -> None:
    found = one(hear(text), contains)
    assert (found.form, found.kind, found.status) == ("reported", kind, "happened")
    assert speaker in found.speaker_name


def test_coordinated_cues_have_their_own_statements(hear: Hear) -> None:
    said = hear("Anna Berg called on all states to condemn the raid and stressed the need for unity.")
    assert {text for _, text in said} == {
        "called on all states to condemn the raid",
        "stressed the need for unity",
    }


def test_a_saying_after_what_was_said_belongs_to_the_first_speaker(hear: Hear) -> None:
    said = hear("Anna Berg announced that 35 people had died and promised an inquiry.")
    assert one(said, "an inquiry").speaker_name == "Anna Berg"
    assert one(said, "35 people had died").kind == "announcement"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg is set to press the alliance to send more troops.",
        "Anna Berg will call for an end to the embargo.",
        "Anna Berg is expected to raise the issue with Finland.",
        "Anna Berg plans to urge the council to lift the ban.",
    ],
)
def test_what_is_still_to_be_said_is_expected(hear: Hear, text: str) -> None:
    assert [s.status for s, _ in hear(text)] == ["expected"]


def test_a_participle_after_what_is_said_is_the_speakers(hear: Hear) -> None:
    said = hear("Anna Berg said that Sweden had closed the port, urging all sides to wait.")
    assert one(said, "all sides to wait").speaker_name == "Anna Berg"


def test_a_list_of_infinitives_is_expected_one_by_one(hear: Hear) -> None:
    said = hear(
        "Anna Berg is expected to highlight Norway's commitment to the treaty, outline its vision for greater "
        "security, call for joint efforts to end piracy, according to an official readout."
    )
    expected = [text for s, text in said if s.status == "expected"]
    assert [text.split()[0] for text in expected] == ["highlight", "outline", "call"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg did not say when the talks would start.",
        "If Anna Berg says that the deal is dead, markets will fall.",
        "Anna Berg could say that the report was wrong.",
        "Anna Berg neither confirmed nor denied the report.",
        "Anna Berg will say on Friday whether she would run.",
        "Anna Berg left without saying whether she would return.",
        'The so-called "iron dome" stopped most rockets.',
        'The film "The Long Road Home" won a prize in Cannes.',
        'Troops launched the "Northern Shield" operation near the lake.',
        "The blast claimed 20 lives and the storm slammed the coast.",
        "The plant added a third line and the clinic admitted 40 patients.",
        "Sweden recalled its ambassador and called up reservists.",
        "Amina Bello called on the Sultan at his palace on Monday.",
    ],
)
def test_what_is_no_statement(hear: Hear, text: str) -> None:
    assert hear(text) == []


def test_declining_to_comment_is_kept_as_such(hear: Hear) -> None:
    assert [s.kind for s, _ in hear("Anna Berg declined to comment on the arrests.")] == ["no_comment"]


def test_what_a_main_verb_denies_its_participle_may_say(hear: Hear) -> None:
    said = hear("Anna Berg did not sign the accord, urging both sides to wait.")
    assert one(said, "both sides to wait").kind == "demand"


CHANNELS = [
    ('"The road is closed," Anna Berg wrote on X.', "X"),
    ('"The road is closed," Anna Berg posted on Telegram.', "Telegram"),
    ('Talking to X, Anna Berg said, "The road is closed to them all."', "X"),
    ('"The road is closed," Anna Berg told a press conference in Oslo.', "press conference"),
    ('"The road is closed," the foreign ministry said in a statement.', "statement"),
    ('"The road is closed," Anna Berg said in an interview with the BBC.', "interview"),
    ("In a joint statement, France and Germany welcomed the ceasefire.", "joint statement"),
    ("The dead number 43, according to a statement issued by the health ministry.", "statement"),
]


@pytest.mark.parametrize(("text", "channel"), CHANNELS)
def test_channels(hear: Hear, text: str, channel: str) -> None:
    assert {s.channel for s, _ in hear(text)} == {channel}


def test_a_post_goes_on_in_the_next_sentence(hear: Hear) -> None:
    said = hear('Anna Berg said in a post on X that the door was open. "We talk with everyone," she wrote.')
    assert one(said, "We talk with everyone").channel == "X"


def test_addressees(hear: Hear) -> None:
    assert one(hear('"It is over," Anna Berg told reporters.'), "It is over").addressee == "reporters"
    assert one(hear("Anna Berg told Finland that the pact was dead."), "the pact").addressee == "Finland"
    assert one(hear("Anna Berg called on member states to act."), "act").addressee == "member states"


def test_a_release_speaks_for_its_issuer(hear: Hear) -> None:
    text = "Both sides met, a statement released by the Ministry of External Affairs on Monday stated."
    found = one(hear(text), "Both sides met")
    assert "External Affairs" in found.speaker_name
    assert found.channel == "statement"


def test_second_hand(hear: Hear) -> None:
    source = one(hear("A source told Reuters that the talks had collapsed."), "the talks")
    assert (source.speaker, source.speaker_name, source.second_hand) == (None, "source", "source")
    sources = one(hear("Sources said that Anna Berg will not travel."), "will not travel")
    assert (sources.speaker, sources.speaker_name) == (None, "sources")
    cited = one(hear("The Financial Times reported, citing Anna Berg, that the bank would be sold."), "the bank")
    assert cited.speaker_name == "Anna Berg"
    assert (cited.second_hand or "").endswith("Financial Times")
    said = hear("Tom Lunde said that Sweden had rejected the offer.")
    inner = next(s for s, text in said if text == "rejected the offer")
    assert (inner.speaker_name, inner.second_hand) == ("Sweden", "Tom Lunde")


def test_several_speakers_have_a_statement_each(hear: Hear) -> None:
    said = hear("France and Germany welcomed the ceasefire.")
    assert sorted(s.speaker_name for s, _ in said) == ["France", "Germany"]


SPOKE_LAST = [
    ('"The king will not yield," said Anna Berg, an analyst.\n"I doubt it," Tom Lunde said. "We shall '
     'see how it ends," he added, as Peter Moen arrived.', "We shall see", "Tom Lunde"),
    ('Mr. Lunde accused the cabinet of weakness. Citing the pact, which Mr. Moen opposed, he said, "There is no '
     'threat to us now."', "There is no threat", "Lunde"),
    ('Bashir Sow freed the girls, a military source said.\nThe girls were flown to the capital on Friday, he revealed.',
     "The girls were flown", "military source"),
    ('A spokesman for the union, Tom Lunde, said Peter Moen had lied. "We will never forget it," he said.',
     "We will never forget", "Tom Lunde"),
    ("Police said that Tom Lunde had been shot. An officer told reporters that help came late. He said the gunman "
     "had fled.",
     "the gunman had fled", "officer"),
    ("Peter Moen's party lost, according to results read out by the head of the panel, Anna Berg.\nTurnout was 43 "
     "percent, she said.", "Turnout was 43", "Anna Berg"),
    ('Meera Lunde said Peter Moen had "no right to remain" after three accidents in his term. There would be a '
     "protest, she said.", "There would be a protest", "Meera Lunde"),
    ("Tom Lunde arrived in Oslo on Monday, where he said that talks would begin.", "talks would begin", "Tom Lunde"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), SPOKE_LAST)
def test_a_pronoun_that_speaks_is_whoever_spoke_last(hear: Hear, text: str, contains: str, speaker: str) -> None:
    assert speaker in one(hear(text), contains).speaker_name


PAPERS = [
    ("Tom Lunde was responding to media reports from the United States claiming that the navy had failed.",
     "the navy had failed", "media reports"),
    ("The dead were members of a choir, according to a statement from a rabbi. President Tom Lunde said in a "
     "statement that he was sad.", "members of a choir", "rabbi"),
    ("The finance ministry published a report on Monday. The report said growth had slowed.", "growth had slowed",
     "inance ministry"),
    ("The finance ministry issued a statement saying the bank would close.", "the bank would close", "inance ministry"),
    ('Anna Berg called the indictment a "political trial," saying the court dug up old incidents.', "old incidents",
     "Anna Berg"),
    ("A letter obtained by the Daily Telegraph was made public. The letter said the bank had failed.",
     "the bank had failed", "letter"),
    ("Tom Lunde criticised the zone. The newspaper quoted him as saying that equality had ended.", "equality had ended",
     "Tom Lunde"),
    ("An aid worker who saw the girls after their release said they looked weak.", "they looked weak", "aid worker"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), PAPERS)
def test_papers_and_participles_have_their_own_speakers(hear: Hear, text: str, contains: str, speaker: str) -> None:
    found = [s for s, words in hear(text) if contains in words]
    assert speaker in found[-1].speaker_name


ONCE = [
    ('Anna Berg said the deal was "historic" and would bring peace.', "reported", 'the deal was "historic" and would'),
    ('Anna Berg said the raid on the village was wrong and "an insult to our people".', "reported", "an insult to our"),
    ('Anna Berg said it was "no longer a luxury for a country with our borders".', "quote", "no longer a luxury"),
    ('Anna Berg said: "We will leave when all is over."', "quote", "We will leave when"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "form", "contains"), ONCE)
def test_half_quoted_remarks_are_told_once(hear: Hear, text: str, form: str, contains: str) -> None:
    ((found, words),) = hear(text)
    assert (found.form, found.speaker_name) == (form, "Anna Berg")
    assert contains in words


@pytest.mark.parametrize(
    ("text", "fragment", "speaker"),
    [
        ("The road is closed, the Norwegian Presidency said in a statement on Thursday. "
         "The envoys will travel north this week, the statement said.", "envoys will travel", "Presidency"),
        ('The talks were useful, the Foreign Ministry of Norway reported. "We shall meet again," reads the statement.',
         "We shall meet again", "Ministry"),
    ],
)  # fmt: skip
def test_the_statement_is_of_whoever_put_it_out(hear: Hear, text: str, fragment: str, speaker: str) -> None:
    assert speaker in one(hear(text), fragment).speaker_name


@pytest.mark.parametrize(
    "text",
    [
        "Tensions can be eased, provided Norway acknowledges the border of Sweden.",
        "The ceremony featured the ministers pressing a button to open the gates.",
    ],
)
def test_conditions_and_buttons_are_not_said(hear: Hear, text: str) -> None:
    assert not [text for s, text in hear(text) if s.kind in ("admission", "demand")]


def test_a_ministry_statement_is_of_the_ministry_named(hear: Hear) -> None:
    said = hear(
        "The Norwegian Foreign Ministry said the road was closed. A ministry statement said the envoy was safe."
    )
    assert "Ministry" in one(said, "the envoy was safe").speaker_name
    assert one(said, "the envoy was safe").speaker == one(said, "the road was closed").speaker


@pytest.mark.parametrize(
    "text",
    [
        "A day after Peru and Ecuador announced a deal to keep the peace, they were already at odds over its terms.",
        "Foreign Secretary Carl Teo said that he had called Lin Bo, but would not say what was discussed.",
    ],
)
def test_what_follows_a_day_after_or_is_kept_back_is_not_said(hear: Hear, text: str) -> None:
    said = [words for one, words in hear(text) if one.status == "expected" or "at odds" in words]
    assert said == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Senator Lyle Braun met workers on Friday. The Republican, who faces a vote, said he would sue.",
         "Lyle Braun", "he would sue"),
        ("Sir Alan Peat was sacked on Monday. The Conservative said he had done nothing wrong.",
         "Alan Peat", "he had done nothing wrong"),
        ("Ana Ruiz opposed the deal. The Texas Democrat said it was a surrender.", "Ana Ruiz", "it was a surrender"),
        ("The party was led by Joseph Kato. The veteran politician said he was tired.", "Joseph Kato", "he was tired"),
        ("His main challenger, the evangelical pastor Joseph Kato, said it was made up.", "Joseph Kato",
         "it was made up"),
        ("Jon Berg said it was over. In Avon, where Senator Lyle Braun met men, the mood was bad. The Democrat said "
         "he would sue.", "Lyle Braun", "he would sue"),
        ("One of them, an American official, said the door was open.", "American official", "the door was open"),
        ("Ana Ruiz was asked. Asked about the proposal made by Jon Berg, she said it would wait.", "Ana Ruiz",
         "it would wait"),
        ("Jon Berg maintained that the number was 52 and explained that it would rise.", "Jon Berg", "it would rise"),
        ("Ana Ruiz said Jon Berg was wrong. The politician said she would sue.", "Ana Ruiz", "she would sue"),
        ("Ana Ruiz and Jon Berg opposed the deal. The Democrat said it was a surrender.", "democrat",
         "it was a surrender"),
    ],
)  # fmt: skip
def test_an_epithet_means_whom_the_sentence_before_is_about(hear: Hear, text: str, speaker: str, words: str) -> None:
    assert [one.speaker_name for one, said in hear(text) if said == words] == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peter Otieno confirmed on his X page that Grace Achieng had called him.", "Grace Achieng had called him"),
        ("The premier insisted after meeting the mediators that no deadline had been set.", "no deadline had been set"),
        ("The hurt were three, the coastguard said on Friday: a third man was found.", "The hurt were three"),
        ("Omar Haddad said in the lobby of the hotel where both teams were lodged that it was 52.", "it was 52"),
        ("Omar Haddad denied having met the envoy.", "denied having met the envoy"),
        ("Both caucuses recognised that the nominees were able.", "the nominees were able"),
        ("The minister emerged from the hall to say that his party would wait.", "his party would wait"),
        ("The general denied that his boat had rammed the other.", "denied that his boat had rammed the other"),
        ("The former premier has also called for the trip to be put off.", "called for the trip to be put off"),
        ("The bloc called in a statement for restraint.", "called in a statement for restraint"),
    ],
)
def test_what_is_said_however_far_from_its_verb(hear: Hear, text: str, words: str) -> None:
    assert [said for _, said in hear(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        'The envoy said both armies must talk and maintain the spirit of "shared burdens" on the border.',
        "The minister rejected the claim that the troops had crossed.",
    ],
)
def test_words_beside_a_verb_that_says_nothing(hear: Hear, text: str) -> None:
    assert not any(said in ("shared burdens", "the troops had crossed") for _, said in hear(text))


def test_the_subject_before_a_relative_clause_speaks(hear: Hear) -> None:
    said = hear("On Monday the African Union (AU), of which Chad is a member, called for calm.")
    assert [(one.speaker_name, text) for one, text in said] == [("African Union", "called for calm")]


def test_a_that_clause_behind_the_verb_is_what_is_said(hear: Hear) -> None:
    said = hear("Its minister, Omar Haddad, said after a meeting with the envoy, Lea Berg, in Lima that it was late.")
    assert [(one.speaker_name, text) for one, text in said] == [("Omar Haddad", "it was late")]


@pytest.mark.parametrize(
    "text",
    [
        "The team, which counts 11 women against six before, is marked by the departure of half of the ministers.",
        "Kenya holds no seat on the panel that observed the election.",
        "An official who requested anonymity left the room.",
        "An official who asked not to be identified left the room.",
        "The president appeared to blame the army for the delay.",
        "The former vice-president had earlier been welcomed at the airport by Ms Lea Berg, the foreign minister.",
    ],
)
def test_what_no_one_said(hear: Hear, text: str) -> None:
    assert not hear(text)


def test_a_participle_beside_the_verb_of_an_aside(hear: Hear) -> None:
    said = hear("The council is convened for Monday, the spokesman, Omar Haddad, confirmed in office, made known.")
    assert [(one.speaker_name, text) for one, text in said] == [("Omar Haddad", "The council is convened for Monday")]


def test_who_is_written_to_is_no_part_of_what_is_said(hear: Hear) -> None:
    said = hear("In Lima, Senator Lea Berg wrote on Friday to the envoy, Jon Haddad, asking him to come at once.")
    assert [text for _, text in said] == ["asking him to come at once"]


def test_what_is_seen_behind_a_quotation_is_not_said(hear: Hear) -> None:
    assert [
        text for _, text in hear('"Rivers carry no passports," Omar Haddad told reporters, with his wife beside him.')
    ] == ["Rivers carry no passports,"]


def test_a_denial_is_not_what_the_paper_reported(hear: Hear) -> None:
    said = hear("Omar Haddad denied that Peru had made it a condition, as a Lima daily reported on Wednesday.")
    assert {(one.speaker_name, text) for one, text in said if "daily" in one.speaker_name} == {
        ("Lima daily", "Peru had made it a condition")
    }


def test_what_is_established_is_welcomed(hear: Hear) -> None:
    assert [text for _, text in hear("Peru welcomed the establishment of a joint commission.")] == [
        "welcomed the establishment of a joint commission"
    ]
