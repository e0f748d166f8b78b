"""A hand-made record of two stories, with hostile words in the reports: what the pages are tested on."""

from dateline.base.articles import Article, Problem
from dateline.base.moments import Moment
from dateline.base.observations import Sentence
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.values import Value
from dateline.base.views import (
    Copy,
    Entity,
    Event,
    Expectation,
    Office,
    Participant,
    Point,
    Position,
    Process,
    Relation,
    Statement,
    Story,
)

PREVIEW = """Lake ministers to meet in Marrow

The water ministers of Norland and Sudria are to meet in Marrow on 12 May, the Norland water ministry said. \
The two-day talks follow the closing of the Ull dam in March 2021.

"We go to listen," minister Ada Quill said. She will not meet the Sudrian premier."""

ACCOUNT = """Ministers agree on lake levels <script>alert('lake')</script>

Norland's water minister Ada Quill met her Sudrian counterpart Bo Tarn in Marrow on 12 May and \
signed the Marrow Pact. The three-day talks ended with a handshake.

"Water has no passport," Tarn said on X.

Norland is a member of the Lake Commission, which Sudria chairs. \u202eevil reversed\u202c text & <b>bold</b> </script>

Also Read: Ten lakes to see before they dry"""

REPRINT = """Norland's water minister Ada Quill met her Sudrian counterpart Bo Tarn in Marrow on 12 May and \
signed the Marrow Pact. The three-day talks ended with a handshake."""

FERRY = """At least 12 people were killed when the ferry Halcyon sank off Port Gull on 3 June, the coast guard said."""

FERRY_LATER = """The number of dead in the sinking of the Halcyon rose to 19 on 5 June, the coast guard said. \
The minister may have known of the leak, a dock hand said."""


def article(id: str, text: str, **given: object) -> Article:
    body = [Range(at, at + len(line)) for at, line in _lines(text)]
    return Article(id=f"a-{id}", path=f"reports/{id}.txt", text=text, body=tuple(body), **given)  # type: ignore[arg-type]


def _lines(text: str) -> list[tuple[int, str]]:
    at, found = 0, []
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append((at, line.rstrip("\n")))
        at += len(line)
    return found


def articles() -> list[Article]:
    teaser = ACCOUNT.index("Also Read")
    return [
        article("preview", PREVIEW, title="Lake ministers to meet in Marrow", outlet="The Norland Post",
                published="2023-05-10", published_from="header", title_at=Range(0, 32)),
        article("account", ACCOUNT, title="Ministers agree on lake levels <script>alert('lake')</script>",
                agency="LNA", published="2023-05-12", published_from="text",
                boilerplate=(Range(teaser, len(ACCOUNT)),), url="javascript:alert(1)"),
        article("reprint", REPRINT, outlet='Gull "Herald"', published="2023-05-13", published_from="inferred"),
        article("ferry", FERRY, outlet="Coast Wire", published="2023-06-03", published_from="header",
                url="https://coast.example/halcyon?a=1&b=2"),
        article("later", FERRY_LATER, outlet="Coast Wire", published=None),
    ]  # fmt: skip


TEXTS = {"preview": PREVIEW, "account": ACCOUNT, "reprint": REPRINT, "ferry": FERRY, "later": FERRY_LATER}


def span(id: str, words: str) -> Span:
    start = TEXTS[id].index(words)
    return Span(f"a-{id}", start, start + len(words), words)


MET = "Norland's water minister Ada Quill met her Sudrian counterpart Bo Tarn in Marrow on 12 May"
TO_MEET = "The water ministers of Norland and Sudria are to meet in Marrow on 12 May"
SIGNED = "signed the Marrow Pact"


def _office(title: str, of: str, *evidence: Span) -> Office:
    return Office(title, of, None, None, None, "current", evidence)


def entities() -> list[Entity]:
    def make(
        key: str, kind: str, name: str, *evidence: Span, offices: tuple[Office, ...] = (), **given: object
    ) -> Entity:
        told = tuple(dict.fromkeys(s.article for s in evidence))
        row = {"aliases": (), "country": None, "chains": ()} | given
        return Entity(id=f"n-{key}", kind=kind, name=name, offices=offices, articles=told, evidence=evidence, **row)  # type: ignore[arg-type]

    quill = _office("Water Minister", "Norland", span("account", "Norland's water minister Ada Quill"))
    tarn = _office("Water Minister", "Sudria", span("account", "her Sudrian counterpart Bo Tarn"))
    return [
        make("quill", "person", "Ada Quill", span("account", "Ada Quill"), span("preview", "Ada Quill"),
             span("reprint", "Ada Quill"), offices=(quill,), aliases=("Quill",), country="Norland"),
        make("tarn", "person", "Bo Tarn", span("account", "Bo Tarn"), offices=(tarn,), country="Sudria"),
        make("norland", "country", "Norland", span("preview", "Norland")),
        make("sudria", "country", "Sudria", span("preview", "Sudria")),
        make("commission", "organisation", "Lake Commission", span("account", "Lake Commission"), aliases=("LC",)),
        make("guard", "organisation", "coast guard", span("ferry", "coast guard"), span("later", "coast guard")),
        make("premier", "office", "Premier of Sudria", span("preview", "the Sudrian premier")),
        make("hostile", "document", "Pact <img src=x onerror=alert(1)>", span("account", "Marrow Pact")),
    ]  # fmt: skip


def _who(*names: str, role: str = "participant") -> tuple[Participant, ...]:
    return tuple(Participant(role, f"n-{name}", None) for name in names)  # type: ignore[arg-type]


def event(key: str, type: str, title: str, status: str, *evidence: Span, **given: object) -> Event:
    row: dict[str, object] = {
        "form": None, "named": False, "start": None, "end": None, "precision": "day", "place": None, "country": None,
        "participants": (), "attributes": {}, "within": None, "plover": "CONSULT", "plover_mode": None, "cameo": "040",
        "mentions": (), "articles": tuple(dict.fromkeys(s.article for s in evidence)), "origins": 1,
    }  # fmt: skip
    return Event(id=f"e-{key}", type=type, title=title, status=status, evidence=evidence, **row | given)  # type: ignore[arg-type]


def events() -> list[Event]:
    day = {"start": "2023-05-12", "end": "2023-05-12"}
    return [
        event("talks", "meeting", "Ada Quill meets Bo Tarn in Marrow", "happened",
              span("preview", TO_MEET), span("account", MET), span("reprint", MET), form="bilateral", place="Marrow",
              participants=_who("quill", "tarn"), origins=2, topics=("lake levels",),
              attributes={"duration_days": Value("three-day", 3, unit="day")},
              status_by_article={"a-preview": "expected", "a-account": "happened", "a-reprint": "happened"}, **day),
        event("premier", "meeting", "Ada Quill meets Premier of Sudria", "denied",
              span("preview", "She will not meet the Sudrian premier"), participants=_who("quill", "premier")),
        event("pact", "agreement", "Marrow Pact", "happened", span("account", SIGNED), span("reprint", SIGNED),
              named=True, participants=_who("norland", "sudria", role="signatory"), within="e-talks", **day),
        event("dam", "policy", "Closing of the Ull dam", "happened",
              span("preview", "the closing of the Ull dam in March 2021"),
              start="2021-03", end="2021-03", precision="month"),
        event("ferry", "accident", "Sinking of the Halcyon", "happened",
              span("ferry", FERRY), span("later", "the sinking of the Halcyon"),
              start="2023-06-03", end="2023-06-03", place="Port Gull",
              attributes={"killed": Value("19", 19, unit="person")}, origins=2),
        event("leak", "accusation", "Minister accused over the leak", "alleged",
              span("later", "The minister may have known of the leak"),
              confidence=0.3, participants=(Participant("target", None, "the minister <i>"),)),
    ]  # fmt: skip


def statement(key: str, id: str, speaker: str | None, name: str, form: str, text: str, **given: object) -> Statement:
    row: dict[str, object] = {"kind": "statement", "channel": None, "addressee": None, "cue": "said"}
    evidence = (span(id, text),)
    return Statement(
        id=f"s-{key}",
        speaker=speaker,
        speaker_name=name,
        form=form,
        text=text,
        article=f"a-{id}",
        evidence=evidence,
        **row | given,
    )  # type: ignore[arg-type]


def statements() -> list[Statement]:
    return [
        statement("listen", "preview", "n-quill", "Ada Quill", "quote", "We go to listen"),
        statement("passport", "account", "n-tarn", "Tarn", "quote", "Water has no passport",
                  channel="X", event="e-talks"),
        statement("guard", "ferry", "n-guard", "the coast guard", "reported", FERRY[:78]),
        statement("hand", "later", None, "a dock hand", "reported", "The minister may have known of the leak",
                  kind="accusation", confidence=0.4),
    ]  # fmt: skip


def _position(words: str, number: float, unit: str, *evidence: Span, **given: object) -> Position:
    told = tuple(dict.fromkeys(s.article for s in evidence))
    value = Value(words, number, unit=unit, qualifier=given.pop("qualifier", None))  # type: ignore[arg-type]
    return Position(value, told, given.pop("origins", 1), given.pop("speaker", None), evidence)  # type: ignore[arg-type]


def points() -> list[Point]:
    when = Moment("2023-05-12", "2023-05-12", "day", "on 12 May")
    told = tuple(span(id, "on 12 May") for id in ("preview", "account", "reprint"))
    agreed = Position(Value("on 12 May", moment=when), tuple(s.article for s in told), 2, None, told)
    return [
        Point("p-length", "e-talks", "duration_days", "conflict", (
            _position("two-day", 2, "day", span("preview", "two-day")),
            _position("three-day", 3, "day", span("account", "three-day"), span("reprint", "three-day")))),
        Point("p-when", "e-talks", "time", "agreed", (agreed,)),
        Point("p-killed", "e-ferry", "killed", "update", (
            _position("At least 12", 12, "person", span("ferry", "At least 12 people"),
                      qualifier="at_least", speaker="n-guard"),
            _position("19", 19, "person", span("later", "19"), speaker="n-guard"))),
        Point("p-name", "e-ferry", "place", "single", (
            Position(Value("off Port Gull"), ("a-ferry",), 1, None, (span("ferry", "off Port Gull"),)),)),
    ]  # fmt: skip


def relations() -> list[Relation]:
    def make(
        key: str, type: str, subject: str, object: str, words: str, item: str | None = None, mode: str | None = None
    ) -> Relation:
        return Relation(
            f"r-{key}",
            type,
            f"n-{subject}",
            f"n-{object}",
            item,
            mode,
            None,
            None,
            ("a-account",),
            (span("account", words),),
        )

    return [
        make("member", "member_of", "norland", "commission", "Norland is a member of the Lake Commission"),
        make("chair", "chair_of", "sudria", "commission", "which Sudria chairs"),
        make("joint", "cooperation", "norland", "sudria", SIGNED, "lake gauges", "joint_development"),
    ]


def observations() -> list[Sentence]:
    rows = []
    for id, text in TEXTS.items():
        for paragraph, (at, line) in enumerate(_lines(text)):
            title = id in ("preview", "account") and paragraph == 0
            rows.append(Sentence(f"{id}-{paragraph}", f"a-{id}", Range(at, at + len(line)), paragraph, title))
    return rows


def made_record() -> Record:
    """Two stories, five reports: a preview, an account with hostile markup and a teaser, a reprint; a ferry, twice."""
    problem = Problem("reports/<b>empty.txt", "collect", "empty", "reports/<b>empty.txt holds no words: leave it out")
    record = Record(articles(), observations(), problems=[problem])
    record.add([*entities(), *events(), *statements(), *points(), *relations()])
    record.add(
        [
            Expectation("x-talks", "Ada Quill to meet Bo Tarn", "e-talks", "happened", "e-talks", ("a-preview",),
                        ("a-account", "a-reprint"), "2023-05-12", (span("preview", TO_MEET),), (span("account", MET),)),
            Copy("c-reprint", "reprint", "a-account", ("a-account", "a-reprint"), (span("reprint", MET),)),
            Copy("c-agency", "agency", "LNA", ("a-account",), ()),
            Process("w-dam", "From the dam to the pact", ("e-dam", "e-talks"),
                    (("e-dam", "e-talks", "leads_to", (span("preview", "talks follow the closing of the Ull dam"),)),)),
            Story("t-lake", "Lake talks <script>alert(2)</script>", ("a-preview", "a-account", "a-reprint"),
                  "2023-05-10", "2023-05-13"),
            Story("t-ferry", "Sinking of the Halcyon", ("a-ferry", "a-later"), "2023-06-03", "2023-06-05"),
        ]
    )  # fmt: skip
    return record
