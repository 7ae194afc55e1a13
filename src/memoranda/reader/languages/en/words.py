"""The words of English grammar: verbs with their forms, carrying nouns, and the small words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from memoranda.reader.mentions.instrument import InstrumentWords, NamedPassage
from memoranda.reader.vocabularies.finder import Finder, apart, lowered
from memoranda.reader.vocabularies.topic_terms import alternatives

#: Moods of what will be done.
FIRM: Final = frozenset(("will", "would", "is_to"))
#: Stops after these end no sentence.
ABBREVIATIONS: Final = frozenset(
    "dr mr mrs ms eng prof gen lt col adm capt maj sgt st jr sr jan feb mar apr jun jul aug sep"
    " sept oct nov dec no inc ltd co corp vs etc art hon rep sen gov pres h.e u.s u.k u.n e.g i.e"
    " a.m p.m dept min amb vol fig approx est bros".split()
)

MODALS: Final = {
    "will": "will", "shall": "will", "'ll": "will", "’ll": "will", "would": "would",
    "'d": "would", "’d": "would", "should": "should", "must": "should", "ought": "should",
    "can": "can", "could": "can", "may": "can", "might": "can", "cannot": "can", "wo": "will",
    "ca": "can", "do": "", "does": "", "did": "",
}  # fmt: skip
BE: Final = frozenset("be am is are was were been being 's ’s 're ’re".split())
HAVE: Final = frozenset("have has had having 've ’ve".split())
NOT: Final = frozenset("not never n't n’t no longer neither nor hardly".split())
DETERMINERS: Final = frozenset(
    "the a an this that these those its their his her our your my any some each every no another"
    " such both all several many few more most other further certain various".split()
)
PREPOSITIONS: Final = frozenset(
    "of in on at with by for from to between among under within during through across into onto"
    " over about against via towards toward upon regarding concerning including per despite"
    " without around beyond alongside amid following throughout behind besides like than since"
    " until as after before near according contrary beside off along versus except".split()
)
SUBORDINATORS: Final = frozenset(
    "while when whereas although though because if unless where whether whereby as after before"
    " since until till once so lest whenever".split()
)
RELATIVES: Final = frozenset("which who whom whose what whatever whichever whoever".split())
COORDINATORS: Final = frozenset("and or but nor & plus".split())
ADVERBS: Final = frozenset(
    "also then last further furthermore moreover therefore thus however still already again soon"
    " later earlier recently now today here there well too just even only yet together first"
    " next meanwhile subsequently finally further elsewhere instead rather jointly currently"
    " afterwards afterward thereafter beforehand nevertheless nonetheless otherwise perhaps almost"
    " quite hitherto henceforth hence anew alike sometimes seldom overnight altogether abroad"
    " besides"
    " not never respectively likewise so far indeed ever always often twice".split()
)
OWN: Final = frozenset("its their his her".split())
#: What comes before or after something that was done: "after *meeting* the minister".
AROUND: Final = frozenset("after before while upon".split())
#: What may stand between "would" and "like", though no adverb everywhere.
DEARLY: Final = frozenset("very much dearly gladly greatly rather".split())
#: What several tell one another.
VIEWS: Final = frozenset("views opinions ideas thoughts notes experience experiences".split())
#: What is held to come to terms.
TALKS: Final = frozenset("talks discussions negotiations consultations".split())
#: The same by other names, and one of them.
TALKING: Final = TALKS | frozenset(
    "conversation conversations dialogue discussion exchange".split()
)
#: After "be" (or alone in a headline): arranged, expected, meant to.
ARRANGED: Final = frozenset(
    "expected scheduled set due slated planned supposed meant designed intended likely poised"
    " projected aimed destined about".split()
)
#: Verbs that only begin or continue another: "went on to propose", "began to build".
STARTERS: Final = frozenset(
    "go start begin continue proceed come try serve manage commence".split()
)
#: Verbs by which another does not happen: "failed to sign".
FAILERS: Final = frozenset("fail refuse decline neglect omit".split())
#: Verbs that a carrying noun may follow: "expressed interest", "held talks".
CARRIERS: Final = frozenset(
    "express voice show have hold make give take reach announce declare convey state signal"
    " reaffirm reiterate confirm indicate put engage conduct come arrive see point speak renew"
    " extend demonstrate offer issue submit raise stress emphasise emphasize underline underscore"
    " highlight accentuate note exchange affirm find achieve lead resume begin start open continue"
    " enter initiate arrange convene record recall manifest display bring assure report recognise"
    " recognize acknowledge repeat evince profess".split()
)
#: Words that are nouns at least as often as verbs; they count as verbs only after a subject.
NOUNISH: Final = frozenset(
    "plan need exchange support visit call host request offer project work trade contract fund"
    " study report state share head lead partner aim hope wish desire interest focus address"
    " register question answer remark comment mention link test pilot supply demand transfer review"
    " conduct design form name order tie raise step increase advance seal initial draft document"
    " approach benefit cause change cost deal design drop drive end face fall feature flow force"
    " gain handle influence issue limit look match measure move order place play process push rank"
    " range record result return rise roll rule run scale sense set shape shift show sign stand"
    " start stem stop switch target task touch track travel treat turn use value view wait walk"
    " watch win witness lay further open clear complete direct separate mean like long last land"
    " import export purchase grant aid welcome honour honor credit mark market process equip"
    " launch discuss_ release number field side forum talk pledge promise resolve commission"
    " conference group delegate delegation master program programme position stay account act"
    " attempt control notice charge check list estimate score march rush search ring store light"
    " drill halt back block survey board stage tour chart pair station staff service screen map"
    " copy film cap sponsor trust slip reserve waste spot race pack free double supplement judge"
    " grasp average progress decline bid strain load guard surge rent reward risk plant struggle"
    " catch laugh smile finish repeat wonder doubt correct clean perfect sketch ease press lobby"
    " dispatch ship transit rally probe prize power heat cool dry wet thin line label brand tag"
    " patent licence license police patrol jail harvest farm fish rival number audit triumph trim"
    " sanction trigger venture rescue mentor coach tutor transport trial triple tackle warrant"
    " love yield slash spark shelter veto harm fear frame gauge echo mirror collapse crash repair"
    " stock pile stack roll bend fold surprise dispute respect burn beat shake split cast hurt"
    " quit shed term fix permit strip"
    " award lease produce centre center base hand fellow model matter train post head"
    " interest position contribute_ chair host concern experience practice"
    " question file lift spread trace lock kick forge counter template crown part sum cease"
    " attack capture combat contract contrast curb drag edge export grab leak log mount pose"
    " query recruit resort retreat sacrifice schedule shout sort squeeze stress swing tap"
    " throw trail trap vote advise compare ban shield lunch dine fetch hesitate"
    " encounter exercise feed interview mandate manufacture outline park pause petition phone point"
    " prototype reason reform refund relay route safeguard seat showcase signal span speed spell"
    " spotlight spur stall substitute suit telephone top total trademark trouble voice volunteer"
    " wind wire sound boost brief broadcast challenge claim command contest debate damage labour"
    " figure pool team amount appeal assent escort scrap reply protest pioneer ink mine lapse"
    " lack profit".split()
)
#: Participles that stand as adjectives before an instrument ("a signed agreement").
PARTICIPIAL: Final = frozenset(
    "signed proposed planned existing expected agreed joint binding enhanced renewed updated"
    " promising leading emerging growing integrated shared implementing working cooperating"
    " operating related limited advanced landing".split()
)
NOUN_CLASSES: Final = ("role", "roles", "collective", "people", "other", "meeting")
#: Bodies of which each land has its own: "the ministry of Oman".
OF_ONE_LAND: Final = frozenset(
    "ministry government regulator authority agency department cabinet parliament".split()
)
#: Groups that one land sends: "a *delegation* from China".
SENT: Final = frozenset(("delegation", "team"))
#: Numbers in words.
NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "dozen": 12, "several": 2, "pair": 2, "couple": 2,
}  # fmt: skip


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one of this folder's tables, without its comments."""
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def acts() -> dict[str, str]:
    """Lemma → act."""
    return {lemma: act for act, lemmas in rows("verbs.tsv") for lemma in lemmas.split()}


class _Forms(dict[str, tuple[str, str]]):
    """Verb forms; a word that is not known but tagged as a verb is the past of one."""

    def __missing__(self, form: str) -> tuple[str, str]:
        return form.removesuffix("ed"), "dn"


#: Words on "-ed" that are no past, and how those begin that only tell what has not been done.
_NO_PAST: Final = frozenset("hundred indeed sacred wicked naked kindred hatred landlocked".split())
_UNDONE: Final = ("un", "inter", "pre", "over", "well")


def may_be_past(word: str) -> bool:
    """Whether a word that no table knows is written as the past of a verb."""
    return len(word) > 5 and word.isalpha() and word.endswith("ed") and _tells(word)


def _tells(word: str) -> bool:
    return not word.startswith(_UNDONE) and word not in _NO_PAST


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Form → (lemma, the parts it can be: b base, s third person, d past, n participle, g -ing)."""
    irregular = {base: (past.split(), done.split()) for base, past, done in rows("irregular.tsv")}
    forms = _Forms()
    for lemma in acts():
        regular = _past(lemma)
        past, done = irregular.get(lemma, ([regular], [regular]))
        twice = ((lemma + "led", "dn"), (lemma + "ling", "g")) if lemma in _DOUBLE_L else ()
        for form, part in (
            *twice,
            (lemma, "b"),
            (_third(lemma), "s"),
            (_ing(lemma), "g"),
            *((form, "d") for form in past),
            *((form, "n") for form in done),
        ):
            known = forms.get(form)
            if known is None:
                forms[form] = (lemma, part)
            elif known[0] == lemma and part not in known[1]:
                forms[form] = (lemma, known[1] + part)
    forms["found"] = ("find", "bdn")  # "to found a school" is the rarer
    return forms


@cache
def noun_classes() -> dict[str, str]:
    """Noun or adjective → the class it stands for in nouns.tsv."""
    return {
        word.replace("_", " "): name for name, words in rows("nouns.tsv") for word in words.split()
    }


@cache
def _instrument_terms() -> tuple[list[str], list[str], list[tuple[str, int, str]]]:
    """Every term for an instrument: in lower case, as it must be written, and what it names."""
    lower, written, named = [], [], []
    for kind, number, strength, terms in rows("instruments.tsv"):
        for choice in terms.split("|"):
            for term in alternatives(choice):
                lower.append(term.lower())
                written.append(term)
                named.append((kind, int(number), strength))
    return lower, written, named


@cache
def _instrument_finder() -> Finder:
    return Finder(_instrument_terms()[0])


def _named_instruments(text: str) -> Iterator[NamedPassage]:
    """The passages of a text that name an instrument."""
    _, written, named = _instrument_terms()
    found = [
        hit
        for hit in _instrument_finder().find(lowered(text))
        if written[hit.term].islower() or text[hit.start : hit.end] == written[hit.term]
    ]
    for hit in apart(found):
        if _deals_with(text, hit.start, hit.end):
            continue
        if _is_instrument(text, hit.start, hit.end, named[hit.term]):
            yield hit.start, hit.end, named[hit.term]


#: What deals with something: "the accord, *which* deals with", "the *second* deals with", "signed
#: in May *and* deals with", but not "pacts and deals with".
_DEALING: Final = re.compile(
    r"(?:[^\Ws],? and"
    r"|which|that|it|this|one|other|another|first|second|third|fourth|fifth|last|latter|former"
    r"|also|only|text|document|paper|memorandum|understanding|intent|mou|agreement|protocol|accord"
    r"|pact|treaty|convention|declaration|contract|letter|plan|programme|program|roadmap|statement|chapter|part|section"
    r"|article|point|committee|commission|group|ministry|authority|regulator|agency|law|strategy"
    r"|project|scheme|initiative|concept|instrument|arrangement|covenant|minister|office) $"
)


#: The same where "with which" stands before: "the fields *with which the accord* deals".
_WITH_WHICH: Final = re.compile(r"\bwith which (?:[\w'’-]+ ){1,6}$")
#: What stands before a verb: "will *deal with*", "how to *deal with*".
_HELPING: Final = re.compile(
    r"\b(?:will|would|shall|should|can|could|may|might|must|to|not|also|they|we|both|jointly"
    r"|which|that|agreements|memoranda|protocols|documents|chapters|texts|accords|provisions|articles"
    r"|clauses|sections|parts|points|paragraphs|annexes) $"
)


def _deals_with(text: str, start: int, end: int) -> bool:
    """Whether "deals" is no word for instruments but for what one is about."""
    if text.startswith("deal with ", start) and end - start == len("deal"):
        return _HELPING.search(text, max(0, start - _LONGEST), start) is not None
    if end - start != len("deals"):
        return False
    if not text.startswith("deals with ", start):
        return _WITH_WHICH.search(text, max(0, start - _BEFORE), start) is not None
    return _DEALING.search(text[max(0, start - _LONGEST) : start].lower()) is not None


#: What makes an instrument of a strategy or a guideline, which each state has by itself, too.
_ADOPTING: Final = re.compile(
    r"\b(?:adopt|approv|endors|agreed|passed|launch|go-ahead|sign(?:ed|s|ing)?\b|initial|inked"
    r"|carr(?:y|ied|ies|ying) out|implement|consent|assent|signatures?|seals?\b|green light"
    r"|bound by)[^.;]{0,70}$",
    re.IGNORECASE,
)
_ADOPTED: Final = re.compile(
    r"[^.;]{0,130}\b(?:(?:adopted|approved|endorsed|passed|signed) (?:at|by|in|on|before)\b"
    r"|(?:also|likewise|further) (?:adopted|approved|endorsed|passed)\b"
    r"|(?:adopted|approved|endorsed|passed)(?: as well| too)\b"
    r"|being (?:carried out|implemented)|(?:received|won) (?:\w+ ){1,4}(?:approval|endorsement)"
    r"|(?:gave|put|set|lent|affixed) their (?:names?|signatures?|consent|assent|support)\b)"
    r"|[^.;]{0,90}\. (?:It|This|The (?:document|text|strategy|plan)) (?:was|has been|had been)"
    r" (?:\w+ )?(?:adopted|approved|endorsed|passed|signed)\b"
)
_BEFORE, _BESIDE = 90, 160
#: The length of "arrangement" and more.
_LONGEST: Final = 16


#: What makes an instrument of a partnership that has no name, and what then follows.
_PARTNERING: Final = re.compile(
    r"\b(?:(?:sign|ink|conclude|seal|clinch)(?:s|ed|ing|d)?|enter(?:s|ed|ing)? into|striking|struck"
    r"|(?:results?|fruits?|product|outcome) of|under) (?:an?|the|their|its) (?:[\w-]+ ){0,2}$"
)
_PARTNERED: Final = re.compile(r" (?:with|between|on) ")
#: The same where one is founded: "*formed a* partnership", "*A* partnership with X *was launched*".
_FOUNDING: Final = re.compile(
    r"\b(?:sets? up|form(?:s|ed)|forg(?:es|ed)|launch(?:es|ed)|establish(?:es|ed)|creat(?:es|ed)"
    r"|enter(?:s|ed) into|agreed(?: on)?|announc(?:es|ed)|unveil(?:s|ed)|initiat(?:es|ed)"
    r"|inaugurat(?:es|ed)) an? (?:[\w-]+ ){0,3}$"
)
_ONE: Final = re.compile(r"(?:^|[.,;:\n–—] ?|\bthat )[Aa]n? (?:[\w-]+ ){0,3}$")
_FOUNDED: Final = re.compile(
    r"(?: (?:between|of|with|on|for|in|to) [^.;\n]{2,120}?)?,? (?:was|were|is|has been|had been)"
    r" (?:also |\w+ly )?(?:announced|launched|formed|forged|established|created|concluded|signed"
    r"|sealed|inked|struck|agreed|unveiled|initiated|inaugurated|set up|entered into)\b"
)


def _is_instrument(text: str, start: int, end: int, named: tuple[str, int, str]) -> bool:
    """Whether a word that may be something else stands for an instrument here."""
    if named[0] == "partnership" and named[2] == "noun" and text[start].islower():
        return _is_partnership(text, start, end)
    return named[2] != "body" or _is_adopted(text, start, end)


def _is_partnership(text: str, start: int, end: int) -> bool:
    """Whether a partnership without a name is signed, founded or rested on."""
    near = max(0, start - _BEFORE)
    if _PARTNERING.search(text, near, start) and _PARTNERED.match(text, end):
        return True
    if _FOUNDING.search(text, near, start):
        return True
    return bool(_ONE.search(text, near, start) and _FOUNDED.match(text, end))


def _is_adopted(text: str, start: int, end: int) -> bool:
    """Whether the adoption of a text stands near its name."""
    before = _ADOPTING.search(text, max(0, start - _BEFORE), start)
    return bool(before or _ADOPTED.match(text, end, end + _BESIDE))


#: What follows "another" where it stands for an instrument.
_OPENERS: Final = (
    r"(?:on|with|between|signed|concluded|inked|dated|(?:to|by|in|under) which|which|that) "
)
_SEALED: Final = (
    r" (?:was|has been|had been|is to be|will be|is being) (?:also )?(?:signed|concluded|inked"
    r"|initialled|sealed|drafted|prepared|negotiated|agreed) (?:with|between|by) "
)
#: What is told to be done with one in so many words: "A new one *is being drafted*".
_MADE: Final = (
    r"(?:was|were|is|has been|had been|will be|is to be|is being|are being) (?:also |now |\w+ly )?"
    r"(?:signed|concluded|inked|initialled|reached|sealed|struck|made|prepared|drafted|negotiated"
    r"|written|drawn up)\b"
)
_ONE_MORE, _ONE_ASIDE = re.compile(rf",? {_OPENERS}|{_SEALED}"), re.compile(rf", {_OPENERS}")
#: What follows a word that only begins to tell of one of several: "*One* with Oman was signed".
_ONE_OF_THEM: Final = re.compile(
    rf",? (?:with|between|signed|concluded|inked|dated|(?:to|by|in|under) which) |{_SEALED}"
)
_OPENING: Final = re.compile(r"(?:[.;:!?]\s+|\n)$")
#: Where such a word is what was signed: "signed *another* in Lima", not "signed another copy".
_SIGNING: Final = re.compile(r"\b(?:sign(?:ed|ing|s)?|inked|concluded|initialled|reached) $")
_ALONE: Final = re.compile(
    r"[.,;]| (?:in|on|at|with|between|for|of|last|this|yesterday|today|there|here|then|covering"
    r"|dated|which|that)\b"
)


@cache
def instrument_words() -> InstrumentWords:
    """The words for instruments."""
    return InstrumentWords(
        passages=_named_instruments,
        numbers=NUMBERS,
        definite=frozenset(
            "the this that these those its their his her said existing both latter former".split()
        ),
        indefinite=frozenset("a an one any each".split()),
        other=frozenset(
            "another previous earlier further additional more second third similar separate".split()
        ),
        founding=re.compile(
            r" (?:of|on|for|establishing) (?:an? )?(?:strategic |comprehensive |digital )*"
        ),
        joining="and",
        fresh=frozenset(("new", "fresh")),
        stops=PREPOSITIONS | COORDINATORS | frozenset(verb_forms()) - NOUNISH - PARTICIPIAL,
        standing_in=(
            (
                "one",
                re.compile(
                    r"(?a:\b)(?:(?:[Aa]n?|[Tt]he) (?:(?:earlier|previous|older|similar|new|further"
                    r"|bilateral|separate|comparable|broader|wider|narrower|smaller|larger|shorter"
                    r"|last|final|first|second|third|fourth|fifth|sixth|trilateral|regional|formal"
                    r"|joint|binding|fresh|later|subsequent|related|parallel|such|like) ){0,2}"
                    r"|(?:signed|concluded|inked|struck) )$"
                ),
                re.compile(
                    r",? (?:between|with|from|of|in|on|dated|dating|signed|concluded|reached)\b"
                    rf"|,? {_MADE}"
                    r"|,? (?:which|that) (?:[\w'’]+ ){1,6}"
                    r"(?:signed|concluded|inked|reached|entered)\b"
                ),
            ),
            (
                "successor",
                re.compile(r"(?a:\b)(?:[Aa]|[Ii]ts|[Tt]heir) $"),
                re.compile(rf"(?:, [^.;,]{{3,60}},)? {_MADE}"),
            ),
            ("another", re.compile(r"(?:[;,]|\band) $"), _ONE_ASIDE),
            ("another", _SIGNING, _ALONE),
            *((one, _SIGNING, _ALONE) for one in ("a second", "a third")),
            ("Another", _OPENING, _ONE_MORE),
            *((one, _OPENING, _ONE_OF_THEM) for one in ("One", "A second", "A third")),
            ("That", _OPENING, re.compile(r" (?:with|between) (?:the )?[A-Z]")),
        ),
        partners=re.compile(
            r"[^.;\n]{0,90}? with (?:(?:more than|over|some|about|around|nearly|almost|as many as"
            r"|at least|up to|close to|well over) )?"
            rf"(?P<number>[1-9]\d{{1,2}}|{'|'.join(n for n in NUMBERS if NUMBERS[n] > 2)})"
            r" (?:[\w-]+ ){0,2}"
            r"(?:countries|states|nations|economies|governments|administrations)\b",
            re.IGNORECASE,
        ),
        setting=re.compile(
            r"\b(?:[Ww]ith)?[Ii]n (?:the |a |this |that |its |their )?(?:[\w-]+ )?(?=framework$)"
            r"|\b(?:will|would|shall|should|can|could|may|might|must|to) (?=lease$)"
        ),
        other_name=re.compile(
            r" (?:[Cc]ent(?:re|er)|series|Hall|Secretariat|Department|Office|Bureau|Fund|Bank"
            r"|Agency|Council|Committee|Commission|Forum|and (?:Fair|Exhibition|Expo))\b"
        ),
    )


#: Verbs that British English writes with two l ("initialled").
_DOUBLE_L: Final = frozenset(
    "initial signal label travel channel model counsel cancel fuel total rival".split()
)
_DOUBLING: Final = frozenset(
    "submit concur confer admit permit commit drop plan stop ship equip transfer refer prefer"
    " infer begin set cut put let sit run win get swap spur scrap occur defer step wrap slip"
    " snap nod grab drag chat map cap trim dip stir transmit propel expel compel deter incur"
    " recur regret rebut pin strip shut split spot tap rip rid outbid abet dub bet dig beg"
    " trap skip ban lag rebel embed span top tag omit remit recap fit annul scan log rob thin sum"
    " whip repel excel patrol".split()
)


def _third(lemma: str) -> str:
    if lemma in ("have", "be", "do", "go"):
        return {"have": "has", "be": "is", "do": "does", "go": "goes"}[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    if lemma in _DOUBLING:
        return lemma + lemma[-1] + "ed"
    return lemma + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    if lemma in _DOUBLING:
        return lemma + lemma[-1] + "ing"
    return lemma + "ing"
