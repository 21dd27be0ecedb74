"""The published view and the groups: what decision aids owe their readers, and whose figures these are."""

import re
from datetime import date

import pytest
from screen_people import example, scored
from screen_tools import keep, window

from imgcoach.knowledge import load_content

SPECIALTIES = load_content().published.reported


def with_specialty(name, **profile):
    return example(specialties=[name], **profile)


@pytest.fixture
async def opened(folder):
    """The example person's scores."""
    async with window(folder, demo=True) as opened:
        await opened.press("3")
        yield opened


async def test_there_is_more_than_one_view_and_the_present_one_is_in_brackets(opened):
    for key, name in (("p", "[p Published]"), ("g", "[g Groups]"), ("a", "[a Article]")):
        await opened.press(key)
        assert name in opened.lines[1]
        assert opened.lines[1].count("[") == 1


@pytest.mark.parametrize("view", ["a", "p", "g"])
async def test_rates_are_given_of_a_hundred_for_matched_and_not_matched_alike(opened, view):
    await opened.press(view)
    assert "Of 100" in opened.text
    assert re.search(r"matched,? +(and )?not|matched to it and \d+ did not", opened.words)


async def test_the_two_outcomes_of_the_article_make_up_the_hundred(opened):
    rows = re.findall(r"(?:\d|\+) +(\d\d) +(\d\d)(?: <- you|\n)", opened.text)
    assert len(rows) == 5
    assert all(int(yes) + int(no) == 100 for yes, no in rows)


@pytest.mark.parametrize("view", ["p", "g"])
async def test_the_group_and_the_season_are_named(opened, view):
    await opened.press(view)
    assert "non-US IMGs" in opened.text
    assert "ranked internal medicine first" in opened.words
    assert "2026" in opened.text


async def test_what_stands_side_by_side_has_one_denominator(opened):
    await opened.press("p")
    assert "Of 100 with a rank order list: a first-year post in any specialty" in opened.words
    assert re.search(r"US IMGs, of 100 +non-US IMGs, of 100", opened.text)
    assert re.search(r"2026 +4,210 +70 +30 +68-72 +11,944 +56 +44 +55-58", opened.text)
    assert "Article, of 100 IMGs, no source: 25, 40, 55, 65, 72 going up; both stand." in opened.words


async def test_how_far_methods_differ_chance_and_measurement_have_words_of_their_own(opened):
    await opened.press("p")
    assert re.search(r"235-244 +1,395 +35-43 +57-65 +32-46", opened.text)
    assert "Matched: how far three methods of ours differ, from quartiles; not a count." in opened.words
    assert "Chance: what a group of that size leaves open beyond that" in opened.words
    assert "of about 1,395 people; of 100, 32 to 46 would be no surprise" in opened.words
    await opened.press("g")
    assert "you, 6 either way" in opened.text
    assert "(--238--)" in opened.text


async def test_below_220_nothing_is_told_and_the_screen_says_why(opened):
    await opened.press("p")
    assert re.search(r"<220 +not known\n", opened.text)
    assert "<220: too few to know; the lowest scores were 209 (matched) and 209 (not)." in opened.text


WITH_RANGES = [name for name in SPECIALTIES if load_content().published.estimates(name)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", WITH_RANGES)
async def test_every_range_names_its_people_and_what_their_number_leaves_open(folder, name, size):
    keep(folder, with_specialty(name))
    found = [each for each in load_content().published.estimates(name) if not each.shaky]
    async with window(folder, size=size) as opened:
        await opened.press("3", "p")
        for each in found:
            (line,) = [line for line in opened.lines if re.match(rf" +{re.escape(each.band.id)} ", line)]
            assert f"{each.figure.people:,}" in line.split()
            assert f"{each.chance.low}-{each.chance.high}" in line.split()
        assert "Of 100 non-US IMGs in the band who ranked" in opened.words


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", SPECIALTIES)
async def test_the_share_of_every_group_has_its_people_and_its_interval(folder, name, size):
    keep(folder, with_specialty(name))
    groups = load_content().published.groups(name)
    async with window(folder, size=size) as opened:
        await opened.press("3", "g")
        assert f"of {groups.total:,} people" in opened.words
        said = f"By chance {groups.chance.low} to {groups.chance.high} would be no surprise"
        assert f"{said} in another such group." in opened.words


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_the_article_names_no_people_so_no_interval_is_given(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        await opened.press("3")
        told = " ".join(line.split("│")[-1].split("┘")[-1] for line in opened.lines[2:13])
        assert "number of people not named, so what chance adds is not known." in " ".join(told.split())
        assert "no surprise" not in opened.text


async def test_both_groups_stand_on_one_ruler_with_their_numbers(opened):
    await opened.press("g")
    assert re.search(r"matched, 2,649 .*240\|═+251═+\|259", opened.text)
    assert re.search(r"not matched, 2,730 .*233\|═+243═+\|253", opened.text)
    assert "contiguous ranks" in opened.text
    assert "It can't say what would happen to one person" in opened.words


async def test_that_the_score_does_not_separate_comes_first_in_family_medicine(folder):
    keep(folder, with_specialty("family_medicine"))
    async with window(folder) as opened:
        await opened.press("3", "g")
        assert "In family medicine the score does not separate the two groups" in opened.lines[2]


async def test_a_key_goes_through_the_specialties_and_back_and_nothing_is_saved(folder):
    keep(folder, example())
    before = (folder / "data.json").read_bytes()
    async with window(folder) as opened:
        await opened.press("3", "g", "l")
        assert "Scores: family medicine" in opened.text
        await opened.press("right")
        assert "Scores: pediatrics" in opened.text
        await opened.press("h", "left")
        assert "Scores: internal medicine" in opened.text
    assert (folder / "data.json").read_bytes() == before


@pytest.mark.parametrize("name", SPECIALTIES)
async def test_every_specialty_fits_80x24_in_each_view(folder, name):
    keep(folder, with_specialty(name))
    async with window(folder) as opened:
        await opened.press("3")
        for view in "apg":
            await opened.press(view)
            assert "Groups" in opened.lines[1]
            assert opened.app.screen.query_one("#body").max_scroll_y == 0, opened.text


@pytest.mark.parametrize(
    "name", [name for name in SPECIALTIES if load_content().published.groups(name).small]
)
async def test_fewer_than_a_hundred_people_get_no_ranges(folder, name):
    keep(folder, with_specialty(name))
    async with window(folder) as opened:
        await opened.press("3", "p")
        assert "these are too few" in opened.words
        assert "█" not in opened.text
        await opened.press("g")
        assert "too few to compare a score with" in opened.words


async def test_a_us_img_never_sees_figures_of_others_and_is_told_what_is_missing(folder):
    keep(folder, with_specialty("internal_medicine", citizenship="us", visa="none"))
    async with window(folder) as opened:
        await opened.press("3")
        for view in "pg":
            await opened.press(view)
            assert "For US IMGs no such table by specialty was found." in opened.text
            assert "(70 of 100 in 2026)" in opened.words
            assert (view == "p") == (
                "Chance: what would be no surprise in a group of that size" in opened.text
            )
            assert "240" not in opened.text
            names = opened.app.screen.figures()
            assert names
            assert not [each for each in names if each.startswith(("co26-nonus", "derived-band"))]


async def test_somebody_whose_citizenship_is_not_entered_is_told_whose_figures_these_are(folder):
    keep(folder, scored(238))
    async with window(folder) as opened:
        await opened.press("3")
        for view in "pg":
            await opened.press(view)
            assert "Your citizenship is not entered" in opened.text


async def test_without_a_specialty_it_says_how_to_look_at_one(folder):
    keep(folder, example(specialties=[]))
    async with window(folder) as opened:
        await opened.press("3", "g")
        assert "No specialty is chosen yet" in opened.text
        await opened.press("l")
        assert "Scores: internal medicine" in opened.text


async def test_a_specialty_that_was_not_reported_is_told_as_such(folder):
    keep(folder, with_specialty("ophthalmology"))
    async with window(folder) as opened:
        await opened.press("3", "p")
        assert "has no table for ophthalmology" in opened.text


@pytest.mark.parametrize("score", [196, 199, 300])
async def test_a_score_off_the_usual_scale_still_stands_on_the_ruler(folder, score):
    keep(folder, example(step2_ck={"score": score, "passed": True, "failed_attempts": 0, "taken": None}))
    async with window(folder) as opened:
        await opened.press("3", "g")
        assert re.search(rf"\(-*{score}-*\)", opened.text), opened.text


async def test_the_margin_is_not_drawn_once_it_is_stale(folder):
    async with window(folder, demo=True, day=date(2030, 1, 1)) as opened:
        await opened.press("3", "g")
        assert "either way" not in opened.text
        assert "you  " in opened.text


async def test_ascii_signs_alone_draw_all_views(folder):
    async with window(folder, demo=True, ascii=True) as opened:
        await opened.press("3")
        for view in "apg":
            await opened.press(view)
            opened.must_be_ascii()


async def test_a_small_window_can_be_scrolled_to_the_end(folder):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await opened.press("3", "g", "pagedown", "pagedown")
        assert "not in the report" in opened.words


FAILED = {"score": 209, "passed": False, "failed_attempts": 2, "taken": "2026-05-04"}
UNDER = {"score": 210, "passed": True, "failed_attempts": 0, "taken": "2026-05-04"}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("citizenship", ["other", "us"])
@pytest.mark.parametrize(
    ("exam", "said"),
    [
        (FAILED, "The passing score today is 218. 2 failed attempts entered; 2 of 4 left."),
        (UNDER, "210 is below 218, the passing score of that day, so no figure is shown for it."),
    ],
    ids=["failed", "under the mark"],
)
async def test_a_score_that_failed_has_no_band_no_rate_and_no_group_in_any_view(
    folder, exam, said, citizenship, size
):
    keep(folder, example(step2_ck=exam, citizenship=citizenship))
    async with window(folder, size=size) as opened:
        await opened.press("3")
        for view in "apg":
            await opened.press(view)
            assert said in opened.words
            for told in ("Of 100", "255+", "matched", "no surprise", "█", "+5"):
                assert told not in opened.text.split("\n", 2)[2]
            assert "usmle-attempts" in opened.app.screen.figures()


async def test_where_there_is_room_the_ruler_of_both_groups_stands_below_the_bands(folder):
    async with window(folder, demo=True, size=(120, 40)) as opened:
        await opened.press("3")
        assert "you, 6 either way" in opened.text
        assert "ck-sem" in opened.app.screen.figures()
        await opened.resize(120, 30)
        assert "either way" not in opened.text


@pytest.mark.parametrize("view", "apg")
async def test_no_sentence_is_wider_than_eighty_columns(folder, view):
    async with window(folder, demo=True, size=(200, 60)) as opened:
        await opened.press("3", view)
        prose = [
            line.strip() for line in opened.lines[2:-1] if re.search(r"[a-z,] [a-z]+ [a-z]+ [a-z]+", line)
        ]
        drawn = re.compile(r"[│─═|·█]|   |Programs ranked in a row")
        assert [line for line in prose if len(line) > 81 and not drawn.search(line)] == []


async def test_a_chart_whose_numbers_would_run_into_each_other_is_left_out(folder):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await opened.press("3")
        assert "235-244     55   45 <- you: 238" in opened.text
        assert "55 you" not in opened.text
        await opened.resize(80, 24)
        assert "55 you" in opened.text
