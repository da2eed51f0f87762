#pragma once

#include <gio/gio.h>

#include "models/row-places.h"
#include "models/row-slot.h"

G_BEGIN_DECLS

/* A GListModel of positions. What they show is looked up; when that changes, the list only grows or shrinks at its tail,
 * and the slots that somebody holds say "changed": those that are in view at once, the others when they come into view
 * or by assay_slot_list_catch_up ().
 *
 * Signals: "shrinking" (uint: positions that will be left; while it runs the old length still stands), "moved" (rows
 * stand at other positions; after items-changed and after the slots have spoken), "refreshed" (slots have spoken),
 * "viewed" (other positions are in view), "caught-up". */
#define ASSAY_TYPE_SLOT_LIST (assay_slot_list_get_type ())
G_DECLARE_FINAL_TYPE (AssaySlotList, assay_slot_list, ASSAY, SLOT_LIST, GObject)

AssaySlotList        *assay_slot_list_new        (void);
void                  assay_slot_list_show       (AssaySlotList        *self,
                                                  const AssayRowPlaces *places);
void                  assay_slot_list_refresh    (AssaySlotList        *self);
void                  assay_slot_list_set_view   (AssaySlotList        *self,
                                                  guint                 first,
                                                  guint                 n_positions);
void                  assay_slot_list_get_view   (AssaySlotList        *self,
                                                  guint                *first,
                                                  guint                *n_positions);
void                  assay_slot_list_catch_up   (AssaySlotList        *self);
const AssayRowPlaces *assay_slot_list_get_places (AssaySlotList        *self);
guint                 assay_slot_list_get_row    (AssaySlotList        *self,
                                                  guint                 position);
gboolean              assay_slot_list_find       (AssaySlotList        *self,
                                                  guint                 row,
                                                  guint                *position);

G_END_DECLS
