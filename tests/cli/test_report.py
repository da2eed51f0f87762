"""assay report: the folder as the contract has it."""

import hashlib
import json
import os
import unittest

from face import EXAMPLE, Face

THRESHOLD = ["--metric", "accuracy", "--approve", "0.80"]
EPOCH = {"SOURCE_DATE_EPOCH": "1700000000"}


def read_tree(top):
    tree = {}
    for folder, _, names in os.walk(top):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as stream:
                tree[os.path.relpath(path, top)] = stream.read()
    return tree


class Report(Face):
    def make(self, name, *arguments, status=0):
        folder = os.path.join(self.folder, name)
        self.run_assay("report", *arguments, "--output", folder, status=status, env=EPOCH)
        return folder

    def test_folder_holds_what_it_should(self):
        tree = read_tree(self.make("m.approval", EXAMPLE, *THRESHOLD))
        self.assertEqual(sorted(tree), [".gitattributes", "VERIFY.txt", "policy.yaml", "report.csv", "report.html",
                                        "report.json", "report.md", "report.pdf", "results/0/models.json"])
        with open(EXAMPLE, "rb") as stream:
            results = stream.read()
        self.assertEqual(tree["results/0/models.json"], results)
        report = json.loads(tree["report.json"])
        self.assertEqual(report["counts"], {"approved": 2, "needs_decision": 2, "rejected": 0, "not_evaluable": 0})
        self.assertIn(hashlib.sha256(results).hexdigest(), tree["report.json"].decode())
        self.assertIn(hashlib.sha256(tree["policy.yaml"]).hexdigest(), tree["report.json"].decode())
        self.assertTrue(tree["report.pdf"].startswith(b"%PDF-"))
        for name in ("report.html", "report.md", "report.csv"):
            for model in ("model_A", "model_B", "model_C", "model_D"):
                self.assertIn(model, tree[name].decode().replace("\\", ""))

    def test_its_own_policy_gives_the_same_verdicts(self):
        folder = self.make("m.approval", EXAMPLE, *THRESHOLD)
        document = self.check_json(f"{folder}/results/0/models.json", "--policy", f"{folder}/policy.yaml", status=3)
        self.assertEqual([model["verdict"] for model in document["models"]],
                         ["approved", "needs_decision", "approved", "needs_decision"])

    def test_a_policy_file_is_kept_to_the_byte(self):
        content = "# a comment\nschema: assay/policy/v1\nrules:\n- {metric: accuracy, direction: higher, approve: 0.8}\n"
        policy = self.write("p.yaml", content)
        self.assertEqual(read_tree(self.make("r", EXAMPLE, "--policy", policy))["policy.yaml"].decode(), content)

    def test_same_inputs_same_bytes(self):
        first = read_tree(self.make("a", EXAMPLE, *THRESHOLD))
        second = read_tree(self.make("b", EXAMPLE, *THRESHOLD))
        self.assertEqual(sorted(first), sorted(second))
        for name, content in first.items():
            self.assertEqual(content, second[name], name)

    def test_a_report_is_replaced_a_signed_one_and_a_stranger_are_not(self):
        folder = self.make("r", EXAMPLE, *THRESHOLD)
        self.make("r", EXAMPLE, "--metric", "accuracy", "--approve", "0.75")
        with open(os.path.join(folder, "report.json"), encoding="utf-8") as stream:
            self.assertEqual(json.load(stream)["counts"]["approved"], 3)
        self.write("r/a@b.org.signoff.json", "{}")
        self.make("r", EXAMPLE, *THRESHOLD, status=2)
        self.write("mine/thesis.txt", "years of work")
        self.make("mine", EXAMPLE, *THRESHOLD, status=2)
        self.assertEqual(os.listdir(os.path.join(self.folder, "mine")), ["thesis.txt"])
        self.assertEqual([name for name in os.listdir(self.folder) if name not in ("r", "mine")], [])

    def test_context_and_authors_stand_in_the_report(self):
        context = self.write("c.json", '{"intended_use": "sorting apples", "split": "test", "n": 500}')
        tree = read_tree(self.make("r", EXAMPLE, *THRESHOLD, "--context", context, "--author", "alice@example.org"))
        for name in ("report.json", "report.html", "report.md"):
            self.assertIn("sorting apples", tree[name].decode(), name)
            self.assertIn("alice", tree[name].decode(), name)
        broken = self.write("b.json", '{"split": NaN}')
        self.make("s", EXAMPLE, *THRESHOLD, "--context", broken, status=2)
        self.assertIn("b.json", self.err)

    def test_hostile_names_stay_names(self):
        path = self.write("r.json", json.dumps({"<script>alert(1)</script>": {"accuracy": 0.9},
                                                "=cmd|'/c calc'!A1": {"accuracy": 0.7},
                                                "a|b`*_[x](javascript:1)": {"accuracy": 0.8},
                                                "\x1b[2J\u202egnp": {"accuracy": 0.6}}))
        tree = read_tree(self.make("r", path, *THRESHOLD))
        html = tree["report.html"].decode()
        self.assertNotIn("<script", html.lower())
        for name in ("report.html", "report.md", "report.csv"):
            self.assertNotIn("\x1b", tree[name].decode(), name)
            self.assertNotIn("\u202e", tree[name].decode(), name)
        self.assertFalse(any(line.lstrip('"').startswith("=") for line in tree["report.csv"].decode().splitlines()))
        self.assertNotIn("](javascript", tree["report.md"].decode())


if __name__ == "__main__":
    unittest.main()
