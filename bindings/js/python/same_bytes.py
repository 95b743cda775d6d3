"""The module in wasmtime beside the crate itself: native 500 | python same_bytes.py applicant.wasm"""

import json
import sys

from applicant_form import Form

forms, document, at, failed, counts = [], None, 0, 0, {}
for line in sys.stdin.buffer:
    kind, _, rest = line.decode().removesuffix("\n").partition(" ")
    expected = None
    if kind == "setting":
        if document is not None:
            forms, document = [], None
        forms.append(Form(sys.argv[1], **json.loads(rest)))
    elif kind == "pages":
        expected, answer = rest, forms[-1].call("pages")
    elif kind == "report":
        expected, answer = rest, forms[at].call("review", "submit", document)
    elif kind == "assessment":
        expected, answer, at = rest, forms[at].call("assess", document), at + 1
    elif kind != "unreadable":
        document, at = json.loads(rest), 0
    counts[kind] = counts.get(kind, 0) + 1
    failed += expected is not None and expected != answer
print("Python:", ", ".join(f"{count} {kind}" for kind, count in counts.items()) + f": {failed} differ")
sys.exit(bool(failed))
