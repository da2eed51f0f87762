#pragma once

#include <gio/gio.h>

#include "report/report-letterhead.h"
#include "report/report-paper.h"

G_BEGIN_DECLS

/* How numbers of the results stand in the table. */
typedef enum
{
  ASSAY_DIGITS_WRITTEN,    /* as the file has them */
  ASSAY_DIGITS_SHORTEST,   /* as few as tell the number apart */
  ASSAY_DIGITS_FIXED,      /* so many decimals; more where fewer would cross a threshold */
  ASSAY_N_DIGITS,
} AssayDigits;

typedef enum
{
  ASSAY_COLOURS_SYSTEM,
  ASSAY_COLOURS_LIGHT,
  ASSAY_COLOURS_DARK,
  ASSAY_N_COLOURS,
} AssayColours;

#define ASSAY_MAX_DECIMALS 12

/* What a person chose in the preferences; kept between two runs. Properties: "digits" (uint, AssayDigits), "decimals"
 * (uint), "colours" (uint, AssayColours), "paper" (uint, AssayPaper), "organisation" (never NULL), "logo" (path of a
 * PNG; never NULL, empty for none). */
#define ASSAY_TYPE_SETTINGS (assay_settings_get_type ())
G_DECLARE_FINAL_TYPE (AssaySettings, assay_settings, ASSAY, SETTINGS, GObject)

AssaySettings   *assay_settings_get_default     (void);
AssayDigits      assay_settings_get_digits      (AssaySettings  *self);
guint            assay_settings_get_decimals    (AssaySettings  *self);
AssayColours     assay_settings_get_colours     (AssaySettings  *self);
AssayPaper       assay_settings_get_paper       (AssaySettings  *self);
const char      *assay_settings_get_logo        (AssaySettings  *self);
AssayLetterhead *assay_settings_load_letterhead (AssaySettings  *self,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
