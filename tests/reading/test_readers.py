"""What people write is read as they mean it, and what is not understood is refused with its rule."""

from datetime import date

import pytest
from written import CHOSEN, COUNTRIES, DAYS, MONTHS, NUMBERS, REFUSED, SPECIALTIES, VISAS

from imgcoach.knowledge import load_content
from imgcoach.model.records import Program
from imgcoach.reading import Dictionary, Unread

DICTIONARY = Dictionary(load_content(), ["a_field_of_my_own"], lambda: date(2026, 11, 22))
FIELDS = [
    *NUMBERS,
    *CHOSEN,
    *(("visas", *each) for each in VISAS),
    *(("specialty", *each) for each in SPECIALTIES),
    *(("interview_on", *each) for each in DAYS),
]


def meant(read, text):
    try:
        return read(text)
    except Unread as error:
        assert str(error)[0].islower()
        return REFUSED


@pytest.mark.parametrize(("field", "text", "value"), FIELDS)
def test_a_field_of_a_program(field, text, value):
    found = meant(DICTIONARY.program(field), text)
    if found not in (None, REFUSED) and value == REFUSED:
        with pytest.raises(ValueError, match=field):
            Program.model_validate({"name": "Lakeview", field: found})
    else:
        assert (str(found) if isinstance(found, date) else found) == value


@pytest.mark.parametrize(("text", "value"), MONTHS)
def test_a_month(text, value):
    found = meant(DICTIONARY.month, text)
    assert (found if found is None else str(found)) == value


@pytest.mark.parametrize(("text", "value"), COUNTRIES)
def test_a_country(text, value):
    assert meant(DICTIONARY.field("experiences.country", "text"), text) == value


def said(read, text):
    with pytest.raises(Unread) as caught:
        read(text)
    return str(caught.value), caught.value.readings


def test_a_date_that_can_be_read_two_ways_names_both_and_the_way_out():
    rule, readings = said(DICTIONARY.day, "3/4/25")
    assert rule.endswith("3 Apr 2025 or 4 Mar 2025; write it like 2025-04-03")
    assert [DICTIONARY.day(each) for each in readings] == [date(2025, 4, 3), date(2025, 3, 4)]
    rule, readings = said(DICTIONARY.month, "3/4/25")
    assert rule.endswith("in Apr 2025 or Mar 2025; write it like 2025-04")
    assert [str(DICTIONARY.month(each)) for each in readings] == ["2025-04", "2025-03"]


def test_medicine_is_never_one_of_its_specialties_in_silence():
    rule, readings = said(DICTIONARY.specialty, "Medicine")
    assert "internal medicine, family medicine, medicine-pediatrics or preliminary medicine" in rule
    assert len({DICTIONARY.specialty(each) for each in readings}) == 4


@pytest.mark.parametrize("text", ["p", "pre", "ne", "Internal Medcine", "radiolgy", "oncology", "Medicine"])
def test_each_specialty_that_is_offered_can_be_written_so(text):
    _, readings = said(DICTIONARY.specialty, text)
    assert readings
    for each in readings:
        assert each == "another" or DICTIONARY.specialty(each)


def test_a_specialty_of_the_persons_own_is_known_by_its_name():
    assert DICTIONARY.specialty("A field of my own") == "a_field_of_my_own"
    assert DICTIONARY.specialty("a_field_of_my_own") == "a_field_of_my_own"


@pytest.mark.parametrize("text", ["Yes", "Sponsors visas", "x"])
def test_a_program_that_sponsors_is_asked_which(text):
    rule, readings = said(DICTIONARY.program("visas"), text)
    assert 'write "J-1", "H-1B" or "J-1; H-1B"' in rule
    assert [DICTIONARY.program("visas")(each) for each in readings] == [["j1"], ["h1b"], ["j1", "h1b"]]


@pytest.mark.parametrize(
    ("text", "named"), [("J1, H1-B, F-1 OPT/EAD", ("F-1", "OPT", "EAD")), ("J-1; O-1", ("O-1",)), ("J-1", ())]
)
def test_visas_that_are_not_kept_are_named(text, named):
    assert DICTIONARY.visas_left_out(text) == named


def test_a_number_that_can_be_read_two_ways_names_both():
    assert said(DICTIONARY.program("minimum_step2_ck"), "220-230")[1] == ("220", "230")
    assert said(DICTIONARY.program("img_percent"), "40% to 50%")[1] == ("40%", "50%")


def test_a_country_that_is_a_state_too_names_both():
    read = DICTIONARY.field("experiences.country", "text")
    for text in ("Georgia", "GA", "CA", "in"):
        _, readings = said(read, text)
        assert [read(each) for each in readings] == list(readings)


def test_today_is_the_day_of_the_run_and_an_end_goes_on_only_when_that_is_said():
    assert DICTIONARY.day("Today") == date(2026, 11, 22)
    assert DICTIONARY.end("ongoing") is None
    with pytest.raises(Unread):
        DICTIONARY.end("n/a")
    with pytest.raises(Unread):
        Dictionary(load_content()).day("today")


def test_none_of_something_counted_is_0():
    assert DICTIONARY.count("none") == 0
    assert DICTIONARY.count("three") == 3
    assert DICTIONARY.count("unknown") is None


def test_a_month_stands_for_a_day_only_where_the_gates_were_looked_up():
    assert DICTIONARY.program("seen")("Nov 2026") == date(2026, 11, 1)
    for field in ("interview_on", "thanked_on"):
        assert meant(DICTIONARY.program(field), "Nov 2026") == REFUSED


def test_a_word_that_stands_for_two_values_is_asked_about(tmp_path):
    (tmp_path / "spellings.toml").write_text(
        '"kind.community" = { words = ["county"] }\n"kind.university" = { words = ["county"] }\n'
    )
    read = Dictionary(load_content(str(tmp_path))).program("kind")
    rule, readings = said(read, "County hospital")
    assert rule == "this can be community or university, write which"
    assert [read(each) for each in readings] == ["community", "university"]
