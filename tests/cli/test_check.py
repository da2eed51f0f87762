"""assay check: the example, the formats, what narrows and what filters."""

import csv
import io
import json
import unittest
import xml.etree.ElementTree

from face import EXAMPLE, Face

THRESHOLD = ["--metric", "accuracy", "--approve", "0.80"]


class Check(Face):
    def test_example_is_judged_as_promised(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--only", "approved", "--format", "names", status=3)
        self.assertEqual(self.out, "model_A\nmodel_C\n")
        self.run_assay("check", EXAMPLE, *THRESHOLD, status=3)
        for model in ("model_B", "model_D"):
            line = next(line for line in self.out.splitlines() if model in line)
            self.assertIn("Needs decision", line)
        self.assertIn("higher is better", self.err)

    def test_a_lower_threshold_approves_one_more(self):
        self.run_assay("check", EXAMPLE, "--metric", "accuracy", "--approve", "0.75", "--only", "approved",
                       "--format", "names", status=3)
        self.assertEqual(self.out.split(), ["model_A", "model_B", "model_C"])

    def test_json_is_the_document_of_the_contract(self):
        document = self.check_json(EXAMPLE, *THRESHOLD, status=3)
        self.assertEqual(document["schema"], "assay/check/v1")
        self.assertEqual(document["exit"], 3)
        self.assertEqual(document["counts"],
                         {"approved": 2, "needs_decision": 2, "rejected": 0, "not_evaluable": 0})
        source = document["results"][0]
        self.assertEqual((source["file"], source["layout"], source["models"]), ("models.json", "map", 4))
        self.assertRegex(source["sha256"], "^[0-9a-f]{64}$")
        self.assertEqual(document["policy"]["rules"],
                         [{"metric": "accuracy", "direction": "higher", "approve": 0.8}])
        model = document["models"][0]
        self.assertEqual(model["metrics"], {"accuracy": 0.82})
        reason = model["reasons"][0]
        self.assertEqual(
            {key: reason[key] for key in ("rule", "metric", "outcome", "observed", "operator", "threshold", "margin")},
            {"rule": 0, "metric": "accuracy", "outcome": "approved", "observed": 0.82, "operator": ">=",
             "threshold": 0.8, "margin": 0.02})
        self.assertTrue(reason["text"].startswith("accuracy 0.82 is 0.02 above 0.80"), reason["text"])

    def test_not_finite_is_null_beside_its_reason(self):
        path = self.write("r.json", '{"a": {"accuracy": NaN}, "b": {"accuracy": 0.9}}')
        document = self.check_json(path, *THRESHOLD, status=4)
        self.assertIsNone(document["models"][0]["metrics"]["accuracy"])
        self.assertEqual(document["models"][0]["reasons"][0]["code"], "nan")
        self.assertIsNone(document["models"][0]["reasons"][0]["observed"])

    def test_csv(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--format", "csv", status=3)
        rows = list(csv.DictReader(io.StringIO(self.out)))
        self.assertEqual([(row["id"], row["verdict"], row["accuracy"]) for row in rows],
                         [("model_A", "approved", "0.82"), ("model_B", "needs_decision", "0.76"),
                          ("model_C", "approved", "0.91"), ("model_D", "needs_decision", "0.68")])

    def test_junit(self):
        path = self.write("r.json", '{"a": {"accuracy": 0.9}, "b": {"accuracy": 0.7}, "c": {"accuracy": 0.1},'
                                    ' "d": {"accuracy": null}}')
        self.run_assay("check", path, *THRESHOLD, "--reject", "0.5", "--format", "junit", status=1)
        suite = xml.etree.ElementTree.fromstring(self.out).find("testsuite")
        self.assertEqual([suite.get(key) for key in ("tests", "failures", "errors", "skipped")],
                         ["4", "1", "1", "1"])
        self.assertEqual([[child.tag for child in case] for case in suite],
                         [[], ["skipped"], ["failure"], ["error"]])
        self.assertEqual([case.get("time") for case in suite], ["0"] * 4)
        failure = suite[2][0]
        self.assertEqual(failure.get("message"), "Rejected: accuracy 0.1 is 0.4 below the reject bound 0.5")
        self.assertEqual(failure.get("message"), failure.text)
        self.assertEqual(failure.get("type"), "rejected")
        self.assertEqual(suite[1][0].get("message"), "Needs decision: accuracy 0.7 is 0.1 below 0.80")
        root = xml.etree.ElementTree.fromstring(self.out)
        self.assertEqual([root.get(key) for key in ("tests", "failures", "errors", "skipped")], ["4", "1", "1", "1"])

    def test_junit_of_hostile_names_is_xml(self):
        names = ["<a & 'b'>\"", "]]>", "line\nend\ttab", "\x1b[31m", "\u202e", "\ufffe\uffff", "\U0001f600", "&#0;", "\x7f"]
        path = self.write("r.json", json.dumps({name: {"accuracy": 0.1} for name in names}))
        self.run_assay("check", path, *THRESHOLD, "--reject", "0.5", "--format", "junit", status=1)
        suite = xml.etree.ElementTree.fromstring(self.out).find("testsuite")
        self.assertEqual(len(suite), len(names))
        shown = [case.get("name") for case in suite]
        self.assertEqual([shown[0], shown[1], shown[6], shown[7]], [names[0], names[1], names[6], names[7]])
        self.assertEqual(len(set(shown)), len(names))

    def test_junit_counts_what_it_lists(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--only", "approved", "--format", "junit", status=3)
        suite = xml.etree.ElementTree.fromstring(self.out).find("testsuite")
        self.assertEqual((suite.get("tests"), suite.get("skipped"), len(suite)), ("2", "0", 2))

    def test_markdown(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--format", "markdown", status=3)
        self.assertEqual(sum(line.startswith("| ") for line in self.out.splitlines()), 6)

    def test_explain_gives_sentences(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--explain", status=3)
        self.assertIn("accuracy 0.76 is 0.04 below 0.80", self.out)

    def test_model_narrows_what_is_judged_and_only_does_not(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--model", "model_A", status=0)
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--model", "model_A", "--model", "model_B", status=3)
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--only", "approved", status=3)
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--model", "model_X", status=2)
        self.assertIn("model_X", self.err)

    def test_any_is_content_with_one(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--any", status=0)
        self.run_assay("check", EXAMPLE, "--metric", "accuracy", "--approve", "0.99", "--any", status=3)

    def test_rejected_and_strict(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--reject", "0.70", status=1)
        self.run_assay("check", EXAMPLE, "--metric", "accuracy", "--approve", "0.68", status=0)
        self.run_assay("check", EXAMPLE, "--metric", "accuracy", "--approve", "0.68", "--strict", status=3)

    def test_lower_direction(self):
        path = self.write("r.json", '[{"model": "a", "latency_ms": 10}, {"model": "b", "latency_ms": 90}]')
        self.run_assay("check", path, "--metric", "latency_ms", "--approve", "50", "--only", "approved", "--format",
                       "names", status=3)
        self.assertEqual(self.out, "a\n")
        self.assertIn("lower is better", self.err)

    def test_standard_input(self):
        with open(EXAMPLE, "rb") as stream:
            content = stream.read()
        self.run_assay("check", "-", *THRESHOLD, "--format", "names", "--only", "approved", status=3, stdin=content)
        self.assertEqual(self.out, "model_A\nmodel_C\n")

    def test_several_files_and_folders(self):
        self.write("runs/a/metrics.json", '{"accuracy": 0.9}')
        self.write("runs/b/metrics.json", '{"accuracy": 0.7}')
        path = self.write("more.json", '{"c": {"accuracy": 0.95}}')
        self.run_assay("check", f"{self.folder}/runs", path, *THRESHOLD, "--format", "names", status=3)
        self.assertEqual(sorted(self.out.split()), ["a", "b", "c"])

    def test_a_policy_file_judges_with_all_its_rules(self):
        results = self.write("r.json", '{"a": {"accuracy": 0.9, "latency_ms": 20}, "b": {"accuracy": 0.9,'
                                       ' "latency_ms": 80}}')
        policy = self.write("p.policy.yaml", "schema: assay/policy/v1\nname: Two\nrules:\n"
                            "  - {metric: accuracy, direction: higher, approve: 0.80}\n"
                            "  - {metric: latency_ms, direction: lower, approve: 50, reject: 70}\n")
        document = self.check_json(results, "--policy", policy, status=1)
        self.assertEqual([model["verdict"] for model in document["models"]], ["approved", "rejected"])
        self.assertEqual(document["policy"]["name"], "Two")
        self.assertRegex(document["policy"]["sha256"], "^[0-9a-f]{64}$")

    def test_names_from_files_cannot_talk_to_the_terminal(self):
        path = self.write("r.json", json.dumps({"\x1b[31mred\u202e": {"accuracy": 0.9}}))
        for form in ("table", "names", "markdown"):
            self.run_assay("check", path, *THRESHOLD, "--format", form)
            self.assertNotIn("\x1b", self.out)
            self.assertNotIn("\u202e", self.out)

    def test_numbers_do_not_follow_the_locale(self):
        self.run_assay("check", EXAMPLE, *THRESHOLD, "--explain", status=3, env={"LC_ALL": "de_DE.UTF-8"})
        self.assertIn("0.82", self.out)


if __name__ == "__main__":
    unittest.main()
