#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The item of a list of positions: "position p", for as long as it lives. What stands there comes and goes; then the
 * slot says "changed", or it owes that until somebody looks. A row number of G_MAXUINT: nothing stands there. */
#define ASSAY_TYPE_ROW_SLOT (assay_row_slot_get_type ())
G_DECLARE_FINAL_TYPE (AssayRowSlot, assay_row_slot, ASSAY, ROW_SLOT, GObject)

AssayRowSlot *assay_row_slot_new          (guint         position,
                                           guint         row);
guint         assay_row_slot_get_position (AssayRowSlot *self);
guint         assay_row_slot_get_row      (AssayRowSlot *self);
void          assay_row_slot_set_row      (AssayRowSlot *self,
                                           guint         row);
gboolean      assay_row_slot_is_in_view   (AssayRowSlot *self);
void          assay_row_slot_set_in_view  (AssayRowSlot *self,
                                           gboolean      in_view);
gboolean      assay_row_slot_owes         (AssayRowSlot *self);
void          assay_row_slot_postpone     (AssayRowSlot *self);
void          assay_row_slot_changed      (AssayRowSlot *self);

G_END_DECLS
