"""What the command line says about itself, and how the app is opened. Kept apart: it imports nothing else."""

from imgcoach import __version__

EXAMPLES = ("score", "file", "reapplicant")
"""What the example people of `--demo` are called; content/demo/ tells of them."""

RUN = "run `imgcoach`"
"""How the app is opened on a machine of one's own."""

LOG_IN = "log in without a command"
"""How it is opened where SSH leads to it."""

USAGE = """\
Usage: imgcoach [OPTIONS] [COMMAND]

A coach in the terminal for international medical graduates who apply to US
residency. Ten honest minutes a week. Without a command it opens the app.

Commands:
  due         one line when the weekly review is due, else nothing
  status      band, five questions, verdict, next moves, dates  [--json]
  log         the past reviews, newest first  [--json] [--weeks N]
  review      the weekly review line by line, for pipes and screen readers
  facts       figures with their sources  [WORDS] [--specialty NAME] [--stale]
  programs    your list, with the gates of each  [--json] [--csv [-o FILE]]
  brief       one page for a mentor  [--hide-score] [--width N]
  export      all, log, report or dates  [--format json|csv|md|ics] [-o FILE]
  import      replace your data with an export  [--programs] [--dry-run] FILE|-
  undo        take the last change back
  path        where your data is kept
  wipe        delete all of it; asks first  [--dry-run] [--yes]
  content     your own copies of figures and texts  list|path|copy NAME
  docs        the pages that came with imgcoach  [PAGE]
  completion  what your shell needs to complete commands  bash|zsh|fish
  doctor      look for damage and second copies  [--json] [--compare FILE]
  kiosk       the app for one of many people behind one account  PERSON
  host        one SSH server for many people  serve|add|keys|list|...

Options, before the command:
  --data-dir DIR  keep the data in DIR (or set IMGCOACH_DATA_DIR)
  --demo          choose an example person to look around with; nothing is saved
  --demo=NAME     one of them: score, file or reapplicant
  --ascii         draw with plain ASCII characters
  --today DATE    another day, like 2027-03-01; what you save is dated to it
  --version       say which version this is
  -h, --help      this page; `imgcoach COMMAND --help` says more

Your data stays on this machine: imgcoach makes no network call.
Exit codes: 0 done, 1 the data says no, 2 wrong use, 3 could not save, 4 busy.
"""

VERSION = f"""\
imgcoach {__version__}
Not affiliated with NRMP, AAMC, ECFMG/Intealth or USMLE.
"""
