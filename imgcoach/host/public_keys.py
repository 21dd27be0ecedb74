"""Public keys, as people hand them in, and the codes by which somebody lets their own key in."""

import secrets
from datetime import datetime
from hashlib import sha256

import asyncssh

from imgcoach.errors import Rejected
from imgcoach.folders.decoding import NotText, text_of
from imgcoach.host.homes import Key
from imgcoach.text import clean, show

_MOST = 16_384
"""Signs of a line with a key; an RSA key of 16,384 bits has under 3,000."""

_NAME = 64

KINDS = (
    *("ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384"),
    *("ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa"),
)
"""The keys that are taken; ssh-keygen makes no others unless it is asked to."""

_RSA_BITS = 2048
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Those that nobody takes for others when a code is read out."""

_CODE, _GROUP = 20, 5


def text_in(raw: bytes) -> str:
    """What was handed in as a key; one whose name is in an old encoding is read all the same."""
    try:
        return text_of(raw)
    except NotText:
        return raw.decode("utf-8", "replace")


def read_key(text: str, now: datetime) -> Key:
    """The key in a line of a .pub file.

    Raises:
        Rejected: there is none, there are several, or it is of a kind that is not taken.
    """
    lines = [line for line in text[:_MOST].splitlines() if line.strip() and not line.startswith("#")]
    if len(lines) != 1:
        raise Rejected("one line with a public key is needed, give the file that ends in .pub")
    if "PRIVATE KEY" in lines[0]:
        raise Rejected("that is a private key, keep it to yourself and give the file that ends in .pub")
    kind, _, rest = lines[0].strip().partition(" ")
    if kind not in KINDS:
        raise Rejected("that is not a public key that is accepted here, make one with: ssh-keygen -t ed25519")
    encoded, _, name = rest.strip().partition(" ")
    try:
        key = asyncssh.import_public_key(f"{kind} {encoded}")
    except (asyncssh.KeyImportError, ValueError):
        raise Rejected("that public key is cut short or damaged, give the whole .pub file") from None
    return key_of(key, show(clean(name.strip()))[:_NAME], now)


def key_of(key: asyncssh.SSHKey, name: str, now: datetime) -> Key:
    """A key that was read or has come by SSH, under the name that its owner gives it; raises Rejected."""
    line = key.export_public_key("openssh").decode("ascii").strip()
    kind, encoded = line.split()[:2]
    if kind not in KINDS:
        raise Rejected("that is not a public key that is accepted here, make one with: ssh-keygen -t ed25519")
    if kind == "ssh-rsa" and len(encoded) * 6 < _RSA_BITS:
        raise Rejected("that RSA key is too short, make another with: ssh-keygen -t ed25519")
    return Key(key.get_fingerprint(), f"{kind} {encoded}", name, now)


def new_code() -> str:
    """An invitation's code: 20 letters and digits, some 99 bits, in groups that can be read out."""
    code = "".join(secrets.choice(_LETTERS) for _ in range(_CODE))
    return "-".join(code[each : each + _GROUP] for each in range(0, _CODE, _GROUP))


def hashed(code: str) -> str:
    """What is kept of a code, however it was typed."""
    return sha256("".join(each for each in code.lower() if each.isalnum()).encode()).hexdigest()
