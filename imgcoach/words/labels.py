"""The words for each value of the models, one table each; judgement and screens say a value through here."""

CITIZENSHIPS = {"us": "US", "permanent_resident": "green card", "other": "other"}

VISAS = {"none": "none", "j1": "J-1", "h1b": "H-1B", "either": "either"}
"""The visa somebody needs."""

PATHWAYS = {"not_started": "not started", "filed": "filed", "certified": "certified"}

EXPERIENCES = {
    "elective": "elective",
    "sub_internship": "sub-internship",
    "externship": "externship",
    "observership": "observership",
    "research": "research",
    "other": "other",
}
"""The kinds of experience."""

STRENGTHS = {"strong": "strong", "fair": "fair"}
"""How strong a letter is."""

LETTER_STATUS = {
    "planned": "planned",
    "asked": "asked",
    "agreed": "agreed",
    "sent": "sent",
    "uploaded": "uploaded",
}

TIMELINE_SHORT = {
    "clinical_work": "clinical work",
    "study": "study",
    "research": "research",
    "exam_preparation": "exams",
    "family": "family",
    "service": "service",
    "health": "health",
    "other": "other",
}
"""The kinds of timeline entry, all beside each other on one line."""

PROGRAMS_SHORT = {"community": "community", "university_affiliated": "affiliated", "university": "university"}
"""The kinds of program, where there is little room."""

CUTOFFS = {"strict": "strict", "preferred": "preferred"}
"""What a minimum score is to a program."""

PROGRAM_STATUS = {
    "considering": "considering",
    "applied": "applied",
    "interview": "interview",
    "ranked": "ranked",
    "withdrawn": "withdrawn",
}
