"""`facts WORDS`: by words, file, specialty and source; and what the heading says of those past their day."""

import json

import pytest

from imgcoach.commands.facts.wanted import Wanted
from imgcoach.knowledge import load_content

TODAY = ["--today", "2026-11-22"]


@pytest.fixture(scope="module")
def content():
    """What the coach knows."""
    return load_content()


@pytest.fixture
def ids(content):
    """The ids of the figures that words and options ask for."""

    def call(*words, specialty=None, source=None):
        return [each.id for each in Wanted.of(words, specialty, source, content).found(content)]

    return call


@pytest.fixture
def heading(imgcoach):
    """What `facts` says before its list, in one line."""

    def call(*arguments, before=()):
        code, out, said = imgcoach(*(before or TODAY), "facts", *arguments)
        assert (code, said) == (0, "")
        return " ".join(out.partition("\n\n")[0].split())

    return call


def test_a_word_that_names_a_file_means_its_figures(ids, content):
    assert sorted(ids("match")) == sorted(content.figures_of("match"))
    assert ids("facts/match.toml") == ids("MATCH") == ids("match")
    assert len(ids("survey")) > 300


def test_other_words_must_all_be_there(ids):
    assert ids("visas", "h-1b") == ids("visas", "H-1B")
    assert "ecfmg-7y" in ids("seven") + ids("first", "passed", "step", "certificate")
    assert set(ids("couple", "ranks")) <= set(ids("ranks"))
    assert ids("usmle", "pass") != ids("pass")


@pytest.mark.parametrize("written", ["IM", "internal medicine", "Internal Medicine (Categorical)", "int med"])
def test_a_specialty_is_read_as_in_every_form(ids, written, content):
    found = ids(specialty=written)
    assert found
    assert {content.figure(name).specialty for name in found} == {"internal_medicine"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ortho", "orthopedic_surgery"),
        ("ENT", "otolaryngology"),
        ("peds neuro", "child_neurology"),
        ("OBGYN", "obstetrics_gynecology"),
        ("radiation", "radiation_oncology"),
    ],
)
def test_a_specialty_that_few_aim_at_has_its_figures_too(ids, content, written, meant):
    assert {content.figure(name).specialty for name in ids(specialty=written)} == {meant}


def test_a_specialty_that_could_be_two_asks_which(imgcoach):
    said = imgcoach("facts", "--specialty", "optho")[2]
    assert "this can be ophthalmology or orthopedic surgery" in said


def test_a_specialty_that_is_none_is_told_in_one_line(imgcoach):
    code, out, said = imgcoach("facts", "--specialty", "astrology")
    assert (code, out) == (2, "")
    assert said == "imgcoach: --specialty 'astrology': no such specialty is known, write its name in full\n"


def test_a_specialty_misspelled_is_offered(imgcoach):
    assert "if it is psychiatry, write that" in imgcoach("facts", "--specialty", "psychatry")[2]


def test_a_source_is_found_by_its_words_and_by_whose_copy_was_read(ids, content):
    found = ids(source="charting outcomes 2026")
    assert {content.figure(name).source for name in found} >= {"nrmp-charting-2026", "charting-2026-derived"}
    assert "pd20-funnel-all" in ids(source="homebase3")


def test_what_was_asked_for_comes_with_link_page_and_whose_copy_was_read(imgcoach):
    out = " ".join(imgcoach(*TODAY, "facts", "visa", "--specialty", "peds")[1].split())
    assert "Link: https://www.nrmp.org/match-data-analytics/residency-data-reports/ Read: not at NRMP" in out
    assert "(Figure P-1, page 108) [pd20-interview-visa-pediatrics]" in out
    assert "Link:" not in imgcoach(*TODAY, "facts")[1]


def test_what_is_asked_for_adds_up(ids):
    found = ids("visa", specialty="peds", source="survey 2020")
    assert found == ["pd20-interview-visa-pediatrics"]


def test_the_options_go_with_stale_and_json(imgcoach):
    code, out, said = imgcoach(*TODAY, "facts", "season", "--source", "newsletter", "--stale", "--json")
    assert (code, said) == (0, "")
    assert {each["id"] for each in json.loads(out)} == {
        "nrmp2026-register",
        "nrmp2026-status",
        "nrmp2026-matchday",
    }


def test_nothing_found_says_the_way_out_and_near_words(imgcoach, ids):
    code, out, said = imgcoach("facts", "vsia")
    assert (code, said) == (0, "")
    assert " ".join(out.split()) == (
        'No figure was found with "vsia". Did you mean visa? `imgcoach facts` lists all of them.'
    )
    told = " ".join(imgcoach("facts", "match", "psychiatry", "--source", "USMLE")[1].split())
    assert told == (
        'No figure was found in facts/match, with "psychiatry", from a source with "USMLE". Leave a word or '
        "an option out. `imgcoach facts` lists all of them."
    )
    assert ids("vsia") == []


def test_a_word_with_signs_of_a_terminal_is_shown_without_them(imgcoach):
    assert "\x1b" not in imgcoach("facts", "\x1b[31mred")[1]


def test_on_the_day_of_install_the_heading_says_why_some_are_past_their_day(heading):
    said = heading()
    assert "are past their day (STALE): still shown, but they move no verdict." in said
    assert said.endswith("That is as it should be: all are days of a season that came and went.")
    assert heading("couple-fee") == '1 of 783 figures: with "couple-fee", not past its day.'
    assert heading("match") == "20 of 783 figures: in facts/match, none of them past its day."


def test_what_is_to_be_looked_up_anew_is_counted_apart(heading):
    said = heading(before=["--today", "2027-01-15"])
    assert "are days of a season that came and went; 10 are to be looked up anew." in said
    assert said.endswith("Which of them matter to you is said here once your profile is entered.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("pathways-deadline-2026", "That is as it should be: it is a day of a season that came and went."),
        ("entry-limits-since", "Which of them matter to you is said here once your profile is entered."),
    ],
)
def test_of_a_single_one_it_speaks_as_of_one(heading, words, told):
    assert heading(words, before=["--today", "2027-01-15"]) == (
        f'1 of 783 figures: with "{words}". 1 is past its day (STALE): still shown, but it moves no verdict. '
        f"{told}"
    )


def test_a_person_hears_which_stale_ones_matter_now(heading):
    assert heading(before=["--demo", *TODAY]).endswith(
        "None of them matters to you now (internal medicine, Match 2028): "
        "no verdict, day or fee of yours rests on one."
    )
    said = heading(before=["--demo", "--today", "2027-01-15"])
    assert "2 of them matter to you now (internal medicine, Match 2028)" in said
    assert "until 31 Dec 2026 [entry-limits]" in said


def test_when_all_are_stale_the_heading_names_a_few_and_says_how_many_more(heading):
    said = heading(before=["--demo", "--today", "2031-01-01"])
    assert "[eras-fee]" in heading("fees", before=["--demo", "--today", "2031-01-01"])
    assert said.count(" - ") == 6
    assert " more" in said


def test_damaged_data_leaves_the_figures_as_they_are(imgcoach, folder):
    folder.mkdir(parents=True)
    (folder / "data.json").write_text("{")
    assert imgcoach("status")[0] == 1
    code, out, said = imgcoach(*TODAY, "facts", "couples")
    assert (code, said) == (0, "")
    assert out.startswith("7 of 783 figures: in facts/couples")
