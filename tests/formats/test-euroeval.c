#include "formats/layouts.h"

#include "stage.h"

#define LINE(model, dataset, total, rest) "{\"model\": \"" model "\", \"dataset\": \"" dataset "\", \"results\": {\"total\": {" total "}, " \
                                          "\"raw\": [{\"mcc\": 1}]}" rest "}\n"

static void
test_models (void)
{
  /* One model, several lines; what data sets are ranked by stands first, also of those that the first model lacks. */
  stage_check (LINE ("A", "d", "\"test_mcc\": 20.50, \"test_mcc_se\": 4, \"test_f1\": 30", "")
               LINE ("B", "e", "\"test_em\": 5, \"test_acc\": 6", "")
               LINE ("A", "f", "\"test_mcc\": 7", ", \"merge\": false"),
               "euroeval",
               "A: d/test_mcc=20.50 f/test_mcc=7 d/test_f1=30 d/test_mcc_se~4; B: e/test_em=5 e/test_acc=6");
  stage_check (LINE ("A", "d", "\"test_mcc\": 20.50", ", \"vocabulary_size\": 5, \"euroeval_version\": \"16\""), "euroeval",
               "A: d/test_mcc=20.50 vocabulary_size~5");
  stage_check ("[" LINE ("A", "d", "\"test_mcc\": 1", "") ", {}]", "euroeval", "A: d/test_mcc=1");

  /* Asked in two ways. */
  stage_check (LINE ("A", "d", "\"test_mcc\": 1", ", \"few_shot\": true") LINE ("A", "d", "\"test_mcc\": 2", ", \"few_shot\": false"),
               "euroeval", "A: d/test_mcc=1 few_shot~'true'; A (few_shot false, validation_split -): d/test_mcc=2 few_shot~'false'");
}

static void
test_roles (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.jsonl", LINE ("A", "d", "\"test_mcc\": 1, \"test_mcc_se\": 2, \"odd_se\": 3", "")
                                                       LINE ("A", "d", "\"test_mcc\": 9", "") LINE ("A", "e", "\"x\": []", ""),
                                            NULL, &error);
  g_autofree char *roles = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "d/test_mcc higher; d/odd_se; d/test_mcc_se = stderr of d/test_mcc");
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: d/test_mcc=1 d/odd_se=3 d/test_mcc_se~2");
  stage_check_left_out (table, "d", "the first counts");
  stage_check_left_out (table, "e/x", "no number");
  stage_check_left_out (table, "raw", "repeats");
}

static void
test_not_taken (void)
{
  stage_check ("{\"model\": \"A\", \"dataset\": \"d\", \"f1\": 1}\n{\"model\": \"B\", \"dataset\": \"d\", \"f1\": 2}\n", "jsonl",
               "A: f1=1 dataset~'d'; B: f1=2 dataset~'d'");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/euroeval/models", test_models);
  g_test_add_func ("/formats/euroeval/roles", test_roles);
  g_test_add_func ("/formats/euroeval/not-taken", test_not_taken);

  return g_test_run ();
}
