"""One or two lines for each command that work as they stand; `--help` and the manual page show them."""

import click

LINES = {
    "brief": ("imgcoach brief --hide-score >for-my-mentor.txt",),
    "completion": ('eval "$(imgcoach completion bash)"',),
    "content copy": ("imgcoach content copy facts/match",),
    "content list": ("imgcoach content list",),
    "content path": ("imgcoach content path",),
    "content": ("imgcoach content list", "imgcoach content copy facts/match"),
    "docs": ("imgcoach docs", "imgcoach docs using"),
    "doctor": ("imgcoach doctor", "imgcoach doctor --compare my-data.json"),
    "due": ("command -v imgcoach >/dev/null && imgcoach due",),
    "export": ("imgcoach export -o a-copy.json", "imgcoach export --format ics -o imgcoach.ics"),
    "facts": ("imgcoach facts match", "imgcoach facts --specialty IM --source NRMP"),
    "host": ("imgcoach host serve",),
    "host add": ("imgcoach host add alice <alice.pub", "imgcoach host add bob --invite"),
    "host advisor": ("imgcoach host advisor bob on",),
    "host backup": ("imgcoach host backup people.json",),
    "host check": ("imgcoach host check",),
    "host export": ("imgcoach host export alice -o alice.json",),
    "host import": ("imgcoach host import alice alice.json",),
    "host keys": ("imgcoach host keys alice",),
    "host list": ("imgcoach host list",),
    "host migrate": ("imgcoach host migrate --owner postgresql:///imgcoach",),
    "host remove": ("imgcoach host remove alice",),
    "host restore": ("imgcoach host restore people.json",),
    "host serve": ("imgcoach host --config host.toml serve",),
    "host suspend": ("imgcoach host suspend alice", "imgcoach host suspend alice --undo"),
    "import": ("imgcoach import my-data.json", "imgcoach import --programs --dry-run programs.csv"),
    "kiosk": ("imgcoach kiosk p-0001",),
    "log": ("imgcoach log --weeks 4",),
    "path": ('ls -l "$(imgcoach path)"', "imgcoach path --config"),
    "programs": ("imgcoach programs --csv -o my-programs.csv",),
    "review": ("imgcoach review", "imgcoach review --week 2026-W46"),
    "status": ("imgcoach status", "imgcoach --today 2027-03-01 status --json"),
    "undo": ("imgcoach undo",),
    "wipe": ("imgcoach wipe --dry-run",),
}


def page(name: str) -> str:
    """What stands at the end of the help of the command called `name`, as click takes it."""
    lines = LINES[name]
    return "\n".join(["\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {each}" for each in lines)])


class Exemplified(click.Group):
    """A group of commands each of which has a line that works at the end of its help."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.epilog = page(f"{self.name} {cmd_name}")
        return command


def lines_of(page: str) -> list[str]:
    """The lines that such a page holds."""
    return [each.strip() for each in page.splitlines()[2:]]
