"""Real results files, read through the command line and held against what a person read in them.

expectations/*.json were written by hand from the files themselves, a document for each family of layouts. "read" names files that must open, "refused" files whose
layout is not read, with words of the sentence that says so, "checked" verdicts, "folders" the models of whole folders.
Every other sample opens or is refused in its own way, but never crashes, dawdles or fails in silence.
"""

import csv
import glob
import io
import json
import os
import resource
import subprocess
import sys
import unittest

ASSAY = os.environ["ASSAY"]
SAMPLES = os.path.realpath(os.environ.get("ASSAY_SAMPLES") or os.environ["ASSAY_DEFAULT_SAMPLES"])
HERE = os.path.dirname(os.path.abspath(__file__))

# Of a training curve one line is the model, of a study only the trials that were completed are, and the columns of MLflow get
# the names that the same runs have in its other files.
OTHER_ROWS = ("lightning-csv/", "mlflow-csv/", "optuna-csv/", "ray-tune/", "tensorboard-scalars/", "ultralytics-yolo/")

SECONDS = 20
KILOBYTES = 2 * 1024 * 1024
SKIPPED = 77
SUCCESS = 0
MALFORMED = 5


def expected(section):
    """What all documents together say about it; no two speak of the same file."""
    whole = None
    for path in sorted(glob.glob(os.path.join(HERE, "expectations", "*.json"))):
        with open(path, encoding="utf-8") as stream:
            part = json.load(stream).get(section)
        if isinstance(part, dict) and whole:
            assert not whole.keys() & part.keys(), f"{path}: expected twice: {whole.keys() & part.keys()}"
        if part is not None:
            whole = part if whole is None else {**whole, **part} if isinstance(part, dict) else whole + part
    return whole


def sample_files():
    for folder, folders, names in os.walk(SAMPLES):
        folders.sort()
        for name in sorted(names):
            yield os.path.relpath(os.path.join(folder, name), SAMPLES)


def sample_folders():
    return sorted(entry.name for entry in os.scandir(SAMPLES) if entry.is_dir())


def unquoted(cell):
    """A cell of our CSV without the mark that keeps a spreadsheet from running it."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r" else cell


class Samples(unittest.TestCase):
    maxDiff = None

    def run_assay(self, *arguments):
        """Exit status, standard output and standard error; what holds for every run is asserted here."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run([ASSAY, *arguments], cwd=SAMPLES, stdin=subprocess.DEVNULL, capture_output=True,
                              env=environment, timeout=SECONDS)
        out, err = done.stdout.decode(), done.stderr.decode()

        self.assertIn(done.returncode, range(0, 128), f"crashed: {err}")
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, KILOBYTES, "too much memory")
        self.assertNotRegex(err, r"CRITICAL|WARNING|Sanitizer|runtime error")
        return done.returncode, out, err

    def show(self, path):
        """The document and the cells of a file that must open."""
        status, out, err = self.run_assay("show", "--format", "json", path)
        self.assertEqual((status, err), (SUCCESS, ""))
        document = json.loads(out)
        status, out, err = self.run_assay("show", "--format", "csv", path)
        self.assertEqual((status, err), (SUCCESS, ""))
        header, *rows = csv.reader(io.StringIO(out, newline=""))
        self.assertEqual(len(header), len(set(header)), "columns of one name")
        cells = [{name: unquoted(cell) for name, cell in zip(header, row)} for row in rows]
        self.assertEqual([row["id"] for row in cells], document["models"])
        return document, cells

    def try_to_show(self, path):
        """What neither opens nor says why fails here."""
        status, out, err = self.run_assay("show", "--format", "json", path)
        if status == SUCCESS:
            document = json.loads(out)
            self.assertEqual(document["schema"], "assay/show/v1")
            self.assertGreater(len(document["models"]), 0)
            self.assertTrue(all(left["reason"] for left in document["left_out"]))
        else:
            self.assertEqual((status, out), (MALFORMED, ""))
            self.assertRegex(err, r"\Aassay: .{20,}\n\Z")
        return status


class Read(Samples):
    def check_columns(self, document, wanted):
        columns = {column["name"]: column for column in document["columns"]}
        for role in ("metric", "attribute"):
            got = [name for name in wanted.get(role, [])
                   if name in columns and (columns[name]["role"] == "metric") == (role == "metric")]
            self.assertEqual(got, wanted.get(role, []), role)
        for direction in ("higher", "lower", None):
            names = wanted.get(direction or "ask", [])
            self.assertEqual([columns[name].get("direction") for name in names], [direction] * len(names), names)
        for name, pairing in wanted.get("paired", {}).items():
            self.assertEqual([columns[name].get("kind"), columns[name].get("of")], pairing, name)
        first = wanted.get("first", [])
        self.assertEqual(list(columns)[:len(first)], first, "what stands first")
        if wanted.get("only_metrics"):
            got = [column["name"] for column in document["columns"] if column["role"] == "metric"]
            self.assertEqual(sorted(got), sorted(wanted["metric"]))

    def check_cells(self, cells, wanted):
        for row, name in wanted.get("ids", {}).items():
            self.assertEqual(cells[int(row)]["id"], name)
        for row, column, text in wanted.get("cells", []):
            self.assertEqual(cells[row][column], text, f"row {row}, {column}")

    def test_expectations(self):
        for path, wanted in expected("read").items():
            with self.subTest(path):
                document, cells = self.show(path)
                self.assertEqual([(file["layout"], file["models"]) for file in document["files"]],
                                 [(wanted["layout"], wanted["models"])])
                self.assertEqual(len(cells), wanted["models"])
                self.check_columns(document, wanted)
                self.check_cells(cells, wanted)
                for what in wanted.get("left_out", []):
                    self.assertIn(what, [left["what"] for left in document["left_out"]])


class Written(Samples):
    """Nothing is altered: every cell of a source stands in the table as it was written, numbers without their padding."""

    def check_rows(self, rows, cells, path):
        self.assertEqual(len(rows), len(cells), path)
        compared = 0
        for row, (source, cell) in enumerate(zip(rows, cells)):
            for name, text in source.items():
                if name in cell and cell[name] != text:
                    self.assertEqual(cell[name], text.strip(), f"{path}: row {row}, {name}")
                compared += name in cell
        self.assertGreaterEqual(compared, len(rows), "nothing was compared")

    # Layouts whose tables are not the lines of their file.
    TURNED = ("opencompass",)   # columns are models there

    def test_csv(self):
        turned = [path for path, wanted in expected("read").items() if wanted["layout"] in self.TURNED]
        for path in sample_files():
            if not path.endswith(".csv") or path.startswith(OTHER_ROWS) or path in turned:
                continue
            with self.subTest(path), open(os.path.join(SAMPLES, path), encoding="utf-8-sig", newline="") as stream:
                header, *rows = csv.reader(stream)
                rows = [{name.strip(): cell for name, cell in zip(header, row)} for row in rows if row]
                cells = self.show(path)[1]
                kept = [name.strip() for name in header if name.strip() in cells[0]]
                self.assertGreaterEqual(len(kept), len(header) - 1, "columns are missing")
                self.check_rows(rows, cells, path)

    def flat(self, value, prefix=""):
        words = {True: "true", False: "false", None: "null"}
        for key, child in value.items():
            if isinstance(child, dict):
                yield from self.flat(child, f"{prefix}{key}/")
            elif child is None or isinstance(child, bool):
                yield prefix + key, words[child]
            elif isinstance(child, str):
                yield prefix + key, child

    def load(self, text):
        """Numbers stay as they are written."""
        return json.loads(text, parse_float=str, parse_int=str, parse_constant=str)

    def test_json(self):
        for path, wanted in expected("read").items():
            if wanted["layout"] not in ("records", "metrics", "jsonl", "record", "map") or wanted.get("wrapped"):
                continue
            with self.subTest(path), open(os.path.join(SAMPLES, path), encoding="utf-8") as stream:
                text = stream.read()
                if wanted["layout"] == "jsonl":
                    records = [self.load(line) for line in text.splitlines() if line.strip()]
                elif wanted["layout"] == "metrics":
                    records = [record for record in self.load(text).values() if isinstance(record, dict)]
                elif wanted["layout"] == "map":
                    records = [{"score": number} for number in self.load(text).values()]
                else:
                    whole = self.load(text)
                    records = whole if isinstance(whole, list) else [whole]
                rows = [dict(self.flat(record)) for record in records]
                self.check_rows(rows, self.show(path)[1], path)


class Refused(Samples):
    def test_the_sentence_says_what_the_file_is(self):
        for path, words in expected("refused").items():
            with self.subTest(path):
                status, out, err = self.run_assay("show", path)
                self.assertEqual((status, out), (MALFORMED, ""))
                self.assertIn(words, err)
                self.assertIn(path, err)

    def test_check_refuses_it_too(self):
        for path in expected("refused"):
            with self.subTest(path):
                status, out, err = self.run_assay("check", path, "--metric", "accuracy", "--direction", "higher",
                                                  "--approve", "0.8")
                self.assertEqual((status, out), (MALFORMED, ""))
                self.assertNotEqual(err, "")


class Checked(Samples):
    def test_verdicts(self):
        for case in expected("checked"):
            with self.subTest(case["arguments"]):
                status, out, err = self.run_assay("check", *case["arguments"], "--format", "json")
                document = json.loads(out)
                self.assertEqual((status, document["exit"]), (case["exit"], case["exit"]), err)
                self.assertEqual(document["counts"], case["counts"])
                if "approved" in case:
                    approved = [model["id"] for model in document["models"] if model["verdict"] == "approved"]
                    self.assertEqual(approved, case["approved"])


class Everything(Samples):
    def test_every_file_opens_or_says_why(self):
        opened = 0
        paths = list(sample_files())
        for path in paths:
            with self.subTest(path):
                opened += self.try_to_show(path) == SUCCESS
        self.assertGreaterEqual(opened, len(expected("read")))
        self.assertLess(opened, len(paths))

    def test_every_folder_opens_or_says_why(self):
        for folder in sample_folders():
            with self.subTest(folder):
                self.try_to_show(folder)

    def test_folders(self):
        for folder, models in expected("folders").items():
            with self.subTest(folder):
                status, out, err = self.run_assay("show", "--format", "json", folder)
                self.assertEqual((status, err), (SUCCESS, ""))
                document = json.loads(out)
                self.assertEqual(len(document["models"]), models)
                self.assertEqual(len(set(document["models"])), models, "ids tell models apart")

    def test_all_samples_at_once(self):
        # The long tables of "big" beside thousands of columns of others would be nearly empty, and are refused for it.
        folders = [folder for folder in sample_folders() if folder != "big"]
        status, out, err = self.run_assay("show", "--format", "json", *folders)
        self.assertEqual((status, err), (SUCCESS, ""))
        document = json.loads(out)
        files = {file["file"] for file in document["files"]}
        for path in expected("read"):
            # A folder that is one set of results stands for what is in it.
            if not path.startswith("big/"):
                self.assertTrue(any(path.endswith(file) or f"/{file}/" in path for file in files), path)
        self.assertEqual(len(set(document["models"])), len(document["models"]), "ids tell models apart")


if __name__ == "__main__":
    if not os.path.isdir(SAMPLES):
        print(f"skipped: there are no samples at {SAMPLES} (set ASSAY_SAMPLES to their folder)")
        sys.exit(SKIPPED)
    unittest.main()
