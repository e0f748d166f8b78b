"""The command line: what a person types -> what the flow does, and what it says back."""

import contextlib
import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline import __version__
from dateline.base.errors import DatelineError

if TYPE_CHECKING:
    from dateline.base.articles import Article, Problem
    from dateline.base.record import Record
    from dateline.flow import Outcome, Progress
    from dateline.store.sqlite import SqliteStore

app = typer.Typer(
    name="dateline",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    pretty_exceptions_enable=False,
)
COMMANDS = ("read", "show", "dossier", "export", "check", "remove")
DEFAULT_RECORD = Path("record.dateline")
LISTED_PROBLEMS = 20
STOPPED = 130
"""The exit status of a run ended by Ctrl-C."""

Reports = Annotated[list[str], typer.Argument(help="Folders or files of reports (.txt .html .jsonl, .gz too), or -.")]
RecordPath = Annotated[Path, typer.Argument(help="The record, one file.", metavar="RECORD")]


class Kind(StrEnum):
    """What `dateline show` can show by itself."""

    story = "story"
    event = "event"
    entity = "entity"
    point = "point"
    article = "article"


class ExportFormat(StrEnum):
    """Formats of `dateline export`."""

    json = "json"


def _say_version(wanted: bool) -> None:
    if wanted:
        print(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Reads many news reports of the same affairs and writes one sourced record of them."""


@app.command()
def read(
    reports: Reports,
    into: Annotated[Path, typer.Option("--into", help="The record to make or add to.")] = DEFAULT_RECORD,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes to use; chosen by the amount of work if not given.")
    ] = None,
) -> None:
    """Reads reports into a record, and writes its dossier beside it. Files read before cost nothing."""
    from dateline import flow

    with _record(into, create=True) as store, _bar() as progress:
        outcome = flow.read(reports, store, progress=progress, jobs=jobs)
    _say_what_was_read(outcome)
    if not outcome.record.articles:
        raise DatelineError("no report was read: name files or folders that hold .txt, .html or .jsonl reports")
    print(f"\nDossier: {_dossier_beside(into, outcome)}\nRecord:  {into}")


def _dossier_beside(into: Path, outcome: "Outcome") -> Path:
    """The pages beside the record, written anew unless nothing has changed since they were."""
    from dateline.render.dossier import INDEX, place_beside, write_dossier

    place = place_beside(outcome.record, into if into.suffix != ".html" else into.with_name(f"{into.name}.html"))
    if outcome.changed or not place.exists():
        with _writing(place):
            return write_dossier(outcome.record, place)
    return place / INDEX if place.is_dir() else place


@app.command()
def show(
    record_path: RecordPath,
    kind: Annotated[Kind | None, typer.Argument(help="Only what is of this kind.")] = None,
    id: Annotated[str | None, typer.Argument(help="Its id, or the beginning of it.")] = None,
) -> None:
    """Prints the record, or one story, event, entity, point or article of it, with its evidence."""
    from dateline.render.text import show as shown

    with _record(record_path) as store:
        wanted = _resolved(store, id) if id else None
        try:
            print(shown(_fresh(store), wanted, kind=kind))
        except KeyError as error:
            raise DatelineError(
                f"{id or kind} cannot be shown alone: name a story, event, entity, point or article"
            ) from error


@app.command()
def dossier(
    record_path: RecordPath,
    out: Annotated[Path, typer.Option(help="A folder of pages, or one FILE.html.")],
) -> None:
    """Writes pages that open from disk, offline, in any browser."""
    from dateline.render.dossier import write_dossier

    _must_differ(record_path, out)
    with _record(record_path) as store, _writing(out):
        print(f"Dossier: {write_dossier(_fresh(store), out)}")


@app.command()
def export(
    record_path: RecordPath,
    format: Annotated[ExportFormat, typer.Option(help="The form of the export.")] = ExportFormat.json,
    with_text: Annotated[bool, typer.Option("--with-text", help="Put each article's whole text in.")] = False,
    out: Annotated[Path | None, typer.Option(help="A file to write; the terminal if not given.")] = None,
) -> None:
    """Writes the record for other programs, as docs/reference/export.md describes."""
    import msgspec

    from dateline.render.export import as_json

    _must_differ(record_path, out)
    with _record(record_path) as store:
        row = as_json(_fresh(store), with_text=with_text)
    text = msgspec.json.format(msgspec.json.encode(row), indent=1) + b"\n"
    if out is None:
        sys.stdout.buffer.write(text)
    else:
        _write_whole(out, text)


@app.command()
def check(record_path: RecordPath) -> None:
    """Tests every span against its text, every id and every reference. Exit status 0 only if all hold."""
    from dateline.render.check import check as faults_of

    with _record(record_path) as store:
        faults = faults_of(_fresh(store))
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else "Every span, id and reference holds.")
    raise typer.Exit(1 if faults else 0)


@app.command()
def remove(
    record_path: RecordPath,
    article: Annotated[str, typer.Argument(help="The article's id, the beginning of it, or its path.")],
) -> None:
    """Takes an article out of the record, with exactly what it gave."""
    from dateline import flow

    with _record(record_path) as store:
        found = _article(store, article)
        with _bar() as progress:
            left = flow.remove(found.id, store, progress=progress)
    print(f"Removed {found.path} ({found.id}); {len(left.articles)} reports are left.")


def _fresh(store: "SqliteStore") -> "Record":
    from dateline import flow

    return flow.refresh(store)


def _article(store: "SqliteStore", named: str) -> "Article":
    articles = store.articles()
    found = [a for a in articles.values() if named in (a.id, a.path) or a.id.startswith(named)]
    found = found or [a for a in articles.values() if Path(a.path).name == named]
    if len(found) != 1:
        what = "several articles match" if found else "no article matches"
        raise DatelineError(f"{what} {named!r}: `dateline show RECORD` lists the articles with their ids")
    return found[0]


def _resolved(store: "SqliteStore", id: str) -> str:
    try:
        return store.resolve(id)
    except KeyError as error:
        raise DatelineError(
            f"nothing, or more than one thing, has the id {id!r}: `dateline show RECORD` lists ids"
        ) from error


@contextlib.contextmanager
def _record(path: Path, *, create: bool = False) -> Iterator["SqliteStore"]:
    from dateline.store.sqlite import SqliteStore

    store = SqliteStore(path, create=create)
    try:
        yield store
    finally:
        store.close()


def _must_differ(record_path: Path, out: Path | None) -> None:
    if out is not None and out.exists() and record_path.exists() and out.samefile(record_path):
        raise DatelineError(f"{out} is the record itself: name another file with --out")


def _write_whole(path: Path, content: bytes) -> None:
    """All of a file or none: what is cut off midway leaves the file of before."""
    part = path.with_name(f".{path.name}.part")
    with _writing(path):
        try:
            part.write_bytes(content)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    from dateline.base.errors import CannotWrite

    try:
        yield
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written ({error.strerror}): check the folder, its rights and room"
        ) from error


@contextlib.contextmanager
def _bar() -> Iterator["Progress"]:
    """A progress bar on a terminal; nothing where the output is a file."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    from dateline.flow import Progress

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[path]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("read", total=None, path="")
        yield Progress(
            start=lambda count: bar.update(task, total=count),
            step=lambda article: bar.update(task, advance=1, path=article.path[-40:]),
        )


def _say_what_was_read(outcome: "Outcome") -> None:
    from dateline.render.text import summary

    print(summary(outcome.record))
    unchanged = f"; {outcome.unchanged} files unchanged since an earlier run" if outcome.unchanged else ""
    print(f"{outcome.read} reports read in this run{unchanged}.")
    _say_problems(outcome.problems)


def _say_problems(problems: tuple["Problem", ...]) -> None:
    if not problems:
        return
    print(f"\nNot complete: {len(problems)} could not be read as they should.")
    for problem in problems[:LISTED_PROBLEMS]:
        print(f"  {problem.code}: {problem.message}")
    if len(problems) > LISTED_PROBLEMS:
        print(f"  and {len(problems) - LISTED_PROBLEMS} more: `dateline show RECORD` lists them all")


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line. `dateline REPORTS...` alone reads into ./record.dateline."""
    arguments = sys.argv[1:] if arguments is None else arguments
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if arguments and arguments[0] not in (*COMMANDS, "--help", "-h", "--version"):
        arguments = ["read", *arguments]
    try:
        status = _status(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    sys.exit(status)


def _status(arguments: list[str]) -> int:
    """The exit status of a command: 2 for what a person must put right, 130 for Ctrl-C."""
    try:
        app(arguments, prog_name="dateline")
    except DatelineError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return 2
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
        if status == STOPPED:
            print(
                "\ndateline: stopped. All that was read is kept: the same command goes on from here.", file=sys.stderr
            )
        return status
    return 0


if __name__ == "__main__":
    main()
