"""The report for a mentor: Markdown that any reader understands, whatever a person wrote."""

from datetime import date

import pytest
from markdown_it import MarkdownIt

from imgcoach.exchange.mentor import report
from imgcoach.exchange.mentor.markdown import plain
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.status import status_of

CONTENT = load_content()
DAY = date(2026, 11, 22)
PARTS = [
    "Papers",
    "Score above likely cutoffs",
    "US experience recent, hands-on, in the field",
    "Two or three strong US letters",
    "Timeline without unexplained gaps",
    "List built for the profile",
    "Also family medicine",
    "Besides the five questions",
    "What can still be done",
    "Dates",
    "Experience",
    "Letters of recommendation",
    "Timeline since graduation",
    "Programs",
    "Signals",
    "The weekly review",
    "Three questions for a mentor",
    "Where the figures come from",
]
HOSTILE = [
    "# a heading",
    "- an item",
    "1. first",
    "12) twelfth",
    "a | b | c",
    "[link](http://example.org) ![image](x)",
    "<script>alert(1)</script> <b>",
    "*stars* _lines_ `code` ~~gone~~ **bold**",
    "&lt; &amp; \\",
    "two\nlines\r\n\r\n# three",
    "===",
    "\x1b[31mred\u202e",
    "| --- |",
]


def written(export, **options):
    """The report of a person given as an export."""
    return report.dump(status_of(Person.model_validate(export), CONTENT, DAY), CONTENT, **options)


def tokens(text):
    return MarkdownIt("commonmark").enable("table").parse(text)


def headings(text):
    """The headings in order, as a reader sees them."""
    parsed = tokens(text)
    return [parsed[at + 1].content for at, token in enumerate(parsed) if token.type == "heading_open"]


def kinds(text):
    """What kinds of thing a parser finds in it, line by line and within lines."""
    found = set()
    for token in tokens(text):
        found.add(token.type)
        found |= {child.type for child in token.children or ()}
    return found


def cells(text):
    """The cells of its tables, as a reader sees them."""
    shown = []
    for token in tokens(text):
        if token.type == "inline" and token.level == 4:
            shown.append("".join(child.content for child in token.children))
    return shown


@pytest.fixture
def person():
    return CONTENT.example()


def test_it_has_its_parts_in_order(person):
    title, *parts = headings(written(person))
    assert title == "Residency application, 22 Nov 2026"
    assert parts == PARTS


def test_a_further_specialty_is_told_with_what_is_for_the_first_as_that(person):
    text = written(person)
    assert "- Score yes, experience partly, letters no; 2 programs, 1 open, 1 unknown." in text
    assert "- Dr Rivera: for your first specialty, internal medicine." in text
    assert "| Oak Hollow Family Medicine | WV | community, family medicine (second) |" in text


@pytest.mark.parametrize("score", range(215, 240, 3))
def test_no_reason_of_a_further_specialty_gives_a_hidden_score_away(person, score):
    person["profile"]["specialties"] = ["internal_medicine", "psychiatry"]
    person["profile"]["step2_ck"] = {"score": score, "passed": True}
    text = written(person, hide_score=True)
    assert "points of" not in text
    assert f"{score} " not in text.replace("2027-09-22", "")


def test_it_says_what_the_facts_say_and_what_was_said(person):
    text = written(person)
    assert "The facts say **partly**; the applicant said partly on 13 Nov 2026." in text
    assert "238 meets 8 of the 10 minimums" in text
    assert "A review in 6 of the last 12 weeks." in text
    assert "2026-W46: if Tuesday clinic ends, then I ask Dr Chen whether the letter is coming" in text
    assert "not affiliated with NRMP" in text


def test_interviews_and_the_rank_list_are_told_once_there_are_some(person):
    assert "Rank list" not in written(person)
    person["programs"][3] |= {"interview_on": "2027-11-12", "interview_note": "For my eyes", "rank": 2}
    person["programs"][5] |= {"status": "ranked", "rank": 1}
    text = written(person)
    assert "Interviews: 2 invited, next on Fri 12 Nov 2027 at St. Brendan Hospital, 1 without a day." in text
    assert "Rank list: 1 Riverbend Health, 2 St. Brendan Hospital." in text
    assert "For my eyes" not in text


def test_every_record_has_a_row(person):
    shown = cells(written(person))
    for each in person["programs"]:
        assert each["name"] in shown
    for each in person["timeline"]:
        assert each["title"] in shown
    assert sum("Dr Chen" in cell for cell in shown) == 1


@pytest.mark.acceptance(49)
@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_what_a_person_wrote_stays_text(person, text):
    first = kinds(written(person))
    for each in person["programs"]:
        each["name"] = text
    for each in person["timeline"]:
        each["title"] = each["explanation"] = text
    person["letters"][0]["writer"] = person["experiences"][0]["site"] = text
    person["reviews"][-1]["answers"][0]["note"] = person["commitments"][0]["if"] = text
    hostile = written(person)
    assert headings(hostile)[1:] == PARTS
    assert kinds(hostile) <= first | {"text_special", "softbreak"}
    assert "\x1b" not in hostile
    assert "\u202e" not in hostile


@pytest.mark.parametrize("text", ["a | b", "*x*", "1. x", "<b>", "[a](b)", "C:\\x", "&amp;", "# x", "- x"])
def test_a_reader_sees_what_was_written(text):
    (inline,) = [token for token in tokens(plain(text)) if token.type == "inline"]
    assert "".join(child.content for child in inline.children) == text


def test_somebody_of_whom_nothing_is_known_has_a_report_too():
    text = written({"profile": {}})
    assert headings(text)[1:6] == PARTS[:5]
    assert "Not entered yet." in text
    assert "No review yet." in text


def test_the_score_is_nowhere_when_it_is_to_be_hidden(person):
    person["programs"][0]["name"] = "I have 238"
    person["reviews"][-1]["answers"][0]["note"] = "238!"
    text = written(person, hide_score=True)
    assert "238" not in text
    assert "235-244" not in text
    assert "Shown without the score." in text


def test_it_is_exported_to_a_private_file(imgcoach, stored, tmp_path):
    out = tmp_path / "report.md"
    assert imgcoach("--today", "2026-11-22", "export", "--format", "md", "-o", out)[0] == 0
    assert out.read_text("utf-8") == written(CONTENT.example())
    assert out.stat().st_mode & 0o777 == 0o600


def test_hiding_the_score_goes_with_the_report_alone(imgcoach, stored):
    assert "238" not in imgcoach("export", "--format", "md", "--hide-score")[1]
    code, out, said = imgcoach("export", "--hide-score")
    assert (code, out) == (2, "")
    assert said == "imgcoach: --hide-score goes with --format md, add it\n"


def test_the_report_names_the_matches_so_far():
    told = {"match_year": 2027, "applied": 80, "interviews": 4, "ranked": 3, "outcome": "unmatched"}
    export = CONTENT.example()
    export["profile"]["seasons"] = [told]
    assert "Matches so far: Match 2027: applied to 80, 4 interviews, ranked 3, did not match." in written(
        export
    )
