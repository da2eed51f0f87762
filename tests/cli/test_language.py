"""The language of the session: people hear it, programs and evidence do not."""

import json
import os
import shutil
import subprocess
import unittest

from face import Face, read_tree

GERMAN = {"LC_ALL": "C.UTF-8", "LANGUAGE": "de"}
ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
TOKYO = {"TZ": "Asia/Tokyo"}
NEW_YORK = {"TZ": "America/New_York"}
THRESHOLD = ["--metric", "accuracy", "--approve", "0.80", "--reject", "0.7"]
EPOCH = {"SOURCE_DATE_EPOCH": "1700000000"}

# Every kind of verdict, and files about which there is something to say: a comma too many, a list beside the numbers, a
# model without a value, one name that stands twice, a text that is no results.
RESULTS = {
    "a.json": '[{"model": "Ähre", "accuracy": 0.82, "folds": [1, 2]}, {"model": "birch", "accuracy": 0.75, "loss": 1.5},]',
    "b.jsonl": '{"model": "cedar", "accuracy": 0.61}\n{"model": "cedar", "accuracy": 0.9}\n{"model": "dune", "accuracy": null}\n',
    "notes.txt": "nothing of interest\n",
}


class Language(Face):
    def setUp(self):
        super().setUp()
        self.results = os.path.join(self.folder, "runs")
        for name, content in RESULTS.items():
            self.write(os.path.join("runs", name), content)

    def say(self, language, *arguments, status=0):
        return self.run_assay(*arguments, status=status, env=language, text=False).decode()

    def test_people_hear_german(self):
        for arguments, words in ((["check", *THRESHOLD], "Freigegeben"), (["check", *THRESHOLD, "--explain"], "liegt 0.02 über 0.80"),
                                 (["check", *THRESHOLD, "--format", "markdown"], "Abgelehnt"), (["show"], "Nicht verwendet:")):
            status = 1 if arguments[0] == "check" else 0
            self.assertIn(words, self.say(GERMAN, arguments[0], self.results, *arguments[1:], status=status))
            self.assertNotIn(words, self.say(ENGLISH, arguments[0], self.results, *arguments[1:], status=status))

    def test_programs_read_english(self):
        for command, forms in (("check", ("json", "csv", "junit", "names")), ("show", ("json", "csv"))):
            for form in forms:
                arguments = [command, self.results, *(THRESHOLD if command == "check" else []), "--format", form]
                status = 1 if command == "check" else 0
                german = self.say({**GERMAN, **TOKYO}, *arguments, status=status)
                self.assertEqual(german, self.say({**ENGLISH, **NEW_YORK}, *arguments, status=status), (command, form))

    def test_what_was_left_out_is_told_to_programs_in_english(self):
        shown = json.loads(self.say(GERMAN, "show", self.results, "--format", "json"))
        self.assertIn("A comma stands before a closing bracket; JSON has none there", shown["notices"])
        self.assertIn("a list is not one value", [part["reason"] for part in shown["left_out"]])

    def test_complaints_stay_with_the_person(self):
        broken = self.write("broken.json", '{"A": 0.9')
        for command in (["show"], ["show", "--format", "json"], ["check", *THRESHOLD, "--format", "json"],
                        ["report", *THRESHOLD, "--output", os.path.join(self.folder, "r")]):
            told = []
            for language in (GERMAN, ENGLISH):
                self.say(language, command[0], broken, *command[1:], status=5)
                told.append(self.err.splitlines()[0])
            self.assertNotEqual(*told)
            self.assertIn("gefunden: das Ende", told[0])
        self.say(GERMAN, "check", self.results, *THRESHOLD, "--format", "json", status=1)
        self.assertIn("steht ein Komma; in JSON", self.err)

    def test_standard_input_is_read_once(self):
        arguments = ["show", "-", "--format", "json"]
        german, english = (self.run_assay(*arguments, stdin=RESULTS["a.json"].encode(), env=env) for env in (GERMAN, ENGLISH))
        self.assertEqual(german, english)
        self.run_assay(*arguments, stdin=b"{", env=GERMAN, status=5)

    def make_locale(self, name):
        """A locale of one's own, since few machines have more than C; where its source is there."""
        folder = os.path.join(self.folder, "locales")
        os.makedirs(folder)
        if shutil.which("localedef"):
            subprocess.run(["localedef", "-i", name, "-f", "UTF-8", os.path.join(folder, f"{name}.UTF-8")], check=False,
                           capture_output=True)
        return {"LOCPATH": folder} if os.listdir(folder) else {}

    def test_zone_and_locale_change_no_byte_of_a_report(self):
        context = self.write("c.json", '{"intended_use": "sorting apples", "n": 12500}')
        real = {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de", **self.make_locale("de_DE")}
        sessions = ({**ENGLISH, **NEW_YORK}, {**GERMAN, **TOKYO}, {**real, "TZ": "Pacific/Kiritimati"},
                    {"LC_ALL": "C.UTF-8", "LANGUAGE": "ja", "TZ": "UTC"})
        trees = []
        for number, session in enumerate(sessions):
            folder = os.path.join(self.folder, f"{number}.approval")
            self.run_assay("report", self.results, *THRESHOLD, "--context", context, "--output", folder,
                           env={**EPOCH, **session})
            trees.append(read_tree(folder))
        self.assertEqual(sorted(trees[0]), [".gitattributes", "VERIFY.txt", "policy.yaml", "report.csv", "report.html",
                                            "report.json", "report.md", "report.pdf", "results/0/a.json", "results/1/b.jsonl"])
        self.assertIn("A comma stands before a closing bracket", trees[0]["report.html"].decode())
        for session, tree in zip(sessions, trees):
            self.assertEqual(sorted(tree), sorted(trees[0]))
            for path, content in trees[0].items():
                self.assertEqual(content, tree[path], f"{path} in {session}")


if __name__ == "__main__":
    unittest.main()
