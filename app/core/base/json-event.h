#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The deviations of CONTRACT 5 are read only where they are allowed, and every one met is counted. */
typedef enum
{
  ASSAY_JSON_STRICT            = 0,
  ASSAY_JSON_ALLOW_NON_FINITE  = 1 << 0,   /* bare NaN, Infinity, -Infinity */
  ASSAY_JSON_ALLOW_DUPLICATES  = 1 << 1,
  ASSAY_JSON_ALLOW_COMMA       = 1 << 2,   /* one trailing comma */
  ASSAY_JSON_ALLOW_TORN_LINE   = 1 << 3,   /* a last line cut off by a running job (values mode) */
  ASSAY_JSON_TOLERANT          = 0xf,
} AssayJsonFlags;

typedef enum
{
  ASSAY_JSON_DOCUMENT,   /* one value, then nothing */
  ASSAY_JSON_ELEMENTS,   /* the elements of one array, each a document of its own, in chunks */
  ASSAY_JSON_VALUES,     /* values one after the other (JSON Lines), in chunks */
} AssayJsonMode;

typedef enum
{
  ASSAY_JSON_OBJECT_BEGIN,
  ASSAY_JSON_OBJECT_END,
  ASSAY_JSON_ARRAY_BEGIN,
  ASSAY_JSON_ARRAY_END,
  ASSAY_JSON_KEY,
  ASSAY_JSON_STRING,
  ASSAY_JSON_NUMBER,   /* text is the token as written; number may be NaN or infinite where allowed */
  ASSAY_JSON_TRUE,
  ASSAY_JSON_FALSE,
  ASSAY_JSON_NULL,
} AssayJsonEventKind;

typedef struct
{
  AssayJsonEventKind kind;
  const char        *text;     /* of a key, a string or a number's token */
  gsize              length;   /* bytes of text */
  double             number;
  guint              depth;    /* 0 for the document's (element's, line's) own value */
  guint64            offset;   /* bytes from the start of the input */
} AssayJsonEvent;

typedef gboolean (*AssayJsonSink) (const AssayJsonEvent *event,
                                   gpointer              user,
                                   GError              **error);

typedef struct
{
  guint64 values;         /* documents, elements or lines read */
  guint64 non_finite;
  guint64 duplicate_keys;
  guint64 trailing_commas;
  guint64 torn_line;      /* 1 when the last line was set aside; its line number is torn_at */
  guint64 torn_at;
} AssayJsonTally;

G_END_DECLS
