#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys of one open object, to find the ones that come twice. Private to this room. */
typedef struct _AssayKeySet AssayKeySet;

AssayKeySet *assay_key_set_new      (void);
void         assay_key_set_free     (AssayKeySet *self);
gsize        assay_key_set_get_size (AssayKeySet *self);
void         assay_key_set_begin    (AssayKeySet *self);
gboolean     assay_key_set_add      (AssayKeySet *self,
                                     const char  *key,
                                     gsize        length);
void         assay_key_set_end      (AssayKeySet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayKeySet, assay_key_set_free)

G_END_DECLS
