"""A figure is found from its id alone: what it costs, and that the table of places tells the truth."""

from pathlib import Path

import pytest

from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content
from imgcoach.knowledge.figures.figure_files import FILES, GROUPS, SURVEYS, place


@pytest.fixture
def read(monkeypatch):
    """The names of the content files read so far, each as often as it was read."""
    names = []

    def note(path):
        names.append(path.name if path.parent.name == "content" else f"{path.parent.name}/{path.name}")
        return path.read_bytes()

    monkeypatch.setattr("imgcoach.knowledge.shelf.read_named", note)
    return names


@pytest.mark.parametrize("file", FILES)
def test_every_figure_is_in_the_file_that_its_id_names(content, file):
    assert {place(name) for name in content.figures_of(file)} == {file}


def test_every_file_of_figures_is_in_the_table():
    folder = Path(__file__).parents[2] / "content" / "facts"
    assert {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.toml")} == set(
        FILES
    )


def test_a_specialty_with_figures_is_one_a_person_can_aim_at(content):
    assert set(GROUPS) | set(SURVEYS) <= set(content.specialties)
    for file in FILES:
        _, _, specialty = file.partition("/")
        found = {figure.specialty for figure in content.figures_of(file).values()}
        assert found == {specialty} if specialty else True


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("match2026-us-rate", "facts/match.toml"),
        ("article-flow-score", "facts/article.toml"),
        ("ck-sem", "facts/usmle.toml"),
        ("nrmp2027-rol", "facts/season.toml"),
        ("lor-4", "facts/practice.toml"),
        ("co26-nonus-rate-child-neurology", "groups/child_neurology.toml"),
        ("co26-nonus-step2ck-matched-surgery-general", "groups/general_surgery.toml"),
        ("derived-band-neurology-235-244", "groups/neurology.toml"),
        ("derived-band-pooled-<220", "facts/groups.toml"),
        ("pd20-ckcut-above-plastic-surgery", "survey/plastic_surgery.toml"),
        ("pd20-interview-step2ck-all", "facts/survey.toml"),
    ],
)
def test_one_figure_costs_one_file(read, name, file):
    content = load_content()
    assert content.figure(name).id == name
    assert content.figure(name).id == name
    assert read == [file]


def test_an_unknown_figure_costs_no_more_than_one_file(read):
    with pytest.raises(Rejected, match="no figure has the id 'moon'"):
        load_content().figure("moon")
    assert read == ["facts/practice.toml"]


def test_the_groups_of_a_specialty_cost_their_file_and_the_names(read):
    assert load_content().published.groups("internal_medicine").total == 6992
    assert sorted(read) == ["groups/internal_medicine.toml", "specialties.toml"]


def test_an_own_figure_is_found_in_whichever_own_file_it_is(own, content):
    text = (Path(__file__).parents[2] / "content/facts/fees.toml").read_text()
    entry = text.partition("[step3-fee]")[2].partition("[")[0]
    shared = text.partition("[all]")[2].partition("[")[0]
    mine = own({"facts/fees": f"[all]{shared}[my-cat]{entry}"})
    assert mine.figure("my-cat").value == content.figure("step3-fee").value
    assert "my-cat" in mine.figures
