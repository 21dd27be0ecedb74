"""docs/judging.md: how the coach judges, with every threshold as content/ has it."""

from dataclasses import fields
from pathlib import Path
from typing import get_args

from imgcoach.coach.findings import Verdict
from imgcoach.knowledge import Content
from imgcoach.knowledge.rules import Rules

PAGE = Path(__file__).parents[2] / "docs/judging.md"
TEMPLATE = Path(__file__).with_name("judging_template.md")

WHEN = {
    "no_attempts_left": "all attempts at Step 1 or Step 2 CK are used, and it is not passed",
    "after_fail": "the latest attempt at Step 2 CK was failed",
    "check_entries": "the score is under the passing score of that day, or its day has not come yet",
    "season_over": "the Match year of the profile has been",
    "gate_closed": "ECFMG certification can't come in time for this Match year",
    "take_step2": "there is no score, and no day in the past on which Step 2 CK was taken",
    "await_result": "there is no score, and Step 2 CK was taken",
    "tell_me_more": "{too_many_unknown} or more of the five questions are unknown",
    "refocus": "the score question is a no",
    "stop_chasing_points": "the score is a yes or a partly, the other four a yes, and all papers are met",
    "certify_first": "the same, and a paper is not met",
    "build_profile": "anything else",
}
"""When each verdict holds, in the order of imgcoach/coach/verdict.py."""


def page(content: Content) -> str:
    """The whole page, ending with a newline."""
    rules = {each.name: getattr(content.rules, each.name) for each in fields(Rules) if each.name != "reasons"}
    assert set(WHEN) == set(get_args(Verdict))
    parts = {
        "verdicts": _verdicts(content, rules),
        "requirements": ", ".join(each.title for each in content.requirements.values()),
        "cutoffs": _table(("Specialty", "Cutoff"), _cutoffs(content)),
        "bands": _table(("Band", "Who matched, of 100", "In short"), _bands(content)),
        "rules": _table(("Threshold", "Value", "Why there"), _rules(content, rules)),
        "error": content.figure("ck-sem").value,
    }
    return TEMPLATE.read_text("utf-8").format_map(rules | parts)


def _verdicts(content: Content, rules: dict[str, int]) -> str:
    told = ((content.verdicts[name].headline, when.format_map(rules)) for name, when in WHEN.items())
    return "\n".join(f'{at}. "{headline}": {when}.' for at, (headline, when) in enumerate(told, 1))


def _cutoffs(content: Content) -> list[tuple[str, str]]:
    ends = {name: dict.fromkeys((each.low, each.high)) for name, each in content.cutoffs.items()}
    return [(content.specialty_name(name), "-".join(map(str, low_high))) for name, low_high in ends.items()]


def _bands(content: Content) -> list[tuple[str, str, str]]:
    values = {band.id: content.figure(band.figure).value for band in content.bands}
    return [
        (band.id.replace("<", "below "), f"about {values[band.id]}", band.title) for band in content.bands
    ]


def _rules(content: Content, rules: dict[str, int]) -> list[tuple[str, int, str]]:
    return [(f"`{name}`", rules[name], reason) for name, reason in content.rules.reasons.items()]


def _table(heads: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)
