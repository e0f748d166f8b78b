"""The parse -> the role that a verb says: *X is the director of ...*, *X works as a fitter*, *X, who heads Y*."""

from dateline.extract.names import Name, Names
from dateline.extract.role_phrases import Role, RolePhrases
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.occupations import occupations
from dateline.knowledge.titles import titles

WORK = frozenset({"work", "serve", "act"})
PASSING = frozenset({"delegation", "mission", "campaign", "images", "project", "program", "programme", "team", "side"})
"""Bodies that somebody leads for a time only."""
PHRASE = frozenset({"CC", "JJ", "NN", "NNS", "NNP", "NNPS", "HYPH", "VBN", "POS"})


class RoleVerbs:
    """Asked for a token of the parse."""

    def __init__(self, words: Words, names: Names, phrases: RolePhrases) -> None:
        self.words, self.names, self.phrases = words, names, phrases

    def said_to_be(self, i: int) -> tuple[Name, Role] | None:
        """*Grace Achieng is the director of ...*, *Miguel Otero works as a crane operator*."""
        words = self.words
        if not self.phrases.is_role(i):
            return None
        verb = words.head[i]
        if words.dep[i] == "conj":
            verb = words.head[verb] if words.dep[verb] == "attr" else i
        if words.dep[i] == "pobj":
            if words.lower[verb] != "as" or words.lemma[words.head[verb]] not in WORK:
                return None
            verb = words.head[verb]
        elif words.lemma[verb] != "be":
            return None
        one = self._subject(verb)
        if one is None:
            return None
        role = self.phrases.read(i)
        return None if role.determiner == "another" or self._is_praise(role) else (one, role)

    def _is_praise(self, role: Role) -> bool:
        """*the best player*, *the first driver to ...*, *the outstanding driver*: said of somebody, no role."""
        words = self.words
        if any(words.tag[k] in ("JJS", "RBS") or words.lower[k] == "first" for k in range(role.first, role.head)):
            return True
        known = titles()
        natural = known.ignored | known.former | known.acting | known.elect
        adjectives = [k for k in range(role.first, role.start) if words.tag[k] == "JJ" and self.names.at[k] is None]
        return role.determiner == "the" and any(words.lower[k] not in natural for k in adjectives)

    def headed(self, i: int) -> tuple[Name, int, str, str, str] | None:
        """Whose office over which body a token tells, a verb or the *by* behind one: the verb, the title, the body."""
        if self.words.tag[i] in ("VBZ", "NNS"):
            return self._heads(i)
        return self._headed_by(i) if self.words.dep[i] == "agent" else None

    def _heads(self, verb: int) -> tuple[Name, int, str, str, str] | None:
        """*X, who heads the Afghan Women's Network*; *the committee, which X chairs*."""
        words = self.words
        title = occupations().by_verb.get(words.lemma[verb])
        noun = words.tag[verb] == "NNS"
        one = None if title is None else self._who_chairs(verb) if noun else self._subject(verb)
        if one is None or title is None:
            return None
        if words.dep[verb] == "relcl" and "who" not in words.lower[words.head[verb] : verb]:
            named = self._body(words.head[verb])  # *the committee, which Ann Lee chairs*
            return (one, verb, title, named, named) if named is not None else None
        k = verb + 1 + (words.lower[verb + 1 : verb + 2] in (["the"], ["a"]))
        while k < len(words) and not words.cap[k] and words.tag[k] in ("JJ", "NN") and self._leads_to_name(k):
            k += 1
        _, of = self.phrases.body_at(k, "of")
        body = of[1] if of is not None and of[1] is not None else self._plain_body(k)
        whole = of[0] if of is not None and of[1] is not None else body
        return None if body is None or whole is None else (one, verb, title, whole, body)

    def _leads_to_name(self, k: int) -> bool:
        """*main opposition* of *leads the main opposition Unity Party*."""
        words = self.words
        end = next((i for i in range(k, min(k + 4, len(words))) if words.cap[i] or words.tag[i] not in ("JJ", "NN")), k)
        one = self.names.starting(end)
        return words.cap[end] and one is not None and one.kind in ("organisation", "armed_group")

    def _who_chairs(self, verb: int) -> Name | None:
        """*who at present chairs the union*, where the tagger holds *chairs* for furniture."""
        words = self.words
        if words.tag[verb] != "NNS" or words.lower[verb] not in ("chairs", "heads"):
            return None
        if words.dep[verb] == "relcl" and words.lower[words.head[verb] + 1 : verb].count("which"):
            one = self.names.ending(verb - 1)  # *the panel, which Ann Lee chairs*
            return one if one is not None and one.kind == "person" else None
        who = next((k for k in range(verb - 1, max(0, verb - 5), -1) if words.lower[k] == "who"), None)
        return self._before_who(who) if who is not None else None

    def _headed_by(self, by: int) -> tuple[Name, int, str, str, str] | None:
        """*the commission, chaired by Deputy Speaker Ann Lee*."""
        words, verb = self.words, self.words.head[by]
        title = occupations().by_verb.get(words.lemma[verb])
        if title is None or title == "founder" or words.dep[verb] != "acl" or words.tag[verb] != "VBN":
            return None
        agent = next((k for k in range(by + 1, words.bounds[words.sentence[by]][1]) if words.head[k] == by), by)
        one, body = self._person(agent), self._body(words.head[verb])
        return None if one is None or body is None else (one, verb, title, body, body)

    def _body(self, noun: int) -> str | None:
        """The name of the body that a token is of, none that somebody leads for a time only."""
        one = self.names.at[noun]
        named = one is not None and one.kind in ("organisation", "armed_group") and one.type != "ministry"
        passing = not PASSING.isdisjoint(self.words.lower[noun : noun + 1])
        return one.name if one is not None and named and not passing else None

    def _plain_body(self, k: int) -> str | None:
        """*the district council*, *the office of Ann Lee*: a noun for bodies, with what stands around it."""
        words, start = self.words, k
        last = words.bounds[words.sentence[start]][1] if start < len(words) else start
        while k < last and (words.tag[k] in PHRASE or self.names.at[k] is not None):
            k += 1
        if k == start or words.lower[k - 1] not in headwords().organisation - PASSING or words.tag[k - 1] != "NN":
            return None
        named = self.names.starting(k + 1) if words.lower[k : k + 1] == ["of"] else None
        return words.phrase(start, named.end if named is not None else k)

    def _subject(self, verb: int) -> Name | None:
        """The person who is its subject, where the verb tells what is, with no *not*, *may* or *if*."""
        words = self.words
        if words.tag[verb] in ("VB", "VBG"):
            return None
        children = [k for k in range(*words.bounds[words.sentence[verb]]) if words.head[k] == verb and k != verb]
        if any(words.dep[k] in ("neg", "mark") or words.tag[k] in ("MD", "TO") for k in children):
            return None
        subject = next((k for k in children if words.dep[k] == "nsubj"), None)
        if subject is None:  # *who chairs the panel and is its founder*
            above = words.head[verb]
            joined = words.dep[verb] == "conj" and above < verb and words.lower[verb - 1] == "and"
            return self._subject(above) if joined and words.tag[above] == words.tag[verb] else None
        if words.lower[subject] == "who":
            return self._before_who(subject) or self._person(words.head[verb])
        return self._person(subject)

    def _before_who(self, i: int) -> Name | None:
        """The person right before *who*, whichever noun the parse hangs the clause on."""
        one = self.names.ending(i - 1 - (self.words.text[i - 1] == ","))
        return one if one is not None and one.kind == "person" else None

    def _person(self, i: int) -> Name | None:
        one = self.names.at[i]
        return one if one is not None and one.kind == "person" else None
