#include "table/remarks.h"

static void
test_counts (void)
{
  g_autoptr(AssayRemarks) remarks = assay_remarks_new ();
  g_autoptr(GPtrArray) left_out = NULL;
  g_autoptr(GPtrArray) notices = NULL;
  const AssayLeftOut *first;

  for (guint i = 0; i < 1000; i++)
    {
      assay_remarks_leave_out (remarks, 0, "curve", "a list");
      assay_remarks_leave_out (remarks, 0, "curve", "too long");
      assay_remarks_leave_out (remarks, 1, "curve", "a list");
    }
  assay_remarks_notice (remarks, g_strdup ("one"));
  assay_remarks_notice (remarks, g_strdup ("two"));
  assay_remarks_notice (remarks, g_strdup ("one"));
  left_out = assay_remarks_end (remarks, &notices);
  g_assert_cmpuint (left_out->len, ==, 3);
  first = g_ptr_array_index (left_out, 0);
  g_assert_cmpstr (first->what, ==, "curve");
  g_assert_cmpstr (first->reason, ==, "a list");
  g_assert_cmpuint (first->count, ==, 1000);
  g_assert_cmpuint (notices->len, ==, 2);
}

static void
test_bounded (void)
{
  g_autoptr(AssayRemarks) remarks = assay_remarks_new ();
  g_autoptr(GPtrArray) left_out = NULL;
  g_autoptr(GPtrArray) notices = NULL;
  guint n = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *what = g_strdup_printf ("key %u", i);

      assay_remarks_leave_out (remarks, 0, what, "no number");
      assay_remarks_notice (remarks, g_strdup (what));
    }

  left_out = assay_remarks_end (remarks, &notices);
  for (guint i = 0; i < left_out->len; i++)
    n += ((const AssayLeftOut *) g_ptr_array_index (left_out, i))->count;
  g_assert_cmpuint (left_out->len, <=, 1001);
  g_assert_cmpuint (n, ==, 20000);
  g_assert_cmpuint (notices->len, <=, 200);
}

static void
test_forget (void)
{
  g_autoptr(AssayRemarks) remarks = assay_remarks_new ();
  g_autoptr(GPtrArray) left_out = NULL;
  g_autoptr(GPtrArray) notices = NULL;

  assay_remarks_leave_out (remarks, 0, "a", "kept");
  assay_remarks_notice (remarks, g_strdup ("kept"));
  assay_remarks_mark (remarks);
  assay_remarks_leave_out (remarks, 1, "b", "gone");
  assay_remarks_notice (remarks, g_strdup ("gone"));
  assay_remarks_forget (remarks);
  assay_remarks_leave_out (remarks, 1, "b", "gone");
  left_out = assay_remarks_end (remarks, &notices);
  g_assert_cmpuint (left_out->len, ==, 2);
  g_assert_cmpuint (((const AssayLeftOut *) g_ptr_array_index (left_out, 1))->count, ==, 1);
  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (notices, 0), ==, "kept");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remarks/counts", test_counts);
  g_test_add_func ("/remarks/bounded", test_bounded);
  g_test_add_func ("/remarks/forget", test_forget);

  return g_test_run ();
}
