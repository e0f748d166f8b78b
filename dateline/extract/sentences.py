"""Reading -> Sentence: the sentences of the body, by paragraph."""

from bisect import bisect_right
from collections.abc import Iterable

from dateline.base.ids import make_id
from dateline.base.observations import Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range


class Sentences:
    """The parser's sentences without the white space around them."""

    name, version = "sentences", "1"
    needs: tuple[type, ...] = ()
    makes: tuple[type, ...] = (Sentence,)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[Sentence]:
        starts = [stretch.start for stretch in reading.article.body]
        for sentence in reading.doc.sents:
            words = [t for t in sentence if not t.is_space]
            if not words:
                continue
            at = Range(words[0].idx, words[-1].idx + len(words[-1]))
            yield Sentence(
                id=make_id("s", reading.article.id, at.start, at.end),
                article=reading.article.id,
                at=at,
                paragraph=max(0, bisect_right(starts, at.start) - 1),
            )
