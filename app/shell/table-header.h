#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"
#include "models/shown-rows.h"

G_BEGIN_DECLS

/* The columns of a column view: as they are chosen, and chosen anew when a person drags one. And which of them a person
 * clicked to sort by. GTK 4.8 does not tell: it is found by comparing two probes with the view's sorter. */
typedef struct _AssayTableHeader AssayTableHeader;

typedef void (*AssayTableSortFunc) (const char *key,         /* NULL: as in the files */
                                    gboolean    descending,
                                    gpointer    user);

AssayTableHeader *assay_table_header_new       (GtkColumnView      *view,
                                                AssayShownRows     *rows,
                                                AssayColumnChoice  *choice,
                                                AssayTableSortFunc  sort,
                                                gpointer            user);
void              assay_table_header_free      (AssayTableHeader   *self);
void              assay_table_header_show_sort (AssayTableHeader   *self);
GMenuModel       *assay_table_header_get_menu  (AssayTableHeader   *self);

G_END_DECLS
