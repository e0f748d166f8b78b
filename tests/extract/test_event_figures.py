"""Figures of events from sentences of many styles; every expected value was reasoned out by reading the sentence."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Claim, EventMention, TimeExpression
from dateline.base.reading import Reading

Read = Callable[[str], Reading]


def figures(reading: Reading, prop: str) -> set[float]:
    """Every figure given for a property of a sure event, as an attribute or as a claim."""
    sure = {e.id: e for e in reading.of(EventMention) if e.confidence >= 0.5}
    told = {e.attributes[prop].number for e in sure.values() if prop in e.attributes}
    told |= {c.value.number for c in reading.of(Claim) if c.property == prop and c.about in sure}
    return {number for number in told if number is not None}


@pytest.mark.parametrize(
    ("text", "prop", "wanted"),
    [
        ("An earthquake struck Palu on Tuesday. It has left at least 90 people dead.", "killed", {90}),
        ("Another 1,204 people were injured and 28 are unaccounted for after the quake struck Lima.", "missing", {28}),
        ("The quake in Palu has left 34,000 living in tents and mosques.", "displaced", {34_000}),
        ("A cyclone hit Beira on Friday. More than 27,000 have been driven from their homes.", "displaced", {27_000}),
        ("The army attacked the camp on Monday. The group had lost seven comrades, a spokesman said.", "killed", {7}),
        ("Ferries collided off Cebu on Monday. It carried 112 people, while the mayor put the figure at 140.", "aboard",
         {112, 140}),
        ("Unions held a rally in Lagos on Monday. Police put the turnout at 7,000, while the organisers claimed that "
         "20,000 had taken part.", "participants", {7_000, 20_000}),
        ("Two countries signed an agreement on June 2. Under the accord, firms are to invest $3.6 billion in Peru.",
         "amount", {3.6e9}),
        ("Chad and Niger signed an agreement in Niamey. Officials said that the agreement provides for 90 days.",
         "duration_days", {90}),
        ("Thousands of supporters marched on the court on Monday. Police said 11 of the party's supporters were "
         "injured.", "injured", {11}),
        ("Kenya deployed 1,000 troops to Haiti on Friday.", "deployed", {1_000}),
        ("The agreement which Peru and Chile signed on Friday covers some 50 million people.", "people", {50e6}),
        ("The US Treasury blacklisted 13 companies over oil sales.", "targets", {13}),
    ],
)  # fmt: skip
def test_figures_are_bound_to_their_event(read: Read, text: str, prop: str, wanted: set[float]) -> None:
    assert wanted <= figures(read(text), prop)


SLIDE = "A landslide hit a village in northern Peru on Friday. "
SUNK = "A ferry capsized on Lake Tana on Thursday. "
QUAKE = "An earthquake struck northern Chile on Monday. "
CLASH = "Soldiers of Chad and Sudan clashed on the border on Sunday. "


@pytest.mark.parametrize(
    ("text", "prop", "wanted"),
    [
        (SLIDE + "Over 670 people are now reckoned to have died, the agency said.", "killed", {670}),
        (SLIDE + "The dead number some 670 by a UN reckoning.", "killed", {670}),
        (SLIDE + "More than 2,000 people were buried alive in it, the government said.", "missing", {2_000}),
        (SLIDE + "Some 300 people remain trapped under the mud.", "missing", {300}),
        (SLIDE + "By Sunday no more than five bodies had been dug out.", "bodies", {5}),
        (SLIDE + "Just six people's remains have been found until now.", "bodies", {6}),
        (SLIDE + "Over 2,000 people were trapped, the mayor said. That number is three times as high as the 670 given "
         "by the army.", "missing", {2_000, 670}),
        (SLIDE + "The United Nations says that 640 people are missing.", "missing", {640}),
        ("Fighting in Khan Younis on Monday killed 14 Palestinians and two soldiers.", "killed", {14, 2}),
        (SUNK + "By late Thursday 44 deaths had been counted and 37 people pulled out alive.", "survivors", {37}),
        (SUNK + "There were 265 people aboard the vessel, the minister said.", "aboard", {265}),
        (SUNK + "As many as 265 people were on board, the minister said.", "aboard", {265}),
        (QUAKE + "It forced 40,000 residents out of their homes.", "displaced", {40_000}),
        (QUAKE + "About 40,000 people had to leave their homes.", "displaced", {40_000}),
        (CLASH + "Chad lost five soldiers and Sudan lost nine.", "killed", {5, 9}),
        (CLASH + "The dead among the rebels came to more than 200, it said.", "killed", {200}),
        (CLASH + "Sudan had 58 soldiers dead and 30 hurt, the spokesman claimed.", "injured", {30}),
    ],
)  # fmt: skip
def test_figures_in_many_words(read: Read, text: str, prop: str, wanted: set[float]) -> None:
    assert wanted <= figures(read(text), prop)


def test_those_buried_at_funerals_are_not_missing(read: Read) -> None:
    assert not figures(read(SLIDE + "On Sunday 12 people were buried in the village."), "missing")


def test_number_arrested_at_a_protest_is_told_of_the_protest(read: Read) -> None:
    reading = read("The number of people arrested during last week's protest outside the court has risen to 41.")
    about = {c.about for c in reading.of(Claim) if c.property == "detained"}
    assert {e.kind for e in reading.of(EventMention) if e.id in about} == {"protest"}


def test_nearest_speaker_gives_the_number(read: Read) -> None:
    reading = read("The regime claims to have killed 41 rebels on Monday; Boko Haram insists that it lost only seven.")
    speakers = {c.value.number: c.according_to for c in reading.of(Claim) if c.property == "killed"}
    assert speakers[7] is not None
    assert speakers.get(41) != speakers[7]


@pytest.mark.parametrize(
    "text",
    [
        "The ships collided on Tuesday. The so-called five injured is pure fabrication, she said.",
        "The gunmen attacked a consulate on Thursday in retaliation for air strikes which left 32 civilians dead.",
    ],
)
def test_figures_of_others_are_not_taken(read: Read, text: str) -> None:
    reading = read(text)
    assert 5 not in figures(reading, "injured")
    consulate = [e for e in reading.of(EventMention) if e.kind == "attack" and e.trigger.start < 30]
    assert all("killed" not in e.attributes for e in consulate)


def test_teams_that_lose_are_not_killed(read: Read) -> None:
    assert not figures(read("The team lost seven matches after the earthquake struck Palu on Monday."), "killed")


@pytest.mark.parametrize(
    ("text", "prop", "wanted"),
    [
        ("A quake hit western Chile on March 3, resulting in the death of at least 140 people and over 100 injured.",
         "killed", {140}),
        ("A quake hit western Chile on March 3, resulting in the death of at least 140 people and over 100 injured.",
         "injured", {100}),
        ("The deadliest earthquake in eight years claimed the lives of 137 people on Friday.", "killed", {137}),
        ("A storm hit Beira on Monday, with the loss of 40 lives. Forty lives were lost, the governor said.", "killed",
         {40}),
        ("The death toll from an explosion at a coal mine in Lota is now 201, says the energy minister.", "killed",
         {201}),
        ("A ferry capsized on Lake Chad on Friday. The toll had reached 136 and 72 bodies had been named.", "killed",
         {136}),
        ("A landslide hit Cusco on Monday. The death toll climbed to 85 from 68 a day earlier.", "killed", {85}),
        ("A landslide hit Cusco on Monday. The number of people confirmed dead now stands at 85.", "killed", {85}),
        ("A blast tore through a mine in Lota on Tuesday. The bodies of 200 miners who were trapped were returned.",
         "missing", set()),
        ("A bus plunged into a ravine in Cusco on Monday, leaving 31 people dead or injured.", "killed", set()),
        ("A flood hit Lima on Monday. At least 40 people were killed and wounded.", "killed", set()),
        ("A flood hit Lima on Monday. If we do not find the missing, that is 105 deaths, the mayor said.", "killed",
         set()),
        ("A flood hit Lima on Monday. The death toll could rise to 302, the mayor said.", "killed", set()),
        ("A ferry capsized on Lake Chad on Friday. He updated the death toll to 126 women and 98 men.", "killed",
         set()),
        ("Students held a protest in Lagos on Monday over the deaths of five workers at a mill.", "killed", set()),
    ],
)  # fmt: skip
def test_tolls_in_other_words(read: Read, text: str, prop: str, wanted: set[float]) -> None:
    assert figures(read(text), prop) == wanted


def told_by(reading: Reading, prop: str) -> dict[str, float | None]:
    """The figure of a property by the lemma-free words of the trigger that has it."""
    rows = [e for e in reading.of(EventMention) if prop in e.attributes and e.confidence >= 0.5]
    return {reading.words(e.trigger): e.attributes[prop].number for e in rows}


def test_length_of_the_negotiations_is_no_length_of_the_word_before_them(read: Read) -> None:
    reading = read(
        "Chad and Niger held the third round of talks in Lome on Monday. Before that, the heads of delegations, Ali "
        "Bako and Idriss Sena, had a one-on-one conversation. The full negotiations lasted about 40 minutes."
    )
    assert told_by(reading, "duration_minutes") == {"talks": 40}


def test_toll_of_one_district_is_no_toll_of_all(read: Read) -> None:
    reading = read(
        "A flood hit Lima on Monday, killing 26 people. In the city of Callao, 23 people were found dead. Three other "
        "victims were found dead in Huacho."
    )
    assert figures(reading, "killed") == {26}


def test_count_put_earlier_is_not_the_count_that_stands(read: Read) -> None:
    reading = read(
        "A quake hit Lota on Monday. Fifty-seven people were confirmed as injured, the minister said. Earlier he had "
        "put the injured total at 80."
    )
    assert told_by(reading, "injured") == {"quake": 57}


def test_captives_exchanged_are_told_of_the_exchange(read: Read) -> None:
    reading = read("Chad and Niger exchanged 307 prisoners on Saturday under an agreement reached in Lome.")
    assert told_by(reading, "prisoners") == {"exchanged": 307}


def test_spokesman_without_a_name_speaks_for_his_group(read: Read) -> None:
    reading = read("A spokesman for Boko Haram said that five members of the militant group were killed on Monday.")
    (claim,) = [c for c in reading.of(Claim) if c.property == "killed"]
    assert claim.according_to is not None
    assert reading.chain(claim.according_to).name == "Boko Haram"
    assert claim.value.of == "the militant group"


@pytest.mark.parametrize(
    ("text", "prop", "wanted"),
    [
        ("Gunmen hit a hospital in Nyala on Friday, killing nine. The conflict has resulted in tens of thousands of "
         "deaths.", "killed", {9}),
        ("A crash killed 288 people in Cusco. The state revised the accident's death toll to 275 from 288, and put the "
         "number of injuries at 1,175.", "injured", {1_175}),
        ("A crash killed 288 people in Cusco on Friday. One person undergoing treatment has succumbed.", "killed",
         {288}),
        ("Troops clashed with rebels in Boma on Monday. The fighting has left at least 40 people dead.", "killed",
         {40}),
        ("The death toll from a landslide in Peru has risen to 25, with 12 more people missing.", "missing", {12}),
        ("The Sol party won Saturday's election, taking 42 seats in the 150-seat parliament of Chile.", "seats", {42}),
        ("The Sol party won Saturday's election in Chile. The second place with 16.37% of the votes is held by the "
         "Luna party.", "share", set()),
    ],
)  # fmt: skip
def test_figures_of_other_things_stay_apart(read: Read, text: str, prop: str, wanted: set[float]) -> None:
    assert figures(read(text), prop) == wanted


def test_whose_the_dead_are(read: Read) -> None:
    """*Its troops* and the soldiers a state says it lost are its own; those a group says it killed are not said."""
    reading = read(
        "Troops of Chad and Niger clashed on Monday. Chad's prime minister Ali Bako said that 50 soldiers had been "
        "killed. The army of Niger said that 23 of its troops died."
    )
    whose = {c.value.number: c.value.of for c in reading.of(Claim) if c.property == "killed"}
    assert whose == {50: "Chad", 23: "Niger"}


def test_figure_that_another_issued_is_by_who_issued_it(read: Read) -> None:
    reading = read(
        "A hospital in Majene collapsed on Monday. Its director, Dr Ali Bako, said that 17 people had lost their lives "
        "there, and that the figure of 24 issued by the health ministry was wrong."
    )
    chains = {c.value.number: c.according_to for c in reading.of(Claim) if c.property == "killed"}
    assert {number: reading.chain(chain or "").name for number, chain in chains.items()} == {
        17: "Ali Bako",
        24: "health ministry",
    }


def test_toll_gone_up_to_a_figure_is_that_figure(read: Read) -> None:
    reading = read("A fire hit a camp in Sohar on Thursday. The death toll in the fire has gone up to eleven.")
    (fire,) = [e for e in reading.of(EventMention) if "killed" in e.attributes]
    assert (fire.attributes["killed"].number, fire.attributes["killed"].qualifier) == (11, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fourth round of talks between Chad and Niger went on for more than five hours on Monday.", (300, "over")),
        ("Chad and Niger held talks in Lome on Monday. The talks lasted less than an hour.", (60, "at_most")),
        ("Chad and Niger held talks in Lome on Monday. The negotiations continued for 13 hours.", (780, None)),
        ("Ali Bako met Idriss Sena in Lome on Monday for nearly three hours.", (180, "nearly")),
        ("The 40-minute talks between Ali Bako and Idriss Sena were held in Lome on Monday.", (40, None)),
    ],
)  # fmt: skip
def test_lengths_of_talks_keep_their_hedges(read: Read, text: str, wanted: tuple[float, str | None]) -> None:
    (talks,) = [e for e in read(text).of(EventMention) if "duration_minutes" in e.attributes]
    length = talks.attributes["duration_minutes"]
    assert (length.number, length.qualifier) == wanted


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Karim put the Sudanese losses at 58 soldiers killed.", {58: "Sudan"}),
        ("Chad lost five soldiers and Sudan lost nine.", {5: "Chad", 9: "Sudan"}),
        ("The dead among the rebels came to more than 200, the army said.", {200: "rebels"}),
    ],
)
def test_whose_losses_a_figure_gives(read: Read, text: str, of: dict[float, str]) -> None:
    reading = read(CLASH + text)
    values = [v for e in reading.of(EventMention) for p, v in e.attributes.items() if p == "killed"]
    values += [c.value for c in reading.of(Claim) if c.property == "killed"]
    assert {v.number: v.of for v in values} == of


def test_an_exact_count_takes_the_place_of_a_vague_one(read: Read) -> None:
    reading = read(
        "Scores died when a ferry capsized on Lake Tana on Thursday. A total of 226 people lost their lives."
    )
    (event,) = [e for e in reading.of(EventMention) if e.kind == "accident"]
    assert event.attributes["killed"].number == 226


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Not since 1996, when a ferry accident on the lake claimed 500 lives, had so many died.", "1996"),
        ("It was the worst attack since March 2019, when gunmen killed 51 people at a mosque.", "2019-03"),
        ("They have skirmished often from 2021 onward, the year the rebels seized Lima.", "2021"),
    ],
)
def test_a_clause_that_tells_of_a_time_is_of_that_time(read: Read, text: str, year: str) -> None:
    assert year in {e.time.start for e in read(text).of(EventMention) if e.time and e.time.bound == "within"}


def test_a_day_added_by_the_reporter_is_the_one_meant(read: Read) -> None:
    reading = read('"We mourn those killed in the accident which happened yesterday (Thursday)," he said.')
    (event,) = [e for e in reading.of(EventMention) if e.kind == "accident"]
    thursday = [t.moment for t in reading.of(TimeExpression) if t.moment and "Thursday" in t.moment.text]
    assert event.time is not None
    assert event.time.start == thursday[0].start


def test_a_disaster_mentioned_by_the_way_has_its_place_and_what_is_told_of_it(read: Read) -> None:
    reading = read("Villagers believed buried by the Nepal landslide lie there still. Only nine bodies were dug out.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "disaster"]
    assert event.status == "happened"
    assert event.place is not None
    assert event.attributes["bodies"].number == 9


def test_a_toll_is_read_where_one_verb_tells_several_visits(read: Read) -> None:
    reading = read(
        "Ana Reyes visited Lima, Cusco and Puno on Monday. A ferry sank off Lima on Sunday. Ten people died."
    )
    assert figures(reading, "killed") == {10}


def test_some_of_the_dead_are_no_toll_of_what_is_told_beside_them(read: Read) -> None:
    reading = read(
        "A dam collapsed near Lima on Monday. Relatives heckled the minister on Tuesday. At least nine of the dead "
        "were labourers from Chile, the ministry said."
    )
    assert figures(reading, "killed") == set()


def test_those_unaccounted_for_beside_the_dead(read: Read) -> None:
    reading = read("The wall of a pond gave way near Lima on Tuesday, leaving 17 people dead and 63 unaccounted for.")
    assert (figures(reading, "killed"), figures(reading, "missing")) == ({17}, {63})


@pytest.mark.parametrize(
    ("text", "prop", "wanted"),
    [
        (SLIDE + "It was a landslide that has killed at least 63 people, two days after rain forced buses to turn.",
         "killed", {63}),
        ("The bombing in Quetta on Tuesday cost seven people their lives.", "killed", {7}),
        ("A hotel fire in Izmir on Tuesday has a confirmed death toll of seven.", "killed", {7}),
        ("Security forces gunned down three militants in Kupwara on Saturday.", "killed", {3}),
        ("Troops killed 16 bandits in an operation in Zamfara State on Sunday, the army said.", "killed", {16}),
        (SLIDE + "Rescuers recovered 13 more bodies, taking the death toll to 41.", "killed", {41}),
        ("A bus fell into a gorge in Peru on Tuesday. Twenty-four people were taken to hospital.", "injured", {24}),
        ("The flood in Assam has forced some 15,000 people into relief camps.", "displaced", {15_000}),
        ("A typhoon hit Luzon on Sunday. The number of evacuees reached 240,000 on Monday.", "displaced", {240_000}),
        ("Police rounded up 52 suspected militants in Istanbul on Thursday.", "detained", {52}),
        ("Fifty-two people were taken into custody in Istanbul on Thursday.", "detained", {52}),
        ("Police in Istanbul made 52 arrests on Thursday.", "detained", {52}),
        ("Gunmen kidnapped 86 pupils from a school in Niger State on Monday.", "abducted", {86}),
        ("The abduction of the 276 girls in April caused an outcry.", "abducted", {276}),
        ("The army said that 21 of the schoolgirls kidnapped in April had been freed.", "abducted", set()),
        ("Seven people perished in a fire at a hotel in Izmir on Tuesday.", "killed", {7}),
    ],
)  # fmt: skip
def test_what_befell_them_in_other_words(read: Read, text: str, prop: str, wanted: set[float]) -> None:
    assert figures(read(text), prop) == wanted


def test_a_figure_of_others_stands_beside_the_one_just_given(read: Read) -> None:
    text = (
        "A march in Bogota, in which nine people were arrested, according to the growers, and six according to the "
        "mayor, left a policeman with a broken arm."
    )
    assert figures(read(text), "detained") == {9, 6}


def test_who_was_hurt_when_something_was_done_was_hurt_then_and_there(read: Read) -> None:
    reading = read("Six people were injured when rioters looted shops in Durban on March 4.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "attack"]
    assert event.time is not None
    assert (event.time.start, event.place is not None) == ("2025-03-04", True)


MARCH = "A crowd marched in Belgrade on Sunday. "


@pytest.mark.parametrize(
    ("text", "prop", "wanted"),
    [
        (MARCH + "Students blame corruption for the disaster, in which 15 died at once.", "killed", set()),
        (MARCH + "Police put the crowd at 31,000; the monitor Crowd Archive said about 110,000 attended.",
         "participants", {31_000, 110_000}),
        ("The number of people killed when a boat caught fire in Congo has risen to 148.", "killed", {148}),
        ("The Afghan quake toll passed 1,400 on Tuesday, the spokesman said.", "killed", {1_400}),
        ("A boiler exploded at a mill in Lima on Tuesday. Two years ago, 16 died in a similar incident in Cusco.",
         "killed", set()),
    ],
)  # fmt: skip
def test_tolls_of_nouns_and_of_other_nouns(read: Read, text: str, prop: str, wanted: set[float]) -> None:
    assert {n for n in figures(read(text), prop) if n > 10} == wanted


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Two workers succumbed to their wounds on March 4, a day after an explosion at a mill in Lima.", "accident",
         "2025-03-03"),
        ("The army said on March 4, two days after an air strike on the camp, that it was sorry.", "attack",
         "2025-03-02"),
    ],
)  # fmt: skip
def test_a_distance_in_time_from_the_day_of_something_else(read: Read, text: str, kind: str, day: str) -> None:
    (event,) = [e for e in read(text).of(EventMention) if e.kind == kind]
    assert event.time is not None
    assert event.time.start == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The toll in the Mandi flash floods rose to 19.", "Mandi"),
        ("The death toll in the Pahalgam attack rose to 26.", "Pahalgam"),
        ("The Boeing crash killed 157 people.", None),
        ("The Hamas attack killed nine people.", None),
        ("The Christmas bombing killed nine people.", None),
    ],
)
def test_the_place_that_a_blow_is_called_by(read: Read, text: str, place: str | None) -> None:
    reading = read(text)
    (event,) = [e for e in reading.of(EventMention) if e.kind in ("attack", "accident", "disaster")]
    found = reading.chain(event.place).name if event.place else event.place_name
    assert found == place


def test_those_arrested_at_a_march_were_arrested_then_and_there(read: Read) -> None:
    reading = read(
        "A march in Bogota on March 4, in which nine people were arrested, left a policeman with a broken arm."
    )
    march, arrest = (next(e for e in reading.of(EventMention) if e.kind == kind) for kind in ("protest", "arrest"))
    assert (arrest.time, arrest.place) == (march.time, march.place)
    assert arrest.place is not None
