"""The policy as a document, in the real window: open, save, revert; unsaved changes are asked about, kept and found
again after a crash; what other programs do to the files is noticed."""

import contextlib
import os
import re
import signal
import stat
import subprocess
import time
import unittest

import desktop
from stage import Stage

RESULTS = {"a": {"accuracy": 0.95, "f1": 0.9}, "b": {"accuracy": 0.75, "f1": 0.8}, "c": {"accuracy": 0.55, "f1": 0.7}}
POLICY = """# Ask before you change this.
schema: assay/policy/v1
name: Gate

rules:
  - metric: accuracy   # top 1
    direction: higher
    approve: 0.90      # agreed in March
"""


class PolicyFiles(Stage):
    def setUp(self):
        super().setUp()
        self.results = self.write("results.json", RESULTS)
        self.policy = self.write("gate.policy.yaml", POLICY)

    def read(self, path):
        with open(path, encoding="utf-8") as stream:
            return stream.read()

    def is_unsaved(self):
        return bool(self.window.find_all(None, text=re.compile("Unsaved")))

    def expect_unsaved(self, unsaved=True):
        self.window.wait(lambda: self.is_unsaved() == unsaved, f"the mark {'there' if unsaved else 'gone'}")

    def move(self, value, metric="accuracy"):
        self.slider(metric).set_value(value)

    def edit(self):
        """Opens results and policy, and moves the threshold."""
        self.open(self.results, self.policy)
        self.expect_counts(approved=1, needs_decision=2)
        self.expect_unsaved(False)
        self.move(0.7)
        self.expect_counts(approved=2, needs_decision=1)
        self.expect_unsaved()

    def undo_button(self):
        return self.wait_for("push button", "Undo")

    def answer(self, name):
        """Presses a button of the question that is asked."""
        self.wait_for("push button", re.compile(f" {name}$")).act()

    def choose_menu(self, name):
        self.wait_for("push button", "Policy file").find_all("push button", "Policy file")[-1].act()
        self.wait_for("menu item", re.compile(f"^{name}")).act()

    # --- save ---------------------------------------------------------------------------------------------------

    def test_save_in_place(self):
        os.chmod(self.policy, 0o640)
        self.edit()
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.assertEqual(self.read(self.policy), POLICY.replace("0.90 ", self.threshold() + " "))
        self.assertEqual(stat.S_IMODE(os.stat(self.policy).st_mode), 0o640)
        self.assertEqual(sorted(os.listdir(self.folder)), [".state", "gate.policy.yaml", "results.json"])

    def threshold(self):
        """The number behind approve, as the file says it."""
        return re.search(r"approve: (\S+)", self.read(self.policy)).group(1)

    def test_the_saved_point(self):
        self.edit()
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.undo_button().act()
        self.expect_counts(approved=1, needs_decision=2)
        self.expect_unsaved()
        self.wait_for("push button", "Redo").act()
        self.expect_unsaved(False)

    def test_undo_says_what(self):
        self.edit()
        self.window.wait(lambda: self.undo_button().description == "Undo move threshold of accuracy",
                         f"what undo takes back, but {self.undo_button().description}")
        # Whoever does not see the mark hears it with the title.
        self.assertEqual(self.wait_for("heading", re.compile("Gate")).description, "Unsaved changes")
        self.undo_button().act()
        self.expect_unsaved(False)
        self.assertEqual(self.wait_for("push button", "Redo").description, "Redo move threshold of accuracy")

    def test_one_drag_is_one_step(self):
        self.open(self.results, self.policy)
        self.window.settle()
        slider = self.slider("accuracy")
        x, y, width, height = slider.extents
        low, high = slider.value_range
        start = x + width * (slider.value - low) / (high - low)
        _window, left, top, _w, _h = self.window.window()

        def move(to):
            subprocess.run(["xdotool", "mousemove", str(int(left + to)), str(int(top + y + height / 2))], check=True)
            time.sleep(0.2)

        move(start)
        subprocess.run(["xdotool", "mousedown", "1"], check=True)
        move(start - 20)
        self.expect_unsaved()
        # However long the hand rests.
        time.sleep(2)
        move(start - 40)
        move(start - 50)
        subprocess.run(["xdotool", "mouseup", "1"], check=True)
        self.window.settle()
        self.assertLess(slider.value, 0.9)
        self.undo_button().act()
        self.expect_unsaved(False)
        self.assertAlmostEqual(slider.value, 0.9)
        self.assertFalse(self.undo_button().has_state("sensitive"))

    def test_save_as(self):
        self.edit()
        target = os.path.join(self.folder, "other.policy.yaml")
        self.window.keys("ctrl+shift+s")
        self.choose_file(target)
        self.expect_unsaved(False)
        self.assertEqual(self.read(self.policy), POLICY)
        self.assertIn("# Ask before you change this.", self.read(target))
        self.move(0.5)
        self.expect_unsaved()
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.assertEqual(self.read(self.policy), POLICY)

    def test_a_policy_without_a_file_asks_for_one(self):
        self.open(self.results)
        self.move(0.7)
        self.expect_unsaved()
        self.window.keys("ctrl+s")
        target = os.path.join(self.folder, "new.policy.json")
        self.choose_file(target)
        self.expect_unsaved(False)
        self.assertEqual(self.read(target)[0], "{")

    def test_save_through_a_link(self):
        link = os.path.join(self.folder, "link.policy.yaml")
        os.symlink("gate.policy.yaml", link)
        self.open(self.results, link)
        self.move(0.7)
        self.expect_unsaved()
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.assertTrue(os.path.islink(link))
        self.assertNotEqual(self.read(self.policy), POLICY)

    def test_what_cannot_be_kept_is_asked(self):
        block = POLICY.replace("name: Gate\n", "name: |\n  Gate\n")
        self.write("gate.policy.yaml", block)
        self.edit()
        self.window.keys("ctrl+s")
        self.answer("Cancel")
        self.expect_unsaved()
        self.assertEqual(self.read(self.policy), block)
        self.window.settle()
        self.window.keys("ctrl+s")
        self.answer("Save Anyway")
        self.expect_unsaved(False)
        self.assertNotIn("#", self.read(self.policy))

    def test_a_folder_that_is_gone_is_said(self):
        self.write("sub/gate.policy.yaml", POLICY)
        self.policy = os.path.join(self.folder, "sub", "gate.policy.yaml")
        self.edit()
        os.rename(os.path.join(self.folder, "sub"), os.path.join(self.folder, "away"))
        self.window.keys("ctrl+s")
        self.wait_for("label", re.compile("cannot be written"))
        self.expect_unsaved()

    def test_revert(self):
        self.edit()
        self.choose_menu("Revert")
        self.expect_counts(approved=1, needs_decision=2)
        self.expect_unsaved(False)
        self.undo_button().act()
        self.expect_counts(approved=2, needs_decision=1)

    def test_recent(self):
        self.edit()
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        other = self.write("strict.policy.yaml", POLICY.replace("0.90 ", "0.96 ").replace("Gate", "Strict"))
        self.window.keys("ctrl+shift+o")
        self.choose_file(other)
        self.wait_for("heading", re.compile("Strict"))
        self.choose_menu("Open Recent")
        self.wait_for("menu item", "gate.policy.yaml").act()
        self.wait_for("heading", re.compile("Gate"))
        self.expect_counts(approved=2, needs_decision=1)

    def test_rename(self):
        self.edit()
        self.choose_menu("Rename")
        self.wait_for("text", "Name of the policy").set_text("New name")
        self.answer("Rename")
        self.wait_for("heading", re.compile("New name"))
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.assertIn("name: \"New name\"\n\nrules", self.read(self.policy))

    # --- before something is lost -------------------------------------------------------------------------------

    def test_closing_asks(self):
        self.edit()
        self.window.keys("ctrl+w")
        self.answer("Cancel")
        self.window.settle()
        self.expect_unsaved()
        self.window.keys("ctrl+w")
        self.answer("Save")
        self.assertEqual(self.window.wait_for_exit(), 0)
        self.assertNotEqual(self.read(self.policy), POLICY)

    def test_closing_can_let_go(self):
        self.edit()
        self.window.keys("ctrl+q")
        self.answer("Discard")
        self.assertEqual(self.window.wait_for_exit(), 0)
        self.assertEqual(self.read(self.policy), POLICY)
        self.open(self.results, self.policy)
        self.assertEqual(self.journals(), [])

    def test_another_policy_asks(self):
        other = self.write("strict.policy.yaml", POLICY.replace("0.90 ", "0.96 ").replace("Gate", "Strict"))
        self.edit()
        self.window.keys("ctrl+shift+o")
        self.choose_file(other)
        self.answer("Cancel")
        self.expect_counts(approved=2, needs_decision=1)
        self.expect_unsaved()
        self.window.settle()
        self.window.keys("ctrl+shift+o")
        self.choose_file(other)
        self.answer("Discard")
        self.expect_counts(needs_decision=3)
        self.expect_unsaved(False)
        self.undo_button().act()
        self.expect_counts(approved=2, needs_decision=1)
        self.expect_unsaved()

    # --- what other programs do ---------------------------------------------------------------------------------

    def replace(self, path, content):
        """As an editor saves: another file in its place."""
        with open(path + ".new", "w", encoding="utf-8") as stream:
            stream.write(content)
        os.rename(path + ".new", path)

    def has_bar(self):
        return self.window.has("push button", re.compile("Reload$"))

    def test_a_changed_policy_is_offered(self):
        self.edit()
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        time.sleep(1.5)
        self.assertFalse(self.has_bar())

        self.replace(self.policy, POLICY.replace("0.90 ", "0.50 "))
        self.wait_for("label", "Another program changed the policy gate.policy.yaml.")
        self.expect_counts(approved=2, needs_decision=1)
        self.answer("Reload")
        self.expect_counts(approved=3)
        self.expect_unsaved(False)
        self.undo_button().act()
        self.expect_counts(approved=2, needs_decision=1)
        self.expect_unsaved()

    def test_mine_can_be_kept(self):
        self.edit()
        self.write("gate.policy.yaml", POLICY.replace("0.90 ", "0.50 "))
        self.wait_for("label", re.compile("Another program changed the policy"))
        self.answer("Keep Mine")
        self.expect_unsaved()
        self.expect_counts(approved=2, needs_decision=1)
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.assertNotIn("0.50", self.read(self.policy))

    def test_saving_over_a_stranger_is_asked(self):
        self.edit()
        self.write("gate.policy.yaml", POLICY.replace("0.90 ", "0.50 "))
        self.window.keys("ctrl+s")
        self.answer("Cancel")
        self.assertIn("0.50", self.read(self.policy))
        self.window.settle()
        self.window.keys("ctrl+s")
        self.answer("Overwrite")
        self.expect_unsaved(False)
        self.assertNotIn("0.50", self.read(self.policy))

    def test_a_policy_that_is_gone_is_said(self):
        self.open(self.results, self.policy)
        os.remove(self.policy)
        self.wait_for("label", re.compile("gate.policy.yaml is no longer there"))
        self.expect_unsaved()
        self.answer("Save")
        self.expect_unsaved(False)
        self.assertEqual(self.read(self.policy), POLICY)

    def test_changed_results_are_offered(self):
        self.edit()
        self.wait_for("tree table", "Models").find("label", text="b").click()
        self.wait_for("heading", "b")
        self.sort("Model, descending")
        self.expect_names("c", "b", "a")
        changed = dict({"new": {"accuracy": 0.99, "f1": 0.1}}, **RESULTS)
        self.write("results.json", changed)
        self.wait_for("label", "Another program changed the results results.json.")
        self.answer("Reload")
        self.expect_counts(approved=3, needs_decision=1)
        self.expect_unsaved()
        self.wait_for("heading", "b")
        self.expect_names("new", "c", "b", "a")
        self.undo_button().act()
        self.expect_counts(approved=2, needs_decision=2)
        self.expect_unsaved(False)
        os.remove(self.results)
        self.wait_for("label", re.compile("results.json is no longer there"))
        self.answer("Close")
        self.expect_counts(approved=2, needs_decision=2)

    # --- after a crash ------------------------------------------------------------------------------------------

    def journals(self):
        folder = os.path.join(os.environ["XDG_STATE_HOME"], "assay", "journals")
        with contextlib.suppress(FileNotFoundError):
            return [name for name in os.listdir(folder) if name.endswith(".journal")]
        return []

    def kill(self, window):
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()

    def test_a_crash_loses_nothing(self):
        self.edit()
        value = self.slider("accuracy").value
        time.sleep(1)
        self.kill(self.window)
        self.assertEqual(len(self.journals()), 1)

        self.start()
        self.wait_for("label", "Assay ended unexpectedly. Your policy for results.json was kept.")
        self.answer("Restore")
        self.expect_counts(approved=2, needs_decision=1)
        self.assertAlmostEqual(self.slider("accuracy").value, value)
        self.expect_unsaved()
        self.window.wait(lambda: len(self.journals()) == 1, "the journal of the new window alone")

        # It belongs to its file again.
        self.window.keys("ctrl+s")
        self.expect_unsaved(False)
        self.assertIn("# Ask before you change this.", self.read(self.policy))
        self.assertNotEqual(self.read(self.policy), POLICY)
        self.assertEqual(self.journals(), [])
        self.undo_button().act()
        self.expect_counts(approved=1, needs_decision=2)

    def test_a_crash_and_a_stranger(self):
        self.edit()
        time.sleep(1)
        self.kill(self.window)
        self.write("gate.policy.yaml", POLICY.replace("0.90 ", "0.50 "))
        self.start()
        self.answer("Restore")
        self.expect_counts(approved=2, needs_decision=1)
        self.wait_for("label", "Another program changed the policy gate.policy.yaml.")

    def test_a_crash_of_several_windows(self):
        other = self.write("other.json", {"x": {"accuracy": 0.95}, "y": {"accuracy": 0.1}})
        self.open(self.results, self.policy)
        self.window.stop()
        first = self.open(self.results, self.policy)
        self.move(0.7)
        self.expect_unsaved()
        # What runs on is nobody's to take.
        second = desktop.Program([os.environ["ASSAY_DESKTOP"], "--new-process", other, self.policy])
        second.__enter__()
        self.addCleanup(self.close, second)
        second.find("slider", "Approve threshold for accuracy").set_value(0.05)
        second.find(None, text=re.compile("Unsaved"))
        self.assertFalse(second.has("push button", re.compile("Restore")))
        time.sleep(1)
        self.kill(first)
        self.kill(second)
        self.assertEqual(len(self.journals()), 2)

        self.start()
        self.wait_for("label", re.compile("Your policies for .*(results.json, other.json|other.json, results.json)"))
        self.answer("Restore")
        self.window.wait(lambda: len(self.window.find_all(None, text=re.compile("Unsaved"))) == 2, "two windows")
        self.window.wait(lambda: len(self.journals()) == 2, "two journals")

    def test_what_was_kept_can_be_let_go(self):
        self.edit()
        time.sleep(1)
        self.kill(self.window)
        self.open(self.results, self.policy)
        self.answer("Discard")
        self.window.wait(lambda: self.journals() == [], "no journal")
        self.kill(self.window)
        self.start()
        self.wait_for("push button", re.compile("Example"))
        self.assertFalse(self.window.has("push button", re.compile("Restore")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
