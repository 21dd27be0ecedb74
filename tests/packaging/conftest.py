"""This folder is put on the import path, for `licences` and `coverage_page`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
