"""Words that name a disaster, an accident or a strike -> its nature, by which one can be told from another."""

from collections.abc import Iterable

from dateline.base.words import fold, stem

NATURES = {
    "quake": "earthquake quake tremor aftershock temblor seismic magnitude epicentre epicenter richter",
    "wave": "tsunami",
    "flood": "flood flooding floodwater deluge inundation inundate",
    "storm": "storm cyclone hurricane typhoon tornado blizzard thunderstorm windstorm hailstorm",
    "slide": "landslide mudslide avalanche rockslide mudflow landslip",
    "fire": "fire blaze wildfire inferno bushfire burn",
    "eruption": "eruption erupt volcano volcanic lava",
    "drought": "drought famine",
    "disease": "outbreak epidemic pandemic cholera flu influenza ebola measles malaria dengue virus polio covid",
    "collapse": "collapse cave caved crumble",
    "crash": "crash collision collide derail derailment overturn plunge pileup",
    "wreck": "capsize capsized sink sank sunk shipwreck wreck",
    "blast": "explosion explode blast",
    "leak": "leak spill",
    "stampede": "stampede crush",
}
"""Words by what they name; one that fits several natures (*disaster*, *tragedy*, *toll*) stands nowhere."""
NATURE_OF = {stem(word): nature for nature, words in NATURES.items() for word in fold(words)}
NOUNS = {
    "quake": "earthquake", "wave": "tsunami", "flood": "flood", "storm": "storm", "slide": "landslide", "fire": "fire",
    "eruption": "volcanic eruption", "drought": "drought", "disease": "outbreak", "collapse": "collapse",
    "crash": "crash", "wreck": "shipwreck", "blast": "explosion", "leak": "leak", "stampede": "stampede",
}  # fmt: skip
"""What a title calls each nature."""
ALIKE = (frozenset({"fire", "blast"}), frozenset({"flood", "storm", "slide"}), frozenset({"crash", "wreck"}))
"""Natures that reports give one happening by turns: a storm floods a valley, a blast sets a plant on fire, a ferry that
overturns sinks."""


def natures_of(words: Iterable[str]) -> frozenset[str]:
    """The natures that the words, folded or stemmed, name."""
    return frozenset(NATURE_OF[stem(word)] for word in words if stem(word) in NATURE_OF)


def may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether happenings of these natures may be one: a nature in common, kindred ones, or one is not told."""
    if not a or not b or a & b:
        return True
    return any(a & kindred and b & kindred for kindred in ALIKE)
