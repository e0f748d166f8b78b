"""Surnames, pronouns and titles of one report go to whom a careful reader takes them for."""

from collections.abc import Callable

from dateline.base.observations import Chain, Mention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def meant(reading: Reading, words: str, place: int = 0) -> list[str]:
    """The names of the chains that the words mean where they stand for the nth time; [] where nobody."""
    text, start = reading.article.text, -1
    for _ in range(place + 1):
        start = text.index(words, start + 1)
    found = [m for m in reading.of(Mention) if m.at.start <= start < m.at.end]
    return [reading.chain(c).name for m in found for c in m.chains]


def people(reading: Reading) -> list[str]:
    return [c.name for c in reading.of(Chain) if c.kind == "person"]


def test_a_surname_stays_with_whom_the_report_first_called_by_it(read: Read) -> None:
    reading = read(
        "President Recep Aydin arrived in Kuwait on Tuesday. Aydin was received by the emir. Accompanying Aydin are"
        " First Lady Emine Aydin and Foreign Minister Hakan Demir. After the ceremony, Aydin headed to the palace."
    )
    assert meant(reading, "Aydin headed") == ["Recep Aydin"]


def test_a_surname_that_speaks_is_who_was_just_named_as_speaking(read: Read) -> None:
    reading = read(
        "An Afghan delegation led by Defence Minister Nasir Rahmani flew to Qatar on Saturday, government spokesman"
        ' Zabihullah Rahmani said. "A delegation led by Minister Nasir Rahmani has left," Rahmani said on X.'
    )
    assert meant(reading, "Rahmani said on") == ["Zabihullah Rahmani"]


def test_one_name_spelt_in_two_ways_in_a_report_is_one_person(read: Read) -> None:
    reading = read(
        "District Commissioner John Kanela said rescuers were searching. Regional governor John Kanella said late on"
        " Thursday that the toll had reached 44."
    )
    assert people(reading) == ["John Kanela"]


def test_two_surnames_joined_are_two_people(read: Read) -> None:
    reading = read("Police freed Ann Lind after talks with Olof Dahl. The Lind-Dahl emails came out on Monday.")
    assert people(reading) == ["Ann Lind", "Olof Dahl"]
    assert meant(reading, "Lind-Dahl") == ["Ann Lind"]


def test_an_envoy_to_a_country_is_named_behind_it(read: Read) -> None:
    reading = read("Special envoy to South Sudan Tabu Okello said he was tired. Tabu flew to Juba on Friday.")
    assert people(reading) == ["Tabu Okello"]
    assert meant(reading, "Tabu flew") == ["Tabu Okello"]


def test_a_peoples_movement_is_no_person(read: Read) -> None:
    reading = read("Deng Garang, leader of the Sudan People's Liberation Movement, was taken into custody.")
    assert people(reading) == ["Deng Garang"]


def test_a_quotation_of_several_paragraphs_ends_with_the_last(read: Read) -> None:
    reading = read(
        "“It has been a privilege,” Lord Marlow wrote in a letter.\n“The circumstances are ones which I regret.\n"
        "“I have no alternative to accepting it.”\nHe added that the embassy was in good condition."
    )
    assert meant(reading, "He added") == ["Marlow"]


def test_whom_a_host_receives_is_not_the_host(read: Read) -> None:
    reading = read("President Kemal Aydin visited Kuwait, where Emir Mishal Al-Sabah hosted him with a ceremony.")
    assert meant(reading, "him") == ["Kemal Aydin"]


def test_who_stands_with_a_person_is_that_persons(read: Read) -> None:
    reading = read("President William Okoth condemned the arrest of Riek Deng, along with his wife, on Wednesday.")
    assert meant(reading, "his") == ["Riek Deng"]


def test_whom_a_call_greets_is_whom_it_was_made_to(read: Read) -> None:
    reading = read(
        "Ann Cole spoke in parliament on Monday. President Karl Braun telephoned Eva Lind on Wednesday to thank her."
    )
    assert meant(reading, "her.") == ["Eva Lind"]


def test_a_pronoun_behind_the_verb_is_of_its_own_sentence(read: Read) -> None:
    reading = read(
        "Ministry spokesperson Ravi Menon told reporters so on Friday. This is the first visit of Vikas Mishra since he"
        " took office. His trip comes at a bad time."
    )
    assert meant(reading, "he took") == ["Vikas Mishra"]
    assert meant(reading, "His trip") == ["Vikas Mishra"]


def test_within_a_quotation_he_is_not_its_speaker(read: Read) -> None:
    reading = read(
        '"I asked to talk to Riek Deng, but they did not let me see him. They said it was late," Tabu Odera said.'
    )
    assert meant(reading, "him") == ["Riek Deng"]


def test_the_minister_who_speaks_is_who_spoke_last(read: Read) -> None:
    reading = read(
        "Foreign Minister Ann Cole met Trade Minister Stephen Dale and Defence Minister Olof Berg on Monday. Dale said"
        ' the talks were useful. "Olof Berg was tired," the minister added.'
    )
    assert meant(reading, "minister added") == ["Stephen Dale"]


def test_the_president_of_a_spokesperson_is_the_one_she_serves(read: Read) -> None:
    reading = read(
        "President Lee Min Ho will leave on Saturday for talks with U.S. President John Miller, his office said."
        ' "The president and the first lady will leave at noon," presidential spokesperson Kang Yu-na said.'
    )
    assert meant(reading, "president and") == ["Lee Min Ho"]


def test_a_clause_behind_a_name_is_no_title_of_it(read: Read) -> None:
    reading = read("In light of letters by Paul Marlow, the prime minister has asked the ambassador to leave.")
    assert [c.offices for c in reading.of(Chain) if c.name == "Paul Marlow"] == [()]


def test_the_premier_is_the_prime_minister_and_the_leader_the_president(read: Read) -> None:
    reading = read(
        "Prime Minister Kassim Juma rushed to the lake. The Premier consoled families. Turkish President Kemal Aydin"
        " called him, and an aide to the Turkish leader came."
    )
    assert meant(reading, "Premier") == ["Kassim Juma"]
    assert meant(reading, "leader") == ["Kemal Aydin"]


def test_lists_of_holders_go_in_order(read: Read) -> None:
    reading = read(
        "Kemal Aydin called his French and German counterparts Jean Moreau and Karl Braun. The heads of the Norwegian"
        " and Swedish delegations, Anna Lind and Rustem Berg, met. Olof Dahl and Nils Holm, the president and prime"
        " minister of Norway, waited."
    )
    assert meant(reading, "counterparts") == ["Jean Moreau", "Karl Braun"]
    assert meant(reading, "heads") == ["Anna Lind", "Rustem Berg"]
    assert meant(reading, "president") == ["Olof Dahl"]
    assert meant(reading, "prime") == ["Nils Holm"]


def test_the_aim_of_a_call_is_whom_it_is_made_to(read: Read) -> None:
    reading = read("Colin Hart said that he had called Labour leader Karl Storm to congratulate him on his victory.")
    assert meant(reading, "him") == ["Karl Storm"]


def test_whom_others_praise_in_a_quotation_is_not_the_speaker(read: Read) -> None:
    reading = read('Colin Hart congratulated Karl Storm, saying: "I wish him and his family well."')
    assert meant(reading, "him") == ["Karl Storm"]


def test_both_presidents_are_the_others_where_a_president_speaks(read: Read) -> None:
    reading = read(
        "South African President Cyril Maseko said he had spoken to Russian President Viktor Orlov and Ukrainian"
        " President Oleh Bondar. Maseko said that both presidents agreed. The African leaders will leave on Friday."
    )
    assert meant(reading, "both") == ["Viktor Orlov", "Oleh Bondar"]
    assert meant(reading, "African leaders") == []


def test_the_president_of_an_unknown_country_is_nobody_named(read: Read) -> None:
    reading = read(
        'The meeting was opened by South African President Cyril Maseko. The President of the Sombreros said: "Good."'
    )
    assert meant(reading, "President of") == []


def test_the_minister_whom_a_clause_sets_beside_another_is_not_that_one(read: Read) -> None:
    reading = read(
        "Prime Minister Raghu Acharya of India met Prime Minister Dhan Gurung of Nepal."
        ' "The prime minister thanked Mr Acharya for coming," said Manita Shakya, Gurung\'s press adviser.'
    )
    assert meant(reading, "prime minister") == ["Dhan Gurung"]


def test_the_general_is_who_was_named_with_that_rank(read: Read) -> None:
    reading = read(
        "Speaking after a meeting, Gen. Viboon said that Norland will stay. The general said he had told governors."
    )
    assert meant(reading, "general said") == ["Viboon"]
    assert meant(reading, "he had") == ["Viboon"]


def test_a_title_before_another_of_the_same_holder(read: Read) -> None:
    reading = read("Ann Lee wished success to the country's new prime minister, Labour leader Karl Storm.")
    assert meant(reading, "prime") == ["Karl Storm"]


def test_amir_is_a_first_name_before_two_others(read: Read) -> None:
    assert people(read("Bayan News – Amir Khan Rahmani, the acting foreign minister, met envoys.")) == [
        "Amir Khan Rahmani"
    ]


def test_the_partys_leader_is_who_spoke_last_in_other_words(read: Read) -> None:
    reading = read(
        "Special envoy Tabu Odera flew to Juba on Friday. In a statement, Odera said that he had met Riek Deng. The"
        " Orange Democratic Movement leader said he was tired."
    )
    assert meant(reading, "leader said") == ["Tabu Odera"]
    assert meant(reading, "he was") == ["Tabu Odera"]


def test_the_party_leader_after_a_president_is_another(read: Read) -> None:
    reading = read("President Ann Lee said that talks failed. The Orange Democratic Movement leader said he was tired.")
    assert "Ann Lee" not in meant(reading, "leader said")


def test_whom_one_met_and_thanked_is_one_person(read: Read) -> None:
    reading = read(
        "Nils Holm described the talks, saying the president, Karl Braun, listened to envoy Jean Moreau and conveyed"
        " his wishes through him."
    )
    assert meant(reading, "him.") == ["Jean Moreau"]


def test_a_father_whose_name_ends_otherwise_is_not_his_daughter(read: Read) -> None:
    reading = read("Han Yo-jong came with Ann Lee. She was praised by her father, Han Jong-il, on Friday.")
    assert "Han Yo-jong" not in meant(reading, "Han Jong-il")


def test_who_is_congratulated_on_an_office_is_its_holder(read: Read) -> None:
    reading = read(
        "Prime Minister Anwar Hassan congratulated Karl Storm on his appointment. Hassan also thanked former president"
        " Joko Wibowo, who has completed his term."
    )
    assert meant(reading, "his appointment") == ["Karl Storm"]
    assert meant(reading, "his term") == ["Joko Wibowo"]


def test_where_one_met_another_he_is_whose_meeting_it_was(read: Read) -> None:
    reading = read(
        "Karl Storm criticised Foreign Minister Nils Holm on Tuesday. The comments followed Holm's meeting with Xi"
        " Jinping in Beijing, where he conveyed greetings."
    )
    assert meant(reading, "he conveyed") == ["Nils Holm"]


def test_who_takes_office_is_not_who_speaks_behind_the_comma(read: Read) -> None:
    reading = read(
        "While greeting Karl Storm, who will be inaugurated as the eighth President of Indonesia, Anwar Hassan spoke."
    )
    assert [c.offices for c in reading.of(Chain) if c.name == "Anwar Hassan"] == [()]


def test_a_party_leader_beside_another_person_is_not_guessed(read: Read) -> None:
    reading = read(
        "Minister Nils Holm accused Karl Storm of lies after the Congress leader suggested that he was wrong."
    )
    assert "Nils Holm" not in meant(reading, "leader")


def test_the_minister_of_a_body_the_report_names_is_its_minister(read: Read) -> None:
    reading = read(
        "Karim Khan Rahmani, the Acting Foreign Minister of the Taliban, met envoys. The Acting Foreign Minister of the"
        " Taliban also said that talks went well."
    )
    assert meant(reading, "Foreign Minister of", 1) == ["Karim Khan Rahmani"]


def test_a_colleague_is_not_his_own(read: Read) -> None:
    reading = read(
        "Farm Minister Anne Dalc came to the square. Her Flemish colleague, Jan Maes, shared the concerns voiced."
    )
    assert meant(reading, "Her Flemish") == ["Anne Dalc"]


def test_his_tells_the_gender_of_the_only_person_named(read: Read) -> None:
    reading = read(
        "Commission chief Ursula Weber flew to Lima on Monday. Commissioner Maros Koval is also on his way.\n"
        "Her trip comes a day after the vote."
    )
    assert meant(reading, "Her trip") == ["Ursula Weber"]


def test_a_family_name_that_is_a_small_word_too(read: Read) -> None:
    reading = read(
        "Chinese Vice Premier He Mingyu flew to Oslo. Finance Minister Eva Novak met He on Sunday."
        " Vietnam's President To Vinh was not there. During his stay, He also thanked the city."
    )
    assert {"He Mingyu", "To Vinh"} <= set(people(reading))
    assert meant(reading, "He on") == ["He Mingyu"]
    assert meant(reading, "He also") == ["He Mingyu"]


def test_he_that_opens_a_sentence_is_a_pronoun(read: Read) -> None:
    reading = read("President Carl Berg spoke first. He Mingyu listened. He said that Berg had come late.")
    assert "He Mingyu" in people(reading)
    assert "He said" not in people(reading)


def test_who_rejects_an_idea_says_what_follows_the_colon(read: Read) -> None:
    reading = read(
        "Executive Secretary Lucas Bern said on Monday that the council favoured it.\n"
        "Defence Secretary Carl Teo rejected the idea: the dates will not be published, he said."
    )
    assert meant(reading, "he said") == ["Carl Teo"]


def test_the_owner_of_the_subject_is_meant_before_an_earlier_speaker(read: Read) -> None:
    reading = read(
        "President Carl Berg leaves on Saturday.\n"
        '"The couple will set off in the morning," said Robin Vale, the presidential spokesperson.\n'
        "Berg's first day abroad will take in a lunch. Sunday is for talks, and in the evening he will fly out."
    )
    assert meant(reading, "he will") == ["Carl Berg"]


def test_the_president_is_not_one_named_by_the_way(read: Read) -> None:
    reading = read(
        "Chilean President Carl Berg leaves on Saturday. Berg will see Peruvian President Dina Flores.\n"
        "Berg rests on Sunday. Berg flies on to Quito. The summit with Flores is due on Monday.\n"
        "Tuesday will see the president go on to Lima."
    )
    assert meant(reading, "president go") == ["Carl Berg"]


def test_a_bare_surname_stays_with_who_bore_it_before_his_kin_came_in(read: Read) -> None:
    reading = read(
        "President Tobden met Jonas Webb on Tuesday. Tobden praised him. First lady Ugyen Tobden showed him the house."
        " Tobden said he was pleased. Mrs Tobden smiled."
    )
    assert meant(reading, "Tobden said") == ["Tobden"]
    assert meant(reading, "Tobden smiled") == ["Ugyen Tobden"]


def test_the_president_is_not_the_president_elect(read: Read) -> None:
    reading = read(
        "President Lena Koss received President Elect Marek Hajn in Brno on Monday. Mr Hajn said it was an honour."
        " The president said the handover would be smooth. The president-elect thanked her."
    )
    assert meant(reading, "president said") == ["Lena Koss"]
    assert meant(reading, "president-elect thanked") == ["Marek Hajn"]


def test_people_whose_names_run_together_are_parted(read: Read) -> None:
    reading = read(
        "Envoy Ann Greer met Foreign Minister Tom Roe in Lima. She praised Tom Roe.\nSupporters of Ann Greer Tom Roe "
        "in pictures.\nSmiling was Tom Roe Previously, she was a judge."
    )
    assert sorted(people(reading)) == ["Ann Greer", "Tom Roe"]


def test_a_deputy_is_not_the_prime_minister_nor_states_leaders_those_of_parties(read: Read) -> None:
    reading = read(
        "President Filip Radun met Premier Gent Malo on Monday. Deputy Prime Minister Ervin Dosa thanked Mr Malo. "
        "The prime minister flew home. On Friday the president received the party leaders."
    )
    assert "Ervin Dosa" not in meant(reading, "prime minister flew")
    assert meant(reading, "party leaders") == []


def test_a_name_taken_for_a_place_is_a_person_by_a_first_name_or_by_speaking(read: Read) -> None:
    reading = read(
        "The vote opens the way for Milica Radunova, whose Europe for All won it, to seek a majority. "
        "Radunova, meanwhile, has been busy. Radunova denied it."
    )
    assert meant(reading, "Radunova denied") == ["Milica Radunova"]


def test_one_of_a_people_is_whom_the_report_named_of_that_country(read: Read) -> None:
    reading = read(
        "Danish Defence Minister Rasmus Holt visited Kyiv on Thursday. The Dane was received by President Ostap Verba. "
        "The Danish minister smiled. The Danish and the Irish wish to go on, and so do the Danes."
    )
    assert meant(reading, "Dane was") == ["Rasmus Holt"]
    assert meant(reading, "Danish and") == meant(reading, "Danes") == ["Denmark"]
