"""Takes pictures of the window, to be looked at: shots.py FOLDER [NAME…]. Runs inside tests/support/run-desktop.

shots.py FOLDER --looks [NAME…] takes every page in every look and width; the names are those in looks.py.

ASSAY_DESKTOP names the program, if it is not the one in _build.
"""

import contextlib
import json
import os
import random
import re
import sys
import tempfile
import time
from pathlib import Path

import desktop
import looks

WIDE = (1280, 800)
NARROW = (500, 800)
ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "_build"


def write_records(path, n_models, n_metrics, name="classifier-{}"):
    """Models of a made-up leaderboard, the same ones each time."""
    chance = random.Random(20240501)
    metrics = ["accuracy", "f1", "recall", "precision", "auroc", "latency_ms", "loss", "ece"][:n_metrics]
    with open(path, "w", encoding="utf-8") as file:
        for number in range(n_models):
            skill = chance.betavariate(14, 3)
            record = {"model": name.format(number), "family": chance.choice(["resnet", "vit", "convnext", "swin"])}
            for metric in metrics:
                if metric == "latency_ms":
                    record[metric] = round(chance.lognormvariate(3, 0.5), 1)
                elif metric in ("loss", "ece"):
                    record[metric] = round((1 - skill) * chance.uniform(0.6, 1.6), 4)
                else:
                    record[metric] = round(min(1.0, max(0.0, chance.gauss(skill, 0.02))), 4)
            file.write(json.dumps(record) + "\n")


class Studio:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.files = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))
        self.examples = ROOT / "data" / "examples"

    @contextlib.contextmanager
    def window(self, *arguments, size=WIDE, **environment):
        # What one picture leaves behind must not be seen in the next.
        environment.setdefault("XDG_STATE_HOME", tempfile.mkdtemp(dir=os.environ["HOME"]))
        environment.setdefault("ASSAY_LOCALE_DIR", str(BUILD / "po"))
        with desktop.Program([self.program, *arguments], environment) as program:
            program.resize(*size)
            # The header bar gives up its words only once the panes have folded.
            program.settle()
            program.resize(*size)
            yield program
            for line in program.complaints:
                print(f"shots: {line}", file=sys.stderr)

    def records(self, n_models, n_metrics, name="classifier-{}"):
        path = self.files / f"{n_models}-models.jsonl"
        if not path.exists():
            write_records(path, n_models, n_metrics, name)
        return path

    def save(self, program, name, window=None):
        program.screenshot(str(self.folder / f"{name}.png"), window=window)

    def open_models(self, program):
        program.find("push button", re.compile("^(All|Alle) "), timeout=60)

    # One method a picture; its name is the file's.

    def welcome(self):
        with self.window() as program:
            self.save(program, "welcome")

    def welcome_narrow(self):
        with self.window(size=NARROW) as program:
            self.save(program, "welcome_narrow")

    def four_models(self):
        with self.window(self.examples / "models.json") as program:
            self.open_models(program)
            self.save(program, "four_models")

    def policy_of_a_dozen(self):
        with self.window(self.examples / "classifiers.csv", self.examples / "production.policy.yaml") as program:
            self.open_models(program)
            self.save(program, "policy_of_a_dozen")

    def thousand_models(self):
        with self.window(self.records(1000, 6)) as program:
            self.open_models(program)
            self.save(program, "thousand_models")

    def million_models(self):
        with self.window(self.records(1000000, 3)) as program:
            self.open_models(program)
            self.save(program, "million_models")

    def long_names(self):
        name = "a-model-with-a-name-that-nobody-would-type/checkpoints/step-{}/" + "ünïcödé-" * 12
        path = self.files / ("results-of-the-night-before-the-deadline-" * 3 + ".json")
        path.write_text(json.dumps({name.format(i): {"a metric whose name is a whole sentence of its own": 0.7 + i / 40,
                                                     "latency_ms": 10 + i} for i in range(9)}), encoding="utf-8")
        with self.window(path) as program:
            self.open_models(program)
            self.save(program, "long_names")

    def error(self):
        path = self.files / "broken.json"
        path.write_text('{"model_A": 0.82,\n "model_B": abc}\n', encoding="utf-8")
        with self.window(path) as program:
            program.find("push button", re.compile("Open Another File"))
            self.save(program, "error")

    def policy_error(self):
        path = self.files / "broken.policy.yaml"
        path.write_text("schema: assay/policy/v1\nrules:\n  - metric: accuracy\n    direction: up\n    aprove: 90%\n",
                        encoding="utf-8")
        with self.window(self.examples / "models.json", path) as program:
            program.find("push button", re.compile("Open Another File"))
            self.save(program, "policy_error")

    def open_dialog(self):
        with self.window(self.examples / "models.json") as program:
            self.open_models(program)
            program.keys("ctrl+o")
            self.save(program, "open_dialog")

    def narrow(self):
        with self.window(self.examples / "models.json", size=NARROW) as program:
            self.open_models(program)
            self.save(program, "narrow")
            program.keys("F9")
            self.save(program, "narrow_policy")
            program.keys("F9", "shift+F9")
            self.save(program, "narrow_panel")

    def middle(self):
        with self.window(self.examples / "models.json", size=(860, 640)) as program:
            self.open_models(program)
            self.save(program, "middle")

    def tiny(self):
        with self.window(self.examples / "models.json", size=(360, 640)) as program:
            self.open_models(program)
            self.save(program, "tiny")

    def dark(self):
        with self.window(self.records(1000, 6), ADW_DEBUG_COLOR_SCHEME="prefer-dark") as program:
            self.open_models(program)
            self.save(program, "dark")

    def high_contrast(self):
        with self.window(self.records(1000, 6), ADW_DEBUG_HIGH_CONTRAST="1") as program:
            self.open_models(program)
            self.save(program, "high_contrast")

    def searching(self):
        with self.window(self.records(1000, 6)) as program:
            self.open_models(program)
            program.keys("ctrl+f")
            program.type("r-99")
            self.save(program, "searching")

    def nothing_found(self):
        with self.window(self.examples / "models.json") as program:
            self.open_models(program)
            program.find("push button", "Rejected 0").act()
            self.save(program, "nothing_found")

    def loading(self):
        with self.window(self.records(1000000, 3)) as program:
            program.find("push button", "Cancel", timeout=20)
            # The bar moves all the time, so nothing is waited for but the crossfade.
            time.sleep(0.4)
            program.settle = lambda *_arguments: None
            self.save(program, "loading")

    def menus(self):
        with self.window(self.examples / "models.json") as program:
            self.open_models(program)
            program.keys("F10")
            self.save(program, "menu")

    def runs(self):
        """Results with all that can be found: names, errors, samples, a direction that nobody knows, something left out."""
        path = self.files / "runs.csv"
        path.write_text("model,run,checkpoint,accuracy,accuracy_stderr,n_samples,val_loss,quux,seed\n"
                        + "".join(f"vit_{name},run-{i},step-{i}000,0.9{i},0.02,500,0.3{i},{i},{i}\n"
                                  for i, name in enumerate(["tiny", "small", "base", "large"])), encoding="utf-8")
        return path

    @contextlib.contextmanager
    def reading_window(self, path, size, **more):
        with self.window(path, **more) as program:
            self.open_models(program)
            program.find("push button", re.compile("^(How it was read|Wie gelesen wurde)")).act()
            # A tooltip is a window, too, and goes when the page comes.
            program.find("page tab")
            program.settle()
            dialog = program.dialog()[0]
            program.resize(*size, window=dialog)
            program.settle()
            yield program, dialog

    def reading(self):
        for name, size, more in [("reading", (640, 600), {}), ("reading_narrow", (360, 640), {}),
                                 ("reading_dark", (640, 600), {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
                                 ("reading_german", (640, 600), {"LANGUAGE": "de"})]:
            with self.reading_window(self.runs(), size, **more) as (program, dialog):
                self.save(program, f"{name}_found")
                self.save(program, name, dialog)
                program.find_all("page tab")[1].act()
                self.save(program, f"{name}_columns", dialog)


def shots():
    return [name for name, value in vars(Studio).items()
            if not name.startswith("_") and callable(value) and name not in ("window", "records", "save", "open_models", "runs",
                                                                            "reading_window")]


def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio(os.environ.get("ASSAY_DESKTOP", BUILD / "bin" / "assay-desktop"), folder)
    if arguments[1:2] == ["--looks"]:
        looks.take(studio, arguments[2:])
        return 0
    missed = 0
    for name in arguments[1:] or shots():
        try:
            getattr(studio, name)()
            print(f"{name}")
        except Exception as error:
            # The other pictures are still wanted; the exit status tells that one is missing.
            print(f"{name}: {str(error).splitlines()[0] if str(error) else error!r}", file=sys.stderr)
            missed += 1
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
