"""`.ci/release` says of each step whether it is done, and changes nothing."""

import os
import subprocess

import pytest
from licences import ROOT

LOG = "## [Unreleased]\n{}\n## [1.2.3] - 2026-11-26\n\n### Added\n\n- All of it.\n"


@pytest.fixture
def released(tmp_path):
    """Lays out a repository with these changes, and walks through a release: exit code, and what is told."""
    own = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1"}

    def run(*words):
        return subprocess.run(
            words, cwd=tmp_path, env=own, capture_output=True, text=True, timeout=60, check=False
        )

    def walk(log, *arguments, version="1.2.3", tags=(), loose=()):
        for path, text in {
            "CHANGELOG.md": log,
            "imgcoach/__init__.py": f'__version__ = "{version}"\n',
        }.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
        (tmp_path / ".ci").mkdir()
        (tmp_path / ".ci/release").write_bytes((ROOT / ".ci/release").read_bytes())
        (tmp_path / ".ci/release").chmod(0o755)
        git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
        for words in (
            ("init", "-q"),
            ("add", "-A"),
            ("commit", "-qm", "All"),
            *(("tag", each) for each in tags),
        ):
            assert run(*git, *words).returncode == 0
        for name in loose:
            (tmp_path / name).touch()
        done = run(".ci/release", *arguments)
        return done.returncode, done.stdout + done.stderr

    return walk


def test_when_all_is_done_it_says_what_comes_next(released):
    code, told = released(LOG.format(""))
    assert code == 0
    assert "NOT YET" not in told
    assert "Next: .ci/release --build" in told


@pytest.mark.parametrize(
    ("log", "more", "told"),
    [
        (LOG.format(""), {"loose": ["new"]}, "commit or put away: 1 files"),
        (LOG.format("\n### Added\n\n- More.\n"), {}, "there are changes under Unreleased"),
        ("# Changelog\n\n## [Unreleased]\n", {}, "below a line: ## [1.2.3] - 2"),
        (LOG.format(""), {"tags": ["v1.2.3"]}, "v1.2.3 is tagged already"),
        (LOG.format(""), {"version": "1.2.3rc1"}, "a version is three numbers"),
    ],
)
def test_what_is_not_done_is_named(released, log, more, told):
    code, said = released(log, **more)
    assert code == 1
    assert f"NOT YET: {told}" in said or told in said


def test_nothing_is_built_while_something_is_open(released):
    code, told = released(LOG.format(""), "--build", loose=["new"])
    assert code == 1
    assert "1 to do before anything is built." in told
    assert "4." not in told


def test_another_option_is_refused(released):
    assert released(LOG.format(""), "--publish")[0] == 2
