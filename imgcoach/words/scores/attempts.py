"""What is told of Step 2 CK in place of bands and rates, while no score of it counts."""

from datetime import date

from imgcoach.coach.exams import attempts_allowed, pass_mark, under_mark
from imgcoach.knowledge import Content
from imgcoach.model.profile import Step2CK
from imgcoach.words.amounts import some


def instead_of_rates(exam: Step2CK, content: Content, today: date) -> list[str]:
    """A few sentences: why nothing is told of the score, the pass mark, the attempts used and left."""
    if exam.passed is False:
        lines = ["The latest attempt was not passed; figures are shown only for passing scores."]
        mark = pass_mark(exam.model_copy(update={"taken": today}), content, today)
        lines += [f"The passing score today is {mark}."] if mark else []
    elif under_mark(exam, content, today):
        mark = pass_mark(exam, content, today)
        return [f"{exam.score} is below {mark}, the passing score of that day, so no figure is shown for it."]
    else:
        return []
    allowed = attempts_allowed(content, today)
    if allowed is None:
        return lines
    left = max(0, allowed - exam.failed_attempts)
    lines.append(f"{some(exam.failed_attempts, 'failed attempt')} entered; {left} of {allowed} left.")
    if left:
        lines.append(f"{content.figure('usmle-spacing').statement}.")
    return lines
