"""The marks that tell a state without colour, three signs each."""

MARKS = {"yes": "[x]", "partly": "[~]", "no": "[ ]", "unknown": "[?]", "not_now": "[-]", None: "   "}
"""By evidence or answer."""

GATE_MARKS = {"open": "[x]", "closed": "[-]", "unknown": "[?]", None: "[-]"}
"""By what the gates of a program come to; None = withdrawn. What nobody can go through has one mark."""

WEEK_SIGNS = {"yes": "█", "partly": "▄", "no": "_", "not_now": "-"}
ASCII_WEEK_SIGNS = {"yes": "#", "partly": "=", "no": "_", "not_now": "-"}
"""By answer, a sign for a week among others; they differ by shape and height, colour tells nothing."""

STEP_MARKS = {"done": "[x]", "here": "[>]", "ahead": "[ ]"}
"""By state of a step of the path."""
REQUIREMENT_MARKS = {"met": "[x]", "open": "[ ]", "late": "[!]", "blocked": "[!]", "unknown": "[?]"}
"""By the state of a requirement."""
