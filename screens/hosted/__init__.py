"""The App in company: one of many in a process, each drawn on a line of its own."""
