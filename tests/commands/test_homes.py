"""A home that is not known, not there or not to be written: the right folder, or one line; never /tmp."""

import pytest
from command_tools import one_line


@pytest.mark.acceptance(53)
@pytest.mark.parametrize("home", ["/proc/1/nowhere", "/dev/null"], ids=["can't be made", "no folder"])
def test_where_no_home_can_be_a_save_is_refused_in_one_line(shell, example, home):
    code, out, said = shell("import", example, environment={"HOME": home})
    assert code in (1, 2, 3)
    assert out == ""
    assert one_line(said)
    assert home in said


@pytest.mark.acceptance(53)
@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({"XDG_DATA_HOME": "relative/.."}, "{home}/.local/share/imgcoach"),
        ({"XDG_DATA_HOME": "{home}/one/../two"}, "{home}/one/../two/imgcoach"),
        ({"HOME": "", "XDG_DATA_HOME": "{home}/data"}, "{home}/data/imgcoach"),
    ],
    ids=["relative", "with dots", "no HOME"],
)
def test_the_folder_is_the_one_that_is_meant(shell, home, variables, place):
    environment = {name: value.format(home=home) for name, value in variables.items()}
    assert shell("path", environment=environment)[1].strip() == place.format(home=home)
