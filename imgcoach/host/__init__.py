"""One SSH server for many people: `imgcoach host`, with the extra imgcoach[host].

All persons live in one process, each in an App of their own; docs/hosting.md says how it is run, and
docs/security.md what parts them.
"""
