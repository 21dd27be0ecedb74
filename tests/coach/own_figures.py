"""A folder of the person's own in which figures have other values, to see what rests on them."""

import json
from datetime import date, timedelta

from imgcoach.knowledge.figures.figure_files import FILES


def other(value):
    """Another value of the same kind; words stay as they are."""
    if isinstance(value, dict):
        return {name: other(part) for name, part in value.items()}
    if isinstance(value, list):
        return [other(part) for part in value]
    if isinstance(value, date):
        return value + timedelta(days=400)
    return value + 37 if isinstance(value, int | float) else value


def in_toml(value):
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return (
            "{ " + ", ".join(f"{json.dumps(name)} = {in_toml(part)}" for name, part in value.items()) + " }"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(in_toml, value)) + "]"
    return str(value) if isinstance(value, date) else json.dumps(value)


def table(name, keys):
    """One entry of a file."""
    lines = [f"{key} = {in_toml(value)}" for key, value in keys.items() if value is not None]
    return "\n".join([f"[{json.dumps(name)}]", *lines, ""])


def write_others(folder, content, chosen):
    """Write the figures for which `chosen(figure)` holds, each with another value; return their ids."""
    written = []
    for file in FILES:
        entries = []
        for figure in content.figures_of(file).values():
            if chosen(figure):
                keys = {name: getattr(figure, name) for name in type(figure).model_fields if name != "id"}
                entries.append(table(figure.id, keys | {"value": other(figure.value)}))
                written.append(figure.id)
        if entries:
            path = folder / "facts" / f"{file}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(entries))
    return written


def write_other_cutoffs(folder, content, chosen):
    """The same for the cutoffs, whose numbers stand in a file of their own: 30 points lower."""
    entries = [
        table(each.id, {"low": each.low - 30, "high": each.high - 30, "figure": each.figure})
        for each in content.cutoffs.values()
        if chosen(content.figure(each.figure))
    ]
    (folder / "cutoffs.toml").write_text("\n".join(entries))
