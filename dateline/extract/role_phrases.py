"""Words, a noun for a person -> the phrase around it: the title's own words, whose, of which body, and since when."""

from dataclasses import dataclass

from dateline.base.observations import Tenure
from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.occupations import occupations
from dateline.knowledge.titles import titles

BODIES = ("country", "organisation", "armed_group", "place")
OWN = frozenset({"his", "her", "their", "its", "my", "our", "your"})
TO_BODY = frozenset({"of", "at", "for", "with"})
BETWEEN = frozenset({"of", "&", "and", "for", "'s", "'"})
OF_PEOPLE = frozenset({"women", "children", "men", "workers", "veterans", "girls", "peasants", "farmers", "students"})
RELATIONAL = ("al", "ic", "ary", "ory", "cal")
NOT_TITLE = frozenset(
    {"local", "several", "national-born", "special", "typical", "critical", "late", "frantic", "vocal"}
)
TITLE_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS"})
STILL = frozenset({"jailed", "exiled", "disgraced", "longtime", "long-time"})
"""Said of who is a lawyer or activist yet."""
MINISTERS = frozenset({"secretary", "minister", "undersecretary"})
SERVICES = frozenset({"police", "customs", "prisons", "immigration"})
"""*Superintendent of Police*, *Director of Prisons*."""
LONGEST = 12
STUDIES = frozenset({"analyst", "expert", "historian", "observer", "researcher", "scholar", "specialist", "watcher"})


@dataclass(frozen=True, slots=True)
class Role:
    """Tokens `start` to `end` are the title, `head` its noun; `first` to `last` the noun phrase with determiner and
    body. `of` and `organisation` are names of a country or body; `owned` when a pronoun or noun says whose."""

    first: int
    start: int
    head: int
    end: int
    last: int
    determiner: str
    tenure: Tenure
    of: str | None
    organisation: str | None
    owned: bool


@dataclass(slots=True)
class _Left:
    head: int
    first: int
    start: int
    tenure: Tenure = "current"
    determiner: str = ""
    of: tuple[str, str | None] | None = None
    owned: bool = False
    open: bool = True


class RolePhrases:
    """Reads the noun phrase of a word for a person."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()

    def is_role(self, i: int, *, sure: bool = True) -> bool:
        """Whether a token is a singular noun for who a person is by work; unless `sure`, by its ending too."""
        words, known = self.words, occupations()
        lower = words.lower[i]
        if words.tag[i] not in ("NN", "NNP", "JJ", "VBG", "VB", "VBP") or not lower.isalpha():
            return lower in known.roles and words.tag[i] in ("NN", "NNP", "JJ")
        if lower in known.roles:
            return words.tag[i] in ("NN", "NNP") or not words.cap[i]
        if lower in known.compound:
            return self._after_noun(i) or self._of_a_body(i)
        if sure or words.tag[i] != "NN" or len(lower) < 5 or words.cap[i]:
            return False
        return lower.endswith(known.endings) and lower not in known.no_roles

    def _of_a_body(self, i: int) -> bool:
        """*a senior member of the People's Front*; not *member states*."""
        words = self.words
        k = i + 2 + (words.lower[i + 2 : i + 3] == ["the"])
        if words.lower[i + 1 : i + 2] != ["of"] or words.tag[i] != "NN" or k >= len(words):
            return False
        name = self.names.starting(k)
        return name is not None and name.kind in ("organisation", "armed_group")

    def _after_noun(self, i: int) -> bool:
        """*station master*, *Hamas member*; not *family member*."""
        words = self.words
        noun = i > 0 and words.tag[i - 1] in ("NN", "NNP") and words.sentence[i - 1] == words.sentence[i]
        return noun and words.tag[i] in ("NN", "NNP") and words.lower[i - 1] not in ("family", "household", "crew")

    def read(self, head: int) -> Role:
        """The phrase whose noun is `head`."""
        left = self._left(head)
        end = self._portfolio(head, self._end(head))
        last, of = self._right(end)
        of = left.of or of
        return Role(
            left.first, left.start, head, end, last, left.determiner, left.tenure,
            of[0] if of else None, of[1] if of else None, left.owned,
        )  # fmt: skip

    def _end(self, head: int) -> int:
        """Past *-in-chief*, *general*, *of Police*."""
        lower = self.words.lower
        if lower[head + 1 : head + 5] == ["-", "in", "-", "chief"]:
            return head + 5
        if lower[head + 1 : head + 2] == ["general"] and lower[head] in self.lexicon.general:
            return head + 2
        if lower[head + 1 : head + 2] == ["of"] and lower[head + 2 : head + 3] and lower[head + 2] in SERVICES:
            return head + 3
        return head + 1

    def _portfolio(self, head: int, end: int) -> int:
        """Past *of railway safety*: what a commissioner or secretary is for is in the title."""
        words, k = self.words, end + 1
        if words.lower[head] not in self.lexicon.offices or words.lower[end : end + 1] != ["of"]:
            return end
        while k < len(words) and words.tag[k] in ("NN", "NNS") and not words.cap[k]:
            k += 1
        return k if k > end + 1 and words.lower[k - 1] not in headwords().organisation else end

    def _left(self, head: int) -> _Left:
        words, left = self.words, _Left(head, head, head)
        floor, k = words.bounds[words.sentence[head]][0], head - 1
        while k >= floor and head - k < LONGEST:
            past = self._step(k, floor, left)
            if past is None:
                break
            k = past
        left.first = k + 1
        return left

    def _step(self, k: int, floor: int, left: _Left) -> int | None:
        """Reads one token or name left of the noun; the token before it, or None where the phrase does not reach."""
        words, lower, name = self.words, self.words.lower[k], self.names.at[k]
        if left.determiner or left.owned:
            return None
        if name is not None and name.end == k + 1 and name.kind in (*BODIES, "person"):
            return self._named(k, name, left)
        if lower in OWN:
            left.owned = True
            return k - 1
        if lower in self.lexicon.determiners:
            left.determiner = lower
            return k - 1
        if lower in STILL:
            left.open = False
            return k - 1
        if lower in self.lexicon.former or lower in self.lexicon.acting or lower in self.lexicon.elect:
            left.tenure = self._tenure(lower)
            left.open = False
            return k - 1
        if lower in ("'s", "'") and k > floor:
            return self._possessor(k, left)
        if lower == "-" and k > floor and not words.spaced[k]:
            return self._hyphened(k, left)
        return self._modifier(k, left)

    def _tenure(self, lower: str) -> Tenure:
        return "former" if lower in self.lexicon.former else "acting" if lower in self.lexicon.acting else "elect"

    def _named(self, k: int, name: Name, left: _Left) -> int | None:
        """*World Bank* of *World Bank economist*, *Treasury* of *Treasury Secretary*, which is the title's own."""
        words = self.words
        if left.of is not None:
            return None
        if name.kind == "person":
            possessive = words.lower[k + 1] in ("'s", "'")
            left.owned = possessive
            return name.start - 1 if possessive else None
        own = name.type in ("ministry", "office") and left.start == k + 1 and name.end - name.start == 1
        if own and words.lower[k + 1] in MINISTERS and name.country:
            left.start, left.of = name.start, (name.country, None)
            return name.start - 1
        if name.kind == "place" and not words.cap[left.start] and words.lower[k + 1] not in ("'s", "'"):
            left.open = False
            return name.start - 1
        left.open = False
        if not self._is_topic(name, left):
            left.of = body(name)
        return name.start - 1

    def _is_topic(self, name: Name, left: _Left) -> bool:
        """*a North Korea expert*, *a China scholar*: what he studies; a *Chinese scholar* is of China."""
        words = self.words
        written = name.kind == "country" and name.type not in ("adjective", "people") and name.end == left.start
        short = words.text[name.start].isupper() or "." in words.text[name.start]
        return written and not short and words.lower[left.head] in STUDIES

    def _possessor(self, k: int, left: _Left) -> int | None:
        """*women's rights activist*, *the ship's captain*, *Turkey's ambassador*."""
        words = self.words
        if words.lower[k - 1] in OF_PEOPLE and left.open:
            left.start = k - 1
            return k - 2
        if self.names.at[k - 1] is not None:
            left.open = False
            return k - 1
        left.owned = True
        return k - 1

    def _hyphened(self, k: int, left: _Left) -> int | None:
        """*vice-captain*, *ex-soldier*."""
        before = self.words.lower[k - 1]
        if before in self.lexicon.former:
            left.tenure, left.open = "former", False
        elif left.open and before.isalpha():
            left.start = k - 1
        return k - 2

    def _modifier(self, k: int, left: _Left) -> int | None:
        words, lower, tag = self.words, self.words.lower[k], self.words.tag[k]
        if lower in self.lexicon.ignored or lower in self.lexicon.party_words or lower.endswith("-old"):
            left.open = False
            return k - 1
        if words.cap[left.head] and not words.cap[k] and lower not in self.lexicon.before:
            return None
        if lower in occupations().kin:
            return None
        apart = words.cap[k] and not words.cap[left.start] and not words.opens(k)
        if tag in TITLE_TAGS and not apart:
            if left.open:
                left.start = k
            return k - 1
        if tag in ("JJ", "VBN", "VBG", "JJR") or tag in TITLE_TAGS:
            relational = lower.endswith(RELATIONAL) or lower in self.lexicon.before or lower in self.lexicon.after
            left.open = left.open and relational and not apart and lower not in NOT_TITLE
            if left.open:
                left.start = k
            return None if tag == "VBG" and not relational else k - 1
        return k - 1 if tag == "CD" and not words.text[k].isdigit() else None

    def _right(self, end: int) -> tuple[int, tuple[str, str | None] | None]:
        """The token past *of law at the University of Kyiv*, and the body that it names."""
        words, last = self.words, end
        for _ in range(3):
            if last + 1 >= len(words) or words.lower[last] not in TO_BODY | {"in", "on"}:
                return last, None
            k = last + 1
            while k < len(words) and (words.lower[k] in ("the", "its", "a", "an") or self._describes(k)):
                k += 1
            stop, found = self.body_at(k, words.lower[last] if last == end else "")
            chained = last > end and words.lower[last] == "of" and words.lower[last - 1] not in headwords().organisation
            if found is not None and words.lower[last] in TO_BODY and not chained:
                return stop, found
            if stop == k:
                while stop < len(words) and (
                    words.tag[stop] in ("NN", "NNS") or (stop > k and words.tag[stop] == "NNP")
                ):
                    stop += 1
            if stop == k:
                return last, None
            last = stop
        return last, None

    def _describes(self, k: int) -> bool:
        return self.words.tag[k] in ("JJ", "VBN") and not self.words.cap[k] and self.names.at[k] is None

    def body_at(self, k: int, preposition: str = "") -> tuple[int, tuple[str, str | None] | None]:
        """The token past a name of a body that starts at `k`, and the name; `k` where none does."""
        if k >= len(self.words):
            return k, None
        stop = self._run(k)
        name = self.names.starting(k)
        if name is not None and name.type in ("adjective", "people"):  # *the Chinese Defense Ministry*
            inner = self.names.starting(name.end)
            if inner is not None and inner.type == "ministry" and inner.country and inner.end >= stop:
                return inner.end, body(inner)
        if name is not None and name.kind in BODIES and name.end >= stop and name.type not in ("adjective", "people"):
            local = name.kind == "place" and preposition != "of"
            return name.end, None if local else body(name)
        if name is not None and name.kind == "person" and name.end >= stop:
            return k, None
        text = self.words.phrase(k, stop)
        return (stop, (text, text)) if stop > k and self._is_body(stop) else (stop, None)

    def _is_body(self, stop: int) -> bool:
        known = headwords()
        text = self.words.text[stop - 1]
        acronym = text.isupper() and text.isalpha() and len(text) > 1
        return self.words.lower[stop - 1] in known.organisation or self.words.ent[stop - 1] == "ORG" or acronym

    def _run(self, k: int) -> int:
        """One past a run of capital words, with the small words inside it, and *hospital* behind it."""
        words, i = self.words, k
        last = words.bounds[words.sentence[k]][1]
        while i < last and (words.cap[i] or (i > k and words.lower[i] in BETWEEN and self._goes_on(i, last))):
            if words.tag[i] in ("DT", "PRP", "WP"):
                break
            hyphened = words.text[i + 1 : i + 2] == ["-"] and words.cap[i + 2 : i + 3] == [True] and not words.spaced[i]
            i += 3 if hyphened else 1
        if (
            i > k
            and i < last
            and not words.cap[i]
            and words.lower[i] in headwords().organisation
            and words.tag[i] == "NN"
        ):
            i += 1
        return i

    def _goes_on(self, i: int, last: int) -> bool:
        """*Bank of Japan*, *Drivers' Union*; *and* joins two bodies more often than words of one."""
        follows = i + 2 if i + 1 < last and self.words.lower[i + 1] == "the" and self.words.lower[i] == "of" else i + 1
        if follows >= last or not self.words.cap[follows]:
            return False
        one = self.names.starting(follows)
        return self.words.lower[i] not in ("and", "for", "&") or one is None


def body(name: Name) -> tuple[str, str | None]:
    """Of which country or body, and the body when it is one."""
    if name.kind == "country":
        return name.country or name.name, None
    if name.type == "ministry" and name.country:
        return name.country, name.name
    return name.name, name.name if name.kind != "place" else None
