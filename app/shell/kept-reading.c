#include "shell/kept-reading.h"

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/**
 * assay_kept_reading_to_variant:
 * @reading: what somebody said
 *
 * Returns: (transfer floating): layout, step, column of names, and of each column its role and direction; "" for what
 *   was not said
 */
GVariant *
assay_kept_reading_to_variant (const AssayReadChoice *reading)
{
  GVariantBuilder columns;

  g_variant_builder_init (&columns, G_VARIANT_TYPE ("a(sii)"));
  for (guint i = 0; i < assay_read_choice_get_n_columns (reading); i++)
    {
      const AssayReadColumn *column = assay_read_choice_get_column (reading, i);

      g_variant_builder_add (&columns, "(sii)", column->name, column->role, (int) column->direction);
    }

  return g_variant_new (ASSAY_KEPT_READING_TYPE, or_nothing (assay_read_choice_get_layout (reading)),
                        or_nothing (assay_read_choice_get_pick (reading)),
                        or_nothing (assay_read_choice_get_names (reading)), &columns);
}

/* The file may have been written by another version, or by hand. */
static gboolean
is_sound (int role,
          int direction)
{
  return role >= ASSAY_ROLE_UNSAID && role <= ASSAY_ROLE_ATTRIBUTE && direction >= ASSAY_DIRECTION_NONE &&
         direction <= ASSAY_DIRECTION_LOWER;
}

/**
 * assay_kept_reading_from_variant:
 * @variant: of type %ASSAY_KEPT_READING_TYPE
 *
 * Returns: (transfer full) (nullable): what was said; %NULL where that is nothing
 */
AssayReadChoice *
assay_kept_reading_from_variant (GVariant *variant)
{
  g_autoptr(AssayReadChoice) plain = NULL;
  g_autoptr(AssayReadChoice) reading = NULL;
  g_autoptr(GVariantIter) columns = NULL;
  const char *layout, *pick, *names, *name;
  int role, direction;

  g_variant_get (variant, "(&s&s&sa(sii))", &layout, &pick, &names, &columns);
  plain = assay_read_choice_new (or_null (layout), or_null (pick), or_null (names));
  /* Nothing said is %NULL. */
  reading = assay_read_choice_over (plain, NULL);

  while (g_variant_iter_next (columns, "(&sii)", &name, &role, &direction))
    {
      g_autoptr(AssayReadChoice) before = g_steal_pointer (&reading);

      reading = is_sound (role, direction)
                  ? assay_read_choice_with_column (before, name, role, (AssayDirection) direction)
                  : g_steal_pointer (&before);
    }

  return g_steal_pointer (&reading);
}
