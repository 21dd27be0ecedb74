"""What the coach knows: the files of content/, each read when it is asked for, and the person's own."""

from imgcoach.knowledge.content import Content, load_content
from imgcoach.knowledge.figures.figure import Figure, Source, Value
from imgcoach.knowledge.figures.groups import Groups, Spread
from imgcoach.knowledge.figures.published import Estimate, MatchRate, Published
from imgcoach.knowledge.rules import Rules
from imgcoach.knowledge.scale import Band, Cutoff, Predictor, SeasonDate, SeasonEvent, Specialty
from imgcoach.knowledge.wording import FlowStep, MoveText, Phase, Question, RedFlag, VerdictText

__all__ = [
    "Band",
    "Content",
    "Cutoff",
    "Estimate",
    "Figure",
    "FlowStep",
    "Groups",
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
