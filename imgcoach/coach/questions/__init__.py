"""The five questions, one module each."""
