"""Short reports, some days apart -> what they said was coming and what came of it."""

from dateline.base.articles import Article
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Expectation
from dateline.extract.parsing import Parser
from dateline.flow import extractors, read_one, reconcile


def outcomes(parser: Parser, *texts: str) -> list[Expectation]:
    """What became of what reports of 3, 7 and 11 March 2026 foretell."""
    return read_all(parser, *texts).views(Expectation)


def read_all(parser: Parser, *texts: str) -> Record:
    """A record of reports of 3, 7 and 11 March 2026."""
    articles = [
        Article(f"a-{n}", f"{n}.txt", text, body=(Range(0, len(text)),), published=f"2026-03-{4 * n + 3:02d}")
        for n, text in enumerate(texts)
    ]
    stages = extractors()
    for stage in stages:
        stage.open()
    seen = [one for reading in parser.read(articles) for one in read_one(reading, stages).observations]
    return reconcile(Record(articles, seen))
