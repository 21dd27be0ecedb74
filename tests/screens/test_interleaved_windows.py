"""Two windows in any order: whatever one stored goes into the history before the other one stores over it."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from screen_people import example
from screen_tools import keep, window

from imgcoach.model.review import review_of

STEPS = st.lists(
    st.tuples(st.sampled_from([0, 1]), st.sampled_from(["y", "p", "n", "look"])), min_size=2, max_size=7
)


def stored(opened):
    """This week's answer about the score."""
    review = review_of(opened.person.reviews, "2026-W47")
    given = review.answer_to("score") if review else None
    return given.answer if given else None


async def carry_out(folder, steps, mine):
    """Let both windows answer one question in turn; nothing may change unless a window saw it or asked."""
    answers = {"y": "yes", "p": "partly", "n": "no"}
    keep(folder, example())
    async with window(folder) as one, window(folder) as other:
        seen, shown = [None, None], [None, None]
        for each in (one, other):
            await each.press("4")
        for at, step in steps:
            opened, before = (one, other)[at], stored(one)
            if step == "look":
                await asyncio.to_thread(opened.app.glance)
                await opened.rest()
                assert stored(one) == before
                shown[at] = before
                continue
            opened.app.screen.query_one("#answer").focus()
            await opened.rest()
            await opened.press(step)
            asked = opened.place == "Conflict"
            if answers[step] == shown[at]:  # picked once more: nothing is changed
                assert (stored(one), asked) == (before, False)
                continue
            assert asked == (before not in (seen[at], answers[step]))
            if asked:
                assert stored(one) == before
                await opened.press("m" if mine else "t")
            kept = before if asked and not mine else answers[step]
            assert stored(one) == kept
            assert not opened.app.screen.desk.unsaved
            seen[at] = shown[at] = kept


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS, st.booleans())
def test_nothing_is_stored_over_what_the_window_has_not_answered_to(steps, mine):
    with TemporaryDirectory() as folder:
        asyncio.run(carry_out(Path(folder) / "data", steps, mine))
