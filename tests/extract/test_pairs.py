"""*Both sides*, *the two countries*, *the two leaders* are the pair a report tells, not the last two it names."""

from collections.abc import Callable

import pytest

from dateline.base.reading import Reading
from tests.extract.test_who_is_meant import meant

Read = Callable[..., Reading]

TOLD = [
    (
        "ANKARA, March 4 - Armenia and Azerbaijan agreed on Tuesday to stop firing along their border after "
        "talks hosted by Turkish President Kemal Aydin.\n"
        "Aydin told reporters that both sides had shown restraint. The two neighbours have fought two wars "
        "since 1990.",
        {"both sides": {"Armenia", "Azerbaijan"}, "The two neighbours": {"Armenia", "Azerbaijan"}},
    ),
    (
        "Malaysian Prime Minister Idris Salleh said Laos and Vietnam had accepted a truce. Idris, who chairs "
        "the bloc this year, said he had spoken to the leaders of both countries.\n"
        '"I asked the two leaders to pull back their troops," Idris said.',
        {"both countries": {"Laos", "Vietnam"}, "the two leaders": set()},
    ),
    (
        "Qatar said on Monday that Chad and Sudan would send envoys to Doha. The Qatari foreign ministry said "
        "the two countries had asked for its help.\n"
        "Egypt and the United Arab Emirates are also involved as mediators. The two sides last met in April.",
        {"the two countries": {"Chad", "Sudan"}, "The two sides": {"Chad", "Sudan"}},
    ),
    (
        "Prime Minister Ana Petrova received the President of Kazakhstan, Daulet Omarov, in Sofia on "
        "Thursday. Petrova said Bulgaria valued the ties between the two countries.\n"
        "The two leaders discussed gas, transport and the war in Ukraine. Russia was not mentioned in the "
        "statement. Both sides signed four documents.",
        {
            "the two countries": {"Bulgaria", "Kazakhstan"},
            "The two leaders": {"Ana Petrova", "Daulet Omarov"},
            "Both sides": {"Bulgaria", "Kazakhstan"},
        },
    ),
    (
        "On the sidelines of a summit in Astana, Indian Foreign Minister Ravi Menon met Chinese counterpart "
        "Liu Wen on Friday. Kazakhstan is hosting the summit, which Russia and Pakistan also attend.\n"
        "The two ministers agreed that soldiers of the two sides should pull back from the disputed border.",
        {"The two ministers": {"Liu Wen", "Ravi Menon"}, "the two sides": {"China", "India"}},
    ),
    (
        "Eritrean and Ethiopian troops exchanged fire near Badme on Sunday, a diplomat in Nairobi said. Kenya "
        "offered to mediate. Kenyan President Daniel Kiptoo urged the two countries to talk.\n"
        "Each side blamed the other for the shooting. Djibouti and Sudan closed their border posts.",
        {"the two countries": {"Eritrea", "Ethiopia"}, "Each side": {"Eritrea", "Ethiopia"}},
    ),
    (
        "The Colombian government and the ELN rebels will meet again in Caracas next month, Venezuela's "
        "foreign minister said. Norway and Cuba act as guarantors.\n"
        "The two sides have observed a truce since June. The parties have agreed on nine points.",
        {
            "The two sides": {"Colombia", "National Liberation Army"},
            "The parties": {"Colombia", "National Liberation Army"},
        },
    ),
    (
        "US Secretary of State Carl Dunn said on Wednesday that Israel and Lebanon were close to a deal on "
        "their border.\n"
        'Dunn, who flew to Beirut from Tel Aviv, said both sides had to make hard choices. "The two countries '
        'have an interest in calm," he said.',
        {"both sides": {"Israel", "Lebanon"}, "The two countries": {"Israel", "Lebanon"}},
    ),
    (
        "French President Luc Morel and Brazilian President Paulo Reis spoke by phone on Tuesday. Morel had "
        "earlier talked with German Chancellor Karl Braun.\n"
        "The two presidents agreed to meet in Belem. Both leaders want the pact signed by May, an adviser, "
        "Marie Petit, said.",
        {"The two presidents": {"Luc Morel", "Paulo Reis"}, "Both leaders": {"Luc Morel", "Paulo Reis"}},
    ),
    (
        "Serbia and Kosovo failed to reach an agreement on number plates late on Monday, EU foreign policy "
        "chief Pedro Vidal said after eight hours of talks in Brussels.\n"
        "Serbian President Milan Jovic and Kosovo Prime Minister Agim Berisha met separately with Vidal. "
        "Vidal said the two leaders would be invited again. He accused both sides of lacking will.",
        {"the two leaders": {"Agim Berisha", "Milan Jovic"}, "both sides": {"Kosovo", "Serbia"}},
    ),
    (
        "Tensions between Seoul and Pyongyang rose on Thursday after a balloon landed near the border. "
        "Washington called for calm.\n"
        "Japan's chief cabinet secretary, Kenji Mori, said Tokyo was watching. The two sides have not held "
        "talks since 2019.",
        {"The two sides": {"North Korea", "South Korea"}},
    ),
    (
        "A Greek-Turkish dispute over an islet flared up again on Saturday. Cyprus called on Ankara to step "
        "back, and Germany offered its good offices.\n"
        "The two countries, both members of NATO, claim the rock. Their navies shadowed each other all day.",
        {"The two countries": {"Greece", "Turkey"}},
    ),
    (
        "Pakistan's army said it shot down a drone from India on Tuesday. India denied the claim. Saudi "
        "Arabia and Iran offered to mediate between the two nuclear-armed neighbours.\n"
        "The two countries have fought three wars.",
        {"the two nuclear-armed neighbours": {"India", "Pakistan"}, "The two countries": {"India", "Pakistan"}},
    ),
    (
        "KINSHASA - The Democratic Republic of Congo accused Rwanda on Friday of sending troops over the "
        "border. Rwanda rejected the accusation.\n"
        "Angolan President Pedro Lima, the African Union's mediator, will host a new round in Luanda next "
        "week. The two countries signed a ceasefire there in July, with Angola as mediator.",
        {"The two countries": {"Democratic Republic of the Congo", "Rwanda"}},
    ),
    (
        "Swiss President Eva Frei opened the talks in Geneva. Greek Cypriot leader Nikos Stavrou and Turkish "
        "Cypriot leader Mehmet Ozan shook hands. The UN envoy, Maria Lopez, chaired the session.\n"
        "The two leaders spoke for three hours. Lopez said the two leaders had agreed on four crossings.",
        {"The two leaders": {"Mehmet Ozan", "Nikos Stavrou"}, "the two leaders": {"Mehmet Ozan", "Nikos Stavrou"}},
    ),
    (
        "Philippine coast guard spokesman Jun Reyes said Chinese vessels fired water cannon at a supply boat "
        "near the shoal on Monday. The United States and Japan condemned the act.\n"
        "Manila and Beijing traded blame. The two countries agreed last year to keep a hotline open.",
        {"The two countries": {"China", "Philippines"}},
    ),
    (
        "Omani Foreign Minister Said Al Harthi said the third round of indirect talks between Iran and the "
        "United States ended in Muscat on Saturday.\n"
        "Al Harthi said both sides would meet again next week. The two delegations sat in separate rooms, he "
        "said.",
        {"both sides": {"Iran", "United States"}, "The two delegations": {"Iran", "United States"}},
    ),
    (
        "Thai Foreign Minister Anan Suksai told his Myanmar counterpart, Kyaw Lin, in Bangkok that Thailand "
        "would reopen the bridge. Malaysia, the ASEAN chair, and Singapore welcomed it.\n"
        "The two ministers also spoke of scam centres. Both countries will hold a meeting of border officials "
        "in May.",
        {"The two ministers": {"Anan Suksai", "Kyaw Lin"}, "Both countries": {"Myanmar", "Thailand"}},
    ),
    (
        "Peru recalled its ambassador from Mexico on Monday after Mexico gave asylum to a former minister. "
        "Brazil, which looks after the embassy, urged dialogue.\n"
        "The two nations have not had full ties since 2022.",
        {"The two nations": {"Mexico", "Peru"}},
    ),
    (
        "Heavy fighting went on around the town on Thursday. Egypt and Qatar are trying to arrange a truce, "
        "and the United States has sent an envoy.\n"
        "Both sides used artillery, residents said.",
        {"Both sides": set()},
    ),
    (
        "RIYADH - Russian and American negotiators met in the Saudi capital on Tuesday to discuss ending the "
        "war in Ukraine. Saudi Foreign Minister Faisal Nasser hosted the talks.\n"
        "Kyiv said it had not been invited. The two sides agreed to restaff their embassies.",
        {"The two sides": {"Russia", "United States"}},
    ),
    (
        "Sudan's army and the Rapid Support Forces fought in Khartoum on Friday. Saudi Arabia and the United "
        "States, which sponsor the talks in Jeddah, said both sides had broken the truce.\n"
        "The two governments warned of sanctions.",
        {"The two governments": {"Saudi Arabia", "United States"}},
    ),
    (
        "Iraq's border clash with Kuwait has worried oil markets. OPEC said Saudi Arabia and Iran would pump "
        "more. The two neighbours closed all crossings on Monday.",
        {"The two neighbours": {"Iraq", "Kuwait"}},
    ),
    (
        "Ukraine and Russia swapped 200 prisoners on Wednesday, the United Arab Emirates said. They also "
        "exchanged the bodies of soldiers.",
        {"They": {"Russia", "Ukraine"}},
    ),
    (
        "Thailand and Cambodia held talks in Kuala Lumpur on Monday. Malaysia's defence minister, Hamid "
        "Osman, said the two militaries would set up a hotline. China and the United States sent their "
        "ambassadors.",
        {"the two militaries": {"Cambodia", "Thailand"}},
    ),
    (
        "Egyptian Foreign Minister Samir Fawzi spoke by phone with his Ethiopian counterpart Bekele Worku on "
        "Sunday. He also called Sudan's prime minister, Adam Idris.\n"
        "The two ministers discussed the dam.",
        {"The two ministers": {"Bekele Worku", "Samir Fawzi"}},
    ),
    (
        "South African President Themba Nkosi will fly to Washington on Sunday to meet US President Glen "
        "Harper. Nkosi's office said trade minister Lindiwe Dube would go along.\n"
        "The two leaders last met in June. Both presidents were at odds over land.",
        {"The two leaders": {"Glen Harper", "Themba Nkosi"}, "Both presidents": {"Glen Harper", "Themba Nkosi"}},
    ),
    (
        "Prime Minister Lars Holm welcomed the prime minister of Japan, Aiko Tanaka, at the airport in "
        'Helsinki. "Finland and Japan are good friends," Holm said.\n'
        "Asked about China, Tanaka said that Beijing was a neighbour. The two prime ministers then went to a "
        "sauna. Ties between the two countries go back to 1919.",
        {"The two prime ministers": {"Aiko Tanaka", "Lars Holm"}, "the two countries": {"Finland", "Japan"}},
    ),
    (
        "Algeria and Morocco broke off ties in 2021. Spain and France have urged both countries to talk, and "
        "the UN envoy, Anders Dahl, visited Rabat on Monday.",
        {"both countries": {"Algeria", "Morocco"}},
    ),
    (
        "Each accused the other of firing first. Cambodia said Thai soldiers had crossed the line, and "
        "Thailand said Cambodian troops had opened fire. Vietnam asked both sides to show restraint.",
        {"both sides": {"Cambodia", "Thailand"}},
    ),
    (
        "Hungarian and Slovak officials will meet in Vienna on Tuesday, Austria's chancellor said, to talk "
        "about a dam on the Danube. The European Commission and Austria have offered money.\n"
        "Neither side wants a court case, and both governments have called for a quiet solution.",
        {"Neither side": {"Hungary", "Slovakia"}, "both governments": {"Hungary", "Slovakia"}},
    ),
    (
        "Kyrgyz President Almaz Toktoev and Tajik President Rustam Sharipov signed a border treaty in Bishkek "
        "on Thursday. Uzbek President Timur Karimov, who flew in for the ceremony, called it historic.\n"
        "The two presidents opened a crossing by video link. Border clashes between the two countries killed "
        "100 people in 2022.",
        {"The two presidents": {"Almaz Toktoev", "Rustam Sharipov"}, "the two countries": {"Kyrgyzstan", "Tajikistan"}},
    ),
    (
        "China, Philippines trade blame over collision at sea\n"
        "MANILA - Two ships collided on Monday near a reef that both countries claim. The United States, "
        "Australia and Japan voiced concern. A Malaysian analyst said neither side wanted war.",
        {"both countries": {"China", "Philippines"}, "neither side": {"China", "Philippines"}},
    ),
    (
        "British Foreign Secretary Alan Frost met Spanish Foreign Minister Rosa Vidal in Brussels. "
        "Gibraltar's chief minister, Joe Bossano, and EU commissioner Karel Novak were there.\n"
        "The two sides are near a treaty, Novak said. The four will meet again in May.",
        {"The two sides": {"Spain", "United Kingdom"}},
    ),
    (
        "Azerbaijan and Armenia are ready to sign a peace treaty, the United States said on Friday. President "
        "Glen Harper will host the leaders of the two countries at the White House.\n"
        "Harper said the two men had been through a lot. Russia has been the main broker.",
        {"the two countries": {"Armenia", "Azerbaijan"}, "the two men": set()},
    ),
    (
        "Ivory Coast's foreign minister, Awa Kone, visited Ouagadougou on Friday to meet her Burkinabe "
        "counterpart, Jean Sawadogo. Mali and Niger have left the bloc, and Benin may follow.\n"
        "The two countries have accused each other of sheltering armed men.",
        {"The two countries": {"Burkina Faso", "Ivory Coast"}},
    ),
    (
        "The ceasefire between Israel and Hezbollah, brokered by the United States and France, held for a "
        "second day. Both sides reported violations. Washington and Paris said the two countries would watch "
        "over it.",
        {"Both sides": {"Hezbollah", "Israel"}, "the two countries": {"France", "United States"}},
    ),
    (
        "Afghan and Pakistani forces clashed near Chaman on Wednesday night. Qatar and Turkey, which mediated "
        "last month, called for calm. Both sides claimed to have captured posts, and the two neighbours shut "
        "the crossing at Torkham.",
        {"Both sides": {"Afghanistan", "Pakistan"}, "the two neighbours": {"Afghanistan", "Pakistan"}},
    ),
    (
        "President Deng Lual and First Vice President Gatluak Riek have not spoken since March. Kenya's "
        "president, Daniel Kiptoo, sent an envoy to Juba. Envoy Tabu Okello said the two leaders must talk. "
        "Fighting between the two sides has killed hundreds.",
        {"the two leaders": {"Deng Lual", "Gatluak Riek"}},
    ),
    (
        "South Korean President Han Dong-wook and Japanese Prime Minister Kenji Sato held a summit in Busan. US "
        "President Glen Harper sent a message.\nBoth leaders agreed to restore a hotline.",
        {"Both leaders": {"Han Dong-wook", "Kenji Sato"}},
    ),
    (
        "Indonesian Foreign Minister Dewi Lestari met Papua New Guinea's Justin Kila on the margins of a forum in Suva."
        " Fiji's prime minister opened the forum. The two ministers agreed on patrols along their border.",
        {"The two ministers": {"Dewi Lestari", "Justin Kila"}},
    ),
    (
        "Senegal's foreign minister urged Guinea-Bissau and Gambia to reopen their border. The two countries closed it"
        " after a shooting.",
        {"The two countries": {"Guinea-Bissau", "Gambia"}},
    ),
    (
        "Kuwait said on Monday that Iraq must stick to a 2012 pact on a waterway. Baghdad's top court struck the pact"
        " down. Bahrain and Oman sided with Kuwait. Both countries will send experts.",
        {"Both countries": set()},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pairs"), TOLD)
def test_a_phrase_for_two_means_the_pair_told(read: Read, text: str, pairs: dict[str, set[str]]) -> None:
    reading = read(text)
    assert {phrase: set(meant(reading, phrase)) for phrase in pairs} == pairs
