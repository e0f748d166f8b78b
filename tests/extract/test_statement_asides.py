"""Attributions between commas: what is said before and behind them, who says it, and what is no attribution."""

import pytest

from tests.extract.test_statements import Hear, hear, one

__all__ = ["hear"]

ASIDES = [
    ("Kenya's troops, President Anna Berg has repeatedly said, will stay until the mission ends.",
     "Kenya's troops will stay until the mission ends", "Anna Berg"),
    ("On Monday, the Ukrainian air force said, 41 drones were shot down over Odesa.",
     "On Monday 41 drones were shot down over Odesa", "air force"),
    ("Two days after the vote, the commission said, 12 of the 40 districts had still to report.",
     "12 of the 40 districts had still to report", "commission"),
    ("Nobody was hurt in the blast, police said, after a wall of the depot gave way.",
     "Nobody was hurt in the blast after a wall of the depot gave way", "police"),
    ("The aims have not changed, Anna Berg said yet again, a sign of how little she gives way.",
     "The aims have not changed", "Anna Berg"),
    ("The envoy, said the diplomat, who had read the cable, was recalled a week earlier.",
     "The envoy was recalled a week earlier", "diplomat"),
    ("Some 3,000 families have fled, says the Red Crescent, and many are sleeping in the open.",
     "Some 3,000 families have fled", "Red Crescent"),
    ("The two envoys will meet in Lima, the Peruvian foreign ministry and the African Union announced.",
     "The two envoys will meet in Lima", "African Union"),
    ("Suffering is now on a scale not seen before, the ministers of nine countries, among them Chad and Peru, said.",
     "Suffering is now on a scale not seen before", "ministers of nine countries"),
    ("The votes were counted twice, as the electoral commission made known late on Sunday.",
     "The votes were counted twice", "electoral commission"),
    ("It was Anna Berg, the mayor recalled, who had first congratulated him.",
     "It was Anna Berg who had first congratulated him", "mayor"),
    ("The ministers, Anna Berg was quoted by Kyodo as saying, would meet in Kobe.",
     "The ministers would meet in Kobe", "Anna Berg"),
    ("Although no words were exchanged, both heard each other, Anna Berg said.",
     "Although no words were exchanged, both heard each other", "Anna Berg"),
    ("Anna Berg came to Lima. The two sides, she hoped, could get past the deadlock.",
     "The two sides could get past the deadlock", "Anna Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "speaker"), ASIDES)
def test_what_stands_around_an_attribution_is_said(hear: Hear, text: str, said: str, speaker: str) -> None:
    found = hear(text)
    assert one(found, said)
    assert any(speaker in s.speaker_name for s, words in found if said in words)


NONE = [
    "The talks, the third since May, ended without result, and the minister said nothing.",
    "As the crowd watched, the minister continued, smiling.",
]


@pytest.mark.parametrize("text", NONE)
def test_verbs_between_commas_that_report_nothing(hear: Hear, text: str) -> None:
    assert hear(text) == []


def test_what_follows_its_verb_is_not_taken_for_an_aside(hear: Hear) -> None:
    said = "Before the talks, Anna Berg, the mayor, said the drafts, which both had read, would be discussed."
    found = one(hear(said), "would be discussed")
    assert found.speaker_name == "Anna Berg"
    assert [t for _, t in hear(said)] == ["the drafts, which both had read, would be discussed"]
