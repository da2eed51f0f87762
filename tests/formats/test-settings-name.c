#include "formats/settings-name.h"

#include "base/document.h"

#include <string.h>

/* The names of the candidates that a list of objects of settings makes. */
static char *
name_all (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "a", ASSAY_JSON_STRICT, NULL, NULL);
  g_autoptr(AssayTranspose) settings = assay_transpose_new ();
  g_autoptr(GHashTable) differing = NULL;
  g_autoptr(GString) names = g_string_new (NULL);
  guint row = 0;

  for (const AssayNode *object = assay_document_get_root (document)->first; object != NULL; object = object->next, row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", row);

      assay_transpose_add_row (settings, number);
      for (const AssayNode *setting = object->first; setting != NULL; setting = setting->next)
        assay_transpose_put (settings, number, setting->key, setting);
    }

  differing = assay_settings_find_differing (settings);
  for (guint i = 0; i < row; i++)
    {
      g_autofree char *name = assay_settings_name (settings, i, differing);

      g_string_append_printf (names, "%s%s", i > 0 ? " | " : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
test_names (void)
{
  static const struct { const char *json; const char *expected; } cases[] = {
    { "[{\"C\": 0.10, \"kernel\": \"rbf\"}, {\"C\": 1, \"kernel\": \"rbf\"}]", "C=0.10 | C=1" },
    { "[{\"C\": 1, \"kernel\": \"rbf\"}]", "C=1, kernel=rbf" },
    { "[{\"depth\": null}, {\"depth\": 3}]", "depth=None | depth=3" },
    { "[{\"warm\": true, \"a\": 1}, {\"warm\": false, \"a\": 1}]", "warm=True | warm=False" },
    { "[{\"a\": 1}, {\"a\": 1, \"b\": 2}]", "candidate 1 | b=2" },
    { "[{\"layers\": [100, 50]}, {\"layers\": [10]}]", "layers=(100, 50) | layers=(10)" },
    { "[{\"weight\": {\"0\": 1, \"1\": 5}}, {\"weight\": null}]", "weight={0: 1, 1: 5} | weight=None" },
    { "[{\"a\": 1}, {\"a\": 1}]", "candidate 1 | candidate 2" },
    { "[{}, {}]", "candidate 1 | candidate 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = name_all (cases[i].json);

      g_assert_cmpstr (names, ==, cases[i].expected);
    }
}

/* An estimator with all its own settings is no name. */
static void
test_long (void)
{
  g_autofree char *value = g_strnfill (9000, 'x');
  g_autofree char *one = g_strdup_printf ("[{\"a\": \"%s\"}, {\"a\": 1}]", value);
  g_autoptr(GString) many = g_string_new ("[{\"z\": 1");
  g_autofree char *names = name_all (one);
  g_autofree char *number = NULL;

  g_assert_cmpuint (strlen (names), <, 100);
  g_assert_true (g_str_has_suffix (names, "x | a=1"));

  for (guint i = 0; i < 90; i++)
    g_string_append_printf (many, ", \"k%u\": \"%.*s\"", i, 59, value);
  g_string_append (many, "}]");
  number = name_all (many->str);
  g_assert_cmpstr (number, ==, "candidate 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/settings-name/names", test_names);
  g_test_add_func ("/formats/settings-name/long", test_long);

  return g_test_run ();
}
