#include "shell/reading-choices.h"

#include <glib/gi18n-lib.h>

#include "formats/layout-offer.h"
#include "formats/layouts.h"
#include "shell/reading-words.h"
#include "shell/wording.h"

/* More lines than these nobody goes over with the eye. */
#define MAX_NAMES 60
#define MAX_PICKS 20

/* What is offered while it is being collected. */
typedef struct
{
  GStrvBuilder *ids;
  GStrvBuilder *titles;
} Choices;

static void
add (Choices    *choices,
     const char *id,
     const char *title)
{
  g_strv_builder_add (choices->ids, id);
  g_strv_builder_add (choices->titles, title);
}

/* What holds without a choice is known only where none was made. */
static Choices
begin (const char *said,
       const char *found)
{
  Choices choices = { g_strv_builder_new (), g_strv_builder_new () };
  g_autofree char *title = NULL;

  /* Translators: %s is a layout, a column or a step */
  title = said == NULL && found != NULL ? g_strdup_printf (_("As recognised: %s"), found) : g_strdup (_("As recognised"));
  add (&choices, "", title);

  return choices;
}

static void
end (Choices        *choices,
     AssayChoiceRow *row,
     const char     *said)
{
  g_auto(GStrv) ids = g_strv_builder_end (choices->ids);
  g_auto(GStrv) titles = g_strv_builder_end (choices->titles);

  g_strv_builder_unref (choices->ids);
  g_strv_builder_unref (choices->titles);
  assay_choice_row_set_choices (row, (const char * const *) ids, (const char * const *) titles);
  assay_choice_row_set_chosen (row, said);
}

static char **
dup_contents (const AssayTable *table)
{
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    g_strv_builder_add (paths, assay_table_get_source (table, i)->contents);

  return g_strv_builder_end (paths);
}

/** assay_reading_choices_fill_layouts: the layouts with the shape of the files */
void
assay_reading_choices_fill_layouts (AssayChoiceRow        *row,
                                    const AssayTable      *table,
                                    const AssayReadChoice *reading)
{
  const char *said = assay_read_choice_get_layout (reading);
  g_auto(GStrv) paths = dup_contents (table);
  g_autoptr(GPtrArray) offer = assay_layout_offer_new ((const char * const *) paths);
  Choices choices = begin (said, assay_wording_layout (table));

  for (guint i = 0; i < offer->len; i++)
    {
      const AssayFormat *format = offer->pdata[i];

      add (&choices, format->id, _(format->title));
    }
  end (&choices, row, said);
}

/* A run of one step leaves nothing to choose. */
static const AssaySource *
find_run (const AssayTable *table)
{
  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    if (assay_table_get_source (table, i)->n_steps > 1)
      return assay_table_get_source (table, i);

  return NULL;
}

static void
add_pick (Choices    *choices,
          const char *pick)
{
  g_autofree char *title = assay_reading_words_pick (pick);

  add (choices, pick, title);
}

static void
add_best (Choices          *choices,
          const AssayTable *table,
          const char       *said)
{
  gboolean has_said = said == NULL || g_str_equal (said, "last") || g_str_equal (said, "all");
  guint n = 0;

  for (guint i = 0; i < assay_table_get_n_columns (table) && n < MAX_PICKS; i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);
      g_autofree char *pick = g_strconcat ("best:", assay_column_get_name (column), NULL);

      if (assay_column_get_role (column) != ASSAY_ROLE_METRIC ||
          assay_column_get_direction (column) == ASSAY_DIRECTION_NONE)
        continue;

      add_pick (choices, pick);
      has_said |= g_strcmp0 (pick, said) == 0;
      n++;
    }
  if (!has_said)
    add_pick (choices, said);
}

/** assay_reading_choices_fill_steps: the last step, each of them, or the best by a metric */
void
assay_reading_choices_fill_steps (AssayChoiceRow        *row,
                                  const AssayTable      *table,
                                  const AssayReadChoice *reading)
{
  const char *said = assay_read_choice_get_pick (reading);
  const AssaySource *run = find_run (table);
  g_autofree char *found = run != NULL && run->pick != NULL ? assay_reading_words_pick (run->pick) : NULL;
  Choices choices = begin (said, found);

  add_pick (&choices, "last");
  add_best (&choices, table, said);
  add_pick (&choices, "all");
  end (&choices, row, said);
  gtk_widget_set_visible (GTK_WIDGET (row), run != NULL || said != NULL);
}

/* What somebody said is no column of the table any more, for it names the models. */
static guint
add_names (Choices          *choices,
           const AssayTable *table,
           const char       *said)
{
  guint n = 0;

  if (said != NULL)
    add (choices, said, said);
  for (guint i = 0; i < assay_table_get_n_columns (table) && n < MAX_NAMES; i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      if (assay_column_get_role (column) != ASSAY_ROLE_ATTRIBUTE ||
          assay_column_get_pairing (column)->kind != ASSAY_PAIRING_NONE ||
          g_strcmp0 (assay_column_get_name (column), said) == 0)
        continue;

      add (choices, assay_column_get_name (column), assay_column_get_name (column));
      n++;
    }

  return n;
}

/** assay_reading_choices_fill_names: the attributes, any of which may hold the names of the models */
void
assay_reading_choices_fill_names (AssayChoiceRow        *row,
                                  const AssayTable      *table,
                                  const AssayReadChoice *reading)
{
  const char *said = assay_read_choice_get_names (reading);
  const char *found = assay_table_get_n_sources (table) > 0 ? assay_table_get_source (table, 0)->named_by : NULL;
  Choices choices = begin (said, found != NULL ? found : _("by the layout itself"));
  guint n = add_names (&choices, table, said);

  end (&choices, row, said);
  gtk_widget_set_visible (GTK_WIDGET (row), n > 0 || said != NULL);
}
