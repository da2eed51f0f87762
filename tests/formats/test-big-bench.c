#include "formats/layouts.h"

#include "stage.h"

static void
test_models (void)
{
  stage_check ("{\"model\": {\"model_name\": \"A\", \"total_params\": 7}, \"task\": {\"task_name\": \"t\"}, \"scores\": ["
               "{\"score_dict\": {\"bleu\": 1, \"em\": 0.40}, \"preferred_score\": \"em\", \"number_of_shots\": 2, "
               "\"subtask_description\": \"part\"}, {\"score_dict\": {\"em\": 0.5}, \"preferred_score\": \"em\", "
               "\"number_of_shots\": 0, \"subtask_description\": \"t\"}]}",
               "big-bench", "A: t/part/2-shot/em=0.40 t/0-shot/em=0.5 t/part/2-shot/bleu=1 model/model_name~'A' model/total_params~7");
}

static void
test_malformed (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"model\": 7, \"task\": 7, \"scores\": [{\"score_dict\": {\"em\": 1, \"odd\": [1]}}, "
                                                      "{\"score_dict\": 7}, 7]}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "a: task/?-shot/em=1");
  stage_check_left_out (table, "task/?-shot/odd", "no number");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/big-bench/models", test_models);
  g_test_add_func ("/formats/big-bench/malformed", test_malformed);

  return g_test_run ();
}
