"""Bad input: a sentence that helps on stderr, nothing on stdout, the exit status of the table."""

import os
import subprocess
import unittest

from face import ASSAY, EXAMPLE, Face

THRESHOLD = ["--metric", "accuracy", "--approve", "0.80"]


class BadInput(Face):
    def refuse(self, path, status, *words):
        self.run_assay("check", path, *THRESHOLD, status=status)
        self.assertEqual(self.out, "")
        for word in words:
            self.assertIn(word, self.err)

    def test_empty_file(self):
        self.refuse(self.write("empty.json", ""), 5, "empty.json", "empty")

    def test_not_json(self):
        self.refuse(self.write("x.json", b"\x89PNG\r\n\x1a\n" + b"\0" * 50), 5, "x.json", "PNG")

    def test_truncated(self):
        self.refuse(self.write("t.json", '{\n "a": {"accuracy": 0.9},\n "b": {"accu'), 5, "t.json:3:")

    def test_folder_without_results(self):
        os.mkdir(os.path.join(self.folder, "void"))
        self.refuse(os.path.join(self.folder, "void"), 5, "void")

    def test_a_hundred_thousand_brackets(self):
        self.refuse(self.write("deep.json", "[" * 100000), 5, "64")
        self.refuse(self.write("deep2.json", '{"a":' * 100000), 5, "64")

    def test_a_name_of_a_hundred_megabytes(self):
        self.refuse(self.write("huge.json", b'[{"model": "' + b"x" * 100_000_000 + b'", "accuracy": 0.9}]'), 5,
                    "huge.json")

    def test_no_permission(self):
        path = self.write("secret.json", "{}")
        os.chmod(path, 0)
        if os.geteuid() != 0:
            self.refuse(path, 8, "secret.json")
            return
        # Root reads everything; a user without rights is borrowed for the test.
        os.chmod(self.folder, 0o755)
        done = subprocess.run([ASSAY, "check", path, *THRESHOLD], capture_output=True, user=65534, group=65534,
                              extra_groups=[])
        self.assertEqual(done.returncode, 8, done.stderr)
        self.assertIn(b"secret.json", done.stderr)

    def test_no_such_file(self):
        self.refuse(os.path.join(self.folder, "nowhere.json"), 8, "nowhere.json")

    def test_no_numeric_column(self):
        self.refuse(self.write("text.json", '[{"model": "a", "note": "good"}, {"model": "b", "note": "bad"}]'), 5,
                    "number")

    def test_unknown_metric_names_the_nearest(self):
        path = self.write("r.json", '{"a": {"accuracy": 0.9, "f1": 0.8}}')
        self.run_assay("check", path, "--metric", "acuracy", "--direction", "higher", "--approve", "0.80", status=4)
        self.assertIn("acuracy", self.err)
        self.run_assay("check", path, "--metric", "acuracy", "--direction", "higher", "--approve", "0.80",
                       "--explain", status=4)
        self.assertIn("“accuracy”", self.out)

    def test_malformed_policy_lists_every_mistake_with_its_place(self):
        policy = self.write("p.policy.yaml", "schema: assay/policy/v1\nrules:\n  - metric: accuracy\n"
                            "    direction: upwards\n    approve: 90%\n    colour: red\n")
        self.run_assay("check", EXAMPLE, "--policy", policy, status=2)
        self.assertEqual(self.out, "")
        for place in ("p.policy.yaml:4:", "p.policy.yaml:5:", "p.policy.yaml:6:"):
            self.assertIn(place, self.err)

    def test_policy_that_does_not_exist(self):
        self.run_assay("check", EXAMPLE, "--policy", os.path.join(self.folder, "none.yaml"), status=8)

    def test_wrong_usage(self):
        for arguments in ([], ["check"], ["check", EXAMPLE], ["check", EXAMPLE, "--metric", "accuracy"],
                          ["check", EXAMPLE, *THRESHOLD, "--policy", "p.yaml"], ["chek", EXAMPLE],
                          ["check", EXAMPLE, *THRESHOLD, "--format", "pdf"],
                          ["check", EXAMPLE, *THRESHOLD, "--only", "fine"],
                          ["check", EXAMPLE, "--metric", "accuracy", "--approve", "80%"],
                          ["check", EXAMPLE, "--metric", "accuracy", "--approve", "0,8"],
                          ["check", EXAMPLE, *THRESHOLD, "--reject", "0.9"],
                          ["check", EXAMPLE, "--metric", "support", "--approve", "1"],
                          ["report", EXAMPLE, *THRESHOLD]):
            self.run_assay(*arguments, status=2)
            self.assertEqual(self.out, "")
            self.assertNotEqual(self.err, "")

    def test_full_disk_is_not_a_success(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([ASSAY, "check", EXAMPLE, *THRESHOLD], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 8)


if __name__ == "__main__":
    unittest.main()
