#include "formats/folder-document.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/document.h"
#include "base/limits.h"
#include "formats/format-error.h"
#include "stage.h"

static const AssayFolderKind kind = { .name = "test-run", .parts = "meta metrics/**", .logs = "metrics/**" };

static AssayFolderDocument *
gather (Stage      *stage,
        const char *folder,
        GError    **error)
{
  g_autofree char *path = stage_path (stage, folder);

  return assay_folder_document_new (path, &kind, NULL, error);
}

static char *
join (const GPtrArray *names)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < names->len && g_ptr_array_index (names, i) != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (names, i));

  return g_string_free (words, FALSE);
}

/* The same files give the same bytes, whatever stands beside them and wherever the folder lies. */
static void
test_bytes (void)
{
  static const char expected[] =
    "{\n"
    "  \"assay_folder\": \"test-run\",\n"
    "  \"path\": \"0/run\",\n"
    "  \"files\": {\n"
    "    \"meta\": \"id: 7\\n\",\n"
    "    \"metrics/a/b\": \"\",\n"
    "    \"metrics/f1\": \"\\u00071 0.8\"\n"
    "  }\n"
    "}\n";
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayFolderDocument) document = NULL;
  g_autofree char *parts = NULL;
  g_autofree char *unused = NULL;

  stage_write (stage, "0/run/metrics/f1", "\0071 0.8");
  stage_write (stage, "0/run/metrics/a/b", "");
  stage_write (stage, "0/run/metrics/.f1.swp", "hidden");
  stage_write (stage, "0/run/meta", "id: 7\n");
  stage_write (stage, "0/run/other/meta", "not needed");

  document = gather (stage, "0/run/", &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (document->bytes, NULL), g_bytes_get_size (document->bytes), expected,
                   strlen (expected));
  parts = join (document->parts);
  unused = join (document->unused);
  g_assert_cmpstr (document->name, ==, "run");
  g_assert_cmpstr (parts, ==, "meta metrics/a/b metrics/f1");
  g_assert_cmpstr (unused, ==, "other");
  g_assert_cmpuint (document->astray->len, ==, 0);
}

/* What is a version of something is called after that. */
static void
test_version (void)
{
  static const AssayFolderKind version = { .name = "test-model", .parts = "meta", .is_version = TRUE };
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *path = stage_path (stage, "model/d13f/.");
  g_autoptr(AssayFolderDocument) document = NULL;

  stage_write (stage, "model/d13f/meta", "1");
  document = assay_folder_document_new (path, &version, NULL, NULL);
  g_assert_cmpstr (document->name, ==, "model");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (document->bytes, NULL), g_bytes_get_size (document->bytes),
                                  "\"path\": \"model/d13f\""));
}

static void
link_to (Stage      *stage,
         const char *name,
         const char *target)
{
  g_autofree char *path = stage_path (stage, name);

  stage_write (stage, name, "");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* A link is a file where it leads to one of the folder; nothing outside is read, and no circle walked. */
static void
test_links (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayFolderDocument) document = NULL;
  g_autofree char *parts = NULL;
  g_autofree char *astray = NULL;

  stage_write (stage, "secret", "outside");
  stage_write (stage, "run/metrics/f1", "1");
  link_to (stage, "run/metrics/inside", "f1");
  link_to (stage, "run/metrics/outside", "../../secret");
  link_to (stage, "run/metrics/around", "..");
  link_to (stage, "run/metrics/itself", "itself");
  link_to (stage, "run/metrics/lost", "nowhere");
  link_to (stage, "run/meta", "/etc/passwd");

  document = gather (stage, "run", &error);
  g_assert_no_error (error);
  parts = join (document->parts);
  g_assert_cmpstr (parts, ==, "metrics/f1 metrics/inside");
  g_assert_cmpuint (document->astray->len, ==, 5);
  astray = join (document->astray);
  g_assert_nonnull (strstr (astray, "metrics/outside"));
  g_assert_null (g_strstr_len (g_bytes_get_data (document->bytes, NULL), g_bytes_get_size (document->bytes), "outside\""));
}

/* Of a log the newest lines are kept, whole ones. */
static void
test_log (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayFolderDocument) folder = NULL;
  g_autoptr(AssayDocument) document = NULL;
  const AssayNode *text;

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (log, "%u 0.5 %u\n", i, i);
  stage_write (stage, "run/metrics/loss", log->str);
  stage_write (stage, "run/meta", log->str);

  folder = gather (stage, "run", &error);
  g_assert_no_error (error);
  document = assay_document_new_from_json (folder->bytes, "x", 0, NULL, &error);
  g_assert_no_error (error);
  text = assay_node_get_member (assay_node_get_member (assay_document_get_root (document), "files"), "metrics/loss");
  g_assert_cmpuint (strlen (text->text), <=, 2048);
  g_assert_cmpuint (strlen (text->text), >, 2000);
  g_assert_true (g_str_has_suffix (log->str, text->text));
  g_assert_cmpint (log->str[log->len - strlen (text->text) - 1], ==, '\n');
  text = assay_node_get_member (assay_node_get_member (assay_document_get_root (document), "files"), "meta");
  g_assert_cmpuint (strlen (text->text), ==, log->len);
}

static void
test_limit (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *path = stage_path (stage, "run/meta");
  g_autoptr(GError) error = NULL;

  stage_write (stage, "run/meta", "");
  g_assert_cmpint (truncate (path, ASSAY_LIMIT_TREE_BYTES + 1), ==, 0);
  g_assert_null (gather (stage, "run", &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_LIMIT, "more than 64 MiB together");
}

static void
test_encoding (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayFolderDocument) document = NULL;
  g_autofree char *astray = NULL;

  stage_write (stage, "run/meta", "M\374ller");
  stage_write (stage, "run/metrics/\374", "1");
  document = gather (stage, "run", NULL);
  astray = join (document->astray);

  g_assert_cmpstr (astray, ==, "metrics/\374");
  g_assert_true (g_utf8_validate (g_bytes_get_data (document->bytes, NULL), g_bytes_get_size (document->bytes), NULL));
}

/* As a report reads it again. */
static void
test_read (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *path = stage_path (stage, "run");
  g_autofree char *meta = stage_path (stage, "run/meta.yaml");
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;
  g_autoptr(GError) error = NULL;

  stage_write (stage, "run/meta.yaml", "run_id: 7");
  stage_write (stage, "run/metrics/f1", "1 0.8 0");
  first = assay_folder_document_read (path, &error);
  second = assay_folder_document_read (path, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));

  g_assert_cmpint (g_unlink (meta), ==, 0);
  g_assert_null (assay_folder_document_read (path, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no results any more");
}

static void
test_cancelled (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *path = stage_path (stage, ".");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) missing = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (assay_folder_document_new (path, &kind, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_null (gather (stage, "nowhere", &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/folder-document/bytes", test_bytes);
  g_test_add_func ("/formats/folder-document/version", test_version);
  g_test_add_func ("/formats/folder-document/links", test_links);
  g_test_add_func ("/formats/folder-document/log", test_log);
  g_test_add_func ("/formats/folder-document/limit", test_limit);
  g_test_add_func ("/formats/folder-document/encoding", test_encoding);
  g_test_add_func ("/formats/folder-document/read", test_read);
  g_test_add_func ("/formats/folder-document/cancelled", test_cancelled);

  return g_test_run ();
}
