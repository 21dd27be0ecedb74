"""What is joined into one line is parted: sentences end once, and no two of them run together."""

import re
from datetime import date

import pytest
from crowd import person_of
from said import coach_texts, printed

from imgcoach.exchange.mentor import report
from imgcoach.model.person import Person
from imgcoach.status import status_of

FAULTS = {
    "two full stops": r"(?<!\.)\.\.(?!\.)",
    "a stop behind a question": r"[?!]\.(?!\w)",
    "a sentence that begins small": r"[^.\s]{2}\. (?!imgcoach\b)[a-z]",
    "two sentences without a space": r"[a-z]{2}\.[A-Z][a-z]",
    "a space before a sign": r"\w [,;.:](?=\s|$)",
    "two signs": r",,|, \.(?!\.)|,\.(?!\.)|;\.|:\.|, ,|;;",
    "two spaces in a sentence": r"[a-z,;]  [a-z]+ [a-z]+ [a-z]+\.",
    "nothing between": r"\(\)|\(, |, \)",
}
DAYS = [date(2026, 9, 10), date(2026, 11, 26), date(2027, 3, 15), date(2027, 10, 20)]
CHUNKS, SIZE = 4, 80

WRITTEN = ["Dr R.", "It ends here.", "Is it so?", "One\ntwo.", "No end", "Univ. Hosp."]
"""As people end what they write."""

TEXTS = {"experiences": ["site"], "letters": ["writer"], "timeline": ["title"], "programs": ["name", "note"]}

OWN = re.compile("|".join(map(re.escape, ["Dr R.", "It ends here.", "Is it so?", "Univ. Hosp.", "One two."])))
"""These are theirs: within a sentence they keep their ends."""


def written(number):
    """A person of the crowd, each of whose texts ends in another way, with an interview and a commitment."""
    someone = person_of(number)
    texts = {
        "experiences": ["site"],
        "letters": ["writer"],
        "timeline": ["title"],
        "programs": ["name", "note"],
    }
    for kind, names in texts.items():
        for at, record in enumerate(someone[kind]):
            record.update(dict.fromkeys(names, WRITTEN[(number + at) % len(WRITTEN)]))
    for at, program in enumerate(someone["programs"][:4]):
        program.update(status="interview", rank=at + 1, interview_on="2026-12-0" + str(at + 1))
    return someone


def joined(page):
    """A page with its wrapped lines put together again."""
    return re.sub(r"\n {2,}(?=\S)", " ", page)


def faults(text):
    """What is wrong with the places where `text` was joined; the ends of people's own texts are theirs."""
    plain = OWN.sub("Own", text)
    for rule, pattern in FAULTS.items():
        for each in re.finditer(pattern, plain):
            yield f"{rule}: {plain[max(0, each.start() - 40) : each.end() + 30]!r}"


@pytest.mark.parametrize(
    "text",
    [
        "Closed. takes up to 5 years",
        "since 2026..",
        "Hospital , OH",
        "one.Two",
        "none, .",
        "Was it?.",
        "a ()",
    ],
)
def test_what_is_run_together_is_found(text):
    assert list(faults(text))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_whatever_is_said_to_the_crowd_is_parted(content, chunk, monkeypatch):
    monkeypatch.setenv("COLUMNS", "79")
    found = {}
    for number in range(chunk, SIZE, CHUNKS):
        someone, day = written(number), DAYS[number % len(DAYS)]
        person = Person.model_validate(someone)
        pages = [
            printed(command, someone, content, day) for command in ("status", "programs", "brief", "log")
        ]
        pages.append(report.dump(status_of(person, content, day, None), content, False))
        pages += [text for where, text, _ in coach_texts(someone, content, day) if "path" not in where]
        for page in pages:
            for fault in faults(joined(page)):
                found.setdefault(fault, number)
    assert found == {}
