#!/usr/bin/python3
"""The lint of the house. Prints what it finds, one a line; exit status 1 if it found anything.

    run.py [ROOT]                    all checks
    run.py --write-potfiles [ROOT]   brings po/POTFILES up to date
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import layers
import style
import translations
import words
from source import Tree

CHECKS = (
    layers.check_arrows,
    layers.check_toolkit,
    layers.check_cycles,
    style.check_numbers,
    style.check_lengths,
    style.check_tests,
    style.check_comments,
    style.check_names,
    style.check_headers,
    words.check_potfiles,
    words.check_links,
    words.check_map,
    words.check_ui,
    words.check_layouts,
    words.check_policy_keys,
    words.check_limits,
    translations.check_translations,
    translations.check_cut,
)


def main(arguments):
    writing = "--write-potfiles" in arguments
    paths = [argument for argument in arguments if not argument.startswith("--")]
    tree = Tree(paths[0] if paths else Path(__file__).resolve().parents[2])
    if writing:
        words.write_potfiles(tree)
        return 0
    # An empty tree has no faults, and no house either.
    if not tree.files("app", ".c"):
        print(f"{tree.root}: no source here", file=sys.stderr)
        return 2
    n_findings = 0
    for check in CHECKS:
        for finding in check(tree):
            print(f"{finding} [{check.__name__.removeprefix('check_')}]")
            n_findings += 1
    return 1 if n_findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
