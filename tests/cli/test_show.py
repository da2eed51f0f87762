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


if __name__ == "__main__":
    unittest.main()
