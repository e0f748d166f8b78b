"""The sentences that tell a story: central, varied, readable alone, and always the reports' own."""

from render.made_record import event, made_record, span

from dateline.base.articles import Article
from dateline.base.observations import Sentence
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import Story
from dateline.render.chapter import Chapter, chapter, stories_of
from dateline.render.lead import lead
from dateline.render.links import Links
from dateline.render.look import Look


def leads(record: Record, story_id: str) -> list[str]:
    look = Look(record, Links("", {}))
    story = record.view(story_id)
    assert isinstance(story, Story)
    return [span.quote for span in chapter(look, story).lead]


def test_the_central_event_comes_first_and_a_reprint_says_nothing_twice(made: Record) -> None:
    told = leads(made, "t-lake")
    assert told[0].startswith("Norland's water minister Ada Quill met")
    assert sum("Ada Quill met her" in sentence for sentence in told) == 1


def test_sentences_are_cut_from_the_reports(made: Record) -> None:
    look = Look(made, Links("", {}))
    for story in stories_of(made):
        for chosen in lead(look, story.articles, look.index.events.get(story.articles[0], [])):
            assert made.articles[chosen.article].text[chosen.start : chosen.end] == chosen.quote


def test_headlines_and_teasers_are_never_chosen(made: Record) -> None:
    told = leads(made, "t-lake")
    assert not any(sentence.startswith(("Lake ministers to meet", "Also Read")) for sentence in told)


def test_nothing_is_told_without_events() -> None:
    look = Look(made_record(), Links("", {}))
    assert lead(look, ("a-ferry",), ()) == []


def test_reports_without_a_story_get_a_chapter() -> None:
    full = made_record()
    record = Record(full.articles.values(), ())
    assert [s.title for s in stories_of(record)] == ["The reports"]
    assert stories_of(Record((), ())) == []


def flat_record(*texts: str) -> Record:
    """Reports without breaks: every sentence in paragraph 0."""
    articles, sentences = [], []
    for number, text in enumerate(texts):
        id, at = f"a-{number}", 0
        articles.append(Article(id=id, path=f"{number}.txt", text=text, body=(Range(0, len(text)),)))
        for place, sentence in enumerate(text.split(". ")):
            # Ids in no order of the text, as the record gives them.
            sentences.append(Sentence(f"s{9 - place}-{number}", id, Range(at, at + len(sentence)), 0))
            at += len(sentence) + 2
    return Record(articles, sentences)


BOMBING = "A bomber drove a lorry into the consulate of Sudria in Marrow and killed six people, officials said"
LATER = "A spokesman for the army said that its soldiers fought with the attackers for hours after the bombing"
CAPTION = "Image copyright Lens Image caption The bombing of the consulate in Marrow left a crater in the road"


def bombed(*, title: str, kind: str = "attack", words: tuple[str, ...] = (BOMBING,)) -> Chapter:
    filler = "The city lies in the north of the country and has long been held to be quiet by its people"
    record = flat_record(". ".join((CAPTION, BOMBING, filler, filler, LATER)), BOMBING)
    spans = tuple(
        Span(a.id, a.text.index(w), a.text.index(w) + len(w), w)
        for a in record.articles.values() for w in words if w in a.text
    )  # fmt: skip
    told = tuple(dict.fromkeys(s.article for s in spans))
    record.add([
        event("bomb", kind, title, "happened", *spans, origins=len(told)),
        Story("t-bomb", title, tuple(record.articles), None, None),
    ])  # fmt: skip
    look = Look(record, Links("", {}))
    return chapter(look, stories_of(record)[0])


def test_in_a_flat_text_place_and_captions_still_count() -> None:
    told = bombed(title="Attack in Marrow", words=(BOMBING, LATER, CAPTION))
    assert [span.quote for span in told.lead][:1] == [BOMBING]
    assert CAPTION not in {span.quote for span in told.lead}


def test_an_event_that_carries_the_story_gives_its_title() -> None:
    assert bombed(title="Attack on the consulate in Marrow").title == "Attack on the consulate in Marrow"


def test_where_no_event_carries_it_the_title_is_a_reports_words() -> None:
    accused = bombed(title="Sudria accuses bombing", kind="accusation").title
    assert accused.startswith("“A bomber drove a lorry into the consulate")
    few = bombed(title="Clash of soldiers", kind="clash", words=(LATER,))
    assert few.title == "Clash of soldiers"  # half of the reports tell of it


def test_an_affair_long_past_is_not_what_the_story_is_about() -> None:
    record = made_record()
    told = tuple(record.articles)[:3]
    words = span("preview", "the closing of the Ull dam in March 2021")
    record = Record(record.articles.values(), [])
    record.add([
        event("dam", "attack", "Operation Ull", "happened", words, named=True, start="2021-03-01", end="2021-03-01",
              articles=told, origins=3),
        event("talks", "meeting", "Ada Quill meets Bo Tarn in Marrow", "happened", words, articles=told,
              start="2023-05-12", end="2023-05-12"),
        Story("t-lake", "Operation Ull", told, "2023-05-10", "2023-05-13"),
    ])  # fmt: skip
    look = Look(record, Links("", {}))
    assert chapter(look, stories_of(record)[0]).title == "Ada Quill meets Bo Tarn in Marrow"
