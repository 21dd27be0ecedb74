"""What each place is for: what `?` says first."""

PURPOSES = {
    "today": (
        "Today says where you stand: the verdict, what the facts and you say to the five questions, and "
        "what to do next."
    ),
    "profile": (
        "The profile holds what you have: exams, visa, graduation, aims. All that the coach says is "
        "worked out from it; what you leave out counts neither for nor against you."
    ),
    "scores": (
        "Scores shows what happened to groups of applicants with scores like yours, each figure with its "
        "source. What comes of one person, none of them says."
    ),
    "review": (
        "The review takes about ten minutes a week: answer the five questions by feel, then see what the "
        "facts say, and choose one thing to do."
    ),
    "log": "The log keeps your reviews, week by week, so that you see what has moved.",
    "programs": (
        "Programs is your list, with what each program is known to ask for: which are open to you, which "
        "are closed, and what is still to be looked up."
    ),
    "plan": (
        "Plan holds what this Match year asks for: papers, days, and what you can do, in the order in "
        "which it has to begin."
    ),
    "learn": "Learn holds short readings on what the coach goes by, and where it comes from.",
    "experiences": (
        "Here are your stays in hospitals and clinics. Question 2 asks for one that is hands-on, in the "
        "US, in your specialty and recent."
    ),
    "letters": (
        "Here are your letters, from the plan to the upload. Question 3 asks for two or three strong ones"
        " from US physicians who saw you work."
    ),
    "timeline": (
        "Here is what filled the months since graduation. Question 4 asks that no stretch of three months"
        " or more is left without a word."
    ),
    "rank_list": (
        "Here the programs that interviewed you stand in your own order, as you would want them: the "
        "order of your wishes is the one that serves you."
    ),
    "soap": (
        "SOAP is the week in which places that are still free are offered. Here are its days and rules, "
        "and what to have ready."
    ),
    "practice": (
        "Interview practice asks what interviewers ask: answer aloud while the clock counts up, then say how "
        "it felt. Nothing you say is recorded or judged."
    ),
    "seasons": "Here are the Matches you took part in, and what came of them, so that the next can differ.",
}
"""One or two sentences, by the id of a place, the kind of a list of records, or the name of a page."""
