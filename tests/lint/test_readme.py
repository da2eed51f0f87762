#!/usr/bin/python3
"""Runs the examples of the README: `assay` with each command that it shows must print what it shows.

    test_readme.py ASSAY ROOT
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

# A verdict, or work done. The rest would be an example that does not work.
FINE = (0, 1, 3, 4)


def examples(text):
    """(command, the lines shown below it) for each `$ …` in the console blocks."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        command, shown = None, []
        for line in block.splitlines():
            if line.startswith("$ "):
                if command is not None:
                    yield command, shown
                command, shown = line[2:], []
            else:
                shown.append(line)
        if command is not None:
            yield command, shown


def run(assay, root, text):
    """The faults found, as sentences, and how many commands were run."""
    faults, n_run, status = [], 0, None
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(root / "data", Path(folder) / "data")
        for command, shown in examples(text):
            if command == "echo $?":
                if shown != [str(status)]:
                    faults.append(f"{command}: {status}, but the README shows {shown}")
                continue
            words = shlex.split(command)
            if words[0] != "assay":
                faults.append(f"{command}: only assay is run here")
                continue
            n_run += 1
            done = subprocess.run([assay, *words[1:]], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                                  env=dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="", NO_COLOR="1"), check=False)
            status = done.returncode
            said = [line.rstrip() for line in done.stdout.splitlines()]
            if status not in FINE:
                faults.append(f"{command}: exit status {status}: {done.stderr.strip()}")
            elif shown and said != [line.rstrip() for line in shown]:
                faults.append(f"{command}: says\n" + "\n".join(said) + "\nbut the README shows\n" + "\n".join(shown))
    return faults, n_run


def main(assay, root):
    root = Path(root).resolve()
    faults, n_run = run(str(Path(assay).resolve()), root, (root / "README.md").read_text(encoding="utf-8"))
    # Were nothing found, or a wrong example taken, this test would be none.
    wrong = "```console\n$ assay check data/examples/models.json --metric accuracy --approve 0.80\nnothing of the kind\n```\n"
    if not n_run:
        faults.append("the README shows no command")
    elif not run(str(Path(assay).resolve()), root, wrong)[0]:
        faults.append("a wrong example was taken for right")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
