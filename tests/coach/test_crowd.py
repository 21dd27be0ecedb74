"""2,000 people on eight days: the oracle agrees, and every sentence that is printed is true of them."""

import re

import oracle
import pytest
from crowd import DAYS, SIZE, person_of
from sayings.changes import CHANGES, KNOWN
from sayings.list_moves import OF_THE_LIST
from sayings.moves import OF_QUESTIONS
from sayings.papers import FLAGS, LICENCES, REQUIREMENTS
from sayings.questions import REASONS
from sayings.season_moves import OF_THE_SEASON
from second_reading import Life
from test_against_oracle import by_the_coach, by_the_oracle

from imgcoach.model.person import Person
from imgcoach.words.verdicts import verdict_words

MOVES = OF_QUESTIONS | OF_THE_LIST | OF_THE_SEASON
CHUNKS = 40
NEVER = re.compile(r"nothing is open|your (chance|odds)|\bone more rotation|too late|settled", re.IGNORECASE)


def sentences(seen):
    """Every sentence of an assessment, with the table it must be found in."""
    for question, finding in seen.findings.items():
        yield from ((REASONS[question], each) for each in finding.reasons)
        yield from ((KNOWN[question], each) for each in finding.known)
        if finding.change:
            yield CHANGES[question], finding.change
    yield from ((REQUIREMENTS[each.id], each.text) for each in seen.requirements)
    for flag in seen.flags:
        yield FLAGS, flag.text
        if "Pathways 2 to 5" in flag.text:
            yield LICENCES, flag.text
    yield from ((MOVES[each.id], each.text) for each in seen.moves)


def untrue(table, sentence, life):
    """What is wrong with a sentence: it stands in no table, or it is not true; nothing otherwise."""
    found = [(holds, said) for pattern, holds in table if (said := re.fullmatch(pattern, sentence))]
    if not found:
        return f"in no table: {sentence}"
    return "" if any(holds(life, said) for holds, said in found) else f"not true: {sentence}"


def tracks(seen):
    """The further specialties in plain values."""
    return [
        (each.specialty, {name: finding.evidence for name, finding in each.findings.items()})
        for each in seen.tracks
    ]


def tracks_again(whole, today):
    """The same by the oracle: each further specialty looked at as if it were the first."""
    aims = whole["profile"]["specialties"]
    found = []
    for each in aims[1:]:
        turned = whole | {
            "profile": whole["profile"] | {"specialties": [each, *(a for a in aims if a != each)]}
        }
        told = oracle.all_evidence(turned, today)
        found.append((each, {name: told[name] for name in ("score", "experience", "letters")}))
    return found


def wrong(someone, whole, content, judge, today):
    """All that is wrong with what the coach says of one person on one day."""
    seen, life = judge(someone, today), Life(whole, today)
    if by_the_coach(seen) != by_the_oracle(whole, today) or tracks(seen) != tracks_again(whole, today):
        yield "the oracle does not agree"
    if seen.band is not None and (life.failed_or_impossible or life.score is None):
        yield "a band for a score that tells nothing"
    for table, sentence in sentences(seen):
        if fault := untrue(table, sentence, life):
            yield fault
        if NEVER.search(sentence):
            yield f"never said: {sentence}"
    headline, text = verdict_words(seen, Person.model_validate(whole), content)
    if NEVER.search(f"{headline} {text}"):
        yield f"never said: {text}"


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_sentence_is_true_of_the_person_on_the_day(content, judge, chunk):
    faults = {}
    for number in range(chunk, SIZE, CHUNKS):
        someone = Person.model_validate(person_of(number))
        whole = someone.as_json()
        for today in DAYS:
            for fault in wrong(someone, whole, content, judge, today):
                faults.setdefault(fault, (number, str(today)))
    assert faults == {}


def test_the_days_are_of_two_seasons_and_of_every_phase(judge):
    aiming = {"profile": {"match_year": 2027}}
    phases = [judge(aiming, today).phase for today in DAYS[:-1]]
    assert phases == ["build", "apply", "interview", "interview", "rank", "wait", "soap"]
    assert judge({"profile": {"match_year": 2028}}, DAYS[-1]).phase == "interview"


def test_a_sentence_that_stands_in_no_table_is_a_fault(judge):
    whole = Person.model_validate(person_of(0)).as_json()
    assert untrue(REASONS["score"], "A sentence nobody knows.", Life(whole, DAYS[0])).startswith(
        "in no table"
    )
