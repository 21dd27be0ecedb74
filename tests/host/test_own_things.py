"""What a person does with what is theirs: keys, invitations, an export, and to leave for good."""

import json

from imgcoach.exchange.document import dump
from imgcoach.store import ReplaceAll


def test_an_export_is_everything(host, example):
    person = host.person()
    host.store(person).save(ReplaceAll(example))
    code, said, _ = host.run(person, "export")
    assert code == 0 and json.loads(said)["profile"] == json.loads(dump(example))["profile"]


def test_answers_come_as_on_the_command_line(host, example):
    person = host.person()
    host.store(person).save(ReplaceAll(example))
    code, said, _ = host.run(person, "status", "--json")
    assert code == 0 and json.loads(said)["band"]["id"]
    code, said, refused = host.run(person, "due")
    assert code == 0 and refused == "" and said.startswith("imgcoach: weekly review due")


def test_who_has_only_ssh_is_told_to_log_in_and_never_to_run_a_command(host):
    person = host.person()
    for asked in ("status", "due", "log", "programs"):
        code, said, _ = host.run(person, asked)
        assert code == 0 and "log in without a command" in " ".join(said.lower().split()), asked
        assert "`imgcoach" not in said, asked


def test_help_names_all_that_can_be_asked_for(host):
    code, said, _ = host.run(host.person(), "help")
    assert code == 0 and all(f"  {each}" in said for each in ("status", "export", "keys add", "leave"))


def test_keys_are_added_and_removed_by_their_owner(host):
    person, other = host.person(), host.person()
    host.key("phone")
    phone = (host.folder / "phone.pub").read_bytes()
    code, said, _ = host.run(person, "keys", "add", sent=phone)
    assert code == 0 and said.startswith("Added SHA256:")
    assert host.run("phone", "keys")[1].count("SHA256:") == 2
    code, _, refused = host.run(other, "keys", "add", sent=phone)
    assert code == 1 and "in use already" in refused
    fingerprint = said.split()[1].rstrip(".")
    assert host.run(other, "keys", "remove", fingerprint)[0] == 1
    assert host.run(person, "keys", "remove", fingerprint)[0] == 0
    assert host.run("phone", "keys")[0] == 255
    (left,) = (line.split()[0] for line in host.run(person, "keys")[1].splitlines())
    code, _, refused = host.run(person, "keys", "remove", left)
    assert code == 1 and "your only key" in refused


def test_what_is_no_public_key_is_not_taken(host):
    person = host.person()
    for sent in (
        b"",
        b"ssh-ed25519 AAAA",
        b"ssh-dss AAAAB3NzaC1kc3M= x",
        (host.folder / person).read_bytes(),
    ):
        code, said, refused = host.run(person, "keys", "add", sent=sent)
        assert (code, said) == (1, "") and refused.count("\n") == 1


def test_an_invitation_lets_one_key_in_once(host):
    done = host.operator("add", "invited", "--invite")
    code = done.split()[-1]
    for name in ("laptop", "thief"):
        host.key(name)
    wrong = code[::-1]
    assert host.run("laptop", wrong, name="join")[0] == 1
    status, said, _ = host.run("laptop", code.upper().replace("-", " "), name="join")
    assert status == 0 and said.startswith("Welcome.")
    assert host.run("laptop", "keys")[0] == 0
    status, _, refused = host.run("thief", code, name="join")
    assert status == 1 and "that code opens nothing" in refused
    assert host.run("laptop", code, name="join")[0] == 255  # a key that is known has no need of a code


def test_who_leaves_is_gone_with_all_that_was_kept(host, guest, example):
    person = host.person("leaver")
    host.store(person).save(ReplaceAll(example))
    terminal = guest(host, person)
    terminal.wait_for("1 Today", "Five questions")
    code, said, _ = host.run(person, "leave")
    assert code == 0 and "What stays: a hash" in said and host.homes.persons()
    code, said, _ = host.run(person, "leave", "--yes")
    assert code == 0 and said.startswith("Deleted: ")
    terminal.gone()
    assert "your data is being deleted" in terminal.screen()
    assert host.run(person, "keys")[0] == 255
    files = [each for each in host.root.rglob("*") if each.is_file()]
    assert not any(b"leaver" in each.read_bytes() or "leaver" in str(each) for each in files)


def test_neither_log_nor_numbers_name_anybody(host):
    person = host.person("unmistakable")
    host.run(person, "status")
    host.run(person, "sh")
    assert "unmistakable" not in host.log and "127.0.0.1" not in host.log
    assert "logged in" in host.log


def test_who_is_let_in_no_longer_is_turned_out(host, guest):
    person = host.person()
    terminal = guest(host, person)
    terminal.welcomed()
    host.operator("suspend", person)
    terminal.gone()
    assert "this key is no longer accepted" in terminal.screen()
    assert "suspended" in host.operator("list")
    host.operator("suspend", person, "--undo")
    assert host.run(person, "keys")[0] == 0
