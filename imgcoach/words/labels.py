"""The words for each value of the models, a table each: everything that says a value says it through here.

A name with `_SHORT` belongs to a table for places with little room, like options beside each other.
"""

CITIZENSHIPS_SHORT = {"us": "US", "permanent_resident": "green card", "other": "other"}

AT_HOME = {"us": "US citizen", "permanent_resident": "permanent resident"}
"""Citizenships with which nobody needs a visa, as what somebody is."""

IMGS = {"us": "US IMG", "non_us": "non-US IMG"}
"""What somebody counts as."""

IMG_GROUPS = {"us": "US IMGs", "non_us": "non-US IMGs", "all": "all IMGs"}
"""Whom a figure is about."""

VISAS = {"j1": "J-1", "h1b": "H-1B", "either": "J-1 or H-1B"}
"""Visas as a program sponsors them."""

VISAS_NEEDED = {"none": "no visa", "j1": "a J-1", "h1b": "an H-1B", "either": "a J-1 or an H-1B"}
"""What somebody needs, as it stands after "needs"."""

VISAS_SHORT = {"none": "none", "j1": "J-1", "h1b": "H-1B", "either": "either"}

EXAMS = {"step1": "Step 1", "step2_ck": "Step 2 CK", "step3": "Step 3"}
"""By field of the profile."""

RESULTS = {True: "passed", False: "not passed", "not_taken": "not taken", None: "not said"}
"""How the latest attempt at an exam went."""

PATHWAYS = {
    "not_started": "ECFMG Pathway not started",
    "filed": "ECFMG Pathway filed",
    "certified": "ECFMG certified",
    "refused": "ECFMG Pathway refused",
}

PATHWAYS_SHORT = {
    "not_started": "not started",
    "filed": "filed",
    "certified": "certified",
    "refused": "refused",
}

EXPERIENCES = {
    "elective": "elective",
    "sub_internship": "sub-internship",
    "core_clerkship": "core clerkship",
    "externship": "externship",
    "residency": "residency",
    "observership": "observership",
    "research": "research",
    "other": "other",
}
"""The kinds of experience."""

STRENGTHS: dict[str | None, str] = {"strong": "strong", "fair": "fair", None: "strength not known"}
"""How strong a letter is."""

LETTER_STATUS = {
    "planned": "planned",
    "asked": "asked",
    "agreed": "agreed",
    "sent": "sent",
    "uploaded": "uploaded",
}

TIMELINE = {
    "clinical_work": "clinical work",
    "study": "study",
    "research": "research",
    "exam_preparation": "exam preparation",
    "family": "family",
    "service": "service",
    "health": "health",
    "other": "other",
}
"""The kinds of timeline entry."""

TIMELINE_SHORT = {**TIMELINE, "exam_preparation": "exams"}

PROGRAMS: dict[str | None, str] = {
    "community": "community",
    "university_affiliated": "university-affiliated",
    "university": "university",
    None: "kind not known",
}
"""The kinds of program."""

PROGRAMS_SHORT = {"community": "community", "university_affiliated": "affiliated", "university": "university"}

CUTOFFS = {"strict": "strict", "preferred": "preferred"}
"""What a minimum score is to a program."""

PROGRAM_STATUS = {
    "considering": "considering",
    "applied": "applied",
    "interview": "interview",
    "ranked": "ranked",
    "withdrawn": "withdrawn",
}

TRACKS = {
    "categorical": "categorical",
    "preliminary": "preliminary",
    "advanced": "advanced",
    "transitional": "transitional",
}
"""The tracks of a program."""

SIGNALS_GIVEN = {"gold": "gold signal", "silver": "silver signal", "signal": "signal"}
"""The signal that was given to a program, as it stands beside its name."""

SIGNALS = {"gold": "gold", "silver": "silver", "signal": "one"}
"""The signals that can be given to a program; "one" where a field has a single kind."""

MATCHES = {
    "matched": "matched",
    "soap": "matched in SOAP",
    "unmatched": "did not match",
    "withdrew": "withdrew",
}
"""How a Match ended."""

MATCHES_SHORT = {"matched": "matched", "soap": "SOAP", "unmatched": "unmatched", "withdrew": "withdrew"}

REQUIREMENT_STATES = {
    "met": "met",
    "open": "open",
    "late": "late",
    "blocked": "closed",
    "unknown": "not said",
}
"""How a requirement of the gate stands."""

SETTLED = {"done": "done", "not_for_me": "not for me"}
"""Why a move is not offered again."""

GATES: dict[str | None, str] = {"open": "open", "closed": "closed", "unknown": "unknown", None: "withdrawn"}
"""What the gates of a program come to; None = it is not on the list any more."""

QUESTIONS = {
    "score": "score",
    "experience": "experience",
    "letters": "letters",
    "timeline": "timeline",
    "programs": "programs",
}
"""The five questions by one word each."""

ANSWERS = {"yes": "yes", "partly": "partly", "no": "no", "not_now": "not now"}

EVIDENCE = {"yes": "yes", "partly": "partly", "no": "no", "unknown": "unknown"}
"""What the facts say to a question."""

OUTCOMES: dict[str | None, str] = {
    "done": "done",
    "partly": "partly",
    "not_yet": "not yet",
    "dropped": "no longer makes sense",
    None: "no outcome yet",
}
"""How a commitment went."""

THEMES = {
    "motivation": "Why medicine",
    "gaps": "Your timeline",
    "scores": "Your exams",
    "ethics": "Ethics",
    "teamwork": "Teamwork",
    "night": "3 a.m. on call",
    "plain": "In plain words",
    "program": "The program",
    "self": "About you",
}
"""The themes of interview questions in their order; short, they stand in a narrow list."""

ANNOUNCED = {True: "announced", False: "projected"}
"""What a day of the season is."""

POSTS = {
    True: "a US elective or sub-internship",
    False: "an externship or another hands-on US position",
    None: "a hands-on US rotation",
}
"""What somebody can look for in the US, by whether they are still a student; None where that is not said."""
