"""What is said of one stay and of one letter: exactly what it lacks, and nothing else."""

import oracle
from second_reading import claims, in_words

KINDS = {"sub_internship": "sub-internship", "core_clerkship": "core clerkship"}


def stay(life, said):
    """Whether one of the stays is what the sentence says, and lacks neither more nor less."""
    return any(
        KINDS.get(each["kind"], each["kind"]) == said["kind"].lower()
        and when(life, each) == said["when"]
        and lacking(life, each) == claims(said["what"])
        for each in life.person["experiences"]
    )


def when(life, each):
    if not life.begun(each):
        return f"from {in_words(oracle.number(each['start']))}"
    over = each["end"] is not None and oracle.number(each["end"]) <= life.now
    return f"to {in_words(oracle.number(each['end']))}" if over else "going on"


def lacking(life, each):
    country = (each["country"] or "").lower()
    known = oracle.in_us(each) or country == "pk"
    found = set() if oracle.in_us(each) else {"not in the US" if known else "its country is not known"}
    if each["kind"] == "observership":
        found.add("observing/not hands-on")
    elif each["kind"] not in oracle.HANDS_ON:
        found.add("not hands-on with patients")
    found |= life.other_field(each["specialty"])
    if not life.begun(each):
        return found | {"planned", f"begins {in_words(oracle.number(each['start']))}"}
    age = 0 if each["end"] is None else life.opens - oracle.number(each["end"])
    if age > 12:
        found.add(f"{age} months old when applications open")
    return found or {"hands-on", "in the US", f"in {life.field}"}


def letter(life, said):
    return any(
        each["writer"] == said["writer"] and flaws(life, each) == claims(said["what"])
        for each in life.person["letters"]
    )


def flaws(life, each):
    found = life.other_field(each["specialty"])
    found |= set() if each["us"] else {"not from the US"}
    found |= set() if each["supervised"] else {"did not supervise you"}
    found |= {"fair": {"fair/not strong"}, None: {"strength not known"}}.get(each["strength"], set())
    found |= {f"only {each['status']}"} if each["status"] in ("planned", "asked") else set()
    age = life.opens - oracle.number(each["dated"]) if each["dated"] else 0
    return found | ({f"{age} months old when applications open"} if age > 24 else set())


def strong(life):
    return sum(not flaws(life, each) for each in life.person["letters"])
