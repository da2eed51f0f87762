#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So many keys of a table can be sorted by; the style sheet has two rules for each. */
#define ASSAY_HTML_MAX_KEYS 9

char *assay_report_html_style (const char *page_size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
