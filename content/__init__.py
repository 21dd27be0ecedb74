"""What the coach knows: TOML for facts, Markdown for reading. No code lives here."""
