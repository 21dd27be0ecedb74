"""The pages of a season: what is open only in its weeks."""
