#include "formats/record-list.h"

static void
test_records (void)
{
  static const AssayNode half = { .kind = ASSAY_NODE_NUMBER, .number = 0.5, .text = "0.5", .next = &half, .place = 7 };
  static const AssayNode word = { .kind = ASSAY_NODE_STRING, .text = "a", .key = "old" };
  g_autoptr(AssayRecordList) list = assay_record_list_new ();
  const AssayNode *record;

  g_assert_cmpuint (assay_record_list_get_n (list), ==, 0);
  assay_record_list_begin (list);
  assay_record_list_begin (list);
  assay_record_list_put (list, "loss", &half);
  assay_record_list_put (list, "name", &word);
  g_assert_cmpuint (assay_record_list_get_n (list), ==, 2);

  record = assay_record_list_get (list, 0);
  g_assert_cmpint (record->kind, ==, ASSAY_NODE_OBJECT);
  g_assert_null (record->first);

  record = assay_record_list_get (list, 1);
  g_assert_cmpuint (record->n_children, ==, 2);
  g_assert_cmpstr (record->first->key, ==, "loss");
  g_assert_cmpstr (record->first->text, ==, "0.5");
  g_assert_cmpuint (record->first->place, ==, 7);
  g_assert_cmpstr (record->first->next->key, ==, "name");
  g_assert_null (record->first->next->next);
  g_assert_cmpstr (assay_node_get_member (record, "name")->text, ==, "a");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/record-list/records", test_records);

  return g_test_run ();
}
