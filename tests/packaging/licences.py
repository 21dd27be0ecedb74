"""docs/licences.md: under which licence each package is that imgcoach needs, by what uv.lock names.

    python -m tests.packaging.licences > docs/licences.md

The licences are those that the installed packages state themselves.
"""

import tomllib
from importlib.metadata import metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "licences.md"
EXTRAS = ("xlsx", "host")
HEAD = """# Licences

imgcoach is under the MIT licence (`LICENSE`), and holds nobody else's code. These packages are installed with
it, each under a licence of its own, as the package states it:

| package | licence | needed for |
|---|---|---|
"""


def reached(named, packages):
    """The names of what these dependencies need, and what that needs."""
    found, waiting = set(), list(named)
    while waiting:
        each = waiting.pop()
        for extra in ("", *each.get("extra", ())):
            if (each["name"], extra) not in found:
                found.add((each["name"], extra))
                package = packages[each["name"]]
                more = package.get("optional-dependencies", {}).get(extra, ())
                waiting += more if extra else package.get("dependencies", ())
    return {name for name, _ in found}


def needed(lock):
    """What is installed with imgcoach, and by which part of it: the app, or one of the extras."""
    packages = {each["name"]: each for each in lock["package"]}
    own = packages["imgcoach"]
    parts = dict.fromkeys(reached(own["dependencies"], packages), "everything")
    for extra in EXTRAS:
        for name in sorted(reached(own["optional-dependencies"][extra], packages) - set(parts)):
            parts[name] = f"`imgcoach[{extra}]`"
    return parts


def stated(name):
    """The licence that an installed package states."""
    told = metadata(name)
    classes = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier", ()) if "License ::" in each]
    licence = told.get("License-Expression") or told.get("License") or " and ".join(classes)
    return licence.strip().splitlines()[0].removesuffix(" License")


def page():
    """The page as text."""
    parts = needed(tomllib.loads((ROOT / "uv.lock").read_text("utf-8")))
    return HEAD + "".join(f"| {name} | {stated(name)} | {parts[name]} |\n" for name in sorted(parts))


if __name__ == "__main__":
    print(page(), end="")
