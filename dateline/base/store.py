"""The store's promise: what keeps a record must do this, whatever engine lies behind it."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from dateline.base.articles import Article, Problem
from dateline.base.judgements import Judgement
from dateline.base.observations import Observation
from dateline.base.record import Record
from dateline.base.views import View


class FileRead(NamedTuple):
    """One file, the ids of the articles it gave, and what could not be read of it."""

    path: str
    digest: str
    articles: list[str]
    problems: list[Problem]


class Store(Protocol):
    """One record. Every method that writes is one transaction: all of it stands, or none."""

    def versions(self) -> dict[str, str]:
        """The stage versions by which each article was read, by its id."""

    def files(self) -> dict[str, str]:
        """The digest of each file collected before, by its path: one of that content need not even be parsed."""

    def put_reading(
        self,
        article: Article,
        observations: Iterable[Observation],
        problems: Iterable[Problem],
        *,
        versions: str,
    ) -> None:
        """One article with all that was seen in it; replaces an earlier reading of the same article."""

    def put_files(self, rows: Iterable[FileRead]) -> None:
        """That files were collected; each replaces what was kept of its path."""

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
