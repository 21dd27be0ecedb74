"""One page for a mentor: short enough, nothing in it that was to be left out, and questions worth asking."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_persons import PERSONS

from imgcoach.coach import assess
from imgcoach.coach.signals import signals
from imgcoach.exchange.mentor import report
from imgcoach.exchange.mentor.brief import Brief
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.status import status_of
from imgcoach.text import clean
from imgcoach.words import records, timeline
from imgcoach.words.amounts import some
from imgcoach.words.program_list.signals import in_line

CONTENT = load_content()
TODAY = date(2026, 11, 22)
SCORE = "237"


def brief(person, **options):
    return Brief(person, CONTENT, TODAY, **options).text()


def example(**changed):
    return Person.model_validate({**CONTENT.example(), **changed})


def crowded():
    """A person with more of everything than a page holds, in long words that name the score."""
    text = f"scored {SCORE} " + "long words " * 15
    return Person.model_validate(
        {
            "profile": {
                "match_year": 2028,
                "citizenship": "permanent_resident",
                "visa": "either",
                "graduated": "2012-06",
                "step1": {"passed": False, "failed_attempts": 3},
                "step2_ck": {"score": int(SCORE), "passed": True, "failed_attempts": 2},
                "step3": {"passed": False, "failed_attempts": 2},
                "oet_passed": False,
                "pathway": "not_started",
                "specialties": [
                    "physical_medicine_rehabilitation",
                    "preliminary_surgery",
                    "a" * 60,
                    "neurology",
                ],
            },
            "experiences": [
                {
                    "kind": "observership",
                    "country": text,
                    "site": text,
                    "specialty": "b" * 60,
                    "start": "2020-01",
                }
                | {"end": f"2020-{month:02}"}
                for month in range(1, 13)
            ],
            "letters": [{"writer": f"{number} {text}", "specialty": "c" * 60} for number in range(12)],
            "timeline": [
                {"kind": "family", "title": text, "start": f"20{year}-01", "end": f"20{year}-03"}
                for year in range(13, 26)
            ]
            + [{"kind": "study", "start": f"20{year}-05", "end": f"20{year}-05"} for year in range(13, 26)],
            "programs": [
                {"name": f"{number} {text}", "specialty": "physical_medicine_rehabilitation"}
                | {"minimum_step2_ck": int(SCORE), "cutoff": "strict"}
                | {"interview_on": f"2027-12-{number % 28 + 1:02}", "rank": number + 1}
                for number in range(40)
            ],
        }
    )


def test_the_example_fits_a_page_and_says_what_matters():
    page = brief(example())
    for each in (
        "Match 2028, programs open applications 22 Sep 2027 (projected)",
        "aiming for internal medicine, then family medicine",
        "Non-US IMG, graduated Jun 2022, needs a J-1, ECFMG Pathway not started",
        "Step 2 CK 238",
        "[x] Score above likely cutoffs: yes",
        "[ ] Timeline without unexplained gaps: no",
        "18 mo     externship at Lakeside Community Hospital, hands-on, US",
        "51 mo     Prof. Osei, sent, strong, not US, saw the work",
        "Apr 2024 to Aug 2024, 5 mo: nothing entered",
        "Programs: 14 on the list, 9 open, 2 closed, 3 unknown",
        "Not said yet: Step 3, OET.",
    ):
        assert " ".join(each.split()) in " ".join(page.split())


def test_interviews_and_the_rank_list_are_told_once_there_are_some():
    programs = CONTENT.example()["programs"]
    programs[3] |= {"interview_on": "2027-11-12", "rank": 2}
    programs[5] |= {"interview_on": "2028-01-12", "rank": 1}
    page = " ".join(Brief(example(programs=programs), CONTENT, date(2027, 11, 26)).text().split())
    assert "Interviews: 2 invited, 1 held, next on Wed 12 Jan 2028 at Riverbend Health; no thank-you" in page
    assert "Rank list: 1 Riverbend Health, 2 St. Brendan Hospital." in page
    assert "Rank list" not in brief(example())


@pytest.mark.parametrize("person", [example(), crowded(), Person()], ids=["example", "crowded", "nothing"])
@pytest.mark.parametrize("hide_score", [False, True])
def test_it_is_at_most_sixty_lines_of_72_columns(person, hide_score):
    lines = brief(person, hide_score=hide_score).splitlines()
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 72


@settings(max_examples=100, deadline=None)
@given(PERSONS, st.integers(40, 200))
def test_anybody_fits_any_width(person, width):
    lines = brief(person, width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert width < 72 or len(lines) <= 60
    assert lines == [clean(line) for line in lines]


def squeezed(text):
    """Without any space or line end, so that it is found however it was wrapped."""
    return "".join(text.split())


def entries(person, seen):
    """What the page may tell of each list, an entry each."""
    opening, aims = seen.season.opening_month, person.profile.specialties
    yield "Experience,", [records.experience(each, opening, aims, CONTENT) for each in person.experiences]
    yield "Letters,", [records.letter(each, opening, aims, CONTENT) for each in person.letters]
    yield "Gaps since", [(timeline.gap(each, person.timeline),) for each in reversed(seen.gaps)]
    yield "To keep in mind", [(flag.fact,) for flag in seen.flags]


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.just(example()), st.just(crowded()), PERSONS), st.integers(20, 79))
def test_every_sentence_stands_whole(person, width):
    page, seen = brief(person, width=width), assess(person, CONTENT, TODAY)
    told = squeezed(page)
    for question in CONTENT.questions:
        finding = seen.findings[question.id]
        behind = told.partition(squeezed(f"{question.short}: {finding.evidence}"))[2]
        more = [len(finding.reasons) - shown for shown in range(len(finding.reasons) + 1)]
        ways = [
            squeezed(
                " ".join([*finding.reasons[:shown], f"And {some(left, 'more reason')}." if left else ""])
            )
            for shown, left in enumerate(more)
        ]
        assert any(behind.startswith(way) for way in ways), question.id
    for title, listed in entries(person, seen):
        whole = [squeezed(clean(" ".join(each))) in told for each in listed]
        heading = re.search(rf"{re.escape(squeezed(title))}.*?\((\d+)(?:of(\d+))?\)", told)
        assert not listed or sum(whole) >= int(heading[1]), title
    assert (
        squeezed(in_line(signals(person, seen, CONTENT, TODAY), seen, CONTENT)) in told or not person.programs
    )


KINDS = {
    "experiences": "Experience",
    "letters": "Letters",
    "timeline": "Timeline since",
    "programs": "Programs",
}


def told_of(page, kind):
    """What the report has under the heading of a list."""
    return page.partition(f"## {kind}")[2].partition("\n\n")[2].partition("\n")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_not_entered_and_none_are_two_answers(kind):
    nobody, none = Person(), Person(profile={"nothing_to_list": [kind]})
    for person, words in ((nobody, "not entered yet"), (none, "none")):
        report_of = report.dump(status_of(person, CONTENT, TODAY, None), CONTENT)
        assert told_of(report_of, KINDS[kind]) == f"{words.capitalize()}."
        if kind != "timeline":
            said = next(line for line in brief(person).splitlines() if line.startswith(KINDS[kind]))
            assert said.removesuffix(".").endswith(f": {words}")
        not_said = brief(person).partition("Not said yet:")[2].partition("\n\n")[0]
        assert (KINDS[kind].split()[0].lower() in not_said) is (words != "none")


@pytest.mark.parametrize("width", [40, 72, 200])
def test_a_score_to_be_hidden_is_nowhere_on_the_page(width):
    assert SCORE in brief(crowded(), width=width)
    assert SCORE not in brief(crowded(), width=width, hide_score=True)


@pytest.mark.parametrize("score", range(201, 300, 7))
def test_no_reason_gives_a_hidden_score_away(score):
    profile = {**CONTENT.example()["profile"], "step2_ck": {"score": score, "passed": True}}
    for programs in ([], CONTENT.example()["programs"]):
        page = brief(example(profile=profile, programs=programs), hide_score=True)
        assert str(score) not in page
        assert "score not shown" in page
        assert "points of" not in page


def test_gaps_say_whether_they_are_explained():
    entries = [{"kind": "family", "start": "2022-08", "end": "2023-06"}]
    page = brief(example(timeline=entries, experiences=[]))
    assert "entered as family, not explained yet" in page
    entries[0] |= {"explanation": "I cared for my father.", "end": None}
    page = brief(example(timeline=entries, experiences=[]))
    assert "Gaps since graduation: none; 1 with an explanation" in page


def test_an_empty_profile_is_told_as_unknown_and_not_as_none():
    page = brief(Person())
    assert "Experience, with its age in Sep 2027: not entered yet" in page
    assert "Gaps since graduation: not known yet" in page
    assert "Not said yet: citizenship, visa, graduation" in page


def questions(page):
    return page.partition("Three questions for a mentor\n")[2]


def test_three_questions_are_asked_about_what_is_open():
    asked = questions(brief(example()))
    assert [line[:2] for line in asked.splitlines() if not line.startswith("   ")] == ["1.", "2.", "3."]
    assert "strong US letter" in asked
    assert "gaps above" in asked


def test_after_a_failed_attempt_the_first_question_is_about_the_next():
    profile = {**CONTENT.example()["profile"], "step2_ck": {"passed": False, "failed_attempts": 1}}
    assert questions(brief(example(profile=profile))).startswith("1. After a failed attempt at Step 2 CK")


def test_no_gap_is_asked_about_that_is_not_there():
    timeline = [{"kind": "clinical_work", "start": "2015-01", "end": "2018-12"}]
    timeline += [{"kind": "family", "start": "2019-01", "explanation": "I looked after my mother."}]
    page = brief(example(timeline=timeline, experiences=[], letters=[], programs=[]))
    assert "Gaps since graduation: none" in page
    assert "gap" not in questions(page)


@pytest.mark.parametrize(
    ("step2_ck", "first"),
    [
        ({"score": 210, "passed": True, "taken": "2026-05-10"}, None),
        ({"score": 206, "passed": False, "failed_attempts": 4}, "All attempts at a Step are used"),
    ],
)
def test_nobody_asks_where_a_score_is_enough_that_did_not_pass(step2_ck, first):
    page = brief(example(profile={**CONTENT.example()["profile"], "step2_ck": step2_ck}))
    assert "my score" not in questions(page)
    assert first is None or questions(page).startswith(f"1. {first}")


def test_a_student_graduates_and_is_asked_for_no_timeline():
    profile = {**CONTENT.example()["profile"], "graduated": "2027-05"}
    page = brief(example(profile=profile, timeline=[], experiences=[]))
    assert "graduates May 2027" in page
    assert "timeline" not in page.partition("Not said yet:")[2].partition("\n")[0]


def test_no_passed_score_is_ever_asked_to_be_retaken():
    profile = {**CONTENT.example()["profile"], "step2_ck": {"score": 205, "passed": True}}
    assert "retake" not in brief(example(profile=profile)).lower()


def test_a_brief_names_the_matches_so_far_in_one_sentence():
    assert "Matches so far" not in brief(example())
    told = {"match_year": 2027, "applied": 80, "interviews": 4, "ranked": 3, "outcome": "unmatched"}
    profile = {**CONTENT.example()["profile"], "seasons": [told]}
    said = " ".join(brief(example(profile=profile)).split())
    assert "Matches so far: Match 2027: applied to 80, 4 interviews, ranked 3, did not match." in said


def test_more_specialties_than_have_room_are_counted():
    profile = CONTENT.example()["profile"]
    aims = ["psychiatry", "neurology", "pediatrics", "family_medicine", "pathology"]
    page = " ".join(brief(example(profile={**profile, "specialties": aims})).split())
    assert "aiming for psychiatry, then neurology, then pediatrics, and 2 more." in page


def test_tracks_are_told_where_one_is_noted_that_is_not_categorical():
    programs = [{"id": "a", "name": "A", "track": "advanced"}, {"id": "b", "name": "B"}]
    page = " ".join(brief(example(programs=programs)).split())
    assert "By track, where noted: 1 advanced. An advanced position needs a preliminary" in page
    assert "By track" not in brief(example(programs=programs[1:]))
