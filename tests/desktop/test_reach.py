"""Everything by keyboard, on small and large screens, with small and large letters."""

import os
import re
import shutil
import unittest
import xml.etree.ElementTree as ElementTree
import zlib

import desktop
from stage import EXAMPLE, SOURCE, Stage

CLASSIFIERS = os.path.join(SOURCE, "data", "examples", "classifiers.csv")
POLICY = os.path.join(SOURCE, "data", "examples", "production.policy.yaml")
# The frame that a window draws around itself where no compositor draws its shadow.
FRAME = 12
PRESSABLE = ("push button", "slider", "entry", "text", "check box", "spin button")
# What these do is seen in the clipboard, or only together with others.
ELSEWHERE = {"<Control>c", "Left Right"}
# What has to be done before, so that the key has something to do.
BEFORE = {"<Control>z": "change", "<Control><Shift>z": "undo", "<Shift>F10": "row"}


def key_of(accelerator):
    """As xdotool names it."""
    *modifiers, key = re.findall(r"<(\w+)>|([\w]+)$", accelerator)
    words = {"Control": "ctrl", "Shift": "shift", "Alt": "alt"}
    return "+".join([words[name] for name, _key in modifiers] + [key[1]])


class Reach(Stage):
    @staticmethod
    def picture():
        """Not settled: where there is a cursor, it blinks."""
        return zlib.crc32(desktop._read_screen()[3])

    def shortcuts(self):
        tree = ElementTree.parse(os.path.join(SOURCE, "ui", "shortcuts-window.ui"))
        return [node.text for node in tree.iter("property") if node.get("name") == "accelerator"]

    def prepare(self, accelerator):
        what = BEFORE.get(accelerator)
        if what in ("change", "undo"):
            self.wait_for("slider", re.compile("^Approve threshold")).set_value(0.75)
            self.expect_counts(approved=3, needs_decision=1)
        if what == "undo":
            self.window.keys("ctrl+z")
            self.expect_counts(approved=2, needs_decision=2)
        if what == "row":
            self.window.keys("Down", "space")

    def test_every_shortcut_does_something(self):
        shown = self.shortcuts()
        self.assertGreater(len(shown), 15)
        self.assertEqual(len(shown), len(set(shown)), "one key for two things")
        for accelerator in shown:
            if accelerator in ELSEWHERE:
                continue
            with self.subTest(accelerator=accelerator):
                self.open(EXAMPLE)
                self.prepare(accelerator)
                self.window.settle()
                before = self.picture()
                self.window.keys(key_of(accelerator))
                if accelerator in ("<Control>q", "<Control>w"):
                    self.assertEqual(self.window.wait_for_exit(), 0)
                    continue
                self.window.wait(lambda: self.picture() != before, f"anything after {accelerator}", 6)
                self.assertEqual(self.window.complaints, [])

    def focused(self):
        found = self.window.find_all(where=lambda node: node.has_state("focused") and node.role not in ("frame", "application"))
        return (found[-1].role, found[-1].name) if found else None

    def tab_around(self, key="Tab"):
        """Who gets the focus, one after the other, until it begins again."""
        seen = []
        for _step in range(60):
            self.window.keys(key)
            self.window.settle(0.1)
            now = self.focused()
            if seen and now == seen[0]:
                return seen
            seen.append(now)
        self.fail(f"{key} does not come back: {seen}")

    def test_tab_goes_everywhere_in_order(self):
        """Header bar, policy, verdicts, table, model, as one reads; the table is one stop."""
        self.open(EXAMPLE)
        self.window.keys("Down", "space")
        self.wait_for("heading", "Reasons")
        order = ("Open", "Show the policy", "Sort models", "Main menu", "Policy file", "Approve threshold for score",
                 "Add rule", "All 4", "Not evaluable 0", "table row", "model_B")
        forward = self.tab_around()
        stops = [name if role != "table row" else role for role, name in filter(None, forward)]
        begin = stops.index("Open")
        stops = stops[begin:] + stops[:begin]
        self.assertEqual([name for name in stops if name in order], list(order), stops)
        backward = self.tab_around("shift+Tab")
        self.assertEqual(sorted(map(str, backward)), sorted(map(str, forward)))

    def pane_of_focus(self):
        node = next(iter(self.window.find_all(where=lambda node: node.has_state("focused"))), None)
        while node is not None and node.name not in ("Policy", "Models", "Model"):
            node = node.parent
        return node and node.name

    def test_f6_goes_from_pane_to_pane(self):
        self.open(EXAMPLE)
        self.window.keys("Down", "space")
        self.window.wait(lambda: self.pane_of_focus() == "Models", f"the table, not {self.pane_of_focus()}")
        self.window.keys("shift+F6")
        self.window.wait(lambda: self.pane_of_focus() == "Policy", "the policy")
        self.window.keys("F6")
        self.window.wait(lambda: self.pane_of_focus() == "Models", "the table again")
        self.window.keys("F6")
        self.window.wait(lambda: self.pane_of_focus() == "Model", "the model")
        self.window.keys("F6")
        self.window.wait(lambda: self.pane_of_focus() == "Policy", "the policy, behind the last")

    def test_narrow_model_comes_at_the_first_press(self):
        self.open(EXAMPLE)
        self.shrink(420, 640)
        button = self.wait_for("push button", "Show the model")
        self.assertFalse(button.has_state("pressed"))
        self.window.keys("shift+F9")
        self.window.wait(lambda: button.has_state("pressed"), "the button")
        self.window.settle()
        hint = self.window.find("label", re.compile("^Select a model"))
        left, _top, width, _height = hint.extents
        self.assertGreater(width, 100)
        self.assertGreaterEqual(left, 0)

    def outside(self, width):
        """What can be pressed, in the header bar or the policy, and lies partly outside of the window."""
        header = ("Open", "Undo", "Redo", "Search models", "Show the policy", "Show the model", "Main menu", "Export")
        nodes = [node for node in self.window.find_all("push button") if node.name in header]
        if self.wait_for("push button", "Show the policy").has_state("pressed"):
            heading = self.window.find("heading", re.compile("^Policy"))
            pane = heading
            while pane.role != "scroll pane":
                pane = pane.parent
            nodes += pane.find_all(where=lambda node: node.role in PRESSABLE)
        boxes = [(node.role, node.name, node.extents) for node in nodes]
        self.assertGreater(len(boxes), 3)
        return [box for box in boxes if box[2][0] < 0 or box[2][0] + box[2][2] > width]

    def shrink(self, width, height):
        # The header bar gives up its buttons one after the other.
        for _step in range(4):
            self.window.resize(width, height)
            self.window.settle()
        return self.window.window()[3]

    def test_360_pixels(self):
        self.open(CLASSIFIERS, POLICY)
        width = self.shrink(360, 640)
        self.assertLessEqual(width, 360 + FRAME)
        self.assertFalse(self.wait_for("push button", "Show the policy").has_state("pressed"))
        self.assertEqual(self.outside(width), [])
        self.window.keys("F9")
        self.window.wait(lambda: self.wait_for("push button", "Show the policy").has_state("pressed"), "the policy")
        self.window.settle()
        self.assertEqual(self.outside(width), [])

    def test_360_pixels_keep_every_act(self):
        """What has no button there is in the menu."""
        self.open(CLASSIFIERS, POLICY)
        self.shrink(360, 640)
        self.window.keys("F10")
        for name in ("Undo", "Search", "Sort Models…", "Export", "Choose Columns…", "Preferences"):
            self.assertTrue(self.wait_for("menu item", name), name)

    @unittest.skipUnless(shutil.which("xprop"), "no xprop here to ask for large letters")
    def test_letters_of_twice_the_size(self):
        large = desktop.letters_of_twice_the_size()
        large.__enter__()
        self.addCleanup(large.__exit__, None, None, None)
        small = 20
        for size in ((1280, 800), (800, 700)):
            with self.subTest(size=size):
                self.open(CLASSIFIERS, POLICY)
                width = self.shrink(*size)
                self.assertLessEqual(width, size[0])
                self.assertEqual(self.outside(width), [])
                # The letters are large indeed.
                label = self.window.find("label", "classifiers.csv")
                self.assertGreater(label.extents[3], small)


if __name__ == "__main__":
    unittest.main(verbosity=2)
