"""What a person is made of: the models, and what is wrong with a value in words."""
