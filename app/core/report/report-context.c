#include "report/report-context.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/document.h"
#include "base/english.h"
#include "base/text.h"
#include "report/report-error.h"

#define MAX_BYTES (256 * 1024)
#define MAX_FACTS 200

typedef enum
{
  KIND_TEXT,
  KIND_COUNT,
  KIND_TEXT_OR_LIST,
  KIND_FLAGS,      /* an object of names to values, or a list of texts */
  KIND_DATA_SET,
} FieldKind;

typedef struct
{
  const char *key;
  FieldKind   kind;
  const char *term;
} Field;

static const Field fields[] = {
  { "data_set", KIND_DATA_SET, N_("Data set") },
  { "split", KIND_TEXT, N_("Split") },
  { "n", KIND_COUNT, N_("Samples (n)") },
  { "code_revision", KIND_TEXT, N_("Code revision") },
  { "intended_use", KIND_TEXT, N_("Intended use") },
  { "subset_flags", KIND_FLAGS, N_("Subset flags") },
  { "candidates_compared", KIND_COUNT, N_("Candidates compared") },
  { "changes", KIND_TEXT_OR_LIST, N_("Changes since the previous report") },
};

typedef struct
{
  char *term;
  char *words;
} Fact;

struct _AssayReportContext
{
  AssayDocument *document;
  GArray        *facts;
};

static void
fact_clear (gpointer pointer)
{
  Fact *fact = pointer;

  g_free (fact->term);
  g_free (fact->words);
}

static const Field *
find_field (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].key, key))
      return &fields[i];

  return NULL;
}

static gboolean
refuse (const AssayReportContext *self,
        const AssayNode          *node,
        const char               *right,
        GError                  **error)
{
  g_autofree char *key = assay_text_escape_controls (node->key != NULL ? node->key : "");
  guint line, column;

  assay_document_locate (self->document, node->place, &line, &column);
  g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT,
               _("%s: line %u, column %u: “%s” is %s; write %s"), assay_document_get_name (self->document), line,
               column, key, assay_node_kind_to_words (node), right);

  return FALSE;
}

static gboolean
is_count (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_NUMBER && strlen (node->text) <= 18
         && strspn (node->text, "0123456789") == strlen (node->text);
}

static gboolean
is_list_of_texts (const AssayNode *node)
{
  if (node->kind != ASSAY_NODE_ARRAY)
    return FALSE;

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    if (child->kind != ASSAY_NODE_STRING)
      return FALSE;

  return TRUE;
}

static gboolean
check_data_set (const AssayReportContext *self,
                const AssayNode          *node,
                GError                  **error)
{
  if (node->kind != ASSAY_NODE_OBJECT)
    return refuse (self, node, _("an object, for example {\"name\": \"ImageNet\", \"version\": \"2012\"}"), error);

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    {
      gboolean known = g_str_equal (child->key, "name") || g_str_equal (child->key, "version")
                       || g_str_equal (child->key, "digest");

      if (known && child->kind != ASSAY_NODE_STRING)
        return refuse (self, child, _("a text in quotes"), error);
    }

  return TRUE;
}

static gboolean
check_field (const AssayReportContext *self,
             const AssayNode          *node,
             GError                  **error)
{
  const Field *field = find_field (node->key);
  gboolean text = node->kind == ASSAY_NODE_STRING;

  if (field == NULL)
    return TRUE;

  switch (field->kind)
    {
    case KIND_TEXT:
      return text || refuse (self, node, _("a text in quotes"), error);
    case KIND_COUNT:
      return is_count (node) || refuse (self, node, _("a whole number, for example 5000"), error);
    case KIND_TEXT_OR_LIST:
      return text || is_list_of_texts (node) || refuse (self, node, _("a text or a list of texts"), error);
    case KIND_FLAGS:
      return text || node->kind == ASSAY_NODE_OBJECT || is_list_of_texts (node)
             || refuse (self, node, _("an object, for example {\"limit\": 100}"), error);
    case KIND_DATA_SET:
    default:
      return check_data_set (self, node, error);
    }
}

static char *
dup_scalar (const AssayNode *node)
{
  switch (node->kind)
    {
    case ASSAY_NODE_STRING:
    case ASSAY_NODE_NUMBER:
      return assay_text_escape_controls (node->text);
    case ASSAY_NODE_BOOLEAN:
      return g_strdup (node->boolean ? "true" : "false");
    case ASSAY_NODE_NULL:
      return g_strdup ("null");
    case ASSAY_NODE_ARRAY:
    case ASSAY_NODE_OBJECT:
    default:
      return g_strdup (node->kind == ASSAY_NODE_ARRAY ? "[]" : "{}");
    }
}

static void
add_fact (AssayReportContext *self,
          const char         *term,
          char               *words)
{
  Fact fact = { g_strdup (term), words };

  g_array_append_val (self->facts, fact);
}

/* NULL where the list holds more than scalars. */
static char *
dup_list (const AssayNode *list)
{
  g_autoptr(GString) words = g_string_new (NULL);

  if (list->kind != ASSAY_NODE_ARRAY)
    return NULL;

  for (const AssayNode *child = list->first; child != NULL; child = child->next)
    {
      g_autofree char *scalar = child->first == NULL ? dup_scalar (child) : NULL;

      if (scalar == NULL)
        return NULL;
      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", scalar);
    }

  return g_strdup (words->str);
}

/* A list of scalars stays on one line, everything deeper becomes facts of its own: "data_set / name". The depth is
 * limited by the reader. */
static void
add_facts (AssayReportContext *self,
           const char         *term,
           const AssayNode    *node)
{
  char *list;

  if (self->facts->len >= MAX_FACTS)
    return;

  if (node->first == NULL)
    {
      add_fact (self, term, dup_scalar (node));
      return;
    }

  list = dup_list (node);
  if (list != NULL)
    {
      add_fact (self, term, list);
      return;
    }

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    {
      g_autofree char *key = child->key != NULL ? assay_text_escape_controls (child->key) : NULL;
      g_autofree char *longer = key != NULL ? g_strdup_printf ("%s / %s", term, key) : g_strdup (term);

      add_facts (self, longer, child);
    }
}

/* What a person did wrong is said in their language; what they said stands in the report, and in its language. */
static void
list_facts (AssayReportContext *self,
            const AssayNode    *root)
{
  g_auto(AssayEnglish) english = assay_english_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const AssayNode *node = assay_node_get_member (root, fields[i].key);

      if (node != NULL)
        add_facts (self, _(fields[i].term), node);
    }

  for (const AssayNode *node = root->first; node != NULL; node = node->next)
    {
      g_autofree char *term = assay_text_escape_controls (node->key);

      if (find_field (node->key) == NULL)
        add_facts (self, term, node);
    }
}

static gboolean
read_object (AssayReportContext *self,
             GError            **error)
{
  const AssayNode *root = assay_document_get_root (self->document);

  if (root->kind != ASSAY_NODE_OBJECT)
    return refuse (self, root, _("an object, for example {\"intended_use\": \"triage\"}"), error);

  for (const AssayNode *node = root->first; node != NULL; node = node->next)
    if (!check_field (self, node, error))
      return FALSE;

  list_facts (self, root);

  return TRUE;
}

/**
 * assay_report_context_new:
 * @bytes: a JSON object
 * @name: of the file, for errors
 * @error: return location
 *
 * Reads the context of an evaluation. Known keys have a known type; unknown ones are kept and shown.
 *
 * Returns: (transfer full): the context; %NULL with %ASSAY_REPORT_ERROR_CONTEXT or an #AssayJsonError and @error set
 */
AssayReportContext *
assay_report_context_new (GBytes     *bytes,
                          const char *name,
                          GError    **error)
{
  g_autoptr(AssayReportContext) self = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT,
                   _("%s: a context may have at most %d bytes, and this one has %zu"), name, MAX_BYTES,
                   g_bytes_get_size (bytes));
      return NULL;
    }

  self = g_new0 (AssayReportContext, 1);
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  g_array_set_clear_func (self->facts, fact_clear);
  self->document = assay_document_new_from_json (bytes, name, ASSAY_JSON_STRICT, NULL, error);
  if (self->document == NULL || !read_object (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * assay_report_context_free:
 * @self: (transfer full): a context
 */
void
assay_report_context_free (AssayReportContext *self)
{
  g_clear_pointer (&self->document, assay_document_unref);
  g_array_unref (self->facts);
  g_free (self);
}

/**
 * assay_report_context_get_n_facts:
 * @self: a context
 *
 * Returns: how many single facts it has to show; at most 200, the JSON has all
 */
guint
assay_report_context_get_n_facts (const AssayReportContext *self)
{
  return self->facts->len;
}

/**
 * assay_report_context_get_term:
 * @self: a context
 * @index: from 0
 *
 * Returns: what the fact is about, in words where the key is known
 */
const char *
assay_report_context_get_term (const AssayReportContext *self,
                               guint                     index)
{
  g_return_val_if_fail (index < self->facts->len, NULL);

  return g_array_index (self->facts, Fact, index).term;
}

/**
 * assay_report_context_get_words:
 * @self: a context
 * @index: from 0
 *
 * Returns: the fact, with control characters escaped
 */
const char *
assay_report_context_get_words (const AssayReportContext *self,
                                guint                     index)
{
  g_return_val_if_fail (index < self->facts->len, NULL);

  return g_array_index (self->facts, Fact, index).words;
}

/**
 * assay_report_context_dup_missing:
 * @self: (nullable): a context
 *
 * Returns: (transfer full): what a context usually states and this one does not, in words: “Split, Code revision”; ""
 *   where it states everything
 */
char *
assay_report_context_dup_missing (const AssayReportContext *self)
{
  const AssayNode *root = self != NULL ? assay_document_get_root (self->document) : NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (root == NULL || assay_node_get_member (root, fields[i].key) == NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", _(fields[i].term));

  return g_string_free (words, FALSE);
}

static void
write_node (AssayJsonWriter *writer,
            const AssayNode *node)
{
  if (node->key != NULL)
    assay_json_writer_key (writer, node->key);

  switch (node->kind)
    {
    case ASSAY_NODE_STRING:
      assay_json_writer_string (writer, node->text);
      break;
    case ASSAY_NODE_NUMBER:
      assay_json_writer_token (writer, node->text);
      break;
    case ASSAY_NODE_BOOLEAN:
      assay_json_writer_boolean (writer, node->boolean);
      break;
    case ASSAY_NODE_ARRAY:
      assay_json_writer_begin_array (writer);
      for (const AssayNode *child = node->first; child != NULL; child = child->next)
        write_node (writer, child);
      assay_json_writer_end_array (writer);
      break;
    case ASSAY_NODE_OBJECT:
      assay_json_writer_begin_object (writer);
      for (const AssayNode *child = node->first; child != NULL; child = child->next)
        write_node (writer, child);
      assay_json_writer_end_object (writer);
      break;
    case ASSAY_NODE_NULL:
    default:
      assay_json_writer_null (writer);
    }
}

/**
 * assay_report_context_write:
 * @self: a context
 * @writer: where a value is due
 *
 * Writes the object as it was given: all keys in their order, numbers as they were written.
 */
void
assay_report_context_write (const AssayReportContext *self,
                            AssayJsonWriter          *writer)
{
  write_node (writer, assay_document_get_root (self->document));
}
