"""Keys that lead nowhere, and a screen that says what keys there are."""


def test_ctrl_backslash_does_nothing_and_ctrl_p_opens_a_search_that_esc_closes(opened):
    app = opened("--demo=score")
    app.settle()
    before = app.screen()
    app.send("\x1c")
    app.settle()
    assert app.screen() == before
    app.send("\x10")
    app.wait_for("Type to find anything.")
    app.send("\x1b")
    app.wait_until(lambda: app.screen() == before)
    app.send("?")
    app.wait_for("Keys here; Esc closes")
    app.escape("q")
    assert app.gone() == 0


def test_a_demo_writes_nothing(opened, home):
    app = opened("--demo=score")
    app.send("2")
    app.wait_for("Your profile")
    app.escape("4")
    app.wait_for("You meant to")
    app.send("d")
    app.wait_for("saved")
    app.settle()
    app.send("y")
    app.wait_for("The facts say")
    app.note("only a try", answered=True)
    app.wait_for("only a try")
    app.escape("q")
    assert app.gone() == 0
    assert list(home.iterdir()) == []


def test_the_keys_named_at_the_foot_of_a_review_lead_to_its_fields(opened, example, person):
    before = person()
    app = opened()
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send("w")
    app.settle()
    app.send("unsure")
    app.wait_for("unsure")
    assert person() == before, "a letter of the note was taken for a command"
    app.escape("f")
    app.settle()
    app.send("4")
    app.wait_for("(x) 4")
