"""What the coach knows: the files of content/, each read when it is asked for, and the person's own."""

from imgcoach.knowledge.asked import Asked
from imgcoach.knowledge.content import Content, load_content
from imgcoach.knowledge.facts import Figure, Source, Value
from imgcoach.knowledge.groups import Groups, Spread
from imgcoach.knowledge.published import Cited, Estimate, Interviews, Kind, MatchRate, Published
from imgcoach.knowledge.rules import Rules
from imgcoach.knowledge.scale import Band, Cutoff, Predictor, SeasonDate, SeasonEvent, Specialty
from imgcoach.knowledge.wording import FlowStep, MoveText, Phase, Question, RedFlag, VerdictText

__all__ = [
    "Asked",
    "Band",
    "Cited",
    "Content",
    "Cutoff",
    "Estimate",
    "Figure",
    "FlowStep",
    "Groups",
    "Interviews",
    "Kind",
    "MatchRate",
    "MoveText",
    "Phase",
    "Predictor",
    "Published",
    "Question",
    "RedFlag",
    "Rules",
    "SeasonDate",
    "SeasonEvent",
    "Source",
    "Specialty",
    "Spread",
    "Value",
    "VerdictText",
    "load_content",
]
