#include "report/report-paper.h"

typedef struct
{
  const char *id;
  double      width;
  double      height;
} PaperForm;

static const PaperForm papers[ASSAY_N_PAPERS] = {
  [ASSAY_PAPER_A4] = { "a4", 595.28, 841.89 },
  [ASSAY_PAPER_LETTER] = { "letter", 612, 792 },
};

/**
 * assay_paper_from_id:
 * @id: "a4" or "letter", in any case
 * @paper: (out): what it names
 *
 * Returns: whether it names a paper
 */
gboolean
assay_paper_from_id (const char *id,
                     AssayPaper *paper)
{
  g_return_val_if_fail (id != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < ASSAY_N_PAPERS; i++)
    if (g_ascii_strcasecmp (papers[i].id, id) == 0)
      {
        *paper = (AssayPaper) i;
        return TRUE;
      }

  return FALSE;
}

/** assay_paper_to_id: "a4" or "letter"; CSS knows them by the same names */
const char *
assay_paper_to_id (AssayPaper paper)
{
  g_return_val_if_fail (paper < ASSAY_N_PAPERS, NULL);

  return papers[paper].id;
}

/** assay_paper_get_width: how wide it is upright, in points */
double
assay_paper_get_width (AssayPaper paper)
{
  g_return_val_if_fail (paper < ASSAY_N_PAPERS, 0);

  return papers[paper].width;
}

/** assay_paper_get_height: how high it is upright, in points */
double
assay_paper_get_height (AssayPaper paper)
{
  g_return_val_if_fail (paper < ASSAY_N_PAPERS, 0);

  return papers[paper].height;
}
