/* Recognition is unambiguous: of every file, one layout of a tool at most says that it is its own, and where none does, one
 * of the general layouts. Arguments are folders; those that are not there are left out, with the reason. */

#include <gio/gio.h>
#include <string.h>

#include "base/limits.h"
#include "formats/csv-document.h"
#include "formats/layouts.h"
#include "formats/sniff.h"

#define HEAD_BYTES (1024 * 1024)
#define SKIPPED    77

typedef struct
{
  guint n_files;      /* that a layout could be asked about */
  guint n_specific;   /* of them those that a layout of a tool claims */
  guint n_general;
  guint n_faults;
} Tally;

static AssayDocument *
parse (GBytes *bytes)
{
  AssayJsonTally tally = { 0 };
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "x", ASSAY_JSON_TOLERANT, &tally, NULL);
  const AssayNode *root = document != NULL ? assay_document_get_root (document) : NULL;
  g_autoptr(GBytes) inner = NULL;

  if (root == NULL || root->kind != ASSAY_NODE_STRING)
    return g_steal_pointer (&document);

  inner = g_bytes_new (root->text, strlen (root->text));

  return assay_document_new_from_json (inner, "x", ASSAY_JSON_TOLERANT, &tally, NULL);
}

/* What the layouts are asked about; NULL where the file is none that any could read. */
static AssayDocument *
read_evidence (AssayInput *input,
               AssayShape *shape)
{
  g_autoptr(GBytes) head = assay_input_peek (input, HEAD_BYTES, NULL);
  g_autoptr(GBytes) sample = NULL;
  g_autoptr(GBytes) whole = NULL;
  const char *bytes;
  gsize length;

  if (head != NULL && !assay_sniff_is_settled (g_bytes_get_data (head, NULL), g_bytes_get_size (head)))
    {
      g_bytes_unref (head);
      head = assay_input_peek (input, ASSAY_LIMIT_RECORD_BYTES, NULL);
    }
  g_assert_nonnull (head);

  bytes = g_bytes_get_data (head, &length);
  switch (assay_sniff_content (bytes, length, length < HEAD_BYTES))
    {
    case ASSAY_CONTENT_ELEMENTS:
    case ASSAY_CONTENT_VALUES:
      *shape = bytes[strspn (bytes, " \t\r\n")] == '[' ? ASSAY_SHAPE_ELEMENTS : ASSAY_SHAPE_VALUES;
      sample = assay_sniff_sample (bytes, length);
      return parse (sample);
    case ASSAY_CONTENT_TREE:
      *shape = ASSAY_SHAPE_TREE;
      whole = assay_input_read_all (input, ASSAY_LIMIT_TREE_BYTES, NULL);
      return whole != NULL ? parse (whole) : NULL;
    case ASSAY_CONTENT_TEXT:
      *shape = ASSAY_SHAPE_TABLE;
      return assay_csv_document_sample (head, "x");
    case ASSAY_CONTENT_EMPTY:
    case ASSAY_CONTENT_BINARY:
    default:
      return NULL;
    }
}

/* The ids of the layouts that claim it, with a blank between. */
static char *
list_claims (const AssayNode *root,
             AssayShape       shape,
             gboolean         is_general,
             guint           *n)
{
  const AssayFormat * const *formats = assay_formats_list ();
  GString *ids = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; formats[i] != NULL; i++)
    if ((formats[i]->shapes & shape) != 0 && formats[i]->is_general == is_general && formats[i]->recognise (root))
      {
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", formats[i]->id);
        *n += 1;
      }

  return g_string_free (ids, FALSE);
}

static void
fault (Tally      *tally,
       const char *path,
       const char *what,
       const char *ids)
{
  g_printerr ("%s: %s: %s\n", path, what, ids);
  tally->n_faults++;
}

static void
check_claims (Tally           *tally,
              const char      *path,
              const AssayNode *root,
              AssayShape       shape)
{
  guint n_specific;
  guint n_general;
  g_autofree char *specific = list_claims (root, shape, FALSE, &n_specific);
  g_autofree char *general = list_claims (root, shape, TRUE, &n_general);

  tally->n_files++;
  tally->n_specific += n_specific > 0;
  tally->n_general += n_specific == 0 && n_general > 0;

  if (n_specific > 1)
    fault (tally, path, "several layouts claim it", specific);
  if (n_general > 1)
    fault (tally, path, "several general layouts claim it", general);
}

static void
check_file (Tally *tally,
            GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr(AssayInput) input = NULL;
  g_autoptr(AssayDocument) document = NULL;
  AssayShape shape;

  g_assert_no_error (error);
  input = assay_input_new (G_INPUT_STREAM (stream), "x", 0, NULL);
  document = read_evidence (input, &shape);
  if (document != NULL)
    check_claims (tally, g_file_peek_path (file), assay_document_get_root (document), shape);
}

static void
check_folder (Tally *tally,
              GFile *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME ","
                                                                G_FILE_ATTRIBUTE_STANDARD_TYPE, 0, NULL, &error);
  GFileInfo *info;
  GFile *child;

  g_assert_no_error (error);
  while (g_file_enumerator_iterate (files, &info, &child, NULL, &error) && info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        check_folder (tally, child);
      else
        check_file (tally, child);
    }
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  const char *samples = g_getenv ("ASSAY_SAMPLES");
  Tally tally = { 0 };
  gboolean is_whole = TRUE;

  for (int i = 1; i < argc; i++)
    {
      const char *path = i == 1 && samples != NULL && *samples != '\0' ? samples : argv[i];
      g_autoptr(GFile) folder = g_file_new_for_path (path);

      if (g_file_query_exists (folder, NULL))
        {
          check_folder (&tally, folder);
          continue;
        }

      g_print ("left out: there is no folder %s\n", path);
      is_whole = FALSE;
    }

  g_print ("%u files: %u claimed by the layout of a tool, %u by a general one\n", tally.n_files, tally.n_specific,
           tally.n_general);
  g_assert_cmpuint (tally.n_general, >, 0);
  g_assert_cmpuint (tally.n_faults, ==, 0);

  return is_whole ? 0 : SKIPPED;
}
