"""Two tellings -> how near the reports they stand in are to each other."""

import datetime as dt

from dateline.reconcile.tellings import Telling

NEAR_DAYS, MONTHS, DAYS = 14, 92, 2


def near_reports(a: Telling, b: Telling) -> float:
    """Their reports are of the same two weeks."""
    return float(not (a.published and b.published) or abs(a.published - b.published) <= dt.timedelta(days=NEAR_DAYS))


def near_in_months(a: Telling, b: Telling) -> bool:
    """Their reports are of the same three months."""
    return not (a.published and b.published) or abs(a.published - b.published) <= dt.timedelta(days=MONTHS)


def kindred_reports(a: Telling, b: Telling) -> float:
    """How far their reports cover one affair, by names and words; nothing where they stand in one report."""
    return 0.0 if a.article == b.article else a.scene.kinship.of(a.article, b.article)


def both_are_the_news(a: Telling, b: Telling) -> float:
    """Two reports of one affair, of the same days, open with them."""
    return kindred_reports(a, b) if a.opens and b.opens and _of_the_same_days(a, b) else 0.0


def _of_the_same_days(a: Telling, b: Telling) -> bool:
    return bool(a.published and b.published) and abs(a.published - b.published) <= dt.timedelta(days=DAYS)  # type: ignore[operator]


def one_report(a: Telling, b: Telling) -> float:
    """They stand in one report."""
    return float(a.article == b.article)


def many_gather_in_one_affair(a: Telling, b: Telling) -> float:
    """Both are told as gatherings of many, in reports of one affair that has but one summit."""
    many = a.form == "multilateral" == b.form
    return kindred_reports(a, b) if many and near_reports(a, b) else 0.0
