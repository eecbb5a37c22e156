"""Loads events with PyMISP and writes each file's again beside it; prints what it refuses."""

import json
import sys

from pymisp import MISPEvent

for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as source:
        content = json.load(source)
    written = []
    for one in content["response"] if "response" in content else [content]:
        try:
            event = MISPEvent()
            event.load(one)
            written.append({"Event": json.loads(event.to_json())})
        except Exception as refused:
            print(file, repr(refused))
    with open(file + ".back", "w", encoding="utf-8") as target:
        json.dump({"response": written}, target)
