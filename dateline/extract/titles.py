"""Words and names -> titles of office: *the Belarusian defence minister*, *Foreign Ministers of France and Germany*."""

from dataclasses import dataclass, replace

from dateline.base.observations import Tenure
from dateline.extract.names import Name, Names
from dateline.extract.title_core import COLLEAGUES, COUNTERPARTS, ENDINGS, TitleCore
from dateline.extract.title_phrase import TitlePhrase
from dateline.extract.words import Words

FORCES = frozenset(
    {("coast", "guard"), ("air", "force"), ("armed", "forces"), ("defence", "forces"), ("defense", "forces"),
     ("defence", "force"), ("defense", "force"), ("national", "guard"), ("border", "guard")}
)  # fmt: skip
SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson"})
PLURAL = frozenset({"spokespeople", "chairmen", "spokesmen"})


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `start` to `end` are the title itself, `head` its noun; `first` to `last` the noun phrase with what
    stands before (*his former Chinese*) and behind (*of France and Germany*). `of` are names of countries and
    bodies; `owner` is the token of *his* in *his counterpart*, of *agency* in *the agency's head*, and `behind` that
    of *bank* in *head of the bank*, whose words are `body`."""

    first: int
    start: int
    head: int
    end: int
    last: int
    title: str
    plural: bool
    tenure: Tenure
    determiner: str
    of: tuple[Name, ...]
    owner: int | None
    behind: int | None
    body: str
    counterpart: bool
    sentence: int


class TitleFinder:
    """Finds the titles of an article from left to right."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words = words
        self.core, self.phrase = TitleCore(words, names), TitlePhrase(words, names)

    def find(self) -> list[Title]:
        found: list[Title] = []
        past = 0
        for i in range(len(self.words)):
            if i >= past and self.core.is_head(i):
                one = self._read(i, past)
                if found and one.owner is not None and found[-1].end == one.first == one.owner:
                    one = replace(one, first=found[-1].first)  # President Lee's adviser
                found.append(one)
                past = one.end
        return found

    def _read(self, i: int, past: int) -> Title:
        words = self.words
        start, end = max(past, self.core.start(i)), self.core.end(i)
        before = self.phrase.before(start, i)
        plural = words.tag[i] in ("NNS", "NNPS") or words.lower[i] in PLURAL or words.lower[i].endswith("ers")
        bare = not before.determiner and before.owner is None and words.opens(before.first)
        after = self.phrase.after(end, plural=plural, bare=bare)
        body = words.phrase(after.noun_start, after.noun + 1) if after.noun is not None else ""
        of, last = tuple(before.of) or after.of, after.last
        if i + 1 < last < len(words) and words.head[last - 1] == last and words.tag[last] == "NN":
            last += words.dep[last - 1] == "compound"  # spokesman for the regional police zone
        if (force := self._force(start, i, of)) is not None:
            of, start = (force,), force.end
        elect = words.lower[end - 1] in ENDINGS - {"general"}
        return Title(
            first=before.first,
            start=start,
            head=i,
            end=end,
            last=last,
            title=self.core.text(start, end, i),
            plural=plural,
            tenure="elect" if elect else before.tenure,
            determiner=before.determiner,
            of=of,
            owner=before.owner if before.owner is not None else after.owner,
            behind=after.noun,
            body=body,
            counterpart=words.lower[i] in COUNTERPARTS | COLLEAGUES,
            sentence=words.sentence[i],
        )

    def _force(self, start: int, head: int, of: tuple[Name, ...]) -> Name | None:
        """*Norland Coast Guard* of *Norland Coast Guard spokesperson*: whom a spokesperson speaks for is a body."""
        words, end = self.words, start + 2
        if len(of) != 1 or of[0].kind != "country" or of[0].end != start or words.lower[head] not in SPEAKING:
            return None
        if tuple(words.lower[start:end]) not in FORCES or end > head or not words.cap[start]:
            return None
        return Name(of[0].start, end, "organisation", words.phrase(of[0].start, end), 60, "force", of[0].country)
