"""Wide tables by hand: columns are chosen, put in order, sorted by and copied, by the accessibility tree and by keys."""

import contextlib
import re
import unittest

import desktop
from stage import Stage

N_METRICS = 2000
FIRST = ["Verdict", "Model", "accuracy"]
SHOWN = 40


def models(n_metrics=N_METRICS, n_models=6):
    """Metrics in groups of a hundred by prefix; the first three of them are the same in all models."""
    found = []
    for m in range(n_models):
        record = {"model": f"model-{m}", "accuracy": m / 10}
        for i in range(n_metrics - 1):
            record[f"task_{i % 20}/metric_{i}"] = 1 if i < 3 else (m * (i + 1)) % 7 / 10
        found.append(record)
    return found


class Columns(Stage):
    def open_wide(self, **more):
        return self.open(self.write("wide.json", models(**more)))

    def titles(self):
        """What the header says, in the order in which a screen reader comes upon it."""
        header = next(iter(self.keep("list", "GtkColumnListView").parent.children))
        return [node.text for node in header.find_all("label", showing=False)]

    def expect_titles(self, *expected):
        self.window.wait(lambda: self.titles() == list(expected), f"titles {expected}, but {self.titles()}")

    def expect_cell(self, row, title, text):
        """The cell of a row under a title: both are read in the same order."""
        self.window.wait(lambda: self.rows()[row][self.titles().index(title)] == text,
                         f"{text} under {title} in {self.rows()[row]}, {self.titles()}")

    def choose(self):
        """Opens the window to choose columns in."""
        self.window.keys("ctrl+shift+c")
        chooser = self.wait_for("frame", "Columns")
        self.window.dialog()
        self.window.settle()
        return chooser

    def dialog_keys(self, *keys):
        self.window.keys(*keys, window=self.window.dialog()[0])

    def search(self, text):
        self.wait_for("entry", "Search columns").set_text(text)
        self.window.settle()

    def close_dialog(self):
        self.dialog_keys("Escape")
        self.window.wait(lambda: len(self.window.windows()) == 1, "no dialog")
        self.window.settle()

    def press(self, chooser, role, name):
        chooser.find(role, name).act()
        self.window.settle()

    def enter_table(self):
        """Gives the focus to the first row, in the column of names."""
        x, y, _width, height = next(iter(self.keep("list", "GtkColumnListView").children)).extents
        self.window.click_at(x + 150, y + height // 2)
        self.window.settle()

    def paste(self):
        """What is on the clipboard as text, by way of the search entry; Escape leaves it."""
        self.window.keys("ctrl+f")
        entry = self.wait_for("entry", "Search models")
        self.window.settle()
        self.window.keys("ctrl+a", "ctrl+v")
        self.window.wait(lambda: entry.text, "what was pasted")
        text = entry.text
        self.window.keys("ctrl+a", "BackSpace", "Escape")
        self.window.settle()
        return text

    # --- what is shown at first --------------------------------------------------------------------------------

    def test_twelve_metrics_that_vary(self):
        self.open_wide()
        titles = self.titles()
        self.assertEqual(titles[:3], FIRST)
        self.assertEqual(titles[3], "task_3/metric_3")
        self.assertEqual(len(titles), 2 + 12 + 1)
        self.assertEqual(titles[-1], "Δ to threshold")

    def test_a_narrow_table_shows_all(self):
        self.open(self.write("narrow.json", models(n_metrics=3)))
        self.assertEqual(self.titles(), [*FIRST, "task_0/metric_0", "task_1/metric_1", "Δ to threshold"])
        self.wait_for("push button", "Sort models").find_all("push button", "Sort models")[-1].act()
        self.wait_for("menu item", "As in the Files")
        self.assertFalse(self.window.has("menu item", "Other Column…"))

    # --- choosing ------------------------------------------------------------------------------------------------

    def test_search_show_and_hide(self):
        self.open_wide(n_metrics=40)
        chooser = self.choose()
        self.search("METRIC_37")
        # From the entry into the list, past the heading.
        self.dialog_keys("Tab", "Down", "space")
        self.window.wait(lambda: "task_17/metric_37" in self.titles(), "the column")
        self.assertTrue(chooser.find("check box", "task_17/metric_37").has_state("checked"))
        self.expect_cell(1, "task_17/metric_37", "0.3")
        self.press(chooser, "check box", "task_17/metric_37")
        self.assertNotIn("task_17/metric_37", self.titles())
        self.search("no such column")
        self.wait_for("label", re.compile("No column"))
        self.close_dialog()

    def test_a_group_at_once_and_no_more_than_fit(self):
        self.open_wide()
        chooser = self.choose()
        self.search("task_7/")
        self.press(chooser, "check box", "All of task_7")
        self.window.wait(lambda: len(self.titles()) == SHOWN, "a full table")
        self.wait_for("label", None, text=re.compile("No more than 40 columns fit"))
        self.press(chooser, "push button", re.compile("Reset"))
        self.window.wait(lambda: len(self.titles()) == 15, "what was shown at first")
        self.assertEqual(self.titles()[:3], FIRST)
        self.close_dialog()

    def test_order_by_keyboard(self):
        self.open(self.write("narrow.json", models(n_metrics=3)))
        chooser = self.choose()
        chooser.find("page tab", "Order").click()
        self.window.settle()
        chooser.find("list item", "Δ to threshold").click()
        self.window.settle()
        self.dialog_keys("alt+Home")
        self.expect_titles("Δ to threshold", *FIRST, "task_0/metric_0", "task_1/metric_1")
        self.dialog_keys("alt+Down", "alt+Down")
        self.expect_titles("Verdict", "Model", "Δ to threshold", "accuracy", "task_0/metric_0", "task_1/metric_1")
        self.press(chooser, "push button", "Move to the end")
        self.expect_titles(*FIRST, "task_0/metric_0", "task_1/metric_1", "Δ to threshold")
        self.expect_cell(2, "Model", "model-2")
        self.close_dialog()

    def test_a_rule_shows_its_column(self):
        self.open_wide(n_metrics=40)
        self.assertNotIn("task_18/metric_38", self.titles())
        self.wait_for("push button", "Add rule").act()
        self.window.settle()
        self.window.type("metric_38")
        self.wait_for("push button", "task_18/metric_38").act()
        self.window.wait(lambda: "task_18/metric_38" in self.titles(), "the column of the new rule")

    # --- the header ---------------------------------------------------------------------------------------------

    def title_place(self, title):
        header = next(iter(self.keep("list", "GtkColumnListView").parent.children))
        x, y, width, height = header.find("label", title).extents
        return x + width // 2, y + height // 2

    def test_titles_are_dragged(self):
        self.open(self.write("narrow.json", models(n_metrics=3)))
        self.window.drag(self.title_place("Model"), self.title_place("task_0/metric_0"))
        self.window.wait(lambda: self.titles() != [*FIRST, "task_0/metric_0", "task_1/metric_1", "Δ to threshold"],
                         "another order")
        self.window.settle()
        self.assertGreater(self.titles().index("Model"), self.titles().index("accuracy"))
        # Cells stand under their titles for a screen reader, too, and what is in sight is written.
        self.expect_cell(2, "Model", "model-2")
        self.expect_cell(2, "accuracy", "0.2")
        place = self.titles().index("Model")
        self.window.drag(self.title_place("Model"), self.title_place("Verdict"))
        self.window.wait(lambda: self.titles().index("Model") < place, "Model further to the left")
        self.expect_cell(2, "Model", "model-2")

    def open_title_menu(self, title, item):
        """An item of the menu of a title. A menu that is about to close takes the first click for itself."""
        for _attempt in range(4):
            self.window.click_at(*self.title_place(title), button=3)
            with contextlib.suppress(desktop.NotSeen):
                return self.wait_for("menu item", item, timeout=3)
        raise desktop.NotSeen(f"no “{item}” in the menu of {title}")

    def test_menu_of_a_title(self):
        self.open(self.write("narrow.json", models(n_metrics=3)))
        for item, expected in (
                ("Move to the Right", ["Verdict", "Model", "task_0/metric_0", "accuracy"]),
                ("Move to the Start", ["accuracy", "Verdict", "Model", "task_0/metric_0"]),
                ("Hide accuracy", ["Verdict", "Model", "task_0/metric_0", "task_1/metric_1"])):
            self.open_title_menu("accuracy", item).act()
            self.window.wait(lambda now=expected: self.titles()[:4] == now, f"{expected} after {item}")
            self.window.settle()

    # --- sorting by what is hidden ----------------------------------------------------------------------------

    def test_sort_by_a_hidden_column(self):
        self.open_wide()
        self.sort("Other Column…")
        chooser = self.wait_for("frame", "Sort Models")
        self.window.settle()
        self.assertLess(len(chooser.find_all("push button")), 300)
        self.search("metric_1500")
        chooser.find("push button", "task_0/metric_1500").act()
        # model m has (m * 1501) % 7 = 3 m % 7: 0 3 6 2 5 1; the highest first
        self.expect_names("model-2", "model-4", "model-1", "model-3", "model-5", "model-0")

    # --- copying and the keyboard ------------------------------------------------------------------------------

    def test_copy_by_keyboard(self):
        self.open(self.write("narrow.json", models(n_metrics=2, n_models=3)))
        self.enter_table()
        self.window.keys("ctrl+Home", "Down", "ctrl+c")
        text = self.paste()
        self.assertIn("Verdict\tModel\taccuracy\ttask_0/metric_0\tΔ to threshold", text)
        self.assertIn("\tmodel-1\t0.1\t1\t", text)
        self.assertNotIn("model-2", text)
        self.enter_table()
        self.window.keys("ctrl+a", "ctrl+c")
        text = self.paste()
        for name in ("model-0", "model-1", "model-2"):
            self.assertIn(f"\t{name}\t", text)

    def test_the_menu_of_a_row(self):
        self.open(self.write("narrow.json", models(n_metrics=2, n_models=3)))
        self.enter_table()
        # From the column of names to that of accuracy.
        self.window.keys("ctrl+Home", "Down", "Down", "Right", "shift+F10")
        self.wait_for("menu item", "Copy Cell: accuracy").act()
        self.window.settle()
        self.assertEqual(self.paste(), "0.2")
        self.enter_table()
        self.window.keys("Right", "Menu")
        self.wait_for("menu item", "Sort by accuracy, Descending").act()
        self.expect_names("model-2", "model-1", "model-0")
        self.window.settle()
        self.enter_table()
        self.window.keys("Right", "Menu")
        self.wait_for("menu item", "Hide accuracy").act()
        self.expect_titles("Verdict", "Model", "task_0/metric_0", "Δ to threshold")
        self.window.settle()
        x, y, _width, height = next(iter(self.keep("list", "GtkColumnListView").children)).extents
        self.window.click_at(x + 150, y + height // 2, button=3)
        self.wait_for("menu item", "Copy Row as CSV").act()
        self.window.settle()
        self.assertIn("Verdict,Model,task_0/metric_0", self.paste())

    def test_keys_of_the_table(self):
        self.open(self.write("long.json", models(n_metrics=2, n_models=300)))
        table = self.keep("list", "GtkColumnListView")
        self.enter_table()
        for keys, name in ((["ctrl+Home"], "model-0"), (["End"], "model-299"),
                           (["Home", "Down"], "model-1"), (["Home"], "model-0")):
            self.window.keys(*keys)
            self.wait_for("heading", name)
        self.window.keys("Page_Down")
        self.window.settle()
        self.window.keys("ctrl+a")
        self.wait_for("label", None, text=re.compile("300 selected"))
        self.window.keys("Escape")
        self.window.wait(lambda: not self.window.find_all("label", text=re.compile("selected")), "nothing selected")
        self.window.keys("Tab")
        self.window.wait(lambda: not any(node.has_state("focused") for node in table.walk(2)), "the focus elsewhere")
        self.enter_table()
        self.window.keys("F6")
        self.window.wait(lambda: not any(node.has_state("focused") for node in table.walk(2)), "the focus elsewhere")


if __name__ == "__main__":
    unittest.main(verbosity=2)
