"""People as the press names them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people

Named = tuple[str, str | None, str | None]


def people(text: str) -> list[Named]:
    """Everybody with an office, in order."""
    mentions = find_people(text, find_parties(text))
    return [(m.name, m.office, m.party) for m in mentions if m.office]


def named(text: str) -> list[tuple[str, str]]:
    """Every mention with the name it stands for."""
    return [(text[m.start : m.end], m.name) for m in find_people(text, find_parties(text))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "The Prime Minister spoke on Monday.",
        "The Minister of Communications and Huawei agreed.",
        "The minister, speaking in Tehran, welcomed this.",
        "Prime Minister on Tuesday hails Digital India.",
        "Digital Summit opens in May. President Office to host it.",
        "The head of the delegation thanked Mehr News Agency.",
        "Lady Luck and Charge Nurse smiled. He is in charge of Digital Week.",
        "He gave it to Digital Week and in the name of Al Kuwaiti Bank.",
        "The host, Ali Khan, sang, and the minister’s host country was glad.",
        "Ministers came for Health and for Digital Week of Expo.",
        "King Saud University and the Ministry of Health signed.",
        "The United Nations and the European Commission adopted it.",
        "Iran, Iraq and Oman signed the Muscat Declaration.",
        "Minister Opens Digital Week\n\nThe week was opened.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the office before the name
        (
            "Iran’s Minister of Posts, Issa Zarepour, spoke.",
            ("Issa Zarepour", "Minister of Posts", "IRN"),
        ),
        (
            "Minister of Trade Truong Minh Tuan of Vietnam spoke.",
            ("Truong Minh Tuan", "Minister of Trade", "VNM"),
        ),
        (
            "President Charles Michel of the European Council spoke.",
            ("Charles Michel", "President of the European Council", "EU"),
        ),
        (
            "Deputy Minister Hiroshi Yoshida of Japan’s Ministry of Finance spoke.",
            ("Hiroshi Yoshida", "Deputy Minister of the Ministry of Finance", "JPN"),
        ),
        (
            "The Omani ICT minister, Dr. Said bin Hamoud Al Maawali, spoke.",
            ("Said bin Hamoud Al Maawali", "ICT minister", "OMN"),
        ),
        (
            "India's Secretary, Department of Telecommunications, Neeraj Mittal spoke.",
            ("Neeraj Mittal", "Secretary, Department of Telecommunications", "IND"),
        ),
        (
            "ITU Secretary-General Doreen Bogdan-Martin spoke.",
            ("Doreen Bogdan-Martin", "Secretary-General", "ITU"),
        ),
        (
            "The Indian ambassador to Iran, Rudra Gaurav Shresth, spoke.",
            ("Rudra Gaurav Shresth", "ambassador to Iran", "IND"),
        ),
        (
            "The Ambassador of Japan to Tajikistan, Keiko Furuta, spoke.",
            ("Keiko Furuta", "Ambassador to Tajikistan", "JPN"),
        ),
        ("European Commissioner Thierry Breton spoke.", ("Thierry Breton", "Commissioner", "EU")),
        ("Huawei Rotating Chairman Ken Hu spoke.", ("Ken Hu", "Rotating Chairman", "Huawei")),
        (
            "Estonia appointed Margus Rava as ambassador at large.",
            ("Margus Rava", "ambassador at large", "EST"),
        ),
        # the name before the office
        (
            "Josephine Teo, Singapore's Minister for Information, spoke.",
            ("Josephine Teo", "Minister for Information", "SGP"),
        ),
        (
            "Ramin Guluzade, who was then Azerbaijan's transport minister, spoke.",
            ("Ramin Guluzade", "transport minister", "AZE"),
        ),
        (
            "Tarana Halim, at that time state minister of Bangladesh, spoke.",
            ("Tarana Halim", "state minister", "BGD"),
        ),
        (
            "Meutya Hafid is Indonesia's communications minister.",
            ("Meutya Hafid", "communications minister", "IDN"),
        ),
        (
            "Singapore's Josephine Teo, the digital minister, spoke.",
            ("Josephine Teo", "digital minister", "SGP"),
        ),
        (
            "It was signed by Thierry Breton, the commissioner, for the European Union.",
            ("Thierry Breton", "commissioner", "EU"),
        ),
        (
            "Nursultan Omarov, who heads the Communications Service of Kazakhstan, spoke.",
            ("Nursultan Omarov", "head of the Communications Service", "KAZ"),
        ),
        # the party told behind the name or by the side
        (
            "Deputy Minister Samir Mammadov, who represented Azerbaijan, spoke.",
            ("Samir Mammadov", "Deputy Minister", "AZE"),
        ),
        ("Minister Solly Malatsi (South Africa) spoke.", ("Solly Malatsi", "Minister", "ZAF")),
        (
            "The Tunisian delegation, led by Minister Sofiane Hemissi, spoke.",
            ("Sofiane Hemissi", "Minister", "TUN"),
        ),
        (
            "Hungary was represented by its prime minister, Viktor Orbán.",
            ("Viktor Orbán", "prime minister", "HUN"),
        ),
        # told by custom, or joined from two offices
        (
            "Singapore's Minister Tan Kiat How spoke.",
            ("Tan Kiat How", "Minister", "SGP"),
        ),
        (
            "Malaysia's Minister Tan Sri Annuar Musa spoke.",
            ("Annuar Musa", "Minister", "MYS"),
        ),
        (
            "Japan heard Union Minister Piyush Goyal.",
            ("Piyush Goyal", "Union Minister", "IND"),
        ),
        (
            "Laos sent Deputy Prime Minister, Minister of Trade Saleumxay Kommasith.",
            ("Saleumxay Kommasith", "Deputy Prime Minister, Minister of Trade", "LAO"),
        ),
        (
            "The Kenyan Cabinet Secretary for ICT, William Kabogo, spoke.",
            ("William Kabogo", "Cabinet Secretary for ICT", "KEN"),
        ),
        (
            "Isfandiyor Sa'dullo, who heads Tajikistan's Communications Service, spoke.",
            ("Isfandiyor Sa'dullo", "head of Tajikistan's Communications Service", "TJK"),
        ),
        (
            "The OTS met. Secretary General of the organisation, Baghdad Amreyev, spoke.",
            ("Baghdad Amreyev", "Secretary General", "OTS"),
        ),
        (
            "The Vietnamese ambassador to the island, Le Thanh Tung, spoke.",
            ("Le Thanh Tung", "ambassador to the island", "VNM"),
        ),
        (
            "Tajikistan's Deputy Minister of Industry and New Technologies, Kamol Saidzoda, spoke.",
            ("Kamol Saidzoda", "Deputy Minister of Industry and New Technologies", "TJK"),
        ),
        (
            "The President of Brazil's Telecommunications Agency (Anatel), Carlos Baigorri, spoke.",
            (
                "Carlos Baigorri",
                "President of Brazil's Telecommunications Agency (Anatel)",
                "BRA",
            ),
        ),
        (
            "Dmitry Bakanov, head of the Russian space agency Roscosmos, spoke.",
            ("Dmitry Bakanov", "head of the Russian space agency Roscosmos", "RUS"),
        ),
        ("Ukraine's First Lady, Olena Zelenska, spoke.", ("Olena Zelenska", "First Lady", "UKR")),
        ("Federal Councillor Albert Rösti spoke.", ("Albert Rösti", "Federal Councillor", "CHE")),
        (
            "The US Charge d'Affaires ad interim, David Allen, spoke.",
            ("David Allen", "Charge d'Affaires ad interim", "USA"),
        ),
        ("Ali Khan, its commerce minister, spoke.", ("Ali Khan", "commerce minister", None)),
        (
            "Estonia's minister at the time, Andres Sutt (Reform), signed.",
            ("Andres Sutt", "minister", "EST"),
        ),
        (
            "Brazil praised the minister himself, Fábio Faria.",
            ("Fábio Faria", "minister", "BRA"),
        ),
        (
            "Bosun Tijani, whose full title is Minister of Communications, spoke for Nigeria.",
            ("Bosun Tijani", "Minister of Communications", "NGA"),
        ),
        (
            "The Director General of NTRA Mohammed Drissi Melyani spoke.",
            ("Mohammed Drissi Melyani", "Director General of NTRA", "EGY"),
        ),
        (
            "Chairman of the ICT Association of Jordan (int@j) Eid Swais spoke.",
            (
                "Eid Swais",
                "Chairman of the ICT Association of Jordan (int@j)",
                "ICT Association of Jordan",
            ),
        ),
        (
            "They came with Naama Henig of Israel, deputy chair, to Rome.",
            ("Naama Henig", "deputy chair", "ISR"),
        ),
        (
            "Rwanda’s statement stands below.\n\nDr. Edouard Ngirente\nPrime Minister\n",
            ("Edouard Ngirente", "Prime Minister", "RWA"),
        ),
        (
            "Georgia sent Sandro Karumidze, Head of the Technology and Spectrum Department.",
            ("Sandro Karumidze", "Head of the Technology and Spectrum Department", "GEO"),
        ),
        (
            "The EU's ambassador in Bogotá, Gilles Bertrand, spoke.",
            ("Gilles Bertrand", "ambassador", "EU"),
        ),
        (
            "Iran's Deputy Minister Engineer Ali Khan spoke.",
            ("Ali Khan", "Deputy Minister", "IRN"),
        ),
        # names of many kinds
        (
            "Omar Sultan Al Olama, the Emirati Minister of State, spoke.",
            ("Omar Sultan Al Olama", "Minister of State", "ARE"),
        ),
        (
            "Sultan Al Jaber, the Emirati Minister of Industry, spoke.",
            ("Sultan Al Jaber", "Minister of Industry", "ARE"),
        ),
        (
            "The Omani Sultan Haitham bin Tarik spoke.",
            ("Haitham bin Tarik", "Sultan", "OMN"),
        ),
        (
            "UAE President Mohamed bin Zayed Al Nahyan at the palace spoke.",
            ("Mohamed bin Zayed Al Nahyan", "President", "ARE"),
        ),
        (
            "Mohamed Al Kuwaiti, Head of Cyber Security of the UAE Government, spoke.",
            ("Mohamed Al Kuwaiti", "Head of Cyber Security of the UAE Government", "ARE"),
        ),
        (
            "Iraqi Prime Minister Mohammed Shia' al-Sudani spoke.",
            ("Mohammed Shia' al-Sudani", "Prime Minister", "IRQ"),
        ),
        (
            "To Lam, General Secretary of the Communist Party of Viet Nam, spoke.",
            ("To Lam", "General Secretary of the Communist Party", "VNM"),
        ),
        (
            "Thailand's Deputy Prime Minister, Air Chief Marshal Prajin Juntong, spoke.",
            ("Prajin Juntong", "Deputy Prime Minister", "THA"),
        ),
        ("Philippine Secretary Ivan John E. Uy spoke.", ("Ivan John E. Uy", "Secretary", "PHL")),
        (
            "Indian External Affairs Minister S Jaishankar spoke.",
            ("S Jaishankar", "External Affairs Minister", "IND"),
        ),
        ("Bhutan's minister DN Dhungyel spoke.", ("DN Dhungyel", "minister", "BTN")),
        (
            "Chile's Foreign Minister Alberto van Klaveren spoke.",
            ("Alberto van Klaveren", "Foreign Minister", "CHL"),
        ),
        (
            "Türkiye's minister Abdulkadir Uraloğlu spoke.",
            ("Abdulkadir Uraloğlu", "minister", "TUR"),
        ),
        ("Japan's Minister MATSUMOTO Takeaki spoke.", ("MATSUMOTO Takeaki", "Minister", "JPN")),
        ("Korea's Vice Minister Park Yun-kyu spoke.", ("Park Yun-kyu", "Vice Minister", "KOR")),
        ("He Lifeng, vice-premier of China, spoke.", ("He Lifeng", "vice-premier", "CHN")),
        (
            "New Zealand’s Minister, Hon Judith Collins KC, spoke.",
            ("Judith Collins", "Minister", "NZL"),
        ),
        ("Myanmar's minister, Admiral Tin Aung San, spoke.", ("Tin Aung San", "minister", "MMR")),
        ("Indian Prime Minister Modi spoke.", ("Modi", "Prime Minister", "IND")),
    ],
)
def test_one_person_with_an_office(text: str, expected: Named) -> None:
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran's ICT minister, Sattar Hashemi, and his Serbian counterpart, Dejan Ristic, met.",
            [("Sattar Hashemi", "ICT minister", "IRN"), ("Dejan Ristic", "ICT minister", "SRB")],
        ),
        (
            "The communications ministers of Iran and India met in Geneva.\n\n"
            "Mahmoud Vaezi and his Indian counterpart, Manoj Sinha, took stock.",
            [
                ("Mahmoud Vaezi", "communications minister", "IRN"),
                ("Manoj Sinha", "communications minister", "IND"),
            ],
        ),
        (
            "The foreign ministers of Iran and Iraq, Abbas Araghchi and Fuad Hussein, met.",
            [
                ("Abbas Araghchi", "foreign minister", "IRN"),
                ("Fuad Hussein", "foreign minister", "IRQ"),
            ],
        ),
        (
            "Prime Ministers Narendra Modi of India and Keir Starmer of the United Kingdom met.",
            [("Narendra Modi", "Prime Minister", "IND"), ("Keir Starmer", "Prime Minister", "GBR")],
        ),
        (
            "Malaysia and Singapore met, with Prime Ministers Anwar Ibrahim and Lee Hsien Loong.",
            [
                ("Anwar Ibrahim", "Prime Minister", "MYS"),
                ("Lee Hsien Loong", "Prime Minister", "SGP"),
            ],
        ),
        (
            "It was signed by ministers Damien O'Connor for Wellington and Chan Chun Sing "
            "for Singapore and by the Chilean vice minister Rodrigo Yáñez.",
            [
                ("Damien O'Connor", "minister", "NZL"),
                ("Chan Chun Sing", "minister", "SGP"),
                ("Rodrigo Yáñez", "vice minister", "CHL"),
            ],
        ),
        (
            "Three presidents: David Panuelo of the FSM, Taneti Maamau of Kiribati and "
            "Lionel Aingimea of Nauru.",
            [
                ("David Panuelo", "president", "FSM"),
                ("Taneti Maamau", "president", "KIR"),
                ("Lionel Aingimea", "president", "NRU"),
            ],
        ),
        (
            "The chief executives of the two, Emil Masimov of AzerTelecom and Kim Young-shub "
            "of Nokia, met.",
            [
                ("Emil Masimov", "chief executive", "AzerTelecom"),
                ("Kim Young-shub", "chief executive", "Nokia"),
            ],
        ),
        (
            "President Alberto Fernández of Argentina and his host, Sebastián Piñera, met.",
            [
                ("Alberto Fernández", "President", "ARG"),
                ("Sebastián Piñera", "President", "CHL"),
            ],
        ),
        (
            "Vietnam sent Sora Kasem, a special envoy of Prime Minister Nguyen Xuan Phuc.",
            [
                ("Sora Kasem", "special envoy", "VNM"),
                ("Nguyen Xuan Phuc", "Prime Minister", "VNM"),
            ],
        ),
        (
            "Margrethe Vestager and Valdis Dombrovskis, Vice-Presidents of the European Commission",
            [
                ("Margrethe Vestager", "Vice-President of the European Commission", "EU"),
                ("Valdis Dombrovskis", "Vice-President of the European Commission", "EU"),
            ],
        ),
        (
            "Rwanda's minister, Paula Ingabire, came with the Director General, Eric Nsengimana; "
            "and the Head of the Cabinet, Alice Uwera.",
            [
                ("Paula Ingabire", "minister", "RWA"),
                ("Eric Nsengimana", "Director General", "RWA"),
                ("Alice Uwera", "Head of the Cabinet", "RWA"),
            ],
        ),
        (
            "TEHRAN – Communications Minister Sattar Hashemi told Iran of talks with "
            "China's Deputy Minister Zhang Yunming.",
            [
                ("Sattar Hashemi", "Communications Minister", "IRN"),
                ("Zhang Yunming", "Deputy Minister", "CHN"),
            ],
        ),
    ],
)
def test_several_people(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


def test_later_mentions_carry_the_fullest_name() -> None:
    text = (
        "Malaysia's minister Fahmi Fadzil met Iran's ICT minister, Sattar Hashemi. "
        "Fahmi thanked Hashemi. Mr Hashemi and Minister Fahmi left."
    )

    assert named(text)[2:] == [
        ("Fahmi", "Fahmi Fadzil"),
        ("Hashemi", "Sattar Hashemi"),
        ("Hashemi", "Sattar Hashemi"),
        ("Fahmi", "Fahmi Fadzil"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Putin spoke. Unlike Putin, they met Sergei Putin Ivanov.", "Putin"),
        ("President Putin got the Digital Putin Prize.", "Putin"),
        ("It came out of Vladimir Putin's visit. President Putin spoke.", "Vladimir Putin"),
        ("Vladimir Putin’s visit was short. President Putin spoke.", "Vladimir Putin"),
        ("Prime Minister Sheikh Hasina spoke.", "Sheikh Hasina"),
    ],
)
def test_a_name_told_in_part_is_looked_for_in_full(text: str, name: str) -> None:
    assert [told[0] for told in people(text)] == [name]


def test_another_person_of_the_same_surname_is_not_taken_for_the_first() -> None:
    text = "Iran's minister, Sattar Hashemi, spoke. Then they heard Reza Hashemi there."

    assert named(text) == [("Sattar Hashemi", "Sattar Hashemi")]


def test_somebody_without_an_office_is_mentioned_all_the_same() -> None:
    assert named("They were greeted by Mr. Huang Runqiu.") == [("Huang Runqiu", "Huang Runqiu")]
    assert people("They were greeted by Mr. Huang Runqiu.") == []


def test_an_office_told_later_is_found() -> None:
    text = "Mr Hashemi arrived in Belgrade. Sattar Hashemi is Iran's ICT minister."

    assert named(text)[0] == ("Hashemi", "Sattar Hashemi")
    assert people(text) == [("Sattar Hashemi", "ICT minister", "IRN")]


@pytest.mark.parametrize("before", ["Firms met.\n\n", "It was told ) ", ". "])
def test_what_is_no_word_owns_nobody(before: str) -> None:
    assert people(f"{before}'s Minister of Affairs Vahan Dallak met firms.") == [
        ("Vahan Dallak", "Minister of Affairs", None)
    ]


def test_an_unknown_language_gives_nobody() -> None:
    assert find_people("Minister Ali Khan", [], language="xx") == []
    assert find_people("Minister Ali Khan", [], language="../en") == []


WORDS = st.sampled_from(
    "Minister minister of and the , ; . ( ) ’s 's Iran Serbian counterpart his Ali Khan Dr. bin "
    "President Presidents Foreign \n\n – : who was head heads Al-Sawaha E. ITU Ministry CEO".split(
        " "
    )
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_reading_never_fails_and_mentions_do_not_overlap(text: str) -> None:
    mentions = find_people(text, find_parties(text))

    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert all(0 <= m.office_start < m.office_end <= len(text) for m in mentions if m.office)
    assert all((m.office_start, m.office_end) == (-1, -1) for m in mentions if not m.office)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an article between titles, a rank held no more, letters of honour and of a party
        (
            "Prime Minister Dr. the Honourable Winston Charles of Grenada spoke.",
            [("Winston Charles", "Prime Minister", "GRD")],
        ),
        (
            "The President of Suriname, His Excellency Brigadier (Ret'd) Henk Brandsma, came.",
            [("Henk Brandsma", "President", "SUR")],
        ),
        (
            "Hon. Minister Sarah Mwangi, MP, of Kenya spoke.",
            [("Sarah Mwangi", "Minister", "KEN")],
        ),
        (
            "Hon. Felix Mumba, MP, Minister of Science of Zambia, spoke.",
            [("Felix Mumba", "Minister of Science", "ZMB")],
        ),
        ("Sarah Mwangi, MP, spoke for Kenya.", [("Sarah Mwangi", "MP", "KEN")]),
        (
            "Ingrid Sjöberg (S), Minister for Digitalisation of Sweden, came.",
            [("Ingrid Sjöberg", "Minister for Digitalisation", "SWE")],
        ),
        ("The Ministry (MoC), Minister of Posts, and Digital Week (DW), the head, came.", []),
        # fields that are no names
        ("The Minister for Digital Recovery and Public Innovation came to Lisbon.", []),
        (
            "The Minister of Fisheries and Aquatic Resources of Sri Lanka, Ruwan Perera, came.",
            [("Ruwan Perera", "Minister of Fisheries and Aquatic Resources", "LKA")],
        ),
        # whole offices
        (
            "Hoda Salem, Minister’s Advisor for Technology, came from Egypt.",
            [("Hoda Salem", "Minister’s Advisor for Technology", "EGY")],
        ),
        (
            "Olga Petrova, Deputy General Director of the Communications Agency of Serbia, came.",
            [("Olga Petrova", "Deputy General Director of the Communications Agency", "SRB")],
        ),
        (
            "Rufat Aliyev, Chairman of the Board of the Azerbaijan Space Agency, signed.",
            [("Rufat Aliyev", "Chairman of the Board of the Azerbaijan Space Agency", "AZE")],
        ),
        (
            "The Thai side was led by Anong Suk, Director of the Foreign Office of the "
            "Public Relations Department.",
            [
                (
                    "Anong Suk",
                    "Director of the Foreign Office of the Public Relations Department",
                    "THA",
                )
            ],
        ),
        (
            "Kenya met Uganda. The Ugandan team was headed by Chris Okello, Minister of ICT, "
            "assisted by Permanent Secretary Amina Nalule.",
            [
                ("Chris Okello", "Minister of ICT", "UGA"),
                ("Amina Nalule", "Permanent Secretary", "UGA"),
            ],
        ),
    ],
)
def test_titles_fields_and_bodies_around_a_name(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He met the Director General, Foreign Minister Ali Khan and the press in Oman.",
            [("Ali Khan", "Foreign Minister", "OMN")],
        ),
        ("Rwandan President Digital Summit Opens.", []),
        (
            "Imran Sadiq, DG Pakistan Telecommunication Authority, attended.",
            [("Imran Sadiq", "DG Pakistan Telecommunication Authority", "PAK")],
        ),
        (
            "Priya Raman, Senior Director Strategy and Growth of Ericsson, came.",
            [("Priya Raman", "Senior Director Strategy and Growth of Ericsson", "Ericsson")],
        ),
        (
            "Gordon Mutesi, Director General, Digital Transformation, spoke in Rwanda.",
            [("Gordon Mutesi", "Director General, Digital Transformation", "RWA")],
        ),
        (
            "Kenya’s Commissioner with oversight responsibility for Licensing, Ben Otieno, spoke.",
            [("Ben Otieno", "Commissioner with oversight responsibility for Licensing", "KEN")],
        ),
    ],
)
def test_fields_and_bodies_behind_an_office_with_no_preposition(
    text: str, expected: list[Named]
) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran’s minister Ali Khan and Sara Saidi of Oman’s team came.",
            [("Ali Khan", "minister", "IRN")],
        ),
        (
            "Iran’s minister Ali Khan and Sara Saidi of Iran came.",
            [("Ali Khan", "minister", "IRN")],
        ),
        ("Dr. Ali Khan of Digital Week came.", []),
        (
            "Fiji communications minister Semi Vakatale and Peter Maelanga of Vanuatu signed.",
            [
                ("Semi Vakatale", "communications minister", "FJI"),
                ("Peter Maelanga", "communications minister", "VUT"),
            ],
        ),
        (
            "Kenya's ICT minister Ann Wambui met Rwanda's Paula Uwera and Uganda's Chris Okello.",
            [
                ("Ann Wambui", "ICT minister", "KEN"),
                ("Paula Uwera", "ICT minister", "RWA"),
                ("Chris Okello", "ICT minister", "UGA"),
            ],
        ),
        (
            "Omar Lutfi, head of the Egyptian Space Agency, and Karim Nassar of the Egyptian "
            "Agency of Partnership for Development came.",
            [
                ("Omar Lutfi", "head of the Egyptian Space Agency", "EGY"),
                ("Karim Nassar", "Egyptian Agency of Partnership for Development", "EGY"),
            ],
        ),
        (
            "For Dr. Frank Makori of the Communications Authority of Kenya it matters.",
            [("Frank Makori", "Communications Authority of Kenya", "KEN")],
        ),
    ],
)
def test_a_state_or_a_body_alone_is_told_with_a_name(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Digital Center, acting US special envoy for AI, spoke.", []),
        ("Chinese vice minister Yang Xiaowei spoke.", [("Yang Xiaowei", "vice minister", "CHN")]),
        (
            "Laura Bennett, acting US special envoy for cyberspace, came.",
            [("Laura Bennett", "acting special envoy for cyberspace", "USA")],
        ),
        (
            "Ukraine's First Deputy Prime Minister – Minister of Economy Yulia Melnyk spoke.",
            [("Yulia Melnyk", "First Deputy Prime Minister – Minister of Economy", "UKR")],
        ),
        (
            'Philippine ICT Secretary Ramon "Boy" Santos came.',
            [('Ramon "Boy" Santos', "ICT Secretary", "PHL")],
        ),
        (
            "Mr. SAITO, Director of the Postal Policy Office of Japan, came.",
            [("SAITO", "Director of the Postal Policy Office", "JPN")],
        ),
        (
            "Brunei's Minister of Transport Yang Berhormat Pengiran Dato Shamhary Mustapha came.",
            [("Shamhary Mustapha", "Minister of Transport", "BRN")],
        ),
    ],
)
def test_words_that_stand_in_the_way_of_a_name(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Federal Secretary at the Ministry of Digital Transformation Aida Kamenik "
            "came to Slovenia.",
            [
                (
                    "Aida Kamenik",
                    "Federal Secretary at the Ministry of Digital Transformation",
                    "SVN",
                )
            ],
        ),
        (
            "Turkmen Deputy Chairman of the Cabinet of Ministers Maksat Orazov came.",
            [("Maksat Orazov", "Deputy Chairman of the Cabinet of Ministers", "TKM")],
        ),
        (
            "Myanmar's Minister for Transport and Communications General Mya Tun Aung came.",
            [("Mya Tun Aung", "Minister for Transport and Communications", "MMR")],
        ),
        (
            "Bulgaria's e-Government Minister Valentin Petkov came.",
            [("Valentin Petkov", "e-Government Minister", "BGR")],
        ),
        (
            "DR Congo's Digital Minister Paul Kasongo and Zambia's Felix Mumba signed.",
            [
                ("Paul Kasongo", "Digital Minister", "COD"),
                ("Felix Mumba", "Digital Minister", "ZMB"),
            ],
        ),
        (
            "Nigeria's minister, Musa Ade, represented by Permanent Secretary Ali Bello, spoke.",
            [("Musa Ade", "minister", "NGA"), ("Ali Bello", "Permanent Secretary", "NGA")],
        ),
    ],
)
def test_names_behind_fields_and_bodies(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks with the Australian Government on a cable to Tonga were held in Canberra by "
            "the Minister for Communications, Sione Fifita.",
            ("Sione Fifita", "Minister for Communications", "TON"),
        ),
        (
            "The Australian Government held talks through Minister for Trade Ann Lee on Fiji.",
            ("Ann Lee", "Minister for Trade", "AUS"),
        ),
        (
            "Estonia leads the way.\n\nIts Ambassador to Australia, Mari Tamm, came to Fiji.",
            ("Mari Tamm", "Ambassador to Australia", "EST"),
        ),
        (
            "Ghana was there. With it stood, for Togo, Michel Kodjo, Director General.",
            ("Michel Kodjo", "Director General", "TGO"),
        ),
        (
            "In Australia, Telstra now has more spectrum, CFO Ann Brady said.",
            ("Ann Brady", "CFO", "Telstra"),
        ),
        (
            "In Egypt, Jens Keller, Parliamentary State Secretary, was received.",
            ("Jens Keller", "Parliamentary State Secretary", "DEU"),
        ),
    ],
)
def test_whose_somebody_is_by_the_words_around(text: str, expected: Named) -> None:
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The then-largest cable and Ex-Im Bank of Oman were told of Digital Week.", []),
        (
            "The then-minister Musa Ade of Nigeria and ex-president Ali Bello of Chad met.",
            [("Musa Ade", "minister", "NGA"), ("Ali Bello", "president", "TCD")],
        ),
        (
            "It was signed on behalf of Rwanda by Eva Rugamba, Director of Posts, and on behalf of "
            "Kenya by David Mugo, Director of Cables.",
            [
                ("Eva Rugamba", "Director of Posts", "RWA"),
                ("David Mugo", "Director of Cables", "KEN"),
            ],
        ),
        (
            "Brazil was led by Ana Silva, the minister, while Argentina sent Secretary Luis Paz.",
            [("Ana Silva", "minister", "BRA"), ("Luis Paz", "Secretary", "ARG")],
        ),
        (
            "The Philippines' DICT Secretary Henry Cruz flew to Seoul for talks with Vice Minister "
            "Ryu Je-min.",
            [("Henry Cruz", "DICT Secretary", "PHL"), ("Ryu Je-min", "Vice Minister", "KOR")],
        ),
    ],
)
def test_former_offices_and_those_who_are_sent(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Lima, Ana Soto was absent. The visitors left for Lima on Monday.", []),
        (
            "Ana Lima, head of Peru's regulator, met Chad's Minister Paul Monteiro Dakar.",
            [
                ("Ana Lima", "head of the regulator", "PER"),
                ("Paul Monteiro Dakar", "Minister", "TCD"),
            ],
        ),
        (
            "Norway's minister flew in. For Dushanbe it was Rustam Nazarov, head of Posts, who "
            "signed.",
            [("Rustam Nazarov", "head of Posts", "TJK")],
        ),
        (
            "For the Uzbek side Oybek Rahimov, Deputy Minister, spoke; for the Korean one Han "
            "Sung-min, Director of Data.",
            [
                ("Oybek Rahimov", "Deputy Minister", "UZB"),
                ("Han Sung-min", "Director of Data", "KOR"),
            ],
        ),
        (
            "In Peru, and, on behalf of the host country Chile, Undersecretary Matias Soto spoke.",
            [("Matias Soto", "Undersecretary", "CHL")],
        ),
        (
            "Prime Minister Thomas Wari of Papua New Guinea flew to Jakarta, where President "
            "Surya Wijaya received him.",
            [("Thomas Wari", "Prime Minister", "PNG"), ("Surya Wijaya", "President", "IDN")],
        ),
        (
            "Norway took part, and so did the Minister of Public Works in La Paz, Ivan Quispe.",
            [("Ivan Quispe", "Minister of Public Works", "BOL")],
        ),
        (
            "Kenya's ambassador, Ann Okoth, met Ghana's minister, Kofi Adu. With her came her "
            "commercial attaché, Paul Mugo.",
            [
                ("Ann Okoth", "ambassador", "KEN"),
                ("Kofi Adu", "minister", "GHA"),
                ("Paul Mugo", "commercial attaché", "KEN"),
            ],
        ),
        (
            "In Togo the head of international carrier relations at the ministry, Peter Kodjo, "
            "and the minister's chief of staff, Eva Adjo, spoke.",
            [
                (
                    "Peter Kodjo",
                    "head of international carrier relations at the ministry",
                    "TGO",
                ),
                ("Eva Adjo", "minister's chief of staff", "TGO"),
            ],
        ),
        (
            "Lomé, 8 March 2024\n\nMinister Eva Adjo thanked Ghana and Benin.",
            [("Eva Adjo", "Minister", "TGO")],
        ),
    ],
)
def test_towns_and_sides_tell_whose_somebody_is(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shiza, Uzbek ambassador discuss post\n\nISLAMABAD, Sept 4 – IT Minister Shiza Khwaja "
            "and the Ambassador of Uzbekistan to Pakistan, Aybek Usmanov, met.",
            [
                ("Shiza Khwaja", "IT Minister", "PAK"),
                ("Aybek Usmanov", "Ambassador to Pakistan", "UZB"),
            ],
        ),
        (
            "During his visit to Geneva, Indonesia's Minister of Post, Budi Setiadi, spoke.",
            [("Budi Setiadi", "Minister of Post", "IDN")],
        ),
        (
            "Kenya's Communications Minister Eva Soi met IT Minister Pramod Rao, who is leading a "
            "team from India.",
            [
                ("Eva Soi", "Communications Minister", "KEN"),
                ("Pramod Rao", "IT Minister", "IND"),
            ],
        ),
        (
            "It was signed for Kenya by Eva Soi, CEO of the agency, and for France by Jean Roux, "
            "head of the agency.",
            [("Eva Soi", "CEO", "KEN"), ("Jean Roux", "head", "FRA")],
        ),
        (
            "The Americans met their Cuban counterparts, among them Deputy Minister José Perdomo.",
            [("José Perdomo", "Deputy Minister", "CUB")],
        ),
        ("It was Kenya's Eva Soi, who headed it, and Ann Oduya.", []),
    ],
)
def test_who_is_whose_in_news_copy(text: str, expected: list[Named]) -> None:
    assert people(text) == expected


def test_an_office_before_a_comma_is_not_that_of_somebody_known_from_another_side() -> None:
    text = "Kenya's minister, Eliud Owalo, left. At talks with the Rwandan minister, Owalo spoke."
    assert people(text) == [("Eliud Owalo", "minister", "KEN")]
