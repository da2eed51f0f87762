#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The style sheet of report.html. */
extern const char assay_report_html_style[];

G_END_DECLS
