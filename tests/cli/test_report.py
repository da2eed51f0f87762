"""assay report: the folder as the contract has it."""

import base64
import hashlib
import json
import os
import subprocess
import unittest

from face import EXAMPLE, Face, read_tree

THRESHOLD = ["--metric", "accuracy", "--approve", "0.80"]
# One transparent pixel.
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
EPOCH = {"SOURCE_DATE_EPOCH": "1700000000"}


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

    def test_paper_and_letterhead_change_the_views_and_not_the_evidence(self):
        plain = read_tree(self.make("a", EXAMPLE, *THRESHOLD))
        logo = self.write("logo.png", PNG)
        letter = read_tree(self.make("b", EXAMPLE, *THRESHOLD, "--paper", "letter", "--organisation", "Example & Söhne",
                                     "--logo", logo))
        self.assertIn(b"/MediaBox [ 0 0 612 792 ]", letter["report.pdf"])
        self.run_assay("report", EXAMPLE, *THRESHOLD, "--paper", "letter", "--organisation", "Example & Söhne", "--logo", logo,
                       "--output", os.path.join(self.folder, "d"), env={**EPOCH, "LC_ALL": "C"})
        self.assertEqual(letter, read_tree(os.path.join(self.folder, "d")))
        self.assertNotIn(b"/MediaBox [ 0 0 612 792 ]", plain["report.pdf"])
        self.assertIn("<span>Example &amp; Söhne</span>", letter["report.html"].decode())
        self.assertIn("data:image/png;base64,", letter["report.html"].decode())
        self.assertIn("@page{size:letter}", letter["report.html"].decode())
        self.assertEqual({name for name in plain if plain[name] != letter[name]}, {"report.pdf", "report.html"})
        self.assertEqual(plain["report.pdf"], read_tree(self.make("c", EXAMPLE, *THRESHOLD, "--paper", "A4"))["report.pdf"])

    def test_how_it_was_read_is_recorded(self):
        report = json.loads(read_tree(self.make("a", EXAMPLE, *THRESHOLD))["report.json"])
        self.assertEqual(report["how_read"], {"asked_for": {"layout": None, "pick": None, "names": None, "columns": {}},
                                              "columns": [{"name": "accuracy", "role": "metric", "numbers": 4}]})
        tree = read_tree(self.make("b", EXAMPLE, *THRESHOLD, "--layout", "map", "--column", "accuracy=higher"))
        self.assertEqual(json.loads(tree["report.json"])["how_read"]["asked_for"],
                         {"layout": "map", "pick": None, "names": None, "columns": {"accuracy": {"direction": "higher"}}})
        self.assertIn("layout “map”; of “accuracy” higher is better", tree["report.html"].decode())

    def test_wrong_paper_and_logo_make_no_report(self):
        cases = ((["--paper", "a5"], 2), (["--logo", self.write("x.png", b"GIF89a")], 2),
                 (["--logo", self.write("y.png", PNG[:40])], 2), (["--logo", "/dev/zero"], 2),
                 (["--logo", os.path.join(self.folder, "none.png")], 8))
        for arguments, status in cases:
            folder = self.make("r", EXAMPLE, *THRESHOLD, *arguments, status=status)
            self.assertFalse(os.path.exists(folder), arguments)
            self.assertNotEqual(self.err, "")

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

    def test_artifacts_are_named_by_their_digest(self):
        weights = os.urandom(3_000_000)
        first = self.write("weights=1.bin", weights)
        second = self.write("empty.bin", b"")
        tree = read_tree(self.make("r", EXAMPLE, *THRESHOLD, "--artifact", f"model_C={second}", "--artifact",
                                   f"model_A={first}"))
        digest = hashlib.sha256(weights).hexdigest()
        empty = hashlib.sha256(b"").hexdigest()
        self.assertEqual(json.loads(tree["report.json"])["artifacts"],
                         [{"model": "model_A", "file": "weights=1.bin", "sha256": digest, "size": 3_000_000},
                          {"model": "model_C", "file": "empty.bin", "sha256": empty, "size": 0}])
        for name in ("report.html", "report.md", "VERIFY.txt"):
            self.assertIn(digest, tree[name].decode(), name)
            self.assertIn(empty, tree[name].decode(), name)
        self.assertEqual([name for name in tree if name.endswith(".bin")], [])
        self.assertEqual(tree, read_tree(self.make("s", EXAMPLE, *THRESHOLD, "--artifact", f"model_A={first}",
                                                   "--artifact", f"model_C={second}")))
        self.assertEqual(json.loads(read_tree(self.make("t", EXAMPLE, *THRESHOLD))["report.json"])["artifacts"], [])

    def test_the_listed_digests_are_found_by_sha256sum_with_artifacts_too(self):
        folder = self.make("r", EXAMPLE, *THRESHOLD, "--artifact", f"model_A={self.write('a.bin', 'x')}")
        command = "sed -n 's/^ *\\([0-9a-f]\\{64\\}  \\)/\\1/p' VERIFY.txt"
        with open(os.path.join(folder, "VERIFY.txt"), encoding="utf-8") as stream:
            self.assertIn(command + " | sha256sum --check", stream.read())
        done = subprocess.run(command + " | sha256sum --check --strict", shell=True, cwd=folder, capture_output=True)
        self.assertEqual(done.stdout.decode().split(), ["report.json:", "OK", "policy.yaml:", "OK",
                                                        "results/0/models.json:", "OK"])
        self.assertEqual(done.returncode, 0)

    def test_the_longest_model_is_taken(self):
        results = self.write("r.json", '{"a": {"accuracy": 0.9}, "a=b": {"accuracy": 0.9}}')
        self.write("b=c", "1")
        self.write("c", "2")
        for argument, expected in ((f"a=b={self.folder}/c", ("a=b", "c")), (f"a={self.folder}/b=c", ("a", "b=c"))):
            tree = read_tree(self.make("r", results, *THRESHOLD, "--artifact", argument))
            artifact, = json.loads(tree["report.json"])["artifacts"]
            self.assertEqual((artifact["model"], artifact["file"]), expected)

    def test_wrong_artifacts_make_no_report(self):
        weights = self.write("w.bin", "x")
        fifo = os.path.join(self.folder, "fifo")
        os.mkfifo(fifo)
        cases = (([f"model_X={weights}"], 2), (["model_A"], 2), (["model_A="], 2), ([weights], 2), ([""], 2),
                 ([f"model_A={weights}", f"model_A={self.write('v.bin', 'y')}"], 2),
                 ([f"model_A={self.folder}/none"], 8), ([f"model_A={self.folder}"], 8), ([f"model_A={fifo}"], 8),
                 (["model_A=/dev/zero"], 8))
        for artifacts, status in cases:
            arguments = [part for artifact in artifacts for part in ("--artifact", artifact)]
            folder = self.make("r", EXAMPLE, *THRESHOLD, *arguments, status=status)
            self.assertFalse(os.path.exists(folder), artifacts)
            self.assertNotEqual(self.err, "")

    def test_wrong_author_and_time_are_wrong_usage(self):
        self.make("r", EXAMPLE, *THRESHOLD, "--author", "Alice Smith", status=2)
        self.run_assay("report", EXAMPLE, *THRESHOLD, "--output", os.path.join(self.folder, "r"), status=2,
                       env={"SOURCE_DATE_EPOCH": "soon"})

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
