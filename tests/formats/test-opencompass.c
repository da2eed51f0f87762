#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

#define HEADER "dataset,version,metric,mode,"

static void
test_models (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    /* Columns are models; averages go first; a dash is nothing. */
    { HEADER "A,B\nx,1f,accuracy,gen,82.00,-\ny,2f,accuracy,ppl,70.5,60\nall,-,naive_average,gen,76.25,60.00\n",
      "A: all/naive_average=76.25 x/accuracy=82.00 y/accuracy=70.5; B: all/naive_average=60.00 y/accuracy=60" },
    { HEADER "total_count,A\nx,1f,accuracy,gen,8,87.50 (7/8)\n", "A: x/accuracy=87.50 (7/8) x/accuracy/total_count~8" },
    { HEADER "A\nx,1f,accuracy,gen,1\nx,2f,accuracy,ppl,2\nx,3f,accuracy,gen,3\n",
      "A: x/accuracy=1 x (ppl)/accuracy=2 x (gen, 3)/accuracy=3" },
    { HEADER "A\nx,1f,config,gen,1\n,,,,2\nz,1f,score,gen,words\n", "A: x/config=1 /=2 z/score='words'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].text, "opencompass", cases[i].expected);
}

static AssayDirection
get_direction (const char *text,
               const char *column)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", text, NULL, &error);

  g_assert_no_error (error);

  return assay_column_get_direction (assay_table_find_column (table, column));
}

static void
test_directions (void)
{
  static const char mixed[] = HEADER "A\nx,1,accuracy,gen,8\ny,1,ppl,gen,8\nall,-,naive_average,gen,8\n";
  static const char alike[] = HEADER "A\nx,1,accuracy,gen,8\ny,1,rouge1,gen,8\nall,-,naive_average,gen,8\n";

  g_assert_cmpint (get_direction (mixed, "y/ppl"), ==, ASSAY_DIRECTION_LOWER);
  g_assert_cmpint (get_direction (mixed, "all/naive_average"), ==, ASSAY_DIRECTION_NONE);
  g_assert_cmpint (get_direction (alike, "all/naive_average"), ==, ASSAY_DIRECTION_HIGHER);
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", HEADER "total_count,A\n--- Exam ---,-,-,-,-,-\nx,1f,accuracy,gen,8,50\n", NULL, &error);
  const AssayPairing *pairing;

  g_assert_no_error (error);
  pairing = assay_column_get_pairing (assay_table_find_column (table, "x/accuracy/total_count"));
  g_assert_cmpint (pairing->kind, ==, ASSAY_PAIRING_SAMPLES);
  g_assert_cmpstr (pairing->metric, ==, "x/accuracy");
  stage_check_left_out (table, "--- Exam ---", "has no score");
  stage_check_left_out (table, "mode", "how a data set was asked");
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (5000, 'x');
  g_autofree char *text = g_strdup_printf (HEADER "A\n%s,1f,accuracy,gen,50\ny,1f,accuracy,gen,60\n", name);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", text, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_columns (table), ==, 1);
  stage_check_left_out (table, "a data set", "at most 4096 bytes");
}

static void
test_others (void)
{
  static const char * const others[] = { "dataset,metric,version,mode,A\n1,2,3,4,5\n", "model,f1\nA,1\n" };
  AssayResultsOptions options = { .layout = "opencompass" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.csv", others[i], &options, &error);

      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no summary of OpenCompass");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/opencompass/models", test_models);
  g_test_add_func ("/formats/opencompass/directions", test_directions);
  g_test_add_func ("/formats/opencompass/said", test_said);
  g_test_add_func ("/formats/opencompass/long-name", test_long_name);
  g_test_add_func ("/formats/opencompass/others", test_others);

  return g_test_run ();
}
