"""On a slow line keys arrive together. They go where they would go one by one, and never run commands."""

NOTE = "but unsure about four of them"


def test_a_note_typed_right_behind_its_key_is_a_note(opened, example, person):
    before = person()
    app = opened()
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send(f"\t\t{NOTE}")
    app.settle()
    assert person() == before, "a letter of the note was taken for a command"
    assert NOTE in app.screen()


def test_fields_filled_one_behind_the_other_get_their_own_text(terminal, person):
    app = terminal("--today", "2026-11-22")
    app.wait_for("Enter begins with the questionnaire")
    app.send("\r")
    app.wait_for("part 1 of 5")
    app.send("o")
    app.wait_for("(x) other")
    app.send("ll\r")
    app.wait_for("(x) J-1")
    app.send("Jun 2022\r2028\r")
    app.settle()
    assert "Your profile: Specialty" in app.screen()
    assert (str(person().profile.graduated), person().profile.match_year) == ("2022-06", 2028)


def test_a_place_and_an_answer_behind_it_are_taken(opened, example, person):
    app = opened()
    app.send("4y")
    app.wait_for("(x) yes", "saved")
    assert person().reviews[-1].week == "2026-W47"
