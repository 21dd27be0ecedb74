"""Finds the packages: `screens` and `content` stand beside `imgcoach` and are installed inside it.

The sources are packed so that two builds of one commit give the same bytes (docs/releasing.md).
"""

import gzip
import os
import tarfile
import time
from pathlib import Path

from setuptools import find_namespace_packages, find_packages, setup
from setuptools.command.sdist import sdist

os.umask(0o022)


class SameBytes(sdist):
    """Sources that don't tell on whose machine they were packed, nor when if SOURCE_DATE_EPOCH is set."""

    def make_archive(self, base_name, format, root_dir=None, base_dir=None, owner=None, group=None):
        """Write the one kind of archive that an index takes, and return its path."""
        moment = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())

        def plain(member):
            if member.name.endswith("__pycache__"):
                return None
            member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            member.mtime, member.uid, member.gid, member.uname, member.gname = moment, 0, 0, "", ""
            return member

        path = f"{base_name}.tar.gz"
        with (
            Path(path).open("wb") as file,
            gzip.GzipFile("", "wb", fileobj=file, mtime=moment) as packed,
            tarfile.open(mode="w", fileobj=packed) as archive,
        ):
            archive.add(base_dir, filter=plain)
        return path


drawn = find_packages(include=["screens", "screens.*"])
known = find_namespace_packages(include=["content", "content.*"])
core = find_packages(include=["imgcoach", "imgcoach.*"])
setup(
    packages=[*core, *(f"imgcoach.{each}" for each in (*drawn, *known))],
    cmdclass={"sdist": SameBytes},
)
