"""`imgcoach import --programs`: a list of programs is looked at, asked about where need be, and taken."""
