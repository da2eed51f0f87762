#include "formats/test-outcomes.h"

#include "formats/members.h"
#include "formats/name-list.h"

#include <glib/gi18n-lib.h>

/**
 * assay_test_outcomes_say:
 * @tests: (nullable): the first of the tests
 * @n_failed: (out): how many of them did not succeed, for whatever reason
 *
 * Names the tests that did not succeed.
 *
 * Returns: how many there are
 */
guint
assay_test_outcomes_say (AssayTableBuilder *builder,
                         const AssayNode   *tests,
                         guint             *n_failed)
{
  g_auto(AssayNameList) failed = { 0 };
  guint n = 0;

  for (const AssayNode *test = tests; test != NULL; test = test->next, n++)
    if (g_strcmp0 (assay_members_get_text (test, "status"), "SUCCESS") != 0)
      assay_name_list_add (&failed, assay_members_get_text (test, "name") ?: "?");

  if (failed.n > 0)
    assay_table_builder_notice (builder, g_strdup_printf (ngettext ("%u test of the report did not succeed: %s",
                                                                    "%u tests of the report did not succeed: %s", failed.n),
                                                          failed.n, assay_name_list_get_words (&failed)));
  *n_failed = failed.n;

  return n;
}
