/* What real files are like, from their bytes to the table: encodings, line ends, separators, cells, and many files at once. */

#include <string.h>

#include "stage.h"

static AssayTable *
open_bytes (const char *name,
            const char *bytes,
            gsize       length,
            GError    **error)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *path = NULL;

  stage_write (stage, name, "");
  path = stage_path (stage, name);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));

  return stage_open (stage, name, NULL, error);
}

static void
check_bytes (const char *what,
             const char *bytes,
             gsize       length,
             const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = open_bytes ("a.txt", bytes, length, &error);
  g_autofree char *sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  g_autofree char *words = NULL;

  g_test_message ("%s", what);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  /* The digest and the size are those of the file, whatever it was read as. */
  g_assert_cmpstr (assay_table_get_source (table, 0)->sha256, ==, sha256);
  g_assert_cmpuint (assay_table_get_source (table, 0)->size, ==, length);
}

static const char * const texts[] = {
  "{\"größe\": {\"accuracy\": 0.82, \"f1\": \"0.80\"}, \"😀\": {\"accuracy\": 0.7, \"f1\": \"0.6\"}}\n",
  "[{\"model\": \"größe\", \"accuracy\": 0.82, \"f1\": \"0.80\"},\n {\"model\": \"😀\", \"accuracy\": 0.7, \"f1\": 0.6}]\n",
  "{\"model\": \"größe\", \"accuracy\": 0.82, \"f1\": \"0.80\"}\n{\"model\": \"😀\", \"accuracy\": 0.7, \"f1\": 0.6}\n",
  "model,accuracy,f1\ngröße,0.82,0.80\n😀,0.7,0.6\n",
  "model;accuracy;f1\ngröße;0.82;0.80\n😀;0.7;0.6\n",
  "model\taccuracy\tf1\ngröße\t0.82\t0.80\n😀\t0.7\t0.6\n",
};

#define EXPECTED "größe: accuracy=0.82 f1=0.80; 😀: accuracy=0.7 f1=0.6"

static void
check_encoded (const char *text,
               const char *mark,
               const char *charset)
{
  g_autoptr(GString) bytes = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  gsize length;
  g_autofree char *encoded = g_convert (text, -1, charset, "UTF-8", NULL, &length, &error);

  g_assert_no_error (error);
  g_string_append (bytes, mark);
  g_string_append_len (bytes, encoded, (gssize) length);
  check_bytes (charset, bytes->str, bytes->len, EXPECTED);
}

static void
test_encodings (void)
{
  static const char * const line_ends[] = { "\n", "\r\n", "\r" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (line_ends); j++)
      {
        g_auto(GStrv) lines = g_strsplit (texts[i], "\n", -1);
        g_autofree char *text = g_strjoinv (line_ends[j], lines);

        check_encoded (text, "", "UTF-8");
        check_encoded (text, "\xef\xbb\xbf", "UTF-8");
        check_encoded (text, "\xff\xfe", "UTF-16LE");
        check_encoded (text, "\xfe\xff", "UTF-16BE");
      }
}

/* Windows-1252 in a CSV is read, and said; in JSON it is refused where it stands. */
static void
test_windows (void)
{
  static const char csv[] = "mod\xe8le,accuracy\nGr\xf6\xdf" "e,0.82 \xb1 0.01\nB,\x96\n";
  static const char json[] = "{\"a\": {\"f1\": 1},\n \"Gr\xf6\xdf" "e\": {\"f1\": 1}}";
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = open_bytes ("a.csv", csv, sizeof csv - 1, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "Größe: accuracy=0.82 ± 0.01; B: accuracy='–'");
  stage_check_notice (table, "4 fields are not UTF-8 and were read as Windows-1252 (the first in line 1)");

  g_assert_null (open_bytes ("a.json", json, sizeof json - 1, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_SYNTAX, ":2:5: found the byte 0xf6");
}

/* Errors stand where the line ends of the file say. */
static void
test_places (void)
{
  static const struct { const char *bytes; gsize length; const char *part; } cases[] = {
    { "{\"a\":\n 01}", 10, ":2:2: “01” is not a number" },
    { "{\"a\":\r\n 01}", 11, ":2:2: “01” is not a number" },
    { "{\"a\":\r 01}", 10, ":2:2: “01” is not a number" },
    { "\xff\xfe{\0\n\0\xe4\0}\0", 10, ":2:1: found “ä” where a key" },
    { "\xff\xfe[\0{\0\n\0\"\0a\0\"\0:\0\"\0\x3d\xd8\"\0}\0]\0", 26, ":2:6: found the byte 0xed" },
    { "a,b\r1,\"2", 8, "line 2, column 3: a quotation mark" },
    { "\xff\xfe" "a\0,\0b\0\r\0\n\0\xe4\0,\0\"\0", 18, "line 2, column 3: a quotation mark" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (open_bytes ("a.txt", cases[i].bytes, cases[i].length, &error));
      stage_check_error (error, ASSAY_FORMAT_ERROR_SYNTAX, cases[i].part);
    }
}

/* What is text stays text; what is a number keeps what was written. */
static void
test_cells (void)
{
  stage_check ("model,accuracy\nA,\"0.82\"\nB,N/A\nC,-\nD,–\nE,n/a\nF,82.3%\nG,20.0 ± 1.2\nH,82.00 (7/8)\nI,24M\nJ,NaN\nK,-Infinity\n"
               "L,\nM,0.80\nN,--\nO,1e-05\nP,.5\nQ,0.7\nR,0.6\nS,0.5\nT,0.4\n", "csv",
               "A: accuracy=0.82; B: accuracy='N/A'; C: accuracy='-'; D: accuracy='–'; E: accuracy='n/a'; F: accuracy=82.3%; "
               "G: accuracy=20.0 ± 1.2; H: accuracy='82.00 (7/8)'; I: accuracy='24M'; J: accuracy=NaN; K: accuracy=-Infinity; "
               "L: accuracy=; M: accuracy=0.80; N: accuracy='--'; O: accuracy=1e-05; P: accuracy='.5'; Q: accuracy=0.7; "
               "R: accuracy=0.6; S: accuracy=0.5; T: accuracy=0.4");
  stage_check ("{\"A\": {\"f1\": \"0.80\", \"n\": \"24M\"}, \"B\": {\"f1\": \"N/A\", \"n\": null}, \"C\": {\"f1\": NaN, \"n\": true}}", "metrics",
               "A: f1=0.80 n~'24M'; B: f1='N/A' n~null; C: f1=NaN n~'true'");
}

static void
test_tables (void)
{
  g_autoptr(GString) wide = g_string_new ("model");
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;

  stage_check ("# made by eval.py\n# seed 1\n\nmodel , accuracy\n A , 0.8 \n\"B\nC\",0.7\n", "csv",
               "A: accuracy=0.8; B\nC: accuracy=0.7");
  stage_check ("# model,accuracy\nA,0.8\n", "csv", "A: accuracy=0.8");
  stage_check ("sep=;\r\nmodel;accuracy\r\nA;0,8\r\nB;0,75\r\n", "csv", "A: accuracy=0,8; B: accuracy=0,75");
  stage_check (",accuracy\nA,0.8\nB,0.7\n", "csv", "A: accuracy=0.8; B: accuracy=0.7");

  for (guint row = 0; row < 3; row++)
    {
      for (guint i = 0; i < 2000; i++)
        g_string_append_printf (wide, row == 0 ? ",task %u/accuracy" : ",0.%u", i + 1);
      g_string_append (wide, row == 0 ? "\nA" : row == 1 ? "\nB" : "\n");
    }
  table = stage_read ("wide.csv", wide->str, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (assay_table_get_n_metrics (table), ==, 2000);
}

/* What lies beside results, and what holds none after all. */
static void
test_no_results (void)
{
  static const struct { const char *text; const char *part; } cases[] = {
    { "{\"architectures\": [\"Bert\"], \"model_type\": \"bert\", \"hidden_size\": 768}", "the configuration of a model" },
    { "{\"cells\": [], \"nbformat\": 4}", "a Jupyter notebook" },
    { "[{\"image_id\": 1, \"category_id\": 2, \"bbox\": [1, 2, 3, 4], \"score\": 0.9}]", "single detections on pictures" },
    { "[{\"prompt\": \"?\", \"completion\": \"!\"}]", "single answers of a model" },
    { "{\"A\": {\"f1\": [0.8, 0.79]}, \"B\": {\"f1\": [0.8, 0.1]}}", "nothing in it is a number by itself" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (stage_read ("config.json", cases[i].text, NULL, &error));
      g_assert_true (g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS) ||
                     g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC));
      stage_check_error (error, error->code, cases[i].part);
    }
}

/* CONTRACT 1.16: said for what lies between files, and never converted. */
static void
test_units (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  stage_write (stage, "bert.json", "{\"accuracy\": 0.82}");
  stage_write (stage, "gpt.json", "{\"accuracy\": 91.5}");
  table = stage_open (stage, "bert.json gpt.json", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bert: accuracy=0.82; gpt: accuracy=91.5");
  stage_check_notice (table, "values of bert.json look like fractions (0.82) and values of gpt.json like percent (91.5)");
}

static const struct
{
  const char *a;
  const char *b;
  const char *expected;
  const char *notice;   /* NULL where nothing is said */
} joins[] = {
  { "{\"A\": {\"f1\": 0.8}}", "{\"A\": {\"recall\": 0.7}}", "A: f1=0.8 recall=0.7", "was joined: “A”" },
  { "{\"A\": {\"f1\": 0.8}}", "{\"A\": {\"f1\": 0.80, \"recall\": 0.7}}", "A: f1=0.80 recall=0.7", "was joined: “A”" },
  { "{\"A\": {\"f1\": 0.8}}", "{\"A\": {\"f1\": 0.81}}", "A: f1=0.8; A: f1=0.81", "with different values and was not joined: “A”" },
  /* Equal as doubles, and not as decimals. */
  { "{\"A\": {\"f1\": 0.85}}", "{\"A\": {\"f1\": 0.84999999999999999}}", "A: f1=0.85; A: f1=0.84999999999999999",
    "was not joined: “A”" },
  { "{\"A\": {\"f1\": 0.8}}", "{\"A\": {\"f1\": null, \"auc\": 1}}", "A: f1=0.8; A: f1=null auc=1", "was not joined: “A”" },
  { "{\"A\": {\"f1\": 0.8}}", "{\"A\": {\"f1\": \"N/A\", \"auc\": 1}}", "A: f1=0.8; A: f1='N/A' auc=1", "was not joined: “A”" },
  /* Names are bytes, never what they may mean. */
  { "{\"a\": {\"f1\": 0.8}}", "{\"A\": {\"recall\": 0.7}}", "a: f1=0.8; A: recall=0.7", NULL },
  { "{\"A\": {\"f1\": 0.8}}", "{\"A \": {\"recall\": 0.7}}", "A: f1=0.8; A : recall=0.7", NULL },
  { "{\"org/A\": {\"f1\": 0.8}}", "{\"A\": {\"recall\": 0.7}}", "org/A: f1=0.8; A: recall=0.7", NULL },
  { "{\"\xc3\xa9\": {\"f1\": 0.8}}", "{\"e\xcc\x81\": {\"recall\": 0.7}}", "\xc3\xa9: f1=0.8; e\xcc\x81: recall=0.7", NULL },
  { "{\"A\": {\"f1\": 0.8}, \"A\": {\"f1\": 0.8}}", "{\"A\": {\"recall\": 0.7}}", "A: f1=0.8; A: f1=0.8; A: recall=0.7",
    "stands more than once in a file: “A”" },
};

/* CONTRACT 1.19 */
static void
test_joins (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_autoptr(Stage) stage = stage_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = NULL;
      g_autofree char *words = NULL;
      g_autofree char *last = NULL;
      guint n;

      stage_write (stage, "a.json", joins[i].a);
      stage_write (stage, "b.json", joins[i].b);
      table = stage_open (stage, "a.json b.json", NULL, &error);
      g_assert_no_error (error);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, joins[i].expected);
      if (joins[i].notice != NULL)
        stage_check_notice (table, joins[i].notice);
      else
        g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);

      /* Rows of one name are told apart by file and record. */
      n = assay_table_get_n_rows (table);
      last = assay_table_dup_id (table, n - 1);
      if (n > 1 && g_str_equal (assay_table_get_name (table, 0), assay_table_get_name (table, n - 1)))
        g_assert_cmpstr (last, ==, "A [b.json:1]");
      else
        g_assert_cmpstr (last, ==, assay_table_get_name (table, n - 1));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/odd-files/encodings", test_encodings);
  g_test_add_func ("/formats/odd-files/windows", test_windows);
  g_test_add_func ("/formats/odd-files/places", test_places);
  g_test_add_func ("/formats/odd-files/1.15", test_cells);
  g_test_add_func ("/formats/odd-files/tables", test_tables);
  g_test_add_func ("/formats/odd-files/no-results", test_no_results);
  g_test_add_func ("/formats/odd-files/1.16", test_units);
  g_test_add_func ("/formats/odd-files/1.19", test_joins);

  return g_test_run ();
}
