"""Two words of names -> whether they are one name in two spellings: by sound, letters, and names known in several."""

import re
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import Indel

SOUNDS = (
    (re.compile("(?<=[a-z]{3})[ae]h$"), "a"), (re.compile("tch"), "t"), (re.compile("iy(?=[aeou])"), "i"),
    (re.compile("sch|sh"), "s"), (re.compile("kh|gh|q|ck|k"), "k"), (re.compile("zh|dzh|dj"), "j"),
    (re.compile("ph"), "f"), (re.compile("th"), "t"), (re.compile("ou|oo|u|o|w"), "o"), (re.compile("ts|tz|cz|z"), "s"),
    (re.compile("ei|ey|ai|ay|ie|ee|iy|yi|y|i|j"), "i"), (re.compile("v"), "f"), (re.compile("c"), "k"),
    (re.compile("(.)\\1+"), "\\1"),
)  # fmt: skip
ALIKE = 0.84
"""Share of letters two long words keep in common when they are one name in two spellings (*Lukashenko, Lukashenka*
.90, *Petrosyan, Petrossian* .94; *Hassan, Hussein* .77)."""
VOWELS = frozenset("aeiou")
KNOWN_NAMES = """
abdallah abdullah abdulla abdellah abdalla
ahmad ahmed
alexander aleksandr oleksandr alyaksandr aliaksandr aleksander alexandr
anatoly anatolii anatoliy anatoli
andrei andrey andriy andrii andrej
dmitry dmitri dmytro dzmitry dmitriy dmitrii
ebrahim ibrahim
ekaterina yekaterina kateryna katerina
elena yelena olena
faisal faysal feisal faysel
grigory hryhoriy hryhorii grigori
hamad hamed
hamid hameed hamied
hassan hasan hassen hasen
hussein hussain hossain husein hosein hosain husain hussien hossein
igor ihor
jaber jabir
khaled khalid
kirill kyrylo kiril
konstantin kostiantyn kostyantyn
mahmoud mahmud mahmood mehmood
mehmet
meshal mishal mishaal meshaal mashal
mikhail mykhailo mikhailo mykhaylo mikhaylo
mohammad md mohd mohammed muhammad mohamed mohamad muhammed mohammod mohammud
mohamud maxamud
mustafa mostafa moustafa
nasser nasir naser
natalia nataliya nataliia natalya
nicolas nikolas nicholas
nikolai nikolay mykola mikalai nikolaj
oleg oleh
omar umar oumar omer
osman usman othman uthman ousmane
pavel pavlo
qasim kassem qassem kasim ghassem qasem kassim
rashid rasheed rachid rashed
saeed said saeid
salman
salim saleem selim
sergei sergey serhiy serhii sergiy siarhei sergii sergej
suleiman sulaiman soliman sulayman sulaymon
tahir taher
tatiana tetiana tatyana tetyana
vasily vasyl vasili vasiliy vasil
viktor victor
vitaly vitalii vitali vitaliy
vladimir volodymyr uladzimir volodimir
yakub yaqub yaqoob yacoub yaqoub jakub
yevgeny evgeny yevhen yevgeni evgeni evgeniy yevhenii yevgeniy
yulia julia yuliia iuliia
yuri yury yuriy yurii iurii iury
yusuf youssef yousef yussuf yousuf yusef youssouf yousif
"""
KNOWN = {name: line.split()[0] for line in KNOWN_NAMES.strip().splitlines() for name in line.split()}
"""Names written in many ways, a line each: two of one line are one name, two of different lines are two."""


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word as it sounds, roughly: what transliterations of one name have in common."""
    for pattern, plain in SOUNDS:
        word = pattern.sub(plain, word)
    return word


@lru_cache(maxsize=65536)
def word_alike(a: str, b: str) -> float:
    """1 for the same word, .9 for another spelling of it, .5 for its initial, 0 otherwise."""
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return 0.5 if long[0] == short else 0.0
    if short in KNOWN and long in KNOWN:
        return 0.9 if KNOWN[short] == KNOWN[long] else 0.0
    if len(short) >= 3 and sound(a) == sound(b):
        return 0.9
    if len(short) >= 6 and short[0] == long[0] and Indel.normalized_similarity(a, b) >= ALIKE:
        return 0.9
    return 0.0


@lru_cache(maxsize=65536)
def word_near(a: str, b: str) -> bool:
    """Whether two words of two syllables or more differ at most in their vowels, one of which may be dropped (*Dagalo,
    Daglo*), or in *g* and *h* as Russian and Ukrainian do: one name or, as often, two."""
    if word_alike(a, b):
        return True
    if (a in KNOWN and b in KNOWN) or max(len(a), len(b)) < 5:
        return False
    x, y = (_bones(sound(word)).replace("g", "h") for word in (a, b))
    dropped = a[0] == b[0] and x.replace("*", "") == y.replace("*", "") and abs(len(x) - len(y)) == 1
    return (x == y and x.count("*") > 1) or (dropped and max(x.count("*"), y.count("*")) > 2)


def _bones(word: str) -> str:
    """The consonants of a word, a star for each run of vowels between them."""
    return "".join("*" if vowel else "".join(run) for vowel, run in groupby(word, key=lambda c: c in VOWELS))
