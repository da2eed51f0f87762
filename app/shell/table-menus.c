#include "shell/table-menus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/column-key.h"

/* What fits on a line of a menu beside other words. */
#define TITLE_CHARACTERS 40

/* An underscore in a metric's name is no mnemonic. */
static char *
dup_title (const AssayTable *table,
           const char       *key)
{
  g_autofree char *title = assay_column_key_dup_title (table, key, TITLE_CHARACTERS);
  g_auto(GStrv) pieces = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", pieces);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu      *menu,
                const char *title,
                GMenu      *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, title, G_MENU_MODEL (section));
}

/* Each item says the whole of what it does, as nothing else tells a screen reader. */
static void
append_orders (GMenu             *menu,
               const char        *title,
               AssayColumnChoice *choice,
               gboolean           descending)
{
  const AssayTable *table = assay_evaluation_get_table (assay_column_choice_get_evaluation (choice));
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; i < assay_column_choice_get_n_shown (choice); i++)
    {
      const char *key = assay_column_choice_get_key (choice, i);
      g_autofree char *target = g_strconcat (descending ? "-" : "", key, NULL);
      g_autofree char *name = dup_title (table, key);
      /* Translators: a column of the table, in the menu to sort by */
      g_autofree char *label = g_strdup_printf (descending ? _("%s, descending") : "%s", name);

      append (section, label, "table.sort", target);
    }

  append_section (menu, title, section);
}

static gboolean
shows_all (AssayColumnChoice *choice)
{
  const AssayTable *table = assay_evaluation_get_table (assay_column_choice_get_evaluation (choice));
  guint n_of_results = 0;

  for (guint i = 0; i < assay_column_choice_get_n_shown (choice); i++)
    n_of_results += !assay_column_key_is_own (assay_column_choice_get_key (choice, i));

  return n_of_results == assay_table_get_n_columns (table);
}

/**
 * assay_table_menus_fill_sort:
 * @menu: what is in it goes
 * @choice: the columns that are shown; without results the menu stays empty
 *
 * Every order that can be asked for: by a shown column, by another one that is looked for in a list, as in the files.
 */
void
assay_table_menus_fill_sort (GMenu             *menu,
                             AssayColumnChoice *choice)
{
  g_autoptr(GMenu) others = g_menu_new ();

  g_menu_remove_all (menu);
  if (assay_column_choice_get_evaluation (choice) == NULL)
    return;

  append_orders (menu, _("Ascending"), choice, FALSE);
  append_orders (menu, _("Descending"), choice, TRUE);
  if (!shows_all (choice))
    append (others, _("_Other Column…"), "table.sort-other", NULL);
  append (others, _("As in the _Files"), "table.reset-sort", NULL);
  append_section (menu, NULL, others);
}

static void
append_sorting (GMenu            *menu,
                const AssayTable *table,
                const char       *key)
{
  g_autoptr(GMenu) section = g_menu_new ();
  g_autofree char *descending = g_strconcat ("-", key, NULL);
  g_autofree char *title = dup_title (table, key);
  /* Translators: %s is a column */
  g_autofree char *up = g_strdup_printf (_("Sort by %s"), title);
  g_autofree char *down = g_strdup_printf (_("Sort by %s, Descending"), title);

  append (section, up, "table.sort", key);
  append (section, down, "table.sort", descending);
  append_section (menu, NULL, section);
}

static void
append_hiding (GMenu            *menu,
               const AssayTable *table,
               const char       *key)
{
  g_autofree char *title = dup_title (table, key);
  g_autofree char *label = g_strdup_printf (_("_Hide %s"), title);

  if (!g_str_equal (key, ASSAY_COLUMN_KEY_NAME))
    append (menu, label, "table.hide-column", key);
}

/**
 * assay_table_menus_new_column:
 * @table: the results
 * @key: a column that is shown
 *
 * Returns: (transfer full): what can be done to a column
 */
GMenu *
assay_table_menus_new_column (const AssayTable *table,
                              const char       *key)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) moving = g_menu_new ();
  g_autoptr(GMenu) choosing = g_menu_new ();

  append_sorting (menu, table, key);
  append (moving, _("Move to the _Left"), "table.move-left", key);
  append (moving, _("Move to the _Right"), "table.move-right", key);
  append (moving, _("Move to the _Start"), "table.move-first", key);
  append_section (menu, NULL, moving);
  append_hiding (choosing, table, key);
  append (choosing, _("Choose _Columns…"), "table.choose-columns", NULL);
  append_section (menu, NULL, choosing);

  return menu;
}

static void
append_copying (GMenu            *menu,
                const AssayTable *table,
                const char       *key,
                guint             row,
                guint             n_selected)
{
  g_autoptr(GMenu) section = g_menu_new ();
  g_autoptr(GMenuItem) cell = NULL;
  g_autofree char *title = dup_title (table, key);
  /* Translators: %s is a column; what stands there for the model in question is copied */
  g_autofree char *label = g_strdup_printf (_("Copy C_ell: %s"), title);

  append (section, ngettext ("_Copy Row", "_Copy Rows", MAX (n_selected, 1)), "table.copy", NULL);
  append (section, ngettext ("Copy Row as CS_V", "Copy Rows as CS_V", MAX (n_selected, 1)), "table.copy-csv", NULL);
  cell = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (cell, "table.copy-cell", "(us)", row, key);
  g_menu_append_item (section, cell);
  append_section (menu, NULL, section);
}

/**
 * assay_table_menus_new_row:
 * @table: the results
 * @key: the column that the menu was asked for in
 * @row: the row
 * @n_selected: how many rows are selected
 *
 * Returns: (transfer full): what can be done to a row
 */
GMenu *
assay_table_menus_new_row (const AssayTable *table,
                           const char       *key,
                           guint             row,
                           guint             n_selected)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) selecting = g_menu_new ();
  g_autoptr(GMenu) choosing = g_menu_new ();

  append_copying (menu, table, key, row, n_selected);
  append (selecting, _("Select _All"), "table.select-all", NULL);
  append (selecting, _("Select _None"), "table.select-none", NULL);
  append_section (menu, NULL, selecting);
  append_sorting (menu, table, key);
  append_hiding (choosing, table, key);
  append (choosing, _("Choose Colu_mns…"), "table.choose-columns", NULL);
  append_section (menu, NULL, choosing);

  return menu;
}
