#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A command takes its own arguments (argv[0] is "assay COMMAND") and returns the exit status. */
typedef struct
{
  const char *name;
  const char *summary;   /* N_() */
  int       (*run) (int    argc,
                    char **argv);
} AssayCommand;

int assay_command_check  (int    argc,
                          char **argv);
int assay_command_open   (int    argc,
                          char **argv);
int assay_command_report (int    argc,
                          char **argv);
int assay_command_show   (int    argc,
                          char **argv);

G_END_DECLS
