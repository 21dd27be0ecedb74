"""Files that are far too large, or no text at all: refused in one line, without a look at all of it."""

import json

import pytest
from command_tools import files, one_line

GIGABYTE = 10**9
MILLION = 1_000_000


@pytest.fixture
def refused(shell, stored, folder):
    """Imports a file, which is refused in one line and changes nothing; what was said."""

    def run(*arguments, **options):
        before = files(folder)
        code, out, said = shell("import", *arguments, **options)
        assert (code, out) == (1, "")
        assert one_line(said)
        assert "nothing was imported" in said
        assert files(folder) == before
        return said

    return run


@pytest.mark.acceptance(54)
@pytest.mark.parametrize("options", [["--yes"], ["--programs"]], ids=["export", "list"])
def test_a_gigabyte_is_not_read(refused, tmp_path, options):
    with (tmp_path / "large").open("wb") as file:
        file.truncate(GIGABYTE)
    assert "too large" in refused(*options, tmp_path / "large")


@pytest.mark.acceptance(54)
def test_a_million_records_are_counted_and_not_looked_at(refused, tmp_path):
    head = {"format": "imgcoach", "version": 1}
    (tmp_path / "many.json").write_text(json.dumps({**head, "reviews": [0] * MILLION}))
    assert "1,000,000 reviews, more than 20,000" in refused("--yes", tmp_path / "many.json")


@pytest.mark.acceptance(54)
def test_so_are_the_records_of_a_data_file(refused, tmp_path):
    records = dict.fromkeys(map(str, range(20_001)), 0)
    (tmp_path / "many.json").write_text(json.dumps({"_meta": {"format": "imgcoach"}, "reviews": records}))
    assert "20,001 reviews, more than 20,000" in refused("--yes", tmp_path / "many.json")


@pytest.mark.acceptance(54)
def test_a_million_rows_are_too_many(refused, tmp_path):
    (tmp_path / "rows.csv").write_text("name,state\n" + "City Hospital,OH\n" * MILLION)
    assert "too large" in refused("--programs", tmp_path / "rows.csv")


@pytest.mark.acceptance(54)
@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (bytes(5000), "NUL"),
        (b'{"format": "imgcoach", "version": 1, "letters": [{"writer": "\x00"}]}', "NUL"),
        ('{"format": "imgcoach", "version": 1, "letters": [{"writer": "Köln"}]}'.encode("latin-1"), "UTF-8"),
    ],
    ids=["zeros", "a zero within", "latin-1"],
)
def test_zeros_and_another_encoding_are_named(refused, tmp_path, raw, words):
    (tmp_path / "odd.json").write_bytes(raw)
    assert words in refused("--yes", tmp_path / "odd.json")
