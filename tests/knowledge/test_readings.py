"""The readings: each fills, fits its pane, teaches one thing, and takes every number from a figure."""

import re
from datetime import date

import pytest
from pydantic import ValidationError

from imgcoach.errors import Rejected
from imgcoach.knowledge.figures.figure import Figure
from imgcoach.knowledge.placeholders import figures_in, fill, in_words, unfillable, well_formed
from imgcoach.knowledge.reading import Reading

TODAY = date(2026, 11, 22)
LATER = date(2040, 1, 1)

ARTICLE = [
    "scores_flatten",
    "reality",
    "trap",
    "uses",
    "cited",
    "predictors",
    "bands",
    "patterns",
    "step3",
    "no_retake",
    "myth",
    "five_questions",
    "bottom_line",
]
PUBLISHED = [
    "match_rates",
    "groups",
    "interviews_seen",
    "directors_2020",
    "pathways",
    "visas",
    "signals_fees",
    "positions",
    "couples",
    "usmle_rules",
]
TRUST = ["article_vs_published", "not_found", "how_to_read"]


class One:
    """Knows one figure, whatever it is asked for."""

    def __init__(self, value, unit="points", expires=LATER):
        keys = {"statement": "Said whole", "population": "all", "year": "2026", "source": "s", "grade": "A"}
        keys |= {"as_of": TODAY, "expires": expires} | ({} if value is None else {"value": value})
        self.held = Figure(id="x", unit=unit, denominator="all", **keys)

    def figure(self, name):
        if name != "x":
            raise Rejected("no such figure")
        return self.held


def test_they_come_in_the_order_of_learn(content):
    assert list(content.library.readings) == ARTICLE + PUBLISHED + TRUST


def test_a_paragraph_or_a_bullet_is_one_line_however_the_file_breaks_it():
    text = "## One\nA para\ngraph in\n2026. And on.\n\n- a\n  bullet\n- two\n"
    reading = Reading.model_validate({"id": "one", "title": "One", "section": "S", "text": text})
    assert reading.text == "## One\nA para graph in 2026. And on.\n\n- a bullet\n- two"


def test_those_of_a_section_stand_together(content):
    sections = [reading.section for reading in content.library.readings.values()]
    starts = [section for at, section in enumerate(sections) if at == 0 or sections[at - 1] != section]
    assert len(starts) == len(set(starts)) == 3


def test_every_reading_fills_and_has_60_to_250_words(content):
    for reading in content.library.readings.values():
        text = reading.filled(content, TODAY)
        assert 60 <= len(text.split()) <= 250, reading.id
        assert not re.search(r"[{}]|\bNone\b(?! of)", text), reading.id


def test_titles_and_sections_fit_beside_the_text(content):
    for reading in content.library.readings.values():
        assert len(reading.title) <= 34
        assert len(reading.section) <= 34


def test_markdown_stays_with_headings_paragraphs_lists_and_small_emphasis(content):
    for reading in content.library.readings.values():
        for line in reading.filled(content, TODAY).splitlines():
            assert re.match(r"(## |- |\S|$)", line), (reading.id, line)
            assert not re.search(r"[`|<>\[\]~]|https?:|__|^#(?!# )|^\d+\. ", line), (reading.id, line)
        for paragraph in reading.text.split("\n\n"):
            assert paragraph.count("*") % 2 == 0, (reading.id, paragraph)


def test_every_line_that_is_filled_still_breaks_into_words_of_a_narrow_pane(content):
    for reading in content.library.readings.values():
        assert max(map(len, reading.filled(content, TODAY).split())) <= 30, reading.id


def test_the_figures_of_a_reading_are_those_it_names_in_order_and_exist(content):
    reading = content.library.readings["trap"]
    assert reading.figures == ["ck-sem", "pathway-recency", "ecfmg-7y"]
    for each in content.library.readings.values():
        assert all(content.figure(name) for name in each.figures)


def test_the_article_and_the_published_figures_stand_side_by_side(content):
    figures = content.library.readings["article_vs_published"].figures
    assert {"article-band-<220", "derived-band-pooled-255+", "match2026-nonus-rate"} <= set(figures)
    text = content.library.readings["scores_flatten"].filled(content, TODAY)
    assert "25 of 100" in text
    assert "41 to 44 of 100" in text
    assert "estimate" in text
    assert "approximate" in text


def test_a_figure_past_its_day_is_marked_where_it_stands(content):
    reading = content.library.readings["match_rates"]
    assert "(stale)" not in reading.filled(content, TODAY)
    assert "**56.4 % (stale)**" in reading.filled(content, date(2027, 9, 1))


def test_us_imgs_are_told_what_was_not_found(content):
    for name in ("match_rates", "groups", "reality"):
        text = content.library.readings[name].text
        assert re.search(r"For US IMGs[^.]*not found|For US IMGs no [^.]* was found", text), name


@pytest.mark.parametrize(
    ("text", "value", "unit", "said"),
    [
        ("{figure:x}", 56.4, "%", "56.4 %"),
        ("{figure:x}", 70.0, "%", "70 %"),
        ("{of100:x}", 56.5, "%", "57 of 100"),
        ("{figure:x}", [41, 44], "% (range)", "41 to 44 %"),
        ("{of100:x}", [41, 44], "% (range)", "41 to 44 of 100"),
        ("{figure:x}", [52, 52], "% (range)", "52 %"),
        ("{figure:x.percent_citing}", {"percent_citing": 78, "mean_importance": 4.0}, "% / 1-5", "78 %"),
        ("{figure:x.mean_importance}", {"percent_citing": 78, "mean_importance": 4.1}, "% / 1-5", "4.1"),
        ("{figure:x.n}", {"percent_citing": 78, "n": 650}, "% / 1-5", "650"),
        ("{figure:x.pct_screened_out}", {"pct_screened_out": 45, "ranked": 74}, "count / %", "45 %"),
        ("{figure:x.ranked}", {"pct_screened_out": 45, "ranked": 1174}, "count / %", "1,174"),
        ("{figure:x.31+}", {"1-30": 11, "31+": 30}, "USD per program", "30 USD"),
        ("{figure:x.minimum score}", {"minimum score": 30}, "% of programs", "30 %"),
        ("{figure:x.university}", {"university": "22-30"}, "%", "22-30 %"),
        ("{figure:x}", date(2027, 1, 31), "date", "31 Jan 2027"),
        ("{figure:x}", "3 gold", "signals", "3 gold"),
        ("{figure:x}", None, "rule", "Said whole"),
        ("{figure:x}", "not allowed", "rule", "Said whole"),
        ("{figure:x}", -0.08, "SD", "-0.08"),
        ("a {figure:x} and {figure:x}", 4, "years", "a 4 and 4"),
    ],
)
def test_a_placeholder_is_filled_with_the_value_as_one_reads_it(text, value, unit, said):
    assert fill(text, One(value, unit), TODAY) == said
    assert unfillable(text, One(value, unit)) is None


def test_what_is_stale_says_so_behind_the_value():
    assert fill("{of100:x}.", One(56, "%", expires=TODAY), TODAY) == "56 of 100."
    assert fill("{of100:x}.", One(56, "%", expires=TODAY), LATER) == "56 of 100 (stale)."


@pytest.mark.parametrize(
    ("text", "value", "unit", "reason"),
    [
        ("{figure:x.most}", {"least": 1}, "points", "'x' has no part 'most'"),
        ("{figure:x}", {"least": 1}, "points", "'x' needs the name of one of its parts"),
        ("{figure:x.most}", 1, "points", "'x' has no part 'most'"),
        ("{of100:x}", 1, "points", "'x' is no percentage"),
        ("{of100:x.n}", {"n": 5}, "%", "'x' is no percentage"),
        ("{figure:y}", 1, "points", "'y' is not among the figures"),
    ],
)
def test_a_placeholder_that_cannot_be_filled_says_why(text, value, unit, reason):
    assert unfillable(text, One(value, unit)) == reason
    with pytest.raises(Rejected):
        fill(text, One(value, unit), TODAY)


def test_the_ids_in_a_text_come_once_and_in_order():
    assert figures_in("{figure:b.p} {of100:a} {figure:b} {figure:c-<220}") == ["b", "a", "c-<220"]


@pytest.mark.parametrize(
    "text", ["{x}", "{figure:}", "{figures:x}", "{figure:x", "x}", "{of100:x} {", "{{figure:x}}"]
)
def test_a_brace_that_is_no_placeholder_is_refused(text):
    with pytest.raises(ValueError, match="is not part of"):
        well_formed(text)


def test_a_part_needs_a_table():
    with pytest.raises(ValueError, match="no part"):
        in_words(One(5).held, "n")


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"text": "a" * 3001}, "longer than 3000"),
        ({"text": " \n "}, "must not be empty"),
        ({"text": "{x}"}, "is not part of"),
        ({"title": "t" * 35}, "longer than 34"),
        ({"section": ""}, "must not be empty"),
        ({"id": "Not A Slug"}, "pattern"),
        ({"uses": "everything"}, "uses"),
    ],
)
def test_the_model_holds_a_reading_to_its_size(keys, reason):
    usual = {"id": "one", "title": "One", "section": "S", "text": "A text."}
    assert Reading.model_validate(usual).text == "A text."
    with pytest.raises(ValidationError, match=reason):
        Reading.model_validate(usual | keys)
