"""`imgcoach programs`: the list with each program's gates, and what the closed doors cost."""

import csv
import io
import json

import pytest

from imgcoach.commands.command_line.line import answer
from imgcoach.session import Session, Settings
from imgcoach.words.amounts import are

KEYS = ["id", "name", "specialty", "kind", "state", "gates", "reach", "reasons", "status"]
KEYS += ["track", "signal", "interview_on", "thanked_on", "rank"]


def program(number, **said):
    """A community program with open gates for `put` below."""
    gates = {
        "minimum_step2_ck": 220,
        "cutoff": "strict",
        "maximum_years_since_graduation": 10,
        "visas": ["j1"],
    }
    usual = {"id": f"p{number}", "name": f"Program {number}", "specialty": "internal_medicine"}
    return usual | {"kind": "community", "state": "OH"} | gates | said


@pytest.fixture
def put(imgcoach, tmp_path):
    """Stores somebody with these programs: 240, needs a J-1, graduated in September 2022."""

    def store(*programs):
        profile = {"match_year": 2028, "visa": "j1", "graduated": "2022-09", "step2_ck": {"score": 240}}
        profile["specialties"] = ["internal_medicine"]
        export = {"format": "imgcoach", "version": 1, "profile": profile, "programs": list(programs)}
        (tmp_path / "mine.json").write_text(json.dumps(export))
        assert imgcoach("import", tmp_path / "mine.json")[0] == 0

    return store


def listed(imgcoach):
    code, out, said = imgcoach("--today", "2026-11-22", "programs", "--json")
    assert (code, said) == (0, "")
    return json.loads(out)


def text(imgcoach, today="2026-11-22"):
    code, out, said = imgcoach("--today", today, "programs")
    assert (code, said) == (0, "")
    assert max(map(len, out.splitlines())) <= 79
    return " ".join(out.split())


def test_each_program_is_listed_with_its_gates_and_reasons(imgcoach, put):
    put(
        program(1),
        program(2, minimum_step2_ck=None),
        program(3, visas=[]),
        program(4, img_percent=10, kind="university"),
    )
    found = listed(imgcoach)
    assert [list(each) for each in found] == [KEYS] * 4
    assert [each["gates"] for each in found] == ["open", "unknown", "closed", "open"]
    assert [each["reach"] for each in found] == [False, False, False, True]
    assert found[1]["reasons"] == ["minimum score not known"]
    assert found[2]["reasons"] == ["does not sponsor J-1"]
    assert found[0] == {
        "id": "p1",
        "name": "Program 1",
        "specialty": "internal_medicine",
        "kind": "community",
        "state": "OH",
        "gates": "open",
        "reach": False,
        "reasons": [],
        "status": "considering",
        "track": None,
        "signal": None,
        "interview_on": None,
        "thanked_on": None,
        "rank": None,
    }


def test_withdrawn_programs_come_last_and_are_not_judged(imgcoach, put):
    put(program(1, status="withdrawn", visas=[]), program(2))
    found = listed(imgcoach)
    assert [each["id"] for each in found] == ["p2", "p1"]
    assert (found[1]["gates"], found[1]["reach"], found[1]["reasons"]) == (None, False, [])
    assert "1 program: 1 open, 0 closed, 0 unknown." in text(imgcoach)
    assert "withdrawn Program 1" in text(imgcoach)


def test_the_counts_agree_with_status(imgcoach, stored):
    states = [each["gates"] for each in listed(imgcoach)]
    counts = json.loads(imgcoach("--today", "2026-11-22", "status", "--json")[1])["programs"]
    assert {state: states.count(state) for state in ("open", "closed", "unknown")} == {
        state: counts[state] for state in ("open", "closed", "unknown")
    }
    assert (
        f"{counts['total']} programs: {counts['open']} open, {counts['closed']} closed, "
        f"{counts['unknown']} unknown. Of those not closed, {are(counts['reach'])} a reach."
    ) in text(imgcoach)


def test_the_list_is_summed_up_by_kind(imgcoach, put):
    put(program(1), program(2), program(3, kind="university"), program(4, kind=None))
    assert "By kind: 2 community, 1 university, 1 kind not known." in text(imgcoach)


def test_closed_doors_cost_what_they_add_to_the_fees(imgcoach, put):
    put(*[program(number, visas=[] if number < 5 else ["j1"]) for number in range(34)])
    assert "The closed ones add 131 USD to the ERAS fees (fee table of the 2026 season)." in text(imgcoach)


def test_each_service_is_named_with_its_programs_and_its_fees(imgcoach, put):
    field = {"specialty": "emergency_medicine"}
    emergency = [program(50 + number, visas=[] if number < 2 else ["j1"], **field) for number in range(20)]
    put(program(1, visas=[]), *[program(number) for number in range(2, 5)], *emergency)
    said = text(imgcoach)
    assert "By service: 4 ERAS, 20 ResidencyCAS." in said
    assert "add 11 USD to the ERAS fees (fee table of the 2026 season)." in said
    assert "add 36 USD to the ResidencyCAS fees (fee table of the 2026 season (past))." in said
    put(*emergency[:10])
    said = text(imgcoach)
    assert "By service: 10 ResidencyCAS." in said
    assert "add nothing to the ResidencyCAS fees" in said
    assert "ERAS fees" not in said


def test_a_fee_table_past_its_date_says_so(imgcoach, put):
    put(program(1, visas=[]))
    assert "add 11 USD to the ERAS fees" in text(imgcoach)
    assert "past its date" not in text(imgcoach)
    assert "past its date)" in text(imgcoach, "2029-11-22")


def test_of_a_service_whose_fees_nobody_told_that_is_said(imgcoach, put):
    put(*[program(number, visas=[], specialty="plastic_surgery", kind=None) for number in range(3)])
    said = text(imgcoach)
    assert (
        "The closed ones add to the fees of Central Application, and by how much is not known here." in said
    )
    assert "USD" not in said


def test_where_every_program_is_withdrawn_no_kinds_are_counted(imgcoach, put):
    put(program(1, status="withdrawn"))
    assert "By kind" not in text(imgcoach)


def test_nothing_closed_costs_nothing(imgcoach, put):
    put(program(1))
    assert "USD" not in text(imgcoach)


def test_an_all_university_list_is_warned_of(imgcoach, put):
    put(program(1, kind="university"), program(2, kind=None), program(3, status="withdrawn"))
    assert "None is known to be community or university-affiliated" in text(imgcoach)
    put(program(1, kind="university"), program(2, kind="university_affiliated"))
    assert "None is known" not in text(imgcoach)
    put(program(1, kind=None))
    assert "None is known" not in text(imgcoach)


def test_an_empty_list_says_how_to_begin(imgcoach):
    assert "import --programs" in text(imgcoach)
    assert listed(imgcoach) == []


def test_a_guest_of_a_host_is_not_sent_to_a_command_that_needs_a_file(capsys, folder):
    answer(["programs"], Session(Settings.of({"data_dir": str(folder), "kiosk": True})))
    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith("Programs: ")
    assert out.endswith("Log in without a command to enter them.")


def test_hostile_names_stay_on_their_line(imgcoach, put):
    put(program(1, name="a\x1b]0;x\x07\nb\tc[bold]"))
    out = imgcoach("programs")[1]
    assert "a]0;x b c[bold]" in out
    assert "\x1b" not in out


def test_the_csv_holds_all_programs_in_their_order(imgcoach, stored):
    code, out, said = imgcoach("programs", "--csv")
    assert (code, said) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline="")))
    exported = json.loads(imgcoach("export")[1])["programs"]
    assert [each["name"] for each in rows] == [each["name"] for each in exported]


def test_the_csv_goes_to_a_private_file_and_over_none(imgcoach, stored, tmp_path):
    assert imgcoach("programs", "--csv", "-o", tmp_path / "list.csv")[0] == 0
    assert (tmp_path / "list.csv").stat().st_mode & 0o777 == 0o600
    assert imgcoach("programs", "--csv", "-o", tmp_path / "list.csv")[0] == 2
    assert imgcoach("programs", "--csv", "--force", "-o", tmp_path / "list.csv")[0] == 0


@pytest.mark.parametrize("options", [["--json", "--csv"], ["-o", "list.csv"]], ids=" ".join)
def test_options_that_do_not_go_together_are_wrong_use(imgcoach, options):
    code, out, said = imgcoach("programs", *options)
    assert (code, out) == (2, "")
    assert said.count("\n") == 1


def test_interviews_are_counted_and_the_rank_list_is_told_in_its_order(imgcoach, put):
    put(
        program(1, interview_on="2027-11-12", thanked_on="2027-11-13", rank=9),
        program(2, interview_on="2027-11-19", rank=4),
        program(3, interview_on="2027-12-03"),
    )
    told = text(imgcoach, "2027-11-26")
    assert (
        "Interviews: 3 invited, 2 held, next on Fri 3 Dec 2027 at Program 3; no thank-you noted for 1. "
        "Rank list: 1 Program 2, 2 Program 1."
    ) in told
    assert "Program 2, OH, community The interview was on Fri 19 Nov 2027. No thank-you is noted." in told
    assert "Number 1 on the rank list." in told
    assert "The interview is on Fri 3 Dec 2027, in 7 days." in told


def test_a_place_from_another_match_year_is_not_on_the_rank_list(imgcoach, put):
    put(program(1, interview_on="2026-11-12", rank=1), program(2, interview_on="2027-11-12", rank=2))
    told = text(imgcoach, "2027-11-26")
    assert "1 invited, 1 held, 1 on a day of another Match year; no thank-you noted for 1." in told
    assert "Rank list: 1 Program 2." in told


def test_nothing_is_said_of_interviews_where_nothing_was_entered(imgcoach, put):
    put(program(1))
    told = text(imgcoach)
    assert "nterview" not in told
    assert "ank list" not in told


def test_json_holds_what_was_said_of_the_interview_as_it_is_stored(imgcoach, put):
    put(program(1, interview_on="2027-11-12", rank=9), program(2))
    last = ["interview_on", "thanked_on", "rank"]
    found = [[each[key] for key in last] for each in listed(imgcoach)]
    assert found == [["2027-11-12", None, 9], [None, None, None]]
