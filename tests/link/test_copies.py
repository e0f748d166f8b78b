"""Reprints, agencies, shared passages and releases are found, and fold into one origin."""

from recorded import Report, record_of, run

from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.views import Copy
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.origins import Origins

LEAD = (
    "Rescuers digging through mud and broken timber pulled eleven people alive from the ruins of a cinema on Sunday, "
    "two days after a landslide swept through the mining town of Tarbek and buried most of its main street and square."
)
MORE = (
    " The governor said that the road to the north would remain closed until engineers had inspected both bridges, "
    "and that the school had been turned into a shelter for families who lost their homes in the night."
)
OTHER = "Shares fell in early trading as the central bank kept its rate where it was and hinted at none to come."
RELEASE = "the deployment will strengthen maritime awareness, protect fishing grounds and train young officers"


def copies(record: Record) -> list[Copy]:
    return run(record, Entities(), Copies()).views(Copy)


def test_a_trimmed_and_retitled_reprint_names_its_agency() -> None:
    whole = Report("a1", LEAD + MORE, agency="AFP")
    trimmed = Report("a2", LEAD + " The governor spoke.")
    other = Report("a3", OTHER)
    found = {c.kind: c for c in copies(record_of(whole, trimmed, other))}
    assert set(found) == {"agency", "reprint"}
    assert found["reprint"].articles == ("a1", "a2")
    assert found["reprint"].origin == "AFP"
    assert found["agency"].articles == ("a1",)


def test_a_passage_moved_elsewhere_is_shared_text_with_its_words_in_both() -> None:
    passage = "the standoff along the disputed river crossing that began when engineers started to build a dam upstream"
    a = Report("a1", f"Ties have been cold since {passage}. {OTHER} {OTHER}")
    b = Report("a2", f"It was the first trip since {passage}. {MORE} {MORE}")
    (copy,) = [c for c in copies(record_of(a, b)) if c.kind == "shared_text"]
    assert {s.article for s in copy.evidence} == {"a1", "a2"}
    assert all(passage in s.quote or s.quote in f"since {passage}" for s in copy.evidence)


def test_names_and_titles_alone_are_no_shared_passage() -> None:
    name = "the Association of Southeast Asian Nations Meeting of Foreign Ministers and Dialogue Partners in Vientiane"
    a, b = Report("a1", f"He left for {name}."), Report("a2", f"She skipped {name}.")
    assert copies(record_of(a, b)) == []


def test_wording_of_one_ministry_quoted_here_and_reported_there_is_its_release() -> None:
    a = Report("a1", f"“{RELEASE},” the Ministry of Defence said.")
    b = Report("a2", f"He said {RELEASE}, according to an official readout.")
    ministry = a.chain("organisation", "Ministry of Defence")
    a.statement(ministry, RELEASE, form="quote")
    (copy,) = copies(record_of(a, b))
    assert (copy.kind, copy.origin, copy.articles) == ("same_release", "Ministry of Defence", ("a1", "a2"))


def test_one_speaker_quoted_by_both_is_not_copying() -> None:
    words = "we came here to listen and we leave with a plan that both our parliaments can vote on before the winter"
    reports = []
    for place in (1, 2):
        report = Report(f"a{place}", f"“{words},” said Ines Prado.")
        report.statement(report.chain("person", "Ines Prado"), words, form="quote")
        reports.append(report)
    assert copies(record_of(*reports)) == []


def test_a_reprint_adds_no_origin_and_an_agency_is_one() -> None:
    reports = [
        Report("a1", LEAD + MORE, agency="AFP"),
        Report("a2", LEAD),
        Report("a3", OTHER, agency="AFP"),
        Report("a4", "Quite other words."),
    ]
    record = record_of(*reports)
    copies(record)
    spans = [Span(f"a{n}", 0, 5, reports[n - 1].article.text[:5]) for n in (1, 2, 3, 4)]
    assert Origins(record).count(spans[:2]) == 1
    assert Origins(record).count(spans[:3]) == 1
    assert Origins(record).count(spans) == 2


def test_a_fact_outside_the_shared_passage_keeps_its_own_origin() -> None:
    passage = "the standoff along the disputed river crossing that began when engineers started to build a dam upstream"
    a = Report("a1", f"Ties have been cold since {passage}. Nine died in the north.")
    b = Report("a2", f"Nine people died. It was the first trip since {passage}.")
    record = record_of(a, b)
    copies(record)

    def span(report: Report, words: str) -> Span:
        return record.span(report.article.id, report.at(words))

    assert Origins(record).count([span(a, "Nine died"), span(b, "Nine people died")]) == 2
    assert Origins(record).count([span(a, "river crossing"), span(b, "river crossing")]) == 1


QUOTED = "we came here to listen and we leave with a plan that both our parliaments can vote on before the winter"


def test_a_quotation_of_two_speakers_names_shared_by_both_is_no_shared_text() -> None:
    """Each report names the speaker its own way, and the passage takes in a word beside the marks."""
    a = Report("a1", f"In a speech the premier said “{QUOTED}” and sat down. {OTHER}")
    b = Report("a2", f"Ines Prado told the hall she said “{QUOTED}” to cheers. {MORE}")
    assert copies(record_of(a, b)) == []


def test_posts_given_whole_and_captions_are_no_shared_text() -> None:
    post = (
        "Very disappointed that our neighbours let the convoy pass without a search of any kind at the border (@iprado)"
    )
    caption = "FILE - A tanker lies at anchor off the port of Tarbek while engineers wait for the tide to turn at dusk"
    a = Report("a1", f"{LEAD} {OTHER}\n{post}\n{caption}")
    b = Report("a2", f"{MORE.strip()} {MORE.strip()[::-1]}\n{post}\n{caption}")
    assert copies(record_of(a, b)) == []


def test_a_communique_that_both_give_word_for_word_is_one_release() -> None:
    words = (
        "the Summit received and admitted the island as the ninth member and directed the secretariat to plan its entry"
    )
    a, b = (
        Report("a1", f"“{words},” says the communiqué."),
        Report("a2", f"It was told: “{words},” said the final text."),
    )
    for report, name in ((a, "communiqué"), (b, "final text")):
        report.statement(None, words, form="quote", channel="joint statement", speaker_name=name)
    (copy,) = copies(record_of(a, b))
    assert (copy.kind, copy.origin) == ("same_release", "communiqué")


def test_a_release_is_one_only_where_both_give_it_as_the_same_bodys() -> None:
    a, b = Report("a1", f"The Ministry of Defence said {RELEASE}."), Report("a2", f"The Coast Guard said {RELEASE}.")
    for report, body in ((a, "Ministry of Defence"), (b, "Coast Guard")):
        report.statement(report.chain("organisation", body), RELEASE)
    assert [c.kind for c in copies(record_of(a, b))] in ([], ["shared_text"])


def test_one_attributed_sentence_in_a_copied_paragraph_is_shared_text() -> None:
    whole = f"{LEAD} Nine are missing, the Ministry of Health said. The square had been closed to traffic since June."
    a, b = (
        Report("a1", f"{OTHER} {OTHER} {OTHER} {OTHER} {OTHER} {whole}"),
        Report("a2", f"{MORE} {MORE} {MORE} {whole}"),
    )
    for report in (a, b):
        report.statement(report.chain("organisation", "Ministry of Health"), "Nine are missing")
    assert {c.kind for c in copies(record_of(a, b))} == {"shared_text"}
