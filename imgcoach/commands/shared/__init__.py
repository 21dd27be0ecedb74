"""What several commands need: the session, files and pipes, questions, a sign of progress, lacking signs."""
