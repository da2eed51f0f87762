#include "formats/layout-offer.h"

#include "base/input.h"
#include "formats/layouts.h"
#include "formats/sniff.h"

/* What a file is made of shows in its first bytes, and what a folder of runs is made of in its first files. */
#define HEAD_BYTES (64 * 1024)
#define MAX_FILES  16

#define ALL_SHAPES (ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_VALUES | ASSAY_SHAPE_TABLE | \
                    ASSAY_SHAPE_HEADER)

static guint
shapes_of_content (AssayContent content)
{
  switch (content)
    {
    case ASSAY_CONTENT_TREE:
      return ASSAY_SHAPE_TREE;
    case ASSAY_CONTENT_ELEMENTS:
      return ASSAY_SHAPE_ELEMENTS;
    case ASSAY_CONTENT_VALUES:
      return ASSAY_SHAPE_VALUES;
    case ASSAY_CONTENT_HEADER:
      return ASSAY_SHAPE_HEADER;
    case ASSAY_CONTENT_TEXT:
      return ASSAY_SHAPE_TABLE;
    case ASSAY_CONTENT_EMPTY:
    case ASSAY_CONTENT_BINARY:
    default:
      return ALL_SHAPES;
    }
}

/* Every shape where the first bytes tell nothing: a folder, a file that is gone, or one that is about to be mended. */
static guint
shapes_of_file (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr(AssayInput) input = NULL;
  g_autoptr(GBytes) head = NULL;
  const char *bytes;
  gsize length;

  if (stream == NULL)
    return ALL_SHAPES;

  input = assay_input_new (G_INPUT_STREAM (stream), path, 0, NULL);
  head = assay_input_peek (input, HEAD_BYTES, NULL);
  if (head == NULL)
    return ALL_SHAPES;

  bytes = g_bytes_get_data (head, &length);

  return shapes_of_content (assay_sniff_content (bytes, length, length < HEAD_BYTES));
}

static guint
shapes_of_files (const char * const *paths)
{
  guint shapes = 0;

  for (guint i = 0; paths != NULL && paths[i] != NULL && i < MAX_FILES; i++)
    shapes |= shapes_of_file (paths[i]);

  return shapes != 0 ? shapes : ALL_SHAPES;
}

static void
add_fitting (GPtrArray *offer,
             guint      shapes,
             gboolean   is_general)
{
  const AssayFormat * const *formats = assay_formats_list ();

  for (guint i = 0; formats[i] != NULL; i++)
    if ((formats[i]->shapes & shapes) != 0 && formats[i]->is_general == is_general)
      g_ptr_array_add (offer, (gpointer) formats[i]);
}

/**
 * assay_layout_offer_new:
 * @paths: (nullable): files and folders, NULL-terminated
 *
 * Looks at the first bytes of the first files, and judges nothing else of them: what a layout says of the rest is found
 * out by reading.
 *
 * Returns: (transfer container) (element-type AssayFormat): every layout with the shape of one of the files, the general
 *   ones first
 */
GPtrArray *
assay_layout_offer_new (const char * const *paths)
{
  GPtrArray *offer = g_ptr_array_new ();
  guint shapes = shapes_of_files (paths);

  add_fitting (offer, shapes, TRUE);
  add_fitting (offer, shapes, FALSE);

  return offer;
}
