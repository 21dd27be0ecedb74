"""Ten thousand reviews, as nobody has: a save works on what changed, and not on all that there is."""

import json
from datetime import date

import pytest
from store_tools import answer, answered

from imgcoach.model.person import Person
from imgcoach.model.review import Answered, Review, ahead, by, week_of
from imgcoach.store import ReplaceAll, document, shape
from imgcoach.today import lies_ahead

MANY = 10_000
GIVEN = [Answered(question="letters", answer="yes", note="A note of one line.")]


def reviews(count):
    """So many, one for each day, of weeks that go by from the year 2000 on."""
    days = [date.fromordinal(date(2000, 1, 3).toordinal() + number) for number in range(count)]
    return [Review(week=week_of(day), saved=f"{day}T10:00:00+00:00", answers=GIVEN) for day in days]


@pytest.fixture
def counted(monkeypatch):
    """Counts the documents that are written out and those that are read."""
    count = {"written": 0, "read": 0}

    def watched(name, work):
        def work_and_count(*arguments, **options):
            count[name] += 1
            return work(*arguments, **options)

        return work_and_count

    monkeypatch.setattr(document.json, "dumps", watched("written", json.dumps))
    monkeypatch.setattr(shape, "record_of", watched("read", shape.record_of))
    return count


@pytest.mark.acceptance(25)
def test_an_answer_beside_ten_thousand_reviews_writes_and_reads_a_few_documents(window, counted):
    store = window()
    store.save(ReplaceAll(Person(reviews=reviews(MANY))))
    store.save(answer(week="2040-W01"))
    counted.update(written=0, read=0)
    store.save(answer("no", week="2040-W01", was=answered(store)))
    assert counted["written"] < 30
    assert counted["read"] < 10
    assert len(store.person.reviews) == MANY + 1


@pytest.mark.acceptance(25)
def test_one_wrong_value_among_ten_thousand_is_found_and_named_by_its_place(window, folder):
    window().save(ReplaceAll(Person(reviews=reviews(MANY))))
    path = folder / "data.json"
    lines = path.read_text().splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if "2013-W07" in line)
    lines[at] = lines[at].replace("2013-W07", "2013-W77")
    path.write_text("".join(lines))
    with pytest.raises(Exception, match=r"reviews #\d+\.week: Weeks are written like"):
        window()


def test_the_reviews_ahead_of_a_day_are_those_whose_day_lies_ahead():
    found = reviews(40)
    for today in (each.day for each in found):
        assert ahead(found, today) == [each for each in found if lies_ahead(each.day, today)]
        assert by(today, found) == [each for each in found if not lies_ahead(each.day, today)]
