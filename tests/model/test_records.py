"""A record entered once more is another record: what belongs to one alone is left out."""

from imgcoach.model.records import Letter, Program


def test_a_record_once_more_has_an_id_of_its_own():
    first = Letter(writer="Dr R.", us=True)
    assert first.again().id != first.id
    assert first.again().model_copy(update={"id": first.id}) == first


def test_a_program_once_more_keeps_its_gates_and_neither_interview_nor_rank():
    first = Program(
        name="Lakeside",
        minimum_step2_ck=220,
        signal="gold",
        interview_on="2026-12-03",
        interview_note="Kind people",
        thanked_on="2026-12-04",
        rank=2,
    )
    again = first.again()
    assert (again.name, again.minimum_step2_ck) == ("Lakeside", 220)
    own = (again.signal, again.interview_on, again.interview_note, again.thanked_on, again.rank)
    assert own == (None,) * 5
