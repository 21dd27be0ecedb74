"""Everything that is drawn; the only place that imports Textual."""
