#include "policy/text-patch.h"

#include <string.h>

static const char text[] = "one\r\n  two é x\r\nlast";

static AssayTextPatch *
make (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return assay_text_patch_new (bytes);
}

static void
test_lines (void)
{
  g_autoptr(AssayTextPatch) patch = make ();
  g_autofree char *indent = assay_text_patch_indent (patch, 14);
  gsize size;

  g_assert_true (assay_text_patch_get_text (patch, &size) == text);
  g_assert_cmpuint (size, ==, strlen (text));
  g_assert_cmpstr (assay_text_patch_get_break (patch), ==, "\r\n");
  g_assert_cmpuint (assay_text_patch_line_start (patch, 0), ==, 0);
  g_assert_cmpuint (assay_text_patch_line_start (patch, 9), ==, 5);
  g_assert_cmpuint (assay_text_patch_next_line (patch, 9), ==, 17);
  g_assert_cmpuint (assay_text_patch_next_line (patch, 18), ==, size);
  g_assert_true (assay_text_patch_is_blank (patch, 3, 7));
  g_assert_false (assay_text_patch_is_blank (patch, 3, 8));
  g_assert_cmpstr (indent, ==, "        ");
}

static void
test_apply (void)
{
  static const char expected[] = "one\r\nfirst\r\nsecond\r\n  three é x\r\nlast\r\nend";
  g_autoptr(AssayTextPatch) patch = make ();
  g_autoptr(GBytes) bytes = NULL;

  assay_text_patch_add_lines (patch, strlen (text), "end");
  assay_text_patch_replace (patch, 7, 10, "three");
  assay_text_patch_add_lines (patch, 5, "first");
  assay_text_patch_add_lines (patch, 5, "second");
  bytes = assay_text_patch_apply (patch);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
test_overlap (void)
{
  g_autoptr(AssayTextPatch) patch = make ();

  assay_text_patch_replace (patch, 3, 8, "");
  assay_text_patch_replace (patch, 7, 9, "");
  g_assert_null (assay_text_patch_apply (patch));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-patch/lines", test_lines);
  g_test_add_func ("/text-patch/apply", test_apply);
  g_test_add_func ("/text-patch/overlap", test_overlap);

  return g_test_run ();
}
