"""Where no move is left to name, Today says so, as `status` does."""

import pytest

from imgcoach.coach.moves import NONE_LEFT
from imgcoach.screens.parts.coming import moves_in


@pytest.mark.parametrize(("most", "said"), [(1, []), (2, [NONE_LEFT]), (9, [NONE_LEFT])])
def test_it_is_said_whole_or_not_at_all(most, said):
    assert moves_in([], 78, most) == said
