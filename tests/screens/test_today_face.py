"""What Today draws, held to the data: headings over columns, small marks, the ruler, the strip, two panes."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from screen_people import example, failed, scored
from screen_tools import keep, window

from imgcoach.coach.exams import pass_mark
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.model.review import last_answers
from imgcoach.screens.parts.five import Five
from imgcoach.screens.scores.look import Look
from imgcoach.screens.scores.score_ruler import LABELS, groups_to_draw, ruler
from imgcoach.status import status_of
from imgcoach.words.labels import ANSWERS, EVIDENCE
from imgcoach.words.weekly.recent import signs

APPLICANTS = sorted((Path(__file__).parent / "applicants").glob("*.json"))
CONTENT = load_content()
TODAY = date(2027, 1, 20)


def person_of(path):
    document = json.loads(path.read_text("utf-8"))
    names = [name for name in document if name not in ("format", "version", "exported")]
    return Person.model_validate({name: document[name] for name in names})


PEOPLE = [Person.model_validate(example()), *map(person_of, APPLICANTS)]


def look_of(person, width=78, ascii=False):
    return Look(CONTENT, person.profile, TODAY, person.profile.primary, width, ascii)


@pytest.mark.parametrize("width", [59, 79, 91, 96, 109])
def test_headings_stand_over_their_columns_and_cells_say_what_the_data_say(width):
    for person in PEOPLE:
        status = status_of(person, CONTENT, TODAY)
        table, answers = Five(status, CONTENT.questions, width, True), last_answers(person.reviews)
        heading = table.heading()
        assert len(heading) == width
        for question, row in table.rows():
            line = row.plain
            assert len(line) <= width
            facts, said = heading.index("facts"), heading.index("you said")
            assert line[facts:said].strip() == EVIDENCE[status.assessment.findings[question].evidence]
            assert line[facts - 1] == line[said - 1] == " "
            given = answers.get(question)
            told = line[said : said + len("you said")].strip()
            assert told == (ANSWERS[given[0].answer] if given else "-")
            weeks = heading.find("last 12 weeks")
            assert (weeks > 0) is (width >= 79)
            if weeks > 0:
                assert line[weeks + 1 : weeks + 13] == signs(person.reviews, question, TODAY, True)


def test_the_ruler_holds_score_margin_halves_and_pass_mark_at_their_places():
    drawn = 0
    for person in PEOPLE:
        look = look_of(person)
        if (groups := groups_to_draw(look)) is None:
            continue
        drawn += 1
        lines = ruler(look, groups)
        assert all(len(line) <= 78 for line in lines)
        scale = lines[0]
        for spread, line in zip((groups.scores_matched, groups.scores_unmatched), lines[1:3], strict=True):
            assert f"{spread.q1:g}|" in line and f"|{spread.q3:g}" in line
            assert f"{spread.n:,}" in line
        assert not any("chance" in line or "%" in line for line in lines)
        if look.score is not None:
            you = next(line for line in lines if line.startswith("you"))
            assert str(look.score) in you
            assert abs(place(you, look.score) - expected(scale, look.score)) <= 1
        mark = pass_mark(person.profile.step2_ck, CONTENT, TODAY)
        if person.profile.step2_ck.taken and mark:
            assert any(re.fullmatch(rf"passing score then +{mark}", line) for line in lines)
    assert drawn >= 5


def place(line, number):
    """The column in the middle of a number."""
    return line.index(str(number), LABELS) + 1


def expected(scale, score):
    """Where a score lies between the ends of the scale that is drawn."""
    low, high = (int(each) for each in (scale[LABELS:].split()[0], scale.split()[-1]))
    return LABELS + round((score - low) / (high - low) * (len(scale) - LABELS - 1))


@pytest.mark.parametrize(
    "profile",
    [{"citizenship": "us"}, {"specialties": []}, {"specialties": ["dermatology"]}],
    ids=["a US IMG", "no specialty", "fewer than 100 people"],
)
def test_no_ruler_for_whom_the_groups_say_nothing(profile):
    assert groups_to_draw(look_of(Person.model_validate(example(**profile)))) is None
    assert groups_to_draw(look_of(Person.model_validate(failed()))) is None


def test_a_person_without_a_score_has_a_ruler_without_a_place_on_it():
    person = Person.model_validate({"profile": {"specialties": ["internal_medicine"]}})
    lines = ruler(look_of(person), groups_to_draw(look_of(person)))
    assert not any(line.startswith("you") for line in lines)
    assert any(line.startswith("passing score now") for line in lines)


async def test_the_verdict_is_the_headline_and_papers_come_before_the_five(folder):
    async with window(folder, demo=True) as opened:
        assert opened.lines[1].startswith("══ Build the profile ══")
        assert opened.lines[2].strip() == "You can still work on letters, experience, timeline and list."
        papers = next(at for at, line in enumerate(opened.lines) if "Papers first" in line)
        assert "Five questions" in opened.lines[papers + 1]


@pytest.mark.parametrize("size", [(80, 24), (100, 40), (110, 30), (120, 40), (200, 60), (60, 20)])
async def test_no_line_is_torn_and_nothing_that_waits_is_missing_at_any_size(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        seen = opened.text
        for _ in range(3):
            await opened.press("pagedown")
            seen += opened.text
        words = " ".join(seen.split())
        for said in ("Last time: if", "[d p n x]", "Review due (9 days)", "applications open", "[Building]"):
            if said != "[Building]" or size[0] < 110:
                assert said in words, said
        for question in CONTENT.questions:
            row = next(line for line in seen.splitlines() if question.short.split(",")[0] in line)
            assert "yes" in row or "no" in row or "partly" in row, row


async def test_from_110_columns_the_season_stands_beside_the_five(folder):
    async with window(folder, demo=True, size=(110, 30)) as opened:
        line = next(line for line in opened.lines if "[>] Building" in line)
        assert line.index("[>]") >= 79
        assert "~22 Sep 2027" in opened.text
        await opened.resize(100, 30)
        assert "[>] Building" not in opened.text
        assert "[Building]" in opened.text
        await opened.resize(120, 30)
        assert "[>] Building" in opened.text


async def test_the_veil_covers_the_ruler_for_where_it_stands_tells_the_score(folder):
    async with window(folder, demo=True, size=(120, 40)) as opened:
        assert "you, 6 either way" in opened.text
        await opened.press("v")
        assert "either way" not in opened.text
        assert "238" not in opened.text


async def test_the_sources_of_ruler_and_season_are_one_key_away(folder):
    async with window(folder, demo=True, size=(120, 40)) as opened:
        figures = opened.app.screen.figures()
        for name in ("co26-nonus-step2ck-matched-internal-medicine", "ck-sem"):
            assert any(each.startswith(name[:24]) for each in figures), figures
        assert set(figures) >= {each.figure for each in opened.app._desk.status.assessment.season.days}


async def test_the_face_is_ascii_where_that_is_asked_for(folder):
    for size in ((80, 24), (120, 40)):
        async with window(folder, demo=True, ascii=True, size=size) as opened:
            opened.must_be_ascii()


async def test_someone_who_never_reviewed_is_shown_no_gaps(folder):
    keep(folder, scored(238))
    async with window(folder, size=(80, 40)) as opened:
        assert "·" not in opened.text


async def test_the_small_marks_are_explained_where_all_of_it_is_told(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("enter")
        assert "The last 12 weeks: ▄·█████" in opened.text
        assert "█ yes ▄ partly _ no - not now · no answer" in opened.words


async def test_without_colour_the_line_in_focus_is_reversed(folder, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with window(folder, demo=True) as opened:
        row = next(strip for strip in opened.strips if "Score above likely" in strip.text)
        other = next(strip for strip in opened.strips if "Timeline without" in strip.text)
        assert all(part.style.reverse for part in row if part.text.strip())
        assert not any(part.style and part.style.reverse for part in other)
