"""Sources named in other ways than by a verb of saying, and bodies and papers that speak by their figures."""

import pytest

from tests.extract.test_statements import Hear, hear, one

__all__ = ["hear"]

SOURCES = [
    ("By the ministry's count, 41 people died and 12 are missing.", "41 people died and 12 are missing", "ministry"),
    ("The dead number some 670 by a U.N. reckoning.", "The dead number some 670", "United Nations"),
    ("By Ukrainian estimates, some 1,200 drones crossed the border.", "some 1,200 drones", "Ukraine"),
    ('In the words of the envoy, Anna Berg, "no one is safe here".', "no one is safe here", "Anna Berg"),
    ("President Anna Berg opened the summit. In her view, the climate deal is dead.", "deal is dead", "Anna Berg"),
    ("The road stays shut, according to what the interior ministry said on Monday.", "The road stays shut", "ministry"),
    ("Official figures put unemployment at 12 percent.", "unemployment at 12 percent", "official figures"),
    ("The Health Ministry puts the dead at more than 500.", "the dead at more than 500", "Health Ministry"),
    ("The number of dead has reached 45, data from the health ministry showed.", "has reached 45", "ministry"),
    ("UNICEF has counted 1,200 children among the dead.", "1,200 children", "Children"),
    ("At least 705 dead, says WHO.", "At least 705 dead", "World Health Organization"),
    ("As the summit closed, the African Union gave a pledge that the road would open.", "the road would open",
     "African Union"),
    ("Anna Berg, the mayor, gave the town her word that the costs were low.", "the costs were low", "Anna Berg"),
    ("Word came as the foreign ministry in Lima announced that the envoy had left.", "the envoy had left", "ministry"),
    ("That the two sides had met was confirmed on Facebook by Anna Berg.", "the two sides had met", "Anna Berg"),
    ("Anna Berg is reported to have told her staff that she would resign.", "she would resign", "Anna Berg"),
    ("The talks failed, Anna Berg, the envoy, told Radio Lima, adding that she was in no hurry.", "in no hurry",
     "Anna Berg"),
    ('The talks were long, the foreign ministry said, adding that "differences remain".', "differences remain",
     "foreign ministry"),
    ("Anna Berg said the search was going on and it was possible that others would be found.",
     "it was possible that others would be found", "Anna Berg"),
    ('"The road is ours," said Anna Berg, the mayor, who added that "what we set out to do is done."',
     "The road is ours", "Anna Berg"),
    ('"The road is closed," read a statement by the Foreign Office.', "The road is closed", "Foreign Office"),
    ("The lawyer of a reporter held since March told the court the trial was void.", "the trial was void", "lawyer"),
    ("The sister of a miner who has been missing since Tuesday said nobody had called her.", "nobody had called her",
     "sister"),
    ("Anna Berg has let it be known that she will not run.", "she will not run", "Anna Berg"),
    ("President Anna Berg came to Lima. The mayor met her. The Norwegian said that nothing was agreed.", "nothing was",
     "Norwegian"),
    ("The ministry's statement has it that nine boats crossed the line.", "nine boats", "ministry's statement"),
    ('"Nobody knows," Anna Berg said. A second minister shrugged: "We are stuck."', "We are stuck", "second minister"),
    ('Anna Berg, who leads the council, called the plan "dead on arrival".', "dead on arrival", "Anna Berg"),
    ('"If they attack," Anna Berg warned, "we will respond."', "we will respond", "Anna Berg"),
    ('The adviser, asked by reporters if talks were coming, answered: "Wait and see."', "Wait and see", "adviser"),
    ("Speaking to Radio Lima's Omar Haddad, the governor, Anna Berg, said the camps were full.", "camps were full",
     "Anna Berg"),
    ("Anna Berg was adamant that Europe must have a seat.", "Europe must have a seat", "Anna Berg"),
    ("The premier is of the view that talks are pointless.", "talks are pointless", "premier"),
    ("The ministry would only say that the inquiry goes on.", "the inquiry goes on", "ministry"),
    ('The general has spoken. The general\'s message was blunt: "Leave, or be destroyed."', "Leave, or be", "general"),
    ("The blast was caused by a leak, an initial inquiry has found.", "caused by a leak", "initial inquiry"),
    ('"Our thoughts are with the families,\' the king wrote in a letter.', "Our thoughts are with", "king"),
    ('"We will go home, Anna Berg said. "But not today."', "We will go home", "Anna Berg"),
    ("Talks will go on, Iran's state news agency IRNA reported.", "Talks will go on", "IRNA"),
    ('"OUR DEAL IS DONE," Anna Berg wrote on X. Nobody replied.\n"WE ARE GETTING MORE," the post went on.',
     "WE ARE GETTING MORE", "Anna Berg"),
    ("The find of six boats was noted by the ministry in its bulletin, those that had sunk included.",
     "The find of six boats was noted", "ministry"),
    ("Anna Berg met the men who had fought at Lima, telling them that the war was won.", "the war was won",
     "Anna Berg"),
    ("When the talks were over Berg stated that the road was open.", "the road was open", "Berg"),
    ('"We grieve for two of our team, Drs. Paul and Anna Weller," Erik Holt, president of Lindow Hospital, said.',
     "We grieve for two", "Erik Holt"),
    ('"There will never be a deal while this goes on!" tweeted the Jordanian president.', "There will never", "Jordan"),
    ('"Enough," thundered Premier Anna Berg.', "Enough", "Anna Berg"),
    ("President Anna Berg demanded that Iran pull out and urged calm.", "urged calm", "Anna Berg"),
    ("He spoke on the same wavelength as Kenyan President James Oduya, who said the visit was a turning point.",
     "turning point", "James Oduya"),
    ("The remarks came as his ambassador to the United Nations, Anna Berg, dismissed Cairo's offer to hold talks.",
     "dismissed Cairo's offer", "Anna Berg"),
    ('Father Piotr Nowak mourned in a statement. "They came in 2001," the statement said. President Omar Lutfi said in '
     "a statement that the crash was a tragedy.", "They came in 2001", "Nowak"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "speaker"), SOURCES)
def test_sources_are_heard(hear: Hear, text: str, said: str, speaker: str) -> None:
    assert speaker in one(hear(text), said).speaker_name


NOBODY = [
    "By March, 41 people had died. In other words, the mission failed. On that count, it was no use.",
    "The party took power in 2021 by a narrow count of votes.",
    "The crew counted three boats in the bay.",
    "It is clear that no troops will be sent.",
    "The fear is that the rain will return.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_words_for_counting_that_name_no_source(hear: Hear, text: str) -> None:
    assert hear(text) == []


APART = [
    ("Ann Lee spoke on Monday. Omar Haddad received the envoy, she said, but the envoys left.", "Ann Lee"),
    ("Omar Haddad opened the summit. The new ambassador of Peru, he said, is to begin work soon.", "Omar Haddad"),
    ("Omar Haddad thanked the mayor. Ben Cole rejected the idea: the list will not be published, he said.", "Ben Cole"),
]


@pytest.mark.parametrize(("text", "speaker"), APART)
def test_a_pronoun_that_says_is_nobody_named_in_what_it_says(hear: Hear, text: str, speaker: str) -> None:
    found = [s for s, _ in hear(text) if s.cue == "said"]
    assert [s.speaker_name for s in found] == [speaker]


def test_another_speaker_behind_and_is_not_reported_by_the_first(hear: Hear) -> None:
    found = hear("The army said the north was calm, and the coast guard said that two boats had sunk.")
    assert [(s.speaker_name, t) for s, t in found] == [
        ("army", "the north was calm"),
        ("coast guard", "two boats had sunk"),
    ]
    assert all(s.second_hand is None for s, _ in found)


def test_a_participle_of_the_speaker_was_said_though_the_report_tells_of_what_is_to_come(hear: Hear) -> None:
    found = hear('Anna Berg said the two would work together, describing the sea as "central" to her plans.')
    assert one(found, "central").status == "happened"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("An aid worker who met the girls after their release said most were well.", "aid worker"),
        ("The company said it would close.", "company"),
        ("The rebels withdrew before the army said it had taken the town.", "army"),
    ],
)
def test_no_deed_and_no_day_speaks(hear: Hear, text: str, speaker: str) -> None:
    assert [s.speaker_name for s, _ in hear(text)] == [speaker]


def test_what_one_says_he_hopes_is_one_statement(hear: Hear) -> None:
    found = hear("Ade Bello said by telephone that he hoped his son had been freed.")
    assert [(s.kind, s.speaker_name) for s, _ in found] == [("hope", "Ade Bello")]
