"""Every number can say where it comes from, and whether it is past its day."""

from datetime import date

from imgcoach.words.sources import provenance, short_source

TODAY = date(2026, 11, 22)
LATER = date(2030, 1, 1)
LABELS = [
    "What",
    "Value",
    "Population",
    "Denominator",
    "Year",
    "Source",
    "Where",
    "Link",
    "Grade",
    "As of",
    "Trusted until",
    "Read",
    "Look it up at",
    "Can't say",
    "Note",
]


def test_all_that_is_known_comes_in_one_order(content):
    for figure in content.figures.values():
        found = provenance(figure, content, TODAY)
        labels = [label for label, _ in found]
        assert labels == [label for label in LABELS if label in labels]
        assert {"What", "Population", "Year", "Source", "Grade", "As of", "Trusted until", "Can't say"} <= {
            *labels
        }
        assert all(words.strip() for _, words in found)


def test_a_rate_says_of_whom_by_whom_and_what_it_cannot_tell(content):
    found = dict(provenance(content.figure("co26-nonus-rate-internal-medicine"), content, TODAY))
    assert found["Value"] == "48.5 %"
    assert found["Denominator"] == "applicants who ranked the specialty first and certified a list"
    assert found["Link"].startswith("https://www.nrmp.org/")
    assert found["Trusted until"] == "31 Aug 2027"
    assert found["Grade"].startswith("B: second-hand")
    assert "saieeshb/img-match-2026" in found["Read"]


def test_a_page_number_and_whose_copy_was_read_stand_beside_the_link(content):
    found = dict(provenance(content.figure("pd20-interview-visa-internal-medicine"), content, TODAY))
    assert found["Where"] == "Figure IM-1, page 45"
    assert found["Link"].startswith("https://www.nrmp.org/")
    assert "copy" in found["Read"]


def test_what_a_site_repeats_says_where_to_look_it_up(content):
    found = dict(provenance(content.figure("ck-pass-2025"), content, TODAY))
    assert "itself was not read" in found["Read"]
    assert found["Look it up at"].startswith("https://www.usmle.org/")


def test_the_article_says_that_it_has_no_source(content):
    found = dict(provenance(content.figure("article-band-235-244"), content, TODAY))
    assert found["Denominator"] == "not said"
    assert "approximate, no published source" in found["Note"]
    assert "Link" not in found


def test_a_stale_figure_says_so(content):
    figure = content.figure("match2026-us-rate")
    assert "STALE" not in dict(provenance(figure, content, figure.expires))["Trusted until"]
    assert "STALE" in dict(provenance(figure, content, LATER))["Trusted until"]


def test_a_source_fits_one_line(content):
    figure = content.figure("co26-nonus-rate-internal-medicine")
    assert short_source(figure, content, TODAY) == "NRMP Charting Outcomes, non-US IMGs, 2026 (B)"
    assert short_source(figure, content, LATER) == "NRMP Charting Outcomes, non-US IMGs, 2026 (B) STALE"
    assert all(len(short_source(each, content, LATER)) <= 60 for each in content.figures.values())


def test_nothing_is_said_of_how_it_was_found(content):
    said = [f"{each.statement} {each.note}" for each in content.figures.values()]
    said += [
        f"{each.title} {each.publisher} {each.limits} {each.read} {each.url}"
        for each in content.sources.values()
    ]
    assert not any(
        word in text.lower() for text in said for word in ("index id", "domain.", "/work", "stored text")
    )
    assert all(source.url is None or source.url.startswith("http") for source in content.sources.values())
