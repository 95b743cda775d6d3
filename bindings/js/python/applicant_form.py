"""The rules of applicant in Python: the module of the npm package, called by wasmtime. It needs `pip install wasmtime`."""

import json
from pathlib import Path

from wasmtime import Instance, Module, Store


class Form:
    """A form that is loaded. `wasm` is the path of `applicant.wasm`; the settings are those of `loadForm`, with the day."""

    def __init__(self, wasm, **settings):
        self._store = Store()
        instance = Instance(self._store, Module.from_file(self._store.engine, str(Path(wasm))), [])
        self._exports = instance.exports(self._store)
        self.call("load", json.dumps(settings))

    def call(self, operation, *arguments):
        """Calls an operation and gives its answer as text; raises `ValueError` with what was asked wrongly."""
        store, exports = self._store, self._exports
        given = "\n".join(arguments).encode()
        exports["memory"].write(store, given, exports["input"](store, len(given)))
        length = exports[operation](store)
        start = exports["output"](store)
        answer = exports["memory"].read(store, start, start + abs(length)).decode()
        if length < 0:
            raise ValueError(answer)
        return answer

    def review(self, value, scope="submit"):
        """Lists everything about a value: `save`, `submit`, or `page:` or `section:` and a name."""
        return json.loads(self.call("review", scope, json.dumps(value)))

    def explain(self, value):
        """Judges the answers so far and says why, as data and in words."""
        return json.loads(self.call("explain", json.dumps(value)))
