"""What a shell is told when a word is to be completed."""

import pytest

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture(params=SHELLS)
def completed(request, shell):
    """Asks how the last of some words may go on, as the shell's script does; the answers, and their kind."""

    def call(*words):
        if request.param == "fish":
            asked = {"COMP_WORDS": " ".join(["imgcoach", *words]), "COMP_CWORD": words[-1]}
        else:
            asked = {"COMP_WORDS": "\n".join(["imgcoach", *words]), "COMP_CWORD": str(len(words))}
        asked["_IMGCOACH_COMPLETE"] = f"{request.param}_complete"
        out = shell(environment=asked)[1]
        if request.param == "zsh":
            kinds, values = out.splitlines()[::3], out.splitlines()[1::3]
            return [*zip(kinds, values, strict=True)]
        return [tuple(line.split("\t")[0].split(",", 1)) for line in out.splitlines()]

    return call


def test_a_file_to_import_is_left_to_the_shell(completed):
    assert [kind for kind, _ in completed("import", "my")] == ["file"]
    assert [kind for kind, _ in completed("import", "--programs", "li")] == ["file"]


def test_behind_the_demo_without_a_name_comes_a_command(completed):
    assert completed("--demo", "stat") == [("plain", "status")]
    assert completed("--demo=score", "stat") == [("plain", "status")]


def test_commands_options_and_their_values_are_known(completed):
    assert completed("doc") == [("plain", "doctor")]
    assert ("plain", "--json") in completed("status", "--")
    assert completed("export", "--format", "j") == [("plain", "json")]


@pytest.mark.parametrize("begun", ["", "re"])
def test_names_of_example_people_come_behind_the_sign(shell, begun):
    names = [each for each in ("score", "file", "reapplicant") if each.startswith(begun)]
    for words in (["--demo", "=", begun], ["--demo", "="] if not begun else []):
        if words:
            asked = {"COMP_WORDS": "\n".join(["imgcoach", *words]), "COMP_CWORD": str(len(words))}
            out = shell(environment=asked | {"_IMGCOACH_COMPLETE": "bash_complete"})[1]
            assert out.splitlines() == [f"plain,{each}" for each in names], words
    asked = {"COMP_WORDS": f"imgcoach --demo={begun}", "COMP_CWORD": f"--demo={begun}"}
    out = shell(environment=asked | {"_IMGCOACH_COMPLETE": "fish_complete"})[1]
    assert [line.split("\t")[0] for line in out.splitlines()] == [f"plain,--demo={each}" for each in names]
