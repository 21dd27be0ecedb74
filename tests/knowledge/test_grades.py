"""Grade A is for what links to the document itself; a copy is named as one and gives B."""

from datetime import date

import pytest
from own_entries import FIGURE, SOURCE

from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content
from imgcoach.knowledge.figures.figure import Figure, Source
from imgcoach.knowledge.figures.grading import check_grades, misgraded, mislinked

CONTENT = load_content()
PUBLISHERS = {each.name: each for each in CONTENT.publishers.values()}
SURVEY = CONTENT.sources["nrmp-director-survey-2020"]
STUDENT = "https://github.com/homebase3/nycdsa_final_project"


@pytest.mark.parametrize("name", CONTENT.sources)
def test_all_that_a_source_gives_has_the_grade_it_may_have(name):
    source = CONTENT.sources[name]
    assert mislinked(source, PUBLISHERS) is None
    for figure in CONTENT.figures.values():
        if figure.source == name:
            assert misgraded(figure, source, PUBLISHERS) is None, figure.id


@pytest.mark.parametrize("name", [each.id for each in CONTENT.figures.values() if each.grade == "A"])
def test_a_figure_graded_a_links_to_its_publisher(name):
    figure = CONTENT.figure(name)
    source = CONTENT.sources[figure.source]
    assert PUBLISHERS[source.publisher].holds(source.url)
    assert len(source.url) > len("https://www.ecfmg.org/news/")
    assert not (figure.read or source.read)
    assert figure.where or source.form == "page"


def test_no_figure_of_a_publisher_leads_to_somebody_elses_copy():
    for source in CONTENT.sources.values():
        if source.publisher in PUBLISHERS:
            assert not any(host in source.url for host in ("github", "scribd", "zbook", "docplayer"))


def test_every_publisher_says_why_it_is_asked_and_has_a_source():
    said = {source.publisher for source in CONTENT.sources.values()}
    assert all(each.why and each.name in said for each in CONTENT.publishers.values())


def test_every_page_of_the_survey_of_2020_lies_in_the_report():
    pages = {
        int(figure.where.rpartition("page ")[2])
        for figure in CONTENT.figures.values()
        if figure.source == SURVEY.id and figure.where and "page " in figure.where
    }
    assert min(pages) == 1
    assert max(pages) < 169


def figure(**keys):
    """A figure of the survey with other keys."""
    return CONTENT.figure("pd20-interview-visa-all").model_copy(update=keys)


def source(**keys):
    """The survey as if it had been read at NRMP, with other keys."""
    given = {"read": None, "url": "https://www.nrmp.org/2020-survey.pdf"} | keys
    return SURVEY.model_copy(update=given)


@pytest.mark.parametrize(
    ("said", "given", "reason"),
    [
        ({"grade": "A"}, {}, None),
        ({"grade": "A", "where": None}, {}, "needs `where` in a report"),
        ({"grade": "A", "where": None}, {"form": "page"}, None),
        ({"grade": "A"}, {"url": STUDENT}, "needs the address of the document itself"),
        ({"grade": "A"}, {"url": "https://www.nrmp.org/"}, "needs the address of the document itself"),
        ({"grade": "A"}, {"url": "https://notnrmp.org/a.pdf"}, "needs the address of the document itself"),
        ({"grade": "A"}, {"url": "https://nrmp.org/search/SOAP/?page=2"}, "needs the address"),
        ({"grade": "A"}, {"url": None}, "needs the address of the document itself"),
        ({"grade": "A"}, {"publisher": "a student"}, "needs a publisher of publishers.toml"),
        ({"grade": "A"}, {"read": "in a copy"}, "with `read` it is B"),
        ({"grade": "A", "read": "worked out here"}, {}, "with `read` it is B"),
        ({"grade": "B"}, {}, "grade B needs `read`"),
        ({"grade": "B"}, {"read": "in a copy"}, None),
        ({"grade": "B", "read": "worked out here"}, {}, None),
        ({"grade": "C"}, {}, None),
    ],
)
def test_the_rule_of_the_grades(said, given, reason):
    found = misgraded(figure(**said), source(**given), PUBLISHERS)
    assert found is None if reason is None else reason in found


def test_a_publishers_name_needs_the_publishers_link():
    assert "link to NRMP itself" in mislinked(source(url=STUDENT), PUBLISHERS)
    assert mislinked(source(url=STUDENT, publisher="a student, copying NRMP"), PUBLISHERS) is None


def test_an_own_figure_with_too_good_a_grade_is_named_and_holds_up_nothing(own):
    good = FIGURE.replace('grade = "B"', 'grade = "A"').replace("usmle-score-guidelines", "my-notes")
    mine = own({"facts/usmle": f"[mine]{good}", "sources": SOURCE})
    mine.check()
    assert mine.figure("mine").value == 5
    with pytest.raises(Rejected, match=r"facts/usmle.toml: figure 'mine': grade A needs a publisher"):
        check_grades(mine)


def test_an_own_source_that_lends_itself_a_publishers_name_is_named(own):
    copied = SOURCE.replace('publisher = "me"', 'publisher = "NRMP"')
    mine = own({"sources": f'{copied}url = "https://scribd.example/nrmp"\n'})
    mine.check()
    with pytest.raises(
        Rejected, match=r"sources.toml: source 'my-notes': url is not at nrmp.org: link to NRMP"
    ):
        check_grades(mine)


def test_an_own_publisher_is_enough_for_an_own_source(own):
    good = FIGURE.replace('grade = "B"', 'grade = "A"').replace("usmle-score-guidelines", "my-notes")
    board = '[board]\nname = "me"\nhosts = ["board.example"]\nwhy = "It decides."\n'
    mine = own(
        {
            "facts/usmle": f"[mine]{good}",
            "sources": f'{SOURCE}url = "https://www.board.example/rules"\n',
            "publishers": board,
        }
    )
    mine.check()
    check_grades(mine)
    assert not mine.figure("mine").stale(date(2029, 6, 1))


def test_the_keys_are_those_of_the_models():
    assert {"where", "read"} <= Figure.model_fields.keys()
    assert {"form", "url", "check", "read"} <= Source.model_fields.keys()
