"""A broken file of the person's own says file, entry and reason in one line."""

from datetime import date

import pytest
from own_entries import BAND, FIGURE, MOVE, REVIEW, SOURCE

from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content, shipped

BROKEN = {
    "no TOML": ("bands", "[x\n", "is not TOML: "),
    "nested without end": ("bands", "a = " + "[" * 5000, "is not TOML: "),
    "no UTF-8": ("bands", b'[x]\ntitle = "\xff"', "is not UTF-8 text"),
    "an id twice": ("bands", "[x]\n[x]\n", "is not TOML: Cannot declare ('x',) twice"),
    "an id in the table": ("bands", '[x]\nid = "y"\n', "band 'x': id is given twice"),
    "a key outside of tables": ("bands", "low = 1\n", "'low' stands outside of any [table]"),
    "all outside of tables": ("bands", "all = 1\n", "'all' stands outside of any [table]"),
    "an unknown key": (
        "bands",
        f"[235-244]\nlow = 235\n{BAND}lwo = 1\n",
        "band '235-244': lwo is not a key that imgcoach knows",
    ),
    "a missing key": ("bands", f"[235-244]\n{BAND}", "band '235-244': low is missing"),
    "a wrong type": (
        "bands",
        f'[235-244]\nlow = "235"\n{BAND}',
        "band '235-244': low must be a whole number",
    ),
    "a hole": (
        "bands",
        f"[235-244]\nlow = 236\n{BAND}",
        "band '235-244': starts at 236, but the band before ends at 234",
    ),
    "an overlap": (
        "bands",
        f"[235-244]\nlow = 230\n{BAND}",
        "band '235-244': starts at 230, but the band before ends at 234",
    ),
    "a hole at the end": (
        "bands",
        '["255+"]\nlow = 255\nhigh = 299\nfigure = "article-band-255+"\ntitle = "T"\nadvice = "A."\n',
        "band '255+': ends at 299, but the scale ends at 300",
    ),
    "a band upside down": (
        "bands",
        f"[235-244]\nlow = 245\n{BAND}",
        "band '235-244': high is 244, but low is 245",
    ),
    "an unknown figure": (
        "bands",
        f"[235-244]\nlow = 235\n{BAND.replace('article-band-235-244', 'moon')}",
        "band '235-244': figure 'moon' is not among the figures",
    ),
    "an unknown specialty": (
        "cutoffs",
        '[underwater_medicine]\nlow = 220\nhigh = 230\nfigure = "ck-sem"\n',
        "cutoff 'underwater_medicine': id 'underwater_medicine' is not among the specialties",
    ),
    "an unknown source": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("usmle-score-guidelines", "rumour"),
        "figure 'ck-sem': source 'rumour' is not among the sources",
    ),
    "an unknown question": (
        "moves",
        '["letters.ask"]\ntext = "Ask."\nquestion = "luck"\ntakes = "a week"\n',
        "move 'letters.ask': question must be one of 'score'",
    ),
    "an unknown survey item": (
        "predictors",
        '[score]\ntitle = "T"\nquestion = "score"\nfigure = "ck-sem"\nnearest = ["moon"]\nnote = "N."\n',
        "predictor 'score': nearest 'moon' is not among the figures",
    ),
    "a figure without value": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("value = 5\n", ""),
        "figure 'ck-sem': value is missing",
    ),
    "a value that is a list of lists": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("value = 5", "value = [[5]]"),
        "figure 'ck-sem': value must be a number, a text, a date, or a list or table of these",
    ),
    "a value that is an empty list": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("value = 5", "value = []"),
        "figure 'ck-sem': value must be a number",
    ),
    "a value that is true": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("value = 5", "value = true"),
        "figure 'ck-sem': value must be a number, a text, a date, or a list or table of these",
    ),
    "a value that is a moment": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("value = 5", "value = 2029-01-01T10:00:00"),
        "figure 'ck-sem': value must be a number, a text, a date, or a list or table of these",
    ),
    "a percentage of nobody": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace('"points"', '"%"'),
        "figure 'ck-sem': denominator is missing: say who makes 100 %",
    ),
    "a figure of no specialty": (
        "facts/usmle",
        f'[ck-sem]{FIGURE}specialty = "underwater_medicine"\n',
        "figure 'ck-sem': specialty 'underwater_medicine' is not among the specialties",
    ),
    "a figure of a specialty in the wrong file": (
        "facts/groups/pediatrics",
        f"[co26-nonus-rate-internal-medicine]{FIGURE}",
        "figure 'co26-nonus-rate-internal-medicine': is in another file of figures too",
    ),
    "a source in two files": (
        "sources",
        SOURCE.replace("my-notes", "uscehub"),
        "source 'uscehub': is in another file of sources too",
    ),
    "a value that is no number": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("value = 5", "value = nan"),
        "figure 'ck-sem': value must be a number",
    ),
    "a date that is none": (
        "facts/usmle",
        f"[ck-sem]{FIGURE}".replace("2029-12-31", '"soon"'),
        "figure 'ck-sem': expires: Dates are written like 2026-05-11",
    ),
    "a figure in two files": (
        "facts/fees",
        f"[ck-sem]{FIGURE}",
        "figure 'ck-sem': is in another file of figures too",
    ),
    "a date without a day": (
        "season",
        f'{REVIEW}figure = "ck-sem"\n',
        "figure 'ck-sem': value must be a date",
    ),
    "an unknown rule": (
        "rules",
        '[luck]\nvalue = 1\nreason = "R."\n',
        "rule 'luck': id is not the name of a rule that imgcoach knows",
    ),
    "a placeholder nobody fills": (
        "moves",
        f'["letters.ask"]\ntext = "Ask {{writer}}."\n{MOVE}',
        "move 'letters.ask': text holds {writer}, but here it may hold {specialty}",
    ),
    "a brace that is left open": (
        "moves",
        f'["letters.ask"]\ntext = "Ask {{writer."\n{MOVE}',
        "move 'letters.ask'",
    ),
    "a row of more keys than a board has": (
        "keyboards",
        f'[mine]\nname = "Mine"\nplain = ["{" ".join("abcdefghijklmn")}"]\nshift = []\n',
        "keyboard 'mine': plain has a row of more than 13 keys",
    ),
    "a word for no value": (
        "spellings",
        '"cutoff.moon" = { words = ["full"] }\n',
        "spelling 'cutoff.moon': id is no value that is spelled, like cutoff.strict",
    ),
    "a word for no field": (
        "spellings",
        '"mood.good" = { words = ["fine"] }\n',
        "spelling 'mood.good': id is no value that is spelled, like cutoff.strict",
    ),
    "a move too long": (
        "moves",
        f'["letters.ask"]\ntext = "{"a" * 151}"\n{MOVE}',
        "move 'letters.ask': text is longer than 150 characters",
    ),
    "an empty text": (
        "moves",
        f'["letters.ask"]\ntext = " "\n{MOVE}',
        "move 'letters.ask': text must not be empty",
    ),
    "a name that nobody reads": ("letters", "", "is not read under this name; rename it to one of bands, "),
    "a name of figures that nobody reads": (
        "facts/mine",
        "",
        "is not read under this name; rename it to one of facts/article, facts/couples, ",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_told_in_one_line_with_file_entry_and_reason(own, kind):
    name, text, reason = BROKEN[kind]
    with pytest.raises(Rejected) as told:
        own({name: text}).check()
    line = str(told.value)
    assert "\n" not in line
    assert reason in line
    if "value must be a date" not in reason:
        assert f"{name}.toml: " in line


@pytest.mark.parametrize("kind", ["a hole", "a missing key", "an unknown figure"])
def test_an_own_file_is_checked_whole_when_it_is_read(own, kind):
    name, text, reason = BROKEN[kind]
    with pytest.raises(Rejected, match=reason) as told:
        getattr(own({name: text}), name)
    assert str(told.value).endswith("; correct it or remove your own copy")


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path):
    (tmp_path / "bands.toml").mkdir()
    with pytest.raises(Rejected, match=r"bands.toml: can't be read \(Is a directory\)"):
        _ = load_content(str(tmp_path)).bands


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "content").write_text("")
    with pytest.raises(Rejected) as told:
        load_content(str(tmp_path / "content")).check()
    assert str(told.value) == (
        f"{tmp_path}/content: can't be read (Not a directory); open it to yourself, or move it away"
    )


def test_a_link_that_leads_in_a_circle_is_told_and_not_taken_for_a_missing_file(tmp_path):
    (tmp_path / "content").symlink_to(tmp_path / "content")
    with pytest.raises(Rejected, match="can't be read"):
        load_content(str(tmp_path / "content" / "mine")).check()


def test_without_the_content_that_came_with_it_it_says_what_to_do(monkeypatch):
    monkeypatch.setattr("imgcoach.knowledge.shipped.find_spec", lambda _: None)
    with pytest.raises(Rejected, match="can't be found; install imgcoach again"):
        shipped.folder()


@pytest.mark.parametrize(
    ("story", "reason"),
    [
        ("missed = []\nweeks = []\nprofile = 3\n", "is not in the form of such a story"),
        ("missed = []\nweeks = 3\n", "is not in the form of such a story"),
        ("weeks = []\n", "is not in the form of such a story"),
        ("[[weeks]]\nago = 1\n[weeks.said]\nscore = 'yes'\n", "missed is missing"),
        (
            "missed = []\n[profile.step2_ck]\nscore = 2450\n[[weeks]]\nago = 1\nsaid = {}\n",
            "profile.step2_ck.score",
        ),
    ],
    ids=range(5),
)
def test_an_example_person_that_can_not_be_told_is_refused_with_the_file(own, story, reason):
    content = own({"demo/score": story})
    with pytest.raises(Rejected) as told:
        content.reader.story("score").person(date(2026, 11, 22))
    assert "demo/score.toml" in str(told.value)
    assert reason in str(told.value)
    assert "2450" not in str(told.value)


def test_a_standard_error_that_is_no_number_is_told(own):
    mine = own({"facts/usmle": f"[ck-sem]{FIGURE}".replace("value = 5", 'value = "5"')})
    with pytest.raises(Rejected, match="'ck-sem': value must be a whole number"):
        mine.standard_error(date(2026, 11, 22))
