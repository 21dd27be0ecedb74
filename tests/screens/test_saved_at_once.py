"""A terminal may go away while an answer is being saved: then it is saved at once, and only once."""

from datetime import date

from screen_tools import window

from imgcoach.store import GiveAnswer


async def test_a_hang_up_in_the_middle_of_a_save_ends_in_order(folder):
    async with window(folder, demo=True, day=date(2026, 11, 22)) as app:
        store, saver = app.app._session.store, app.app._saver
        save, asked = store.save, []

        def interrupted(change):
            asked.append(change)
            if len(asked) == 1:
                saver.save_now()
            return save(change)

        store.save = interrupted
        review = store.person.reviews[-1]
        given = review.answers[0]
        saver.save(GiveAnswer(review.week, given.model_copy(update={"note": "in the middle"}), given))
        await app.rest()
        assert len(asked) == 2
        assert not saver.waiting
        assert any(each.note == "in the middle" for week in store.person.reviews for each in week.answers)
