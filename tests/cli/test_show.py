"""assay show: what was recognised, and what was left out and why."""

import csv
import io
import json
import unittest

from face import EXAMPLE, Face

RECORDS = '''[{"model": "a", "accuracy": 0.9, "seed": 7, "note": "x", "history": [1, 2]},
 {"model": "b", "accuracy": 0.8, "seed": 8, "note": "y", "history": [3]}]'''


class Show(Face):
    def test_table_names_layout_columns_and_models(self):
        self.run_assay("show", EXAMPLE)
        self.assertIn("models.json: 4 models, read as map", self.out)
        self.assertIn("model_D", self.out)

    def test_json(self):
        path = self.write("r.json", RECORDS)
        document = json.loads(self.run_assay("show", path, "--format", "json"))
        self.assertEqual(document["schema"], "assay/show/v1")
        self.assertEqual(document["files"][0]["layout"], "records")
        self.assertEqual(document["models"], ["a", "b"])
        columns = {column["name"]: column for column in document["columns"]}
        self.assertEqual((columns["accuracy"]["role"], columns["accuracy"]["direction"]), ("metric", "higher"))
        self.assertEqual(columns["note"]["role"], "attribute")
        self.assertEqual(columns["seed"]["role"], "attribute")
        self.assertIn("history", [left_out["what"] for left_out in document["left_out"]])
        self.assertTrue(all(left_out["reason"] for left_out in document["left_out"]))

    def test_csv_holds_the_cells(self):
        path = self.write("r.json", RECORDS)
        rows = list(csv.DictReader(io.StringIO(self.run_assay("show", path, "--format", "csv"))))
        self.assertEqual([(row["id"], row["accuracy"], row["note"]) for row in rows],
                         [("a", "0.9", "x"), ("b", "0.8", "y")])

    def test_layout_overrides(self):
        path = self.write("r.json", '{"accuracy": 0.9, "f1": 0.8}')
        document = json.loads(self.run_assay("show", path, "--format", "json"))
        self.assertEqual((document["files"][0]["layout"], len(document["models"])), ("record", 1))
        document = json.loads(self.run_assay("show", path, "--format", "json", "--layout", "map"))
        self.assertEqual((document["files"][0]["layout"], len(document["models"])), ("map", 2))
        self.run_assay("show", path, "--layout", "nonsense", status=2)
        self.assertIn("records", self.err)

    def test_what_a_person_says_goes_before_what_is_found(self):
        path = self.write("r.csv", "model,tag,acc,acc_stderr,seed\nA,x,0.9,0.01,3\nB,y,0.8,0.02,4\n")
        columns = self.columns(path)
        self.assertEqual((columns["acc_stderr"]["role"], columns["acc_stderr"]["kind"], columns["acc_stderr"]["of"]),
                         ("uncertainty", "stderr", "acc"))
        self.assertEqual((columns["acc"]["direction"], columns["acc"]["direction_from"]), ("higher", "name"))
        columns = self.columns(path, "--names", "tag", "--column", "seed=metric", "--column", "seed=lower",
                               "--column", "acc=attribute")
        self.assertEqual(self.document["models"], ["x", "y"])
        self.assertEqual(self.document["files"][0]["named_by"], "tag")
        self.assertEqual((columns["seed"]["role"], columns["seed"]["direction"], columns["seed"]["direction_from"]),
                         ("metric", "lower", "chosen"))
        self.assertEqual(columns["acc"]["role"], "attribute")
        self.run_assay("show", path, "--column", "seed", status=2)
        self.assertIn("COLUMN=WORD", self.err)

    def test_a_policy_says_how_to_read(self):
        results = self.write("r.csv", "model,tag,acc,seed\nA,x,0.9,3\nB,y,0.8,4\n")
        policy = self.write("p.yaml", "schema: assay/policy/v1\nread: {names: tag, columns: {seed: {role: metric}}}\n"
                                      "rules: [{metric: seed, direction: lower, approve: 3}]\n")
        self.assertEqual(self.run_assay("check", results, "--policy", policy, "--only", "approved", "--format", "names",
                                        status=3), "x\n")
        self.assertEqual(self.run_assay("check", results, "--policy", policy, "--names", "model", "--only", "approved",
                                        "--format", "names", status=3), "A\n")

    def columns(self, path, *more):
        self.document = json.loads(self.run_assay("show", path, "--format", "json", *more))
        return {column["name"]: column for column in self.document["columns"]}


if __name__ == "__main__":
    unittest.main()
