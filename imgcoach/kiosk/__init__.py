"""The app for one of many people behind one account: `imgcoach kiosk PERSON` as the forced command of a key.

All persons of a kiosk are one user to the system, so that nothing but this parts them. docs/operators.md says
how it is set up, docs/security.md what it holds back and what it does not.
"""
