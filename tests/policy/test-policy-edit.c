#include "policy/policy-edit.h"

#include <string.h>

#include "policy/policy-file.h"
#include "policy/yaml-tree.h"
#include "small-table.h"

#define HEAD "schema: assay/policy/v1\n"

/* One rule with one field changed. */
typedef struct
{
  const char      *before;
  guint            index;
  const char      *metric;      /* NULL leaves each as it is */
  AssayDirection   direction;   /* 0 leaves it */
  const char      *approve;
  const char      *approve_high;
  const char      *reject;      /* "" unsets */
  int              strict;      /* 1 on, -1 off */
  int              optional;
  int              warn;
  int              unit;        /* 1 percent, -1 unstated */
  const char      *after;
  AssayPolicyEdit  how;
} EditCase;

static const EditCase edit_cases[] = {
  { .before = HEAD "rules:\n  # é\n  - metric: a   # x\n    direction: higher\n    approve: 0.80  # why\n",
    .approve = "0.8125",
    .after = HEAD "rules:\n  # é\n  - metric: a   # x\n    direction: higher\n    approve: 0.8125  # why\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n  - metric: a\n    direction: higher\n    approve: 0.80\n    unit: percent\n",
    .reject = "0.10",
    .after = HEAD "rules:\n  - metric: a\n    direction: higher\n    approve: 0.80\n    reject: 0.10\n    unit: percent\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n  - metric: a\n    direction: higher\n    approve: 0.80\n    reject: 0.10 # no\n    unit: percent",
    .reject = "", .unit = -1,
    .after = HEAD "rules:\n  - metric: a\n    direction: higher\n    approve: 0.80\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n- metric: a\n  direction: higher\n  approve: 0.80",
    .strict = 1, .optional = 1, .unit = 1,
    .after = HEAD "rules:\n- metric: a\n  direction: higher\n  approve: 0.80\n  strict: true\n  required: false\n"
             "  unit: percent",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = "schema: assay/policy/v1\r\nrules:\r\n- reject: 1 # r\r\n  metric: a\r\n  strict: true # s\r\n  direction: higher\r\n  approve: 2\r\n",
    .strict = -1, .optional = 1, .reject = "",
    .after = "schema: assay/policy/v1\r\nrules:\r\n- metric: a\r\n  strict: false # s\r\n  direction: higher\r\n  approve: 2\r\n"
             "  required: false\r\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n  - metric: 'a'\n    direction: \"higher\"\n    approve: 1 # one\n",
    .metric = "it's * a", .direction = ASSAY_DIRECTION_LOWER,
    .after = HEAD "rules:\n  - metric: 'it''s \\* a'\n    direction: \"lower\"\n    approve: 1 # one\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n  - metric: a\n    direction: higher\n    approve: 1 # one\n",
    .direction = ASSAY_DIRECTION_WITHIN, .approve_high = "2",
    .after = HEAD "rules:\n  - metric: a\n    direction: within\n    approve: [1, 2] # one\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n  - metric: a\n    direction: within\n    approve:\n      - 1 # low\n      - 2 # high\n",
    .approve_high = "2.50",
    .after = HEAD "rules:\n  - metric: a\n    direction: within\n    approve:\n      - 1 # low\n      - 2.50 # high\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules:\n  - metric: a\n    direction: within\n    approve:\n      - 1 # low\n      - 2 # high\n",
    .direction = ASSAY_DIRECTION_LOWER, .approve_high = "",
    .after = HEAD "rules:\n  - metric: a\n    direction: lower\n    approve: 1 # high\n",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "rules: [{metric: a, direction: within, approve: [ 1,  2 ] }]\n",
    .approve = "0.5", .reject = "0", .warn = 0, .strict = 1,
    .after = NULL, .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = "{\"schema\":\"assay/policy/v1\",\"rules\":[{\"metric\":\"a\",\"direction\":\"higher\",\"approve\":1}]}",
    .approve = "1.0", .reject = "0", .metric = "b \"c\"",
    .after = "{\"schema\":\"assay/policy/v1\",\"rules\":[{\"metric\":\"b \\\"c\\\"\",\"direction\":\"higher\",\"approve\":1.0, "
             "\"reject\": 0}]}",
    .how = ASSAY_POLICY_EDIT_IN_PLACE },
  { .before = HEAD "name: |\n  A name\nrules:\n  - metric: a\n    direction: higher\n    approve: 1\n",
    .approve = "1.0",
    .after = HEAD "name: \"A name\\n\"\nrules:\n  - metric: a\n    direction: higher\n    approve: 1.0\n",
    .how = ASSAY_POLICY_EDIT_REWRITTEN },
  { .before = HEAD "rules:\n  -\n    # odd\n    metric: a\n    direction: higher\n    approve: 1\n",
    .approve = "1.0",
    .after = HEAD "rules:\n  - metric: a\n    direction: higher\n    approve: 1.0\n",
    .how = ASSAY_POLICY_EDIT_REWRITTEN },
  { .before = HEAD "rules:\n  - metric: a # kept\n    direction: higher\n    approve: 1\n",
    .approve = "1",
    .after = HEAD "rules:\n  - metric: a # kept\n    direction: higher\n    approve: 1\n",
    .how = ASSAY_POLICY_EDIT_KEPT },
};

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static AssayPolicy *
read (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  AssayPolicy *policy = assay_policy_read_bytes (bytes, "hand-written", &error);

  g_assert_no_error (error);

  return policy;
}

static const char *
changed (const char *now,
         const char *wanted)
{
  return wanted == NULL ? now : *wanted == '\0' ? NULL : wanted;
}

static AssayPolicy *
edited (AssayPolicy    *policy,
        const EditCase *edit)
{
  g_autoptr(AssayRule) rule = NULL;
  g_autoptr(GError) error = NULL;
  AssayRuleSpec spec;

  assay_rule_get_spec (assay_policy_get_rule (policy, edit->index), &spec);
  spec.metric = changed (spec.metric, edit->metric);
  spec.direction = edit->direction != 0 ? edit->direction : spec.direction;
  spec.approve = changed (spec.approve, edit->approve);
  spec.approve_high = changed (spec.approve_high, edit->approve_high);
  spec.reject = changed (spec.reject, edit->reject);
  if (spec.reject != NULL && spec.direction == ASSAY_DIRECTION_WITHIN)
    spec.reject_high = "1000";
  spec.strict = edit->strict != 0 ? edit->strict > 0 : spec.strict;
  spec.optional = edit->optional != 0 ? edit->optional > 0 : spec.optional;
  spec.severity = edit->warn != 0 ? ASSAY_SEVERITY_WARN : spec.severity;
  spec.unit = edit->unit == 0 ? spec.unit : edit->unit > 0 ? ASSAY_UNIT_PERCENT : ASSAY_UNIT_UNSTATED;
  rule = assay_rule_new (&spec, &error);
  g_assert_no_error (error);

  return assay_policy_with_rule (policy, edit->index, rule);
}

static void
assert_says (GBytes            *bytes,
             const AssayPolicy *policy)
{
  g_autoptr(AssayPolicy) again = read (bytes);

  g_assert_true (assay_policy_equal (again, policy));
}

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (edit_cases); i++)
    {
      const EditCase *edit = &edit_cases[i];
      g_autoptr(GBytes) before = bytes_of (edit->before);
      g_autoptr(AssayPolicy) policy = read (before);
      g_autoptr(AssayPolicy) wanted = edited (policy, edit);
      g_autoptr(GError) error = NULL;
      AssayPolicyEdit how;
      g_autoptr(GBytes) after = assay_policy_edit (before, wanted, &how, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = g_strndup (g_bytes_get_data (after, NULL), g_bytes_get_size (after));
      g_test_message ("case %u: %s", i, text);
      assert_says (after, wanted);
      g_assert_cmpint (how, ==, edit->how);
      if (edit->after != NULL)
        g_assert_cmpstr (text, ==, edit->after);
    }
}

static void
assert_edit (const char        *before,
             AssayPolicy       *wanted,
             const char        *expected)
{
  g_autoptr(GBytes) source = bytes_of (before);
  g_autoptr(GError) error = NULL;
  AssayPolicyEdit how;
  g_autoptr(GBytes) after = assay_policy_edit (source, wanted, &how, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (how, ==, ASSAY_POLICY_EDIT_IN_PLACE);
  assert_says (after, wanted);
}

#define A "  # about a\n  - metric: a\n    direction: higher\n    approve: 1\n"
#define B "  # about b\n  # and more\n  - metric: b\n    direction: higher\n    approve: 1\n      # deep\n"
#define C "  - metric: c\n    direction: higher\n    approve: 1\n"
#define TOP HEAD "# top\nrules:\n"

static void
test_rules_come_and_go (void)
{
  g_autoptr(GBytes) source = bytes_of (TOP A "\n" B "\n" C "# end\n");
  g_autoptr(AssayPolicy) policy = read (source);
  g_autoptr(AssayPolicy) without_a = assay_policy_without_rule (policy, 0);
  g_autoptr(AssayPolicy) without_b = assay_policy_without_rule (policy, 1);
  g_autoptr(AssayPolicy) without_c = assay_policy_without_rule (policy, 2);
  g_autoptr(AssayRule) rule = small_rule ("n w", ASSAY_DIRECTION_LOWER, "5.0", "6");
  g_autoptr(AssayPolicy) with = assay_policy_with_rule (policy, 3, rule);
  g_autoptr(AssayPolicy) only_new = assay_policy_with_rule (without_b, 1, rule);

  assert_edit (TOP A "\n" B "\n" C "# end\n", without_a, TOP "\n" B "\n" C "# end\n");
  assert_edit (TOP A "\n" B "\n" C "# end\n", without_b, TOP A "\n" C "# end\n");
  assert_edit (TOP A "\n" B "\n" C "# end\n", without_c, TOP A "\n" B "\n# end\n");
  assert_edit (TOP A "\n" B "\n" C "# end\n", with,
               TOP A "\n" B "\n" C "  - metric: \"n w\"\n    direction: lower\n    approve: 5.0\n    reject: 6\n# end\n");
  assert_edit (TOP A "\n" C "# end\n", policy,
               TOP A "\n  - metric: b\n    direction: higher\n    approve: 1\n" C "# end\n");
  assert_edit ("{\"schema\": \"assay/policy/v1\", \"rules\": [{\"metric\": \"a\", \"direction\": \"higher\", \"approve\": 1}]}",
               only_new,
               "{\"schema\": \"assay/policy/v1\", \"rules\": [{\"metric\": \"a\", \"direction\": \"higher\", \"approve\": 1}, "
               "{\"metric\": \"n w\", \"direction\": \"lower\", \"approve\": 5.0, \"reject\": 6}]}");
}

static AssayPolicy *
renamed (AssayPolicy *policy,
         const char  *name)
{
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    g_ptr_array_add (rules, (gpointer) assay_policy_get_rule (policy, i));

  return assay_policy_new (name, assay_policy_get_reading (policy), (AssayRule * const *) rules->pdata, rules->len);
}

static void
test_name (void)
{
  g_autoptr(GBytes) source = bytes_of (TOP A);
  g_autoptr(AssayPolicy) policy = read (source);
  g_autoptr(AssayPolicy) named = renamed (policy, "At last");

  assert_edit (TOP A, named, HEAD "name: \"At last\"\n# top\nrules:\n" A);
  assert_edit (HEAD "name: 'Old'  # !\nrules:\n" A, named, HEAD "name: 'At last'  # !\nrules:\n" A);
  assert_edit (HEAD "name: 'Old'  # !\nrules:\n" A, policy, HEAD "rules:\n" A);
}

static void
test_reading (void)
{
  g_autoptr(GBytes) source = bytes_of (TOP A);
  g_autoptr(AssayPolicy) policy = read (source);
  g_autoptr(AssayReadChoice) bare = assay_read_choice_new (NULL, "best:val_loss", NULL);
  g_autoptr(AssayReadChoice) reading =
    assay_read_choice_with_column (bare, "ms", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_LOWER);
  g_autoptr(AssayPolicy) told = assay_policy_with_reading (policy, reading);

  assert_edit (TOP A, told, HEAD "read: {pick: \"best:val_loss\", columns: {ms: {role: metric, direction: lower}}}\n"
                            "# top\nrules:\n" A);
  assert_edit (HEAD "read: {layout: csv}  # !\nrules:\n" A, told,
               HEAD "read: {pick: \"best:val_loss\", columns: {ms: {role: metric, direction: lower}}}  # !\nrules:\n" A);
  assert_edit (HEAD "read: {layout: csv}\nrules:\n" A, policy, HEAD "rules:\n" A);
  assert_edit ("{\"schema\": \"assay/policy/v1\", \"read\": {\"layout\": \"csv\"}, "
               "\"rules\": [{\"metric\": \"a\", \"direction\": \"higher\", \"approve\": 1}]}", told,
               "{\"schema\": \"assay/policy/v1\", \"read\": {\"pick\": \"best:val_loss\", "
               "\"columns\": {\"ms\": {\"role\": \"metric\", \"direction\": \"lower\"}}}, "
               "\"rules\": [{\"metric\": \"a\", \"direction\": \"higher\", \"approve\": 1}]}");
}

/* What could not be read again is not written. */
static void
test_unfinished (void)
{
  g_autoptr(GBytes) source = bytes_of (TOP A);
  g_autoptr(AssayRule) rule = small_rule ("n", ASSAY_DIRECTION_NONE, "5", NULL);
  g_autoptr(AssayRule) warning = NULL;
  g_autoptr(AssayPolicy) undirected = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayPolicy) empty = assay_policy_new (NULL, NULL, NULL, 0);
  g_autoptr(AssayPolicy) warns = NULL;
  AssayRuleSpec spec = { .metric = "n", .direction = ASSAY_DIRECTION_HIGHER, .approve = "1", .severity = ASSAY_SEVERITY_WARN };
  g_autoptr(GError) error = NULL;

  warning = assay_rule_new (&spec, NULL);
  warns = assay_policy_new (NULL, NULL, &warning, 1);
  g_assert_null (assay_policy_edit (source, undirected, NULL, &error));
  g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE);
  g_clear_error (&error);
  g_assert_null (assay_policy_write_new (empty, FALSE, &error));
  g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (assay_policy_write_new (warns, TRUE, &error));
  g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY);
}

static void
test_new_file (void)
{
  g_autoptr(GBytes) source = bytes_of (TOP A C);
  g_autoptr(AssayPolicy) policy = read (source);
  g_autoptr(GBytes) yaml = assay_policy_write_new (policy, FALSE, NULL);
  g_autoptr(GBytes) json = assay_policy_write_new (policy, TRUE, NULL);

  assert_says (yaml, policy);
  assert_says (json, policy);
  g_assert_cmpint (((const char *) g_bytes_get_data (yaml, NULL))[0], ==, 's');
  g_assert_cmpint (((const char *) g_bytes_get_data (json, NULL))[0], ==, '{');
}

/* --- random edits of files that people wrote ------------------------------------------------------------------- */

static const char *const numbers[] = { "0.5", "0.850", "-3", "12345678901234567890.5", "1e-3", "0" };

static const char *
any_number (GRand *rand)
{
  return numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))];
}

static AssayRule *
any_change (GRand           *rand,
            const AssayRule *rule)
{
  AssayRuleSpec spec;

  assay_rule_get_spec (rule, &spec);
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
    case 1:
      spec.approve = any_number (rand);
      break;
    case 2:
      spec.reject = spec.direction == ASSAY_DIRECTION_WITHIN ? "-1e9" : any_number (rand);
      spec.reject_high = spec.direction == ASSAY_DIRECTION_WITHIN ? "1e30" : NULL;
      break;
    case 3:
      spec.reject = spec.reject_high = NULL;
      break;
    case 4:
      spec.strict = !spec.strict;
      spec.optional = g_rand_boolean (rand);
      break;
    case 5:
      spec.unit = (AssayUnit) g_rand_int_range (rand, 0, 3);
      break;
    case 6:
      spec.metric = g_rand_boolean (rand) ? "an: other # one" : "other";
      break;
    case 7:
    default:
      spec.direction = ASSAY_DIRECTION_LOWER;
      spec.approve_high = spec.reject = spec.reject_high = NULL;
      break;
    }

  return assay_rule_new (&spec, NULL);
}

static char **
lines_of (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_strsplit (text, "\n", -1);
}

static guint
line_at (GBytes *bytes,
         gsize   place)
{
  const char *text = g_bytes_get_data (bytes, NULL);
  guint line = 0;

  for (gsize i = 0; i < place; i++)
    line += text[i] == '\n';

  return line;
}

/* Above and below the rule that changed, every line is the one that was there. */
static void
assert_lines_kept (GBytes *before,
                   GBytes *after,
                   guint   index)
{
  g_autoptr(AssayYamlNode) root = assay_yaml_tree_new (before);
  const AssayYamlNode *rules = assay_yaml_node_get_child (root, assay_yaml_node_find (root, "rules"));
  const AssayYamlNode *rule = assay_yaml_node_get_child (rules, index);
  g_auto(GStrv) old_lines = lines_of (before);
  g_auto(GStrv) new_lines = lines_of (after);
  guint n_old = g_strv_length (old_lines);
  guint n_new = g_strv_length (new_lines);
  guint n_above = line_at (before, rule->start);
  guint n_below = n_old - 1 - line_at (before, rule->end);

  for (guint i = 0; i < n_above; i++)
    g_assert_cmpstr (new_lines[i], ==, old_lines[i]);
  for (guint i = 1; i <= n_below; i++)
    g_assert_cmpstr (new_lines[n_new - i], ==, old_lines[n_old - i]);
}

static void
change_at_random (GRand      *rand,
                  const char *name,
                  GBytes     *source)
{
  g_autoptr(AssayPolicy) policy = read (source);
  guint index = (guint) g_rand_int_range (rand, 0, (int) assay_policy_get_n_rules (policy));
  g_autoptr(AssayRule) rule = any_change (rand, assay_policy_get_rule (policy, index));
  g_autoptr(AssayPolicy) wanted = NULL;
  g_autoptr(GBytes) after = NULL;
  AssayPolicyEdit how;

  if (rule == NULL)
    return;

  wanted = assay_policy_with_rule (policy, index, rule);
  after = assay_policy_edit (source, wanted, &how, NULL);
  if (after == NULL)
    {
      g_assert_false (assay_policy_has_blocking (wanted));
      return;
    }

  assert_says (after, wanted);
  if (!g_str_has_prefix (name, "block-scalar"))
    {
      g_assert_cmpint (how, !=, ASSAY_POLICY_EDIT_REWRITTEN);
      assert_lines_kept (source, after, index);
    }
}

/* Many acts at once, as between two saves. */
static void
change_much (GRand      *rand,
             const char *name,
             GBytes     *source)
{
  g_autoptr(AssayPolicy) policy = read (source);
  g_autoptr(GBytes) after = NULL;
  AssayPolicyEdit how;

  for (guint i = 0; i < 6; i++)
    {
      guint n_rules = assay_policy_get_n_rules (policy);
      guint index = (guint) g_rand_int_range (rand, 0, (int) n_rules);
      g_autoptr(AssayRule) rule = any_change (rand, assay_policy_get_rule (policy, index));
      AssayPolicy *next;

      if (g_rand_int_range (rand, 0, 3) == 0 && n_rules > 1)
        next = assay_policy_without_rule (policy, index);
      else if (rule != NULL)
        next = assay_policy_with_rule (policy, g_rand_boolean (rand) ? index : n_rules, rule);
      else
        continue;
      assay_policy_unref (policy);
      policy = next;
    }

  after = assay_policy_edit (source, policy, &how, NULL);
  if (after == NULL)
    {
      g_assert_false (assay_policy_has_blocking (policy));
      return;
    }
  assert_says (after, policy);
  if (how == ASSAY_POLICY_EDIT_REWRITTEN)
    g_test_message ("%.*s", (int) g_bytes_get_size (after), (const char *) g_bytes_get_data (after, NULL));
  if (!g_str_has_prefix (name, "block-scalar"))
    g_assert_cmpint (how, !=, ASSAY_POLICY_EDIT_REWRITTEN);
}

static void
test_random (void)
{
  const char *folder = g_getenv ("ASSAY_HAND_WRITTEN");
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (20260301);
  guint n_files = 0;

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
      g_autoptr(GBytes) source = g_mapped_file_get_bytes (file);

      g_test_message ("%s", name);
      for (guint i = 0; i < 400; i++)
        {
          change_at_random (rand, name, source);
          change_much (rand, name, source);
        }
      n_files++;
    }
  g_assert_cmpuint (n_files, >=, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-edit/fields", test_fields);
  g_test_add_func ("/policy-edit/rules-come-and-go", test_rules_come_and_go);
  g_test_add_func ("/policy-edit/name", test_name);
  g_test_add_func ("/policy-edit/reading", test_reading);
  g_test_add_func ("/policy-edit/unfinished", test_unfinished);
  g_test_add_func ("/policy-edit/new-file", test_new_file);
  g_test_add_func ("/policy-edit/random", test_random);

  return g_test_run ();
}
