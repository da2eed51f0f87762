#include "shell/policy-menu.h"

#include <glib/gi18n-lib.h>

#include "shell/recent-policies.h"

static void
add_section (GMenu *menu,
             GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Underscores of a name are no mnemonics. */
static char *
escape_label (const char *text)
{
  g_autoptr(GString) label = g_string_new (text);

  g_string_replace (label, "_", "__", 0);

  return g_strdup (label->str);
}

static GMenu *
recent_menu (void)
{
  g_auto(GStrv) paths = assay_recent_policies_list ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);
      g_autofree char *label = escape_label (name);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target_value (item, "win.open-recent-policy", g_variant_new_bytestring (paths[i]));
      g_menu_append_item (menu, item);
    }

  return menu;
}

static GMenu *
undo_section (AssayWorkspace *workspace)
{
  GMenu *section = g_menu_new ();
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_object_get (workspace, "undo-text", &undo, "redo-text", &redo, NULL);
  undo_label = escape_label (undo);
  redo_label = escape_label (redo);
  g_menu_append (section, undo_label, "win.undo");
  g_menu_append (section, redo_label, "win.redo");

  return section;
}

/**
 * assay_policy_menu_new:
 * @workspace: whose policy it is about
 *
 * Returns: (transfer full): open, recent ones, save, and undo with what it undoes
 */
GMenuModel *
assay_policy_menu_new (AssayWorkspace *workspace)
{
  g_autoptr(GMenu) open = g_menu_new ();
  g_autoptr(GMenu) recent = recent_menu ();
  g_autoptr(GMenu) save = g_menu_new ();
  g_autoptr(GMenu) undo = undo_section (workspace);
  GMenu *menu = g_menu_new ();

  g_menu_append (open, _("Open _Policy…"), "win.open-policy");
  if (g_menu_model_get_n_items (G_MENU_MODEL (recent)) > 0)
    g_menu_append_submenu (open, _("Open R_ecent"), G_MENU_MODEL (recent));
  g_menu_append (save, _("_Save"), "win.save");
  g_menu_append (save, _("Save _As…"), "win.save-as");
  g_menu_append (save, _("Re_vert"), "win.revert");
  g_menu_append (save, _("Re_name…"), "win.rename-policy");

  add_section (menu, open);
  add_section (menu, save);
  add_section (menu, undo);

  return G_MENU_MODEL (menu);
}
