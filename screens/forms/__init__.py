"""How a person is asked for a value: one form of typed fields, for the profile and for every record."""
