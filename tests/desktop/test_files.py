"""Opening in the real window: the ways in, what goes wrong, and that what was open stays open."""

import json
import os
import re
import unittest

from stage import EXAMPLE, Stage

POLICY = "schema: assay/policy/v1\nname: Gate\nrules:\n  - {metric: accuracy, direction: higher, approve: 0.9}\n"


class Files(Stage):
    def open_another(self, path):
        self.window.keys("ctrl+o")
        self.choose_file(path)

    def test_welcome_and_example(self):
        self.open()
        self.wait_for("push button", re.compile("Example")).act()
        self.wait_for("push button", "All 4")
        self.expect_names("model_A", "model_B", "model_C", "model_D")

    def test_open_through_the_file_chooser(self):
        self.open()
        self.open_another(self.write("two.json", {"a": {"accuracy": 0.9}, "b": {"accuracy": 0.7}}))
        self.wait_for("push button", "All 2")

    def test_a_policy_beside_the_results(self):
        results = self.write("two.json", {"a": {"accuracy": 0.95}, "b": {"accuracy": 0.7}})
        self.open(results, self.write("gate.policy.yaml", POLICY))
        self.expect_counts(approved=1, needs_decision=1)
        self.assertTrue(self.window.has("heading", re.compile("Gate")))

    def test_folders_and_several_files(self):
        self.write("runs/a/metrics.json", {"accuracy": 0.9})
        self.write("runs/b/metrics.json", {"accuracy": 0.7})
        self.open(os.path.join(self.folder, "runs"), self.write("c.json", {"c": {"accuracy": 0.8}}))
        self.assertEqual(sorted(self.names()), ["a", "b", "c"])

    def test_bad_input_is_a_page_that_helps(self):
        void = os.path.join(self.folder, "void")
        os.mkdir(void)
        cases = [
            (self.write("empty.json", ""), "empty"),
            (self.write("words.json", "this is no JSON, and no table"), "words.json"),
            (self.write("torn.json", '{"a": {"accuracy": 0.9}, "b": {"acc'), "torn.json:1:"),
            (void, "void"),
            (self.write("deep.json", "[" * 100000), "64"),
            (self.write("text.json", [{"model": "a", "note": "good"}, {"model": "b", "note": "bad"}]), "number"),
            (os.path.join(self.folder, "nowhere.json"), "nowhere.json"),
        ]
        for path, words in cases:
            with self.subTest(os.path.basename(path)):
                self.start(path)
                self.wait_for("label", None, text=re.compile(re.escape(words)))
                self.wait_for("push button", re.compile("Open Another File"))

    def test_what_was_open_stays_open(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.75)
        self.expect_counts(approved=3, needs_decision=1)
        for name, content in (("broken.json", '{"a": {"accuracy": 0.9'), ("huge.json", "x" * 5000)):
            self.open_another(self.write(name, content))
            self.wait_for("label", re.compile(name))
            self.expect_counts(approved=3, needs_decision=1)
            self.expect_names("model_A", "model_B", "model_C", "model_D")

    def test_a_policy_naming_an_unknown_metric(self):
        results = self.write("two.json", {"a": {"f1": 0.95}, "b": {"f1": 0.7}})
        self.open(results, self.write("gate.policy.yaml", POLICY))
        self.expect_counts(not_evaluable=2)
        self.wait_for("tree table", "Models").find("label", text="a").click()
        self.wait_for("label", re.compile("accuracy"))

    def test_a_window_closes_in_silence(self):
        """The event that closes the window outlives it. What was said meanwhile is asked for at the end of every test."""
        window = self.open(EXAMPLE)
        self.wait_for("tree table", "Models").find("label", text="model_B").click()
        window.keys("F6", "Down", "ctrl+w")
        self.assertEqual(window.wait_for_exit(), 0)

    def test_a_long_load_can_be_cancelled(self):
        path = os.path.join(self.folder, "many.jsonl")
        line = json.dumps({"model": "m-%07d", "accuracy": 0.5, "f1": 0.25, "recall": 0.125})
        with open(path, "w", encoding="utf-8") as stream:
            for start in range(0, 3_000_000, 10_000):
                stream.write("".join(line % number + "\n" for number in range(start, start + 10_000)))
        self.open(EXAMPLE)
        self.open_another(path)
        self.wait_for("push button", "Cancel", timeout=30).act()
        self.expect_names("model_A", "model_B", "model_C", "model_D")
        self.assertTrue(self.window.has("label", re.compile("4 models")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
