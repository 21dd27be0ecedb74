"""The season in words: its days, interviews and rank list, SOAP, and the Matches before."""
