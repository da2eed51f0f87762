#pragma once

#include <glib.h>

/* Everything from outside is held against these. Each limit is far above what real results reach and far
 * below what would hurt the machine; what exceeds one is refused with a sentence that names it. */
#define ASSAY_LIMIT_DEPTH          64                                /* nested values, JSON and YAML alike */
#define ASSAY_LIMIT_TREE_BYTES     (64 * 1024 * 1024)                /* a document read as a whole */
#define ASSAY_LIMIT_TREE_NODES     6000000                           /* values of such a document */
#define ASSAY_LIMIT_RECORD_BYTES   (16 * 1024 * 1024)                /* one record of a stream */
#define ASSAY_LIMIT_STREAM_BYTES   (G_GUINT64_CONSTANT (16) << 30)   /* all records together */
#define ASSAY_LIMIT_NAME_BYTES     4096                              /* a model's name, a column's name */
#define ASSAY_LIMIT_TEXT_BYTES     (1024 * 1024)                     /* a text cell */
#define ASSAY_LIMIT_NUMBER_BYTES   1024                              /* a number as written */
#define ASSAY_LIMIT_ROWS           20000000
#define ASSAY_LIMIT_COLUMNS        20000
#define ASSAY_LIMIT_FILES          100000                            /* found below the folders given */
#define ASSAY_LIMIT_POLICY_BYTES   (1024 * 1024)
#define ASSAY_LIMIT_RULES          1000
