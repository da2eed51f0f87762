#include "table-text.h"

#include "table/order.h"

static char *
order_to_text (const AssayOrder *order)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_order_get_n_rows (order); i++)
    g_string_append_printf (text, "%s%u", i == assay_order_get_n_numbers (order) ? "| " : "",
                            assay_order_get_rows (order)[i]);

  return g_string_free (text, FALSE);
}

/* Equal numbers stay in the order of the file, and what is no number comes last, both ways. */
static void
test_by_column (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a|A|x=2|B|x=null|C|x=1|D|x=NaN|E|x=2|F|x=-3|G|y=1|H|x=-0|I|x=0");
  g_autoptr(AssayOrder) up = assay_order_new_by_column (assay_table_find_column (table, "x"), FALSE);
  g_autoptr(AssayOrder) down = assay_order_new_by_column (assay_table_find_column (table, "x"), TRUE);
  g_autofree char *up_text = order_to_text (up);
  g_autofree char *down_text = order_to_text (down);

  g_assert_cmpstr (up_text, ==, "578204| 136");
  g_assert_cmpstr (down_text, ==, "042785| 136");
}

static void
test_by_keys (void)
{
  const guint8 keys[] = { 2, 0, 255, 2, 0, 1 };
  g_autoptr(AssayOrder) up = assay_order_new_by_keys (keys, 6, FALSE);
  g_autoptr(AssayOrder) down = assay_order_new_by_keys (keys, 6, TRUE);
  g_autofree char *up_text = order_to_text (up);
  g_autofree char *down_text = order_to_text (down);

  g_assert_cmpstr (up_text, ==, "145032");
  g_assert_cmpstr (down_text, ==, "203514");
}

/* As many different keys as are placed apart, fewer, and more, up to all that a byte can be. */
static void
test_by_many_keys (void)
{
  const guint n_different[] = { 1, 2, 3, 4, 5, 256 };
  guint8 keys[1000];

  for (guint i = 0; i < 2 * G_N_ELEMENTS (n_different); i++)
    {
      gboolean descending = i % 2;
      g_autoptr(AssayOrder) order = NULL;
      const guint *rows;

      for (guint row = 0; row < G_N_ELEMENTS (keys); row++)
        keys[row] = (guint8) (row * 7 % n_different[i / 2]);
      order = assay_order_new_by_keys (keys, G_N_ELEMENTS (keys), descending);
      rows = assay_order_get_rows (order);

      g_assert_cmpuint (assay_order_get_n_rows (order), ==, G_N_ELEMENTS (keys));
      for (guint j = 1; j < G_N_ELEMENTS (keys); j++)
        {
          int step = keys[rows[j]] - keys[rows[j - 1]];

          g_assert_cmpint (descending ? -step : step, >=, 0);
          if (step == 0)
            g_assert_cmpuint (rows[j], >, rows[j - 1]);
        }
    }
}

static void
test_by_row (void)
{
  g_autoptr(AssayOrder) order = assay_order_new_by_row (4);
  g_autoptr(AssayOrder) none = assay_order_new_by_row (0);
  g_autofree char *text = order_to_text (order);

  g_assert_cmpstr (text, ==, "0123");
  g_assert_cmpuint (assay_order_get_n_rows (none), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/by-column", test_by_column);
  g_test_add_func ("/order/by-keys", test_by_keys);
  g_test_add_func ("/order/by-many-keys", test_by_many_keys);
  g_test_add_func ("/order/by-row", test_by_row);

  return g_test_run ();
}
