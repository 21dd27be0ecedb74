"""One person on one day, read a second time from the export alone: what sentences must agree with.

It stands on the oracle, which knows nothing of the coach. Months are whole numbers, counted from year 0.
"""

import re
from datetime import date
from functools import cached_property

import oracle
import oracle_gate

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
NAMES = {
    "internal_medicine": "internal medicine",
    "family_medicine": "family medicine",
    "pediatrics": "pediatrics",
    "psychiatry": "psychiatry",
    "dermatology": "dermatology",
    "emergency_medicine": "emergency medicine",
    "general_surgery": "general surgery",
    "neurology": "neurology",
}
PLACES = ["first", "second", "third"]


def month(words):
    """A month as it stands in a sentence."""
    name, year = words.split()
    return int(year) * 12 + MONTHS.index(name)


def in_words(number):
    """A month as it stands in a sentence."""
    return f"{MONTHS[number % 12]} {number // 12}"


class Life:
    """What is true of a person, given as an export holds them, on a day."""

    def __init__(self, person, today):
        self.person, self.today = person, today
        self.profile, self.now = person["profile"], oracle.month_of(today)
        self.aims = self.profile["specialties"]
        self.primary = self.aims[0] if self.aims else None
        self.field = NAMES.get(self.primary)
        self.listed = oracle.counted(person["programs"])

    @cached_property
    def evidence(self):
        return oracle.all_evidence(self.person, self.today)

    @cached_property
    def gate(self):
        return oracle_gate.requirements(self.person, self.today)

    @cached_property
    def phase(self):
        return oracle_gate.phase(self.person, self.today)

    @cached_property
    def verdict(self):
        return oracle_gate.verdict(self.person, self.today)

    @cached_property
    def opens(self):
        return oracle.month_of(oracle.opening(self.person, self.today))

    @cached_property
    def year(self):
        return oracle_gate.year_of(self.person, self.today)

    @cached_property
    def days(self):
        known = oracle_gate.days(self.person, self.today)
        return known | {"pathways": oracle_gate.pathways_deadline(self.person, self.today)}

    @cached_property
    def gaps(self):
        return oracle.gaps(self.person, self.today)

    @cached_property
    def counts(self):
        return oracle.program_counts(self.person, self.today)

    @property
    def score(self):
        return self.profile["step2_ck"]["score"]

    @property
    def student(self):
        return oracle.is_student(self.person, self.today)

    @property
    def needs_visa(self):
        at_home = self.profile["citizenship"] in ("us", "permanent_resident")
        return self.profile["visa"] in ("j1", "h1b", "either") and not at_home

    @property
    def failed_or_impossible(self):
        return self.profile["step2_ck"]["passed"] is False or oracle.under_mark(self.person, self.today)

    def ahead(self, day):
        """Whether a day of the export lies ahead."""
        return day is not None and date.fromisoformat(day) > self.today

    def has(self, kind):
        """Whether records of a kind are entered."""
        return bool(self.person[kind])

    def says_none(self, kind):
        """Whether the person says that there are none."""
        return not self.person[kind] and kind in self.profile["nothing_to_list"]

    def begun(self, stay):
        return oracle.number(stay["start"]) <= self.now

    def us_hands_on(self):
        """The stays in the US with patients in one's hands."""
        stays = self.person["experiences"]
        return [each for each in stays if oracle.in_us(each) and each["kind"] in oracle.HANDS_ON]

    def invited(self):
        """The programs that invited, of the season of a day that is known."""
        first, last = self.days["submit"], self.days["match"]
        found = [each for each in self.listed if each["status"] in ("interview", "ranked")]
        found += [each for each in self.listed if each["interview_on"] and each not in found]
        days = {id(each): each["interview_on"] and date.fromisoformat(each["interview_on"]) for each in found}
        if self.profile["match_year"] is None:
            return found
        return [each for each in found if not days[id(each)] or first <= days[id(each)] < last]

    def other_field(self, specialty):
        """What is said of a field that is not the primary one; nothing of the primary one."""
        if specialty == self.primary:
            return set()
        if specialty is None:
            return {"its specialty is not entered"}
        if specialty in self.aims:
            return {f"for your {PLACES[self.aims.index(specialty)]} specialty/{NAMES[specialty]}"}
        return {f"not in {self.field}"}


def claims(words):
    """What a reason says, part by part; a comma within a part is none that parts."""
    joined = words.replace("observing, not hands-on", "observing/not hands-on")
    joined = joined.replace("fair, not strong", "fair/not strong")
    return set(re.sub(r"(for your \w+ specialty), ", r"\1/", joined).split(", "))
