"""Public keys as people hand them in: what is taken, and what each of the others is told."""

import base64
import struct

import asyncssh
import pytest
from host_server import NOW

from imgcoach.errors import Rejected
from imgcoach.host.public_keys import hashed, key_of, new_code, read_key

ANOTHER = "make one with: ssh-keygen -t ed25519"


def line_of(kind, *numbers):
    """A line of a .pub file with these parts, as RFC 4253 has them."""
    parts = (kind.encode(), *(each.to_bytes(each.bit_length() // 8 + 1, "big") for each in numbers))
    blob = b"".join(struct.pack(">I", len(each)) + each for each in parts)
    return f"{kind} {base64.b64encode(blob).decode()}"


SHORT = line_of("ssh-rsa", 65537, (1 << 1023) + 1)
LONG = line_of("ssh-rsa", 65537, (1 << 2047) + 1)


@pytest.fixture(scope="module")
def good():
    """The line of a key that is taken."""
    return asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode().strip()


def test_a_key_is_kept_without_what_stands_around_it(good):
    key = read_key(f"# my key\n\n  {good}   Ann's laptop\x1b[31m \n", NOW)
    assert key.line == good and key.name == "Ann's laptop[31m" and key.added == NOW
    assert key.fingerprint.startswith("SHA256:") and len(read_key(f"{good} {'x' * 99}", NOW).name) == 64
    assert read_key(LONG, NOW).line == LONG


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "one line with a public key is needed"),
        ("# only a comment\n", "one line with a public key is needed"),
        ("{good}\n{good}\n", "one line with a public key is needed"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\n", "that is a private key, keep it to yourself"),
        ("ssh-dss AAAAB3NzaC1kc3MAAACBAP", ANOTHER),
        ("---- BEGIN SSH2 PUBLIC KEY ----", ANOTHER),
        ("ssh-ed25519-cert-v01@openssh.com AAAA", ANOTHER),
        ("ssh-ed25519", "cut short or damaged, give the whole .pub file"),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5", "cut short or damaged, give the whole .pub file"),
        ("ssh-ed25519 no/base64/at!all", "cut short or damaged, give the whole .pub file"),
        ("ssh-rsa {good}", "cut short or damaged, give the whole .pub file"),
        (SHORT, "that RSA key is too short, make another with: ssh-keygen -t ed25519"),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_key_for_here_is_told_what_to_do(good, text, said):
    with pytest.raises(Rejected) as refused:
        read_key(text.replace("{good}", good), NOW)
    assert said in str(refused.value) and good not in str(refused.value)


def test_a_key_that_comes_by_ssh_must_be_of_a_kind_that_is_taken():
    odd = asyncssh.generate_private_key("ssh-ed448")
    with pytest.raises(Rejected, match=ANOTHER):
        key_of(odd, "", NOW)


def test_a_code_opens_however_it_is_typed():
    code = new_code()
    assert hashed(code.upper()) == hashed(code.replace("-", " ")) == hashed(f" {code}\n") == hashed(code)
    assert [len(each) for each in code.split("-")] == [5, 5, 5, 5] and code != new_code()
    assert not set(code) & set("01oil")
