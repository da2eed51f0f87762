#include <glib/gi18n-lib.h>

#include "base/json-writer.h"
#include "base/number.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/request.h"
#include "policy/rule.h"

typedef void (*Printer) (const AssayTable *table);

static const char *
role_to_id (const AssayColumn *column)
{
  switch (assay_column_get_pairing (column)->kind)
    {
    case ASSAY_PAIRING_NONE:
      return assay_column_get_role (column) == ASSAY_ROLE_METRIC ? "metric" : "attribute";
    case ASSAY_PAIRING_SAMPLES:
      return "samples";
    case ASSAY_PAIRING_STDERR:
    case ASSAY_PAIRING_STDDEV:
    case ASSAY_PAIRING_LOW:
    case ASSAY_PAIRING_HIGH:
    default:
      return "uncertainty";
    }
}

static void
print_files (const AssayTable *table)
{
  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);
      g_autofree char *name = assay_text_escape_controls (source->name);

      printf (ngettext ("%s: %u model, read as %s (%s)\n", "%s: %u models, read as %s (%s)\n", source->n_models),
              name, source->n_models, source->layout, _(source->layout_title));
    }
}

/* Ends the line: "  stderr of acc". */
static void
print_pairing (const AssayPairing *pairing)
{
  g_autofree char *metric = pairing->metric != NULL ? assay_text_escape_controls (pairing->metric) : NULL;

  if (metric != NULL)
    printf (_("  %s of %s"), assay_pairing_kind_to_id (pairing->kind), metric);
  putchar ('\n');
}

static void
print_columns (const AssayTable *table)
{
  guint width = 6;

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    width = MAX (width, assay_output_width (assay_column_get_name (assay_table_get_column (table, i))));
  width = MIN (width, 60);

  putchar ('\n');
  assay_output_pad (_("Column"), width, FALSE);
  printf ("  %-11s  %-9s  %s\n", _("Role"), _("Better"), _("Numbers"));
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);
      g_autofree char *name = assay_text_escape_controls (assay_column_get_name (column));
      AssayDirection direction = assay_column_get_direction (column);

      assay_output_pad (name, width, FALSE);
      printf ("  %-11s  %-9s  %u / %u", role_to_id (column),
              direction == ASSAY_DIRECTION_NONE || assay_column_get_pairing (column)->kind != ASSAY_PAIRING_NONE
                  ? "" : assay_direction_to_id (direction),
              assay_column_get_n_numbers (column), assay_column_get_n_rows (column));
      print_pairing (assay_column_get_pairing (column));
    }
}

static void
print_left_out (const AssayTable *table)
{
  for (guint i = 0; i < assay_table_get_n_notices (table); i++)
    {
      g_autofree char *notice = assay_text_escape_controls (assay_table_get_notice (table, i));

      printf ("%s%s\n", i == 0 ? "\n" : "", notice);
    }
  if (assay_table_get_n_left_out (table) > 0)
    printf ("\n%s\n", _("Not used:"));
  for (guint i = 0; i < assay_table_get_n_left_out (table); i++)
    {
      const AssayLeftOut *left_out = assay_table_get_left_out (table, i);
      g_autofree char *what = assay_text_escape_controls (left_out->what);
      g_autofree char *reason = assay_text_escape_controls (left_out->reason);

      if (left_out->count > 1)
        printf (_("  %s: %s (%u times)\n"), what, reason, left_out->count);
      else
        printf ("  %s: %s\n", what, reason);
    }
}

/* Enough to see whether the names are names; check and the other formats list them all. */
#define MAX_LISTED 20

static void
print_models (const AssayTable *table)
{
  guint n = assay_table_get_n_rows (table);

  printf ("\n%s\n", _("Models:"));
  for (guint row = 0; row < MIN (n, MAX_LISTED); row++)
    {
      g_autofree char *id = assay_table_dup_id (table, row);
      g_autofree char *escaped = assay_text_escape_controls (id);

      printf ("  %s\n", escaped);
    }
  if (n > MAX_LISTED)
    printf (_("  … and %u more\n"), n - MAX_LISTED);
}

static void
print_table (const AssayTable *table)
{
  print_files (table);
  print_columns (table);
  print_models (table);
  print_left_out (table);
}

static void
print_csv_cell (const char *text,
                gboolean    first)
{
  g_autofree char *escaped = assay_text_escape_csv (text);

  printf ("%s%s", first ? "" : ",", escaped);
}

static void
print_csv (const AssayTable *table)
{
  print_csv_cell ("id", TRUE);
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    print_csv_cell (assay_column_get_name (assay_table_get_column (table, i)), FALSE);
  printf ("\r\n");

  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    {
      g_autofree char *id = assay_table_dup_id (table, row);
      char buffer[ASSAY_NUMBER_BUFFER];

      print_csv_cell (id, TRUE);
      for (guint i = 0; i < assay_table_get_n_columns (table); i++)
        print_csv_cell (assay_column_get_text (assay_table_get_column (table, i), row, buffer), FALSE);
      printf ("\r\n");
    }
}

static void
write_text (AssayJsonWriter *writer,
            const char      *key,
            const char      *value)
{
  assay_json_writer_key (writer, key);
  if (value != NULL)
    assay_json_writer_string (writer, value);
  else
    assay_json_writer_null (writer);
}

static void
write_count (AssayJsonWriter *writer,
             const char      *key,
             guint64          value)
{
  assay_json_writer_key (writer, key);
  assay_json_writer_integer (writer, value);
}

static void
write_files (AssayJsonWriter  *writer,
             const AssayTable *table)
{
  assay_json_writer_key (writer, "files");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);

      assay_json_writer_begin_object (writer);
      write_text (writer, "file", source->name);
      write_text (writer, "sha256", source->sha256);
      write_count (writer, "bytes", source->size);
      write_text (writer, "layout", source->layout);
      write_count (writer, "models", source->n_models);
      write_text (writer, "named_by", source->named_by);
      if (source->n_steps > 0)
        {
          write_count (writer, "steps", source->n_steps);
          write_text (writer, "pick", source->pick);
        }
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_pairing (AssayJsonWriter    *writer,
               const AssayPairing *pairing)
{
  if (pairing->kind == ASSAY_PAIRING_NONE)
    return;

  write_text (writer, "kind", assay_pairing_kind_to_id (pairing->kind));
  write_text (writer, "of", pairing->metric);
  if (pairing->level > 0)
    {
      assay_json_writer_key (writer, "level");
      assay_json_writer_number (writer, pairing->level);
    }
}

static void
write_columns (AssayJsonWriter  *writer,
               const AssayTable *table)
{
  assay_json_writer_key (writer, "columns");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);
      AssayDirection direction = assay_column_get_direction (column);

      assay_json_writer_begin_object (writer);
      write_text (writer, "name", assay_column_get_name (column));
      write_text (writer, "role", role_to_id (column));
      write_text (writer, "direction", direction != ASSAY_DIRECTION_NONE ? assay_direction_to_id (direction) : NULL);
      write_text (writer, "direction_from", direction == ASSAY_DIRECTION_NONE ? NULL
                                            : assay_column_is_chosen (column) ? "chosen"
                                            : assay_column_is_stated (column) ? "file" : "name");
      write_pairing (writer, assay_column_get_pairing (column));
      assay_json_writer_key (writer, "named");
      assay_json_writer_boolean (writer, !assay_column_is_unnamed (column));
      write_count (writer, "numbers", assay_column_get_n_numbers (column));
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_left_out (AssayJsonWriter  *writer,
                const AssayTable *table)
{
  assay_json_writer_key (writer, "notices");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_notices (table); i++)
    assay_json_writer_string (writer, assay_table_get_notice (table, i));
  assay_json_writer_end_array (writer);

  assay_json_writer_key (writer, "left_out");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_left_out (table); i++)
    {
      const AssayLeftOut *left_out = assay_table_get_left_out (table, i);

      assay_json_writer_begin_object (writer);
      write_text (writer, "what", left_out->what);
      write_text (writer, "reason", left_out->reason);
      write_count (writer, "count", left_out->count);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
print_json (const AssayTable *table)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (TRUE);
  g_autoptr(GBytes) bytes = NULL;

  assay_json_writer_begin_object (writer);
  write_text (writer, "schema", "assay/show/v1");
  write_files (writer, table);
  write_columns (writer, table);
  assay_json_writer_key (writer, "models");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    {
      g_autofree char *id = assay_table_dup_id (table, row);

      assay_json_writer_string (writer, id);
    }
  assay_json_writer_end_array (writer);
  write_left_out (writer, table);
  assay_json_writer_end_object (writer);

  bytes = assay_json_writer_end (writer);
  assay_output_bytes (bytes);
}

static Printer
find_printer (const char *format)
{
  if (format == NULL || g_str_equal (format, "table"))
    return print_table;
  if (g_str_equal (format, "json"))
    return print_json;
  if (g_str_equal (format, "csv"))
    return print_csv;

  assay_output_complain (_("--format is table, json or csv, not “%s”"), format);

  return NULL;
}

/**
 * assay_command_show:
 * @argc: the number of arguments
 * @argv: the arguments, the command first
 *
 * assay show: tells how results were read: layout, columns and what they are, models, what was left out and why.
 *
 * Returns: the exit status
 */
int
assay_command_show (int    argc,
                    char **argv)
{
  g_auto(AssayRequest) request = { 0 };
  g_autofree char *format = NULL;
  g_autoptr(AssayReview) review = NULL;
  AssayExit status;
  Printer print;
  GOptionEntry own[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, json or csv"), N_("FORMAT") },
    { NULL },
  };

  if (!assay_request_parse (&request, _("Tells how results files were read."), FALSE, own, &argc, &argv, &status))
    return status;
  print = find_printer (format);
  if (print == NULL)
    return ASSAY_EXIT_USAGE;

  request.in_english = print != print_table;
  review = assay_request_read (&request, &status);
  if (review == NULL)
    return status;

  print (assay_review_get_table (review));

  return assay_output_finish ();
}
