"""From an empty store to a complete picture: an import of programs, and ten minutes of typing."""

from screen_tools import window

from imgcoach.commands import run
from imgcoach.screens.places.records import Records
from imgcoach.words.choices import CHOICES

MOST_KEYS = 2000
"""Ten minutes at 200 keys a minute, which is a slow typist."""

EXPERIENCES = (
    ("elective", "US", "intern", "Granite Falls", "10/21", "11/21"),
    ("externship", "US", "intern", "Lakeside", "1/26", "3/26"),
    ("observership", "US", "intern", "Hill Top", "5/25", "6/25"),
    ("research", "US", "intern", "Granite Institute", "9/24", "8/25"),
    ("elective", "PK", "intern", "Home", "1/21", "2/21"),
    ("externship", "US", "family", "Oak Hollow", "7/26", ""),
)
LETTERS = ("Dr Rivera", "Dr Chen", "Prof. Osei", "Dr Walsh")
TIMELINE = (
    ("clinical_work", "House officer", "7/22", "6/23", ""),
    ("exam_preparation", "Step 1", "7/23", "3/24", "I studied full time and passed."),
    ("family", "Mother ill", "4/24", "8/24", "I cared for my mother."),
    ("research", "Cardiology", "9/24", "8/25", ""),
    ("exam_preparation", "Step 2", "9/25", "12/25", "I studied for Step 2 CK."),
    ("clinical_work", "Clinic", "4/26", "6/26", ""),
    ("service", "Rural service", "7/26", "8/26", ""),
    ("clinical_work", "Clinic", "9/26", "", ""),
)


class Typist:
    """Somebody who answers a form from its first field to its last, and counts the keys."""

    def __init__(self, opened):
        self.opened, self.keys = opened, 0

    async def press(self, *keys):
        self.keys += len(keys)
        await self.opened.press(*keys)

    async def answer(self, value):
        """Give the field in focus its value, or leave it with Enter."""
        row = next(each for each in self.opened.app.screen.query("Row") if each.has_focus_within)
        if options := CHOICES.get(row.ask.id):
            choice, values = row.query_one("Choice"), [given for given, _ in options]
            await self.press(*["right"] * ((values.index(value) - choice.cursor) % len(values)), "enter")
        else:
            self.keys += len(value) + 1
            await self.opened.type(value, "enter")

    async def record(self, *values):
        await self.press("a")
        for value in values:
            await self.answer(value)


def programs(tmp_path):
    lines = ["name,kind,state,minimum_step2_ck,cutoff,visas,maximum_years_since_graduation,specialty"]
    for number in range(60):
        lines.append(f"Program {number},community,OH,{215 + number % 30},strict,j1;h1b,10,internal_medicine")
    path = tmp_path / "programs.csv"
    path.write_text("\n".join(lines), "utf-8")
    return path


async def test_a_complete_picture_takes_an_import_and_ten_minutes_of_typing(folder, tmp_path):
    assert run(["--data-dir", str(folder), "import", "--programs", "--yes", str(programs(tmp_path))]) == 0
    async with window(folder) as opened:
        typist = Typist(opened)
        await typist.press("1", "down", "e")
        for each in EXPERIENCES:
            await typist.record(*each)
        await typist.press("escape", "down", "e")
        for writer in LETTERS:
            await typist.record(writer, True, "intern", True, "strong", "agreed", "3/26", "")
        await typist.press("escape", "down", "e")
        for each in TIMELINE:
            await typist.record(*each)
        await typist.press("escape")
        assert not isinstance(opened.app.screen, Records)
        person = opened.person
    counts = [len(kind) for kind in (person.experiences, person.letters, person.timeline, person.programs)]
    assert counts == [6, 4, 8, 60]
    assert {each.specialty for each in person.experiences} == {"internal_medicine", "family_medicine"}
    assert typist.keys <= MOST_KEYS, typist.keys
    print(f"{typist.keys} keys")
