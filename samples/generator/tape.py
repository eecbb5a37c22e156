# SPDX-License-Identifier: Apache-2.0
"""The tape that records are written to: envelopes of NXLog and Zeek, process identities, and the truth beside them."""
import contextlib
import hashlib
import random
from datetime import datetime, timedelta, timezone

JST = timezone(timedelta(hours=9))
SYSMON = "Microsoft-Windows-Sysmon/Operational"
POWERSHELL = "Microsoft-Windows-PowerShell/Operational"
TASKS = "Microsoft-Windows-TaskScheduler/Operational"

# channel -> (SourceName, ProviderGuid, Keywords)
PROVIDERS = {
    SYSMON: ("Microsoft-Windows-Sysmon", "{5770385F-C22A-43E0-BF4C-06F5698FFBD9}", -9223372036854775808),
    "Security": ("Microsoft-Windows-Security-Auditing", "{54849625-5478-4994-A5BA-3E3B0328C30D}", -9214364837600034816),
    "System": ("Service Control Manager", "{555908D1-A6D7-4695-8E1E-26931D2012F4}", -9187343239835811840),
    POWERSHELL: ("Microsoft-Windows-PowerShell", "{A0C1853B-5C40-4B15-8766-3CF1C58F985A}", 0),
    "Windows PowerShell": ("PowerShell", None, 36028797018963968),
    TASKS: ("Microsoft-Windows-TaskScheduler", "{DE7B24EA-73C8-4A09-985D-5BDADCFA9017}", -9223372036854775808),
}
EVENTLOG = ("Microsoft-Windows-Eventlog", "{FC65DDD8-D6EF-4962-83D5-6E5CFE9CE148}", 4620693217682128896)
UPDATE = ("Microsoft-Windows-WindowsUpdateClient", "{945A8954-C147-4ACD-923F-40C45405A658}", -9223372036854775784)

SYSMON_TITLES = {
    1: "Process Create", 3: "Network connection detected", 5: "Process terminated", 7: "Image loaded",
    10: "Process accessed", 11: "File created", 13: "Registry value set", 17: "Pipe Created", 22: "Dns query",
    23: "File Delete", 8: "CreateRemoteThread detected",
}
TASK_NUMBERS = {4624: 12544, 4625: 12544, 4648: 12544, 4634: 12545, 4672: 12548, 4688: 13312, 4689: 13313, 4768: 14339,
                4769: 14337, 4776: 14336, 5140: 12808, 5145: 12811, 4698: 12804, 1102: 104, 4104: 2, 4103: 106}
VERSIONS = {4624: 2, 4688: 2, 5140: 1, 4698: 1}


def at(text):
    """'02-05 09:41:07' in Japan, of 2026, as an aware time in UTC."""
    return datetime.strptime("2026-" + text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=JST).astimezone(timezone.utc)


def stamp(t, separator=" "):
    return t.strftime(f"%Y-%m-%d{separator}%H:%M:%S.") + f"{t.microsecond // 1000:03d}"


def digest(kind, text):
    return hashlib.new(kind, text.encode()).hexdigest().upper()


class Tape:
    """Collects records of all hosts, in any order, and remembers which belong to which step or near miss."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self._records = {}
        self._sequence = 0
        self._label = None
        self.steps = []
        self.near_misses = []

    # What a record belongs to

    @contextlib.contextmanager
    def step(self, step_id, when, host, what, techniques, covered=True, aims=()):
        """Records written inside belong to this step. `covered`: some starter rule is meant to see one of them."""
        begin = at(when) if isinstance(when, str) else when
        self.steps.append({"id": step_id, "time": stamp(begin, "T") + "Z", "host": host, "what": what,
                           "techniques": list(techniques), "aims": list(aims), "covered_by_starter_rules": covered,
                           "records": []})
        self._label = self.steps[-1]["records"]
        yield
        self._label = None

    @contextlib.contextmanager
    def more_of(self, step_id):
        self._label = next(s["records"] for s in self.steps if s["id"] == step_id)
        yield
        self._label = None

    @contextlib.contextmanager
    def near_miss(self, what, tempts):
        entry = {"what": what, "tempts_rules_for": list(tempts), "records": []}
        self.near_misses.append(entry)
        before, self._label = self._label, entry["records"]
        yield
        self._label = before

    # Writing

    def windows(self, host, t, channel, event_id, data, message=None, provider=None, event_type=None, opcode="Info"):
        source, guid, keywords = provider or PROVIDERS[channel]
        if channel == SYSMON:
            data = {"RuleName": "-", "UtcTime": stamp(t), **data}
            message = message or self._sysmon_message(event_id, data)
        security = channel == "Security" and event_id != 1102
        received = t + timedelta(milliseconds=self.random.randrange(180, 2400))
        record = {
            "@timestamp": stamp(t, "T") + "Z",
            "EventTime": t.astimezone(JST).strftime("%Y-%m-%d %H:%M:%S"),
            "EventReceivedTime": received.astimezone(JST).strftime("%Y-%m-%d %H:%M:%S"),
            "Hostname": host.fqdn,
            "Channel": channel,
            "SourceName": source,
            **({"ProviderGuid": guid} if guid else {}),
            "EventID": event_id,
            "Version": VERSIONS.get(event_id, 5 if channel == SYSMON and event_id in (1, 3, 22) else 0),
            "Task": TASK_NUMBERS.get(event_id, event_id if channel in (SYSMON, TASKS) else 0),
            "OpcodeValue": 0,
            "Opcode": opcode,
            "Keywords": keywords,
            "EventType": event_type or ("AUDIT_SUCCESS" if security else "INFO"),
            "Severity": "INFO",
            "SeverityValue": 2,
            "ExecutionProcessID": host.provider_pid.get(channel, 4),
            "ThreadID": self.random.choice(host.threads),
            **data,
            "Message": message or "",
            "SourceModuleName": "eventlog",
            "SourceModuleType": "im_msvistalog",
        }
        self._add(host.name, t, record)

    def zeek(self, stream, t, data):
        record = {"@stream": stream, "@system": "yt-sensor01", "@proc": "zeek",
                  "ts": round(t.timestamp(), 6), **data}
        self._add("perimeter-zeek", t, record)

    def finish(self):
        """Puts each stream in order of time, numbers its records and returns (streams, truth)."""
        streams = {}
        for name in sorted(self._records):
            entries = sorted(self._records[name], key=lambda e: (e[0], e[1]))
            numbers = {}
            out = []
            for line, (_, _, record, label) in enumerate(entries, 1):
                where = {"file": name + ".json.gz", "line": line}
                if "Channel" in record:
                    channel = record["Channel"]
                    first = 1000 + int(digest("md5", name + channel)[:4], 16)
                    numbers[channel] = numbers.get(channel, first) + 1
                    record["RecordNumber"] = numbers[channel]
                    where |= {"channel": channel, "event_id": record["EventID"], "record": numbers[channel]}
                else:
                    where |= {"stream": record["@stream"], "uid": record["uid"]}
                if label is not None:
                    label.append(where)
                out.append(record)
            streams[name] = out
        planted = sum(len(s["records"]) for s in self.steps)
        near = sum(len(n["records"]) for n in self.near_misses)
        total = sum(len(r) for r in streams.values())
        truth = {"scenario": None,
                 "counts": {"records": total, "planted": planted, "near_misses": near, "other_benign": total - planted - near},
                 "steps": sorted(self.steps, key=lambda s: (s["time"], s["id"])), "near_misses": self.near_misses}
        return streams, truth

    def _add(self, stream, t, record):
        self._sequence += 1
        self._records.setdefault(stream, []).append((t, self._sequence, record, self._label))

    @staticmethod
    def _sysmon_message(event_id, data):
        lines = "".join(f"\r\n{key}: {value}" for key, value in data.items())
        return f"{SYSMON_TITLES[event_id]}:{lines}"

    # Chance, always from the one seeded source

    def jitter(self, t, seconds):
        return t + timedelta(seconds=self.random.uniform(0, seconds))

    def chance(self, probability):
        return self.random.random() < probability

    def uid(self):
        alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
        return "C" + "".join(self.random.choice(alphabet) for _ in range(11))
