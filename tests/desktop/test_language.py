"""The window in German: it speaks it, and what it exports does not."""

import os
import re
import subprocess
import unittest

from stage import Stage

# Something is said about a comma too many, and about a list that is not used.
RESULTS = '[{"model": "Ähre", "accuracy": 0.82, "folds": [1, 2]}, {"model": "birch", "accuracy": 0.75},]'
POLICY = "schema: assay/policy/v1\nrules:\n  - {metric: accuracy, direction: higher, approve: 0.80}\n"
GERMAN = {"LC_ALL": "C.UTF-8", "LANGUAGE": "de", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1700000000"}
ENGLISH = {"LC_ALL": "C", "LANGUAGE": "", "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "1700000000"}


class Language(Stage):
    def speak(self, session):
        before = {name: os.environ.get(name) for name in session}
        os.environ.update(session)

        def give_back():
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value
        self.addCleanup(give_back)

    def test_a_german_window_exports_what_the_english_command_line_writes(self):
        results = self.write("runs/a.json", RESULTS)
        policy = self.write("p.policy.yaml", POLICY)
        target = os.path.join(self.folder, "window.approval")
        other = os.path.join(self.folder, "command.approval")
        self.speak(GERMAN)
        self.start(results, policy)
        self.wait_for("push button", re.compile("^Freigegeben "))
        self.wait_for("push button", "Export").find_all("push button", "Export")[-1].act()
        self.wait_for("menu item", re.compile("Berichtsordner")).act()
        self.choose_file(target)
        self.window.wait(lambda: os.path.exists(target), target)

        done = subprocess.run([os.environ["ASSAY"], "report", results, "--policy", policy, "--output", other],
                              env={**os.environ, **ENGLISH}, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(os.path.join(target, "report.json"), encoding="utf-8") as stream:
            self.assertIn("a list is not one value", stream.read())
        differ = subprocess.run(["diff", "-r", "-q", target, other], capture_output=True, check=False)
        self.assertEqual((differ.returncode, differ.stdout), (0, b""))


if __name__ == "__main__":
    unittest.main(verbosity=2)
