"""Members, chairs, parts, parties to mechanisms and papers, cooperation by item and mode."""

from collections.abc import Callable

import pytest

from dateline.base.articles import Article
from dateline.base.observations import Claim, RelationMention
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.moments import Moments
from dateline.extract.parsing import Parser
from dateline.extract.relations import Relations
from dateline.extract.sentences import Sentences

Tell = Callable[[str], list[tuple[str | None, ...]]]


@pytest.fixture(scope="session")
def relate(parser: Parser) -> Callable[[str], tuple[list[RelationMention], list[Claim], Callable[[str], str]]]:
    def relations(text: str) -> tuple[list[RelationMention], list[Claim], Callable[[str], str]]:
        article = Article(id="a", path="a.txt", text=text, body=(Range(0, len(text)),), published="2026-03-04")
        reading = next(parser.read([article]))
        for stage in (Sentences(), Mentions(), Moments(), Relations()):
            stage.open()
            reading.add(list(stage.extract(reading)))
        return reading.of(RelationMention), reading.of(Claim), lambda chain: reading.chain(chain).name

    return relations


@pytest.fixture(scope="session")
def tell(relate: Callable[[str], tuple[list[RelationMention], list[Claim], Callable[[str], str]]]) -> Tell:
    def rows(text: str) -> list[tuple[str | None, ...]]:
        found, _, name = relate(text)
        return [(r.type, name(r.subject), name(r.object), r.item, r.mode) for r in found]

    return rows


def plain(rows: list[tuple[str | None, ...]], kind: str) -> set[tuple[str | None, ...]]:
    return {row[1:3] for row in rows if row[0] == kind}


NATO, EU, EAC = "North Atlantic Treaty Organization", "European Union", "East African Community"


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Finland is a member of NATO.", {("Finland", NATO)}),
        ("Apart from France and Italy, Spain, Portugal and the latest entrant Sweden are members of NATO.",
         {(c, NATO) for c in ("France", "Italy", "Spain", "Portugal", "Sweden")}),
        ("NATO member Turkey blocked the bid.", {("Turkey", NATO)}),
        ("Hungary, a NATO member, objected.", {("Hungary", NATO)}),
        ("EU member states such as Hungary and Slovakia objected.", {("Hungary", EU), ("Slovakia", EU)}),
        ("The European Union met. The bloc comprises Malta, Cyprus and Greece.",
         {("Malta", EU), ("Cyprus", EU), ("Greece", EU)}),
        ("Sweden joined NATO in March 2024.", {("Sweden", NATO)}),
        ("Malta is an island. It is a member of the European Union.", {("Malta", EU)}),
        ("Italy and Spain are members of NATO along with France and Greece.",
         {(c, NATO) for c in ("Italy", "Spain", "France", "Greece")}),
        ("NATO groups Norway, Denmark and Iceland. Sweden is its newest member.",
         {(c, NATO) for c in ("Norway", "Denmark", "Iceland", "Sweden")}),
        ("The four states which are members of the EAC (Kenya, Uganda, Rwanda and Burundi) signed it.",
         {(c, EAC) for c in ("Kenya", "Uganda", "Rwanda", "Burundi")}),
        ("The founding members of the European Union - France, Italy, Germany and Belgium - met.",
         {(c, EU) for c in ("France", "Italy", "Germany", "Belgium")}),
        ("The EAC, made up of Kenya, Uganda and Djibouti, meets on Friday.",
         {(c, EAC) for c in ("Kenya", "Uganda", "Djibouti")}),
        ("Norway and Denmark belong to NATO.", {("Norway", NATO), ("Denmark", NATO)}),
        ("The Unity Party joined the Green Alliance together with the Labour Party.",
         {("Unity Party", "Green Alliance"), ("Labour Party", "Green Alliance")}),
        ("The European Union included Russia, Belarus and Iran in its list.", set()),
        ("Talks with the European Union, Norway, Denmark and Iceland began.", set()),
        ("Former members of the EAC, Kenya, Uganda and Rwanda, objected.", set()),
        ("Ukraine is not a member of NATO.", set()),
        ("Ukraine hopes to join NATO.", set()),
        ("France joined the European Union in condemning the coup.", set()),
        ("Serbia is a candidate for membership of the European Union.", set()),
    ],
)  # fmt: skip
def test_members(tell: Tell, text: str, members: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "member_of") == members


def test_joining_and_leaving_have_their_time(
    relate: Callable[[str], tuple[list[RelationMention], list[Claim], Callable[[str], str]]],
) -> None:
    found, _, name = relate("Sweden joined NATO in March 2024. Britain left the European Union in 2020.")
    times = {name(r.subject): (r.time.bound, r.time.start) for r in found if r.time}
    assert times == {"Sweden": ("since", "2024-03"), "United Kingdom": ("until", "2020")}


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Kenya is hosting the talks in its capacity as the current chair of the East African Community.",
         {("Kenya", EAC)}),
        ("Under Belgium's presidency of the European Union, talks resumed.", {("Belgium", EU)}),
        ("Poland holds the rotating presidency of the European Union.", {("Poland", EU)}),
        ("Tanzania's president took the EAC chair from Kenya.", {("Tanzania", EAC), ("Kenya", EAC)}),
        ("Malaysia, which chairs ASEAN this year, spoke.", {("Malaysia", "Association of Southeast Asian Nations")}),
        ("EAC chairperson and Kenyan President Samuel Otieno telephoned her.", {("Samuel Otieno", EAC)}),
        ("The chair of the East African Community is Djibouti.", {("Djibouti", EAC)}),
        ("The presidency of the Council of the European Union is held by Cyprus.", {("Cyprus", EU)}),
        ("The East African Community meets today. The chairmanship of Kenya ends in June.", {("Kenya", EAC)}),
        ("The chair of NATO passed from Spain to Norway in May.", {("Spain", NATO), ("Norway", NATO)}),
        ("Ann Lee, who chairs the East African Community, welcomed it.", {("Ann Lee", EAC)}),
        ("The Panel of the Wise, which has a retired judge, Mary Banda, as its chair, arrived.",
         {("Mary Banda", "Panel of the Wise")}),
        ("Viktor Orlov, chairman of the board of the company, resigned in Russia.", set()),
        ("Kenya hopes to take the chair of the East African Community.", set()),
    ],
)  # fmt: skip
def test_chairs(tell: Tell, text: str, chairs: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "chair_of") == chairs


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The raid was claimed by The Resistance Front, an offshoot of Lashkar-e-Taiba.",
         "The Resistance Front", "Lashkar-e-Taiba"),
        ("The Qassam Brigades, the armed wing of Hamas, claimed the raid.", "Qassam Brigades", "Hamas"),
    ],
)  # fmt: skip
def test_parts(tell: Tell, text: str, part: str, whole: str) -> None:
    assert plain(tell(text), "part_of") == {(part, whole)}


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The India-Bangladesh Joint Rivers Commission met in Dhaka on Monday.", "Rivers Commission"),
        ("India and China held the 24th round of the Special Representatives Talks.", "Special Representatives"),
    ],
)
def test_parties_to_mechanisms(tell: Tell, text: str, frame: str) -> None:
    rows = plain(tell(text), "party_to")
    assert all(frame in str(target) for _, target in rows)
    subjects = {subject for subject, _ in rows}
    assert "India" in subjects
    assert len(subjects) == 2


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Budapest Memorandum was signed by Russia and Ukraine in 1994.", {"Russia", "Ukraine"}),
        ("Chad is a party to the Rome Statute.", {"Chad"}),
        ("Peru, a signatory to the Ottawa Convention, objected.", {"Peru"}),
        ("Envoys of Peru and Chile put their names to the Lima Declaration.", {"Peru", "Chile"}),
        ("The paper, known as the Lima Declaration, was signed by Peru and Chile.", {"Peru", "Chile"}),
        ("The Rapid Support Forces and the Sudanese Armed Forces signed the Jeddah Declaration.",
         {"Rapid Support Forces", "Sudanese Armed Forces"}),
        ("Peru refused to sign the Ottawa Convention.", set()),
    ],
)  # fmt: skip
def test_parties_to_papers(tell: Tell, text: str, parties: set[str]) -> None:
    assert {subject for subject, _ in plain(tell(text), "party_to")} == parties


def test_a_parliaments_committee_is_no_mechanism(tell: Tell) -> None:
    assert tell("The Senate Foreign Relations Committee heard that China and Russia had held drills.") == []


def test_a_list_of_items_carries_the_mode_of_its_head(tell: Tell) -> None:
    text = (
        "India and Russia have several projects, including the supply of S-400, licensed production of T-90 tanks and "
        "Su-30 MKI, supply of MiG-29 and Kamov helicopters, and production of AK-203 rifles in India."
    )
    assert {row[3:] for row in tell(text) if row[0] == "cooperation"} == {
        ("S-400", "supply"), ("T-90 tanks", "licensed_production"), ("Su-30 MKI", "licensed_production"),
        ("MiG-29", "supply"), ("Kamov helicopters", "supply"), ("AK-203 rifles", "production"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("India will buy 24 Rafale jets from France.", ("India", "France", "Rafale jets", "supply")),
        ("Turkey supplied Bayraktar TB2 drones to Ukraine.", ("Turkey", "Ukraine", "Bayraktar TB2 drones", "supply")),
        ("Poland will assemble K2 tanks under licence from South Korea.",
         ("Poland", "South Korea", "K2 tanks", "licensed_production")),
        ("Germany and France will jointly develop a new fighter jet.",
         ("Germany", "France", "new fighter jet", "joint_development")),
        ("Brazil and Sweden jointly produce the Gripen fighter.",
         ("Brazil", "Sweden", "Gripen fighter", "joint_production")),
    ],
)  # fmt: skip
def test_cooperation_told_by_verbs(tell: Tell, text: str, row: tuple[str, ...]) -> None:
    assert [r[1:] for r in tell(text) if r[0] == "cooperation"] == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Vietnam purchased rice from India.",
        "Turkey did not supply drones to Ukraine.",
        "Japan was considering buying missiles from Norway.",
    ],
)
def test_what_is_no_cooperation(tell: Tell, text: str) -> None:
    assert [r for r in tell(text) if r[0] == "cooperation"] == []


def test_a_count_of_members_is_a_claim(
    relate: Callable[[str], tuple[list[RelationMention], list[Claim], Callable[[str], str]]],
) -> None:
    _, claims, name = relate("The 32-nation NATO alliance met. The 27-member bloc, the European Union, agreed.")
    assert {(name(c.about), c.property, c.value.number) for c in claims} == {(NATO, "members", 32), (EU, "members", 27)}


PEOPLE_IN_BODIES = [
    ("Ann Lee, who sits on the Finance Committee, wrote to it.", ("member_of", "Ann Lee", "Finance Committee")),
    ("Rui Costa, who chairs the African Union, was there.", ("chair_of", "Rui Costa", "African Union")),
    (
        "The members of the Budget Committee are Anna Bello, Musa Idris and Ann Roth.",
        ("member_of", "Musa Idris", "Budget Committee"),
    ),
    (
        "Member of the African Union, Kenya lives off its tea.",
        ("member_of", "Kenya", "African Union"),
    ),
    (
        "Kenya was stepping in because it is chair of the East African Community.",
        ("chair_of", "Kenya", "East African Community"),
    ),
    (
        "A Greek vessel and a Turkish boat collided, prompting both NATO allies to summon envoys. Greece and Turkey "
        "said so.",
        ("member_of", "Turkey", "North Atlantic Treaty Organization"),
    ),
]


@pytest.mark.parametrize(("text", "tie"), PEOPLE_IN_BODIES, ids=[row[0][:30] for row in PEOPLE_IN_BODIES])
def test_who_sits_in_what(tell: Tell, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in {row[:3] for row in tell(text)}


AU, UNSC = "African Union", "United Nations Security Council"


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Angola, the current president of the African Union, offered to mediate.", {("Angola", AU)}),
        ("Norway, which presides over the UN Security Council this month, agreed.", {("Norway", UNSC)}),
        ("Norway holds the rotating presidency of the UN Security Council.", {("Norway", UNSC)}),
        ("The Unity Party, led by Amina Bello, quit.", {("Amina Bello", "Unity Party")}),
        ("Amina Bello, who leads the Unity Party, spoke.", {("Amina Bello", "Unity Party")}),
        ("Amina Bello led the Unity Party from 2001 to 2009.", set()),
        ("Unity Party leader Amina Bello spoke.", {("Amina Bello", "Unity Party")}),
        ("The Mining Committee, which Senator Ann Lee chairs, has met.", {("Ann Lee", "Mining Committee")}),
    ],
)  # fmt: skip
def test_states_and_people_at_the_head(tell: Tell, text: str, chairs: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "chair_of") == chairs


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Pakistan took its seat as a non-permanent member of the UN Security Council.", {("Pakistan", UNSC)}),
        ("Greece and Denmark sit on the UN Security Council.", {("Greece", UNSC), ("Denmark", UNSC)}),
        ("Mali and Niger formed the Sahel Alliance in 2023.",
         {("Mali", "Sahel Alliance"), ("Niger", "Sahel Alliance")}),
        ("Mali and Niger plan to form the Sahel Alliance.", set()),
        ("Ann Lee, a member of the Mining Committee, objected.", {("Ann Lee", "Mining Committee")}),
        ("Ann Lee, a former member of the Mining Committee, objected.", set()),
        ("Ann Lee, a Unity Party lawmaker, objected.", {("Ann Lee", "Unity Party")}),
        ("Ann Lee (Unity Party) beat Bob Dahl (Labour Party).",
         {("Ann Lee", "Unity Party"), ("Bob Dahl", "Labour Party")}),
        ("A photograph by Ann Lee (Reuters) shows it.", set()),
    ],
)  # fmt: skip
def test_who_sits_on_what(tell: Tell, text: str, members: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "member_of") == members


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru signed a mutual defence treaty with Chile last year.",
         {("Peru", "mutual defence treaty"), ("Chile", "mutual defence treaty")}),
        ("Peru may sign a mutual defence treaty with Chile.", set()),
        ("India and Japan raised their ties to a comprehensive strategic partnership in 2014.",
         {("India", "comprehensive strategic partnership"), ("Japan", "comprehensive strategic partnership")}),
        ("Peru and Chile, both signatories of the Lima Treaty, met.",
         {("Peru", "Lima Treaty"), ("Chile", "Lima Treaty")}),
        ("The Lima Treaty was signed in 2020. Bolivia signed the treaty a year later.", {("Bolivia", "Lima Treaty")}),
    ],
)  # fmt: skip
def test_parties_to_papers_without_names(tell: Tell, text: str, parties: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "party_to") == parties


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("The Alliance of Sahel States, formed by Mali, Burkina Faso and Niger in 2023, will meet.",
         {(c, "Alliance of Sahel States") for c in ("Mali", "Burkina Faso", "Niger")}),
        ("Bahrain, Kuwait and Qatar make up the Gulf Cooperation Council.",
         {(c, "Gulf Cooperation Council") for c in ("Bahrain", "Kuwait", "Qatar")}),
        ("Finland and Sweden, both NATO members since 2024, backed it. Austria and Malta abstained.",
         {("Finland", NATO), ("Sweden", NATO)}),
        ("Tariq Naseem, a lawmaker from the Awami Front, said he would vote no.", {("Tariq Naseem", "Awami Front")}),
        ("Congress MP Anita Raghunathan objected.", {("Anita Raghunathan", "Congress")}),
        ("Senator Ana Ruiz of the Senate objected.", set()),
        ("Abdul Karim Sesay, secretary-general of the Mano River Union, opened the talks.", set()),
        ("Armenia is a member of the Collective Security Treaty Organisation.",
         {("Armenia", "Collective Security Treaty Organization")}),
    ],
)  # fmt: skip
def test_more_ways_to_tell_members(tell: Tell, text: str, members: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "member_of") == members


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Foreign Minister Edgars Priede of Latvia, whose country holds the EU presidency, condemned the ruling.",
         {("Latvia", EU)}),
        ("Latvian Foreign Minister Edgars Priede, whose country chairs the Council of Europe's Committee of Ministers, "
         "condemned it.", {("Latvia", "Committee of Ministers")}),
        ("Ladislav Horak, leader of the far-right Homeland Movement, said no.",
         {("Ladislav Horak", "Homeland Movement")}),
        ("Ladislav Horak, a former leader of the Homeland Movement, said no.", set()),
        ("Ladislav Horak, minority leader of the Homeland Movement, said no.", set()),
        ("Peter Hollis, the Republican who chairs the House Ways and Means Committee, welcomed the deal.",
         {("Peter Hollis", "House Ways and Means Committee")}),
    ],
)  # fmt: skip
def test_more_ways_to_tell_who_chairs(tell: Tell, text: str, chairs: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "chair_of") == chairs


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Peru are the only parties to the New START treaty.",
        "The ministers discussed the New START treaty, which Russia and Peru signed in 1996.",
    ],
)
def test_a_paper_in_small_letters_has_parties(tell: Tell, text: str) -> None:
    assert plain(tell(text), "party_to") == {("Russia", "New START treaty"), ("Peru", "New START treaty")}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Kenya and Uganda, members of the East African Community, abstained.", {("Kenya", EAC), ("Uganda", EAC)}),
        ("In Kenya and Uganda, members of the East African Community met on Monday.", set()),
    ],
)
def test_members_set_off_by_commas(tell: Tell, text: str, members: set[tuple[str, str]]) -> None:
    assert plain(tell(text), "member_of") == members


def test_a_force_is_part_of_the_group_that_owns_it(tell: Tell) -> None:
    assert plain(tell("Hezbollah's Radwan Force lost two commanders."), "part_of") == {("Radwan Force", "Hezbollah")}
