"""The table of cases, through the command line and through report.json. The core and the window run the same table
(tests/policy, tests/desktop), so the four faces agree."""

import json
import os
import unittest

from face import SOURCE, Face

with open(os.path.join(SOURCE, "tests", "fixtures", "cases.json"), encoding="utf-8") as stream:
    CASES = json.load(stream)


class Cases(Face):
    def arguments(self, case):
        results = self.write(f"{case['name']}/results.json", case["results"])
        if "policy" in case:
            return [results, "--policy", self.write(f"{case['name']}.policy.yaml", case["policy"])]
        arguments = [results, "--metric", case["metric"], "--approve", case["approve"]]
        for key in ("reject", "direction"):
            if key in case:
                arguments += [f"--{key}", case[key]]
        return arguments + (["--strict"] if case.get("strict") else [])

    def compare_check(self, case, arguments):
        document = self.check_json(*arguments, status=case["exit"])
        self.assertEqual(document["counts"], case["counts"])
        self.assertEqual(document["exit"], case["exit"])
        self.assertEqual({model["id"]: model["verdict"] for model in document["models"]},
                         {name: expected["verdict"] for name, expected in case["expected"].items()})
        for model in document["models"]:
            text = case["expected"][model["id"]].get("text")
            if text is not None:
                self.assertIn(text, " ".join(reason["text"] for reason in model["reasons"]))

    def compare_report(self, case, arguments):
        folder = os.path.join(self.folder, case["name"] + ".approval")
        self.run_assay("report", *arguments, "--output", folder)
        with open(os.path.join(folder, "report.json"), encoding="utf-8") as report_stream:
            report = json.load(report_stream)
        self.assertEqual(report["counts"], case["counts"])
        models = report["models"]
        self.assertEqual(dict(zip(models["id"], models["verdict"])),
                         {name: expected["verdict"] for name, expected in case["expected"].items()})

    def test_every_case(self):
        self.assertGreaterEqual(len(CASES), 25)
        for case in CASES:
            with self.subTest(case["name"]):
                arguments = self.arguments(case)
                if "expected" in case:
                    self.compare_check(case, arguments)
                    self.compare_report(case, arguments)
                    continue
                self.run_assay("check", *arguments, status=case["exit"])
                self.assertEqual(self.out, "")
                self.assertIn(case["error"], self.err)


if __name__ == "__main__":
    unittest.main()
