"""What belongs to one terminal and not to the App: its watch, its driver, its keys, what a crash leaves."""
