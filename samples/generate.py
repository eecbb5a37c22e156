#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the invented intrusion at Yamatake Kakuu Seisakusho: samples/yamatake, and the truth about it beside it.

Nothing here happened. The company, people, hosts, domains and tools are invented; domains end in .example (RFC 2606) and
public addresses come from the documentation ranges (RFC 5737). The same seed gives the same records on every run.

    python3 samples/generate.py            writes samples/yamatake and samples/yamatake-truth
    python3 samples/generate.py --check    compares what is there with what would be written; exit 1 if they differ

Each Windows host becomes one file of JSON lines as NXLog writes them, the perimeter sensor one file of Zeek JSON.
TRUTH.json and TRUTH.md say which records belong to which step of the intrusion, and which benign records are near misses.
Python 3.9 or newer, standard library only. The parts: office.py (hosts, accounts, the daily work) and intrusion.py (the
planted steps) write to a Tape (tape.py).
"""
import gzip
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "generator"))

import intrusion  # noqa: E402
import office  # noqa: E402
from tape import Tape  # noqa: E402

SEED = 20260205
TARGET = Path(__file__).resolve().parent


def files():
    """Returns every file of the sample: name -> bytes before compression."""
    tape = Tape(SEED)
    site = office.open_site(tape)
    office.three_days(tape, site)
    intrusion.unfold(tape, site)
    streams, truth = tape.finish()
    truth["scenario"] = intrusion.SCENARIO
    out = {}
    for name, records in streams.items():
        lines = (json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in records)
        out["yamatake/" + name + ".json.gz"] = ("\n".join(lines) + "\n").encode()
    out["yamatake-truth/TRUTH.json"] = laid_out(truth).encode()
    out["yamatake-truth/TRUTH.md"] = intrusion.story(truth).encode()
    return out


def laid_out(truth):
    """JSON of the truth with one record a line, so that a change reads well as a difference."""
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    return re.sub(r"\{\s*(\"file\":[^{}]*?)\s*\}", lambda m: "{" + re.sub(r"\s*\n\s*", " ", m[1]) + "}", text) + "\n"


def stored(path):
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def main():
    written = files()
    if "--check" in sys.argv[1:]:
        differing = [n for n, b in written.items() if not (TARGET / n).exists() or stored(TARGET / n) != b]
        if differing:
            sys.exit("the samples differ from what the generator writes: " + ", ".join(differing))
        print("the samples are what the generator writes")
        return
    for name, data in written.items():
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        # mtime 0 and no file name in the header: the bytes depend on the records alone.
        (TARGET / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)
        print(f"{name}: {data.count(10)} lines, {(TARGET / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
