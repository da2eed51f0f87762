#include "base/shim.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <memory>

#include <simdjson.h>

/* Only the first stage is taken from simdjson: it is where the speed lies. What follows the index is walked in C,
 * because the on-demand interface does not check what nobody visits and cannot say where a fault is. In 3.0.1
 * no public interface gives the index: each goes on to parse, hence “internal” here. */
struct _AssayJsonIndex
{
  std::unique_ptr<simdjson::internal::dom_parser_implementation> stage;
  std::unique_ptr<guint32[]> starts;
  gsize capacity = 0;
};

extern "C" {

/**
 * assay_json_index_new:
 *
 * Returns: (transfer full): an index that grows with the text it is given
 */
AssayJsonIndex *
assay_json_index_new (void)
{
  return new AssayJsonIndex;
}

/**
 * assay_json_index_free:
 * @self: (nullable) (transfer full): an index
 */
void
assay_json_index_free (AssayJsonIndex *self)
{
  delete self;
}

static void
reserve (AssayJsonIndex *self,
         gsize           length)
{
  if (self->stage != nullptr && length <= self->capacity)
    return;

  self->capacity = MAX (length, 4096);
  self->stage.reset ();
  if (simdjson::get_active_implementation ()->create_dom_parser_implementation (self->capacity, 1, self->stage)
      != simdjson::SUCCESS)
    g_error ("out of memory for an index over %" G_GSIZE_FORMAT " bytes", self->capacity);
}

/**
 * assay_json_index_build:
 * @text: JSON text that ends outside of strings and of numbers
 * @length: its bytes, below 4 GiB
 * @starts: (out): where each token begins, and @length behind the last; valid until the next build
 * @n_starts: (out): how many tokens
 *
 * Returns: %FALSE if the text is not UTF-8, holds a control character within a string, or ends within one
 */
gboolean
assay_json_index_build (AssayJsonIndex *self,
                        const char     *text,
                        gsize           length,
                        const guint32 **starts,
                        guint32        *n_starts)
{
  static const guint32 nothing[1] = { 0 };

  *starts = nothing;
  *n_starts = 0;
  if (length == 0)
    return TRUE;

  reserve (self, length);
  const auto outcome = self->stage->stage1 (reinterpret_cast<const uint8_t *> (text), length,
                                            simdjson::stage1_mode::regular);
  if (outcome == simdjson::EMPTY)
    return TRUE;
  if (outcome != simdjson::SUCCESS)
    return FALSE;

  *n_starts = self->stage->n_structural_indexes;
  self->stage->structural_indexes[*n_starts] = static_cast<guint32> (length);
  *starts = self->stage->structural_indexes.get ();
  return TRUE;
}

/**
 * assay_shim_double_digits:
 * @value: a finite number
 * @buffer: at least 32 bytes
 *
 * Writes the fewest digits that read back to @value, as d.ddde±xx.
 */
void
assay_shim_double_digits (double value,
                          char  *buffer,
                          gsize  size)
{
  const auto end = std::to_chars (buffer, buffer + size - 1, value, std::chars_format::scientific);

  *end.ptr = '\0';
}

/**
 * assay_shim_parse_double:
 * @text: a JSON number
 *
 * Returns: the nearest double; infinite or zero where the range does not reach
 */
double
assay_shim_parse_double (const char *text,
                         gsize       length)
{
  double value = 0;
  const auto end = std::from_chars (text, text + length, value);

  if (end.ec != std::errc::result_out_of_range)
    return value;

  /* What the value then is differs between library versions; the rare token is read again. */
  g_autofree char *copy = g_strndup (text, length);
  return g_ascii_strtod (copy, nullptr);
}

}
