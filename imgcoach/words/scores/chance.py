"""What chance may do to a share, in words. A spread between methods is another thing, and has other words."""

from imgcoach.knowledge.figures.chance import Chance


def no_surprise(found: Chance) -> str:
    """Like `41 to 63 would be no surprise`: of 100, in another group of as many people."""
    return f"{found.low} to {found.high} would be no surprise"
