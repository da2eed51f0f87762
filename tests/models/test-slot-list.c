#include <string.h>

#include <gio/gio.h>

#include "models/slot-list.h"

/* What a view would see, as text: "0-5+3" five items gone and three new at 0, "<3" soon only three, "*2:9" position 2
 * now shows row 9, "~" rows moved. */
typedef struct
{
  AssaySlotList *list;
  GString       *seen;
  GPtrArray     *held;
} Watch;

static void
items_changed (GListModel *model,
               guint       position,
               guint       removed,
               guint       added,
               Watch      *watch)
{
  g_string_append_printf (watch->seen, " %u-%u+%u", position, removed, added);
}

static void
shrinking (AssaySlotList *list,
           guint          n_left,
           Watch         *watch)
{
  g_string_append_printf (watch->seen, " <%u of %u", n_left, g_list_model_get_n_items (G_LIST_MODEL (list)));
}

static void
moved (AssaySlotList *list,
       Watch         *watch)
{
  g_string_append (watch->seen, " ~");
}

static void
slot_changed (AssayRowSlot *slot,
              Watch        *watch)
{
  g_string_append_printf (watch->seen, " *%u:%d", assay_row_slot_get_position (slot), (int) assay_row_slot_get_row (slot));
}

static void
watch_init (Watch *watch)
{
  watch->list = assay_slot_list_new ();
  watch->seen = g_string_new (NULL);
  watch->held = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (watch->list, "items-changed", G_CALLBACK (items_changed), watch);
  g_signal_connect (watch->list, "shrinking", G_CALLBACK (shrinking), watch);
  g_signal_connect (watch->list, "moved", G_CALLBACK (moved), watch);
}

static void
show (AssaySlotList *list,
      const guint   *rows,
      guint          n_rows)
{
  static AssayRowPlaces *shown = NULL;
  g_autoptr(AssayRowPlaces) before = g_steal_pointer (&shown);

  shown = assay_row_places_new ();
  assay_row_places_list (shown, rows, n_rows);
  assay_slot_list_show (list, shown);
}

static void
watch_clear (Watch *watch)
{
  g_ptr_array_unref (watch->held);
  g_string_free (watch->seen, TRUE);
  g_assert_finalize_object (watch->list);
}

static void
hold (Watch *watch,
      guint  position)
{
  AssayRowSlot *slot = g_list_model_get_item (G_LIST_MODEL (watch->list), position);

  g_signal_connect (slot, "changed", G_CALLBACK (slot_changed), watch);
  g_ptr_array_add (watch->held, slot);
}

static void
assert_seen (Watch      *watch,
             const char *expected)
{
  g_assert_cmpstr (watch->seen->str, ==, expected);
  g_string_truncate (watch->seen, 0);
}

static void
test_tail (void)
{
  static const guint first[] = { 4, 3, 2, 1, 0 }, fewer[] = { 3, 1, 0 }, more[] = { 0, 1, 2, 3 };
  Watch watch;

  watch_init (&watch);
  show (watch.list, first, 5);
  assert_seen (&watch, " 0-0+5 ~");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (watch.list)), ==, 5);

  show (watch.list, fewer, 3);
  assert_seen (&watch, " <3 of 5 3-2+0 ~");

  show (watch.list, more, 4);
  assert_seen (&watch, " 3-0+1 ~");

  assay_slot_list_show (watch.list, NULL);
  assert_seen (&watch, " <0 of 4 0-4+0 ~");
  watch_clear (&watch);
}

static void
test_held_slots_speak (void)
{
  static const guint first[] = { 4, 3, 2, 1, 0 }, sorted[] = { 0, 1, 2, 3, 4 };
  Watch watch;

  watch_init (&watch);
  show (watch.list, first, 5);
  hold (&watch, 2);
  assert_seen (&watch, " 0-0+5 ~");

  show (watch.list, sorted, 5);
  assert_seen (&watch, " *2:2 ~");
  assay_slot_list_refresh (watch.list);
  assert_seen (&watch, " *2:2");

  hold (&watch, 0);
  show (watch.list, first, 1);
  g_assert_cmpint (assay_row_slot_get_row (watch.held->pdata[1]), ==, 4);
  g_assert_cmpuint (assay_row_slot_get_row (watch.held->pdata[0]), ==, G_MAXUINT);

  g_ptr_array_set_size (watch.held, 0);
  g_string_truncate (watch.seen, 0);
  assay_slot_list_refresh (watch.list);
  assert_seen (&watch, "");
  watch_clear (&watch);
}

static void
test_same_object (void)
{
  static const guint first[] = { 8, 9 }, second[] = { 9, 8 };
  Watch watch;
  g_autoptr(AssayRowSlot) again = NULL;

  watch_init (&watch);
  show (watch.list, first, 2);
  hold (&watch, 1);
  show (watch.list, second, 2);
  again = g_list_model_get_item (G_LIST_MODEL (watch.list), 1);

  g_assert_true (again == watch.held->pdata[0]);
  g_assert_cmpuint (assay_row_slot_get_row (again), ==, 8);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (watch.list), 2));
  g_clear_object (&again);
  watch_clear (&watch);
}

static void
test_slot_outlives_list (void)
{
  static const guint rows[] = { 5 };
  AssaySlotList *list = assay_slot_list_new ();
  AssayRowSlot *slot;

  show (list, rows, 1);
  slot = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_finalize_object (list);
  g_assert_cmpuint (assay_row_slot_get_row (slot), ==, 5);
  g_assert_finalize_object (slot);
}

/* While rows move the length waits, and what lies beyond the new end comes down to those that look at the end. */
static void
test_length_waits (void)
{
  static const guint rows[] = { 10, 11, 12, 13, 14, 15, 16, 17 };
  Watch watch;

  watch_init (&watch);
  show (watch.list, rows, 8);
  assay_slot_list_set_view (watch.list, 5, 3);
  assay_slot_list_catch_up (watch.list);
  assert_seen (&watch, " 0-0+8 ~");
  hold (&watch, 1);
  hold (&watch, 6);

  show (watch.list, rows, 7);
  assert_seen (&watch, " <7 of 8 7-1+0 *6:16 ~");
  show (watch.list, rows, 5);
  assert_seen (&watch, " *6:14 ~");
  g_assert_cmpuint (assay_slot_list_get_row (watch.list, 4), ==, 12);
  g_assert_cmpuint (assay_slot_list_get_row (watch.list, 1), ==, G_MAXUINT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (watch.list)), ==, 7);

  show (watch.list, rows, 8);
  assert_seen (&watch, " *6:16 ~");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (watch.list)), ==, 7);

  show (watch.list, rows, 4);
  g_string_truncate (watch.seen, 0);
  assay_slot_list_catch_up (watch.list);
  g_assert_nonnull (strstr (watch.seen->str, " <4 of 7 4-3+0"));
  g_assert_nonnull (strstr (watch.seen->str, " *1:11"));
  g_assert_cmpuint (assay_slot_list_get_row (watch.list, 3), ==, 13);
  watch_clear (&watch);
}

/* Fewer than a view holds are always told: there would be nothing to fill it with. */
static void
test_short_list_does_not_wait (void)
{
  static const guint rows[] = { 10, 11, 12, 13, 14 };
  Watch watch;

  watch_init (&watch);
  show (watch.list, rows, 5);
  assay_slot_list_set_view (watch.list, 0, 3);
  show (watch.list, rows, 2);
  show (watch.list, rows, 1);
  show (watch.list, rows, 5);
  assert_seen (&watch, " 0-0+5 ~ <2 of 5 2-3+0 ~ <1 of 2 1-1+0 ~ 1-0+4 ~");
  watch_clear (&watch);
}

static void
assert_rows (Watch      *watch,
             const guint expected[])
{
  for (guint i = 0; i < watch->held->len; i++)
    g_assert_cmpuint (assay_row_slot_get_row (watch->held->pdata[i]), ==, expected[i]);
}

/* Around the view, at the edges of what is looked up together, and far away on either side. */
static void
test_held_anywhere (void)
{
  static const guint positions[] = { 0, 99, 2499, 2500, 2710, 2949, 2950, 2999 };
  static const guint moved_on[] = { G_MAXUINT, G_MAXUINT, 2399, 2400, 2610, 2849, 2850, 2899 };
  guint backwards[3000], forwards[3000];
  Watch watch;

  for (guint i = 0; i < 3000; i++)
    {
      forwards[i] = i;
      backwards[i] = 2999 - i;
    }

  watch_init (&watch);
  show (watch.list, backwards, 3000);
  assay_slot_list_set_view (watch.list, 2700, 30);
  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    hold (&watch, positions[i]);
  show (watch.list, forwards, 3000);
  assert_rows (&watch, positions);

  assay_slot_list_set_view (watch.list, 2970, 30);
  show (watch.list, forwards, 2900);
  assert_rows (&watch, moved_on);
  watch_clear (&watch);
}

static void
test_find (void)
{
  static const guint rows[] = { 30, 10, 20 };
  g_autoptr(AssaySlotList) list = assay_slot_list_new ();
  guint position = 99;

  show (list, rows, 3);
  g_assert_true (assay_slot_list_find (list, 20, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_cmpuint (assay_slot_list_get_row (list, position), ==, 20);
  g_assert_false (assay_slot_list_find (list, 40, &position));
  g_assert_cmpuint (assay_slot_list_get_row (list, 3), ==, G_MAXUINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slot-list/tail", test_tail);
  g_test_add_func ("/slot-list/held-slots-speak", test_held_slots_speak);
  g_test_add_func ("/slot-list/same-object", test_same_object);
  g_test_add_func ("/slot-list/slot-outlives-list", test_slot_outlives_list);
  g_test_add_func ("/slot-list/length-waits", test_length_waits);
  g_test_add_func ("/slot-list/short-list-does-not-wait", test_short_list_does_not_wait);
  g_test_add_func ("/slot-list/held-anywhere", test_held_anywhere);
  g_test_add_func ("/slot-list/find", test_find);

  return g_test_run ();
}
