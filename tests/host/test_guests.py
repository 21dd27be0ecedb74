"""The App of one person among many, by a real ssh client."""

import re

from imgcoach.store import ReplaceAll

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*[349][0-7](?:;\d+)*m")
TODAY = ("1 Today", "Five questions")


def test_somebody_new_comes_in_and_their_answer_is_kept(host, guest):
    person = host.person()
    terminal = guest(host, person)
    terminal.welcomed()
    terminal.send("\r")
    terminal.wait_for("part 1 of 5")
    terminal.send("\x1b[B" * 3, "2031", "\r")
    terminal.wait_for("saved")
    host.wait_until(lambda: host.store(person).person.profile.match_year == 2031)
    terminal.escape("q")
    assert terminal.gone() == 0


def test_a_lone_escape_arrives(host, guest):
    terminal = guest(host, host.person())
    terminal.welcomed()
    terminal.send("\x1b")
    terminal.wait_for(*TODAY)


def test_whatever_bytes_come_the_app_goes_on(host, guest):
    terminal = guest(host, host.person())
    terminal.welcomed()
    terminal.send("\x1b")
    terminal.wait_for(*TODAY)
    terminal.send(b"\xff\xfe", b"\xe2\x82", "\x1b[1114112u", "\x1b[99999999999u", "\x1b[200~never ended")
    terminal.send("\x1b[201~", "2")
    terminal.wait_for("part 1 of 5")


def test_the_size_of_the_window_is_followed(host, guest):
    terminal = guest(host, host.person())
    terminal.welcomed()
    terminal.send("\x1b")
    terminal.wait_for(*TODAY)
    assert "This week" not in terminal.screen()
    terminal.resize(40, 120)
    terminal.wait_for("── This week")
    terminal.resize(15, 50)
    terminal.wait_for("too small")


def test_colours_are_those_of_each_terminal(host, guest):
    colourful, plain = guest(host, host.person()), guest(host, host.person(), "-oSetEnv=NO_COLOR=1")
    for terminal in (colourful, plain):
        terminal.welcomed()
    assert COLOUR.search(colourful.raw) and not COLOUR.search(plain.raw)


def test_a_terminal_that_nobody_knows_is_drawn_in_ascii(host, guest):
    terminal = guest(host, host.person(), TERM="unknown")
    terminal.welcomed()
    assert terminal.screen().isascii()


def test_a_terminal_that_cannot_draw_is_told(host, guest):
    terminal = guest(host, host.person(), TERM="dumb")
    assert terminal.gone() == 2
    assert "can't draw on a dumb terminal" in terminal.screen()


def test_the_other_window_of_a_person_is_followed(host, guest, example):
    person = host.person()
    one, other = guest(host, person), guest(host, person)
    for terminal in (one, other):
        terminal.welcomed()
        terminal.send("\x1b")
        terminal.wait_for(*TODAY)
    host.store(person).save(ReplaceAll(example))
    for terminal in (one, other):
        terminal.wait_for("Step 2 CK 238")


def test_text_that_is_typed_is_kept_when_the_line_is_lost(host, guest):
    person = host.person()
    lost = guest(host, person)
    lost.welcomed()
    lost.send("\x1b")
    lost.wait_for(*TODAY)
    lost.send("r")
    lost.wait_for("1 of 5")
    lost.send("\t\t")
    lost.settle()
    lost.send("half a sentence")
    lost.wait_for("half a sentence")
    lost.end()
    host.wait_until(
        lambda: [each.text for each in host.store(person).drafts.orphans()] == ["half a sentence"]
    )


def test_damaged_data_is_asked_about(host, guest, example):
    person = host.person()
    host.store(person).save(ReplaceAll(example))
    (host.root / "persons" / person / "data" / "data.json").write_text("{", "utf-8")
    terminal = guest(host, person)
    terminal.wait_for("Your data can't be read", "e begins with an empty profile")
    terminal.send("e")
    terminal.wait_for(*TODAY)


def _left_behind(host, person):
    return [each.text for each in host.store(person).drafts.orphans()]
