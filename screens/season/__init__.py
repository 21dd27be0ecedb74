"""What the season asks for beside the eight places: the rank order list."""
