#include "shell/told-rows.h"

#include <string.h>

/* Which positions are selected, and what the view was told: " 5+4" asks for positions 5 to 8. */
typedef struct
{
  AssaySlotList  *slots;
  AssayRowPlaces *places;
  AssayToldRows  *told;
  const char     *selected;
  GString        *seen;
} Stage;

static gboolean
is_selected (guint    position,
             gpointer user)
{
  const char *selected = ((Stage *) user)->selected;

  return position < strlen (selected) && selected[position] == '1';
}

static void
note_run (guint    first,
          guint    n_positions,
          gpointer user)
{
  g_string_append_printf (((Stage *) user)->seen, " %u+%u", first, n_positions);
}

static void
stage_init (Stage *stage)
{
  static const guint rows[20] = { 0 };

  stage->slots = assay_slot_list_new ();
  stage->places = assay_row_places_new ();
  assay_row_places_list (stage->places, rows, G_N_ELEMENTS (rows));
  assay_slot_list_show (stage->slots, stage->places);
  stage->selected = "";
  stage->seen = g_string_new (NULL);
  stage->told = assay_told_rows_new (stage->slots, is_selected, note_run, stage);
}

static void
stage_clear (Stage *stage)
{
  assay_told_rows_free (stage->told);
  assay_slot_list_show (stage->slots, NULL);
  assay_row_places_free (stage->places);
  g_assert_finalize_object (stage->slots);
  g_string_free (stage->seen, TRUE);
}

static void
assert_seen (Stage      *stage,
             const char *expected)
{
  g_assert_cmpstr (stage->seen->str, ==, expected);
  g_string_truncate (stage->seen, 0);
}

static void
move (Stage      *stage,
      const char *selected,
      const char *expected)
{
  stage->selected = selected;
  assay_told_rows_moved (stage->told);
  assert_seen (stage, expected);
}

/* Only positions in view, and only those that changed sides. */
static void
test_moved (void)
{
  Stage stage;

  stage_init (&stage);
  assay_slot_list_set_view (stage.slots, 2, 6);
  assert_seen (&stage, "");
  move (&stage, "11001100", " 4+2");
  move (&stage, "00001100", "");
  move (&stage, "00110011", " 2+6");
  move (&stage, "00110111", " 5+1");
  move (&stage, "00010101", " 2+1 6+1");
  stage_clear (&stage);
}

/* What comes into view while rows are owed is told; what stays was told before. */
static void
test_viewed (void)
{
  Stage stage;

  stage_init (&stage);
  assay_slot_list_set_view (stage.slots, 2, 4);
  move (&stage, "1111", " 2+2");
  assay_slot_list_set_view (stage.slots, 0, 5);
  assert_seen (&stage, " 0+2");
  assay_slot_list_set_view (stage.slots, 18, 5);
  assert_seen (&stage, " 18+2");
  stage_clear (&stage);
}

/* At rest all are told once, and then nothing is owed: the view asks by itself. */
static void
test_caught_up (void)
{
  Stage stage;

  stage_init (&stage);
  assay_slot_list_set_view (stage.slots, 2, 4);
  move (&stage, "1111", " 2+2");
  assay_slot_list_catch_up (stage.slots);
  assert_seen (&stage, " 0+20");
  assay_slot_list_catch_up (stage.slots);
  assay_slot_list_set_view (stage.slots, 0, 4);
  assert_seen (&stage, "");
  move (&stage, "1101", " 2+1");
  assay_told_rows_all (stage.told);
  assert_seen (&stage, " 0+20");
  stage_clear (&stage);
}

static void
test_no_rows (void)
{
  Stage stage;

  stage_init (&stage);
  assay_slot_list_show (stage.slots, NULL);
  move (&stage, "1111", "");
  assay_told_rows_all (stage.told);
  assert_seen (&stage, "");
  stage_clear (&stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/told-rows/moved", test_moved);
  g_test_add_func ("/told-rows/viewed", test_viewed);
  g_test_add_func ("/told-rows/caught-up", test_caught_up);
  g_test_add_func ("/told-rows/no-rows", test_no_rows);

  return g_test_run ();
}
