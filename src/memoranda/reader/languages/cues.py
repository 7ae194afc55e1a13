"""The small words by which a language points: here, another, the need to, this field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

#: A pattern that is nowhere found: a language without words for something. No text is as long as
#: it asks for, so that none is searched.
NOTHING: Final = re.compile(r"(?!)\0{999999999}")


@dataclass(slots=True, eq=False)
class Cues:
    """The pointing words of one language, each a pattern to be searched in lower case.

    Attributes:
        yet_to_come: before what is only planned ("*plans for* implementing the accord").
        counted_back: how a time ends that is counted back from another ("two days *earlier*").
        at_its_meeting, its_meeting: what a town is told between where it names a meeting ("*at the*
            Bern *talks*").
        into_place: what stands before a town in which something happens ("… in *Baku*").
        here: the town of the dateline, meant by a word ("here", "in the Iranian capital").
        right_here: the town of the dateline, meant by a single word.
        occasion: a gathering of many, on whose margins others meet.
        margins: "on the sidelines".
        account_of: what tells that a meeting has been ("the *results of* the session").
        another: an encounter apart from the one told before.
        comes_next: that somebody goes on to something else ("He *then* met").
        before_now: what opens a sentence with a meeting that has been ("*according to* a call").
        of_three, of_four: of talks that they are of so many sides.
        one_more: what stands before a meeting that is not the one told before ("at *a* meeting").
        many: before those who are only counted ("*several* leaders").
        bygone: before a session that has been ("the *recent* summit").
        operative: where an instrument's own text begins to lay down something ("*have agreed as
            follows*", "*Article 1*"); as_text: what else shows that a text is one's own
            ("*hereinafter*"); done_at: what its last words begin with ("*done at* Bern"); blank:
            room left for a day or name.
        of_old: what opens words on what was done before ("*past* cooperation").
        to_come: beside a meeting that has yet to be ("the *upcoming* talks", "*next* week").
        elsewhen: at a time that is not the story's ("a subsequent meeting").
        signed_beside: what tells right behind an instrument that it was signed (", *signed in*").
        there_beside: what tells there that it is there (", *in force since*"); "works" where it is
            carried out, "unmet" where it is not yet there ("*but not yet in force*").
        kept_in_force: before an instrument that binds or shall ("agreed to *extend* the pact").
        his_meeting: what opens a sentence on whom one spoken of met ("*his talks with*").
        ratified: by what a state is bound ("signed *the law on its ratification*").
        in_the_making: of an instrument that is not yet signed ("under negotiation").
        to_be_signed: the same right behind it and what it is ("…, *to be signed* in May").
        under_which: what opens a clause about things done under an instrument ("under which").
        carried_out: of the instrument told before, that it is at work ("its execution has begun").
        outcome: what comes of an encounter ("*the fruit* of").
        apiece: behind an instrument, that each partner has one.
        of_body: what stands between an instrument and the body that adopts it ("a plan *of*").
        apposed: what stands between a text and what it is ("that paper, *a* memorandum").
        partner: what somebody becomes by an instrument ("*a partner* of").
        by_which: what opens a clause on those whom an instrument binds ("*to which* X and Y").
        one_of_them: what opens a sentence on one of several just told ("The second is …").
        nth: what stands before an instrument that is told by its place ("*the second* memorandum").
        nth_alone: what opens a sentence on one told by its place alone ("Under *the second*, …").
        by_place: what opens one of several told by its place ("the second concerns"), as "one".
        exists: of what there is.
        alike: of the same kind as one told before ("a similar memorandum").
        at_once: on the day that was told before ("in force *since then*").
        opens_list: what a passage ends with that the items of a list go on from.
        its_fields: what opens a sentence on the fields of an instrument ("Its chapters are …").
        at_work: of an instrument that is being carried out.
        never_done: of one that went no further ("drafted *but never signed*").
        at_event: what stands before a field that only names a gathering ("*at the* AI fair").
        within_event: the same where the field opens the gathering's name; event_name: that name.
        alive: what one that is not carried out is told not to be ("is not *operational*").
        of_it: a thing told before.
        halted: of an instrument that goes no further ("came to a halt").
        over: of an instrument that has been ("is no longer in force").
        to_end: what tells that it ran until it was over ("came *to an end*").
        in_force: of an instrument that binds ("has been in force since").
        bound: what stands before an instrument that its parties have ("are parties to").
        on_basis_of: what stands before an instrument that something is done under.
        was_to, but_not: what was once to be done ("*was to* build"), and that it was not.
        not_done: what stands before a promise that was not kept ("*did not do what* it had").
        on_field: what leads to the field of an instrument ("the accord *on* roaming").
        on_fields: what opens a sentence with its fields ("*On* AI, the two agreed").
        house, house_of: where somebody is visited, told after its owner ("Huawei's *headquarters*")
            or before it.
        at_house: what stands before a town that tells where a house is ("*in Li's* Bern office").
        has_been: of what has been done by now.
        pointing: what stands before a word that points back at something known ("*the* deal").
        specified: what tells behind such a word which one is meant ("the deal *on* roaming").
        dated: what stands between an instrument and the day that it bears ("the accord *of* 2016").
        project: the joint project told of before, where it begins a clause.
        grateful, given: thanks in words of their own ("voiced gratitude for"), and what they are
            for.
        with_help: by whose help something is done ("with Korean support"), with the word that
            leads on to who helped as "of".
        with_which: behind a partner, what leads to an instrument ("Brazil, *with which* a …").
        one_more_by: between two hosts, each of whom received a guest ("by Li *and by* Roe").
        one_more_with: the same between two with whom one talked ("with Li *and with* Roe").
        now: that something has become possible ("users *can now* roam").
        thanked_for: what opens what somebody is thanked for.
        since: what opens a time from which on something has been.
        link_between: what links two ends, with the word before these ("a *cable between*").
        days_sitting: a day and what was held on it ("*today's meeting*").
        counted: what tells that others were before it ("the *third* since 2021").
        to_do: what opens what is to be done.
        to_act: the same with its verb ("*to visit* a fair"), with its capitals.
        listed: what stands between two of a list.
        changing: what stands between an instrument and the one it changes ("a protocol *to* it").
        ranked: what leads to a thing's place among others ("…, *the first* accord").
        joined: what joins parties in one word ("the GCC-UK agreement").
        was: a verb that tells of what has been.
        term: what opens the time that a thing is made for ("a plan *for* 2025").
        no_day: what opens a time that is not the day of an event ("*since* 2021").
        its_own: what makes it the plan of one side alone ("to fulfil *its* work programme").
        of_authority: what makes a plan that of one state's authority ("*the ministry's* plan").
        improbable: of what will hardly come ("is *unlikely*").
        at_odds: what those agree on who do not agree ("agreed *to disagree*").
        of_no_side: those who speak for nobody ("*analysts* say").
        at_home: what a state decides to do at home ("*to open* a data centre").
        programme: what a visit or a gathering is to hold ("the *agenda* of the forum").
        speech: what somebody gives at a gathering, or pays on a journey ("*a lecture* on AI").
        the_delegation: those who came with a guest.
        of_its_year: a year that tells which thing is meant ("*the 2016* accord").
        brought_about: what stands between a thing and the day when it was made ("a cable *laid*").
        dated_on: the same behind the field ("the accord *on roaming of* 2016").
        consent: what makes an agreement one of minds alone ("*reached* agreement").
        thought_of: what makes an instrument one that is only thought of ("*the idea of* a pact").
        nearing: what stands before an instrument that is almost there ("*close to* an accord").
        in_course: what stands before an instrument by which something is done ("as part of its
            implementation").
        owned_by: what stands before the owner of a firm ("a subsidiary *of* the operator").
        amending: what stands before an instrument that is written anew ("*amending the*").
        to_houses: where a signed instrument goes to be ratified ("*to parliament*").
        in_case_of: what opens a sentence on one of several partners ("*in the case of* Oman").
        already: of an instrument that is there now ("*already* have an accord").
        closer: what stands before a partnership that is there ("a *closer* partnership").
        unnamed: those of both sides who are told without names ("the *ministers* of X and Y"; the
            first group is the head of their office), or one of them ("his *counterpart*").
        like_offices: heads of offices of which one side has the like of the other's.
        held_in: what stands between talks and their town ("talks *held in* Bern").
        where: what opens what was done in a place ("in Bern, *where*").
        to_place: what stands before a town as the goal of something ("a cable *to* Bern").
        of_thing_in: what stands before a town in which only a thing is that is talked about.
        thing: what something may be called that is set up for a field ("centre"); is_thing,
            thing_for: that behind a field ("AI *centre*") and before it ("*centre for* AI");
            the_thing: one told before ("*the centre*"), "thing" in each of them; a_new: before one
            not yet told.
        elsewhere_in: what stands before a town where only something is that is spoken of ("ahead
            of the summit *in*"), or yet to be made ("to build a school *in*").
        right_in: what stands right before the town of something.
        stage, town_as_stage: what makes a town, told right before it, the one in which something
            happened ("Bern *hosted*", "Bern *was the scene of*"), and such a town that no table
            knows, in the group "town".
        willing: the noun for being willing ("expressed *willingness*").
        at_venue, town_behind, in_town: a house by its own name, the town behind it, and a town that
            no table knows, in the group of that name.
        intended: a signature that is willed by those who sign ("their *intention to*").
        when: what makes it one ("since 2021, *when* they signed").
        over_days: what opens a stretch of days ("*from* 5 to 7 May").
        looked_back: a verb that tells of a time before the story's ("had met").
        presiding: leading an assembly ("under the chairmanship of").
        among_those: of somebody who was there with others ("were among the speakers").
        latest: before the day on which something was done last ("most recently on 20 May").
        callers: opening a sentence that lists visitors ("among his callers").
        at_office: of somebody who was at the office of another ("at *the ministry*").
        of_days: of a gathering that takes longer than a day ("opened", "three-day").
        so_did: what stands before others who were there too ("as did").
        ceremony: the occasion on which something is signed.
        at_ceremony: that something was said or done there.
        was_there: of those who took part, by what they did for it ("had sent delegations").
        looking_on: of those who were there when something was signed ("on hand were").
        led_by: what stands before the head of a delegation ("led by").
        all_along: of what has gone on for some time ("has been exploring").
        no_town: what stands after "in" in capitals and is no town ("in *May*").
        no_venue: what a name with "at" has that is of no house ("at the *Summit*").
        capital: where something happens, told as a country's capital.
        at_which: what opens a clause on what was done at a meeting.
        there: the town told last ("*there* he met the minister").
        days: several days told in one date ("on 16 and 17 January").
        from_afar: without being at one place ("by telephone").
        again: what stands before a noun of meeting that means the one told before.
        guest: being received by somebody ("was the guest of", "had him as her guest").
        staying: being somewhere for a time ("on a visit").
        in_writing: from afar, on paper ("in a letter").
        held: what tells of a session where or when it was ("held in").
        event: a gathering of many, of several days.
        gathering: of what is opened, that people only come together there ("the media *week*").
        under_way: not finished yet ("under way").
        joint_body: a body that two sides have in common ("joint commission").
        ordinal: one of a row of meetings, meant without a noun or as the one before ("the first").
        sitting_of_body: that a body known before sat, as "body" ("The Board held its first").
        at_one_of_row: what opens a sentence on one ("*at the third session, held* in Bern").
        same_day: on the day of what was told before ("earlier in the day").
        right_after: what opens a clause on what led to something ("signed *after* they met").
        one_by_one: what opens a round of encounters ("a series of meetings").
        his: what stands before the doings of who was last speaking ("*his* meeting").
        several, of_all: a round of separate meetings; one meeting of all who are named.
        in_turn: one of a row of encounters ("the next to be received was …").
        meanwhile: what opens a clause that happened on the day told before it ("when").
        item: what opens one of several ("one with …", "and *another on* …"), in a group "item".
        no_meeting: what is called a meeting and is none ("press conference").
        giving: what one is willing to do for another ("to *share* its experience").
        about: what opens the subject of talks.
        as_item: the same where it is told behind it ("*with* roaming on the agenda").
        stressed: what makes stressing a stance: a need, or something to be done together.
        needed: a need alone.
        aim: what leads up to a stance with its aim ("*to widen* broadband, they will").
        visit: a visit that somebody is invited to pay.
        working_group: a body of both sides for what they do together.
        this_matter: of pointing back at what was spoken of ("on *this issue*").
        content: the word that opens what is said, promised, hoped ("promised *that* …").
        achieved: what has come of working together ("the *achievements* include").
        much: that a good deal is done, without anything being told ("*a great deal* together").
        known: what two sides tell one another ("shared *their* policies", "swapped *lessons*").
        foreseen: of what is thought to come about by itself ("is *expected* to help").
        as_needed: what several may agree on that is to be done yet ("on *the need* for").
        pleased: of being glad of something, which is no wish ("glad *that*", not "glad to").
        gladly: of what one would do for another ("would *gladly* train").
        support: what one may count on from another.
        costs: what is paid for what is not named as money.
        parts_of_body: of what a body is made up ("comprises *four working groups*").
        of_the_body: in what body somebody acts ("the leaders *of the bloc*").
        in_view: whose judgment something is ("*in his view*").
        indispensable: of what is needed, told as a judgment.
        question: what opens a sentence on a question that was gone into.
        each_other: the two sides to one another.
        stance_of: whose a stance is that is told by a noun ("the wish *of Oman*").
        this_decision: what was decided as told before ("took *this decision*").
        all_that: what was told before, taken up as a whole ("*So much* was agreed").
        conclusions: what comes of talks, and is told to others.
        as_agreed: what opens a sentence on what will be done as agreed.
        its_parts: what an instrument consists of or is for ("its *aims*").
        wished_well: what is wished to work together, without a field ("would *bear fruit*").
        footing: what a paper lays for what it does not itself provide ("the *groundwork* for").
        and_how: what joins a question to what was talked about.
        resting: what leads to that on which a thing rests.
        part_played: what somebody plays in a matter, and so does nothing by himself.
        begun: what is only begun, with its verb ("have *begun training*").
        impetus: what does ties good, without a field.
        demanded: what is told to be done, in the subjunctive.
        by_then: a deadline that is the day told before ("*by then*").
        of_the_year: what makes a deadline one of the year that is told of.
        confident: what one is who only thinks that something will be.
        ties: what two sides have with one another, without a field.
        together: things done together or for one another.
        pointing_back: words that point back at a field told before ("this project").
        pronoun: words that stand for a thing told before.
        fieldless: what two sides do together in no one field ("in international forums").
        activity: an activity without a field ("a joint working group").
        granted: what opens the naming of something that one may give ("twenty scholarships").
        supplied_now: of what goes on by being done ("*is supplied*").
        past: a verb that tells of what is over.
        regularly: what is held again and again ("every year").
        sent: those whom one side sends to the other ("a delegation").
        by_whom: what opens a sentence that somebody is told to have said.
        house_of_state: those who make the laws of one state ("parliament").
        joint_thing: what two sides have together ("a joint fund").
        of_members: those of a body who sign among themselves ("the *member states* of").
        members: those who make up a body ("ministers", "member states").
        towards_all: stances towards nobody in particular ("regional states").
        still: not even now.
        without_year: a whole date that names no year ("in May", "this year").
    """

    yet_to_come: re.Pattern[str] = NOTHING
    counted_back: re.Pattern[str] = NOTHING
    at_its_meeting: re.Pattern[str] = NOTHING
    its_meeting: re.Pattern[str] = NOTHING
    into_place: re.Pattern[str] = NOTHING
    here: re.Pattern[str] = NOTHING
    right_here: re.Pattern[str] = NOTHING
    occasion: re.Pattern[str] = NOTHING
    margins: re.Pattern[str] = NOTHING
    another: re.Pattern[str] = NOTHING
    comes_next: re.Pattern[str] = NOTHING
    account_of: re.Pattern[str] = NOTHING
    before_now: re.Pattern[str] = NOTHING
    of_three: re.Pattern[str] = NOTHING
    of_four: re.Pattern[str] = NOTHING
    one_more: re.Pattern[str] = NOTHING
    many: re.Pattern[str] = NOTHING
    bygone: re.Pattern[str] = NOTHING
    of_old: re.Pattern[str] = NOTHING
    operative: re.Pattern[str] = NOTHING
    as_text: re.Pattern[str] = NOTHING
    done_at: re.Pattern[str] = NOTHING
    blank: re.Pattern[str] = NOTHING
    to_come: re.Pattern[str] = NOTHING
    elsewhen: re.Pattern[str] = NOTHING
    signed_beside: re.Pattern[str] = NOTHING
    there_beside: re.Pattern[str] = NOTHING
    kept_in_force: re.Pattern[str] = NOTHING
    his_meeting: re.Pattern[str] = NOTHING
    ratified: re.Pattern[str] = NOTHING
    in_the_making: re.Pattern[str] = NOTHING
    to_be_signed: re.Pattern[str] = NOTHING
    under_which: re.Pattern[str] = NOTHING
    carried_out: re.Pattern[str] = NOTHING
    outcome: re.Pattern[str] = NOTHING
    apiece: re.Pattern[str] = NOTHING
    of_body: re.Pattern[str] = NOTHING
    apposed: re.Pattern[str] = NOTHING
    partner: re.Pattern[str] = NOTHING
    by_which: re.Pattern[str] = NOTHING
    one_of_them: re.Pattern[str] = NOTHING
    by_place: re.Pattern[str] = NOTHING
    nth: re.Pattern[str] = NOTHING
    nth_alone: re.Pattern[str] = NOTHING
    #: The places of those told in a row, by their words; the last is -1.
    places: Mapping[str, int] = field(default_factory=dict)
    exists: re.Pattern[str] = NOTHING
    alike: re.Pattern[str] = NOTHING
    at_once: re.Pattern[str] = NOTHING
    opens_list: re.Pattern[str] = NOTHING
    its_fields: re.Pattern[str] = NOTHING
    at_work: re.Pattern[str] = NOTHING
    alive: re.Pattern[str] = NOTHING
    at_event: re.Pattern[str] = NOTHING
    within_event: re.Pattern[str] = NOTHING
    event_name: re.Pattern[str] = NOTHING
    never_done: re.Pattern[str] = NOTHING
    of_it: re.Pattern[str] = NOTHING
    halted: re.Pattern[str] = NOTHING
    over: re.Pattern[str] = NOTHING
    to_end: re.Pattern[str] = NOTHING
    in_force: re.Pattern[str] = NOTHING
    bound: re.Pattern[str] = NOTHING
    on_basis_of: re.Pattern[str] = NOTHING
    was_to: re.Pattern[str] = NOTHING
    but_not: re.Pattern[str] = NOTHING
    not_done: re.Pattern[str] = NOTHING
    on_field: re.Pattern[str] = NOTHING
    on_fields: re.Pattern[str] = NOTHING
    house: re.Pattern[str] = NOTHING
    house_of: re.Pattern[str] = NOTHING
    at_house: re.Pattern[str] = NOTHING
    has_been: re.Pattern[str] = NOTHING
    pointing: re.Pattern[str] = NOTHING
    specified: re.Pattern[str] = NOTHING
    dated: re.Pattern[str] = NOTHING
    project: re.Pattern[str] = NOTHING
    grateful: re.Pattern[str] = NOTHING
    given: re.Pattern[str] = NOTHING
    with_help: re.Pattern[str] = NOTHING
    one_more_by: re.Pattern[str] = NOTHING
    with_which: re.Pattern[str] = NOTHING
    one_more_with: re.Pattern[str] = NOTHING
    now: re.Pattern[str] = NOTHING
    thanked_for: re.Pattern[str] = NOTHING
    first_time: re.Pattern[str] = NOTHING
    since: re.Pattern[str] = NOTHING
    counted: re.Pattern[str] = NOTHING
    days_sitting: re.Pattern[str] = NOTHING
    link_between: re.Pattern[str] = NOTHING
    to_do: re.Pattern[str] = NOTHING
    to_act: re.Pattern[str] = NOTHING
    listed: re.Pattern[str] = NOTHING
    changing: re.Pattern[str] = NOTHING
    ranked: re.Pattern[str] = NOTHING
    joined: re.Pattern[str] = NOTHING
    was: re.Pattern[str] = NOTHING
    no_day: re.Pattern[str] = NOTHING
    when: re.Pattern[str] = NOTHING
    dated_on: re.Pattern[str] = NOTHING
    of_its_year: re.Pattern[str] = NOTHING
    at_home: re.Pattern[str] = NOTHING
    at_odds: re.Pattern[str] = NOTHING
    of_no_side: re.Pattern[str] = NOTHING
    improbable: re.Pattern[str] = NOTHING
    programme: re.Pattern[str] = NOTHING
    speech: re.Pattern[str] = NOTHING
    the_delegation: re.Pattern[str] = NOTHING
    brought_about: re.Pattern[str] = NOTHING
    consent: re.Pattern[str] = NOTHING
    thought_of: re.Pattern[str] = NOTHING
    nearing: re.Pattern[str] = NOTHING
    in_course: re.Pattern[str] = NOTHING
    owned_by: re.Pattern[str] = NOTHING
    amending: re.Pattern[str] = NOTHING
    to_houses: re.Pattern[str] = NOTHING
    in_case_of: re.Pattern[str] = NOTHING
    already: re.Pattern[str] = NOTHING
    closer: re.Pattern[str] = NOTHING
    unnamed: re.Pattern[str] = re.compile(r"(?!)()")
    like_offices: Sequence[str] = ()
    held_in: re.Pattern[str] = NOTHING
    where: re.Pattern[str] = NOTHING
    right_in: re.Pattern[str] = NOTHING
    of_thing_in: re.Pattern[str] = NOTHING
    thing: re.Pattern[str] = NOTHING
    is_thing: re.Pattern[str] = NOTHING
    thing_for: re.Pattern[str] = NOTHING
    the_thing: re.Pattern[str] = NOTHING
    a_new: re.Pattern[str] = NOTHING
    elsewhere_in: re.Pattern[str] = NOTHING
    to_place: re.Pattern[str] = NOTHING
    stage: re.Pattern[str] = NOTHING
    town_as_stage: re.Pattern[str] = NOTHING
    willing: re.Pattern[str] = NOTHING
    at_venue: re.Pattern[str] = NOTHING
    town_behind: re.Pattern[str] = NOTHING
    in_town: re.Pattern[str] = NOTHING
    intended: re.Pattern[str] = NOTHING
    its_own: re.Pattern[str] = NOTHING
    of_authority: re.Pattern[str] = NOTHING
    over_days: re.Pattern[str] = NOTHING
    term: re.Pattern[str] = NOTHING
    looked_back: re.Pattern[str] = NOTHING
    presiding: re.Pattern[str] = NOTHING
    among_those: re.Pattern[str] = NOTHING
    callers: re.Pattern[str] = NOTHING
    was_there: re.Pattern[str] = NOTHING
    at_office: re.Pattern[str] = NOTHING
    latest: re.Pattern[str] = NOTHING
    of_days: re.Pattern[str] = NOTHING
    so_did: re.Pattern[str] = NOTHING
    ceremony: re.Pattern[str] = NOTHING
    at_ceremony: re.Pattern[str] = NOTHING
    looking_on: re.Pattern[str] = NOTHING
    led_by: re.Pattern[str] = NOTHING
    all_along: re.Pattern[str] = NOTHING
    no_town: re.Pattern[str] = NOTHING
    no_venue: re.Pattern[str] = NOTHING
    capital: re.Pattern[str] = NOTHING
    at_which: re.Pattern[str] = NOTHING
    there: re.Pattern[str] = NOTHING
    days: re.Pattern[str] = NOTHING
    from_afar: re.Pattern[str] = NOTHING
    again: re.Pattern[str] = NOTHING
    guest: re.Pattern[str] = NOTHING
    staying: re.Pattern[str] = NOTHING
    in_writing: re.Pattern[str] = NOTHING
    held: re.Pattern[str] = NOTHING
    gathering: re.Pattern[str] = NOTHING
    under_way: re.Pattern[str] = NOTHING
    event: re.Pattern[str] = NOTHING
    joint_body: re.Pattern[str] = NOTHING
    ordinal: re.Pattern[str] = NOTHING
    sitting_of_body: re.Pattern[str] = NOTHING
    at_one_of_row: re.Pattern[str] = NOTHING
    same_day: re.Pattern[str] = NOTHING
    right_after: re.Pattern[str] = NOTHING
    one_by_one: re.Pattern[str] = NOTHING
    his: re.Pattern[str] = NOTHING
    several: re.Pattern[str] = NOTHING
    of_all: re.Pattern[str] = NOTHING
    in_turn: re.Pattern[str] = NOTHING
    meanwhile: re.Pattern[str] = NOTHING
    item: re.Pattern[str] = NOTHING
    no_meeting: re.Pattern[str] = NOTHING
    giving: re.Pattern[str] = NOTHING
    about: re.Pattern[str] = NOTHING
    as_item: re.Pattern[str] = NOTHING
    stressed: re.Pattern[str] = NOTHING
    needed: re.Pattern[str] = NOTHING
    aim: re.Pattern[str] = NOTHING
    visit: re.Pattern[str] = NOTHING
    working_group: re.Pattern[str] = NOTHING
    this_matter: re.Pattern[str] = NOTHING
    content: re.Pattern[str] = NOTHING
    achieved: re.Pattern[str] = NOTHING
    much: re.Pattern[str] = NOTHING
    known: re.Pattern[str] = NOTHING
    foreseen: re.Pattern[str] = NOTHING
    as_needed: re.Pattern[str] = NOTHING
    pleased: re.Pattern[str] = NOTHING
    gladly: re.Pattern[str] = NOTHING
    support: re.Pattern[str] = NOTHING
    costs: re.Pattern[str] = NOTHING
    parts_of_body: re.Pattern[str] = NOTHING
    of_the_body: re.Pattern[str] = NOTHING
    in_view: re.Pattern[str] = NOTHING
    indispensable: re.Pattern[str] = NOTHING
    question: re.Pattern[str] = NOTHING
    each_other: re.Pattern[str] = NOTHING
    stance_of: re.Pattern[str] = NOTHING
    this_decision: re.Pattern[str] = NOTHING
    all_that: re.Pattern[str] = NOTHING
    conclusions: re.Pattern[str] = NOTHING
    as_agreed: re.Pattern[str] = NOTHING
    its_parts: re.Pattern[str] = NOTHING
    wished_well: re.Pattern[str] = NOTHING
    footing: re.Pattern[str] = NOTHING
    and_how: re.Pattern[str] = NOTHING
    resting: re.Pattern[str] = NOTHING
    part_played: re.Pattern[str] = NOTHING
    begun: re.Pattern[str] = NOTHING
    impetus: re.Pattern[str] = NOTHING
    demanded: re.Pattern[str] = NOTHING
    by_then: re.Pattern[str] = NOTHING
    of_the_year: re.Pattern[str] = NOTHING
    confident: re.Pattern[str] = NOTHING
    ties: re.Pattern[str] = NOTHING
    together: re.Pattern[str] = NOTHING
    pointing_back: re.Pattern[str] = NOTHING
    pronoun: re.Pattern[str] = NOTHING
    fieldless: re.Pattern[str] = NOTHING
    activity: re.Pattern[str] = NOTHING
    granted: re.Pattern[str] = NOTHING
    supplied_now: re.Pattern[str] = NOTHING
    past: re.Pattern[str] = NOTHING
    regularly: re.Pattern[str] = NOTHING
    sent: re.Pattern[str] = NOTHING
    by_whom: re.Pattern[str] = NOTHING
    house_of_state: re.Pattern[str] = NOTHING
    joint_thing: re.Pattern[str] = NOTHING
    of_members: re.Pattern[str] = NOTHING
    members: re.Pattern[str] = NOTHING
    towards_all: re.Pattern[str] = NOTHING
    still: re.Pattern[str] = NOTHING
    without_year: re.Pattern[str] = NOTHING
    ever_since: re.Pattern[str] = NOTHING
    barriers: re.Pattern[str] = NOTHING
