#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

/* While one lives, this thread speaks the language of reports, whatever the locale is. */
typedef struct
{
  locale_t fixed;
  locale_t before;
} AssayReportLanguage;

#define ASSAY_REPORT_LANGUAGE "en"

AssayReportLanguage assay_report_language_begin (void) G_GNUC_WARN_UNUSED_RESULT;
void                assay_report_language_end   (AssayReportLanguage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayReportLanguage, assay_report_language_end)

G_END_DECLS
