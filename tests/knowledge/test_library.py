"""The lists beside the readings, and a person's own files over all of them."""

from datetime import date

import pytest

from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path):
    """Write files of the person's own, with their endings, and open the content over them."""

    def write(**files):
        for name, text in files.items():
            stem, _, ending = name.rpartition("_")
            path = tmp_path / f"{stem.replace('__', '/')}.{ending}"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_content(str(tmp_path))

    return write


def test_everything_fits(content):
    content.library.check()


def test_the_six_specialties_of_the_article_with_people_and_a_mark_for_small_groups(content):
    rows = {row.id: row for row in content.library.reality}
    small = ["dermatology", "plastic_surgery", "neurosurgery"]
    assert list(rows) == [*small, "internal_medicine", "family_medicine", "psychiatry"]
    assert [name for name, row in rows.items() if row.small(content)] == small
    assert [rows[name].people(content) for name in small] == [30, 27, 58]
    assert rows["internal_medicine"].people(content) == 6992
    for row in rows.values():
        rate, matched, _ = (content.figure(name) for name in row.figures)
        assert rate.value == pytest.approx(100 * matched.value / row.people(content), abs=0.05)
        assert {content.figure(name).specialty for name in row.figures} == {row.id}


def test_the_four_uses_of_a_score_have_their_figures(content):
    uses = {use.id: use for use in content.library.uses}
    assert list(uses) == ["filter", "flag", "risk", "context"]
    assert {"pd20-funnel-all", "pd20-ckreq-all", "pd20-ckcut-below-all"} <= set(uses["filter"].figures)
    assert "pd20-ckfail-all" in uses["risk"].figures
    assert all(use.figures for use in uses.values())


def test_what_directors_cite_has_the_nearest_figures_first(content):
    cited = {item.id: item for item in content.library.cited}
    assert len(cited) == 5
    for item in cited.values():
        assert item.nearest
        assert item.figures[: len(item.nearest)] == item.nearest
        assert len(item.figures) == len(set(item.figures))


def test_the_four_patterns_belong_to_questions_and_end_in_a_move(content):
    patterns = content.library.patterns
    assert [pattern.question for pattern in patterns] == ["experience", "timeline", "programs", None]
    assert all(pattern.move.endswith(".") for pattern in patterns)


def test_what_is_missing_is_told_to_whom_it_concerns(content):
    kinds = [entry.kind for entry in content.library.missing]
    assert kinds.count("us") >= 2
    assert kinds.count("non_us") >= 2
    assert kinds.count("all") >= 5
    for entry in content.library.missing:
        if entry.kind == "us":
            assert not [name for name in entry.figures if "nonus" in name]


def test_every_list_fills(content):
    library = content.library
    for entry in (*library.uses, *library.cited, *library.patterns, *library.missing):
        text = entry.filled(content, TODAY)
        assert "{" not in text
        assert len(text.split()) <= 130, entry.id
        assert len(entry.title) <= 34


def test_an_own_text_replaces_the_one_of_its_name(folder, content):
    mine = folder(learn__trap_md="It is {figure:ck-sem} points.\r\n\r\n- one\r\n")
    assert mine.library.readings["trap"].filled(mine, TODAY) == "It is 6 points.\n\n- one"
    assert mine.library.readings["trap"].title == content.library.readings["trap"].title
    assert mine.library.readings["myth"] == content.library.readings["myth"]
    mine.check()


def test_an_own_reading_is_added_at_the_end(folder):
    mine = folder(learn_toml='[mine]\nsection = "My notes"\ntitle = "Mine"\n', learn__mine_md="What I heard.")
    assert list(mine.library.readings)[-1] == "mine"
    mine.check()


def test_an_own_entry_of_a_list_replaces_its_own(folder, content):
    mine = folder(uses_toml='[flag]\ntitle = "Mine"\ntext = "About {figure:ck-sem}."\n')
    assert [use.id for use in mine.library.uses] == [use.id for use in content.library.uses]
    assert mine.library.uses[1].filled(mine, TODAY) == "About 6."
    mine.check()


BROKEN = {
    "a text too long": (
        "learn__trap_md",
        "a" * 3001,
        "learn/trap.md: reading 'trap': text is longer than 3000",
    ),
    "an empty text": ("learn__trap_md", "", "learn/trap.md: reading 'trap': text must not be empty"),
    "no UTF-8": ("learn__trap_md", b"\xff", "learn/trap.md: is not UTF-8 text"),
    "a wrong brace": (
        "learn__trap_md",
        "A {figure}.",
        "reading 'trap': text holds a { or } that is not part of",
    ),
    "an unknown figure": (
        "learn__trap_md",
        "A {figure:moon}.",
        "text: figure 'moon' is not among the figures",
    ),
    "an unknown part": (
        "learn__trap_md",
        "A {figure:pd20-ckreq-all.moon}.",
        "learn/trap.md: reading 'trap': text: figure 'pd20-ckreq-all' has no part 'moon'",
    ),
    "a share of a rule": (
        "learn__trap_md",
        "A {of100:usmle-spacing}.",
        "learn/trap.md: reading 'trap': text: figure 'usmle-spacing' has no value",
    ),
    "a text nobody names": ("learn__moon_md", "A.", "learn/moon.md: is not read under this name"),
    "a title too long": (
        "learn_toml",
        f'[trap]\nsection = "S"\ntitle = "{"t" * 35}"\n',
        "learn.toml: reading 'trap': title is longer than 34 characters",
    ),
    "an unknown list": (
        "learn_toml",
        '[trap]\nsection = "S"\ntitle = "T"\nuses = "moon"\n',
        "learn.toml: reading 'trap': uses must be one of 'reality'",
    ),
    "a reading without a text": (
        "learn_toml",
        '[moon]\nsection = "S"\ntitle = "T"\n',
        "learn/moon.md: can't be read",
    ),
    "a use with an unknown part": (
        "uses_toml",
        '[flag]\ntitle = "T"\ntext = "A {figure:ck-sem.moon}."\n',
        "uses.toml: use 'flag': text: figure 'ck-sem' has no part 'moon'",
    ),
    "a use with an unknown figure": (
        "uses_toml",
        '[flag]\ntitle = "T"\ntext = "A {figure:moon}."\n',
        "uses.toml: use 'flag': figures 'moon' is not among the figures",
    ),
    "a pattern of an unknown question": (
        "patterns_toml",
        '[gaps]\ntitle = "T"\ntext = "A."\nquestion = "luck"\nmove = "Do."\n',
        "patterns.toml: pattern 'gaps': question must be one of 'score'",
    ),
    "a row of an unknown specialty": (
        "reality_toml",
        '[moon]\nperfect = "P."\nmatters = "M."\nrate = "ck-sem"\nmatched = "ck-sem"\nunmatched = "ck-sem"\n',
        "reality.toml: specialty 'moon': id 'moon' is not among the specialties",
    ),
    "an unknown nearest figure": (
        "cited_toml",
        '[letters]\ntitle = "T"\ntext = "A."\nnearest = ["moon"]\n',
        "cited.toml: item 'letters': figures 'moon' is not among the figures",
    ),
    "an unknown kind": (
        "missing_toml",
        '[bands]\ntitle = "T"\ntext = "A."\nkind = "them"\n',
        "missing.toml: gap 'bands': kind must be one of 'us'",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_told_in_one_line_with_file_entry_and_reason(folder, kind):
    name, text, reason = BROKEN[kind]
    with pytest.raises(Rejected) as told:
        folder(**{name: text}).check()
    assert reason in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("kind", ["an unknown part", "a use with an unknown part", "an unknown figure"])
def test_an_own_file_is_checked_when_it_is_read(folder, kind):
    name, text, reason = BROKEN[kind]
    with pytest.raises(Rejected) as told:
        _ = getattr(folder(**{name: text}).library, "uses" if name == "uses_toml" else "readings")
    assert reason in str(told.value)
    assert str(told.value).endswith("; correct it or remove your own copy")


def test_nothing_of_the_library_is_read_before_it_is_asked_for(folder):
    mine = folder(learn__trap_md=b"\xff", uses_toml="broken [")
    assert mine.library.patterns
    assert mine.questions
    with pytest.raises(Rejected):
        _ = mine.library.uses


def test_a_text_is_read_once(folder, tmp_path):
    mine = folder(learn__trap_md="What I heard.")
    assert mine.reader.text("learn/trap") == "What I heard."
    for path in tmp_path.rglob("trap.md"):
        path.write_text("Another thing.")
    assert mine.reader.text("learn/trap") == "What I heard."
