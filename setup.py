"""Finds the packages: `screens` and `content` stand beside `imgcoach` and are installed inside it."""

from setuptools import find_packages, setup

inside = find_packages(include=["screens", "screens.*", "content"])
setup(packages=[*find_packages(include=["imgcoach", "imgcoach.*"]), *(f"imgcoach.{each}" for each in inside)])
