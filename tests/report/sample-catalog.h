#pragma once

#include <glib.h>

/* A session in German, whose catalogue in @folder has one translation. To be called before anything is translated. */
void sample_catalog_use (const char *folder,
                         const char *original,
                         const char *translation);
