"""A whole session under strace: nothing is started after the start, nothing is written elsewhere.

And what holds that, asked in the process itself.
"""

import random
import re
import shutil
import subprocess
import sys

import pytest
from terminal_tools import ESC, LONG, command

TRACED = "execve,execveat,fork,vfork,clone,clone3,open,openat,openat2,creat,connect,kill,tkill"
"""The calls that start a process, open a file, reach another machine or end a process."""

_STARTS = re.compile(r"\b(execve|execveat|fork|vfork|clone|clone3)\(")
_WRITES = re.compile(r'\b(?:open|openat|openat2|creat)\((?:[\w-]+, )?"([^"]*)", ([A-Z_|]+)')
_REACHES = re.compile(r"\b(connect\(.*AF_INET|kill\(|tkill\()")
KEYS = [*"12345678jkaneswvucm?/ ", "\t", "\r", ESC, *(f"{ESC}[{way}" for way in "ABCDHFZ")]
KEYS += ["\x1a", "\x1c", "\x10", "\x0e", "\x02", "\x0b"]
"""Those of the app, and Ctrl with z, \\, p, n, b and k."""


def monkey(app, seed, times):
    """Press keys, click, type, paste and change the size at random, the same for a seed."""
    dice = random.Random(seed)
    for turn in range(times):
        x, y = dice.randint(1, 80), dice.randint(1, 24)
        app.send(
            dice.choice(
                [
                    *dice.choices(KEYS, k=4),
                    f"{ESC}[<0;{x};{y}M{ESC}[<0;{x};{y}m",
                    "[@click=app.screenshot('x','/tmp')]",
                    f"{ESC}[200~pasted /etc/passwd $(id)\n{ESC}[201~",
                ]
            )
        )
        if not turn % 10:
            app.settle(0.05)
            app.resize(*dice.choice([(24, 80), (40, 120), (12, 60), (5, 20)]))
    app.resize(24, 80)


@pytest.mark.acceptance(56)
def test_a_whole_session_starts_nothing_and_writes_in_its_folder_alone(serve, opened, keep, root, tmp_path):
    strace = shutil.which("strace")
    assert strace, "this test needs strace, install it"
    keep("alice", "Fulton")
    trace = tmp_path / "trace"
    watch = f"{strace} -f --seccomp-bpf -qq -s 300 -e signal=none -e trace={TRACED} -o {trace}"
    app = opened(serve(forced=f"{watch} {command()[0]} kiosk {{}}"), "alice")
    monkey(app, 14, 100)
    app.settle()
    for _ in range(6):  # out of whatever stands open, and once more where something is not saved
        app.escape()
    app.send("q")
    app.settle()
    if app.process.poll() is None:
        app.send("q")
    assert app.gone() == 0
    lines = trace.read_text("utf-8", "replace").splitlines()
    begun = next(at for at, line in enumerate(lines) if '"imgcoach.kiosk"' in line)
    after = lines[begun + 1 :]
    assert len(after) > 100
    assert [line for line in after if _STARTS.search(line) and "CLONE_THREAD" not in line] == []
    assert [line for line in after if _REACHES.search(line)] == []
    assert {path for path in written(after) if not path.startswith(f"{root}/alice/")} <= {"/dev/null"}


def written(lines):
    """The paths that were opened for writing."""
    for line in lines:
        if (found := _WRITES.search(line)) and re.search("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", found[2]):
            yield found[1]


def test_the_reading_of_a_trace_finds_what_it_is_for():
    assert list(written(['1 openat(AT_FDCWD, "/x", O_WRONLY|O_CREAT, 0600) = 3'])) == ["/x"]
    assert list(written(['1 openat(AT_FDCWD, "/x", O_RDONLY|O_CLOEXEC) = 3'])) == []
    assert _STARTS.search("1 clone3({flags=CLONE_VM|CLONE_VFORK}, 88) = 2")
    assert _STARTS.search('1 execve("/bin/sh", ["sh"], 0x7ff) = 0')


TRIES = {
    "a program": "import subprocess; subprocess.run(['true'])",
    "a shell": "import os; os.system('true')",
    "a copy of itself": "import os; os.fork()",
    "another program in its place": "import os; os.execv('/bin/true', ['true'])",
    "a browser": "import webbrowser; webbrowser.GenericBrowser('true').open('https://example.org')",
    "a network": "import socket; socket.socket().connect(('127.0.0.1', 1))",
    "a stop": "import os; os.kill(os.getpid(), 19)",
    "a file elsewhere": "open('{root}/../stolen', 'w')",
    "a file elsewhere, by number": "import os; os.open('{root}/../stolen', os.O_CREAT | os.O_WRONLY)",
    "a file by way of its own folder": "open('{root}/alice/../../stolen', 'w')",
    "another person's file": "open('{root}/bob/data/data.json')",
    "another person's folder": "import os; os.listdir('{root}/bob')",
    "the list of persons": "import os; os.listdir('{root}')",
    "a file of another person moved here": "import os; os.rename('{root}/bob/data', '{root}/alice/got')",
    "a link to another person's": "import os; os.link('{root}/bob/data/data.json', '{root}/alice/got')",
    "a folder elsewhere": "import os; os.mkdir('{root}/carol')",
    "its own folder away": "import os; os.rename('{root}/alice/data', '{root}/bob/more')",
}


@pytest.fixture
def behind(root):
    """Runs a line of Python behind the bolt, in the folder of alice."""

    def call(line):
        shut = f"from imgcoach.kiosk import bolt; bolt.shut({str(root)!r}, {str(root / 'alice')!r})"
        text = f"import webbrowser\n{shut}\n{line.format(root=root)}"
        return subprocess.run([sys.executable, "-c", text], capture_output=True, timeout=LONG, check=False)

    return call


@pytest.mark.acceptance(56)
@pytest.mark.acceptance(58)
@pytest.mark.parametrize("kind", TRIES)
def test_the_process_itself_refuses(behind, keep, kind):
    keep("alice", "Fulton")
    keep("bob", "Marsh")
    done = behind(TRIES[kind])
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(b"PermissionError: ")


def test_and_lets_be_what_a_person_needs(behind, keep):
    keep("alice", "Fulton")
    lines = (
        "import os",
        "print(os.listdir('{root}/alice'))",
        "os.mkdir('{root}/alice/x')",
        "open('{root}/alice/x/y', 'w').close()",
        "os.replace('{root}/alice/x/y', '{root}/alice/z')",
        "open('/etc/hosts').close()",
    )
    done = behind("; ".join(lines))
    assert (done.returncode, done.stderr) == (0, b"")
