"""Bytes of a terminal become keys: whole or torn, alone or together, known or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import AppFocus, Key, MouseMove, Paste, Resize

from imgcoach.screens.terminal.reader import Reader

ESC = "\x1b"
ARROWS = {"A": "up", "B": "down", "C": "right", "D": "left", "H": "home", "F": "end"}
VT220 = ["home", "insert", "delete", "end", "pageup", "pagedown", "home", "end"]


def read(*parts, **kind):
    """What one terminal sent, part by part with long pauses between them: keys by name, the rest by kind."""
    reader, found = Reader(**kind), []
    for part in parts:
        found += reader.read(part)
        if reader.patience:
            found += reader.give_up()
    assert reader.patience is None
    return [each.key if isinstance(each, Key) else type(each) for each in found]


def typed(text, **kind):
    """The text that a field would get."""
    reader = Reader(**kind)
    found = [*reader.read(text), *reader.give_up()]
    return "".join(each.character for each in found if isinstance(each, Key) and each.is_printable)


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1b4", ["escape", "4"]),
        ("\x1bq", ["escape", "q"]),
        ("\x1bi", ["escape", "i"]),
        ("\x1bj\x1bk", ["escape", "j", "escape", "k"]),
        ("\x1bf", ["escape", "f"]),
        ("\x1b?", ["escape", "question_mark"]),
        ("\x1b/", ["escape", "slash"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        ("\x1b[[", ["escape", "left_square_bracket", "left_square_bracket"]),
        ("\x1b]", ["escape", "right_square_bracket"]),
        ("\x1bO", ["escape", "O"]),
        ("\x1b ", ["escape", "space"]),
        ("\x1b\r", ["escape", "enter"]),
        ("\x1b\x1b", ["escape", "escape"]),
        ("\x1b\x1b4", ["escape", "escape", "4"]),
        ("\x1bй", ["escape", "й"]),
        ("\x1b\t", ["escape", "tab"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1b\x7f", ["ctrl+w"]),
    ],
)
def test_esc_and_a_key_that_come_together_are_esc_and_that_key(sent, keys):
    assert read(sent) == keys


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        *((f"{ESC}[{end}", key) for end, key in ARROWS.items()),
        *((f"{ESC}O{end}", key) for end, key in ARROWS.items()),
        *((f"{ESC}[{number}~", key) for number, key in enumerate(VT220, 1)),
        ("\x1b[7$", "shift+home"),
        ("\x1bOP", "f1"),
        ("\x1b[11~", "f1"),
        ("\x1b[[A", "f1"),
        ("\x1b[Z", "shift+tab"),
        ("\x1b[1;2A", "shift+up"),
        ("\x1b[1;5C", "ctrl+right"),
        ("\x1b[3;5~", "ctrl+delete"),
        ("\x08", "backspace"),
        ("\x7f", "backspace"),
        ("\x1bOM", "enter"),
        ("\x1bOp", "0"),
        ("\x1bOy", "9"),
        ("\x1bOl", "comma"),
        ("\x1b[57403u", "4"),
        ("\x1b[57403;129;52u", "4"),
        ("\x1b[57414;129u", "enter"),
        ("\x1b[27u", "escape"),
        ("\x1b[27;65u", "escape"),
        ("\x1b[1;129A", "up"),
    ],
)
def test_a_key_stays_that_key_whole_and_torn(sent, key):
    assert read(sent) == [key]
    reader = Reader()
    assert [each.key for sign in sent for each in reader.read(sign)] == [key]


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("\x1b[97;1;97u", "a"),
        ("\x1b[97;65;65u", "A"),
        ("\x1b[97;2u", "A"),
        ("\x1b[97:65;2u", "A"),
        ("\x1b[97;129u", "a"),
        ("\x1b[32;129u", " "),
        ("\x1b[1092:1060:97;1;1092u", "ф"),
        ("\x1b[52;3;162u", "¢"),
        ("\x1b[52;3u", ""),
        ("\x1b[52;3;52u", ""),
        ("\x1b[52;67u", ""),
        ("\x1b[27;3;52~", ""),
        ("\x1b[97;5u", ""),
        ("\x1b[97;9u", ""),
        ("\x1b[97;1:3u", ""),
        ("\x1b[97;1;55296u", ""),
        ("\x1b[1114112u", ""),
        ("\x1b[999999999999;;;~", ""),
        ("\x1b[99~", ""),
        ("é", "é"),
        ("¢", "¢"),
        ("لا", "لا"),
    ],
)
def test_only_what_a_layout_makes_text_of_is_typed(sent, text):
    assert typed(sent) == text


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b[?1;2c",
        "\x1b[>1;4000;19c",
        "\x1b[0n",
        "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
        "\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
        "\x1bP>|tmux 3.3a\x1b\\",
        "\x1bP1$r0 q\x1b\\",
        "\x1b[M !!",
        "\x1b[E",
        "\x1b[201~",
        "\x1b[99;99~",
        "\x1b[<35;10",
        "\x1b[?2026",
        "\x1b]11;rgb:ff",
        "\x1b[<" + "9" * 500 + ";1M",
        "\x1b]52;c;" + "A" * 9000,
    ],
)
def test_no_answer_of_a_terminal_and_no_part_of_one_is_taken_for_keys(sent):
    assert read(sent + ESC + "[A", "y")[-2:] == ["up", "y"]
    assert typed(sent) == ""
    assert not set(read(sent)) & {"escape", "enter", "tab", "space", "up", "down"}


def test_a_mouse_report_is_one_however_it_is_torn():
    report = "\x1b[<35;10;10M"
    for cut in range(1, len(report)):
        reader = Reader()
        found = [*reader.read(report[:cut]), *reader.read(report[cut:])]
        assert [type(each) for each in found] == [MouseMove]


def test_what_follows_a_lone_esc_too_late_is_still_a_report():
    assert read(ESC, "[<35;10;10M") == ["escape", MouseMove]
    assert read(ESC, "[B") == ["escape", "down"]
    assert read(ESC, "[") == ["escape", "left_square_bracket"]


def test_a_paste_is_one_and_runs_nothing():
    text = "q\x1b4\nu \x1b[A"
    sent = f"\x1b[200~{text}\x1b[201~x"
    for cut in range(1, len(sent)):
        reader = Reader()
        paste, key = [*reader.read(sent[:cut]), *reader.read(sent[cut:])]
        assert isinstance(paste, Paste)
        assert (paste.text, key.key) == (text, "x")


def test_a_paste_whose_end_is_lost_is_kept_and_swallows_no_later_key():
    assert read("\x1b[200~hello", "x") == [Paste, "x"]


def test_a_long_text_at_once_is_a_paste_though_no_terminal_says_so():
    text = "https://www.example.org/programs?year=2027"
    assert read(text) == [Paste]
    assert read(f"\t{text}\r", "q") == ["tab", Paste, "enter", "q"]
    reader = Reader()
    assert [each.text for part in (text, "qy1") for each in reader.read(part)] == [text, "qy1"]
    assert read(text, "q") == [Paste, "q"]


def test_a_key_held_down_and_a_few_keys_at_once_are_keys():
    assert read("j" * 200) == ["j"] * 200
    assert read("4ywunsure about four") == [{" ": "space"}.get(sign, sign) for sign in "4ywunsure about four"]


def test_tmux_makes_one_report_of_esc_and_an_arrow():
    assert read("\x1b[1;3A", fused=True) == ["escape", "up"]
    assert read("\x1b[1;4B", fused=True) == ["escape", "shift+down"]
    assert read("\x1b[3;3~", fused=True) == ["escape", "delete"]
    assert read("\x1b[52;3u", fused=True) == ["escape", "4"]
    assert read("\x1b[1;3A") == ["alt+up"]


def test_on_the_linux_console_esc_and_tab_is_shift_and_tab():
    assert read("\x1b\t", console=True) == ["shift+tab"]


def test_focus_is_told():
    assert read("\x1b[I") == [AppFocus]


PIECES = [
    *"q4y[O?\r\t \x7fйلا",
    ESC,
    "\x1b[A",
    "\x1bOP",
    "\x1b[<0;3;4M",
    "\x1b[97;3u",
    "\x1b[200~a\x1b[201~",
    "\x1b]11;x\x07",
    "\x1b[5;",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20), st.data())
def test_how_a_stream_is_cut_into_reads_changes_nothing(pieces, data):
    sent = "".join(pieces)
    cut = data.draw(st.integers(0, len(sent)))
    whole, parted = Reader(), Reader()
    once = [*whole.read(sent), *whole.give_up()]
    twice = [*parted.read(sent[:cut]), *parted.read(sent[cut:]), *parted.give_up()]
    assert list(told(once)) == list(told(twice))


def told(messages):
    """Messages as they can be compared; one key of two letters is one only where they come together."""
    for each in messages:
        if getattr(each, "key", "") == "لا":
            yield from ((Key, "ل", None), (Key, "ا", None))
        else:
            yield (type(each), getattr(each, "key", None), getattr(each, "text", None))


@given(st.text(alphabet=st.sampled_from("\x1b[]OP_<>?;:$~Mu0123459ABat \x07\\\x00\x9b\ud800ل\u0627")))
def test_nothing_that_is_sent_ends_the_reading(text):
    reader = Reader()
    list(reader.read(text))
    list(reader.give_up())
    assert [each.key for each in reader.read("y") if isinstance(each, Key)] == ["y"]


@pytest.mark.acceptance(40)
@pytest.mark.parametrize(
    ("sent", "size"),
    [
        (f"{ESC}[48;24;80;480;640t", (80, 24)),
        (f"{ESC}[48;24;80;0;0t", (80, 24)),
        (f"{ESC}[48;500;1000;0;0t", (1000, 500)),
        (f"{ESC}[48;65535;65535;1;1t", (1000, 500)),
        (f"{ESC}[48;0;0;0;0t", None),
        (f"{ESC}[48;0;80;1;1t", None),
    ],
)
def test_a_window_tells_its_size_and_is_clicked_in_whatever_the_numbers(sent, size):
    reader = Reader()
    found = [*reader.read(sent)]
    assert [each.size for each in found if isinstance(each, Resize)] == ([size] if size else [])
    clicks = [*reader.read(f"{ESC}[<35;10;10M{ESC}[<35;999;999M")]
    assert [type(each) for each in clicks] == [MouseMove, MouseMove]


def test_a_mouse_that_counts_pixels_does_so_behind_what_nobody_knows():
    reader = Reader()
    [*reader.read(f"{ESC}[48;24;80;480;640t"), *reader.read(f"{ESC}[999999999999;;;~{ESC}[1114112u")]
    (moved,) = reader.read(f"{ESC}[<35;321;241M")
    assert (moved.x, moved.y) == (40, 12)


@pytest.mark.acceptance(38)
def test_a_sequence_longer_than_any_is_lost_to_its_end_however_it_is_cut():
    begun = "\x1b[" + "1;" * 5_000
    for size in (1, 29, 31, 4096, len(begun)):
        for sent, keys in ((f"{begun}mx", ["x"]), (f"{begun}\x1b[Ax", ["up", "x"])):
            reader = Reader()
            parts = [sent[start : start + size] for start in range(0, len(sent), size)]
            assert [key.key for part in parts for key in reader.read(part)] == keys
