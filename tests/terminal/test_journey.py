"""A first evening with imgcoach, and the next."""

from terminal_tools import ESC

NOTE = "Held 238 against five programs"


def questionnaire(app):
    """Answer the first three parts as a person would, and skip the rest."""
    app.send("\r")
    app.wait_for("Your profile: You", "part 1 of 5")
    app.send("o")
    app.wait_for("(x) other", "saved")
    app.send("ll\r")
    app.wait_for("(x) J-1")
    fields(app, "Jun 2022", "2028")
    app.wait_for("Your profile: Specialty")
    fields(app, "internal medicine", "", "")
    app.wait_for("Your profile: Exams")
    app.send("p")
    app.settle()
    fields(app, "")
    app.send("p")
    app.settle()
    fields(app, "238", "2026-05-11")
    for part in ("Certification and practice", "Your lists"):
        app.send(f"{ESC}[6~")
        app.wait_for(part)


def fields(app, *texts):
    """Fill one field after the other."""
    for text in texts:
        app.send(text)
        app.wait_for(text)
        app.send("\r")
        app.settle()


def review(app):
    """Answer two questions, the first with a note."""
    app.escape("4")
    app.wait_for("question 1 of 5")
    app.send("y")
    app.wait_for("(x) yes", "The facts say")
    app.note(NOTE, answered=True)
    app.wait_for(NOTE)
    app.escape(f"{ESC}[6~")
    app.wait_for("question 2 of 5")
    app.send("n")
    app.wait_for("(x) no")


def test_what_is_told_one_evening_is_there_the_next(terminal, person):
    app = terminal("--today", "2026-11-22")
    app.wait_for("Welcome to imgcoach", "Enter begins with the questionnaire")
    questionnaire(app)
    app.escape("3")
    app.wait_for("Of 100 IMGs: matched, and not", "<- you: 238")
    review(app)
    app.escape("q")
    assert app.gone() == 0

    profile, (kept,) = person().profile, person().reviews
    assert (profile.citizenship, profile.visa, str(profile.graduated)) == ("other", "j1", "2022-06")
    assert (profile.match_year, profile.specialties) == (2028, ["internal_medicine"])
    assert (profile.step1.passed, profile.step2_ck.passed, profile.step2_ck.score) == (True, True, 238)
    assert [(each.question, each.answer, each.note) for each in kept.answers] == [
        ("score", "yes", NOTE),
        ("experience", "no", None),
    ]

    again = terminal("--today", "2026-11-22")
    again.wait_for("Where you stand", "Step 2 CK 238, band 235-244", "said yes on 22 Nov 2026")
    again.send("2")
    again.wait_for("Your profile: Exams", "238", "2026-05-11")
    again.escape("4")
    again.wait_for("question 3 of 5")
    again.escape("5")
    again.wait_for("2026-W47, saved 22 Nov 2026", NOTE)
    again.send("q")
    assert again.gone() == 0
