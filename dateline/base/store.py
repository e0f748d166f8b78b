"""The store's promise: what keeps a record must do this, whatever engine lies behind it."""

from collections.abc import Iterable
from typing import Protocol

from dateline.base.articles import Article, Problem
from dateline.base.judgements import Judgement
from dateline.base.observations import Observation
from dateline.base.record import Record
from dateline.base.views import View


class Store(Protocol):
    """One record. Every method that writes is one transaction: all of it stands, or none."""

    def has_read(self, article: str, versions: str) -> bool:
        """Whether this article was read by exactly these stage versions."""

    def has_file(self, path: str, digest: str) -> bool:
        """Whether a file of this content was collected before, so that it need not even be parsed."""

    def put_reading(
        self,
        article: Article,
        observations: Iterable[Observation],
        problems: Iterable[Problem],
        *,
        versions: str,
    ) -> None:
        """One article with all that was seen in it; replaces an earlier reading of the same article."""

    def put_file(self, path: str, digest: str, articles: Iterable[str], problems: Iterable[Problem]) -> None:
        """That a file was collected, the articles it gave, and what could not be read of it."""

    def put_judgements(self, rows: Iterable[Judgement], *, stages: Iterable[str] = ()) -> None:
        """Adds judgements; a machine's earlier judgements by the same stage are superseded, a person's never.
        `stages` names stages whose earlier judgements are superseded even where they make none now."""

    def put_views(self, rows: Iterable[View], *, state: str) -> None:
        """Replaces all views; `state` names what they follow from."""

    def views_state(self) -> str | None:
        """What the views kept follow from, or None."""

    def state(self) -> str:
        """A digest of all observations and persons' judgements: what views would follow from now."""

    def note(self, key: str, value: str) -> None:
        """Keeps a note of the flow's own, in place of an earlier one of that key."""

    def noted(self, key: str) -> str | None:
        """The note kept under a key, or None."""

    def remove(self, article: str) -> None:
        """Takes out an article with exactly the observations, judgements and problems it gave, and forgets the files
        that held it; KeyError when there is none."""

    def articles(self) -> dict[str, Article]:
        """The articles by id, without what was seen in them."""

    def load(self) -> Record:
        """All of it in memory, views included."""

    def resolve(self, id: str) -> str:
        """The public id an old or shortened one stands for today; KeyError when none or several do."""

    def close(self) -> None: ...
