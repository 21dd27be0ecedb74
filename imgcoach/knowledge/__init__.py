"""What the coach knows: the files of content/, each read when it is asked for, and the person's own."""

from imgcoach.knowledge.content import Content, load_content
from imgcoach.knowledge.facts import Figure, Source, Value
from imgcoach.knowledge.rules import Rules
from imgcoach.knowledge.scale import Band, Cutoff, Predictor, SeasonDate, SeasonEvent, Specialty
from imgcoach.knowledge.wording import FlowStep, MoveText, Question, VerdictText

__all__ = [
    "Band",
    "Content",
    "Cutoff",
    "Figure",
    "FlowStep",
    "MoveText",
    "Predictor",
    "Question",
    "Rules",
    "SeasonDate",
    "SeasonEvent",
    "Source",
    "Specialty",
    "Value",
    "VerdictText",
    "load_content",
]
