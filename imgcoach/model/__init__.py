"""What a person is made of: the models, and what is wrong with a value in words."""

import os

os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
"""No other package has a say in what the models take, and a start does not look for one."""
