#include "models/row-search.h"

#include "made.h"

#define MODELS "ResNet-50 score=0.9 owner=Eve; vit_base score=0.8 owner=Bob; modèle-É score=0.7 owner=éve; \
straße score=0.6; net score=0.5 owner=12"

typedef struct
{
  const char *text;
  const char *expected;   /* row numbers */
} SearchCase;

static const SearchCase search_cases[] = {
  { "net", "04" },
  { "NET", "04" },
  { "eve", "0" },
  { "0.9", "" },
  { "-", "02" },
  { "É", "2" },
  { "é-é", "" },
  { "MODÈLE", "2" },
  { "ÉVE", "2" },
  { "STRASSE", "" },
  { "straße", "3" },
  { "12", "" },
  { "_", "1" },
  { "%", "" },
  { "nothing of it", "" },
};

static char *
rows_of (AssayRowSet *found)
{
  GString *rows = g_string_new (NULL);
  guint row;

  for (guint from = 0; assay_row_set_next (found, from, &row); from = row + 1)
    g_string_append_printf (rows, "%u", row);

  return g_string_free (rows, FALSE);
}

static void
test_cases (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);

  for (guint i = 0; i < G_N_ELEMENTS (search_cases); i++)
    {
      g_autoptr(AssayRowSet) found = assay_row_search (table, search_cases[i].text, NULL);
      g_autofree char *rows = rows_of (found);

      g_test_message ("%s", search_cases[i].text);
      g_assert_cmpstr (rows, ==, search_cases[i].expected);
      g_assert_cmpuint (assay_row_set_size (found), ==, 5);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (assay_row_search (table, "net", cancellable));
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user)
{
  *(GAsyncResult **) user = g_object_ref (result);
}

static void
test_worker (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(AssayRowSet) found = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *rows = NULL;

  assay_row_search_async (table, "net", NULL, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  found = assay_row_search_finish (result, &error);
  g_assert_no_error (error);
  rows = rows_of (found);
  g_assert_cmpstr (rows, ==, "04");
}

static void
test_worker_cancelled (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  assay_row_search_async (table, "net", cancellable, take_result, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (assay_row_search_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-search/cases", test_cases);
  g_test_add_func ("/row-search/cancelled", test_cancelled);
  g_test_add_func ("/row-search/worker", test_worker);
  g_test_add_func ("/row-search/worker-cancelled", test_worker_cancelled);

  return g_test_run ();
}
