"""The libraries in Python: measure.py FOLDER writes what each took for the documents of that folder, as lines of JSON.

The models are made from the schema there, as each library would have them written by hand.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path
from time import perf_counter_ns
from typing import Annotated, Literal, Optional, Union

import jsonschema_rs
import msgspec
import pydantic

FOLDER = Path(sys.argv[1])
SCHEMA = json.loads((FOLDER / "schema.json").read_bytes())
EXPORTED = json.loads((FOLDER / "exported.json").read_bytes())


def has_words(most):
    """pydantic does not count words, so it calls this."""

    def check(text):
        if len(text.split()) > most:
            raise ValueError("has too many words")
        return text

    return pydantic.AfterValidator(check)


def in_pydantic(it, name="Application"):
    if it["type"] == "object":
        fields = {}
        for key, of in it["properties"].items():
            kind = in_pydantic(of, key)
            fields[key] = (kind, ...) if key in it["required"] else (Optional[kind], None)
        return pydantic.create_model(name, **fields)
    if it["type"] == "array":
        size = pydantic.Field(min_length=it.get("minItems", 0), max_length=it["maxItems"])
        return Annotated[list[in_pydantic(it["items"], name)], size]
    if it.get("kind") == "yes_no":
        return bool
    if "enum" in it:
        return Literal[tuple(it["enum"])]
    if it.get("kind") == "number":
        return Annotated[float, pydantic.Field(ge=0, lt=1000)]
    if it.get("kind") == "year":
        return Annotated[int, pydantic.Field(ge=0, lt=10000)]
    if it.get("format") == "email":
        return pydantic.EmailStr
    text = pydantic.StringConstraints(
        min_length=it.get("minLength"), max_length=it.get("maxLength"), pattern=it.get("pattern")
    )
    return Annotated[str, text, has_words(it["maxWords"])] if "maxWords" in it else Annotated[str, text]


def in_msgspec(it, name="Application"):
    if it["type"] == "object":
        fields = []
        for key, of in it["properties"].items():
            kind = in_msgspec(of, key)
            optional = (key, Union[kind, msgspec.UnsetType], msgspec.UNSET)
            fields.append((key, kind) if key in it["required"] else optional)
        return msgspec.defstruct(name, fields, kw_only=True)
    if it["type"] == "array":
        size = msgspec.Meta(min_length=it.get("minItems"), max_length=it["maxItems"])
        return Annotated[list[in_msgspec(it["items"], name)], size]
    if "enum" in it:
        return Literal[tuple(it["enum"])]
    if it.get("kind") == "number":
        return Annotated[float, msgspec.Meta(ge=0, lt=1000)]
    if it.get("kind") == "year":
        return Annotated[int, msgspec.Meta(ge=0, lt=10000)]
    text = msgspec.Meta(
        min_length=it.get("minLength"), max_length=it.get("maxLength"), pattern=it.get("pattern")
    )
    return Annotated[str, text]


MODEL = in_pydantic(SCHEMA)
DECODER = msgspec.json.Decoder(in_msgspec(SCHEMA), strict=False)


def by_pydantic(document):
    try:
        MODEL.model_validate_json(document)
        return 0
    except pydantic.ValidationError as error:
        return len(error.errors(include_url=False))


def by_msgspec(document):
    try:
        DECODER.decode(document)
        return 0
    except msgspec.ValidationError:
        return 1


def by_json_schema(schema):
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    return lambda document: len(list(validator.iter_errors(json.loads(document))))


def by_json(document):
    json.loads(document)
    return 0


# From bytes to the number of faults.
PEERS = {
    f"pydantic {version('pydantic')}": by_pydantic,
    f"msgspec {version('msgspec')}": by_msgspec,
    f"jsonschema-rs {version('jsonschema-rs')}": by_json_schema(SCHEMA),
    f"jsonschema-rs {version('jsonschema-rs')}, exported schema": by_json_schema(EXPORTED),
    "`json.loads`, no rule": by_json,
}
SIDE = 1e6  # nanoseconds, about, of one side of a round
ROUNDS = 200


def time(repeats, run, document):
    """Nanoseconds of one run."""
    start = perf_counter_ns()
    for _ in range(repeats):
        run(document)
    return (perf_counter_ns() - start) / repeats


for name in ["sound", "faults", "text_faults"]:
    as_text, canonical = [(FOLDER / f"{kind}{name}.json").read_bytes() for kind in ("", "canonical_")]
    turns = []
    for peer, run in PEERS.items():
        document = canonical if peer.endswith("exported schema") else as_text
        repeats = max(1, round(SIDE / time(50, run, document)))
        turns.append((peer, run, document, repeats, []))
    for _ in range(ROUNDS):
        for _, run, document, repeats, rounds in turns:
            rounds.append(time(repeats, run, document))
    for peer, run, document, _, rounds in turns:
        print(json.dumps({"peer": peer, "document": name, "found": run(document), "rounds": rounds}))
