#pragma once

#include <glib.h>

/* A session in German, whose catalogue in @folder has one translation. To be called before anything is translated. */
void sample_catalog_use    (const char *folder,
                            const char *original,
                            const char *translation);

/* Removes the catalogue, and the folder if nothing else is in it. */
void sample_catalog_remove (const char *folder);
