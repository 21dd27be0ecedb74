"""Text that is more than text, typed or written into the file by hand."""

import json

import pytest
from store_tools import answer, answered, letter

from imgcoach.model.records import Letter
from imgcoach.store import Put

HOSTILE = {
    "escape": ("a\x1b[31mb", "a[31mb"),
    "clipboard": ("\x1b]52;c;eA==\x07", "]52;c;eA=="),
    "one byte introducer": ("a\x9bb", "ab"),
    "bidi": ("a\u202eb\u2066c", "abc"),
    "lone surrogate": ("a\ud800b\udc00c", "abc"),
    "nothing": ("a\x00b\x7f", "ab"),
    "decomposed": ("e\u0301", "é"),
    "line ends": ("a\r\nb\rc", "a\nb\nc"),
    "family": ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
}


@pytest.mark.acceptance(45)
@pytest.mark.acceptance(46)
@pytest.mark.acceptance(47)
@pytest.mark.parametrize(("text", "clean"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hand_edited_file_is_cleaned_and_the_next_save_succeeds(window, folder, text, clean):
    store = window()
    store.save(Put("letters", letter(1)), answer(note="note"))
    path = folder / "data.json"
    data = json.loads(path.read_text())
    data["letters"]["letter1"]["writer"] = text
    next(iter(data["reviews"].values()))["answers"][0]["note"] = text
    path.write_text(json.dumps(data))
    assert store.refresh()
    assert store.person.letters[0].writer == answered(store).note == clean
    store.save(answer("no", was=answered(store), note=text))
    store.save(
        Put("letters", store.person.letters[0].model_copy(update={"us": True}), store.person.letters[0])
    )
    assert window().person == store.person
    assert answered(store).note == store.person.letters[0].writer == clean
    store.undo()
    assert window().person == store.person


@pytest.mark.parametrize(("text", "clean"), HOSTILE.values(), ids=HOSTILE.keys())
def test_text_in_a_name_comes_back_clean_and_in_one_line(window, text, clean):
    store = window()
    store.save(Put("letters", Letter(writer=text)))
    assert window().person.letters[0].writer == clean
    assert store.undo() == f"letter of recommendation: {' '.join(clean.split())}"


def test_a_hand_edited_file_may_begin_with_a_byte_order_mark_and_be_indented(used, window, folder):
    path = folder / "data.json"
    path.write_text(
        json.dumps(json.loads(path.read_text()), indent=2, ensure_ascii=False), encoding="utf-8-sig"
    )
    assert window().person == used.person


def test_the_file_is_plain_ascii(window, folder):
    window().save(answer(note="Ärztin, 医生, 👩\u200d⚕️"))
    assert (folder / "data.json").read_bytes().isascii()
    assert answered(window()).note == "Ärztin, 医生, 👩\u200d⚕️"
