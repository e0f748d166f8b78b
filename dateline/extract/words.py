"""Doc -> Words: the parse as plain lists by token number, so that rules cost dictionary look-ups only."""

from dateline.base.tokens import Doc

FAMILY_NAMES = frozenset({"he", "to", "an", "so", "my", "do", "no", "in", "on"})
"""Family names that are small words too: *Vice Premier He Min*, *President To Van*."""
ABBREVIATIONS = frozenset({"inc.", "corp.", "ltd.", "bros.", "etc."})


class Words:
    """Lists by token number: `text`, `lower`, `tag`, `dep`, `lemma`, `ent` (type or ''), `head` (a token number),
    `start` and `end` (offsets), `spaced` (white space follows), `sentence` (number) and `cap` (starts with a
    capital). `bounds` are the first token and the one past the last of each sentence; `headline` the sentences in
    title case, where capitals say nothing; `family` the small words that are the first word of a person's name."""

    def __init__(self, doc: Doc) -> None:
        self.text = [token.text for token in doc]
        self.lower = [token.lower_ for token in doc]
        self.tag = [token.tag_ for token in doc]
        self.dep = [token.dep_ for token in doc]
        self.lemma = [token.lemma_ for token in doc]
        self.ent = [token.ent_type_ for token in doc]
        self.head = [token.head.i for token in doc]
        self.spaced = [bool(token.whitespace_) for token in doc]
        self.start = [token.idx for token in doc]
        self.end = [start + len(text) for start, text in zip(self.start, self.text, strict=True)]
        self._cut_stops(doc)
        self.cap = [text[:1].isupper() for text in self.text]
        self.bounds = [(s.start, s.end) for s in doc.sents]
        self.sentence = [number for number, (a, b) in enumerate(self.bounds) for _ in range(a, b)]
        self.headline = {number for number, (a, b) in enumerate(self.bounds) if self._in_title_case(a, b)}
        self.family: set[int] = set()
        self._mend_family_names()

    def _cut_stops(self, doc: Doc) -> None:
        """A full stop that the tokenizer left on the last word of a sentence (*Jun.*) is no part of the word."""
        for sentence in doc.sents:
            i = sentence.end - 1
            while i > sentence.start and (self.text[i].isspace() or not self.text[i][:1].isalnum()):
                i -= 1
            text = self.text[i]
            if len(text) > 3 and text.endswith(".") and text[:-1].isalpha() and text.lower() not in ABBREVIATIONS:
                self.text[i], self.lower[i], self.end[i] = text[:-1], text[:-1].lower(), self.end[i] - 1

    def _mend_family_names(self) -> None:
        """A small word with a capital before a person's name, within a sentence, is the first word of the name."""
        for i in range(len(self.text) - 1):
            if not self.cap[i] or self.lower[i] not in FAMILY_NAMES or self.ent[i + 1] != "PERSON":
                continue
            inside = i and self.text[i - 1][-1:].isalnum() and self.sentence[i] not in self.headline
            if self.cap[i + 1] and (self.lower[i] == "he" or (inside and not self.opens(i))):
                self.tag[i], self.ent[i], self.dep[i], self.head[i] = "NNP", "PERSON", "compound", i + 1
                self.family.add(i)

    def __len__(self) -> int:
        return len(self.text)

    def _in_title_case(self, first: int, end: int) -> bool:
        """Whether no word of four letters or more is small but prepositions; a headline has no full stop."""
        if "." in self.text[max(first, end - 2) : end]:
            return False
        long = [i for i in range(first, end) if len(self.text[i]) > 3 and self.text[i].isalpha()]
        small = [i for i in long if not self.cap[i] and self.tag[i] not in ("IN", "CC", "DT")]
        return len(long) > 3 and not small

    def opens(self, i: int) -> bool:
        """Whether a token is the first word of its sentence or of a quote."""
        first = self.bounds[self.sentence[i]][0]
        return all(not text[:1].isalnum() for text in self.text[first:i]) or self.text[i - 1] == '"'

    def phrase(self, first: int, end: int) -> str:
        """The words from one token up to another, spaced as in the text."""
        parts = [self.text[i] + (" " if self.spaced[i] else "") for i in range(first, end)]
        return "".join(parts).strip()
