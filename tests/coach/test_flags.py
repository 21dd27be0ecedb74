"""The facts beside the five questions: only what was said, each with what is known and a next step."""

from datetime import date

import pytest
from hypothesis import given, settings
from people import complete, person, row
from strategies import people

from imgcoach.coach import assess
from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

BEFORE, AFTER = date(2026, 11, 22), date(2030, 1, 1)
PASSED, OPEN = {"passed": True}, {"passed": None}
H1B = {"visa": "h1b", "step3": PASSED}


def failed(times, passed=False):
    """An exam with failed attempts."""
    return {"passed": passed, "failed_attempts": times}


def sat(day):
    """An exam passed on a day."""
    return {"passed": True, "failed_attempts": 0, "taken": day}


def sat_ck(day):
    """Step 2 CK passed on a day."""
    return {"taken": day, "passed": True, "score": 240}


VISA = ["visa_internal_medicine", "entry_limits"]
H1B_ASKED = ["visa_internal_medicine", "h1b_payment", "h1b_step3", "entry_limits"]

TABLE = [
    row("nothing is said", {}, []),
    row("a failed attempt at Step 1, then a pass", {"step1": failed(1, True)}, ["failed_attempt.step_1"]),
    row("a failed Step 1", {"step1": failed(1)}, ["failed_attempt.step_1"]),
    row("Step 1 not said", {"step1": OPEN}, []),
    row("a failed Step 2 CK", failed(1), ["failed_step2_ck.step_2_ck"]),
    row("a failed Step 3", {"step3": failed(2)}, ["failed_attempt.step_3"]),
    row("three failed, the last left", failed(3), ["failed_step2_ck.step_2_ck", "last_attempt.step_2_ck"]),
    row("all four failed", failed(4), ["failed_step2_ck.step_2_ck", "no_attempt_left.step_2_ck"]),
    row(
        "more than four, before the limit",
        failed(6),
        ["failed_step2_ck.step_2_ck", "no_attempt_left.step_2_ck"],
    ),
    row("three failed, then a pass", failed(3, True), ["failed_step2_ck.step_2_ck"]),
    row("three failed and a score", {"score": 230} | failed(3, None), ["failed_step2_ck.step_2_ck"]),
    row(
        "three failed at Step 1", {"step1": failed(3, None)}, ["failed_attempt.step_1", "last_attempt.step_1"]
    ),
    row("a graduation before those that Pathways 2 to 5 take", {"graduated": "2024-12"}, ["pathway_recency"]),
    row("a graduation in their first month, two seasons on", {"graduated": "2025-01"}, []),
    row("an old graduation and a licence", {"graduated": "2015-05", "licensed": True}, ["pathway_licensed"]),
    row("an old graduation without one", {"graduated": "2015-05", "licensed": False}, ["pathway_unlicensed"]),
    row("both Steps passed within seven years", {"step1": sat("2020-01-10")} | sat_ck("2026-05-10"), []),
    row("Step 1 long ago, Step 2 CK not passed", {"step1": sat("2018-05-10")}, ["window_over"]),
    row("Step 1 six years ago, Step 2 CK not passed", {"step1": sat("2020-11-10")}, ["window_near"]),
    row("Step 1 four years ago, Step 2 CK not passed", {"step1": sat("2022-11-10")}, []),
    row(
        "Steps passed eight years apart", {"step1": sat("2018-01-10")} | sat_ck("2026-05-10"), ["window_over"]
    ),
    row("an old graduation and a certificate", {"graduated": "2012-06", "pathway": "certified"}, []),
    row("a Pathway that is not begun is a requirement and no flag", {"pathway": "not_started"}, []),
    row("the OET not passed is a requirement and no flag", {"oet_passed": False}, []),
    row("the OET passed and a certificate", {"oet_passed": True, "pathway": "certified"}, []),
    row("a certificate without the OET", {"oet_passed": False, "pathway": "certified"}, ["oet_certified"]),
    row("no visa needed", {"visa": "none", "citizenship": "other"}, []),
    row("a J-1 in internal medicine", {"visa": "j1"}, VISA),
    row(
        "a J-1 in another field", {"visa": "j1", "specialties": ["pediatrics"]}, ["visa_need", "entry_limits"]
    ),
    row(
        "an H-1B without Step 3",
        {"visa": "h1b"},
        ["visa_internal_medicine", "h1b_payment", "h1b_step3", "entry_limits"],
    ),
    row("an H-1B with Step 3", H1B, ["visa_internal_medicine", "h1b_payment", "entry_limits"]),
    row(
        "either visa without Step 3",
        {"visa": "either"},
        ["visa_internal_medicine", "h1b_payment", "h1b_step3", "entry_limits"],
    ),
    row("a citizen who needs a visa", H1B | {"citizenship": "us"}, ["visa_not_needed"]),
    row(
        "a permanent resident who needs a visa",
        {"visa": "j1", "citizenship": "permanent_resident"},
        ["visa_not_needed"],
    ),
    row("a citizen who needs none", {"visa": "none", "citizenship": "us"}, []),
]


@pytest.mark.parametrize(("said", "expected"), TABLE)
def test_what_was_said_is_flagged_and_nothing_else(judge, said, expected):
    assert [flag.id for flag in judge(person(**said)).flags] == expected


@pytest.mark.parametrize(("said", "expected"), TABLE)
@pytest.mark.parametrize("today", [BEFORE, AFTER], ids=str)
def test_every_flag_is_whole_sentences_with_figures_that_exist(judge, content, said, expected, today):
    for flag in judge(person(**said), today).flags:
        assert "{" not in flag.text
        assert flag.text.endswith(".")
        assert len(set(flag.figures)) == len(flag.figures)
        for name in flag.figures:
            content.figure(name)


def test_every_text_of_the_file_is_used(content):
    raised = {flag.split(".")[0] for each in TABLE for flag in each.values[-1]}
    assert raised == set(content.red_flags)


def text_of(judge, name, today=BEFORE, **said):
    """The text of one flag."""
    return next(flag.text for flag in judge(person(**said), today).flags if flag.id.startswith(name))


def test_a_failed_step_2_ck_names_how_programs_look_at_it(judge):
    text = text_of(judge, "failed_step2_ck", **failed(2, True), score=230)
    for part in ("2 failed attempts", "transcript", "director survey 2020"):
        assert part in text
    assert (
        "often by 11 of 100 internal medicine programs, seldom by 68 of 100 and never by 20 of 100"
    ) in text


def test_what_is_known_of_the_h1b_payment_is_told_to_whoever_says_h1b(judge):
    for visa in ("h1b", "either"):
        text = text_of(judge, "h1b_payment", visa=visa)
        for part in ("100,000 USD", "21 Sep 2027", "appeals were pending", "inside the US", "uscis.gov"):
            assert part in text
    assert "h1b_payment" not in [flag.id for flag in judge(person(visa="j1")).flags]


def test_it_is_no_longer_known_once_its_month_is_over(judge):
    text = text_of(judge, "h1b_payment", date(2026, 12, 25), visa="h1b")
    assert "no longer knows" in text
    assert "uscis.gov" in text
    assert not [part for part in ("100,000", "2027", "appeals") if part in text]
    assert "100,000" in text_of(judge, "h1b_payment", date(2026, 12, 24), visa="h1b")


@pytest.mark.parametrize("visa", ["j1", "h1b", "either"])
@pytest.mark.parametrize("citizenship", ["other", None])
def test_entry_limits_are_told_to_whoever_needs_a_visa_and_no_nationality_is_asked(judge, visa, citizenship):
    text = text_of(judge, "entry_limits", visa=visa, citizenship=citizenship)
    for part in ("Since 1 Jan 2026", "39 countries", "travel.state.gov", "does not ask for your nationality"):
        assert part in text
    late = text_of(judge, "entry_limits", date(2027, 1, 1), visa=visa, citizenship=citizenship)
    assert "no longer knows" in late
    assert "39" not in late


@pytest.mark.parametrize(
    "said",
    [
        {"visa": "none"},
        {"visa": None},
        {"visa": "h1b", "citizenship": "us"},
        {"visa": None, "citizenship": "other"},
    ],
)
def test_neither_is_told_to_somebody_who_needs_no_visa_or_did_not_say(judge, said):
    ids = [flag.id for flag in judge(person(**said)).flags]
    assert not {"h1b_payment", "entry_limits"} & set(ids)


def test_the_recency_rule_of_a_later_season_is_reckoned_and_marked(judge):
    for year, since in (
        (2026, "Jan 2023."),
        (2027, "Jan 2024 (projected)."),
        (2029, "Jan 2026 (projected)."),
    ):
        assert f"on or after {since}" in text_of(
            judge, "pathway_recency", graduated="2020-06", match_year=year
        )


def test_an_announced_day_of_the_own_season_takes_the_place_of_the_reckoned_one(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "ecfmg.toml").write_text(
        '[pathway-recency-2028]\nstatement = "S"\nvalue = 2024-07-01\nunit = "date"\npopulation = "IMG"\n'
        'year = "2028 Pathways"\nsource = "ecfmg-pathways-page"\ngrade = "A"\nas_of = 2027-06-01\n'
        "expires = 2028-06-30\n"
    )
    own = load_content(str(tmp_path))
    for graduated, told in (("2024-06", True), ("2024-07", False)):
        someone = Person.model_validate(person(graduated=graduated))
        flags = [flag for flag in assess(someone, own, date(2027, 7, 1)).flags if "Pathways" in flag.fact]
        assert bool(flags) == told
        assert not told or "on or after Jul 2024." in flags[0].fact


def test_a_stale_figure_is_not_quoted_and_the_flag_says_so(judge):
    text = text_of(judge, "failed_step2_ck", AFTER, **failed(1))
    assert "of 100" not in text
    assert "is stale (trusted until 31 Aug 2027)" in text
    assert text.startswith("Step 2 CK: 1 failed attempt.")


def test_a_stale_limit_of_attempts_is_told_to_nobody(judge):
    flags = judge(person(**failed(4)), AFTER).flags
    assert [flag.id for flag in flags] == ["failed_step2_ck.step_2_ck"]


@pytest.mark.parametrize("graduated", ["2022-12", "2024-06"])
def test_a_stale_recency_rule_sends_everybody_to_look_it_up(judge, graduated):
    text = text_of(judge, "pathway_recency", AFTER, graduated=graduated)
    assert "2023" not in text
    assert "stale" in text
    assert "license" in text


def test_a_stale_recency_rule_asks_nobody_for_a_licence_that_is_told(judge):
    text = text_of(judge, "pathway_licensed", AFTER, graduated="2012-06", licensed=True)
    assert "no longer known" in text
    assert "Say in the profile" not in text


def test_flags_are_no_evidence(judge):
    for said in ({"citizenship": "us"}, {"step3": failed(3)}, {"graduated": "2021-06", "pathway": "filed"}):
        clean, flagged = judge(complete()), judge(complete(**said))
        assert flagged.findings["score"] == clean.findings["score"]
        assert flagged.flags != clean.flags


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(people())
def test_no_two_flags_have_the_same_id(judge, given_person):
    flags = judge(*given_person).flags
    assert len({flag.id for flag in flags}) == len(flags)


OWN = 'next = "Ask."\n'
BROKEN = [
    row(
        "an unknown flag",
        f'[luck]\ntext = "T."\n{OWN}',
        "id is not the name of a red flag that imgcoach knows",
    ),
    row("a word nobody fills", f'[oet_certified]\ntext = "T {{visa}}."\n{OWN}', "holds a { or }"),
    row(
        "a figure in the wrong part",
        f'[oet_certified]\ntext = "T {{figure:oet-min}}."\n{OWN}',
        "only told may quote",
    ),
    row(
        "an unknown figure",
        f'[oet_certified]\ntext = "T."\ntold = "{{figure:moon}}"\n{OWN}',
        "'moon' is not among",
    ),
    row(
        "an unknown figure behind",
        f'[oet_certified]\ntext = "T."\nbehind = ["moon"]\n{OWN}',
        "'moon' is not among",
    ),
    row("no next step", '[oet_certified]\ntext = "T."\n', "next is missing"),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_a_broken_text_of_ones_own_is_told_in_one_line(tmp_path, text, reason):
    (tmp_path / "red_flags.toml").write_text(text)
    with pytest.raises(Rejected) as told:
        _ = load_content(str(tmp_path)).red_flags
    assert reason in str(told.value)
    assert "red_flags.toml: red flag '" in str(told.value)


def test_a_text_of_ones_own_takes_the_place_of_ours(tmp_path):
    (tmp_path / "red_flags.toml").write_text(f'[failed_step2_ck]\ntext = "CK: {{attempts}}."\n{OWN}')
    someone = Person.model_validate(person(**failed(1)))
    assert assess(someone, load_content(str(tmp_path)), BEFORE).flags[0].text == "CK: 1 failed attempt. Ask."


def test_an_own_limit_that_is_no_number_is_told(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "usmle.toml").write_text(
        '[usmle-attempts]\nstatement = "S"\nvalue = "four"\nunit = "attempts"\npopulation = "a"\nyear = "1"\n'
        'source = "usmle-attempt-limit"\ngrade = "A"\nas_of = 2026-11-22\nexpires = 2027-12-31\n'
    )
    with pytest.raises(Rejected, match="'usmle-attempts': value must be a whole number"):
        assess(Person.model_validate(person(**failed(1))), load_content(str(tmp_path)), BEFORE)
