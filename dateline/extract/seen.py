"""Drafts, words -> what was referred to so far, in the order of the text, and the questions asked of it."""

from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.names import Names
from dateline.extract.words import Words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Seen:
    """References left to right; a new one is noted as it is made."""

    def __init__(self, drafts: Drafts, words: Words, names: Names) -> None:
        self.drafts, self.words, self.names = drafts, words, names
        self.references: list[tuple[int, Reference]] = []
        self.quoted = _quoted(words, {stretch.start for stretch in drafts.reading.article.body})

    def note(self, one: Reference) -> None:
        self.references.append((one.start, one))

    def refer(self, start: int, end: int, drafts: list[Draft], *, pronoun: bool = False) -> None:
        """Makes a reference, unless the tokens have one."""
        before = len(self.drafts.references)
        self.drafts.refer(start, end, "pronoun" if pronoun else "nominal", drafts)
        if len(self.drafts.references) > before:
            self.note(self.drafts.references[-1])

    def head(self, one: Reference) -> int:
        return self.drafts.head(one.start, one.end)

    def is_subject(self, one: Reference) -> bool:
        """Whether it is a subject, or stands beside one."""
        words, head = self.words, self.head(one)
        beside = words.dep[head] in ("appos", "compound") and words.dep[words.head[head]] in SUBJECTS
        return words.dep[head] in SUBJECTS or beside

    def is_main(self, one: Reference) -> bool:
        """Whether it is the subject of its sentence's main verb."""
        words, head = self.words, self.head(one)
        while words.dep[head] in ("appos", "compound") and words.head[head] != head:
            head = words.head[head]
        verb = words.head[head]
        return words.head[verb] == verb


def _quoted(words: Words, paragraphs: set[int]) -> list[bool]:
    """Whether each token stands inside double quotes; what is not closed ends with its paragraph."""
    inside, found = False, []
    for text, start in zip(words.text, words.start, strict=True):
        inside = inside and start not in paragraphs
        if text in ('"', "``", "''"):
            inside = not inside
        found.append(inside)
    return found
