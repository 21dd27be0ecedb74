"""What is shipped is whole: every file reads, every reference leads somewhere, every text fits its place."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from imgcoach.coach.findings import Verdict
from imgcoach.errors import Rejected
from imgcoach.knowledge import SeasonEvent, load_content
from imgcoach.model.fields import QuestionId
from imgcoach.model.person import Person

TODAY = date(2026, 11, 22)
CONTENT = Path(__file__).parents[2] / "content"


def test_every_file_reads_and_every_reference_leads_somewhere(content):
    content.check()


def test_no_file_is_shipped_that_is_never_read():
    load_content(str(CONTENT)).check()  # as a person's own folder, where a file that nobody reads is refused


def test_the_five_questions_come_in_their_order(content):
    assert tuple(each.id for each in content.questions) == get_args(QuestionId)


@pytest.mark.parametrize("score", range(1, 301))
def test_every_score_has_exactly_one_band(content, score):
    band = content.band(score)
    assert [each for each in content.bands if each.low <= score <= each.high] == [band]


@pytest.mark.parametrize(
    ("score", "name"),
    [
        (219, "<220"),
        (220, "220-234"),
        (234, "220-234"),
        (235, "235-244"),
        (244, "235-244"),
        (245, "245-254"),
        (254, "245-254"),
        (255, "255+"),
    ],
)
def test_the_bands_are_those_of_the_article(content, score, name):
    assert content.band(score).id == name
    assert content.band(score).figure == f"article-band-{name}"


@pytest.mark.parametrize(
    ("specialty", "low", "high"),
    [
        ("family_medicine", 220, 220),
        ("internal_medicine", 230, 235),
        ("psychiatry", 230, 235),
        ("pediatrics", 225, 235),
        ("neurology", 225, 235),
    ],
)
def test_a_cutoff_and_its_figure_say_the_same(content, specialty, low, high):
    cutoff = content.cutoff(specialty, TODAY)
    assert (cutoff.low, cutoff.high) == (low, high)
    figure = content.figure(cutoff.figure)
    assert (figure.grade, figure.source) == ("C", "founding-article")
    assert figure.value == (low if low == high else {"low": low, "high": high})


def test_other_specialties_have_no_cutoff(content):
    assert content.cutoff("dermatology", TODAY) is None
    assert content.cutoff("underwater_medicine", TODAY) is None


def test_the_thresholds_are_those_of_the_design_and_each_has_a_reason(content):
    rules = content.rules
    assert (rules.letters_for_yes, rules.letters_for_partly) == (3, 2)
    assert (rules.gap_least_months, rules.gap_old_months, rules.gap_small_months) == (3, 36, 12)
    assert (rules.minimums_least_programs, rules.minimums_for_yes_percent) == (5, 80)
    assert (rules.minimums_for_partly_percent, rules.programs_least) == (50, 10)
    assert (rules.programs_closed_for_partly_percent, rules.programs_reach_for_yes_percent) == (10, 30)
    assert (rules.programs_reach_for_partly_percent, rules.programs_reachable_kind_percent) == (60, 30)
    assert (rules.reach_img_percent, rules.review_due_days, rules.too_many_unknown) == (25, 7, 3)
    assert rules.experience_recent_months == 12
    assert (rules.pattern_high_score, rules.pattern_long_gap_months) == (245, 6)
    assert rules.reasons.keys() == vars(rules).keys() - {"reasons"}
    assert all(reason.endswith(".") for reason in rules.reasons.values())


def test_the_flow_is_the_articles(content):
    ids = [step.id for step in content.flow]
    assert ids == ["take_step2", "score_check", "reassess", "refocus", "build", "target", "interview"]


def test_specialties_many_imgs_aim_at_come_first(content):
    assert list(content.specialties)[:2] == ["internal_medicine", "family_medicine"]
    assert content.specialty_name("general_surgery") == "General surgery"
    assert content.specialties["general_surgery"].nrmp == "Surgery-General"


def test_an_unknown_specialty_is_named_in_words(content):
    assert content.specialty_name("underwater_medicine") == "Underwater medicine"


def test_there_is_a_text_for_each_verdict(content):
    assert set(content.verdicts) == set(get_args(Verdict))


def test_a_move_belongs_to_the_question_in_its_name(content):
    for move in content.moves.values():
        first = move.id.split(".")[0]
        beside = ("profile", "interview", "gate", "season")
        assert move.question == (None if first in beside else first)
        assert (move.requirement is not None) == (first == "gate" and move.id != "gate.say")


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_a_season_goes_in_calendar_order_and_only_2028_is_projected(content, year):
    dates = [each for each in content.season_dates if each.match_year == year and each.service is None]
    days = [content.day(each.figure) for each in dates]
    assert days == sorted(days)
    assert {each.announced for each in dates} == {year < 2028}
    assert len({each.event for each in dates}) == len(dates)
    assert {"season_open", "submit", "review", "rank_list", "status", "match_day"} <= {e.event for e in dates}


def test_the_2027_season_has_every_event(content):
    dates = [each for each in content.season_dates if each.match_year == 2027 and each.service is None]
    events = [each.event for each in dates]
    assert sorted(events) == sorted(get_args(SeasonEvent))


def test_each_question_has_its_predictor(content):
    assert [each.question for each in content.predictors] == [each.id for each in content.questions]
    assert not content.predictors[-1].nearest


def test_an_unknown_figure_is_refused_in_one_line(content):
    with pytest.raises(Rejected, match="no figure has the id 'moon'"):
        content.figure("moon")


def test_a_figure_without_a_date_is_no_day(content):
    with pytest.raises(Rejected, match="'ck-sem': value must be a date"):
        content.day("ck-sem")


def test_the_example_is_a_whole_person(content):
    person = Person.model_validate(content.example())
    assert Person.model_validate(person.as_json()) == person
    assert person.profile.primary == "internal_medicine"
    assert person.profile.step2_ck.score == 238
    assert person.reviews[-1].week == "2026-W46"
    assert len({review.yes_count for review in person.reviews}) > 2
    assert len(person.programs) >= 10


def test_the_example_is_made_anew_each_time(content):
    content.example()["programs"].clear()
    assert content.example()["programs"]


def test_nothing_is_read_before_it_is_asked_for(tmp_path):
    (tmp_path / "bands.toml").write_text("broken [")
    content = load_content(str(tmp_path))
    assert content.questions
    with pytest.raises(Rejected):
        _ = content.bands
