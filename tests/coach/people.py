"""People for the tests, in the export's form.

The day is 22 November 2026 unless a test says otherwise; the Match aimed at is 2028, whose applications
open in September 2027 (projected). So what ended in September 2026 is 12 months old at the opening, and the
last month a timeline has to cover is October 2026.
"""

import pytest

PRIMARY = "internal_medicine"


def row(sentence, *values):
    """A row of a table, named by a sentence."""
    return pytest.param(*values, id=sentence)


def profile(**said):
    """A profile that aims at internal medicine in 2028; Step 2 CK is given in parts."""
    step2 = {"score": said.pop("score", None), "passed": said.pop("passed", None)}
    step2["failed_attempts"] = said.pop("failed_attempts", 0)
    step2["taken"] = said.pop("taken", None)
    return {"match_year": 2028, "specialties": [PRIMARY], "step2_ck": step2} | said


def person(experiences=(), letters=(), timeline=(), programs=(), **said):
    """A person; records get the ids e0, e1, …, l0, …, t0, …, p0, … in their order."""
    kinds = {"experiences": experiences, "letters": letters, "timeline": timeline, "programs": programs}
    lists = {
        kind: [{"id": f"{kind[0]}{place}"} | record for place, record in enumerate(records)]
        for kind, records in kinds.items()
    }
    return {"profile": profile(**said)} | lists


def experience(kind="elective", **said):
    """A US stay in internal medicine that ended in September 2026: 12 months before the opening."""
    usual = {"country": "US", "specialty": PRIMARY, "start": "2026-08", "end": "2026-09"}
    return usual | said | {"kind": kind}


def letter(**said):
    """A strong letter: US, by somebody who supervised the work, in internal medicine, agreed."""
    usual = {"writer": "Dr R.", "us": True, "specialty": PRIMARY, "supervised": True, "strength": "strong"}
    return usual | {"status": "agreed"} | said


def entry(kind="clinical_work", start="2022-07", end=None, **said):
    """A timeline entry; by default work from July 2022 on."""
    return {"kind": kind, "start": start, "end": end} | said


def program(**said):
    """A community program whose gates are all known and open to the applicant below."""
    usual = {"name": "A program", "specialty": PRIMARY, "kind": "community", "minimum_step2_ck": 220}
    gates = {
        "cutoff": "strict",
        "maximum_years_since_graduation": 10,
        "visas": ["j1", "h1b"],
        "img_percent": 60,
    }
    return usual | gates | said


def applicant(*programs, **said):
    """Somebody the gates let in: 240, needs a J-1, graduated in September 2022 (60 months)."""
    return person(programs=programs, **({"score": 240, "visa": "j1", "graduated": "2022-09"} | said))


def complete(**changed):
    """Somebody with a yes to all five questions; lists and answers can be replaced."""
    usual = {
        "experiences": [experience()],
        "letters": [letter()] * 3,
        "timeline": [entry()],
        "programs": [program()] * 10,
        "score": 240,
        "passed": True,
        "visa": "j1",
        "graduated": "2022-06",
        "step1": {"passed": True, "failed_attempts": 0},
        "step3": {"passed": None, "failed_attempts": 0},
        "pathway": "certified",
        "oet_passed": True,
        "interview_practice": {"sessions": 10, "comfort": 5},
    }
    return person(**(usual | changed))


def texts(assessment):
    """Every reason, change, move and flag an assessment says, and the reasons of each program."""
    said = [
        text
        for finding in assessment.findings.values()
        for text in (*finding.reasons, *finding.known, finding.change)
    ]
    said += [move.text for move in assessment.moves]
    said += [flag.text for flag in assessment.flags]
    said += [text for finding in assessment.program_findings.values() for text in finding.reasons]
    return [text for text in said if text]
