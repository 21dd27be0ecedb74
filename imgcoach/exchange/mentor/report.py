"""A report that a mentor can read, as Markdown: where somebody stands, why, and what they wrote each week."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imgcoach.coach.season.agenda import agenda, in_view
from imgcoach.coach.season.interviews import interviews as interviews_of
from imgcoach.coach.season.interviews import of_season
from imgcoach.coach.signals import signals
from imgcoach.exchange.mentor.markdown import bullets, plain, table
from imgcoach.exchange.mentor.questions import questions
from imgcoach.exchange.mentor.report_weeks import weeks
from imgcoach.exchange.mentor.who import not_said, veiled, who
from imgcoach.knowledge import Content, Question
from imgcoach.model.profile import RecordKind
from imgcoach.status import Status
from imgcoach.words import records, timeline
from imgcoach.words.aims import track_in_words
from imgcoach.words.amounts import day, span
from imgcoach.words.labels import EVIDENCE, PROGRAMS, TIMELINE
from imgcoach.words.marks import MARKS
from imgcoach.words.names import nothing_listed
from imgcoach.words.papers import requirement, unmet
from imgcoach.words.program_list import programs
from imgcoach.words.program_list.signals import report
from imgcoach.words.season import interviews, past, ranking
from imgcoach.words.season.agenda import in_full, move_in_full, settled
from imgcoach.words.sources import short_source
from imgcoach.words.verdicts import verdict_words
from imgcoach.words.weekly.weeks import said


def dump(status: Status, content: Content, hide_score: bool = False) -> str:
    """The report, ending with a newline."""
    report = _Report(status, content, hide_score)
    score = status.person.profile.step2_ck.score if hide_score else None
    return veiled("\n".join(report.lines()), score) + "\n"


@dataclass(frozen=True)
class _Report:
    status: Status
    content: Content
    hide_score: bool

    def lines(self) -> Iterator[str]:
        """All of it, a paragraph or a heading between empty lines."""
        seen = self.status.assessment
        yield f"# Residency application, {day(self.status.as_of)}"
        yield from self._top()
        papers = [requirement(each, self.content, self.status.as_of) for each in unmet(seen.requirements)]
        yield from _part("Papers", papers)
        for question in self.content.questions:
            yield from self._question(question)
        yield from self._tracks()
        yield from _part("Besides the five questions", [flag.fact for flag in seen.flags])
        yield from _part("What can still be done", [move_in_full(move) for move in seen.moves])
        yield from _part("Settled by the applicant", [settled(each) for each in seen.settled])
        days = in_view(agenda(self.status.person, seen, self.status.as_of), self.status.as_of)
        told = [in_full(each, self.status.as_of, self.content) for each in days if each.move is None]
        yield from _part("Dates", told)
        yield from self._experience()
        yield from self._letters()
        yield from self._timeline()
        yield from self._programs()
        yield from weeks(self.status)
        yield from _part("Three questions for a mentor", questions(seen))
        yield from self._sources()

    def _top(self) -> Iterator[str]:
        seen, person = self.status.assessment, self.status.person
        yield ""
        yield " ".join(
            plain(each)
            for each in who(person.profile, seen.season, self.content, self.status.as_of, self.hide_score)
        )
        if before := past.in_short(person.profile.seasons):
            yield from ("", plain(before))
        yield ""
        headline, text = verdict_words(seen, person, self.content)
        yield f"**{plain(headline)}.** {plain(text)}"
        if seen.band and not self.hide_score:
            figure = self.content.figure(seen.band.figure)
            yield ""
            yield (
                f"Step 2 CK band {plain(seen.band.id)}: of its IMGs about {figure.value} of 100 matched, "
                "says the founding article (approximate, no published source). It describes a group, "
                "not a person."
            )
        missing = ", ".join(not_said(person, self.status.as_of)) or "nothing"
        yield ""
        yield f"Not said yet: {missing}. What is not said counts neither for nor against anyone."

    def _question(self, question: Question) -> Iterator[str]:
        finding = self.status.assessment.findings[question.id]
        given = self.status.answers.get(question.id)
        hidden = self.hide_score and question.id == "score"
        reasons = ("Shown without the score.",) if hidden else (*finding.reasons, *finding.known)
        yield from _heading(question.short)
        mark, facts = MARKS[finding.evidence], EVIDENCE[finding.evidence]
        yield f"`{mark}` The facts say **{facts}**; {said('the applicant', given)}."
        yield from bullets(reasons)
        if finding.change and not hidden:
            yield from ("", f"To change it: {plain(finding.change)}")

    def _tracks(self) -> Iterator[str]:
        """The further specialties: how each stands, then the reasons of what is no yes."""
        for track in self.status.assessment.tracks:
            told = [
                each for name, each in track.findings.items() if not (self.hide_score and name == "score")
            ]
            reasons = [reason for each in told if each.evidence != "yes" for reason in each.reasons]
            title, _, stands = track_in_words(track, self.content).partition(": ")
            yield from _part(title, [stands[:1].upper() + stands[1:], *reasons])

    def _experience(self) -> Iterator[str]:
        opening, aims = self.status.assessment.season.opening_month, self.status.person.profile.specialties
        rows = []
        for each in self.status.person.experiences:
            age, words = records.experience(each, opening, aims, self.content)
            rows.append((span(each.start, each.end), age, words))
        yield from self._listed(
            "experiences", "Experience", ("When", f"Age in {opening.words}", "What"), rows
        )

    def _letters(self) -> Iterator[str]:
        opening, aims = self.status.assessment.season.opening_month, self.status.person.profile.specialties
        rows = [records.letter(each, opening, aims, self.content) for each in self.status.person.letters]
        header = (f"Age in {opening.words}", "Letter")
        yield from self._listed("letters", "Letters of recommendation", header, rows)

    def _timeline(self) -> Iterator[str]:
        person, seen = self.status.person, self.status.assessment
        rows = [
            (
                span(each.start, each.end),
                TIMELINE[each.kind],
                each.title or "",
                each.explanation or "",
            )
            for each in person.timeline
        ]
        header = ("When", "Kind", "What", "Explanation")
        yield from self._listed("timeline", "Timeline since graduation", header, rows)
        gaps = [timeline.gap(each, person.timeline) for each in seen.gaps]
        yield ""
        yield "Gaps:" if gaps else f"Gaps: {timeline.no_gaps(person, seen)}."
        yield from bullets(gaps)

    def _programs(self) -> Iterator[str]:
        person, seen = self.status.person, self.status.assessment
        rows = []
        for each in person.programs:
            gates = seen.program_findings.get(each.id)
            reasons = "; ".join(gates.reasons) if gates else ""
            kind = ", ".join([PROGRAMS[each.kind], *programs.noted(each, seen, self.content)])
            rows.append((each.name, each.state or "", kind, programs.gates(gates), reasons))
        yield from self._listed("programs", "Programs", ("Program", "State", "Kind", "Gates", "Why"), rows)
        if rows:
            told = programs.list_in_words(person.programs, seen, self.content, self.status.as_of)
            yield from ("", " ".join(plain(each) for each in told))
            given = signals(person, seen, self.content, self.status.as_of)
            yield from _part("Signals", [*report(given, seen, self.content)])
        yield from self._interviews()

    def _listed(
        self, kind: RecordKind, title: str, header: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Iterator[str]:
        yield from _heading(title)
        none = f"{nothing_listed(kind, self.status.person).capitalize()}."
        yield from table(header, rows) if rows else (none,)

    def _interviews(self) -> Iterator[str]:
        """Those invited to, those held, and the rank list, as far as anything of it is said."""
        listed, season = self.status.person.programs, self.status.assessment.season
        met = interviews.in_short(interviews_of(listed, season, self.status.as_of))
        for each in filter(None, (met, ranking.list_in_order(of_season(listed, season)))):
            yield from ("", plain(each))

    def _sources(self) -> Iterator[str]:
        seen = self.status.assessment
        named = [figure for finding in seen.findings.values() for figure in finding.figures]
        if seen.band and not self.hide_score:
            named = [seen.band.figure, *named]
        told = []
        for name in dict.fromkeys(named):
            figure = self.content.figure(name)
            told.append(f"{figure.statement}: {short_source(figure, self.content, self.status.as_of)}")
        yield from _part("Where the figures come from", told)
        yield ""
        yield "Written by imgcoach, which is not affiliated with NRMP, AAMC, ECFMG/Intealth or USMLE."


def _heading(title: str) -> Iterator[str]:
    yield from ("", f"## {plain(title)}", "")


def _part(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield from ("", f"## {plain(title)}")
        yield from bullets(sentences)
