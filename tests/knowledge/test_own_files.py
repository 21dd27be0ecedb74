"""A person's own files: they replace by id and add."""

from datetime import date

from own_entries import FIGURE, REVIEW, SOURCE

from imgcoach.knowledge import load_content


def test_an_own_entry_replaces_the_one_of_its_id_and_leaves_the_others(own, content):
    mine = own({"facts/usmle": f"[ck-sem]{FIGURE}"})
    assert mine.figure("ck-sem").value == 5
    assert mine.standard_error(date(2029, 6, 1)) == 5
    assert mine.figure("usmle-attempts") == content.figure("usmle-attempts")
    assert list(mine.figures) == list(content.figures)


def test_a_new_id_is_added(own):
    mine = own(
        {"facts/usmle": f"[mine]{FIGURE}".replace("usmle-score-guidelines", "my-notes"), "sources": SOURCE}
    )
    assert mine.figure("mine").source == "my-notes"
    mine.check()


def test_next_years_dates_need_no_release(own):
    mine = own(
        {
            "season": f'{REVIEW}figure = "eras2028-review"\n',
            "facts/season": f"[eras2028-review]{FIGURE}".replace("value = 5", "value = 2027-09-29"),
        }
    )
    review = next(d for d in mine.season_dates if (d.match_year, d.event) == (2028, "review"))
    assert review.announced
    assert mine.day(review.figure) == date(2027, 9, 29)


def test_keys_under_all_hold_for_every_entry_of_the_file(own):
    keys = FIGURE.replace("value = 5\n", "")
    mine = own({"facts/usmle": f'[all]{keys}[one]\nvalue = 1\n[two]\nvalue = 2\nunit = "weeks"\n'})
    assert (mine.figure("one").unit, mine.figure("two").unit) == ("points", "weeks")


def test_a_missing_folder_is_no_fault(tmp_path):
    load_content(str(tmp_path / "nowhere")).check()


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(own):
    text = f"[ck-sem]{FIGURE}".replace("\n", "\r\n")
    assert own({"facts/usmle": b"\xef\xbb\xbf" + text.encode()}).figure("ck-sem").value == 5
