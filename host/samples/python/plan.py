"""Plans a workforce folder by the service: uploads it, follows the planning, and prints what was decided and, for one person, why.

    pip install -r requirements.txt            (or apt-get install python3-msgpack)
    python3 plan.py http://127.0.0.1:8080 FOLDER [--key KEY] [--seconds 30] [--id NAME]
"""
import argparse
import csv
import json
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import msgpack

MEDIA_TYPE = "application/vnd.msgpack"

# Every other column is a text. An empty number is sent as nil, a truth value as true or false.
NUMBERS = {
    "half_life_months", "demand", "demand_growth", "value_per_month", "min_headcount", "target_headcount", "max_headcount", "preparation",
    "up_to", "level", "weight", "transfer", "budget", "max_share_in_training", "hours_per_week", "hourly_cost", "mentor_capacity",
    "hours", "cost", "level_from", "level_to", "weeks", "seats", "places",
    "benchmark", "cost_per_seat", "days", "active", "sessions", "hours_saved", "person_months",
}
TRUTHS = {"open_to_change"}
VALUES = {(table, "value") for table in ("evidence", "outcomes", "audit_adjustments")}


def value(table, column, text):
    if column in NUMBERS or (table, column) in VALUES:
        return None if text == "" else int(text) if text.lstrip("-").isdigit() else float(text)
    return text.lower() == "true" if column in TRUTHS else text


def read_folder(folder):
    """The tables of a folder in columns, and its scenario."""
    tables = {}
    for file in sorted(folder.glob("*.csv")):
        with open(file, encoding="utf-8-sig", newline="") as lines:
            names, *rows = list(csv.reader(lines))
        tables[file.stem] = {name: [value(file.stem, name, row[i]) for row in rows] for i, name in enumerate(names)}
    return tables, json.loads((folder / "scenario.json").read_text(encoding="utf-8"))


class Service:
    def __init__(self, url, key):
        self.url, self.key = url.rstrip("/"), key

    def open(self, method, path, body=None, accept=MEDIA_TYPE, headers=None):
        """Sends a request; waits and sends it again where the service has no room for it."""
        data = None if body is None else msgpack.packb(body)
        for attempt in range(6):
            request = urllib.request.Request(self.url + path, data, {"Accept": accept, **(headers or {})}, method=method)
            if data is not None:
                request.add_header("Content-Type", MEDIA_TYPE)
            if self.key:
                request.add_header("Authorization", f"Bearer {self.key}")
            try:
                return urllib.request.urlopen(request)
            except urllib.error.HTTPError as error:
                if error.code not in (429, 503) or attempt == 5:
                    sys.exit(describe(error))
                time.sleep(float(error.headers.get("Retry-After") or 2 ** attempt / 2))
            except urllib.error.URLError as error:
                sys.exit(f"{self.url} cannot be reached: {error.reason}\n  Start the service: skillsgap serve --dev")

    def ask(self, method, path, body=None, headers=None):
        with self.open(method, path, body, headers=headers) as answer:
            return msgpack.unpackb(answer.read())

    def events(self, path):
        """The server-sent events of a scenario until it has ended. The service ends a stream after some minutes; it is asked for again."""
        while True:
            with self.open("GET", path, accept="text/event-stream") as answer:
                for line in answer:
                    if line.startswith(b"data:"):
                        event = json.loads(line[5:])
                        yield event
                        if event["state"] in ("done", "failed", "cancelled"):
                            return


def describe(error):
    """The problem details of an answer: what is wrong, with every field."""
    try:
        problem = json.loads(error.read())
    except ValueError:
        return f"{error.code} {error.reason}"
    lines = [f"{problem['title']} ({error.code}, {problem['type']})", problem.get("detail", "")]
    lines += [f"  {field['field']}: {field['message']} {field.get('cure', '')}" for field in problem.get("errors", [])]
    return "\n".join(line for line in lines if line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--key", help="an API key; none is needed for a service with --dev")
    parser.add_argument("--seconds", type=float, default=30, help="longest planning")
    parser.add_argument("--id", default="python-sample", help="name of the workforce in the service")
    asked = parser.parse_args()

    try:
        tables, scenario = read_folder(asked.folder)
    except OSError as error:
        sys.exit(f"{error}\n  Name a workforce folder, such as datasets/mlops-45 or what skillsgap generate writes.")
    service = Service(asked.url, asked.key)
    stored = service.ask("PUT", f"/v1/workforces/{asked.id}", {"tables": tables, "scenario": scenario})
    print(f"uploaded {stored['people']} people, {stored['evidence']} pieces of evidence: version {stored['version'][:12]}")

    job = service.ask(
        "POST", "/v1/scenarios", {"workforce": asked.id, "version": stored["version"], "options": {"timeLimitSeconds": asked.seconds}},
        {"Idempotency-Key": f"sample-{time.time_ns()}"})
    said = None
    for event in service.events(f"/v1/scenarios/{job['id']}/events"):
        progress = event.get("progress") or {}
        line = f"{event['state']}: {progress.get('phase', '')}"
        if progress.get("gap") is not None:
            line += f", value {progress['value']:,.0f}, gap {progress['gap']:.3%}"
        elif progress.get("people"):
            line += f", {progress['peopleDone']} of {progress['people']} people"
        if line != said:
            print(line, flush=True)
        said = line

    plan = service.ask("GET", f"/v1/scenarios/{job['id']}/plan")
    proof = plan["plan"]["proof"]
    decided = [person for person in plan["plan"]["people"] if person.get("decision") and person["decision"]["kind"] != "stay"]
    if proof["value"] is None:
        sys.exit(f"no plan: {proof['status']}")
    print(f"plan: {proof['status']}, value {proof['value']:,.0f}, bound {proof['bound']:,.0f}; {len(decided)} of {len(plan['plan']['people'])} people learn or move")
    if not decided:
        return
    person = decided[0]["id"]
    why = service.ask("GET", f"/v1/scenarios/{job['id']}/plan/people/{urllib.parse.quote(person)}")
    decision = why["decision"]
    print(f"why {person}: {decision['kind']} to {decision['role']}, {decision['hours']:.0f} hours, probability {decision['success']:.2f}")
    for level in why["person"]["levels"]:
        print(f"  {level['skill']}: {level['mean']:.2f} of {level['required']:.2f}")


if __name__ == "__main__":
    main()
