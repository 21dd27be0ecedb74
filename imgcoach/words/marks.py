"""The marks that tell a state without colour: `[x] [~] [ ] [?]`, and `[-]` for "not now"."""

MARKS = {"yes": "[x]", "partly": "[~]", "no": "[ ]", "unknown": "[?]", "not_now": "[-]", None: "   "}
"""By evidence or answer."""
