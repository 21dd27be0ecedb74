"""`imgcoach kiosk`, as it is explained; what is called goes in by the door of imgcoach/kiosk/."""

import click

from imgcoach.errors import WrongUse


@click.command()
@click.argument("person")
def kiosk_command(person: str) -> None:
    """Open the app for one of many people behind one account. It is the forced command of their SSH key;
    PERSON is 1 to 32 of a-z, 0-9 and -. docs/operators.md says how it is set up.
    """
    raise WrongUse("a kiosk takes no options, write imgcoach kiosk PERSON")
