"""The main job in the real window: open results, drag a threshold, see what is approved, export the report."""

import csv
import json
import os
import re
import subprocess
import unittest

from stage import EXAMPLE, Stage

RECORDS = [{"model": f"m{i}", "accuracy": round(0.5 + i / 40, 3), "latency_ms": 100 - 7 * i, "family": "xyz"[i % 3]}
           for i in range(12)]


class MainJob(Stage):
    def test_example_and_a_lower_threshold(self):
        self.open(EXAMPLE)
        self.assertTrue(self.window.has("label", re.compile("4 models")))
        self.slider().set_value(0.80)
        self.expect_counts(approved=2, needs_decision=2)
        self.assertEqual(self.verdicts(), {"model_A": "approved", "model_B": "needs_decision",
                                           "model_C": "approved", "model_D": "needs_decision"})
        self.slider().set_value(0.75)
        self.expect_counts(approved=3, needs_decision=1)
        self.window.wait(lambda: self.verdicts()["model_B"] == "approved", "model_B approved")

    def test_rows_enter_and_leave_while_the_slider_moves(self):
        self.open(EXAMPLE)
        self.chip("Approved")
        for value, names in ((0.80, ("model_A", "model_C")), (0.70, ("model_A", "model_B", "model_C")),
                             (0.90, ("model_C",)), (0.92, ()), (0.68, ("model_A", "model_B", "model_C", "model_D"))):
            self.slider().set_value(value)
            self.expect_names(*names)
        self.chip("All")
        self.expect_names("model_A", "model_B", "model_C", "model_D")

    def write_into(self, entry, text):
        entry.click()
        self.window.keys("ctrl+a", "BackSpace")
        self.window.type(text)
        self.window.keys("Return")

    def test_typed_value_wins_over_the_grid_and_nonsense_changes_nothing(self):
        self.open(EXAMPLE)
        entry = self.wait_for("text", re.compile("^Approve threshold value"))
        for text, approved in (("0.8200000001", 1), ("0.82", 2), ("0.6799", 4)):
            self.write_into(entry, text)
            self.window.wait(lambda n=approved: self.counts()["approved"] == n, f"{approved} approved at {text}")
            self.assertEqual(entry.text, text)
        for nonsense in ("0,82", "90%", "good", ""):
            self.write_into(entry, nonsense)
            self.window.settle()
            self.assertEqual(self.counts()["approved"], 4, nonsense)

    def test_the_keyboard_moves_the_slider(self):
        self.open(EXAMPLE)
        self.slider().click()
        self.slider().set_value(0.82)
        self.expect_counts(approved=2, needs_decision=2)
        self.window.keys("Right")
        self.expect_counts(approved=1, needs_decision=3)
        self.window.keys("Left")
        self.expect_counts(approved=2, needs_decision=2)

    def test_next_flips(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.80)
        self.wait_for("push button", re.compile("model_B is approved")).act()
        self.expect_counts(approved=3, needs_decision=1)
        self.wait_for("push button", re.compile("model_B is no longer approved")).act()
        self.expect_counts(approved=2, needs_decision=2)

    def test_reject_bound(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.80)
        self.wait_for("check box", re.compile("^Reject below")).act()
        self.wait_for("slider", re.compile("^Reject threshold")).set_value(0.70)
        self.expect_counts(approved=2, needs_decision=1, rejected=1)

    def test_rules_are_added_and_removed(self):
        self.open(self.write("records.json", RECORDS))
        self.slider("accuracy").set_value(0.6)
        self.expect_counts(approved=8, needs_decision=4)
        self.wait_for("push button", "Add rule").find_all("push button", "Add rule")[-1].act()
        self.wait_for("push button", "latency_ms").act()
        self.slider("latency_ms").set_value(50)
        self.expect_counts(approved=4, needs_decision=8)
        self.wait_for("push button", "Remove rule latency_ms").act()
        self.expect_counts(approved=8, needs_decision=4)

    def test_sort_search_and_explanation(self):
        self.open(self.write("records.json", RECORDS))
        self.sort("latency_ms")
        self.window.wait(lambda: self.names()[0] == "m11", "the fastest first")
        self.window.keys("ctrl+f")
        self.window.settle()
        self.window.type("m1")
        self.window.wait(lambda: sorted(self.names()) == ["m1", "m10", "m11"], "three models found")
        self.window.keys("Escape")
        self.window.wait(lambda: len(self.names()) == 12, "all models again")
        cell = self.wait_for("tree table", "Models").find("label", text="m3")
        cell.click()
        self.wait_for("label", re.compile(r"^accuracy 0\.575 is "))

    def test_the_selection_stays_with_its_model(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.80)
        self.wait_for("tree table", "Models").find("label", text="model_B").click()
        self.wait_for("label", re.compile("0.76 is 0.04 below 0.80"))
        self.wait_for("label", re.compile("1 selected"))
        self.chip("Approved")
        self.expect_names("model_A", "model_C")
        self.chip("All")
        self.sort("Model, descending")
        self.expect_names("model_D", "model_C", "model_B", "model_A")
        self.wait_for("label", re.compile("1 selected"))
        rows = list(self.keep("list", "GtkColumnListView").children)
        self.assertEqual([name for row, name in zip(rows, self.names()) if row.has_state("selected")], ["model_B"])

    def test_undo_and_redo(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.80)
        self.expect_counts(approved=2, needs_decision=2)
        self.wait_for("push button", re.compile("model_B is approved")).act()
        self.expect_counts(approved=3, needs_decision=1)
        self.window.keys("ctrl+z")
        self.expect_counts(approved=2, needs_decision=2)
        self.window.keys("ctrl+shift+z")
        self.expect_counts(approved=3, needs_decision=1)

    def export(self, item, name):
        target = os.path.join(self.folder, name)
        self.wait_for("push button", "Export").find_all("push button", "Export")[-1].act()
        self.wait_for("menu item", item).act()
        self.choose_file(target)
        self.window.wait(lambda: os.path.exists(target), target)
        return target

    def test_export_and_read_the_files(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.75)
        self.expect_counts(approved=3, needs_decision=1)
        folder = self.export(re.compile("Report Folder"), "models.approval")
        with open(os.path.join(folder, "report.json"), encoding="utf-8") as stream:
            report = json.load(stream)
        self.assertEqual(report["counts"], {"approved": 3, "needs_decision": 1, "rejected": 0, "not_evaluable": 0})
        self.assertEqual(dict(zip(report["models"]["id"], report["models"]["verdict"])), self.verdicts())
        with open(os.path.join(folder, "report.html"), encoding="utf-8") as stream:
            self.assertIn("model_B", stream.read())
        told = subprocess.run([os.environ["ASSAY"], "check", os.path.join(folder, "results", "0", "models.json"),
                               "--policy", os.path.join(folder, "policy.yaml"), "--format", "json"],
                              capture_output=True, check=False)
        self.assertEqual(told.returncode, 3)
        self.assertEqual({model["id"]: model["verdict"] for model in json.loads(told.stdout)["models"]},
                         self.verdicts())

    def test_export_of_one_file(self):
        self.open(EXAMPLE)
        self.slider().set_value(0.75)
        with open(self.export(re.compile("CSV"), "models.csv"), encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        self.assertEqual(len(rows), 5)
        path = self.export(re.compile("PDF"), "models.pdf")
        self.window.wait(lambda: os.path.getsize(path) > 1000, "a PDF")
        with open(path, "rb") as stream:
            self.assertEqual(stream.read(5), b"%PDF-")


if __name__ == "__main__":
    unittest.main(verbosity=2)
