#include "made-file.h"

#include <glib/gstdio.h>
#include <stdio.h>

static guint
next_digits (guint64 *state)
{
  *state ^= *state << 13;
  *state ^= *state >> 7;
  *state ^= *state << 17;

  return (guint) (*state % 1000000);
}

static void
write_records (const char *path,
               guint       n_models,
               guint       n_metrics)
{
  FILE *file = g_fopen (path, "w");
  guint64 state = 88172645463325252u;

  if (file == NULL)
    g_error ("%s cannot be written", path);

  fputs ("[\n", file);
  for (guint i = 0; i < n_models; i++)
    {
      fprintf (file, "  {\"model\": \"model_%07u\"", i);
      for (guint j = 0; j < n_metrics; j++)
        fprintf (file, ", \"metric_%u\": 0.%06u", j, next_digits (&state));
      fputs (i + 1 < n_models ? "},\n" : "}\n", file);
    }
  fputs ("]\n", file);

  if (fclose (file) != 0)
    g_error ("%s cannot be written", path);
}

void
made_file_write (MadeFile *self,
                 guint     n_models,
                 guint     n_metrics)
{
  static const char policy[] = "schema: assay/policy/v1\nname: Bench\nrules:\n"
                               "  - {metric: metric_0, direction: higher, approve: 0.50}\n";
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("assay-bench-XXXXXX", &error);
  if (self->folder == NULL)
    g_error ("%s", error->message);

  self->results = g_build_filename (self->folder, "results.json", NULL);
  self->policy = g_build_filename (self->folder, "bench.policy.yaml", NULL);
  write_records (self->results, n_models, n_metrics);
  if (!g_file_set_contents (self->policy, policy, -1, &error))
    g_error ("%s", error->message);
}

void
made_file_clear (MadeFile *self)
{
  g_unlink (self->results);
  g_unlink (self->policy);
  g_rmdir (self->folder);
  g_clear_pointer (&self->results, g_free);
  g_clear_pointer (&self->policy, g_free);
  g_clear_pointer (&self->folder, g_free);
}
