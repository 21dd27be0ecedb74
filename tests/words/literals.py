"""Every Literal of the models and of the judgement: where it stands, and its values."""

from functools import cache
from importlib import import_module
from inspect import get_annotations, isclass
from pkgutil import iter_modules
from typing import Literal, get_args, get_origin

import imgcoach.model
from imgcoach.coach import findings
from imgcoach.knowledge import interview


@cache
def literals():
    """By class and field, or by name of an alias: the strings that may stand there."""
    modules = [import_module(f"imgcoach.model.{each.name}") for each in iter_modules(imgcoach.model.__path__)]
    gate = import_module("imgcoach.coach.requirements")
    found = {}
    for module in (*modules, findings, gate, interview):
        for name, thing in vars(module).items():
            if isclass(thing) and thing.__module__ == module.__name__:
                fields = getattr(thing, "model_fields", None)
                kinds = (
                    {field: each.annotation for field, each in fields.items()}
                    if fields
                    else get_annotations(thing, eval_str=True)
                )
                found |= {f"{name}.{field}": values(kind) for field, kind in kinds.items()}
            elif get_origin(thing) is Literal:
                found[name] = values(thing)
    return {name: given for name, given in found.items() if given}


def values(kind):
    """The strings that a Literal within `kind` names, in their order; none without one."""
    if get_origin(kind) is Literal:
        return tuple(each for each in get_args(kind) if isinstance(each, str))
    return tuple(each for part in get_args(kind) for each in values(part))
