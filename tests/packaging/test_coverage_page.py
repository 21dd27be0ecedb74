"""docs/coverage.md: how the shares are reckoned, and how lines and branches are named."""

from coverage_page import PROMISED, page, ranges, rows, share, ways


def found(missing=(), branches=(), lines=10, ways_out=4):
    summary = {
        "covered_lines": lines - len(missing),
        "num_statements": lines,
        "covered_branches": ways_out - len(branches),
        "num_branches": ways_out,
        "percent_covered": 50.0,
    }
    return {"missing_lines": [*missing], "missing_branches": [*branches], "summary": summary}


def test_lines_are_named_as_ranges():
    assert ranges([]) == ""
    assert ranges([9, 3, 5, 4, 11, 12]) == "3-5, 9, 11-12"


def test_a_branch_of_a_line_that_is_not_reached_is_not_named_twice():
    assert ways([[7, 9], [3, -1], [3, 4]], {7}) == "3 to the end, 3 to 4"


def test_a_share_counts_lines_and_branches_of_its_folder():
    files = {
        "imgcoach/one.py": found([1, 2], [[3, 4]]),
        "imgcoach/two.py": found(),
        "screens/three.py": found([5]),
    }
    told = share("imgcoach", files)
    assert (told.lines, told.branches, round(told.both, 1)) == (90.0, 87.5, 89.3)
    assert not told.enough


def test_only_files_of_which_something_is_missing_have_a_row():
    files = {"screens/b.py": found([5]), "imgcoach/a.py": found(), "content/c.py": found((), [[1, 2]])}
    files |= {"/a/copy/imgcoach/a.py": found([7])}
    assert [row.split("`")[1] for row in rows(files)] == ["content/c.py", "screens/b.py"]


def test_the_page_tells_shares_and_what_is_promised():
    files = {"imgcoach/a.py": found(), "screens/b.py": found()}
    text = page(files, [share(each, files) for each in PROMISED], "7")
    assert "| `imgcoach/` | 100.0 | 95 | 100.0 | 100.0 |" in text
    assert "| `screens/` | 100.0 | 85 | 100.0 | 100.0 |" in text
