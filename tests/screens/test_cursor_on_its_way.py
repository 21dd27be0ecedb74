"""A row of answers is drawn anew whenever something is saved: the cursor stays where the person led it."""

from threading import Event

from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.widgets.choice import Choice


async def save_elsewhere(folder):
    """Another window answers another question of this week."""
    async with window(folder) as other:
        await other.press("4", "pagedown", "n")


async def test_arrows_go_on_from_where_they_were_when_a_save_is_done_between_them(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("2")
        third = next(row for row in opened.app.screen.query("Row") if row.ask.label == "Step 3")
        third.enter()
        field = third.field
        first = [value for value, _ in field._options].index(field.value)
        await opened.press("right")
        await save_elsewhere(folder)
        opened.app.glance()
        await opened.until(lambda: opened.app._session.store.person.reviews[-1].week == "2026-W47")
        await opened.press("right", "enter")
        wanted = field._options[(first + 2) % len(field._options)][0]
        assert opened.person.profile.step3.passed == wanted == field.value


async def test_how_sure_it_feels_is_pointed_at_while_the_answer_is_being_saved(folder):
    keep(folder, example())
    async with window(folder) as opened:
        store, done = opened.app._session.store, Event()
        save = store.save
        store.save = lambda change: done.wait(60) and save(change)
        await opened.press("4")
        felt = opened.app.screen.query_one("#felt", Choice)
        opened.send("y")
        await opened.until(lambda: opened.app.screen.query_one("#answer", Choice).value == "yes")
        felt.focus()
        before = felt.cursor
        opened.send("right")
        await opened.until(lambda: felt.cursor != before)
        pointed = felt.cursor
        done.set()
        await opened.rest()
        assert felt.cursor == pointed
        await opened.press("enter")
        assert opened.person.reviews[-1].answer_to("score").felt == felt._options[pointed][0]


async def test_another_question_begins_where_it_stands_and_not_where_the_last_one_was_left(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "n", "pagedown", "y")
        await opened.press("pageup")
        answer = opened.app.screen.query_one("#answer", Choice)
        answer.focus()
        await opened.press("left", "pagedown", "enter")
        given = opened.person.reviews[-1]
        assert [each.answer for each in given.answers[:2]] == ["no", "yes"]
