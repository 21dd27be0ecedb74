"""Entries as a person writes them into files of their own."""

FIGURE = """
statement = "Step 2 CK in 2029"
value = 5
unit = "points"
population = "all examinees"
year = "2029"
source = "usmle-score-guidelines"
grade = "B"
as_of = 2029-01-01
expires = 2029-12-31
"""
SOURCE = """
[my-notes]
title = "My notes"
publisher = "me"
limits = "Only what I heard."
"""
BAND = 'high = 244\nfigure = "article-band-235-244"\ntitle = "T"\nadvice = "A."\n'
REVIEW = '[2028-review]\nmatch_year = 2028\nevent = "review"\nlabel = "Opening"\nannounced = true\n'
MOVE = 'question = "letters"\ntakes = "a week"\n'
