#!/usr/bin/python3
"""Each check is held against a small house with one fault in it, and against the same house without."""

import contextlib
import io
import sys
import tempfile
import unittest
import unittest.mock
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import layers
import run
import style
import translations
import words
from source import Tree, functions, split_code

SOUND = {
    "app/core/base/text.h": "#pragma once\n\n#include <glib.h>\n\nchar *assay_text_shorten (const char *text);\n",
    "app/core/base/text.c": '#include "base/text.h"\n\n/**\n * assay_text_shorten:\n *\n * Shortens.\n */\nchar *\n'
                            'assay_text_shorten (const char *text)\n{\n  return g_strdup (_("short"));\n}\n',
    "app/core/table/table.h": '#pragma once\n\n#include "base/text.h"\n',
    "app/shell/window.c": '#include <gtk/gtk.h>\n\n#include "table/table.h"\n\nstatic void\nnothing (void)\n{\n}\n',
    "tests/base/test-text.c": "int main (void) { return 1; }\n",
    "tests/base/meson.build": "foreach unit : ['text']\nendforeach\n",
    "ui/window.ui": '<interface><property name="label" translatable="yes">Open</property></interface>\n',
    "po/POTFILES": "app/core/base/text.c\nui/window.ui\n",
    "README.md": "# Assay\n\n[how](CONTRIBUTING.md#map-of-the-house)\n",
    "CONTRIBUTING.md": "## Map of the house\n\n| room | knows | lives |\n|---|---|---|\n| `base` | – | text |\n"
                       "| `table` | `base` | columns |\n| `shell` | all of core | window |\n",
}


class HouseCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        # The exceptions are of the real house.
        for exceptions in (style.LONG, style.UNTESTED):
            patch = unittest.mock.patch.dict(exceptions, clear=True)
            patch.start()
            self.addCleanup(patch.stop)
        for name, text in SOUND.items():
            self.write(name, text)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def found(self, check):
        return [str(finding) for finding in check(Tree(self.root))]

    def run_lint(self, *arguments):
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return run.main(list(arguments) + [str(self.root)])

    def assertFinds(self, check, *words_of_it):
        found = self.found(check)
        self.assertEqual(len(found), 1, found)
        for word in words_of_it:
            self.assertIn(word, found[0])


class SoundHouse(HouseCase):
    def test_every_check_is_content(self):
        for check in run.CHECKS:
            self.assertEqual(self.found(check), [], check.__name__)

    def test_no_house_is_an_error(self):
        for path in self.root.rglob("*.c"):
            path.unlink()
        self.assertEqual(self.run_lint(), 2)

    def test_a_fault_makes_the_exit_status_1(self):
        self.assertEqual(self.run_lint(), 0)
        self.write("app/core/base/text.h", "#include <glib.h>\n")
        self.assertEqual(self.run_lint(), 1)


class Arrows(HouseCase):
    def test_wrong_way(self):
        self.write("app/core/base/text.c", '#include "base/text.h"\n#include "table/table.h"\n')
        self.assertFinds(layers.check_arrows, "app/core/base/text.c:2", "base may not use table")

    def test_reach_is_transitive_and_one_way(self):
        self.assertEqual(layers.reach("report"),
                         {"report", "review", "figures", "policy", "stats", "table", "base"})
        self.assertNotIn("formats", layers.reach("review"))

    def test_arrows_have_no_circle(self):
        for room, known in layers.ROOMS.items():
            for other in known:
                self.assertNotIn(room, layers.reach(other))

    def test_bare_name(self):
        self.write("app/core/base/text.c", '#include "text.h"\n')
        self.assertFinds(layers.check_arrows, "room/unit.h")

    def test_absent_header(self):
        self.write("app/core/table/table.h", '#pragma once\n#include "base/texts.h"\n')
        self.assertFinds(layers.check_arrows, "there is no base/texts.h")

    def test_unknown_room(self):
        self.write("app/core/cellar/wine.c", "int wine;\n")
        self.assertFinds(layers.check_arrows, "cellar")

    def test_commented_include_is_none(self):
        self.write("app/core/base/text.c", '/* #include "table/table.h" */\n#include "base/text.h"\n')
        self.assertEqual(self.found(layers.check_arrows), [])

    def test_generated_header_belongs_to_one_room(self):
        self.write("app/core/base/text.c", '#include "base/text.h"\n#include "assay-resources.h"\n')
        self.assertFinds(layers.check_arrows, "belongs to shell")

    def test_toolkit_in_core(self):
        for header in ("gtk/gtk.h", "adwaita.h", "gdk/gdk.h", "graphene.h"):
            self.write("app/core/table/table.h", f"#pragma once\n#include <{header}>\n")
            self.assertFinds(layers.check_toolkit, "table does without GTK")

    def test_toolkit_in_models(self):
        self.write("app/models/list.h", "#pragma once\n#  include <gtk/gtk.h>\n")
        self.assertFinds(layers.check_toolkit, "models does without GTK")


class Cycles(HouseCase):
    def test_two_units(self):
        self.write("app/core/base/text.h", '#pragma once\n#include "base/number.h"\n')
        self.write("app/core/base/number.h", "#pragma once\n")
        self.write("app/core/base/number.c", '#include "base/number.h"\n#include "base/text.h"\n')
        self.assertFinds(layers.check_cycles, "base/number base/text")

    def test_three_units(self):
        for one, next_one in (("a", "b"), ("b", "c"), ("c", "a")):
            self.write(f"app/core/base/{one}.h", f'#pragma once\n#include "base/{next_one}.h"\n')
        self.assertFinds(layers.check_cycles, "base/a base/b base/c")

    def test_private_header_belongs_to_its_unit(self):
        self.write("app/core/base/text-private.h", '#pragma once\n#include "base/text.h"\n')
        self.write("app/core/base/text.c", '#include "base/text.h"\n#include "base/text-private.h"\n')
        self.assertEqual(self.found(layers.check_cycles), [])

    def test_a_diamond_is_no_cycle(self):
        self.write("app/core/base/a.h", '#pragma once\n#include "base/b.h"\n#include "base/c.h"\n')
        self.write("app/core/base/b.h", '#pragma once\n#include "base/d.h"\n')
        self.write("app/core/base/c.h", '#pragma once\n#include "base/d.h"\n')
        self.write("app/core/base/d.h", "#pragma once\n")
        self.assertEqual(self.found(layers.check_cycles), [])


class Numbers(HouseCase):
    def one(self, line):
        self.write("app/core/base/text.c", f'#include "base/text.h"\nvoid f (void) {{ {line} }}\n')

    def test_conversions(self):
        for conversion in ("%f", "%.3f", "%g", "%.*g", "%+e", "%lf", "%08.2lf", "%Lg", "%1$f"):
            self.one(f'printf ("x {conversion} y", x);')
            self.assertFinds(style.check_numbers, "app/core/base/text.c:2", conversion)

    def test_calls(self):
        for call in ("strtod", "atof", "g_strtod", "sscanf"):
            self.one(f"x = {call} (text);")
            self.assertFinds(style.check_numbers, call)

    def test_what_is_allowed(self):
        self.one('printf ("90 % for %d%% of %s, %u models", n); x = g_ascii_strtod (text, NULL); /* "%f" atof ( */')
        self.assertEqual(self.found(style.check_numbers), [])


class Lengths(HouseCase):
    def test_function_of_61_lines(self):
        for inner, n_found in ((56, 0), (57, 1)):
            self.write("app/core/base/long.c", "static void\nlong_one (void)\n{\n" + "  x ();\n" * inner + "}\n")
            found = self.found(style.check_lengths)
            self.assertEqual(len(found), n_found, (inner, found))
            self.write("app/core/base/long.c", "static void\nlong_one (void)\n{\n" + "  x ();\n" * (inner + 1) + "}\n")
        self.assertFinds(style.check_lengths, "long_one has 62 lines")

    def test_file_of_501_lines(self):
        self.write("app/core/base/long.c", "int x;\n" * 500)
        self.assertEqual(self.found(style.check_lengths), [])
        self.write("app/core/base/long.c", "int x;\n" * 501)
        self.assertFinds(style.check_lengths, "501 lines")

    def test_tables_and_types_are_no_functions(self):
        self.write("app/core/base/long.c", "static const int table[] =\n{\n" + "  1,\n" * 100 + "};\n"
                   "typedef struct\n{\n" + "  int x;\n" * 100 + "} Thing;\n")
        self.assertEqual(self.found(style.check_lengths), [])

    def test_an_exception_must_exist(self):
        style.LONG["app/gone.c"] = "reason"
        self.assertFinds(style.check_lengths, "app/gone.c")


class Tests(HouseCase):
    def test_missing(self):
        (self.root / "tests/base/test-text.c").unlink()
        self.assertFinds(style.check_tests, "tests/base/test-text.c is missing")

    def test_not_run(self):
        self.write("tests/base/meson.build", "foreach unit : ['texts']\nendforeach\n")
        self.assertFinds(style.check_tests, "does not name it")

    def test_cplusplus_counts_too(self):
        self.write("app/core/base/json-scan.cc", "int x;\n")
        self.assertFinds(style.check_tests, "tests/base/test-json-scan.c")

    def test_models_count_too(self):
        self.write("app/models/list.c", "int x;\n")
        self.assertFinds(style.check_tests, "tests/models/test-list.c")

    def test_an_exception_must_exist(self):
        style.UNTESTED["base/gone"] = "reason"
        self.assertFinds(style.check_tests, "base/gone")


class Comments(HouseCase):
    def test_none(self):
        self.write("app/core/base/text.c", '#include "base/text.h"\n\nchar *\nassay_text_shorten (const char *text)\n{\n}\n')
        self.assertFinds(style.check_comments, "assay_text_shorten")

    def test_plain_comment_is_not_enough(self):
        self.write("app/core/base/text.c",
                   '#include "base/text.h"\n\n/* Shortens. */\nchar *\nassay_text_shorten (const char *text)\n{\n}\n')
        self.assertFinds(style.check_comments, "assay_text_shorten")

    def test_comment_of_another_function(self):
        self.write("app/core/base/text.c", '#include "base/text.h"\n\n/** One. */\nstatic void\none (void)\n{\n}\n\n'
                   'char *\nassay_text_shorten (const char *text)\n{\n}\n')
        self.assertFinds(style.check_comments, "assay_text_shorten")


class Names(HouseCase):
    def test_identifiers(self):
        for name in ("assay_text_helper", "AssayTextManager", "ASSAY_UTIL", "event_handler", "assay_row_info"):
            self.write("app/core/base/names.c", f"int {name};\n")
            self.assertFinds(style.check_names, name)

    def test_files(self):
        self.write("app/core/base/text-utils.c", "int x;\n")
        self.assertFinds(style.check_names, "text-utils.c", "utils")

    def test_what_is_allowed(self):
        self.write("app/core/base/names.c", 'g_signal_handler_block (x, user_data); /* helper */ f ("manager");\n'
                                            "int database, utilise, information;\n")
        self.assertEqual(self.found(style.check_names), [])


class Headers(HouseCase):
    def test_no_guard(self):
        self.write("app/core/table/table.h", '#include "base/text.h"\n')
        self.assertFinds(style.check_headers, "table.h", "#pragma once")

    def test_private_header_of_the_unit_will_do(self):
        self.write("app/core/base/text-private.h", '#pragma once\n#include "base/text.h"\n')
        self.write("app/core/base/text.c", '#include "base/text-private.h"\n')
        self.assertEqual(self.found(style.check_headers), [])

    def test_own_header(self):
        self.write("app/core/base/text.c", "#include <glib.h>\n")
        self.assertFinds(style.check_headers, "own header")


class Words(HouseCase):
    def test_unlisted(self):
        self.write("po/POTFILES", "ui/window.ui\n")
        self.assertFinds(words.check_potfiles, "app/core/base/text.c")

    def test_listed_without_strings(self):
        self.write("po/POTFILES", SOUND["po/POTFILES"] + "app/shell/window.c\n")
        self.assertFinds(words.check_potfiles, "app/shell/window.c")

    def test_listed_twice(self):
        self.write("po/POTFILES", SOUND["po/POTFILES"] + "ui/window.ui\n")
        self.assertFinds(words.check_potfiles, "twice")

    def test_all_marks(self):
        for mark in ('N_("x")', 'ngettext ("x", "y", 1)', 'C_("a", "x")', "_ (x)"):
            self.write("app/core/base/other.c", f"f ({mark});\n")
            self.assertFinds(words.check_potfiles, "app/core/base/other.c")

    def test_comment_is_no_string(self):
        self.write("app/core/base/other.c", '/* _("x") */\n#define N_(x) x\n')
        self.assertEqual(self.found(words.check_potfiles), [])

    def test_write(self):
        self.write("po/POTFILES", "")
        self.assertEqual(self.run_lint("--write-potfiles"), 0)
        self.assertEqual(self.found(words.check_potfiles), [])

    def test_unmarked_label(self):
        self.write("ui/window.ui", SOUND["ui/window.ui"].replace(' translatable="yes"', ""))
        self.write("po/POTFILES", "app/core/base/text.c\n")
        self.assertFinds(words.check_ui, "Open")

    def test_broken_ui(self):
        self.write("ui/window.ui", "<interface>")
        self.assertEqual(len(self.found(words.check_ui)), 1)


PO = ('msgid ""\nmsgstr ""\n"Project-Id-Version: a\\n"\n"PO-Revision-Date: 2026-01-01 00:00+0000\\n"\n"Last-Translator: a\\n"\n'
      '"Language-Team: a\\n"\n"Language: de\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
      '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n')


class Translations(HouseCase):
    def setUp(self):
        super().setUp()
        self.enterContext(contextlib.redirect_stderr(io.StringIO()))
        self.write("po/LINGUAS", "# languages\nde\n")

    def translate(self, *entries):
        self.write("po/de.po", "\n".join((PO, *entries)))

    def left(self):
        told = io.StringIO()
        with contextlib.redirect_stderr(told):
            self.assertEqual(self.found(translations.check_translations), [])
        return told.getvalue()

    def test_complete(self):
        self.translate('msgid "short"\nmsgstr "kurz"\n', 'msgid "Open"\nmsgstr "Öffnen"\n')
        self.assertEqual(self.left(), "lint: po/de.po: 2 of 2 translated, 0 left\n")

    def test_what_is_left_is_counted_and_no_fault(self):
        self.translate('msgid "short"\nmsgstr ""\n', '#, fuzzy\nmsgid "Open"\nmsgstr "Öffnen"\n', 'msgid "Gone"\nmsgstr "Fort"\n')
        self.assertEqual(self.left(), "lint: po/de.po: 0 of 2 translated, 2 left\n")

    def test_what_is_split_over_lines_counts(self):
        self.translate('msgid ""\n"sh"\n"ort"\nmsgstr ""\n"kurz"\n', '#~ msgid "Open"\n#~ msgstr "Öffnen"\n')
        self.assertEqual(self.left(), "lint: po/de.po: 1 of 2 translated, 1 left\n")

    def test_conversions_differ(self):
        self.translate('#, c-format\nmsgid "%s of %u"\nmsgstr "%u von %s"\n')
        self.assertFinds(translations.check_translations, "po/de.po", "msgfmt")

    def test_conversions_in_another_order(self):
        self.translate('#, c-format\nmsgid "%s of %u"\nmsgstr "%2$u von %1$s"\n')
        self.assertIn("0 of 2 translated", self.left())

    def test_half_a_plural(self):
        self.translate('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] ""\n')
        self.assertFinds(translations.check_translations, "“a” lacks one of its 2 plurals")

    def test_no_rule_for_plurals(self):
        self.write("po/de.po", PO.replace('"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n', ""))
        self.assertFinds(translations.check_translations, "Plural-Forms")

    def test_broken_file(self):
        self.translate('msgid "a"\nmsgstr "b\n')
        self.assertFinds(translations.check_translations, "po/de.po", "msgfmt")

    def test_language_without_a_file(self):
        self.assertFinds(translations.check_translations, "po/LINGUAS", "no po/de.po")

    def test_file_without_a_language(self):
        self.translate()
        self.write("po/LINGUAS", "\n")
        self.assertFinds(translations.check_translations, "does not name de")

    def test_cut_string(self):
        for call in ('_("%" G_GSIZE_FORMAT " bytes")', 'ngettext ("a", "b %" G_GUINT64_FORMAT, n)', 'C_ ("a", "b" X)'):
            self.write("app/core/base/other.c", f"f ({call}, n);\n")
            self.assertFinds(translations.check_cut, "app/core/base/other.c:1", "cuts a string")

    def test_whole_string(self):
        self.write("app/core/base/other.c", 'f (_("%zu of %" PRIu64 " bytes" "…"), size, _(b));\n'
                                            'g ("%" G_GSIZE_FORMAT, _("a"), MAX);\n')
        self.assertEqual(self.found(translations.check_cut), [])


class Documents(HouseCase):
    def test_dead_link(self):
        for link in ("[a](gone.md)", "![a](gone.png)", '<img src="gone.png">', "[a](<gone.md>)"):
            self.write("README.md", link + "\n")
            self.assertFinds(words.check_links, "gone")

    def test_dead_anchor(self):
        self.write("README.md", "[a](CONTRIBUTING.md#cellar)\n")
        self.assertFinds(words.check_links, "cellar")

    def test_code_is_no_link(self):
        self.write("README.md", "`[a](gone.md)`\n```\n[a](gone.md)\n```\n[w](https://example.org/)\n")
        self.assertEqual(self.found(words.check_links), [])

    def test_missing_document(self):
        (self.root / "README.md").unlink()
        self.assertFinds(words.check_links, "README.md")

    def test_room_not_on_the_map(self):
        self.write("app/core/stats/bins.c", "int x;\n")
        self.assertFinds(words.check_map, "lacks the room stats")

    def test_room_only_on_the_map(self):
        self.write("CONTRIBUTING.md", SOUND["CONTRIBUTING.md"] + "| `cellar` | `base` | wine |\n")
        self.assertFinds(words.check_map, "cellar")

    def test_wrong_arrow_on_the_map(self):
        self.write("CONTRIBUTING.md", SOUND["CONTRIBUTING.md"].replace("| `table` | `base`", "| `table` | –"))
        self.assertFinds(words.check_map, "table knows")

    def test_no_map(self):
        self.write("CONTRIBUTING.md", "## Something else\n")
        self.assertFinds(words.check_map, "Map of the house")


class Layouts(HouseCase):
    def test_all_told(self):
        self.write("app/core/formats/csv.c", 'const AssayFormat assay_csv_format = {\n  .id = "csv",\n};\n')
        self.write("README.md", "## Results that are read\n\n| `csv` | a table |\n\n## More\n\n| `other` | |\n")
        self.assertEqual(self.found(words.check_layouts), [])
        self.write("README.md", "## Results that are read\n")
        self.assertFinds(words.check_layouts, "does not list the layout csv")

    def test_nothing_else_told(self):
        self.write("app/core/formats/csv.c", 'const AssayFormat assay_csv_format = {\n  .id = "csv",\n};\n')
        self.write("README.md", "## Results that are read\n\n| `csv` | |\n| `xml` | |\n")
        self.assertFinds(words.check_layouts, "a layout xml that nothing reads")


class PolicyKeys(HouseCase):
    def setUp(self):
        super().setUp()
        self.write("app/core/policy/rule-file.c", 'static const char *const known_keys[] = { "metric", "approve", NULL };\n')
        self.write("README.md", "## Policy files\n| `rules[].metric` | text |\n| `rules[].approve` | number |\n")
        self.write("data/policy.schema.json", '{"properties": {}, "$defs": {"approval": {"properties": {}}, '
                                              '"rule": {"properties": {"metric": {}, "approve": {}}}}}')

    def test_all_the_same(self):
        self.assertEqual(self.found(words.check_policy_keys), [])

    def test_key_not_told(self):
        self.write("README.md", "## Policy files\n| `rules[].metric` | text |\n")
        self.assertFinds(words.check_policy_keys, "README.md", "rules[].approve")

    def test_key_nobody_reads(self):
        self.write("README.md", "## Policy files\n| `rules[].metric` | |\n| `rules[].approve` | |\n| `rules[].improve_by` | |\n")
        self.assertFinds(words.check_policy_keys, "improve_by that nothing reads")

    def test_key_not_in_the_schema(self):
        self.write("data/policy.schema.json", '{"properties": {}, "$defs": {"approval": {"properties": {}}, '
                                              '"rule": {"properties": {"metric": {}}}}}')
        self.assertFinds(words.check_policy_keys, "policy.schema.json", "rules[].approve")

    def test_reader_without_a_list(self):
        self.write("app/core/policy/rule-file.c", "int x;\n")
        self.assertFinds(words.check_policy_keys, "known_keys")


class Limits(HouseCase):
    def test_value(self):
        self.write("app/core/base/limits.h", "#define ASSAY_LIMIT_TREE (64 * 1024 * 1024)  /* so much */\n")
        self.write("README.md", "| a tree | 64 MiB | `TREE` |\n")
        self.assertEqual(self.found(words.check_limits), [])
        self.write("README.md", "| a tree | 63 MiB | `TREE` |\n")
        self.assertFinds(words.check_limits, "TREE is 64 MiB")

    def test_in_words(self):
        for value, told in (("64", "64"), ("4096", "4 KiB"), ("20000000", "20,000,000"),
                            ("(G_GUINT64_CONSTANT (16) << 30)", "16 GiB"), ("(1024 * 1024)", "1 MiB")):
            self.assertEqual(words.limit_in_words(value), told)


class Reading(HouseCase):
    def test_literals_and_comments_are_blanked(self):
        code, strings = split_code('a ("x /* y"); // z\nb (\'"\'); /* "q"\n */ c ("\\"w");\n')
        self.assertEqual(code.count("\n"), 3)
        self.assertEqual(code.replace(" ", ""), 'a("");\nb(\'\');\nc("");\n')
        self.assertEqual(strings, [(1, "x /* y"), (3, '\\"w')])

    def test_functions(self):
        self.write("app/core/base/f.c", '#include <glib.h>\n\nG_DEFINE_TYPE (X, x, Y)\n\n/** One. */\nstatic inline gboolean\n'
                   'one (int a,\n     int b)\n{\n  if (a)\n    {\n    }\n}\n\nchar *two (void)\n{\n}\n')
        tree = Tree(self.root)
        found = functions(tree, self.root / "app/core/base/f.c")
        self.assertEqual([(one.name, one.line, one.last_line, one.static) for one in found],
                         [("one", 6, 13, True), ("two", 15, 17, False)])
        self.assertEqual(found[0].above, "/** One. */")


if __name__ == "__main__":
    unittest.main()
