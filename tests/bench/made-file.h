#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A results file and a policy in a folder of their own, gone at the end. */
typedef struct
{
  char *folder;
  char *results;
  char *policy;
} MadeFile;

void made_file_write (MadeFile *self,
                      guint     n_models,
                      guint     n_metrics);
void made_file_clear (MadeFile *self);

G_END_DECLS
