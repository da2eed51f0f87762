#include "report/report-language.h"

/**
 * assay_report_language_begin:
 *
 * Makes the calling thread speak English. A report is evidence: whoever makes it again, under whatever locale, must
 * get the same bytes. Other threads, and the window, keep their language.
 *
 * Returns: what assay_report_language_end () needs; hold it with g_auto ()
 */
AssayReportLanguage
assay_report_language_begin (void)
{
  AssayReportLanguage self = { .fixed = newlocale (LC_ALL_MASK, "C", NULL) };

  self.before = uselocale (self.fixed);

  return self;
}

/**
 * assay_report_language_end:
 * @self: what assay_report_language_begin () returned
 *
 * Gives the thread its language back.
 */
void
assay_report_language_end (AssayReportLanguage *self)
{
  if (self->fixed == NULL)
    return;

  uselocale (self->before);
  freelocale (self->fixed);
  self->fixed = NULL;
}
