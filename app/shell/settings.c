#include "shell/settings.h"

#include <glib/gi18n-lib.h>

#include "shell/state-file.h"

#define GROUP            "Preferences"
#define MAX_ORGANISATION 120
#define DECIMALS         4

enum
{
  PROP_DIGITS = 1,
  PROP_DECIMALS,
  PROP_COLOURS,
  PROP_PAPER,
  PROP_ORGANISATION,
  PROP_LOGO,
  N_PROPERTIES,
};

/* The numbers come first, so that they fit one array. */
#define N_NUMBERS PROP_ORGANISATION

static const struct
{
  const char *name;
  guint       largest;
  guint       fallback;
} numbers[N_NUMBERS] = {
  [PROP_DIGITS] = { "digits", ASSAY_N_DIGITS - 1, ASSAY_DIGITS_WRITTEN },
  [PROP_DECIMALS] = { "decimals", ASSAY_MAX_DECIMALS, DECIMALS },
  [PROP_COLOURS] = { "colours", ASSAY_N_COLOURS - 1, ASSAY_COLOURS_SYSTEM },
  [PROP_PAPER] = { "paper", ASSAY_N_PAPERS - 1, ASSAY_PAPER_A4 },
};

struct _AssaySettings
{
  GObject  parent;

  guint    numbers[N_NUMBERS];
  char    *organisation;
  char    *logo;
};

static GParamSpec *properties[N_PROPERTIES];
static AssaySettings *default_settings;

G_DEFINE_FINAL_TYPE (AssaySettings, assay_settings, G_TYPE_OBJECT)

static void
set_number (AssaySettings *self,
            guint          id,
            guint          value)
{
  if (self->numbers[id] == value)
    return;

  self->numbers[id] = value;
  assay_state_file_set_integer (assay_state_file_get_settings (), GROUP, numbers[id].name, (int) value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
set_text (AssaySettings *self,
          guint          id,
          char         **field,
          const char    *value)
{
  if (g_strcmp0 (*field, value) == 0)
    return;

  g_free (*field);
  *field = g_strdup (value != NULL ? value : "");
  assay_state_file_set_string (assay_state_file_get_settings (), GROUP, properties[id]->name, *field);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

/* A path need not be text: it is kept as a URI. */
static void
set_logo (AssaySettings *self,
          const char    *path)
{
  g_autofree char *uri = path != NULL && *path != '\0' ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (g_strcmp0 (self->logo, uri != NULL ? path : "") == 0)
    return;

  g_free (self->logo);
  self->logo = g_strdup (uri != NULL ? path : "");
  assay_state_file_set_string (assay_state_file_get_settings (), GROUP, "logo", uri);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOGO]);
}

static void
assay_settings_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AssaySettings *self = ASSAY_SETTINGS (object);

  switch (id)
    {
    case PROP_DIGITS:
    case PROP_DECIMALS:
    case PROP_COLOURS:
    case PROP_PAPER:
      g_value_set_uint (value, self->numbers[id]);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_LOGO:
      g_value_set_string (value, self->logo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_settings_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AssaySettings *self = ASSAY_SETTINGS (object);

  switch (id)
    {
    case PROP_DIGITS:
    case PROP_DECIMALS:
    case PROP_COLOURS:
    case PROP_PAPER:
      set_number (self, id, g_value_get_uint (value));
      break;
    case PROP_ORGANISATION:
      set_text (self, id, &self->organisation, g_value_get_string (value));
      break;
    case PROP_LOGO:
      set_logo (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_settings_finalize (GObject *object)
{
  AssaySettings *self = ASSAY_SETTINGS (object);

  g_free (self->organisation);
  g_free (self->logo);

  G_OBJECT_CLASS (assay_settings_parent_class)->finalize (object);
}

static void
assay_settings_class_init (AssaySettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = assay_settings_get_property;
  object_class->set_property = assay_settings_set_property;
  object_class->finalize = assay_settings_finalize;

  for (guint id = 1; id < N_NUMBERS; id++)
    properties[id] = g_param_spec_uint (numbers[id].name, NULL, NULL, 0, numbers[id].largest, numbers[id].fallback, flags);
  properties[PROP_ORGANISATION] = g_param_spec_string ("organisation", NULL, NULL, "", flags);
  properties[PROP_LOGO] = g_param_spec_string ("logo", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

/* Another hand may have written the file. */
static void
assay_settings_init (AssaySettings *self)
{
  AssayStateFile *file = assay_state_file_get_settings ();
  g_autofree char *organisation = assay_state_file_get_string (file, GROUP, "organisation");
  g_autofree char *uri = assay_state_file_get_string (file, GROUP, "logo");
  char *logo = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  for (guint id = 1; id < N_NUMBERS; id++)
    {
      int value = assay_state_file_get_integer (file, GROUP, numbers[id].name, -1);

      self->numbers[id] = value >= 0 && (guint) value <= numbers[id].largest ? (guint) value : numbers[id].fallback;
    }
  self->organisation = organisation != NULL ? g_utf8_substring (organisation, 0, MIN (g_utf8_strlen (organisation, -1),
                                                                                       MAX_ORGANISATION))
                                            : g_strdup ("");
  self->logo = logo != NULL ? logo : g_strdup ("");
}

/**
 * assay_settings_get_default:
 *
 * Returns: (transfer none): the one that all windows share
 */
AssaySettings *
assay_settings_get_default (void)
{
  if (default_settings == NULL)
    default_settings = g_object_new (ASSAY_TYPE_SETTINGS, NULL);

  return default_settings;
}

/**
 * assay_settings_get_digits:
 * @self: the settings
 *
 * Returns: how numbers of the results are shown
 */
AssayDigits
assay_settings_get_digits (AssaySettings *self)
{
  return self->numbers[PROP_DIGITS];
}

/**
 * assay_settings_get_decimals:
 * @self: the settings
 *
 * Returns: how many decimals %ASSAY_DIGITS_FIXED shows
 */
guint
assay_settings_get_decimals (AssaySettings *self)
{
  return self->numbers[PROP_DECIMALS];
}

/**
 * assay_settings_get_colours:
 * @self: the settings
 *
 * Returns: light, dark, or as the system has it
 */
AssayColours
assay_settings_get_colours (AssaySettings *self)
{
  return self->numbers[PROP_COLOURS];
}

/**
 * assay_settings_get_paper:
 * @self: the settings
 *
 * Returns: the paper of reports
 */
AssayPaper
assay_settings_get_paper (AssaySettings *self)
{
  return self->numbers[PROP_PAPER];
}

/**
 * assay_settings_get_logo:
 * @self: the settings
 *
 * Returns: path of the logo of reports; empty for none
 */
const char *
assay_settings_get_logo (AssaySettings *self)
{
  return self->logo;
}

/* One byte more than a logo may have is enough to be told so. */
static GBytes *
read_start (const char  *path,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guchar *bytes = g_malloc (ASSAY_LETTERHEAD_MAX_BYTES + 1);
  gsize size;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, ASSAY_LETTERHEAD_MAX_BYTES + 1, &size,
                                                  NULL, error))
    return NULL;

  return g_bytes_new (bytes, size);
}

static GBytes *
read_logo (AssaySettings  *self,
           GError        **error)
{
  g_autofree char *shown = g_filename_display_basename (self->logo);
  g_autoptr(GError) reason = NULL;
  GBytes *logo;

  if (!g_file_test (self->logo, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("The logo %s is not there any more. Choose another one in the preferences."), shown);
      return NULL;
    }

  logo = read_start (self->logo, &reason);
  if (logo == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The logo %s cannot be read: %s"), shown, reason->message);

  return logo;
}

/**
 * assay_settings_load_letterhead:
 * @self: the settings
 * @error: why the logo cannot be used
 *
 * Returns: (transfer full) (nullable): the head of reports; %NULL where none was chosen, or with @error set
 */
AssayLetterhead *
assay_settings_load_letterhead (AssaySettings  *self,
                                GError        **error)
{
  g_autoptr(GBytes) logo = *self->logo != '\0' ? read_logo (self, error) : NULL;
  const AssayLetterhead wanted = { *self->organisation != '\0' ? self->organisation : NULL, logo };

  if (*self->logo != '\0' && logo == NULL)
    return NULL;

  return wanted.organisation != NULL || logo != NULL ? assay_letterhead_copy (&wanted, error) : NULL;
}
