"""Runs the command line as a user would, and keeps what it said."""

import json
import os
import subprocess
import tempfile
import unittest

ASSAY = os.environ["ASSAY"]
SOURCE = os.environ["ASSAY_SOURCE"]
EXAMPLE = os.path.join(SOURCE, "data", "examples", "models.json")


def read_tree(top):
    tree = {}
    for folder, _, names in os.walk(top):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as stream:
                tree[os.path.relpath(path, top)] = stream.read()
    return tree


class Face(unittest.TestCase):
    """A folder of one's own, and `run`, which asserts the exit status."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as stream:
            stream.write(content if isinstance(content, bytes) else content.encode())
        return path

    def run_assay(self, *arguments, status=0, stdin=b"", env=None, text=True):
        environment = {**os.environ, "LC_ALL": "C.UTF-8", **(env or {})}
        done = subprocess.run([ASSAY, *arguments], input=stdin, capture_output=True, env=environment, timeout=100)
        self.assertEqual(done.returncode, status, f"{arguments}: {done.stdout!r} {done.stderr!r}")
        self.err = done.stderr.decode()
        self.out = done.stdout.decode() if text else done.stdout
        return self.out

    def check_json(self, *arguments, status=0, **more):
        return json.loads(self.run_assay("check", *arguments, "--format", "json", status=status, **more))
