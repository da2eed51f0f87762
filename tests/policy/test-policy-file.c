#include "policy/policy-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "base/limits.h"
#include "wrong-file.h"

#define RULES "rules: [{metric: a, direction: higher, approve: 1}]\n"

static AssayPolicy *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return assay_policy_read_bytes (bytes, "p.yaml", error);
}

static const WrongFile wrong[] = {
  { "rules: []\n", "2:8: “rules” is empty" },
  { "rules: accuracy\n", "“rules” is text; it must be a list" },
  { "name: x\n", "the policy has no rules" },
  { RULES "name: 7\n", "3:7: “name” is a number (7)" },
  { RULES "nmae: x\n", "3:1: unknown key “nmae”; did you mean “name”?" },
  { RULES "baseline: {model: m}\n", "“baseline” is not supported by this version of Assay" },
  { RULES "read: records\n", "“read” is text (records)" },
  { RULES "read: {layout: records, pic: last}\n", "3:25: unknown key “pic”; did you mean “pick”?" },
  { RULES "read: {columns: {a: metric}}\n", "the column “a” is text (metric)" },
  { RULES "read: {columns: {a: {role: metric, direction: up}}}\n", "“direction” is text (up)" },
  { RULES "read: {layout: 3}\n", "“layout” is a number (3)" },
  { "rules:\n  - {metric: a, direction: higher, approve: 1, severity: warn}\n", "every rule only warns" },
  { "name: 7\nrules:\n  - {metric: a, direction: up, approve: 1}\ncolour: red\n",
    "2:7: “name” is\n4:28: “direction” is text (up)\n5:1: unknown key “colour”" },
};

static void
test_wrong (void)
{
  wrong_files_check (wrong, G_N_ELEMENTS (wrong));
}

static void
test_schema (void)
{
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) other = NULL;

  g_assert_null (read_text (RULES, &missing));
  g_assert_error (missing, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED);
  g_assert_nonnull (g_strstr_len (missing->message, -1, "add the line schema: assay/policy/v1"));

  g_assert_null (read_text ("schema: assay/policy/v2\n" RULES, &other));
  g_assert_nonnull (g_strstr_len (other->message, -1, "p.yaml:1:9: unknown schema “assay/policy/v2”"));
}

static void
test_not_a_policy (void)
{
  static const char *const texts[] = { "", "[]", "42", "just words", "a: b: c", "{\"schema\": ", "\t", "- a\n- b\n", "%PDF-1.4",
                                       "a: &x 1\nb: *x\n", "{\"schema\": \"assay/policy/v1\", \"schema\": 1}", "{}",
                                       "schema: !!str x\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (read_text (texts[i], &error));
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, ASSAY_POLICY_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "p.yaml"));
    }
}

static void
test_yaml_and_json (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) yaml = read_text ("schema: assay/policy/v1\nname: P\nread: {layout: records}\nrules:\n"
                                      "  - metric: a/b\n    direction: lower\n    approve: 0.80\n    reject: 1.0\n", &error);
  g_autoptr(AssayPolicy) json = NULL;

  g_assert_no_error (error);
  json = read_text (" {\"schema\": \"assay/policy/v1\", \"name\": \"P\", \"read\": {\"layout\": \"records\"},\n \"rules\": "
               "[{\"metric\": \"a/b\", \"direction\": \"lower\", \"approve\": 0.80, \"reject\": 1.0}]}", &error);
  g_assert_no_error (error);
  g_assert_true (assay_policy_equal (yaml, json));
  g_assert_cmpstr (assay_read_choice_get_layout (assay_policy_get_reading (yaml)), ==, "records");
  g_assert_nonnull (assay_policy_get_source (yaml));
}

static void
test_limits (void)
{
  g_autoptr(GString) many = g_string_new ("schema: assay/policy/v1\nrules:\n");
  g_autofree char *blanks = g_strnfill (ASSAY_LIMIT_POLICY_BYTES + 1, ' ');
  g_autoptr(GError) too_many = NULL;
  g_autoptr(GError) too_long = NULL;

  for (guint i = 0; i <= ASSAY_LIMIT_RULES; i++)
    g_string_append (many, "  - {metric: a, direction: higher, approve: 1}\n");
  g_assert_null (read_text (many->str, &too_many));
  g_assert_nonnull (g_strstr_len (too_many->message, -1, "at most 1000 are read"));

  g_assert_null (read_text (blanks, &too_long));
  g_assert_error (too_long, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_SYNTAX);
}

static void
test_file (void)
{
  static const char text[] = "schema: assay/policy/v1\n" RULES;
  g_autofree char *folder = g_dir_make_tmp ("assay-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "p.yaml", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) directory = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AssayPolicy) policy = NULL;

  g_assert_null (assay_policy_read_file (path, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (g_strstr_len (missing->message, -1, path));
  g_assert_null (assay_policy_read_file (folder, NULL, &directory));
  g_assert_error (directory, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (g_strstr_len (directory->message, -1, folder));

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  policy = assay_policy_read_file (path, &bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
  g_assert_cmpuint (assay_policy_get_n_rules (policy), ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-file/1.14/validated-as-a-whole", test_wrong);
  g_test_add_func ("/policy-file/schema", test_schema);
  g_test_add_func ("/policy-file/not-a-policy", test_not_a_policy);
  g_test_add_func ("/policy-file/yaml-and-json", test_yaml_and_json);
  g_test_add_func ("/policy-file/limits", test_limits);
  g_test_add_func ("/policy-file/file", test_file);

  return g_test_run ();
}
