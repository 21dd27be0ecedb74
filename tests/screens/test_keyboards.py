"""Keyboards other than the US one: which keys their signs are, one by one and as the app takes them."""

import pytest
from screen_people import example
from screen_tools import keep, window
from textual.events import Key, Paste

from imgcoach.knowledge import load_content
from imgcoach.screens.terminal.keyboard import Keyboard
from imgcoach.screens.terminal.reader import PlacedKey
from imgcoach.session import Session, Settings

BOARDS = load_content().keyboards
LETTERS = "qwertyuiopasdfghjklzxcvbnm"


def said(opened):
    """What the app says beside its screen."""
    return " ".join(each.message for each in opened.app._notifications)


def meant(signs, chosen=None, bound=""):
    """What one sign after the other stands for; all that are possible where there are several."""
    keyboard = Keyboard(lambda: BOARDS, chosen)
    return ["".join(sorted(keyboard.signs(sign, bound))) for sign in signs]


@pytest.mark.parametrize(
    "signs",
    [
        "йцукенгшщзфывапролдячсмить",  # Russian, the `langmap` of chromium-vim issue 387
        "йцукенгшщзфівапролдячсмить",  # Ukrainian
        [*"ضصثقفغعهخحشسيبلاتنمئءؤر", "لا", *"ىة"],  # Arabic 101; codemirror issue 872, lapce issue 898
        [";", *"ςερτυθιοπασδφγηξκλζχψωβνμ"],  # Greek; the `langmap` of neovim issue 2420
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",  # Korean, two sets
        "ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท",  # Thai, Kedmanee
        ["ौ", "ै", *"ाीूबहगदजोे्िुपरकतॆंमनवल"],  # Hindi, Inscript
    ],
    ids=["russian", "ukrainian", "arabic", "greek", "korean", "thai", "hindi"],
)
def test_letters_count_by_their_place(signs):
    found = meant([*signs, *signs])[len(signs) :]
    sure = [(told, us) for told, us in zip(found, LETTERS, strict=False) if len(told) == 1]
    assert len(sure) >= 20
    assert all(told == us for told, us in sure)
    assert all(us in told for told, us in zip(found, LETTERS, strict=False))


def test_persian_letters_count_by_their_place():
    assert "".join(meant("ضصثقفغعهخحشسیبلاتنمظطزرذدپ")) == LETTERS


def test_hebrew_letters_count_and_its_signs_stay_what_they_say_where_they_are_keys():
    """A list that is searched with / keeps that key; see vimium issue 2389."""
    letters = dict(zip("ertyuiopasdfghjklzxcvbnm", "קראטוןםפשדגכעיחלךזסבהנמצ", strict=True))
    assert meant(letters.values()) == list(letters)
    assert meant(["ש", "/"], bound="/") == ["a", "/"]
    assert meant(["ש", "/", "'"]) == ["a", "q", "w"]
    assert meant("/'", chosen="hebrew", bound="/") == ["q", "w"]
    assert meant("a/", chosen="hebrew", bound="/") == ["a", "/"]


def test_capital_letters_stand_for_capital_letters():
    assert meant("ЙЛОΚЙㅃ") == ["Q", "K", "J", "K", "Q", "Q"]


def test_one_key_that_makes_two_letters_is_one_key():
    assert meant(["لا", "ﻻ"]) == ["b", "b"]


@pytest.mark.parametrize(
    "digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９", "๐๑๒๓๔๕๖๗๘๙"]
)
def test_digits_of_any_script_are_digits(digits):
    assert "".join(meant(digits)) == "0123456789"


def test_punctuation_that_says_the_same_is_the_same():
    assert meant(["؟", "？", "／", "「", "】", "　"]) == ["?", "?", "/", "[", "]", " "]


def test_russian_punctuation_counts_by_its_place_behind_a_russian_letter_only():
    assert meant("ф.,") == ["a", "/", "?"]
    assert meant("a.,") == ["a", ".", ","]
    assert meant(".,") == [".", ","]
    assert meant("ф,", bound=",") == ["a", ","]


def test_where_keyboards_differ_both_keys_are_told_until_a_letter_says_which():
    assert meant("د") == ["]n"]
    assert meant("ید") == ["d", "n"]
    assert meant("يد") == ["d", "]"]
    assert meant("د", chosen="persian") == ["n"]


def test_boards_that_others_would_suffer_from_count_only_where_they_are_chosen():
    assert meant("&é\"'(-è_çà") == [*"&é\"'(-è_çà"]
    assert "".join(meant("&é\"'(-è_çà", chosen="french")) == "1234567890"
    assert "".join(meant("+ěščřžýáíé", chosen="czech")) == "1234567890"
    assert "".join(meant(",уеиш", chosen="bulgarian")) == "qwert"
    assert "".join(meant("たてい", chosen="kana")) == "qwe"
    assert "".join(meant("قوعرت", chosen="urdu")) == "qwert"


def test_what_stands_on_no_board_is_itself():
    assert meant("漢ñü²º€") == [*"漢ñü²º€"]


def test_every_board_has_its_rows_key_for_key():
    assert all(board.keys() for board in BOARDS.values())
    assert [name for name in BOARDS if not BOARDS[name].asked and len(BOARDS[name].keys()) < 30] == []


@pytest.mark.parametrize(("sign", "place"), [("٥", "LogPlace"), ("５", "LogPlace"), ("۲", "ProfilePlace")])
async def test_a_digit_of_any_script_leads_to_its_place(folder, sign, place):
    async with window(folder, demo=True) as opened:
        await opened.press(sign)
        assert opened.place == place


@pytest.mark.parametrize(
    ("sign", "answer"), [("н", "yes"), ("т", "no"), ("З", "partly"), ("غ", "yes"), ("ㅛ", "yes")]
)
async def test_answers_are_given_on_other_keyboards(folder, sign, answer):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", sign)
        assert opened.person.reviews[-1].answers[0].answer == answer


async def test_in_a_field_nothing_is_translated(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "ц")
        await opened.type("сложно ٤")
        assert opened.app.focused.text == "сложно ٤"
        await opened.press("escape", "а")
        assert opened.app.focused.id == "felt"


async def test_a_capital_letter_is_the_letter_where_it_is_no_key_of_its_own(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("V")
        assert opened.app.has_class("-veiled")
        assert await opened.leave("Й") == 0


async def test_a_key_on_another_place_of_two_keyboards_does_nothing_and_says_so(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("4")
        before = opened.lines[1]
        await opened.press("د")
        assert opened.lines[1] == before
        assert "(Arabic: ]; Persian: n)" in said(opened)
        assert "In config.toml, keyboard says which is yours." in said(opened)


async def test_ctrl_and_a_letter_count_by_their_place_in_fields_too(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("2")
        before = opened.lines[1]
        await opened.press("ctrl+и")
        assert opened.lines[1] != before
        await opened.press("ctrl+т")
        assert opened.lines[1] == before


async def test_a_terminal_that_tells_the_place_of_a_key_leaves_nothing_open(folder):
    async with window(folder, demo=True) as opened:
        for key, sign, place in (("é", "é", "2"), ("د", "د", "5"), ("ampersand", "&", "3")):
            opened.app.post_message(PlacedKey(key, sign, place))
            await opened.rest()
            assert f"[{place} " in opened.lines[0]
        opened.app.post_message(PlacedKey("q", "q", "a"))
        assert await opened.leave() == 0, "a Latin letter is the one that it says"


@pytest.mark.parametrize(
    "keys", [[Key("divide", "/")], [Key("о", "о"), Key("full_stop", ".")], [Key("／", "／")]]
)
async def test_a_slash_is_a_slash_wherever_it_comes_from(folder, keys):
    async with window(folder, demo=True) as opened:
        await opened.press("5")
        for key in keys:
            opened.app.post_message(key)
            await opened.rest()
        assert opened.app.focused.id == "search"


async def test_what_is_pasted_outside_a_field_runs_nothing_and_that_is_said(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4")
        opened.app.post_message(Paste("qyu1"))
        await opened.rest()
        assert len(opened.person.reviews) == 6
        assert "That was pasted outside a field, and is not kept." in said(opened)


def test_no_keyboard_is_named_unless_the_configuration_does():
    assert Session(Settings()).keyboard is None
