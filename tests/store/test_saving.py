"""A save, when all goes well."""

import json
import stat
from datetime import date

import pytest
from places import everywhere
from store_tools import answer, answered, files, letter
from tinydb import TinyDB, where
from tinydb.table import Table

from imgcoach.errors import NotSaved
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile
from imgcoach.model.records import Program
from imgcoach.model.review import Commitment
from imgcoach.store import Put, Remove, ReplaceAll, SetProfile, Store


def test_a_new_person_has_nothing_and_leaves_no_trace_before_the_first_save(window, folder):
    store = window()
    assert (store.person, store.revision, store.read_only) == (Person(), 0, None)
    assert not folder.exists()


@everywhere
def test_what_was_saved_is_there_when_the_store_is_opened_again(window):
    window().save(
        SetProfile("graduated", Month(2022, 6), None),
        SetProfile("step2_ck.taken", date(2026, 5, 11), None),
        SetProfile("specialties", ["internal_medicine"], []),
        Put("letters", letter(1)),
        Put("commitments", Commitment(week="2026-W47", **{"if": "clinic ends"}, then="I ask Dr R.")),
        answer("partly"),
    )
    person = window().person
    assert person.profile.graduated == Month(2022, 6)
    assert person.profile.step2_ck.taken == date(2026, 5, 11)
    assert person.profile.primary == "internal_medicine"
    assert person.letters == [letter(1)]
    assert person.commitments[0].if_ == "clinic ends"
    assert person.reviews[0].answers[0].answer == "partly"


@everywhere
def test_answers_of_a_week_make_one_review_in_question_order_stamped_with_the_last_save(window, clock):
    store = window()
    for question in ("programs", "score", "letters"):
        store.save(answer(question=question))
        clock.forward(minutes=1)
    (review,) = store.person.reviews
    assert [each.question for each in review.answers] == ["score", "letters", "programs"]
    assert review.saved == "2026-11-22T18:32:00+00:00"


@everywhere
def test_reviews_stay_in_the_order_they_were_stored_in(window):
    store = window()
    for week in ("2026-W40", "2026-W47", "2026-W44"):
        store.save(answer(week=week))
    store.save(answer("no", week="2026-W40", was=store.person.reviews[0].answers[0]))
    assert [review.week for review in window().person.reviews] == ["2026-W40", "2026-W47", "2026-W44"]


@everywhere
def test_a_record_is_replaced_in_its_place_and_removed(window):
    store = window()
    store.save(*[Put("letters", letter(number)) for number in range(3)])
    store.save(Put("letters", letter(1, us=True), letter(1)), Remove("letters", letter(0)))
    assert store.person.letters == window().person.letters == [letter(1, us=True), letter(2)]


@everywhere
def test_an_import_keeps_the_order_of_the_lists(window):
    store = window()
    store.save(*[Put("letters", letter(number)) for number in range(3)])
    turned = Person(letters=store.person.letters[::-1])
    store.save(ReplaceAll(turned))
    assert store.person == window().person == turned


@pytest.mark.parametrize("again", [Put("letters", letter(1)), answer(), SetProfile("oet_passed", True, None)])
def test_a_change_that_changes_nothing_writes_nothing(window, folder, again):
    store = window()
    store.save(Put("letters", letter(1)), answer(), SetProfile("oet_passed", True, None))
    before = files(folder)
    store.save(again)
    assert files(folder) == before
    assert store.revision == 1


@everywhere
def test_removing_what_is_gone_already_is_fine(used):
    used.save(Remove("letters", letter(7)))
    assert len(used.person.letters) == 3


def test_a_value_that_does_not_fit_is_refused_without_being_named(used, folder):
    before = files(folder)
    for wrong in (
        SetProfile("step2_ck.score", 777, None),
        Put("letters", letter(1).model_copy(update={"us": 777}), letter(1)),
    ):
        with pytest.raises(NotSaved) as refused:
            used.save(Put("letters", letter(8)), wrong)
        assert "777" not in str(refused.value)
    assert files(folder) == before
    assert used.save(Put("letters", letter(8))).letters[-1] == letter(8)


@everywhere
def test_more_than_500_programs_are_refused_and_the_rest_of_that_save_too(window):
    store = window()
    programs = [Program(id=str(number), name="x") for number in range(501)]
    with pytest.raises(NotSaved, match="500"):
        store.save(Put("letters", letter(1)), *[Put("programs", each) for each in programs])
    assert store.person == Person()


def test_the_first_line_tells_the_day_of_the_last_review(window, folder, clock):
    store = window()
    store.save(answer(week="2026-W47"))
    clock.forward(days=1)
    store.save(answer(week="2026-W40"))
    first, *_, last = (folder / "data.json").read_text("ascii").splitlines(keepends=True)
    meta = json.loads(first.rstrip().removesuffix(",") + "}")["_meta"]
    assert (meta["format"], meta["version"], meta["revision"]) == ("imgcoach", 2, 2)
    assert meta["last_review"] == "2026-11-22"
    assert last.endswith("}\n")


def test_the_profile_alone_has_no_last_review(window, folder):
    window().save(SetProfile("match_year", 2028, None))
    assert json.loads((folder / "data.json").read_bytes())["_meta"]["last_review"] is None


def test_tinydb_alone_finds_the_tables(used, folder):
    class Named(Table):
        document_id_class = str

    with TinyDB(folder / "data.json", access_mode="r") as database:
        assert {"profile", "letters", "reviews", "history"} <= database.tables()
        letters = Named(database.storage, "letters", cache_size=0)
        (found,) = letters.search(where("writer") == "Dr 1")
        assert found.doc_id == "letter1"
        assert Profile.model_validate(Named(database.storage, "profile").get(doc_id="profile")) == Profile()


@pytest.mark.acceptance(51)
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_nobody_else_can_read_whatever_the_umask(folder, window, clock, set_umask, mask):
    set_umask(mask)
    store = window()
    store.save(answer())
    clock.forward(hours=2)
    store.save(answer("no", was=answered(store)))
    store.drafts.keep("note", "text")
    (folder / "data.json").write_bytes(b"")
    (folder / "data.json").chmod(0o644)
    with pytest.raises(Exception, match="empty") as damage:
        window()
    damage.value.recovery.restore()
    paths = [folder, *folder.rglob("*")]
    assert {path.name for path in paths} >= {
        "data",
        "data.json",
        "data.json.lock",
        "backups",
        "drafts",
        "damaged",
    }
    for path in paths:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_a_store_in_memory_behaves_the_same_and_writes_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = Store.in_memory(Person(letters=[letter(1)]))
    store.save(Put("letters", letter(2)))
    store.drafts.keep("note", "text")
    assert (len(store.person.letters), store.revision, store.folder) == (2, 1, None)
    assert store.undo() == "letter of recommendation: Dr 2"
    assert store.person.letters == [letter(1)]
    assert (store.drafts.orphans(), store.drafts.take("note"), store.refresh()) == ([], None, False)
    assert files(tmp_path) == {}
