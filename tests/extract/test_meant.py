"""Speakers that stand under another word, and what is said by pointing back."""

import pytest

from tests.extract.test_statements import Hear, hear, one

__all__ = ["hear"]

MEANT = [
    ("Norwegian Foreign Minister Tom Lunde said the talks go on. The diplomat noted that progress is slow.",
     "progress is slow", "Tom Lunde"),
    ("Norwegian Foreign Minister Tom Lunde said the talks go on.\nThe Norwegian top diplomat added that he will fly "
     "to Lima.", "fly to Lima", "Tom Lunde"),
    ("President Anna Berg said the talks go on. The politician added that the price was high.", "the price was high",
     "Anna Berg"),
    ("A drone hit a depot on Friday, killing two, the governor said.\n\"Two men died,\" governor Tom Lunde wrote on "
     "Telegram.", "A drone hit a depot", "Tom Lunde"),
    ("Norway will keep the border shut, a Foreign Ministry spokesperson said on Monday.\nSpokesman Tom Lunde made the "
     "remarks at a daily briefing.", "keep the border shut", "Foreign Ministry spokesperson"),
    ("A union spokesman said the strike goes on. He said that talks had failed.", "talks had failed", "spokesman"),
    ("According to Lunde, Chile and Peru will sign the treaty in May.", "Chile and Peru will sign", "Lunde"),
    ('"A pact is needed and a must if we are to end the war," Anna Berg was quoted as saying by the agency.',
     "A pact is needed", "Anna Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), MEANT)
def test_another_word_for_a_speaker_is_understood(hear: Hear, text: str, contains: str, speaker: str) -> None:
    assert speaker in one(hear(text), contains).speaker_name


MORE = [
    ("The Prime Minister, Mr Tom Lunde, cut short his tour.\nThe Premier confirmed that 136 had died.", "136 had died",
     "Tom Lunde"),
    ('Fisheries Minister Tom Lunde said fleets had left.\n"The former minister Anna Berg knew it," he said.\n"She has '
     'been called home," the minister added.', "called home", "Tom Lunde"),
    ("Anna Berg said “I regret it”.\n“The days were hard and long for us.\n“I have no choice.”\nShe added that “we "
     "leave in good order”.", "we leave in good order", "Anna Berg"),
    ('Anna Berg, a farmer, said the flood took all.\n"We have nothing left. Nobody came."', "We have nothing left",
     "Anna Berg"),
    ('It burnt.\nSource: Anna Berg on Telegram; the mayor\nQuote: "The law comes in May."', "The law comes in May",
     "Anna Berg"),
    ('It burnt.\nQuote from the General Staff: "The fuel is burning."', "The fuel is burning", "General Staff"),
    ('Anna Berg spoke in Oslo.\nQuote from Berg: "The law comes in May."', "The law comes in May", "Berg"),
    ("Anna Berg emphasized guarding the truce and advocated for two states.", "guarding the truce", "Anna Berg"),
    ("In a post on X, Anna Berg claimed full control of the border.", "full control of the border", "Anna Berg"),
    ("Anna Berg on Sunday “strongly condemned the raids” by Peru.", "condemned the raids", "Anna Berg"),
    ("Anna Berg ruled out new talks with the rebels.", "new talks with the rebels", "Anna Berg"),
    ("Two towns fell, the Harbour Times reported, citing unnamed sources.", "Two towns fell", "Harbour Times"),
    ("Berg will fly on Saturday for a trip that includes talks with King Tom Lunde, the presidential office said "
     "Thursday.", "will fly on Saturday", "presidential office"),
    ('"I hope for a good talk," said Foreign Adviser Md. Karim Rahman on Sunday.', "I hope for", "Karim Rahman"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), MORE)
def test_more_ways_to_speak(hear: Hear, text: str, contains: str, speaker: str) -> None:
    found = one(hear(text), contains)
    assert speaker in found.speaker_name
    assert found.confidence >= 0.5


def test_an_unnamed_speaker_named_soon_after_is_that_person(hear: Hear) -> None:
    said = hear('Two men died, the governor said.\n"We mourn," governor Tom Lunde wrote on Telegram.')
    assert one(said, "Two men died").speaker == one(said, "We mourn").speaker is not None


def test_another_official_is_not_the_one_who_spoke(hear: Hear) -> None:
    said = hear("President Anna Berg said the talks go on. A police official said that roads were shut.")
    assert one(said, "roads were shut").speaker_name == "police official"
    said = hear("Analyst Tom Lunde said the talks go on. The general said that roads were shut in Peru.")
    assert one(said, "roads were shut").speaker_name != "Anna Berg"


BACK = [
    ("The army has taken the town of Kora.\nThe head of the region, Tom Lunde, wrote about this on Telegram.",
     "has taken the town", "Tom Lunde"),
    ("Two bridges will open in May. Anna Berg, the deputy minister, said this to reporters.", "will open in May",
     "Anna Berg"),
    ("The bank will cut rates in June.\nThis was announced by Finance Minister Anna Berg at a briefing.",
     "will cut rates", "Anna Berg"),
    ("Both states will trade in their own coins from May.\nAnna Berg made these remarks while opening a forum.",
     "trade in their own coins", "Anna Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), BACK)
def test_this_points_to_the_words_before(hear: Hear, text: str, contains: str, speaker: str) -> None:
    found = one(hear(text), contains)
    assert found.form == "reported"
    assert speaker in found.speaker_name


def test_remarks_told_already_are_not_told_again(hear: Hear) -> None:
    said = hear('"We want peace," said Anna Berg. She made the remarks in Oslo.')
    assert [text for _, text in said] == ["We want peace,"]


def test_who_is_asked_says_nothing_by_that(hear: Hear) -> None:
    said = hear("Spokesman Tom Lunde told a briefing that talks go on, when asked for comments on the border.")
    assert {s.kind for s, _ in said} == {"statement"}


MARKS = [
    ("”We have no forces there,” Anna Berg said. ”We know nothing.”", "We know nothing"),
    ("Anna Berg spoke on Sunday. ``We have a long way to go,'' she said.", "We have a long way to go"),
]


@pytest.mark.parametrize(("text", "contains"), MARKS)
def test_mistyped_and_typewriter_marks_quote(hear: Hear, text: str, contains: str) -> None:
    found = one(hear(text), contains)
    assert (found.form, found.speaker_name) == ("quote", "Anna Berg")


def test_a_quoted_verb_after_the_day_is_the_speakers(hear: Hear) -> None:
    said = hear(
        "Prime Minister Tom Lunde on Sunday “strongly condemned attacks” by Peru, warning that “all will be met”."
    )
    assert one(said, "strongly condemned attacks").speaker_name == "Tom Lunde"
    assert one(said, "all will be met").speaker_name == "Tom Lunde"


def test_an_office_is_another_word_only_for_who_holds_it(hear: Hear) -> None:
    said = hear("Opposition leader Anna Berg said the budget had failed.\nThe prime minister said it would stand.")
    assert one(said, "it would stand").speaker_name == "prime minister"


AFRESH = [
    ("Two towns were quiet, King Tom Lunde will meet Emir Olaf, the Kuwaiti News Agency said.", "two towns",
     "Kuwaiti News Agency"),
    ('The town fell, said Major General Tom Lunde.\n"They shelled us," the Major General said at a briefing.',
     "They shelled us", "Tom Lunde"),
    ("The petitioners, led by Tom Lunde, have protested that the office should be closed.", "the office should be",
     "petitioners"),
    ("Anna Berg condemned the raid saying it was an outrage.", "it was an outrage", "Anna Berg"),
    ("Anna Berg said that the question was not for her, so she would say nothing.", "so she would say nothing",
     "Anna Berg"),
    ("Prime Minister Anna Berg spoke.\nThe bridge will be mended in May, the acting PM said.", "will be mended",
     "Anna Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contains", "speaker"), AFRESH)
def test_speakers_of_other_papers(hear: Hear, text: str, contains: str, speaker: str) -> None:
    found = [s for s, words in hear(text) if contains.lower() in words.lower()]
    assert found
    assert speaker in found[0].speaker_name


def test_what_claims_suggest_nobody_says(hear: Hear) -> None:
    said = hear("Anna Berg refuted claims suggesting a rift with Peru.")
    assert [s.kind for s, _ in said] == ["denial"]


def test_what_goes_on_meanwhile_is_not_told(hear: Hear) -> None:
    said = hear('"They came at night," a woman told Oslo Radio while hiding in a cellar with gunfire heard outside.')
    assert [words for _, words in said] == ["They came at night,"]
