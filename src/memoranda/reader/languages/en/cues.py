"""The pointing words of English, in lower case."""

from __future__ import annotations

import re
from typing import Final

from memoranda.reader.languages.cues import Cues

#: Where a word begins: letters beyond ASCII, before which no cue stands, take long to tell.
_BEGIN: Final = r"(?a:\b)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEGIN}(?:{pattern})\b")


def _rare(pattern: str) -> re.Pattern[str]:
    """Words that no other word ends in: without a bound before them the search is quicker."""
    return re.compile(rf"(?:{pattern})\b")


def _stems(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEGIN}(?:{pattern})")


#: What may be held by telephone or on screen.
_ENCOUNTER: Final = (
    r"(?:meeting|session|talk|conference|conversation|discussion|call|dialogue|summit|round|forum"
    r"|event|format|consultation|ceremony|signing|exchange)s?"
)

#: Where many meet.
_GATHERINGS: Final = (
    r"(?:summits?|forums?|conferences?|congress|festival|sessions?|meetings?|symposium|seminar"
    r"|week|talks|assembly|expo|exhibition|edition|round|visit|ceremony|gathering|convention)"
)

#: Where somebody was at a table: "*at the other end sat* the ministers".
_SAT: Final = r" (?:was|were|sat|stood)"
_AT_SIDE: Final = (
    r"(?:on|at|from) (?:the|his|her|its|their|[\w-]+['’]s) (?:[\w-]+ ){0,3}?(?:side|end)"
)

#: Where a firm or body may be visited.
_HOUSES: Final = (
    r"headquarters|head office|offices?|campus|(?:research|development|data|training) cent(?:re|er)"
    r"|laborator(?:y|ies)|factory|plant|stand|pavilion|booth|showroom|exhibition hall|hotel"
    r"|resort|restaurant|conference cent(?:re|er)|palace|club|villa|museum|airport|venue"
    r"|ballroom|gallery|residence|premises"
)


#: What a part of a country is called behind its name.
_LANDS: Final = (
    r"province|city|district|county|region|prefecture|governorate|municipality|township|island"
    r"|village|oblast|canton"
)

#: What a town is called before its name: "in the Swiss *city* of".
_SETTLEMENTS: Final = r"city|town|port|resort|village|capital|island|municipality"

#: A name in capitals.
_NAME: Final = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"


#: What a town does in which something happens.
_STAGE: Final = (
    r"(?:,? (?:on|in|last|this|earlier|yesterday)(?: [\w-]+){1,4},?)? (?:then |also |later )?"
    r"(?:(?:was|were|is|has been|had been|became|made|served as|acted as|provided|supplied|offered"
    r"|formed|chosen as) (?:again |also )?(?:the |an? )?(?:\w+ )?(?:scene|setting|venue|stage"
    r"|backdrop|site|meeting place|meeting point)|hosted|(?:(?:was|had been|has been|is)"
    r"|(?:has |had )?played|acted as) (?:the )?host(?: (?:on|in) [\w ]{3,20})? (?:to|of|for)"
    r"|(?:has |had )?(?:saw|seen|welcomed|witnessed)|(?:was|is) where"
    r"|received (?:the )?(?:[\w-]+ ){0,3}(?:leaders|ministers|presidents|premiers|delegations?"
    r"|heads|envoys|delegates|visitors|negotiators))"
)


#: What may be set up for some field, and spoken of by this word alone from then on.
_THINGS: Final = (
    r"(?P<thing>cent(?:re|er)|laboratory|lab|academy|institute|hub|platform|portal|fund|satellite"
    r"|mission|cable|line|link|network|project|program(?:me)?|initiative|pilot|system|park"
    r"|exchange|campus|school|facility|plant|factory|zone|corridor|route|venture|scheme|course"
    r"|service|app|application|database|registry|register|observatory|alliance|backbone|ring"
    r"|gateway|station|incubator|accelerator|test ?bed|sandbox)\b"
)
#: What is made or held somewhere, and seldom where it is agreed.
_MAKING: Final = (
    r"build|set up|establish|create|open|launch|hold|host|organi[sz]e|convene|stage|lay|construct"
    r"|develop|expand|equip|run|operate|found|start|connect|land|deploy|install|moderni[sz]e"
    r"|upgrade|train|send|finance|fund|support|locate|pilot|test"
)
#: From something spoken of to the town where it is, with nothing between that tells of another.
_UP_TO_TOWN: Final = (
    r" (?:(?!(?:at|after|on|during|when|while|where|sidelines|margins|met|signed) )"
    r"[\w'’-]+ ){0,9}?(?:in|at) (?:the )?$"
)
#: What comes where in a row.
_PLACES: Final = {
    "first": 0,
    "former": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "latter": -1,
    "last": -1,
}

#: The parties and the field of an instrument, before more is told of it behind a comma.
_OF_PARTIES: Final = r"(?: (?:between|with|on|of|for) [^,.;()]{1,80}(?=,| \())?"
#: What goes on there with a further stage of it: "signed in May *and in force* since June".
_STAGE_TOLD: Final = (
    r"(?:(?:has|have|is|are|was|already|now|still|not|yet|never|provisionally) "
    r"|in (?:force|effect|operation|use)|(?:being )?(?:implemented|applied|carried)|operational"
    r"|effective|valid|binding|ratified|entered|came|took)"
)
#: The carrying out of something.
_EXECUTION: Final = (
    r"(?:implementation|execution|fulfil?lment|reali[sz]ation|enforcement|pursuance) of"
)
_EXECUTING: Final = (
    rf"(?:(?:the )?(?:[\w-]+ )?{_EXECUTION}"
    r"|implementing|executing|fulfil?ling|reali[sz]ing|(?:carrying|acting) out"
    r"|(?:putting|translating) into (?:practice|effect))"
)


#: What two sides do in no one field: standing by one another in the bodies of many, visits.
_FIELDLESS: Final = (
    r"\b(?:international|regional|multilateral|global|speciali[sz]ed) (?:\w+ ){0,2}"
    r"(?:organi[sz]ations?|bodies|forums|fora|settings|platforms|institutions|venues|arena)\b"
    r"|each other['’]s (?:positions|candida\w+|bids?|initiatives)"
    r"|\b(?:joint|mutual|reciprocal|exchange|study|regular) visits\b"
    r"|\bexchange (?:visits|delegations|of (?:visits|delegations))\b"
)

CUES: Final = Cues(
    unnamed=re.compile(
        r"\b(prime minister|foreign minister|minister|president|premier)s\b"
        r"|\b(?:counterpart|opposite number)\b"
    ),
    like_offices=("prime minister", *"minister president chair director secretary head".split()),
    held_in=re.compile(r" (?:held )?in "),
    where=re.compile(r"\bwhere (?:(?:on|in|at|earlier|later|yesterday) [^,.;]{0,20}| ?)$"),
    to_place=re.compile(r" to (?:the )?$"),
    right_in=re.compile(r"\bin $"),
    of_thing_in=re.compile(
        r"\b(?:on|about|over|regarding|concerning|discuss(?:ed|ing)?|review(?:ed|ing)?)"
        r" (?:a|an|the|its|their|joint|new|future|possible|building|opening|landing|setting)\b"
        r"(?:(?!\b(?:at|during|when|while|sidelines|margins)\b)[^.;,]){0,80}?\b(?:landings?|stations?"
        r"|cables?|cent(?:re|er)s?|(?:techno)?parks?|plants?|factor(?:y|ies)|hubs?|universit(?:y|ies)"
        r"|schools?|academ(?:y|ies)|laborator(?:y|ies)|labs?|exchanges?|networks?|campus|sites?"
        r"|towers?|ports?|gateways?|facilit(?:y|ies)|institutes?|branch(?:es)?)"
        r" (?:at|in) (?:the )?$"
    ),
    thing=re.compile(_THINGS),
    is_thing=re.compile(
        rf"(?:[ -](?!(?:and|or|in|on|for|to|with|at|by|of|as|the|an?) )[\w-]+){{0,2}}[ -]{_THINGS}"
    ),
    thing_for=re.compile(rf"\b{_THINGS} (?:for|of|on|in) (?:(?!(?:and|or) )[\w-]+ ){{0,3}}$"),
    the_thing=_words(rf"(?:the|this|that|its|their) (?:[\w-]+ ){{0,2}}?{_THINGS}"),
    a_new=re.compile(r"\b(?:an?|another|new|second) (?:[\w-]+ ){0,4}$"),
    elsewhere_in=re.compile(
        r"\b(?:ahead of|before|prior to|preparations? (?:for|of)|prepar(?:e|ing)(?: for)?"
        r"|(?:results?|outcomes?|decisions?|conclusions?) of|follow-up (?:to|of)"
        r"|(?:agree|decid|plan|intend|pledg|promis|undert[ao]|commit|hope|want|wish|offer|propos"
        r"|memorandum|protocol|accord|contract|deal|ready|willing|next step)\w*"
        rf" (?:[\w'’-]+,? ){{0,8}}?to (?:\w+ly )?(?:{_MAKING})){_UP_TO_TOWN}"
    ),
    stage=_rare(_STAGE),
    town_as_stage=re.compile(rf"(?P<town>{_NAME}(?:[ -]{_NAME}){{0,2}})(?={_STAGE}\b)"),
    willing=re.compile(r"willingness\s*$"),
    at_venue=re.compile(
        rf"\b[Aa]t (?:the )?(?P<venue>{_NAME}(?: (?:of (?:the )?)?{_NAME})+(?: palace)?"
        rf"|(?<=the ){_NAME}(?= in {_NAME})|{_NAME} border (?:post|crossing|point))"
    ),
    town_behind=re.compile(rf" in {_NAME}(?=[.,;]|$| (?:on|in|with|by|to|and)\b)"),
    in_town=re.compile(
        rf"\bin (?:(?:the|its|a) (?:[\w'’-]+ ){{0,3}}(?:{_SETTLEMENTS}) of )?"
        rf"(?P<town>{_NAME}(?:[ -]{_NAME}){{0,2}}(?: (?:{_LANDS}))?(?:, {_NAME})?)"
        r"(?=[.,;]|$| (?:on|in|of|last|this|when|where|during|yesterday|today|for|with|by)\b)"
    ),
    yet_to_come=_words(
        r"(?:plans?|ways?|means|steps?|needs?|mechanisms?|measures|modalities|time(?:line|table)s?"
        r"|schedules?|preparations?|prospects?|roadmaps?|start|beginning|activation"
        r"|operationali[sz]ation) (?:and \w+ )?(?:for|to|of|towards?)|how (?:best )?to|when to"
        r"|activating|operationali[sz]ing"
    ),
    into_place=re.compile(
        r"(?:\b(?:in|at|to|visiting|visited|toured|near|outside)|,"
        rf"|\b(?:{_SETTLEMENTS}) of)\s+(?:the\s+)?$"
    ),
    counted_back=re.compile(r" (?:earlier|before)$"),
    its_meeting=re.compile(
        rf" (?:{_GATHERINGS[3:-1]}|negotiations|encounter|consultations|discussions|dialogue)"
        r"(?=[,.;]| (?:on|in|last|this|late|earlier|yesterday|today|between|with|of|and|at|to|by"
        r"|was|were|took|jointly|together|where|that|which|the|he|she|they|both|it)\b|$)"
    ),
    at_its_meeting=re.compile(
        r"(?:(?:\bat|\bin|during|attended|(?:co-?)?chaired|opened|hosted|held|of) (?:the|a|their)"
        r"|^(?:the|a|their)) $"
    ),
    here=_words(r"here|in (?:this|the) (?:\w+ ){0,2}capital"),
    right_here=_words(r"here"),
    occasion=_words(
        r"sidelines?|margins?|fringes?|conference|summit|forum|congress|exhibition"
        r"|gather(?:ed|ing)|assembly|expo|fair|session|event|dialogue|series of"
        r"|bilateral (?:meetings|talks)"
    ),
    margins=_rare(r"sidelines?|margins?|fringes?"),
    account_of=_words(
        r"(?:details|accounts?|results?|outcomes?|readout|summary|reports?|minutes|protocol|conclusions"
        r"|decisions|documents) (?:of|on|from|about)"
    ),
    another=_words(
        r"separate|another|other|further(?! \w+ed\b)|later|earlier|previous|subsequent|second"
        r"|also (?:met|held|had|received|hosted|welcomed|paid|called|visited|saw|sat|spoke"
        r"|conferred|consulted|(?:been |was |were )?received)"
    ),
    comes_next=_words(
        r"then|next|afterwards?|thereafter|(?:after|following) (?:that|this|which)|went on to"
        r"|moved on to"
    ),
    before_now=_words(
        r"according to|as (?:\w+ )?(?:agreed|announced|decided|discussed|foreseen)"
        r"|(?:agreed|reached|made|given|taken|voiced|announced|decided) (?:at|in|during|after)"
    ),
    of_three=_words(r"trilateral|tripartite|three-way"),
    of_four=_words(r"quadrilateral|quadripartite|four-way|four-party"),
    many=re.compile(
        rf"{_BEGIN}(?:several|many|various|numerous|(?:a number|dozens|scores|a series) of)"
        r" (?:(?:of )?(?:his|her|their|the) )?(?:[\w-]+ )?$"
    ),
    bygone=_words(r"recent|latest|last|previous|past|earlier|just[- ](?:concluded|ended|held)"),
    operative=re.compile(
        r"have (?:\w+ly )?(?:agreed|decided|resolved|reached|come to|concluded|entered into)"
        r"(?: (?:as follows|(?:\w+ ){0,4}?following)|[^.\n]{0,60}:)"
        r"|(?:agree|declare|decide|confirm|state|resolve|undertake) (?:as follows"
        r"|(?:[\w-]+ ){0,4}?the following)\b"
        r"|\n\s*(?:article|section|paragraph|clause) (?:1|i|one)\b"
    ),
    as_text=re.compile(
        r"hereinafter|\n\s*(?:done|signed|concluded|executed|adopted) (?:at|in) [^.\n]{2,90}\.?"
        r"\s*(?:\n|$)|\n\s*signed for\b|in witness (?:whereof|thereof)|duly authori[sz]ed"
    ),
    done_at=re.compile(
        r"(?:done|signed|concluded|executed|made|adopted) (?:\w+ ){0,3}?(?:at|in|on|for|by|this)\b"
        r"|in witness|date[d:]"
    ),
    blank=re.compile(r"_{2}|\.{4}|…\s*…|\[(?:date|place|\s*)\]"),
    of_old=re.compile(r" ?(?:(?:the|their|its|his|her|our) )?(?:former|past|previous|earlier) "),
    to_come=_words(
        r"next|(?:up|forth)?coming|planned|scheduled|expected|future|proposed|postponed|cancelled"
    ),
    one_more=re.compile(
        rf"{_BEGIN}(?:(?:an?|their|the (?:first|second|third|last|latest|previous|earlier))"
        r" (?:[\w-]+ ){0,2}|(?:in|at|after|during|following)"
        r" (?:(?!(?:the|this|that|these|those|its|his|her|such|any|no) )[\w-]+ ){0,2})$"
    ),
    elsewhen=_words(
        r"recently|lately|earlier (?:visit|trip|stay|tour|meeting|talks|session)"
        r"|subsequent(?:ly)?|previous(?:ly)?|at (?:the|that) time|once|formerly|later on"
    ),
    in_the_making=_words(
        r"(?:under|in) (?:negotiation|preparation|discussion|consideration|elaboration)"
        r"|in the (?:pipeline|works|making|offing)|on the (?:drafting table|cards|horizon)"
        r"|on (?:the|its|their) way"
        r"|(?:is|are|was|were|been|remains?|still) on the (?:negotiating )?table|out to tender"
        r"|a?wait(?:s|ing|ed)? (?:only |just )?(?:for )?(?:(?:its|their|the|a) )?(?:final )?"
        r"(?:signatures?|signing)"
        r"|(?:is|are|was|were|remains?|lies?|still) (?:still |now |only |yet )?"
        r"(?:pending|outstanding|ahead|to come|within reach|in sight|imminent|around the corner"
        r"|(?:just )?(?:weeks|months|days) away|all but (?:ready|done|complete|agreed)"
        r"|(?:almost|nearly) (?:ready|done|complete|finished)"
        r"|(?:with|before|in the hands of) (?:the )?(?:two |both )?(?:drafters|draftsmen|lawyers"
        r"|negotiators|experts|legal \w+|translators))"
        r"|(?:(?:exists?|is|are) (?:only |just |so far |as yet |still |no more than )*"
        r"|(?:only|just|still) )(?:as |in |at the stage of )?(?:an? )?(?:first )?drafts?"
        r"(?= form| stage|[.,;]|$)"
        r"|(?:pending|ready for|close to|due for) (?:signature|signing|conclusion)"
        r"|(?:is|are|was|were|remains?|still) (?:still |as yet |so far )?(?:unsigned|unratified)"
        r"|(?:yet|still|remains?) to be (?:signed|concluded|finali[sz]ed|written|drafted|drawn up"
        r"|worked out|negotiated|agreed|settled|put (?:to|before|on paper)|completed|initialled"
        r"|hammered out)"
        r"|in (?:its|the|their) final stages?|(?:near|nears|nearing) (?:completion|conclusion)"
        r"|being (?:drafted|negotiated|finali[sz]ed|prepared|drawn up|worked (?:out|on)|discussed"
        r"|worded|(?:hammered|thrashed|ironed) out|readied|put together|haggled over|bargained over"
        r"|written|compiled|elaborated|polished|translated)"
    ),
    to_be_signed=re.compile(
        r"(?: (?:with|between|on|for|about|of|in)\b[^,;.]{1,90})?,?(?: which is| which are)?"
        r" (?:still |yet )?to be (?:signed|initialled|concluded|sealed|inked)\b"
    ),
    under_which=_words(r"(?:under|by|through|thanks to|on the basis of) which"),
    outcome=_words(r"(?:outcomes?|results?|fruits?|upshot|product|harvest|came out of)"),
    apiece=re.compile(r" (?:apiece|each)\b"),
    of_body=re.compile(r"(?: (?:on|for) [^,.;]{1,50}?)? (?:of|in) (?:the )?"),
    apposed=re.compile(
        r"(?: (?:for|on|about|of) [^,.;]{1,40})?, (?:namely |called |in the form of )?"
        r"(?:(?:the|an?|this|that|its|their) )?(?:[\w-]+ ){0,2}"
    ),
    partner=_words(r"(?:partners?|allies|ally)"),
    with_which=re.compile(r",? with (?:which|whom) "),
    by_which=re.compile(r" (?:to|in|by|under|through|with|of) (?:which|whom) $"),
    one_of_them=re.compile(
        r"(?:the )?(?:first|second|third|fourth|fifth|other|last|latter|former|one|another)\b"
    ),
    nth=re.compile(rf"{_BEGIN}the (?P<nth>{'|'.join(_PLACES)}) (?:[\w-]+ )?$"),
    nth_alone=re.compile(
        rf"(?:(?:under|in|by|through|according to|as for) )?the (?P<nth>{'|'.join(_PLACES)})"
        r"(?: one| of (?:these|them|the two|the three))?(?=,| \w+s | will | would )"
    ),
    places=_PLACES,
    by_place=re.compile(
        r"(?:^|(?<=[\s,;]))(?P<one>(?:the )?(?:first|second|third|fourth|fifth|last|other|latter"
        r"|former|one|another|that(?= with| between))(?: one| of (?:them|these|the \w+))?"
        r"(?=,| (?:is|was|will|would|shall|has|which"
        r"|concerns?|covers?|deals|relates|regards|provides?|foresees|envisages"
        r"|aims|sets|between|with|on|for|joins?|links|involves|unites|brings|ties|commits|allows"
        r"|establishes)\b))"
    ),
    exists=_rare(r"there (?:is|are|exists?|has been)"),
    alike=_words(r"(?:similar|such|same|like)"),
    opens_list=re.compile(r"(?:[:,]|\b(?:will|shall|to|on|in|for|of|by|with|include|including))$"),
    its_fields=re.compile(
        r"(?:(?:in|under|by|according to|through) it|by its terms"
        r"|(?:its|the) (?:\w+ )?(?:subjects?|aims?|purpose|objectives?|goals?|focus|chapters|heads"
        r"|headings|areas|fields|priorities|scope|points|pillars|themes|topics|provisions)"
        r"|(?:\w+ )?(?:areas|fields|priorities|topics|points)"
        r" (?:of|for|covered|listed|named|include))\b"
    ),
    of_it=_words(r"it|its|that|this|the (?:work|project|implementation|document|text|plan)"),
    carried_out=_words(
        r"it (?:has )?(?:since )?(?:led to|yielded|produced|resulted in|borne fruit|bore fruit)"
        r"|it is (?:being |already )?applied|"
        r"(?:its|their) (?:[\w-]+ )?(?:implementation|execution|realisation|realization)"
        r" (?:has (?:begun|started)|is (?:under way|underway|in progress)|began|started|continues)"
        r"|(?:assess|review|discuss|examin|evaluat)\w* (?:its|their) (?:[\w-]+ )?"
        r"(?:implementation|execution|realisation|realization)"
    ),
    halted=_words(
        r"(?:hang|hangs|hung|hanging) fire|(?:is|are|was|were|got|remain\w*) stuck"
        r"|drag(?:s|ged|ging)? on|no (?:headway|progress|movement)|(?:run|ran) aground"
        r"|(?:broken|broke) (?:down|off)|got nowhere|going nowhere|in (?:abeyance|the doldrums)"
        r"|treading water|only on paper|on paper only|(?:come|came|comes) to (?:nothing|naught)"
        r"|on the back burner|in (?:cold storage|a drawer)"
        r"|a?wait(?:s|ing|ed)? (?:(?:its|their) )?(?:implementation|execution|realisation)"
        r"|a?wait(?:s|ing|ed)? to be (?:implemented|put|carried out|applied|executed)"
        r"|(?:remains?|is|are|been) deadlocked"
        r"|(?:came|come|comes|ground|brought) to a (?:halt|standstill|stop)"
        r"|(?:at|reached|in) an? (?:standstill|impasse|deadlock)|in limbo|bogged down|held up"
        r"|(?:remains?|remained|been) (?:on paper|a dead letter|blocked|frozen|unimplemented"
        r"|unfinished|unresolved|in dispute)"
        r"|(?:lies?|lay|lain|lying) (?:dormant|idle)|gather(?:s|ed|ing) dust"
        r"|(?:on|put on) (?:ice|hold)"
        r"|(?:nothing|little|not much) (?:has |had )?(?:ever |so far |yet |since )?"
        r"(?:come|came|been done|happened|moved|materiali[sz]ed|followed)"
        r"|(?:produced|yielded|borne|bore|brought) (?:little|nothing|no fruit|no results?)"
        r"|behind schedule|(?:has|have|had) (?:since )?been (?:delayed|postponed|suspended)"
        r"|(?:did|does|do|has|have|had|could) (?:not|never) (?:fulfil|fulfill|fulfilled|meet|met"
        r"|honou?r|honou?red|keep|kept|discharge|perform|deliver) (?:on )?(?:its|their|his|her)"
        r" (?:\w+ )?(?:obligations?|commitments?|part|duties|promises?|side of the deal)"
        r"|fail(?:s|ed)? to (?:fulfil|fulfill|meet|honou?r|keep|discharge|perform|deliver on)"
        r" (?:its|their|his|her) (?:\w+ )?(?:obligations?|commitments?|part|duties|promises?)"
        r"|obligations (?:were|was|have|had|has) (?:not|never) (?:been )?"
        r"(?:met|fulfilled|honou?red|kept|performed)"
        r"|(?:fallen|fell) by the wayside|never (?:got|gotten) off the ground"
    ),
    at_work=_words(
        r"(?:is|are|been|became|become|now|fully) (?:fully |now )?(?:operational|at work)"
        r"|being (?:implemented|carried out|executed|put into practice)"
        r"|(?:is|are|well|got|gets|getting) (?:well )?under ?way|in progress|bears? fruit"
        r"|bearing fruit"
        r"|up and running|in operation"
    ),
    at_event=re.compile(
        rf"{_BEGIN}(?:during|at|attending|(?:sidelines|margins|fringes|occasion) of)"
        r" (?:the|an?|this) (?:[\w'’-]+ ){0,5}$"
    ),
    within_event=re.compile(
        rf"{_BEGIN}(?:during|at|attending|within|(?:sidelines|margins|fringes|occasion|framework"
        r"|part|course|opening) of) (?:(?:the|an?|this) )?(?:[\w'’-]+ ){0,5}$"
    ),
    event_name=re.compile(
        rf"(?:[\w'’-]+ ){{0,4}}?(?:exhibition|expo|fair|days|show|award|hackathon|{_GATHERINGS})\b"
    ),
    alive=_words(
        r"(?:in|into) (?:force|effect|operation|use|practice|place)|operational|effective|operative"
        r"|functional|functioning|working|ready|alive|active|applied|available|(?:up and )?running"
    ),
    never_done=_words(
        r"(?:but|and|yet|though|although) (?:(?:has|have|had|was|were|is) )?(?:so far )?never"
        r" (?:been )?(?:\w+ )?(?:signed|initialled|concluded|adopted|approved|ratified|implemented"
        r"|carried out|applied|activated|executed|put (?:in|into|to)|entered|came into|took effect"
        r"|enforced)"
    ),
    over=_words(
        r"(?:no longer|ceased to be|not) (?:in (?:force|effect)|valid|binding) any ?(?:more|longer)"
        r"|(?:no longer|ceased to be) (?:in (?:force|effect|existence)|valid|binding)"
        r"|(?:no longer (?:appl|exist|bind)|ceased to (?:apply|exist|bind))\w*"
        r"|null and void|a thing of the past|defunct"
        r"|(?:declared|ruled|found|held|rendered) (?:\w+ )?"
        r"(?:invalid|void|unlawful|illegal|unconstitutional)"
    ),
    to_end=_rare(r"to (?:an end|a close|its end|its close)|(?:ran|run|running) out"),
    at_once=re.compile(
        r"since (?:then|(?:that|the same) (?:day|date|month|year))|ever since|at once|immediately"
        r"|on (?:the|that) (?:very )?(?:same )?(?:day|date)\b|(?:the|that) same day"
        r"|(?:up)?on (?:its )?(?:signature|signing)|straight away|right away|with immediate effect"
    ),
    in_force=_words(
        r"in (?:force|effect|existence|place(?! of))|(?:still |remains? )(?:valid|binding)"
        r"|effective (?:since|from|as of|until)"
        r"|(?:valid|runs|lasts) (?:until|till|through|from|since|as of)|been (?:valid|binding)"
        r"|(?:full|legal|binding) (?:force|effect)"
    ),
    signed_beside=re.compile(
        rf"{_OF_PARTIES}, \(?(?:(?:which|that) (?:was|were|had been|they|the two \w+) )?"
        r"(?:first )?(?:signed|concluded|inked|sealed)\b[^,.;()]{0,80}?"
        rf"(?=,? (?:and|but|though) {_STAGE_TOLD}|[,.;()])"
    ),
    there_beside=re.compile(
        rf"{_OF_PARTIES}(?:,? (?:and|but|though))?,? \(?"
        r"(?:which )?(?:(?:is|are|was|has been|have been) )?(?:(?P<stage>"
        r"(?:already |now |still |provisionally )?(?:(?P<works>in (?:operation|use)|operational"
        r"|(?:being )?(?:implemented|carried out)|being applied)"
        r"|in (?:force|effect)|applied|effective|valid|binding)"
        r"(?= (?:since|from|as of|until|till|through)\b)"
        r"|(?:ratified|entered into force|came into (?:force|effect)|took effect)(?= (?:on|in)\b))"
        r"[^,.;()]*|(?P<unmet>(?:not yet|still not|yet to be|never) (?:been )?"
        r"(?:in (?:force|effect)|ratified|implemented|applied|carried out|operational|effective)))"
    ),
    kept_in_force=re.compile(
        rf"{_BEGIN}(?:agreed (?:to (?:extend|renew|prolong)|on (?:the )?(?:extension|renewal) of)"
        r"|(?:welcomed|hailed|noted|marked|celebrated|commended) the (?:recent )?"
        r"(?:entry|coming|entering) into (?:force|effect) of)(?: [\w'’-]+){0,4} $"
    ),
    his_meeting=re.compile(
        r"(?:in |during |at )?(?:his|her) (?:[\w-]+ ){0,2}(?:meeting|talks|conversation|session"
        r"|encounter|discussions?) with\b"
    ),
    ratified=_rare(
        r"(?:laws?|bills?|acts?|decrees?|orders?|ukases?|instruments?|resolutions?)"
        r" (?:on|of|for|approving|to approve) (?:its|their|the) ratification"
        r"|(?:laws?|bills?|acts?|decrees?) (?:ratifying|to ratify) (?:it|them|the \w+)"
    ),
    bound=_words(
        r"(?:bound|linked|tied|governed|regulated|guided) by"
        r"|(?:parties|party|signatories|signatory) to"
    ),
    on_basis_of=re.compile(
        rf"{_BEGIN}(?:on the basis of|pursuant to|in accordance with|in line with"
        r"|(?:based|built|founded|rests?|resting) on"
        r"|as (?:provided for|agreed|foreseen|stipulated) in"
        r"|by virtue of|(?:with)?in the framework of)"
        r" (?:the |an? |their |its |this |that )?(?:[\w-]+ ){0,3}$"
    ),
    on_field=re.compile(r",? (?:on|for|in the fields? of|concerning|regarding|about) "),
    house=re.compile(rf"(?:'s|’s)? (?:[\w-]+ ){{0,3}}(?:{_HOUSES})\b"),
    was_to=_words(r"(?:was|were|had been) (?:\w+ )?(?:to|(?:due|meant|supposed|set|expected) to)"),
    but_not=re.compile(
        r",? (?:but|yet|though|although|however) [^.;]{0,60}?\b(?:did not|didn't|never|failed to"
        r"|came to nothing|fell through|(?:was|were) (?:not|never|dropped|abandoned|cancelled"
        r"|canceled|shelved|scrapped|given up|called off)|has not|have not|had not)\b"
    ),
    not_done=re.compile(
        r"\b(?:not|n't|never|fail(?:s|ed) to|failing to) (?:\w+ ){1,2}(?:what|all that|that which)"
        r" (?:\w+ )?$"
    ),
    on_fields=re.compile(
        r"(?:on|in|regarding|concerning|as for|as regards|with regard to) (?:the )?"
        r"(?:(?:fields?|areas?|sectors?|matters?) of )?(?:the )?"
    ),
    at_house=re.compile(r"\b(?:in|at|to) (?:(?:his|her|its|their) |[^,.;]{2,24}['’]s? )$"),
    house_of=re.compile(rf"\b(?:{_HOUSES}) of (?:the )?$"),
    has_been=_words(r"ha(?:s|ve|d) (?:\w+ )?been"),
    pointing=re.compile(rf"{_BEGIN}(?:the|this|that) $"),
    specified=re.compile(
        r" (?:on|between|with|of|for|to|under|about|concerning|regarding|that|which|who|whose"
        r"|signed|inked|initialled|reached|concluded|struck|sealed|made|adopted|dated|from)\b"
    ),
    dated=re.compile(r",? (?:of|from|dated|dating (?:from|back to))\b|,? ?\("),
    with_help=re.compile(
        rf"{_BEGIN}(?:with|thanks to|using|under|through|by means of|owing to) (?:the |an? )?"
        r"(?:[\w'’.-]+ ){0,5}?(?:help|support|assistance|aid|backing|funding|financing|loans?"
        r"|grants?|credits?|sponsorship|contribution)\b(?P<of> (?:of|from|by)\b)?"
    ),
    project=re.compile(
        r"(?:the|this) (?:[\w-]+ ){0,2}(?:project|programme|program|initiative|scheme|partnership"
        r"|co-?operation|collaboration|twinning)\b"
    ),
    grateful=re.compile(
        r"\b(?:gratitude|appreciation|thanks|grateful|thankful)\b[^.]{0,60}? for\b"
    ),
    given=_stems(
        r"help|support|assist|aid\b|financ|fund|donat|provid|train|contribut|suppl|grant|deliver"
        r"|given|equip"
    ),
    one_more_by=re.compile(r"(?:,|,? and|as well as)(?: also| then| later)? by "),
    one_more_with=re.compile(r"(?:,|,? and|as well as)(?: also| then| later)? with "),
    now=_words(r"now|already|henceforth"),
    thanked_for=_words(
        r"for(?! (?:(?:the|their|his|her|its|a|an|this|such) )?(?:\w+ ){0,2}"
        r"(?:host\w*+(?! (?:[\w-]+ ){0,3}(?:registers?|registries|data\w*|servers?|systems?"
        r"|records?|archives|back-?ups?|services|mirrors?|nodes?))"
        r"|hospitality|welcome|reception|invitation|friendship|visit|organi[sz]\w+))"
    ),
    since=_rare(r"since"),
    link_between=_words(
        r"(?:(?:inter)?(?:link|connection)|cable|route|line|network|corridor|backbone|bridge|path"
        r"|ring|road|railway|system)s? (?:running |laid )?between"
    ),
    days_sitting=re.compile(
        r"[\w ]+['’]s (?:\w+ )?(?:meeting|session|sitting|ceremony|signing|talks|summit)\b"
    ),
    counted=re.compile(
        r"\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|only|latest)"
        r"(?: [\w-]+){0,6} $"
    ),
    first_time=re.compile(r"first (?:\w+ ){1,4}$"),
    to_do=_words(r"to"),
    to_act=re.compile(
        r"\b[Tt]o (?!(?:the|an?|his|her|its|their|both|all|each|other|this|that) )[a-z]"
    ),
    listed=re.compile(rf"{_BEGIN}(?:and|or|as well as)\b|,"),
    changing=re.compile(
        r" (?:to (?:the|its|their|an?|this|that)|(?:that |which )?(?:amend|modify|updat|revis"
        r"|supplement)(?:ing|s|ed|es)) (?:[\w'’-]+ ){0,3}"
    ),
    ranked=re.compile(
        r"(?:,| [–—-]+)(?: \w+ly)? (?:the|its|their) (?:[\w-]+ ){0,2}?(?:first|second|third|fourth"
        r"|fifth|sixth|seventh|latest|last|only|(?:most|least) \w+|(?:larg|bigg|broad|new)est)"
        r" (?:[\w-]+ ){0,2}$"
    ),
    joined=re.compile(r" ?[-–—/] ?"),
    was=_words(r"was|were|had"),
    no_day=_words(r"since|of|until|till"),
    when=re.compile(r",? when\b"),
    its_own=re.compile(rf"{_BEGIN}(?:its|his|her) (?:[\w-]+ )?$"),
    of_authority=re.compile(
        r"(?:ministry|government|regulator|authority|agency|cabinet|country|nation|state)['’]s $"
    ),
    improbable=_rare(
        r"(?:unlikely|improbable|impossible|unthinkable|out of the question|off the table"
        r"|not (?:in sight|likely|possible|on the table)|out of reach|a long way off)"
    ),
    at_odds=re.compile(r"to (?:disagree|differ)\b"),
    of_no_side=_rare(
        r"(?:(?:analyst|observer|columnist|critic|commentator|pundit|blogger|activist|campaigner"
        r"|academic|editorialist)s?|opposition (?:leader|politician|part(?:y|ie)|member)s?"
        r"|newspaper|editorial)"
    ),
    at_home=_rare(
        r" to (?:open|build|launch|set up|establish|create|introduce|adopt|develop|roll out"
        r"|digiti[sz]e|moderni[sz]e|upgrade|buy|purchase|found|construct|expand|switch)"
    ),
    programme=_rare(r"(?:agenda|programme|program|schedule|timetable)"),
    speech=re.compile(
        r"(?:an?|the|his|her|their|several|two|three|some) (?:[\w-]+ ){0,3}?"
        r"(?:lectures?|speech(?:es)?|keynotes?|address(?:es)?|talks?|presentations?|stopover|stop"
        r"|visit|press conference|remarks|tour|interviews?|call)\b"
        r"|(?:lectures|speeches|talks) (?:on|about|at)\b"
    ),
    the_delegation=_rare(r"(?:the|his|her|its|their) (?:[\w-]+ )?(?:delegation|entourage|guests?)"),
    of_its_year=re.compile(
        r"(?:\b(?:the|an?|its|their|our|his|her|this|that)|['’]s) (?:19|20)\d\d"
        r"(?= (?!(?:and|or|in|at|by|to|of|for|with|on|when|was|were|is|will|has|had|the|as|from)\b)"
        rf"(?!(?:[\w-]+ ){{0,3}}?{_GATHERINGS}\b)[\w-]{{3,}})"
    ),
    brought_about=re.compile(
        rf"{_BEGIN}(?:signed|concluded|inked|sealed|initialled|initialed|adopted|approved|ratified"
        r"|drafted|issued|published|laid|built|launched|opened|founded|established|created"
        r"|completed|announced|agreed|reached|struck|introduced|unveiled|commissioned|inaugurated"
        r"|set up|put forward|proposed|installed|deployed) $"
    ),
    dated_on=re.compile(
        r" (?:on|for) (?:(?!(?:in|at|by|with|was|were|has|had|is) )[\w'’-]+ ){1,7}"
        r"(?:of|from|dated)(?= )"
    ),
    consent=re.compile(
        rf"{_BEGIN}(?:reach(?:ed|es|ing)?|full|broad|general|mutual|that|is|was|no|in|to) $"
    ),
    thought_of=_rare(
        r"(?:possibility|possibilities|idea|prospects?|option|feasibility|suggestions?|proposals?"
        r"|notion|thought|concept) (?:of|for)|in favou?r of|(?:is|was) ripe for"
        r"|(?:is|was|were|are) (?:missing|wanting|lacking|needed|wanted|called for)\b[^.]{0,30}"
        r" (?:is|was|were|are)"
    ),
    nearing=re.compile(
        rf"{_BEGIN}(?:(?:close|near|closer|nearer) to|on the (?:verge|brink|threshold|point) of"
        r"|(?:finishing|final|last) touches (?:to|on)|work(?:s|ing|ed)? towards?"
        r"|(?:edg|mov|head|inch)(?:es|ed|ing)? (?:closer |nearer )?(?:to|towards?)"
        r"|on (?:the|their|its) way to(?:wards)?|in the (?:course|process) of"
        r"|near(?:s|ed|ing)|(?:progress|headway|strides?|advanc\w+) towards?) "
        r"(?:(?:signing|concluding|sealing|finali[sz]ing|negotiating|drafting|drawing up) )?"
        r"(?:(?:the|their|its|this|an?|another) (?:[\w'’-]+ ){0,4})?$"
    ),
    in_course=re.compile(
        rf"{_BEGIN}(?:(?:(?:as )?(?:an? )?(?:\w+ )?part of"
        r"|(?:step|steps forward|milestone|stride|stage|phase|progress|headway)"
        r" (?:\w+ )?(?:in|towards?|of)"
        r"|(?:expedit|accelerat|hasten|quicken|intensif|continu|fast-track|sustain|advanc)\w*"
        r"|(?:speed|step|keep)\w* up|(?:push|press|forg|mov)\w* ahead with|proceed\w* with)"
        rf" {_EXECUTING}|in {_EXECUTION}"
        rf"|the (?:ongoing|current|continued|continuing|further) {_EXECUTION}"
        r"|(?:is|was|are|were|as) (?:an? )?(?:\w+ )?follow-up (?:to|on|of)"
        r"|(?:is|was|are|were|as) (?:the |an? )?(?:\w+ )?"
        r"(?:results?|fruits?|products?|outcome|outgrowth|offspring|consequence|upshot) of"
        r"|(?:results?|resulted|resulting|stem(?:s|med|ming)?|(?:came|comes|grew|grows|sprang) out"
        r"|flow(?:s|ed|ing)?|sprang|springs) (?:from|of)"
        r"|(?:materiali[sz]es?|materiali[sz]ed|gives? effect to|gave effect to))"
        r" (?:(?:the|their|its|an?|this|that) )?(?:[\w-]+ ){0,3}$"
    ),
    owned_by=re.compile(
        rf"{_BEGIN}(?:(?:owned|controlled|held|run|backed|financed|set up|founded|operated) by"
        r"|(?:subsidiary|unit|arm|part|affiliate|branch|brand|division|offshoot|member) of)"
        r" (?:the )?(?:[\w'’-]+ ){0,4}$"
    ),
    amending=re.compile(
        rf"{_BEGIN}(?:amend|revis|modif|updat|renegotiat)\w*"
        r" (?:of |to )?(?:the|their|its|this|that) (?:[\w-]+ ){0,3}$"
    ),
    to_houses=re.compile(
        r"(?:to|before|with|at|by|in) (?:the |its |their |both |two |each |a )*(?:[\w'’-]+ ){0,2}?"
        r"(?:parliaments?|congress|congresses|senate|legislatures?|lawmakers|deputies|duma|majlis"
        r"|bundestag|knesset|rada|sejm|national assembl(?:y|ies)|house of representatives)\b"
    ),
    in_case_of=re.compile(r"(?:in the case of|as for) (?:the )?"),
    already=_rare(r"already|currently|at present"),
    closer=re.compile(rf"{_BEGIN}(?:\w+-)?(?:strong|clos|deep|tight)er (?:[\w-]+ ){{0,2}}$"),
    intended=_rare(r"(?:intention|intent|readiness|decision|plans|agreement|determination) to"),
    over_days=_words(r"from|between"),
    term=_words(r"for"),
    looked_back=_words("had"),
    presiding=_rare(
        r"chair(?:ed|ing|manship)|in the chair|presid(?:ed|ency)(?! over (?:the|an?) (?:[\w-]+ )+?"
        r"(?:society|association|company|board|bank|foundation|club|court|league|republic))"
        r"|hosted by|acted as (?:co-?)?hosts?|gavel"
        r"|(?:was|were|as) (?:the |its |their )?(?:vice-|deputy |co-)?chair(?:man|woman|person|s)?"
    ),
    at_ceremony=_rare(
        r"(?:at|on|during|after|following) (?:the|this|that) (?:[\w-]+ )?"
        r"(?:ceremony|signing|occasion|event|function)"
    ),
    among_those=_rare(
        r"among (?:those|the (?:\w+ )?(?:participants|speakers|guests|attendees|delegat(?:es|ions)"
        r"|present))"
    ),
    all_along=_rare(r"been(?: \w+ly)? \w+ing"),
    no_town=_words(
        r"january|february|march|april|may|june|july|august|september|october|november|december"
        r"|spring|summer|autumn|winter|ramadan|parliament|cabinet|senate|court|english|french|arabic"
        r"|spanish|persian|russian|chinese|german|portuguese|turkish|(?:(?:north|south|east|west|central"
        r"|southern|northern|eastern|western|southeast|latin|sub-saharan) )?(?:asia|africa|europe"
        r"|america|the caribbean|oceania)"
    ),
    no_venue=_words(
        r"summit|forum|congress|conference|exhibition|expo|fair|week|meeting|session|council|dialogue"
        r"|days?|(?:air)?show|festival|symposium|workshop|seminar|hackathon|roundtable|awards"
        r"|ministry|department|university|commission|agency|institute|assembly|event|committee|bureau|division"
    ),
    capital=_words(r"(?:in|visit(?:ed|ing|s)?(?: to)?) (?:the )?(?:[\w’'-]+ ){1,4}capital"),
    at_which=_words(r"(?:at|in|during) which|where"),
    there=_rare(
        r"there(?<!from there)"
        r"(?! (?:is|are|was|were|will|has|have|had|would|can|could|should|may|might|be)\b)"
    ),
    days=_words(
        r"\d{1,2}(?: \w+)? ?(?:-|–|to|and|until) ?(?:\w+ )?\d{1,2}"
        r"|\w+day (?:to|and|until|till|through) \w+day"
    ),
    of_days=_words(
        r"(?:two|three|four|five)[- ]days?|week(?:-long)?|days of|opened(?! by)|began(?! an?\b)"
        r"|kicked off|ended|concluded|closed|wrapped up|runs?|ends|lasts|until|through"
    ),
    so_did=_words(r"as (?:did|were|was)"),
    ceremony=_words(
        r"ceremony|signings?|signatures?|(?:the|this) (?:event|act|function|occasion)|exchange of"
    ),
    latest=_words(r"(?:the )?(?:last|latest) (?:time|occasion)|most recently|last of all"),
    was_there=_words(
        r"sent (?:[\w-]+ ){0,2}(?:delegat(?:ions?|es)|representatives|observers|teams?|experts"
        r"|envoys|ministers)"
        r"|(?:was|were|been) (?:all |also |both |each )?(?:represented(?! by)|connected"
        r"|(?:at|round) the table|in the room|on the (?:call|line|screen)|linked up|on-?line)"
        r"|delegations? (?:also )?(?:included|comprised|consisted of)"
        r"|proceedings|deliberations|(?:took|held|shared|handed|over) the chair"
        r"|(?:made|had made) (?:the|a) (?:trip|journey)|travel(?:l)?ed (?:in|over|there) for it"
        r"|logged (?:on|in)|dialled in|dialed in|tuned in|joined in"
        r"|(?:took|had) (?:a |their |its )?(?:seats?|places?) (?:at|in|around|round)"
    ),
    callers=re.compile(
        r"(?:also )?(?:among )?(?:(?:his|her|its|their|the|other|this week's) )?(?:\w+ )?"
        r"(?:visitors|callers|interlocutors)\b"
    ),
    at_office=re.compile(
        r"(?:also |back |up )?(?:in|at|to|by|into)"
        r" (?:his|her|the|the (?:minister|ministry|regulator|agency)['’]s) (?:\w+ )?"
        r"(?:offices?|ministry|headquarters|premises)\b"
        r"|(?:also )?(?:by|in)(?=$|[.,;]| on \w+day\b| on \d| yesterday| last )"
    ),
    looking_on=_words(
        r"looked on|came as (?:a )?guests?|(?:come|came) (?:along|too|with (?:him|her|them))"
        r"|(?:spoke|sat|appeared|stood|negotiated|acted|attended|took part) (?:for|on behalf of)"
        r" (?:the|his|her) (?:[\w-]+ ){0,3}(?:side|delegation|part|team|hosts?|guests?|visitors)"
        rf"|(?:on hand(?: too)?|in attendance|present(?: too)?|among the guests){_SAT}"
        rf"|with (?:him|her|them|both|the (?:two|three|pair|ministers|leaders)){_SAT}"
        rf"|(?:opposite|across from|beside|facing|flanking) (?:him|her|them){_SAT}"
        rf"|(?:at|across|round|around) (?:the|that) (?:\w+ )?table{_SAT}"
        rf"|in the (?:room|hall|audience){_SAT}"
        rf"|{_AT_SIDE}{_SAT}|{_AT_SIDE} of (?:the|that) \w+{_SAT}"
        rf"|for (?:the|his|her) (?:[\w-]+ ){{0,2}}?(?:side|part){_SAT}"
        r"|(?:was|were) (?:also |both |all )?(?:on hand|in attendance|there(?=$|[.,;])"
        r"|at (?:the|this) (?:signing|ceremony|meeting|talks|function|reception))"
    ),
    led_by=_words(r"(?:led|headed|represented) (?:\w+ ){0,3}?by|under"),
    from_afar=_words(
        r"video[- ]?(?:conferenc\w*|link|line|bridge|chat|calls?)|teleconferenc\w*|(?:tele)?phoned"
        r"|(?:by|on the|over the|via) (?:tele)?phone|remotely|webinar|on screen"
        r"|(?:by|over|via|through) (?:video|zoom|teams|webex|skype)"
        r"|in (?:an? |the )?(?:on-?line|virtual|remote|digital) (?:format|mode|room|setting)"
        rf"|(?:(?:tele)?phone|on-?line|virtual) (?:[\w-]+ )?{_ENCOUNTER}|virtually"
        r"|(?:virtual|on-?line) (?:\w+ )?(?:environment|platform|mode|settings?|means|manner)"
        r"|on-?line(?=$|[,.;)]| (?:on|in|at|with|by|during|between|this|last|today|yesterday)\b)"
    ),
    again=re.compile(rf"{_BEGIN}during\b|(?:^|\s)(?:the|this|their|his|her)\s*$"),
    guest=_words(
        r"(?:guests?|visitors?|callers?)(?: on \w+day)? (?:of|to)"
        r"|(?:his|her|its|their) (?:\w+ )?(?:hosts?|guests?|visitors?|callers?)"
        r"|['’]s (?:guest|visitor|caller|host)"
        r"|(?:an?|as|another|(?:an)?other \w+|foreign) (?:guests?|visitors?|callers?)"
    ),
    in_writing=_words(
        r"(?:in|by) (?:an? )?(?:\w+ )?(?:letters?|telegrams?|cables?|messages?|e-?mails?|statement)"
    ),
    held=re.compile(
        rf"(?:,|{_BEGIN}(?:was|were|that|which)) (?:was )?(?:last )?"
        r"(?:held|convened|took place|met) (?:[\w-]+ ){0,2}?"
        r"(?:in|on|at|from|by|via|today|yesterday|last|this|earlier|virtually|online)\b"
    ),
    event=_words(
        r"congress|summit|forum|expo|exhibition|conference|fair|same event|on the occasion"
    ),
    gathering=_rare(
        r"(?<!expert )(?:weeks?|days|forums?|conferences?|summit|congress|festival|session|meeting"
        r"|symposium|seminar|round ?table)"
    ),
    under_way=_words(r"under ?way|ongoing|on-going|in progress|continuing"),
    joint_body=_words(
        r"joint|bilateral|mixed|inter-?governmental|strategic|steering|working group"
        r"|commission|committee"
    ),
    ordinal=_words(
        r"(?:the|its|their|a) (?:very )?(?:first|second|third|fourth|fifth|previous|last|latest"
        r"|preceding|inaugural|\d{1,3}(?:st|nd|rd|th))(?: such| one| of (?:its|this) kind"
        r"| (?:\w+ )?(?:meeting|session|round|encounter))?|previous (?:meeting|session|round)"
    ),
    sitting_of_body=re.compile(
        r"(?:the|this) (?:[\w-]+ ){0,3}(?P<body>board|committee|council|commission|group|panel)"
        r" (?:has |had )?held its (?:inaugural|first|second|third|fourth|fifth|last|previous)"
        r" (?:meeting|session|sitting)\b"
    ),
    at_one_of_row=re.compile(
        r"(?:at|during|in|on) (?:the|its|their|that) (?:very )?(?:first|second|third|fourth|fifth"
        r"|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|previous|last|latest|preceding"
        r"|inaugural|opening) (?:such )?(?:[\w-]+ )?(?:meeting|session|round|sitting)"
        r"(?: of [^,.;]{1,60}?)?,? (?:held |convened )?(?=in |on |at |by )"
    ),
    right_after=re.compile(rf"{_BEGIN}(?:after|once) $"),
    same_day=_words(
        r"(?:earlier|later|late|early) (?:in|on) (?:the|that) (?:same )?day|(?:the|that) same"
        r" (?:day|morning|afternoon|evening)|hours? (?:earlier|later|before)"
        r"|(?:that|the same) (?:morning|afternoon|evening|night)"
    ),
    one_by_one=_words(
        r"(?:series|string|number|round|row|succession|chain|host|couple) of (?:[\w-]+ )*?"
        r"(?:meetings|talks|encounters|conversations|sessions)|separate(?:ly)?"
        r"|one (?:by one|after (?:the other|another))|in succession|back[- ]to[- ]back|individually"
        r"|(?:respectively|in turn) (?:with|by|met|held|received|hosted|had)"
        r"|(?:met|talks|received|hosted|meetings) (?:respectively|in turn)"
        r"|(?:several|bilateral|individual|[\w-]+ separate) (?:\w+ )?(?:meetings|talks|encounters)"
    ),
    staying=_words(r"visit(?:s|ed|ing|ors?)?|guests?|hosts?|stay|arriv(?:ed|al)"),
    his=re.compile(rf"{_BEGIN}(?:his|her)\s+(?:\w+\s+)?$"),
    several=_words(
        r"separate(?:ly)?|bilateral meetings|one-on-one|individual(?:ly)?|series of|number of"
        r"|several meetings|each of|respectively|in turn|meetings with|sidelines|margins"
    ),
    of_all=_words(
        r"trilateral|tripartite|three-way|quadrilateral|four-way|joint(?:ly)?|together"
        r"|round[- ]?table|session of|co-chaired"
    ),
    in_turn=_words(
        r"(?:first|second|third|fourth|fifth|next|last|final)\s+to\s+(?:be\s+(?:received|met|welcomed)"
        r"|meet|see|visit|hold talks|sit down|call on|speak)"
        r"|was (?:the )?next|turn of|came (?:next|first|last|then)|followed by"
        r"|(?:first|next|last|then) (?:came|followed|in line)"
        r"|(?:another|next|last|further|second|third|other) (?:caller|visitor|guest)"
    ),
    meanwhile=_words("when|while|where"),
    item=_words(
        r"(?:and\s+)?(?P<item>(?:one|another|the (?:first|second|third|fourth|other)"
        r"|a (?:second|third|further))\s+(?:one\s+|is\s+|was\s+)?"
        r"(?:with|between|on|for|about|concerns|concerning|covers|under|joins|deals|relates))"
    ),
    no_meeting=re.compile(
        r"(?<!joint )(?:press|news) conference\b"
        r"|\bm(?:et|eets?|eeting) (?:with )?(?:(?:an?|the|no|little|much|great|some|warm|strong"
        r"|wide|broad|full|immediate|positive|cool|mixed|general|unanimous"
        r"|[\w-]+(?:['’]s|s['’])) ){0,3}"
        r"(?:support|approval|success|resistance|opposition|criticism|interest|response|favou?r"
        r"|understanding|agreement|reception|enthusiasm|acclaim|applause|consent|assent|silence)\b"
    ),
    giving=_words(
        r"(?:willing |prepared |happy |glad |pleased |willingness )?"
        r"(?:to |in )(?:\w+ly )?(?:shar|help|assist|support|provid|train"
        r"|transfer|suppl|offer|contribut|giv|lend|financ|fund|send|host|export|advis|equip|pass|grant"
        r"|donat|deliver|lay|build|pay|put|let|allow|open)\w*"
    ),
    about=_words(
        r"on(?! (?:the |its |their )?(?:side-?lines|margins|fringes|occasion|eve|day"
        r"|\w+day|\d{1,2}(?:st|nd|rd|th)?(?! [a-z-]+s)|(?:january|february|march|april|may|june"
        r"|july|august|september|october|november|december) \d)\b| ?[,.;])"
        r"|about|over|regarding|concerning|covering|devoted to|dedicated to|focus\w* on"
        r"|aimed at|to (?:discuss|explore|review|examine|study|boost|strengthen|promote|expand"
        r"|develop|enhance)"
    ),
    as_item=re.compile(
        r"with (?=[^.;]{3,90}? (?:as|at|(?:high )?on|topping|dominating|heading|among|leading) "
        r"(?:the|their|its|an?) (?:\w+ ){0,3}(?:agenda|topics?|subjects?|focus|themes?|items?"
        r"|points?|issues?|matters?)\b)"
    ),
    stressed=_stems(
        r"need|necess|importan|urgen|opportunit|should|must|can\b|could|co-?operat|collaborat"
        r"|joint|expansion of|expanding|enhanc|strengthen|deepen|boost|promot"
    ),
    needed=_stems(r"need|necess|importan|opportunit|urgen|should|must"),
    aim=re.compile(
        r"(?:in order )?to (?:\w+ly )?(?!date\b|this\b|that\b|the\b|mark\b|attend\b)\w+ "
    ),
    visit=re.compile(
        r"\bvisit\b(?! (?:\w+ )?(?:exhibition|expo|fair|centre|center|stand|pavilion))"
    ),
    working_group=re.compile(
        r"(?:working group|task force|steering committee|joint committee)s?\b"
    ),
    this_matter=re.compile(r"\b(?:this|these|such|that) \w+"),
    content=re.compile(r" ?that\b"),
    achieved=_rare(
        r"(?:achievements?|accomplishments?|successes|milestones|fruits|attainments|feats)"
        r"|results (?:achieved|obtained|so far)|(?:completed|finished) projects"
    ),
    much=re.compile(
        r" ?(?:very |so |far |even )?(?:much|a lot|lots|a great deal|a good deal|great things"
        r"|big things|many things|a good many things|plenty|results|success)\b"
    ),
    known=re.compile(
        r" ?(?:their|its|his|her|(?:(?:some|the|good|best|latest|useful) )*(?:information"
        r"|experiences?|knowledge|know-how|expertise|insights|lessons|practices|updates|ideas|data))\b"
    ),
    foreseen=re.compile(r"\b(?:expected|likely|bound|poised|forecast|predicted|projected)\b"),
    as_needed=re.compile(
        r" ?(?:that|on|upon|about) (?:[\w-]+ ){0,5}?(?:importan\w+|needs?|needed|necess\w+"
        r"|essential|vital|crucial|indispensable|urgency|significance)\b"
    ),
    pleased=re.compile(r"(?<!would be )\b(?:glad|happy|pleased|delighted|proud)\b(?! to\b)"),
    gladly=re.compile(r"(?:gladly|happily|willingly|readily)\b"),
    support=re.compile(
        r"(?:help|support|assistance|backing|aid|expertise|advice|training|places|scholarships"
        r"|courses|funding|funds|credits?|loans?|grants?)\b"
    ),
    costs=re.compile(
        r"(?:costs?|expenses|expenditure|bill|outlay|budget|per ?cent|%"
        r"|(?:a|one|two) (?:half|thirds?|quarters?|fifths?) of)(?:\b|(?<=%))"
    ),
    parts_of_body=re.compile(
        r" ?(?:of )?(?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)"
        r" (?:[\w-]+ )?(?:groups|members|states|countries|nations|sub-?committees|committees"
        r"|divisions|departments|sections|companies|experts|officials)\b"
    ),
    of_the_body=re.compile(
        r"(?: of (?:state|government|states|governments)(?: and (?:of )?governments?)?)?"
        r" of the (?P<body>organi[sz]ation|bloc|grouping|association|alliance|union)\b"
    ),
    in_view=re.compile(
        r"in (?:his|her|their|(?:[\w-]+ ){0,4}[\w-]+['’]s?) (?:own )?"
        r"(?:view|opinion|eyes|judge?ment|estimation|words|belief)\b"
    ),
    indispensable=re.compile(
        r"(?:indispensable|essential|vital|crucial|imperative|necessary|overdue|needed|desirable"
        r"|a must|called for|lacking|missing"
        r"|an? (?:\w+ )?necessity|matter of urgency)\b"
    ),
    and_how=re.compile(r"(?:and|as well as) (?:also )?(?:how|whether|when|where|why) "),
    question=re.compile(r"(?:how|whether|what|which|where|when|why|on (?:what|which)) "),
    each_other=re.compile(r"each other|one another|the other (?:side|party)"),
    stance_of=re.compile(
        r" ?(?:(?:of|to) )?(?:the |a )?(?:[\w-]+ ){0,2}(?:will|wish|desire|hope|interest|intention"
        r"|readiness|willingness|determination|commitment|request|proposal|offer|eagerness) of "
        r"(?:the |all )?$"
    ),
    this_decision=re.compile(r" ?(?:this|these) decisions?\b(?! (?:to|on|that)\b)"),
    all_that=re.compile(
        r"(?:and )?(?:(?:so|this|that) much|all (?:of )?(?:this|that)|this|that)(?: all| too)? "
        r"(?:was|is|were|has been|had been)\b"
    ),
    conclusions=re.compile(
        r"\b(?:conclusions|findings|outcomes?|results?|recommendations|reports?|proposals)\b"
    ),
    as_agreed=re.compile(
        r"(?:under|according to|in line with|in accordance with|as part of|by|in keeping with)"
        r" (?:what|the terms|the points|the decisions) (?:(?:the|both|they|these) )?"
        r"(?:[\w-]+ ){0,4}?agreed\b|as (?:was )?agreed\b"
    ),
    its_parts=re.compile(
        r"(?:(?:one|some|part|most|all) of |among )?(?:the|its|their|these|those) (?:[\w-]+ )?"
        r"(?:objectives?|aims?|goals?|purposes?|provisions?|terms|articles?|clauses?|chapters?"
        r"|points?|measures?|targets?|tasks|priorit(?:y|ies))\b"
        r"|(?:an?|another|further|other|more|additional|separate|several|some|one|two|three|four"
        r"|five) (?:[\w-]+ )?(?:provisions?|articles?|clauses?|chapters?|sections?|paragraphs?)\b"
    ),
    wished_well=re.compile(
        r".*\b(?:(?:go|goes|went) (?:\w+ )?well|bears? (?:\w+ )?fruit|prospers?|flourish(?:es)?"
        r"|thrives?|succeeds?|be (?:\w+ )?(?:a success|successful|fruitful|productive"
        r"|of (?:\w+ )?benefit))\b"
    ),
    footing=re.compile(
        r" ?(?:(?:an?|the|its|new) )?(?:[\w-]+ ){0,2}(?:basis|bases|foundations?|groundwork|ground"
        r"|framework|footing|stage|scene|cornerstone) (?:for|of|on which)\b"
    ),
    resting=re.compile(r" ?(?:(?:up)?on|around)\b"),
    part_played=re.compile(
        r" ?(?:an?|the|its|their) (?:[\w-]+ ){0,2}?(?:part|role)(?= in|[.,;]|$)"
    ),
    begun=re.compile(
        r"\b(?:begun|began|begins?|started|starts?|commenced|commences)"
        r" (?:to (?!the |an? )[a-z]|[a-z]+ing (?!of\b))"
    ),
    impetus=re.compile(
        r" ?(?:(?:an?|the) )?(?:[\w-]+ ){0,2}(?:impetus|momentum|impulse|boost|push|dimension"
        r"|weight|depth|substance|life|energy|dynamism)\b"
    ),
    demanded=re.compile(
        r"\bthat (?:(?!(?:would|will|to|should|can|could|may|might|must|has|had|have) )"
        r"[\w'’-]+ ){1,7}be \w+(?:ed|en|t)\b"
    ),
    by_then=re.compile(r"(?:by|before|until|till) (?:then\b|that (?:date|time|day|month|year)\b)"),
    of_the_year=re.compile(r"\b(?:of the (?:same )?year|year(?:['’]s)?[- ]end)\b"),
    confident=re.compile(r"\b(?:confiden(?:t|ce)|convinced|conviction|certain|optimis(?:m|tic))\b"),
    ties=re.compile(
        r"\b(?:co-?operation|collaboration|partnership|ties|relations|relationship|links|bonds"
        r"|friendship|engagement|interaction)\b"
    ),
    together=_stems(
        r"co-?operat|collaborat|joint|ties\b|relations|two (?:countries|neighbo)|both|together"
        r"|exchange|bilateral|partner|shar(?:es?|ed|ing)(?! of)"
        r"|mutual|between|two sides|each other|common|dialogue"
    ),
    pointing_back=_words(
        r"(?:the|this|that|these|its|such|his|her|their|both|same)\s+(?:\w+ )?(?:projects?|plans?"
        r"|program(?:me)?s?|initiatives?|fields?|sectors?|areas?|matters?|proposals?|schemes?"
        r"|systems?|regards?|respects?|cable|line|link|network|capacity|issues?"
        r"|cent(?:re|er)s?|laborator(?:y|ies)|hubs?|platforms?|satellites?|components?|services|technologies|works?"
        r"|routes?|corridors?|sections?|segments?|parts?|construction|implementation|completion"
        r"|reali[sz]ation|launch|ventures?|undertaking)"
        r"|(?:to|for) (?:that|this) (?:end|purpose)"
    ),
    pronoun=_words(r"it|them|this|these|so|both|such|one"),
    fieldless=re.compile(_FIELDLESS),
    activity=_stems(
        _FIELDLESS
        + r"|working group|task force|joint (?:committee|commission|team)|contact (?:point|person)"
        r"|(?:expert|technical|steering|contact|negotiating) (?:group|team|committee)"
        r"|(?:expert|officials)[’']? meetings?\b"
        r"|meetings? of (?:\w+ )?(?:officials|experts|technicians)"
        r"|focal point|liaison|coordinator|committee|road ?map|follow[- ]up|implementation"
    ),
    granted=re.compile(
        r"(?:an? |the )?(?:[\w-]+ ){0,3}(?:places|scholarships|fellowships|grants?|loans?|aid"
        r"|assistance|support|help|training|credits?|funding|financing)\b"
        r"|(?:[\w-]+ ){0,3}(?:us|rs)?[ .$€£¥]*\d[\d.,]* ?(?:million|billion|bn|m|thousand)\b"
    ),
    supplied_now=re.compile(
        r"\b(?:is|are)(?: \w+)? (?:provided|supplied|(?:co-?)?(?:funded|financed)|supported|backed"
        r"|sponsored|subsidi[sz]ed|paid|borne|covered|carried|maintained|operated|taught|trained)\b"
    ),
    past=_words(
        r"\w+ed|(?:was|were|had|did|ha(?:s|ve)(?: \w+)? been)\b.*"
        r"|gave|lent|built|sold|sent|paid|put|set|laid|made|taught|brought|bought|began|took"
    ),
    ever_since=re.compile(r"\bsince (?!then\b)|each other|one another"),
    barriers=_rare(
        r"charges?|fees?|tariffs?|dut(?:y|ies)|barriers?|restrictions?|obstacles?|costs?|prices?"
        r"|levies|requirements?|permits?"
    ),
    regularly=_words(
        r"every|each year|annual(?:ly)?|yearly|regular(?:ly)?|(?:once|twice|times) (?:a|per) \w+"
        r"|quarterly|in turns?|alternately|jointly"
    ),
    sent=_words(r"delegations?|missions?|teams?|experts|specialists|group"),
    house_of_state=_rare(r"parliament|cabinet|senate|congress|lawmakers|legislators|house of \w+"),
    by_whom=re.compile(r"according to\b"),
    joint_thing=re.compile(
        r"(?:(?:an?|the|their|new|\w+ly) )*(?:joint|common|bilateral|shared|closer|deeper)\b"
        r"(?! (?:statement|declaration|communiqu|press|release))"
    ),
    of_members=_rare(r"member(?:s| states| countries| nations| governments)"),
    members=_words(
        r"ministers|heads of|leaders|presidents|premiers|members|states|countries|nations"
        r"|administrations|regulators"
    ),
    towards_all=_stems(
        r"regional|partners|neighbour|neighbor|other countries|friendly countries"
        r"|(?:african|arab|asian|european|latin american|caribbean|gulf|pacific|nordic|baltic"
        r"|balkan|central asian|euro-african|muslim|islamic|francophone|developing)"
        r" (?:side|countr|states|nations|partner|peers|neighbo)"
    ),
    still=_words(r"still|yet"),
    without_year=_words(
        r"(?:(?:in|on|from|for|as of|starting (?:in|on)|beginning (?:in|on)) )?"
        r"(?:early |mid-|late )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
        r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
        r"(?: \d{1,2})?|(?:later |in )?this year|in the (?:second|first) half of the year"
    ),
)
