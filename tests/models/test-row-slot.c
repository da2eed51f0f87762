#include <glib-object.h>

#include "models/row-slot.h"

static void
count (AssayRowSlot *slot,
       guint        *n_changes)
{
  *n_changes += 1;
}

static void
test_position_and_row (void)
{
  g_autoptr(AssayRowSlot) slot = assay_row_slot_new (7, 40);
  guint n_changes = 0;

  g_signal_connect (slot, "changed", G_CALLBACK (count), &n_changes);
  g_assert_cmpuint (assay_row_slot_get_position (slot), ==, 7);
  g_assert_cmpuint (assay_row_slot_get_row (slot), ==, 40);

  assay_row_slot_set_row (slot, G_MAXUINT);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_cmpuint (assay_row_slot_get_row (slot), ==, G_MAXUINT);
  g_assert_cmpuint (assay_row_slot_get_position (slot), ==, 7);

  assay_row_slot_changed (slot);
  g_assert_cmpuint (n_changes, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-slot/position-and-row", test_position_and_row);

  return g_test_run ();
}
