"""The two shapes of a stage: one article at a time, and across articles."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from dateline.base.judgements import Judgement
from dateline.base.observations import Observation
from dateline.base.record import Record
from dateline.base.views import View

if TYPE_CHECKING:
    from dateline.base.reading import Reading


class Extractor(Protocol):
    """Reads one article; pure, runs anywhere. `needs` and `makes` are types of observation."""

    name: str
    version: str
    needs: tuple[type, ...]
    makes: tuple[type, ...]

    def open(self) -> None:
        """Load what is heavy, once a worker."""

    def extract(self, reading: "Reading") -> Iterable[Observation]:
        """What this stage sees in the article; may use all observed before it."""


class Reconciler(Protocol):
    """Reads the record, yields judgements with their reasons, and the views that follow from them. `needs` and
    `makes` are types of observation, `Judgement`, or types of view."""

    name: str
    version: str
    needs: tuple[type, ...]
    makes: tuple[type, ...]

    def reconcile(self, record: Record) -> Iterable[Judgement | View]:
        """Judgements and views, in an order that does not depend on the order of the articles."""
