#include <glib.h>

#include "fuzz.h"
#include "policy/policy-file.h"

/* What was read is written, and reads back as the same policy. */
static void
check_round_trip (AssayPolicy *policy)
{
  g_autoptr(GBytes) yaml = assay_policy_to_yaml (policy);
  g_autofree char *words = assay_policy_to_words (policy);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) again = NULL;

  g_assert_true (assay_policy_has_blocking (policy));
  g_assert_true (g_utf8_validate (words, -1, NULL));

  /* Escapes make a text longer: what just fitted may not fit again. */
  if (g_bytes_get_size (yaml) > 100000)
    return;
  again = assay_policy_read_bytes (yaml, "written", &error);
  g_assert_no_error (error);
  g_assert_true (assay_policy_equal (policy, again));
}

/* Each mistake on a line of its own, with its place. */
static void
check_message (const char *message)
{
  g_auto(GStrv) lines = g_strsplit (message, "\n", -1);

  g_assert_true (g_utf8_validate (message, -1, NULL));
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple ("^(fuzz:[0-9]+:[0-9]+: .|fuzz: .|and [0-9]+ more)", lines[i], 0, 0));
}

int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (input, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) policy = assay_policy_read_bytes (bytes, "fuzz", &error);

  if (policy != NULL)
    {
      check_round_trip (policy);
      return 0;
    }

  g_assert_nonnull (error);
  g_assert_true (error->domain == ASSAY_POLICY_ERROR);
  check_message (error->message);
  return 0;
}
