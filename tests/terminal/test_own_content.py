"""A broken content file of the person's own: the app says so in one line and draws nothing."""


def test_the_app_tells_a_broken_file_before_it_draws(terminal, home):
    path = home / ".config/imgcoach/content/bands.toml"
    path.parent.mkdir(parents=True)
    path.write_text("[255+\n")
    found = terminal()
    assert found.gone() == 1
    told = found.raw.replace(b"\r\n", b"\n")
    assert told.startswith(f"imgcoach: {path}: is not TOML".encode())
    assert told.count(b"\n") == 1
    assert b"\x1b" not in told
    assert sorted(each.name for each in home.iterdir()) == [".config"]
