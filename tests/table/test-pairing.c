#include "table/pairing.h"

#include "table-text.h"

/* Metrics that the columns below may belong to. */
static GHashTable *
make_names (void)
{
  static const char * const names[] = {
    "acc", "acc,none", "mean_test_f1", "auc/value", "kappa/kappa", "loss-mean", "a/b/acc", "F1",
  };
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_hash_table_add (set, (gpointer) names[i]);

  return set;
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *kind;     /* NULL: belongs to nothing */
    const char *metric;   /* NULL: to all beside it */
  } cases[] = {
    { "acc_stderr", "stderr", "acc" },
    { "acc_stderr,none", "stderr", "acc,none" },
    { "acc_se", "stderr", "acc" },
    { "acc-std", "stddev", "acc" },
    { "F1_STD", "stddev", "F1" },
    { "a/b/acc_ci_low", "low", "a/b/acc" },
    { "acc_upper", "high", "acc" },
    { "std_test_f1", "stddev", "mean_test_f1" },
    { "loss-std", "stddev", "loss-mean" },
    { "auc/stderr", "stderr", "auc/value" },
    { "auc/ci_high", "high", "auc/value" },
    { "kappa/standard_deviation", "stddev", "kappa/kappa" },
    { "acc/ci_low", "low", "acc" },
    { "n", "samples", NULL },
    { "test/support", "samples", NULL },
    { "acc", NULL, NULL },
    { "house", NULL, NULL },
    { "f1_stderr", NULL, NULL },
    { "std", NULL, NULL },
    { "_std", NULL, NULL },
    { "mean_test_f1", NULL, NULL },
    { "flower", NULL, NULL },
  };
  g_autoptr(GHashTable) names = make_names ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayPairing pairing = { 0 };
      g_autofree char *metric = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (assay_pairing_from_name (cases[i].name, names, &pairing), ==, cases[i].kind != NULL);
      metric = pairing.metric;
      g_assert_cmpstr (assay_pairing_kind_to_id (pairing.kind), ==, cases[i].kind);
      g_assert_cmpstr (metric, ==, cases[i].metric);
    }
}

static const char *
name_of_pair (const AssayTable *table,
              const char       *metric,
              AssayPairingKind  kind)
{
  AssayColumn *found = assay_table_find_paired (table, assay_table_find_column (table, metric), kind);

  return found != NULL ? assay_column_get_name (found) : NULL;
}

/* In a table: what is paired is no metric, and the nearest count of samples is the metric's. */
static void
test_table (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a.json|A|acc=0.8 acc_upper=0.9 acc_stderr=0.01 n=500 en/f1=0.7 en/n=20 loss=1");

  g_assert_cmpuint (assay_table_get_n_metrics (table), ==, 3);
  g_assert_cmpstr (name_of_pair (table, "acc", ASSAY_PAIRING_STDERR), ==, "acc_stderr");
  g_assert_cmpstr (name_of_pair (table, "acc", ASSAY_PAIRING_HIGH), ==, "acc_upper");
  g_assert_cmpstr (name_of_pair (table, "acc", ASSAY_PAIRING_SAMPLES), ==, "n");
  g_assert_cmpstr (name_of_pair (table, "en/f1", ASSAY_PAIRING_SAMPLES), ==, "en/n");
  g_assert_null (name_of_pair (table, "loss", ASSAY_PAIRING_STDERR));
  g_assert_null (name_of_pair (table, "acc", ASSAY_PAIRING_LOW));
}

/* Samples are of the metrics that were measured on them, by the names of both. */
static void
test_splits (void)
{
  g_autoptr(AssayTable) table =
    table_of_rows ("a.json|A|eval_f1=0.8 eval_samples=500 train_loss=0.1 train_samples=9000 acc=0.7 test_loss=0.2 en/test_n=1");

  g_assert_cmpstr (name_of_pair (table, "eval_f1", ASSAY_PAIRING_SAMPLES), ==, "eval_samples");
  g_assert_cmpstr (name_of_pair (table, "train_loss", ASSAY_PAIRING_SAMPLES), ==, "train_samples");
  g_assert_cmpstr (name_of_pair (table, "acc", ASSAY_PAIRING_SAMPLES), ==, "eval_samples");
  g_assert_null (name_of_pair (table, "test_loss", ASSAY_PAIRING_SAMPLES));
  g_assert_false (assay_pairing_is_beside ("a/test_samples", "b/test_f1"));
  g_assert_true (assay_pairing_is_beside ("a/test_samples", "a/b/test_f1"));
  g_assert_false (assay_pairing_is_beside ("train_samples", "f1"));
}

/* What a format says goes before what a name says. */
static void
test_said (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  const AssayPairing *pairing;
  guint column;

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  builder_add_row (builder, "A", "win_rate=80 standard_error=1.5 lo=75");
  g_assert_true (assay_table_builder_column (builder, "standard_error", -1, &column, NULL));
  assay_table_builder_pair (builder, column, ASSAY_PAIRING_STDERR, "win_rate", 0);
  g_assert_true (assay_table_builder_column (builder, "lo", -1, &column, NULL));
  assay_table_builder_pair (builder, column, ASSAY_PAIRING_LOW, "win_rate", 0.95);
  assay_table_builder_end_source (builder, "csv", "CSV", "00", 0);
  table = assay_table_builder_end (builder);

  g_assert_cmpuint (assay_table_get_n_metrics (table), ==, 1);
  g_assert_cmpstr (name_of_pair (table, "win_rate", ASSAY_PAIRING_STDERR), ==, "standard_error");
  pairing = assay_column_get_pairing (assay_table_find_column (table, "lo"));
  g_assert_cmpint (pairing->kind, ==, ASSAY_PAIRING_LOW);
  g_assert_cmpstr (pairing->metric, ==, "win_rate");
  g_assert_cmpfloat (pairing->level, ==, 0.95);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairing/names", test_names);
  g_test_add_func ("/pairing/table", test_table);
  g_test_add_func ("/pairing/splits", test_splits);
  g_test_add_func ("/pairing/said", test_said);

  return g_test_run ();
}
