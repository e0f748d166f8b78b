"""The scorer of MEANTIME on a small file made by hand: what is gold, what counts as right."""

import pytest
import spacy
from making import parsed

from bench.meantime_files import Document, document_of
from bench.meantime_read import Found, FoundEvent, FoundMention, FoundRole
from bench.meantime_score import (
    Agreement,
    Count,
    Counts,
    distinct,
    score_events,
    score_factuality,
    score_mentions,
    score_roles,
    trimmed,
)
from dateline.base.spans import Range
from dateline.base.tokens import Doc

SENTENCES = [
    "Ruritania will not sign pact",
    "May 02 , 2008",
    "`` We leave , '' President Maria Ruiz said .",
    "Her ministers met in Zenda .",
    "So it was .",
    "Nothing more .",
    "Nobody annotated this Ruiz sentence .",
]


def anchors(*tokens: int) -> str:
    return "".join(f'<token_anchor t_id="{t}"/>' for t in tokens)


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    tokens, number = [], 0
    for index, sentence in enumerate(SENTENCES):
        for word in sentence.split():
            number += 1
            tokens.append(f'<token number="{number - 1}" sentence="{index}" t_id="{number}">{word}</token>')
    facts = 'polarity="{}" certainty="{}" time="{}"'
    markables = [
        f'<ENTITY_MENTION m_id="1" syntactic_type="NAM">{anchors(1)}</ENTITY_MENTION>',
        f'<ENTITY_MENTION m_id="2" syntactic_type="APP">{anchors(15, 16, 17)}</ENTITY_MENTION>',
        f'<ENTITY_MENTION m_id="3" syntactic_type="NAM">{anchors(16, 17)}</ENTITY_MENTION>',
        f'<ENTITY_MENTION m_id="4" syntactic_type="">{anchors(20)}</ENTITY_MENTION>',
        f'<ENTITY_MENTION m_id="5" syntactic_type="">{anchors(20, 21)}</ENTITY_MENTION>',
        f'<ENTITY_MENTION m_id="6" syntactic_type="NAM">{anchors(36)}</ENTITY_MENTION>',
        f'<EVENT_MENTION m_id="7" {facts.format("NEG", "CERTAIN", "FUTURE")}>{anchors(4)}</EVENT_MENTION>',
        f'<EVENT_MENTION m_id="8" {facts.format("POS", "CERTAIN", "NON_FUTURE")}>{anchors(18)}</EVENT_MENTION>',
        f'<EVENT_MENTION m_id="9" {facts.format("POS", "POSSIBLE", "NON_FUTURE")}>{anchors(22)}</EVENT_MENTION>',
        f'<TIMEX3 m_id="10" functionInDocument="CREATION_TIME" type="DATE" value="2008-05-02">'
        f"{anchors(6, 7, 8, 9)}</TIMEX3>",
        '<ENTITY m_id="20" ent_type="PER"/><ENTITY m_id="21" ent_type="LOC"/>',
        '<EVENT m_id="22" class="SPEECH_COGNITIVE"/>',
    ]
    relations = [
        '<REFERS_TO><source m_id="2"/><source m_id="3"/><source m_id="4"/><target m_id="20"/></REFERS_TO>',
        '<REFERS_TO><source m_id="1"/><target m_id="21"/></REFERS_TO>',
        '<REFERS_TO><source m_id="8"/><target m_id="22"/></REFERS_TO>',
        '<HAS_PARTICIPANT sem_role="Arg0"><source m_id="8"/><target m_id="2"/></HAS_PARTICIPANT>',
        '<HAS_PARTICIPANT sem_role="Arg0"><source m_id="9"/><target m_id="5"/></HAS_PARTICIPANT>',
    ]
    path = tmp_path_factory.mktemp("meantime") / "1_made.xml"
    path.write_text(
        f"<Document>{''.join(tokens)}<Markables>{''.join(markables)}</Markables>"
        f"<Relations>{''.join(relations)}</Relations></Document>"
    )
    made = document_of(path)
    assert made is not None
    return made


@pytest.fixture(scope="module")
def doc(document: Document) -> Doc:
    """A parse in which the last word of the mentions above is their head."""
    words = spacy.blank("en")(document.text)
    heads = [token.i for token in words]
    for first, last in (("President", "Ruiz"), ("Maria", "Ruiz"), ("Her", "ministers")):
        place = next(t.i for t in words if t.text == first)
        heads[place] = next(t.i for t in words if t.i > place and t.text == last)
    tags = ["NNP" if t.text[0].isupper() and t.text != "Her" else "VBD" for t in words]
    return parsed([t.text_with_ws for t in words], tags, heads)


def at(document: Document, words: str) -> Range:
    start = document.text.index(words)
    return Range(start, start + len(words))


def test_text_is_printed_as_news_and_cut_at_the_window(document: Document) -> None:
    head, body = (document.text[w.start : w.end] for w in document.window)
    assert head == "Ruritania will not sign pact"
    assert body.startswith('"We leave," President Maria Ruiz said. Her ministers met in Zenda. So it was.')
    assert body.endswith("Nothing more.")
    assert document.published == "2008-05-02"


def test_gold_holds_only_what_stands_in_the_window(document: Document) -> None:
    quoted = [document.text[m.at.start : m.at.end] for m in document.mentions]
    assert quoted == ["Ruritania", "President Maria Ruiz", "Maria Ruiz", "Her", "Her ministers"]
    assert not document.times


def test_mentions_are_counted_by_head_and_kind_and_extent(document: Document, doc: Doc) -> None:
    ruiz, land = at(document, "Maria Ruiz"), at(document, "Ruritania")
    found = Found(
        mentions=[
            FoundMention(ruiz, at(document, "Ruiz").start, "name", "PER"),
            FoundMention(land, land.start, "name", "ORG"),
            FoundMention(at(document, "Zenda"), at(document, "Zenda").start, "name", "LOC"),
        ]
    )
    counts: Counts = {}
    score_mentions(counts, doc, document, found)
    assert counts["head name"] == Count(gold=2, said=3, hit=2)
    assert counts["named PER, ORG, LOC"] == Count(gold=2, said=3, hit=1)
    assert counts["kind PER"] == Count(gold=2, said=1, hit=1)
    assert counts["kind LOC"] == Count(gold=1, said=1, hit=0)
    assert counts["head pronoun"].gold == 1
    assert counts["extent name"].hit == 2


def test_articles_and_genitives_are_no_part_of_an_extent() -> None:
    doc = parsed(["the ", "bank", "'s"], ["DT", "NN", "POS"], [1, 1, 1])
    assert trimmed(doc, Range(0, 10)) == (4, 8)


def test_events_by_source_and_recall_by_class(document: Document, doc: Doc) -> None:
    said, met, pact = (at(document, w).start for w in ("said", "met", "pact"))
    found = Found(
        events=[
            FoundEvent(said, "saying", "statement", "happened"),
            FoundEvent(met, "codebook", "meeting", "happened"),
            FoundEvent(pact, "codebook", "agreement", "happened"),
        ]
    )
    counts: Counts = {}
    score_events(counts, doc, document, found, {"kinds": {"codebook"}, "all": {"codebook", "saying"}})
    assert counts["kinds"] == Count(gold=3, said=2, hit=1)
    assert counts["all"] == Count(gold=3, said=3, hit=2)
    assert counts["of SPEECH_COGNITIVE"] == Count(gold=1, said=0, hit=1)


def test_a_role_is_right_through_another_mention_of_the_same(document: Document, doc: Doc) -> None:
    said, met = at(document, "said").start, at(document, "met").start
    her, ruiz = frozenset({at(document, "Her").start}), frozenset({at(document, "Ruiz").start})
    found = Found(
        events=[FoundEvent(said, "saying", "", "happened"), FoundEvent(met, "codebook", "", "happened")],
        roles=[
            FoundRole(said, "Arg0", her, her),
            FoundRole(met, "Arg1", frozenset({at(document, "ministers").start}), frozenset()),
            FoundRole(met, "Arg0", ruiz, ruiz),
        ],
    )
    counts: Counts = {}
    score_roles(counts, doc, document, found)
    assert counts["all"] == Count(gold=2, said=3, hit=1)
    assert counts["role not asked"] == Count(gold=2, said=3, hit=2)


def test_a_role_told_twice_counts_once() -> None:
    twice = [
        FoundRole(5, "Arg0", frozenset({1}), frozenset({1, 9})),
        FoundRole(5, "Arg0", frozenset({9}), frozenset({9})),
    ]
    other = FoundRole(5, "Arg1", frozenset({9}), frozenset({9}))
    assert distinct([*twice, other]) == [twice[0], other]


def test_status_is_compared_with_factuality(document: Document, doc: Doc) -> None:
    sign, met = at(document, "sign").start, at(document, "met").start
    found = Found(events=[FoundEvent(sign, "clause", "", "denied"), FoundEvent(met, "codebook", "", "alleged")])
    polarity, certainty, time = rows = (Agreement(), Agreement(), Agreement())
    score_factuality(rows, doc, document, found)
    assert (polarity.total, polarity.right, polarity.plain) == (2, 2, 1)
    assert certainty.marked == Count(gold=1, said=1, hit=1)
    assert (time.total, time.right) == (2, 1)


def test_figures_of_a_count() -> None:
    one = Count(gold=4, said=2, hit=1)
    assert (one.precision, one.recall) == (0.5, 0.25)
    assert one.f1 == pytest.approx(1 / 3)
    assert Count().f1 == 0.0
