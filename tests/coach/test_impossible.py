"""What can't be so on the day it is typed: each has a sentence that names the thing and the way out."""

from datetime import date

import pytest

from imgcoach.coach.impossible import impossible
from imgcoach.knowledge import load_content
from imgcoach.model.profile import Profile

CONTENT = load_content()
TODAY = date(2026, 11, 22)
LATER = "2027-05-11"
CK = {"step2_ck": {"passed": True, "taken": LATER}}

WRONG = [
    ("match_year", {"match_year": 2020}, "Match 2020 is over; write one that lies ahead, like 2027"),
    ("match_year", {"match_year": 2026}, "Match 2026 is over"),
    ("match_year", {"match_year": 2028, "graduated": "2031-09"}, "your degree, which stands as Sep 2031"),
    ("match_year", {"match_year": 2028, "graduated": "2031-09"}, "write Match 2032 or later, or correct Gra"),
    ("graduated", {"match_year": 2028, "graduated": "2031-09"}, "Sep 2031 comes after Match 2028"),
    (
        "graduated",
        {"match_year": 2028, "graduated": "2028-07"},
        "write an earlier month, or a later Match year",
    ),
    (
        "step2_ck.taken",
        CK,
        "11 May 2027 lies ahead, and Step 2 CK stands as passed; write the day it was taken",
    ),
    (
        "step2_ck.passed",
        CK,
        "Step 2 CK can't be passed yet: its day, 11 May 2027, lies ahead; correct that day",
    ),
    ("step2_ck.score", {"step2_ck": {"score": 240, "taken": LATER}}, "Step 2 CK can't have a score yet"),
    ("step2_ck.taken", {"step2_ck": {"score": 240, "taken": LATER}}, "or first set it to not taken"),
    ("step1.taken", {"step1": {"passed": True, "taken": LATER}}, "Step 1 stands as passed"),
    ("step3.passed", {"step3": {"passed": True, "taken": LATER}}, "Step 3 can't be passed yet"),
    ("oet_passed", {"oet_passed": True, "oet_taken": LATER}, "The OET can't be passed yet"),
    ("oet_taken", {"oet_passed": True, "oet_taken": LATER}, "The OET stands as passed"),
]

FINE = [
    ("match_year", {"match_year": 2027}),
    ("match_year", {"graduated": "2031-09"}),
    ("match_year", {"match_year": 2028, "graduated": "2028-06"}),
    ("graduated", {"graduated": "2031-09"}),
    ("graduated", {"match_year": 2020, "graduated": "2019-06"}),
    ("visa", {"match_year": 2020, "visa": "j1"}),
    ("step1.taken", {"step1": {"taken": LATER}}),
    ("step1.taken", {"step1": {"passed": True, "taken": str(TODAY)}}),
    ("step2_ck.taken", {"step2_ck": {"passed": False, "score": 205, "failed_attempts": 1, "taken": LATER}}),
    ("step2_ck.failed_attempts", CK),
    ("oet_taken", {"oet_passed": False, "oet_taken": LATER}),
]


@pytest.mark.parametrize(("path", "profile", "words"), WRONG)
def test_what_can_not_be_is_told_with_the_way_out(path, profile, words):
    assert words in str(impossible(Profile.model_validate(profile), path, CONTENT, TODAY))


@pytest.mark.parametrize(("path", "profile"), FINE)
def test_what_may_be_is_taken_and_what_stood_there_before_holds_up_nothing_else(path, profile):
    assert impossible(Profile.model_validate(profile), path, CONTENT, TODAY) is None


def test_a_match_is_over_from_its_match_day_on():
    aim = Profile(match_year=2027)
    assert impossible(aim, "match_year", CONTENT, date(2027, 3, 1)) is None
    assert "like 2028" in str(impossible(aim, "match_year", CONTENT, date(2027, 3, 30)))
