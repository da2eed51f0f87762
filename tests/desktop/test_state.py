"""The window of a hundred mornings: everything is where it was left, also after a crash."""

import os
import re
import subprocess
import tempfile
import time
import unittest

import desktop
from stage import EXAMPLE, WINDOW, Stage

RECORDS = [{"model": "A", "accuracy": 0.91, "latency_ms": 12}, {"model": "B", "accuracy": 0.80, "latency_ms": 9},
           {"model": "C", "accuracy": 0.70, "latency_ms": 30}]
POLICY = """schema: assay/policy/v1
name: Production
rules:
  - metric: accuracy
    direction: higher
    approve: 0.75
"""
# What is changed is on the disk within a second.
WRITTEN = 1.0


class State(Stage):
    def setUp(self):
        super().setUp()
        memory = tempfile.TemporaryDirectory()
        self.addCleanup(memory.cleanup)
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = os.path.join(memory.name, name)

    def crash(self):
        """The worst that may happen to the program, a second after the last change."""
        time.sleep(WRITTEN)
        self.assertEqual(self.window.complaints, [])
        self.window.process.kill()
        self.window.process.wait()
        self.window = None

    def pressed(self, name):
        return self.wait_for("push button", name).has_state("pressed")

    def select(self, model):
        """Only then is there anything to show in the model panel."""
        self.wait_for("tree table", "Models").find("label", text=model).click()
        self.wait_for("label", re.compile("1 selected"))

    def labels(self):
        return [node.text or node.name for node in self.window.find_all("label")]

    def wait_for_label(self, wanted):
        def seen():
            return any(wanted.search(text) if isinstance(wanted, re.Pattern) else wanted == text for text in self.labels())
        self.window.wait(seen, f"a label {wanted!r}")

    def test_size_and_panes(self):
        self.open(EXAMPLE)
        self.window.resize(1100, 640)
        self.assertTrue(self.pressed("Show the policy"))
        self.window.keys("F9")
        self.window.wait(lambda: not self.pressed("Show the policy"), "a hidden policy")
        self.select("model_B")
        self.window.wait(lambda: self.pressed("Show the model"), "the model")
        self.crash()

        self.open(EXAMPLE)
        self.assertEqual(self.window.window()[3:], (1100, 640))
        self.assertFalse(self.pressed("Show the policy"))
        self.select("model_B")
        self.window.wait(lambda: self.pressed("Show the model"), "the model")

    def test_a_narrow_window_forgets_no_pane(self):
        """It folds the panes by itself, which nobody asked for; the wide one has those again that were there."""
        self.open(EXAMPLE)
        self.select("model_B")
        self.window.wait(lambda: self.pressed("Show the model"), "the model")
        self.window.keys("shift+F9")
        self.window.wait(lambda: not self.pressed("Show the model"), "a hidden model")
        self.window.resize(500, 700)
        self.window.wait(lambda: not self.pressed("Show the policy"), "a folded policy")
        self.window.resize(1280, 800)
        self.window.wait(lambda: self.pressed("Show the policy"), "the policy again")
        self.window.settle()
        self.assertFalse(self.pressed("Show the model"))
        self.crash()

        self.open(EXAMPLE)
        self.assertTrue(self.pressed("Show the policy"))
        self.select("model_B")
        self.assertFalse(self.pressed("Show the model"))

    def test_filter_and_search_of_each_file(self):
        first, second = self.write("first.json", RECORDS), self.write("second.json", RECORDS)
        self.open(first)
        self.chip("Approved")
        self.window.keys("ctrl+f")
        self.window.type("A")
        self.expect_names("A")
        self.crash()

        self.open(second)
        self.expect_names("A", "B", "C")
        self.crash()

        self.open(first)
        self.expect_names("A")
        self.assertTrue(self.wait_for("push button", re.compile("^Approved ")).has_state("pressed"))
        self.assertEqual(self.window.find("entry", "Search models").text, "A")

    def test_order_and_columns_of_each_kind(self):
        self.open(self.write("monday.json", RECORDS))
        self.sort("latency_ms")
        self.expect_names("B", "A", "C")
        self.crash()

        self.open(self.write("tuesday.json", RECORDS + [{"model": "D", "accuracy": 0.5, "latency_ms": 10}]))
        self.expect_names("B", "D", "A", "C")

    def test_recent_results(self):
        path = self.write("<b>x & _y.json", {"model_A": 0.82, "model_B": 0.76, "model_C": 0.91, "model_D": 0.68})
        gone = self.write("gone.json", RECORDS)
        self.open(gone)
        self.open(path)
        self.wait_for("slider", re.compile("^Approve threshold")).set_value(0.75)
        self.expect_counts(approved=3, needs_decision=1)
        self.crash()

        os.unlink(gone)
        self.start()
        self.wait_for_label("<b>x & _y.json")
        self.wait_for_label("4 models, 3 approved – today")
        self.assertNotIn("gone.json", self.labels())
        # From the button that opens, past the example and the button that clears: by keyboard.
        self.window.keys("Tab", "Tab", "Tab", "Return")
        self.wait_for("push button", re.compile("^All 4"))

    def test_recent_results_are_cleared(self):
        self.open(EXAMPLE)
        self.crash()
        self.start()
        self.wait_for_label("models.json")
        self.wait_for("push button", "Forget the recent results").act()
        self.window.wait(lambda: "models.json" not in self.labels(), "an empty list")
        self.crash()
        self.start()
        self.wait_for("push button", "Try an Example")
        self.assertNotIn("models.json", self.labels())

    def test_policy_as_last_time(self):
        policy = self.write("production.policy.yaml", POLICY)
        self.open(self.write("monday.json", RECORDS), policy)
        self.expect_counts(approved=2, needs_decision=1)
        self.crash()

        tuesday = self.write("tuesday.json", RECORDS + [{"model": "D", "accuracy": 0.76, "latency_ms": 1}])
        self.open(tuesday)
        self.wait_for_label("Policy Production applied, as last time")
        self.expect_counts(approved=3, needs_decision=1)

        # Who takes it back is not asked again.
        suggested = self.window.find_all("push button", "Undo")[-1]
        suggested.act()
        self.window.wait(lambda: self.counts()["approved"] != 3, "the suggestion again")
        self.crash()
        self.open(tuesday)
        self.window.settle()
        self.assertNotIn("Policy Production applied, as last time", self.labels())

    def test_policy_is_for_its_kind_alone(self):
        self.open(self.write("monday.json", RECORDS), self.write("production.policy.yaml", POLICY))
        self.crash()
        self.open(self.write("other.json", [{"model": "A", "accuracy": 0.9}, {"model": "B", "accuracy": 0.8}]))
        self.window.settle()
        self.assertFalse([text for text in self.labels() if "as last time" in text])

    def test_several_windows(self):
        first = self.open(EXAMPLE)
        other = self.write("other.json", RECORDS)
        again = subprocess.run([WINDOW, other], timeout=20, check=False)
        self.assertEqual(again.returncode, 0)
        first.wait(lambda: len(first.windows()) == 2, "a second window")
        self.wait_for("push button", re.compile("^All 3"))
        first.keys("ctrl+n")
        first.wait(lambda: len(first.windows()) == 3, "a third window")
        # The empty one is used before there is a fourth.
        third = self.write("third.json", RECORDS + [{"model": "D", "accuracy": 0.5, "latency_ms": 3}] * 2)
        subprocess.run([WINDOW, third], timeout=20, check=True)
        first.wait(lambda: len(first.find_all("push button", re.compile("^All "))) == 3, "results in all three")
        self.assertEqual(len(first.windows()), 3)
        first.keys("ctrl+w")
        first.wait(lambda: len(first.windows()) == 2, "one window less")
        first.keys("ctrl+q")
        self.assertEqual(first.wait_for_exit(), 0)

    def preferences(self):
        self.window.keys("ctrl+comma")
        return self.window.dialog()[0]

    def test_preferences(self):
        self.open(EXAMPLE)
        bright = self.window.pixel(640, 400)
        dialog = self.preferences()
        self.wait_for("push button", "Dark").act()
        self.wait_for("push button", "US Letter").act()
        self.window.find(name="Organisation", where=lambda node: "text" in node.role or "entry" in node.role).set_text("ACME Models & Co")
        self.window.keys("Escape", window=dialog)
        self.window.wait(lambda: len(self.window.windows()) == 1, "no dialog")
        self.window.settle()
        dark = self.window.pixel(640, 400)
        self.assertGreater(min(bright), 200)
        self.assertLess(max(dark), 80)
        self.crash()

        self.open(EXAMPLE)
        self.window.settle()
        self.assertLess(max(self.window.pixel(640, 400)), 80)
        self.preferences()
        self.assertTrue(self.wait_for("push button", "US Letter").has_state("pressed"))

        self.window.keys("Escape", window=self.window.dialog()[0])
        self.window.wait(lambda: len(self.window.windows()) == 1, "no dialog")
        self.window.keys("ctrl+e")
        folder = os.path.join(self.folder, "models.approval")
        self.choose_file(folder)
        page = os.path.join(folder, "report.html")
        self.window.wait(lambda: os.path.exists(page), "the report")
        with open(page, encoding="utf-8") as stream:
            self.assertIn("ACME Models &amp; Co", stream.read())

    def test_digits(self):
        self.open(self.write("models.json", [{"model": "A", "accuracy": 0.84996}, {"model": "B", "accuracy": 0.8}]))
        self.wait_for("slider", re.compile("^Approve threshold")).set_value(0.82)
        dialog = self.preferences()
        # The dialog lies at the corner of the screen, as the window does.
        self.wait_for("list item", "Fixed Decimals").click()
        self.window.find("spin button").set_value(2)
        self.window.keys("Escape", window=dialog)
        self.window.wait(lambda: [row[2] for row in self.rows()] == ["0.85", "0.80"], "two decimals")

        # Never across a threshold: what is below it must not look as if it were not.
        self.wait_for("text", re.compile("^Approve threshold value")).click()
        self.window.keys("ctrl+a")
        self.window.type("0.85")
        self.window.keys("Return")
        self.window.wait(lambda: [row[2] for row in self.rows()] == ["0.84996", "0.80"], "all digits")

    def test_nonsense_in_the_files(self):
        """A state that somebody else has written does no harm."""
        state = os.path.join(os.environ["XDG_STATE_HOME"], "assay")
        os.makedirs(state)
        with open(os.path.join(state, "state.ini"), "w", encoding="utf-8") as stream:
            stream.write("[Window]\nwidth=-4\nheight=99999999999\nmaximized=7\n[Panes]\npolicy=x\n"
                         "[Recent]\nresults=[([b'relative'], uint32 1, uint32 1, int64 1)]\n[Folders]\nresults=%%%\n")
        self.open(EXAMPLE)
        self.expect_counts(approved=2, needs_decision=2)
        self.assertTrue(self.pressed("Show the policy"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
