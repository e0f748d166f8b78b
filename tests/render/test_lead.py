"""The sentences that tell a story: central, varied, readable alone, and always the reports' own."""

from render.made_record import made_record

from dateline.base.record import Record
from dateline.base.views import Story
from dateline.render.chapter import chapter, stories_of
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
        for span in lead(look, story.articles, look.index.events.get(story.articles[0], [])):
            assert made.articles[span.article].text[span.start : span.end] == span.quote


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
