#include "policy/approval-file.h"

#include "policy/policy-file.h"
#include "wrong-file.h"

#define RULES "rules: [{metric: a, direction: higher, approve: 1}]\n"

static const WrongFile wrong[] = {
  { RULES "approval: alice\n", "3:11: “approval” is text (alice); it must hold keys with values" },
  { RULES "approval: {}\n", "names no approvers" },
  { RULES "approval:\n  approvers: bob\n", "4:14: “approvers” is text; it must be a list, for example approvers: [alice" },
  { RULES "approval:\n  approvers: []\n", "“approvers” is empty" },
  { RULES "approval:\n  approvers: [alice, bob, alice]\n", "4:27: the approver “alice” stands here twice" },
  { RULES "approval:\n  approvers: [\"al ice\", 7]\n", "“al ice” is no principal\nan approver is a number" },
  { RULES "approval:\n  approvers: [alice]\n  required: 0\n", "5:13: “required” is 0; write how many" },
  { RULES "approval:\n  approvers: [alice]\n  required: 2\n", "there is only 1 approver" },
  { RULES "approval:\n  approvers: [alice]\n  required: 1.5\n", "“required” is 1.5" },
  { RULES "approval:\n  approvers: [alice]\n  required: two\n", "write a number" },
  { RULES "approval:\n  approvers: [alice]\n  valid_for: 180\n", "“valid_for” is a number (180)" },
  { RULES "approval:\n  approvers: [alice]\n  valid_for: 6m\n", "valid_for: 180d or valid_for: 36h" },
  { RULES "approval:\n  approvers: [alice]\n  valid_for: -1d\n", "“valid_for” is “-1d”" },
  { RULES "approval:\n  approvers: [alice]\n  rationale: sometimes\n", "write one of required, optional" },
  { RULES "approval:\n  approvers: [alice]\n  exclude_authors: yes\n", "write true or false" },
  { RULES "approval:\n  aprovers: [alice]\n  require_artefact: true\n",
    "unknown key “aprovers”; did you mean “approvers”?\nnames no approvers\ndid you mean “require_artifact”?" },
};

static void
test_wrong (void)
{
  wrong_files_check (wrong, G_N_ELEMENTS (wrong));
}

static void
test_right (void)
{
  static const char yaml[] = "schema: assay/policy/v1\n" RULES
                             "approval:\n  approvers: [alice@example.org, bob@example.org]\n  required: 2\n"
                             "  exclude_authors: true\n  rationale: optional\n  valid_for: 36h\n  scope: production\n"
                             "  require_artifact: true\n  allow_override: false\n";
  g_autoptr(GBytes) bytes = g_bytes_new_static (yaml, strlen (yaml));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) policy = assay_policy_read_bytes (bytes, "p.yaml", &error);
  const AssayApproval *approval;

  g_assert_no_error (error);
  approval = assay_policy_get_approval (policy);
  g_assert_cmpuint (g_strv_length (approval->approvers), ==, 2);
  g_assert_cmpuint (approval->required, ==, 2);
  g_assert_true (approval->exclude_authors);
  g_assert_false (approval->rationale);
  g_assert_cmpstr (approval->valid_for, ==, "36h");
  g_assert_cmpstr (approval->scope, ==, "production");
  g_assert_true (approval->require_artifact);
  g_assert_false (approval->allow_override);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/approval-file/wrong", test_wrong);
  g_test_add_func ("/approval-file/right", test_right);

  return g_test_run ();
}
