"""The table of cases through the real window, as the core, the command line and report.json run it."""

import json
import os
import re
import subprocess
import unittest

from stage import SOURCE, Stage

with open(os.path.join(SOURCE, "tests", "fixtures", "cases.json"), encoding="utf-8") as stream:
    CASES = json.load(stream)


class Cases(Stage):
    def policy(self, case, results):
        """The case's policy as a file; for a threshold given by words, the one that the command line writes."""
        if "policy" in case:
            return self.write(f"{case['name']}/gate.policy.yaml", case["policy"])
        arguments = ["--metric", case["metric"], "--approve", case["approve"]]
        for key in ("reject", "direction"):
            if key in case:
                arguments += [f"--{key}", case[key]]
        folder = os.path.join(self.folder, case["name"], "models.approval")
        subprocess.run([os.environ["ASSAY"], "report", results, *arguments, "--output", folder,
                        *(["--strict"] if case.get("strict") else [])], check=True, capture_output=True)
        with open(os.path.join(folder, "policy.yaml"), encoding="utf-8") as written:
            return self.write(f"{case['name']}/gate.policy.yaml", written.read())

    def test_every_case(self):
        for case in CASES:
            with self.subTest(case["name"]):
                results = self.write(f"{case['name']}/results.json", case["results"])
                if "expected" not in case:
                    if "policy" in case:
                        self.refused(results, self.policy(case, results))
                    continue
                self.open(results, self.policy(case, results))
                self.expect_counts(**{key: value for key, value in case["counts"].items() if value})
                self.window.wait(lambda: self.verdicts() == {name: expected["verdict"] for name, expected
                                                             in case["expected"].items()}, f"{case['expected']}")

    def refused(self, results, policy):
        self.start(results, policy)
        self.wait_for("label", None, text=re.compile("gate.policy.yaml"))
        self.assertFalse(self.window.has("push button", re.compile("^Approved [1-9]")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
