"""The export format as JSON Schema, made of the models that read it.

docs/export.schema.json is what this module prints; a test holds both equal.
"""

import json
import sys
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from imgcoach.model.person import FORMAT, VERSION, Person


class _Untitled(GenerateJsonSchema):
    """Without the titles that repeat the name of each key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema() -> dict[str, Any]:
    """What every export keeps to. Rules between fields, such as ids that are unique, are not in it."""
    made = Person.model_json_schema(schema_generator=_Untitled)
    head = {"format": {"const": FORMAT}, "version": {"enum": [*range(1, VERSION + 1)]}}
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        **made,
        "title": "imgcoach export",
        "description": f"The export format imgcoach, version {VERSION}: all data of one person.",
        "properties": {**head, **made["properties"]},
        "required": [*head],
    }


def page() -> str:
    """The schema as it stands in docs/."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
