#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A policy file that is wrong, and what must stand in the error. */
typedef struct
{
  const char *text;       /* what follows the line of the schema */
  const char *expected;   /* a part of the message; several lines for several mistakes, each a part of its line */
} WrongFile;

void wrong_files_check (const WrongFile *files,
                        guint            n_files);

G_END_DECLS
