#include <string.h>

#include "base/document.h"
#include "base/limits.h"

static AssayDocument *
read_yaml (const char  *text,
           gsize        length,
           GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);

  return assay_document_new_from_yaml (bytes, "a.policy.yaml", error);
}

/* Strings in quotes, numbers as written, null and booleans as words. */
static void
append_node (GString         *out,
             const AssayNode *node)
{
  static const char *open[] = { "null", "", "", "", "[", "{" };

  if (node->key != NULL)
    g_string_append_printf (out, "%s:", node->key);
  if (node->kind == ASSAY_NODE_STRING)
    g_string_append_printf (out, "'%s'", node->text);
  else if (node->kind == ASSAY_NODE_NUMBER)
    g_string_append (out, node->text);
  else if (node->kind == ASSAY_NODE_BOOLEAN)
    g_string_append (out, node->boolean ? "true" : "false");
  else
    g_string_append (out, open[node->kind]);

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    {
      g_string_append_c (out, ' ');
      append_node (out, child);
    }
  if (node->kind >= ASSAY_NODE_ARRAY)
    g_string_append (out, node->kind == ASSAY_NODE_ARRAY ? " ]" : " }");
}

static void
test_values (void)
{
  static const char *cases[][2] = {
    { "a: 0.80", "{ a:0.80 }" },
    { "a: -1.5e-3", "{ a:-1.5e-3 }" },
    { "a: [1, .5, 1., 01, 0x10, 0o7, 1_000, +1, .inf, .nan, NaN]",
      "{ a:[ 1 '.5' '1.' '01' '0x10' '0o7' '1_000' '+1' '.inf' '.nan' 'NaN' ] }" },
    { "a: 90%\nb: 0,80", "{ a:'90%' b:'0,80' }" },
    { "a: [true, false, True, yes, no, on, off, Y]", "{ a:[ true false 'True' 'yes' 'no' 'on' 'off' 'Y' ] }" },
    { "a: [null, ~, Null, '', \"\"]", "{ a:[ null null 'Null' '' '' ] }" },
    { "a:\nb:", "{ a:null b:null }" },
    { "a: '0.8'\nb: \"true\"", "{ a:'0.8' b:'true' }" },
    { "a: |\n  text\n  more\n", "{ a:'text\nmore\n' }" },
    { "rules:\n  - metric: accuracy\n    approve: 0.9\n  - {metric: f1}\n",
      "{ rules:[ { metric:'accuracy' approve:0.9 } { metric:'f1' } ] }" },
    { "{\"schema\": \"assay/policy/v1\", \"x\": [1, null]}", "{ schema:'assay/policy/v1' x:[ 1 null ] }" },
    { "# comment\n---\na: 1\n...\n", "{ a:1 }" },
    { "1: one\ntrue: two", "{ 1:'one' true:'two' }" },
    { "\xef\xbb\xbf" "a: 1", "{ a:1 }" },
    { "\xef\xbb\xbf" "a: 1\nb: 2", "{ a:1 b:2 }" },
    { "%TAG !x! y\n---\na: '%TAG'", "{ a:'%TAG' }" },
    { "a: \"\\u007f \\x01\"", "{ a:'\x7f \x01' }" },
    { "a: 日本 👍 \u00a0\ue000", "{ a:'日本 👍 \u00a0\ue000' }" },
    { "a: 2024-01-01", "{ a:'2024-01-01' }" },
    { "\"<<\": 1", "{ <<:1 }" },
    { "just text", "'just text'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) found = g_string_new (NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayDocument) document = read_yaml (cases[i][0], strlen (cases[i][0]), &error);

      g_assert_no_error (error);
      append_node (found, assay_document_get_root (document));
      g_assert_cmpstr (found->str, ==, cases[i][1]);
    }
}

static void
test_refused (void)
{
  static const struct { const char *text; AssayJsonError code; const char *message; } cases[] = {
    { "", ASSAY_JSON_ERROR_EMPTY, ":1:1: there is nothing in it" },
    { "# only a comment\n", ASSAY_JSON_ERROR_EMPTY, ":1:1: there is nothing in it" },
    { "a: &x 1", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found the anchor “&x”" },
    { "a: &x [1]", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found the anchor “&x”" },
    { "&k a: 1", ASSAY_JSON_ERROR_SYNTAX, ":1:1: found the anchor “&k”" },
    { "a: *x", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found an alias" },
    { "a: !!str 1", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found the tag “tag:yaml.org,2002:str”" },
    { "a: !x {}", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found the tag “!x”" },
    { "a: ! x", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found the tag “!”" },
    { "a: 1\n<<: {b: 1}", ASSAY_JSON_ERROR_SYNTAX, ":2:1: found the merge key" },
    { "a: 1\nb: 2\na: 3", ASSAY_JSON_ERROR_SYNTAX, ":3:1: the key “a” comes twice" },
    { "a: 1\n\"a\": 3", ASSAY_JSON_ERROR_SYNTAX, ":2:1: the key “a” comes twice" },
    { "a: 1\n---\nb: 2", ASSAY_JSON_ERROR_SYNTAX, ":2:1: found a second document" },
    { "[a, b]: 1", ASSAY_JSON_ERROR_SYNTAX, ":1:1: found a list or a map where a key" },
    { "a: [1, 2", ASSAY_JSON_ERROR_SYNTAX, NULL },
    { "a: \"x", ASSAY_JSON_ERROR_SYNTAX, NULL },
    { "a: 1\n b: 2", ASSAY_JSON_ERROR_SYNTAX, NULL },
    { "a:\n\t- 1", ASSAY_JSON_ERROR_SYNTAX, NULL },
    { "a: \"\\0\"", ASSAY_JSON_ERROR_SYNTAX, ":1:4: found text with the character U+0000" },
    { "ä: 1\nb: \xff", ASSAY_JSON_ERROR_ENCODING, ":2:4: found the byte 0xff" },
    { "\xef\xbb\xbf" "a: \xff", ASSAY_JSON_ERROR_ENCODING, ":1:4: found the byte 0xff" },
    { "\xef\xbb\xbf{a: 1, a: 2}", ASSAY_JSON_ERROR_SYNTAX, ":1:8: the key “a” comes twice" },
    { "ä: 1\nä: x\x01", ASSAY_JSON_ERROR_SYNTAX, ":2:5: found the character U+0001" },
    { "a: 1\nb: x\x7f", ASSAY_JSON_ERROR_SYNTAX, ":2:5: found the character U+007F" },
    { "a: 1\nb: x\uffff", ASSAY_JSON_ERROR_SYNTAX, ":2:5: found the character U+FFFF" },
    { "a: 1\nb: \xc2\x80", ASSAY_JSON_ERROR_SYNTAX, ":2:4: found the character U+0080" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *start = NULL;

      g_test_message ("case %u", i);
      g_assert_null (read_yaml (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, ASSAY_JSON_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "a.policy.yaml:"));
      if (cases[i].message == NULL)
        continue;

      start = g_strndup (error->message + strlen ("a.policy.yaml"), strlen (cases[i].message));
      g_assert_cmpstr (start, ==, cases[i].message);
    }
}

static void
test_limits (void)
{
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autofree char *dashes = g_malloc0 (100000);
  g_autofree char *allowed = g_strnfill (2 * ASSAY_LIMIT_DEPTH, ']');
  g_autofree char *long_text = g_strnfill (ASSAY_LIMIT_POLICY_BYTES + 1, 'a');
  g_autoptr(AssayDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  memset (allowed, '[', ASSAY_LIMIT_DEPTH);
  document = read_yaml (allowed, 2 * ASSAY_LIMIT_DEPTH, &error);
  g_assert_no_error (error);

  g_assert_null (read_yaml (brackets, 100000, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
  g_clear_error (&error);

  for (guint i = 0; i < 50000; i++)
    memcpy (dashes + 2 * i, "- ", 2);
  g_assert_null (read_yaml (dashes, 100000, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
  g_clear_error (&error);

  g_assert_null (read_yaml (long_text, ASSAY_LIMIT_POLICY_BYTES + 1, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
}

static void
test_null_byte (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (read_yaml ("a: 1\nb: \0", 9, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "a.policy.yaml:2:4: found the character U+0000"));
}

/* libyaml would need the square of their number: nine seconds for these. */
static void
test_many_tags (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; text->len < ASSAY_LIMIT_POLICY_BYTES - 100; i++)
    g_string_append_printf (text, "%%TAG !t%u! x\r", i);
  g_string_append (text, "---\na: 1\n");

  g_assert_null (read_yaml (text->str, text->len, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "%TAG"));
}

static void
test_places (void)
{
  static const char text[] = "# first\nrules:\n  - metric: 'ä'\n    approve: 0.9\n";
  g_autoptr(AssayDocument) document = read_yaml (text, strlen (text), NULL);
  const AssayNode *rule = assay_node_get_member (assay_document_get_root (document), "rules")->first;
  const AssayNode *approve = assay_node_get_member (rule, "approve");
  guint line;
  guint column;

  assay_document_locate (document, rule->place, &line, &column);
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 5);
  assay_document_locate (document, approve->key_place, &line, &column);
  g_assert_cmpuint (line, ==, 4);
  g_assert_cmpuint (column, ==, 5);
  assay_document_locate (document, approve->place, &line, &column);
  g_assert_cmpuint (line, ==, 4);
  g_assert_cmpuint (column, ==, 14);
  g_assert_cmpfloat (approve->number, ==, 0.9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-yaml/values", test_values);
  g_test_add_func ("/document-yaml/refused", test_refused);
  g_test_add_func ("/document-yaml/limits", test_limits);
  g_test_add_func ("/document-yaml/null-byte", test_null_byte);
  g_test_add_func ("/document-yaml/many-tags", test_many_tags);
  g_test_add_func ("/document-yaml/places", test_places);

  return g_test_run ();
}
