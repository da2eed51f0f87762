#include "cli/request.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/english.h"
#include "cli/output.h"

static GOptionContext *
build_context (AssayRequest *self,
               const char   *summary,
               gboolean      judges,
               GOptionEntry *own)
{
  GOptionEntry reading[] = {
    { "layout", 0, 0, G_OPTION_ARG_STRING, &self->layout, N_("Read the files as LAYOUT, whatever they look like"),
      N_("LAYOUT") },
    { "pick", 0, 0, G_OPTION_ARG_STRING, &self->pick,
      N_("Of a run written step by step, take this: last, best, all, best:METRIC, highest:METRIC or lowest:METRIC"), N_("STEP") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &self->names, N_("The models are named by this column"), N_("COLUMN") },
    { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->columns,
      N_("Take the column for a metric or an attribute, or say which of its values are better: higher or lower (may be repeated)"),
      N_("COLUMN=WORD") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->paths, NULL, NULL },
    { NULL },
  };
  GOptionEntry judging[] = {
    { "policy", 0, 0, G_OPTION_ARG_FILENAME, &self->policy, N_("Judge by the policy in FILE"), N_("FILE") },
    { "metric", 0, 0, G_OPTION_ARG_STRING, &self->metric, N_("Judge by one metric"), N_("NAME") },
    { "approve", 0, 0, G_OPTION_ARG_STRING, &self->approve, N_("Approve at X or better"), N_("X") },
    { "reject", 0, 0, G_OPTION_ARG_STRING, &self->reject, N_("Reject what is worse than Y"), N_("Y") },
    { "direction", 0, 0, G_OPTION_ARG_STRING, &self->direction, N_("Which values are better: higher or lower"),
      N_("DIRECTION") },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &self->strict, N_("A value equal to X is not approved"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (_("RESULTS…"));

  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, reading, GETTEXT_PACKAGE);
  if (judges)
    g_option_context_add_main_entries (context, judging, GETTEXT_PACKAGE);
  if (own != NULL)
    g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);

  return context;
}

/* "latency_ms=lower": what is said of which column. */
static gboolean
parse_column (const char      *argument,
              char           **name,
              int             *role,
              AssayDirection  *direction)
{
  static const struct { const char *word; int role; AssayDirection direction; } words[] = {
    { "metric", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_NONE },
    { "attribute", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE },
    { "higher", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_HIGHER },
    { "lower", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_LOWER },
  };
  const char *equals = strrchr (argument, '=');

  if (equals == NULL || equals == argument)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (equals + 1, words[i].word))
      {
        if (name != NULL)
          {
            *name = g_strndup (argument, equals - argument);
            *role = words[i].role;
            *direction = words[i].direction;
          }
        return TRUE;
      }

  return FALSE;
}

/**
 * assay_request_dup_choice:
 * @self: parsed arguments
 *
 * Returns: (transfer full) (nullable): what they say about how to read
 */
AssayReadChoice *
assay_request_dup_choice (const AssayRequest *self)
{
  g_autoptr(AssayReadChoice) choice = assay_read_choice_new (self->layout, self->pick, self->names);

  for (guint i = 0; self->columns != NULL && self->columns[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      const AssayReadColumn *before;
      AssayReadChoice *more;
      AssayDirection direction;
      int role;

      if (!parse_column (self->columns[i], &name, &role, &direction))
        continue;

      before = assay_read_choice_find_column (choice, name);
      if (before != NULL && role == ASSAY_ROLE_UNSAID)
        role = before->role;
      if (before != NULL && direction == ASSAY_DIRECTION_NONE)
        direction = before->direction;
      more = assay_read_choice_with_column (choice, name, role, direction);
      assay_read_choice_unref (choice);
      choice = more;
    }

  return assay_read_choice_over (choice, NULL);
}

/* The mistakes that would otherwise judge something else than was meant. */
static const char *
find_mistake (const AssayRequest *self,
              gboolean            judges)
{
  gboolean inline_rule = self->metric != NULL || self->approve != NULL || self->reject != NULL
                         || self->direction != NULL || self->strict;

  if (self->paths == NULL)
    return _("which results? Give at least one file or folder, or “-” for standard input");
  for (guint i = 0; self->columns != NULL && self->columns[i] != NULL; i++)
    if (!parse_column (self->columns[i], NULL, NULL, NULL))
      return _("--column is COLUMN=WORD; the word is metric, attribute, higher or lower");
  if (!judges)
    return NULL;
  if (self->policy != NULL && inline_rule)
    return _("--policy says everything; leave out --metric, --approve, --reject, --direction and --strict");
  if (self->policy == NULL && !inline_rule)
    return _("judge by what? Say --policy FILE, or for example --metric accuracy --approve 0.80");
  if (self->policy == NULL && (self->metric == NULL || self->approve == NULL))
    return _("--metric and --approve belong together, for example --metric accuracy --approve 0.80");
  if (self->direction != NULL && !g_str_equal (self->direction, "higher") && !g_str_equal (self->direction, "lower"))
    return _("--direction is “higher” or “lower”; a range is said in a policy file");

  return NULL;
}

/**
 * assay_request_parse:
 * @self: zero-initialised
 * @summary: what the command does, for --help
 * @judges: whether the command takes a policy
 * @own: (nullable): the command's own options
 * @argc: (inout): as main () got it
 * @argv: (inout): as main () got it
 * @status: (out): the exit status where %FALSE is returned
 *
 * Reads the arguments. What is wrong with them is said on stderr.
 *
 * Returns: whether the command can go on
 */
gboolean
assay_request_parse (AssayRequest   *self,
                     const char     *summary,
                     gboolean        judges,
                     GOptionEntry   *own,
                     int            *argc,
                     char         ***argv,
                     AssayExit      *status)
{
  g_autoptr(GOptionContext) context = build_context (self, summary, judges, own);
  g_autoptr(GError) error = NULL;
  const char *mistake;

  *status = ASSAY_EXIT_USAGE;
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      assay_output_complain (_("%s\nTry %s --help"), error->message, g_get_prgname ());
      return FALSE;
    }

  mistake = find_mistake (self, judges);
  if (mistake != NULL)
    {
      assay_output_complain (_("%s\nTry %s --help"), mistake, g_get_prgname ());
      return FALSE;
    }

  return TRUE;
}

/* That a direction was guessed, and a name given, is no secret. */
static void
remark_on_suggestion (const AssayRequest *self,
                      AssayReview        *review)
{
  const AssayRule *rule = assay_policy_get_rule (assay_review_get_policy (review), 0);

  if (self->metric != NULL && self->direction == NULL)
    assay_output_remark (rule->direction == ASSAY_DIRECTION_LOWER
                             ? _("direction of %s: lower is better (suggested; --direction says otherwise)")
                             : _("direction of %s: higher is better (suggested; --direction says otherwise)"),
                         self->metric);
}

static void
remark_on_reading (AssayTable *table)
{
  for (guint i = 0; i < assay_table_get_n_notices (table); i++)
    assay_output_remark ("%s", assay_table_get_notice (table, i));
}

/* A complaint is for whoever sits there: what failed fails once more, and says so in their language. */
static void
translate_error (const AssayIntakeRequest  *request,
                 GError                   **error)
{
  g_autoptr(AssayReview) review = NULL;
  g_autoptr(GError) translated = NULL;

  if (assay_english_is_spoken () || g_strv_contains (request->paths, "-"))
    return;

  review = assay_intake_open (request, NULL, &translated);
  if (translated != NULL && g_error_matches (translated, (*error)->domain, (*error)->code))
    {
      g_error_free (*error);
      *error = g_steal_pointer (&translated);
    }
}

static AssayReview *
open_in_english (const AssayIntakeRequest  *request,
                 GError                   **error)
{
  g_auto(AssayEnglish) english = assay_english_begin ();

  return assay_intake_open (request, NULL, error);
}

static AssayReview *
open_results (const AssayIntakeRequest  *request,
              gboolean                   in_english,
              GError                   **error)
{
  AssayReview *review = in_english ? open_in_english (request, error) : assay_intake_open (request, NULL, error);

  if (review == NULL && in_english)
    translate_error (request, error);

  return review;
}

/**
 * assay_request_read:
 * @self: parsed arguments
 * @status: (out): the exit status where %NULL is returned
 *
 * Reads, and judges by the policy or rule where there is one. What is wrong is said on stderr.
 *
 * Returns: (transfer full) (nullable): the review
 */
AssayReview *
assay_request_read (const AssayRequest *self,
                    AssayExit          *status)
{
  g_autoptr(AssayReadChoice) choice = assay_request_dup_choice (self);
  g_autoptr(GError) error = NULL;
  AssayRuleSpec rule = { .metric = self->metric, .approve = self->approve, .reject = self->reject,
                         .strict = self->strict };
  AssayIntakeRequest request = {
    .paths = (const char * const *) self->paths,
    .policy_path = self->policy,
    .rule = self->metric != NULL ? &rule : NULL,
    .choice = choice,
    .progress = assay_output_progress,
  };
  AssayReview *review;

  if (g_strcmp0 (self->direction, "higher") == 0)
    rule.direction = ASSAY_DIRECTION_HIGHER;
  else if (g_strcmp0 (self->direction, "lower") == 0)
    rule.direction = ASSAY_DIRECTION_LOWER;

  review = open_results (&request, self->in_english, &error);
  assay_output_progress_done ();
  if (review == NULL)
    *status = assay_output_fail (error);

  return review;
}

/**
 * assay_request_open:
 * @self: parsed arguments of a command that judges
 * @status: (out): the exit status where %NULL is returned
 *
 * assay_request_read (), and says on stderr what a careful reader should know.
 *
 * Returns: (transfer full) (nullable): the review
 */
AssayReview *
assay_request_open (const AssayRequest *self,
                    AssayExit          *status)
{
  AssayReview *review = assay_request_read (self, status);

  if (review == NULL)
    return NULL;

  remark_on_suggestion (self, review);
  remark_on_reading (assay_review_get_table (review));

  return review;
}

/**
 * assay_request_clear:
 * @self: a request
 *
 * Frees what it holds.
 */
void
assay_request_clear (AssayRequest *self)
{
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->layout, g_free);
  g_clear_pointer (&self->pick, g_free);
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->columns, g_strfreev);
  g_clear_pointer (&self->policy, g_free);
  g_clear_pointer (&self->metric, g_free);
  g_clear_pointer (&self->approve, g_free);
  g_clear_pointer (&self->reject, g_free);
  g_clear_pointer (&self->direction, g_free);
}
