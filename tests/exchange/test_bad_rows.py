"""One bad cell never blocks forty good rows: they are taken, and the bad go to a file beside the list."""

import json

import pytest
from table_tools import HEADER, row, written

ROWS = [row(number) for number in range(41)]
ROWS[7] = row(7, minimum_step2_ck="23o", visas="O-1")
ROWS[30] = row(30, seen="=1+1")


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "my list.csv"
    path.write_bytes(written(ROWS))
    return path


@pytest.fixture
def names(imgcoach):
    return lambda: [each["name"] for each in json.loads(imgcoach("export")[1])["programs"]]


def test_without_a_word_nothing_is_taken_and_the_way_out_is_named(imgcoach, listed, names):
    code, _, said = imgcoach("import", "--programs", listed)
    assert code == 1
    assert "add --skip-bad to take the other 39" in said
    assert names() == []


def test_skip_bad_takes_the_good_and_writes_the_bad_with_why(imgcoach, listed, names):
    code, out, said = imgcoach("import", "--programs", "--skip-bad", listed)
    beside = listed.with_name("my list.not-imported.csv")
    assert (code, said) == (0, f"Written to {beside}.\n")
    assert 'row 9, minimum_step2_ck: scores run from 1 to 300 (here "23o")\n' in out
    assert f"2 rows can't be taken, 39 others can; the rest goes to {beside}.\n" in out
    assert len(names()) == 39
    assert beside.stat().st_mode & 0o777 == 0o600
    text = beside.read_text("utf-8-sig").splitlines()
    assert text[0].endswith('"signal","not imported because"')
    assert text[1].startswith('"Program 7","internal_medicine"')
    assert "row 9, visas: visas are J-1, H-1B or none" in text[1]
    assert text[2].count('"\'=1+1"') == 1


def test_the_file_of_bad_rows_is_imported_when_it_is_corrected(imgcoach, listed, names):
    imgcoach("import", "--programs", "--skip-bad", listed)
    beside = listed.with_name("my list.not-imported.csv")
    beside.write_text(
        beside.read_text("utf-8-sig").replace("23o", "230").replace("O-1", "J-1").replace("'=1+1", "")
    )
    code, out, said = imgcoach("import", "--programs", beside)
    assert (code, out, said) == (0, "Added 2 programs. `imgcoach undo` takes it back.\n", "")
    assert len(names()) == 41


def test_a_file_that_is_there_is_not_written_over(imgcoach, listed, names):
    beside = listed.with_name("my list.not-imported.csv")
    beside.write_text("mine")
    code, _, said = imgcoach("import", "--programs", "--skip-bad", listed)
    assert code == 2
    assert "--force" in said
    assert (beside.read_text(), names()) == ("mine", [])
    assert imgcoach("import", "--programs", "--skip-bad", "--force", listed)[0] == 0
    assert "Program 7" in beside.read_text()


def test_a_dry_run_writes_no_file(imgcoach, listed):
    code, out, _ = imgcoach("import", "--programs", "--skip-bad", "--dry-run", listed)
    assert code == 0
    assert "the rest would go to" in out
    assert not listed.with_name("my list.not-imported.csv").exists()


def test_a_list_with_nothing_good_is_refused(imgcoach, tmp_path):
    (tmp_path / "bad.csv").write_bytes(written([row(1, visas="x")], HEADER))
    code, _, said = imgcoach("import", "--programs", "--skip-bad", tmp_path / "bad.csv")
    assert code == 1
    assert "skip-bad" not in said
    assert not (tmp_path / "bad.not-imported.csv").exists()


@pytest.mark.parametrize(
    "option", ["--skip-bad", "--update", "--name-only", "--header=2", "--sheet=A", "--means=a=b"]
)
def test_options_of_a_list_go_with_programs_alone(imgcoach, listed, option):
    code, out, said = imgcoach("import", option, listed)
    assert (code, out) == (2, "")
    assert said == f"imgcoach: {option.partition('=')[0]} goes with --programs, add it\n"
