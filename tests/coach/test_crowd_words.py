"""The crowd once more: verdict, phase, path and gates are true of each person, and months agree in tense."""

from datetime import date

import oracle
import pytest
from crowd import DAYS, person_of
from people import complete, person
from sayings.gates import said_of
from sayings.tense import broken
from sayings.verdicts import HEADLINES, PARTS, PHASES, here_on_the_path, not_to_be_entered
from second_reading import Life
from test_crowd import sentences

from imgcoach.coach import assess
from imgcoach.model.person import Person
from imgcoach.words.verdicts import season_words, verdict_words

SIZE, CHUNKS = 480, 8
ALL_DAYS = [*DAYS, date(2027, 12, 10)]
"""The last is a day on which many figures are stale."""


def of_the_verdict(headline, text, life):
    """What is wrong with the words of a verdict."""
    if not HEADLINES.get(headline, lambda life: False)(life):
        yield f"not true: {headline}"
    claimed = [(part, holds) for part, holds in PARTS if part in text]
    if not claimed:
        yield f"in no table: {text}"
    yield from (f"not true: {part} ({text})" for part, holds in claimed if not holds(life))


def of_the_gates(seen, life):
    """What is wrong with the reasons of the programs."""
    for program in life.listed:
        finding = seen.program_findings[program["id"]]
        if (finding.state, finding.reach) != (
            oracle.state(program, life.person, life.today),
            oracle.is_reach(program, life.person, life.today),
        ):
            yield f"another state: {program}"
        known = said_of(life, program)
        yield from (f"not true: {each} of {program}" for each in finding.reasons if not known.get(each))


def wrong(someone, content, today):
    """All that is wrong with these words for one person on one day."""
    seen, life = assess(someone, content, today), Life(someone.as_json(), today)
    headline, text = verdict_words(seen, someone, content)
    weeks = season_words(seen, content)
    yield from of_the_verdict(headline, " ".join(text.split()), life)
    yield from of_the_gates(seen, life)
    if (closed := not_to_be_entered(life)) and not weeks.startswith(closed):
        yield f"asks something of somebody to whom this Match is closed: {weeks}"
    if not closed and not weeks.startswith(PHASES[life.phase]):
        yield f"another phase: {weeks}"
    here = [step.title for step in seen.path if step.state == "here"]
    if here != [here_on_the_path(life)]:
        yield f"not here on the path: {here}"
    said = [sentence for _, sentence in sentences(seen)]
    for sentence in (*said, headline, " ".join(text.split())):
        yield from (f"{rule}: {sentence}" for rule in broken(sentence, life))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_verdict_phase_path_and_gates_are_true_and_agree_in_tense(content, chunk):
    faults = {}
    for number in range(chunk, SIZE, CHUNKS):
        someone = Person.model_validate(person_of(number))
        for today in ALL_DAYS:
            for fault in wrong(someone, content, today):
                faults.setdefault(fault, (number, str(today)))
    assert faults == {}


def test_a_student_is_not_told_of_having_graduated(judge):
    ahead = complete(graduated="2028-07", pathway="not_started", match_year=2029)
    seen = judge(ahead, date(2027, 12, 10))
    assert not [flag for flag in seen.flags if flag.id.startswith("pathway")]


def test_an_oet_day_behind_the_last_day_for_a_pathway_says_so(judge):
    someone = complete(match_year=2027, pathway="filed", oet_passed=False, oet_taken="2027-03-20")
    on = {today: judge(someone, today).requirements for today in (date(2026, 12, 1), date(2027, 2, 10))}
    said = [next(each.text for each in found if each.id == "oet") for found in on.values()]
    assert "is scheduled" in said[0] and "the deadline has passed" in said[1]


def test_no_date_that_brings_a_result_in_time_is_named_while_applications_are_sent(judge, content):
    someone = person(match_year=2027)
    for today, comes in ((date(2026, 8, 1), True), (date(2026, 9, 10), False)):
        seen = judge(someone, today)
        _, text = verdict_words(seen, Person.model_validate(someone), content)
        assert ("gets the result in" in text) is comes
