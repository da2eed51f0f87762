#include "shell/remedy.h"

#include <gio/gio.h>
#include <string.h>

#include "formats/format-error.h"
#include "policy/policy-error.h"

static void
test_cases (void)
{
  const struct
  {
    GQuark      domain;
    int         code;
    AssayRemedy remedy;
    const char *words;       /* some of them; NULL for none */
  } cases[] = {
    { ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_EMPTY, ASSAY_REMEDY_TRY_AGAIN, "not done yet" },
    { ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX, ASSAY_REMEDY_TRY_AGAIN, "another layout" },
    { ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT, ASSAY_REMEDY_OTHER_FILE, "right file" },
    { ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, ASSAY_REMEDY_READ_AS, "JSON Lines" },
    { ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC, ASSAY_REMEDY_READ_AS, "0.82" },
    { ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_SYNTAX, ASSAY_REMEDY_WITHOUT_POLICY, "without it" },
    { ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY, ASSAY_REMEDY_WITHOUT_POLICY, "without it" },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, ASSAY_REMEDY_OTHER_FILE, NULL },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, ASSAY_REMEDY_TRY_AGAIN, "let you read it" },
    { G_IO_ERROR, G_IO_ERROR_FAILED, ASSAY_REMEDY_TRY_AGAIN, NULL },
    { G_CONVERT_ERROR, G_CONVERT_ERROR_FAILED, ASSAY_REMEDY_OTHER_FILE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (cases[i].domain, cases[i].code, "it failed");
      const char *words = assay_remedy_get_words (error);

      g_assert_cmpint (assay_remedy_of (error), ==, cases[i].remedy);
      if (cases[i].words == NULL)
        g_assert_null (words);
      else
        g_assert_nonnull (strstr (words, cases[i].words));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remedy/cases", test_cases);

  return g_test_run ();
}
