"""Epithets, seats, bodies and families: who speaks where the report uses other words than the name."""

import pytest

from tests.extract.test_statements import Hear, hear, one

__all__ = ["hear"]

OTHER_WORDS = [
    ("President-elect Carl Dunn met President Ola Berg in Oslo on Thursday. The Ohio hotelier said the talk was short.",
     "the talk was short", "Carl Dunn"),
    ("Ann Lunde left the cabinet on Tuesday night over the budget. The Kent MP said she could not defend the plan.",
     "could not defend the plan", "Ann Lunde"),
    ("Party leader Tom Lunde thanked her.\n\"Ruth Berg has been a fine colleague,\" he said.\nThe 52-year-old added "
     "that he would name a successor.", "name a successor", "Tom Lunde"),
    ("His running mate, Anna Berg, promised jobs. The former justice minister said women would get half of them.",
     "half of them", "Anna Berg"),
    ("Nobel laureate Anna Berg said the vote must wait. The 83-year-old economist, who heads a bank, said reforms came "
     "first.", "reforms came first", "Anna Berg"),
    ("Regional governor Tom Lunde said two people had died. According to the official, rescuers were at work.",
     "rescuers were at work", "Tom Lunde"),
    ("Ola Berg faced challenger Anna Lunde in a debate. The challenger said the government had slept.",
     "government had slept", "Anna Lunde"),
    ("The World Hunger Office said on Friday that two million people faced famine. The agency said roads were cut.",
     "roads were cut",
     "World Hunger Office"),
    ("A guerrilla spokesman, Tom Lunde, said it was revenge. A foreign ministry spokesman in Berlin said the raid was "
     "over. It was not known how many had died, the spokesman said.", "how many had died", "foreign ministry"),
    ("Chancellor Tom Lunde met rival Anna Berg.\n\"You voted for it,\" Lunde told her.\n\"I did not,\" Berg shot back.",
     "I did not", "Anna Berg"),
    ("President-elect Carl Dunn met President Ola Berg on Monday. The president said he was heartened.",
     "he was heartened", "Ola Berg"),
    ("Former prime minister Tom Lunde attacked Prime Minister Anna Berg. The former prime minister said the tax was "
     "theft. The prime minister told parliament it was fair.", "it was fair", "Anna Berg"),
    ("EU trade commissioner Maarten Visser said duties could be halved. The Dutchman said much had moved.",
     "much had moved", "Maarten Visser"),
    ("Health expert Ines Duarte of the University of Lima doubted the toll. The epidemiologist said it was higher.",
     "it was higher", "Ines Duarte"),
    ("Sports Minister Tom Lunde resigned on Sunday. The ex-striker said he was tired of meetings.", "tired of meetings",
     "Tom Lunde"),
    ("Senator Anna Berg and Governor Luis Otero shared a stage. The Vermont Democrat called the governor a friend.",
     "a friend", "Anna Berg"),
    ("President Ola Berg met his successor. Vice President Anna Lunde sat in. The president said he had "
     "nothing to hide.", "nothing to hide", "Ola Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), OTHER_WORDS)
def test_other_words_for_a_speaker_are_understood(hear: Hear, text: str, contains: str, speaker: str) -> None:
    assert speaker in one(hear(text), contains).speaker_name


def test_a_second_epithet_in_a_row_is_nobody_named(hear: Hear) -> None:
    text = (
        "Carl Dunn arrived on Monday to see Ola Berg. The former television host said it was a joy. The Democrat said "
        "he had promised every help."
    )
    assert one(hear(text), "every help").speaker is None


FAMILIES = [
    ("President Berg said the talk was open. While the men spoke, first lady Joan Berg showed guests around. Berg said "
     "the handover came first.", "handover came first", "Berg"),
    ("Ramon Castell handed the party to his son Andres Castell. The younger Castell said it was an honour. The elder "
     "Castell said he would sleep.", "it was an honour", "Andres Castell"),
    ("Ramon Castell handed the party to his son Andres Castell. The younger Castell said it was an honour. The elder "
     "Castell said he would sleep.", "he would sleep", "Ramon Castell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), FAMILIES)
def test_who_of_a_family_speaks(hear: Hear, text: str, contains: str, speaker: str) -> None:
    assert one(hear(text), contains).speaker_name == speaker


MISREAD = [
    ("How did the province vote? A breakdown by age However, following a speech, Mr Lunde told supporters he was glad.",
     "he was glad", "Lunde"),
    ("Deputy Head of the Federal Council's Defence and Security Committee Tom Lunde warned that threats would fail.",
     "threats would fail", "Tom Lunde"),
    ("In Tampa, Rabbi Saul Katz of Congregation Beth Israel said the school was shut.", "school was shut", "Saul Katz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), MISREAD)
def test_who_is_named_right_before_the_verb_speaks(hear: Hear, text: str, contains: str, speaker: str) -> None:
    assert speaker in one(hear(text), contains).speaker_name


def test_a_government_is_named_in_the_words_of_the_report(hear: Hear) -> None:
    said = one(hear("The Norwegian authorities said the ship was seized."), "ship was seized")
    assert said.speaker_name == "Norwegian authorities"
    assert said.speaker is not None


def test_whom_its_own_sentence_names_is_not_who_speaks(hear: Hear) -> None:
    text = "Carl Dunn won on Tuesday. President Ola Berg said he was sad. The Republican claimed Berg had lied."
    assert one(hear(text), "Berg had lied").speaker_name != "Ola Berg"


def test_a_ministry_is_no_coast_guard(hear: Hear) -> None:
    text = "The Turkish Coast Guard Command said a ship was hit. The ministry called it an outrage."
    assert one(hear(text), "an outrage").speaker_name == "ministry"


def test_a_post_set_into_a_page_is_of_who_signs_it(hear: Hear) -> None:
    text = (
        "President Tom Lunde flew to Peru.\nI welcome the return of 30 of our sailors. — Tom Lunde (@lunde) October 3,"
        " 2023\nNobody else spoke."
    )
    said = one(hear(text), "30 of our sailors")
    assert (said.speaker_name, said.channel, said.form) == ("Tom Lunde", "X", "quote")


def test_who_is_drawn_to_reply_says_what_follows(hear: Hear) -> None:
    text = (
        "Premier Anna Berg said her rivals slept, drawing a sharp reply from opposition leader Tom Lunde.\n"
        '"We sleep because we are bored," he said.'
    )
    assert one(hear(text), "We sleep").speaker_name == "Tom Lunde"
