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
    "collapse": "collapse cave caved crumble burst breach",
    "crash": "crash collision collide derail derailment overturn plunge pileup",
    "wreck": "capsize capsized sink sank sunk shipwreck wreck",
    "blast": "explosion explode blast",
    "leak": "leak spill",
    "stampede": "stampede crush",
}
"""Words by what they name; one that fits several natures (*disaster*, *tragedy*, *toll*) stands nowhere."""
ARMS = {
    "from afar": "warplane aircraft jet drone missile rocket shell artillery mortar howitzer",
    "at hand": "suicide explosives-laden gunman gunmen knife machete",
}
DEEDS = {
    "from afar": "airstrike airstrikes air aerial shelling bombardment bombard",
    "at hand": "car truck vehicle roadside shooting stabbing ambush hostage kidnap kidnapping abduct abduction "
    "assassination",
}
"""Words that say how a blow was struck, by what was used and by what was done: an air strike is no suicide bombing.
A *bomber* may fly, and a truck may be what was hit."""
ARM_OF = {stem(word): means for means, words in ARMS.items() for word in words.split()}
DEED_OF = ARM_OF | {stem(word): means for means, words in DEEDS.items() for word in words.split()}
NATURE_OF = {stem(word): nature for nature, words in NATURES.items() for word in fold(words)}
NOUNS = {
    "quake": "earthquake", "wave": "tsunami", "flood": "flood", "storm": "storm", "slide": "landslide", "fire": "fire",
    "eruption": "volcanic eruption", "drought": "drought", "disease": "outbreak", "collapse": "collapse",
    "crash": "crash", "wreck": "shipwreck", "blast": "explosion", "leak": "leak", "stampede": "stampede",
}  # fmt: skip
"""What a title calls each nature."""
ALIKE = (
    frozenset({"fire", "blast"}),
    frozenset({"flood", "storm", "slide"}),
    frozenset({"crash", "wreck"}),
    frozenset({"blast", "at hand"}),
)
"""Natures that reports give one happening by turns: a storm floods a valley, a blast sets a plant on fire, a ferry that
overturns sinks, a bomb in a car explodes."""


def natures_of(words: Iterable[str]) -> frozenset[str]:
    """The natures that the words, folded or stemmed, name."""
    return frozenset(NATURE_OF[stem(word)] for word in words if stem(word) in NATURE_OF)


def means_of(phrase: Iterable[str], clause: Iterable[str]) -> frozenset[str]:
    """How a blow was struck: as the phrase that names it says, else by the arms that its clause names, where those are
    of one sort. What else is done in the clause may be another blow: *in revenge for the shelling*."""
    named = frozenset(DEED_OF[one] for one in map(stem, phrase) if one in DEED_OF)
    used = frozenset(ARM_OF[one] for one in map(stem, clause) if one in ARM_OF)
    return named or (used if len(used) == 1 else frozenset())


def may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether happenings of these natures may be one: a nature in common, kindred ones, or one is not told."""
    if not a or not b or a & b:
        return True
    return any(a & kindred and b & kindred for kindred in ALIKE)
