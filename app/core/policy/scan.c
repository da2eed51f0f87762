#include "policy/scan.h"

#include <string.h>

#include "table/column.h"

/* A whole number of vectors of any machine, known to the compiler: at -O2 it makes vector code of no other loop. What
 * one block reads and writes stays in the first cache. */
#define BLOCK 1024

/* Wider vectors, where the machine has them, halve the time; the loader chooses. Not with clang: what its fuzzer adds to
 * the choice runs before it may. */
#if defined (__x86_64__) && defined (__GLIBC__) && !defined (__clang__)
#define FOR_EACH_MACHINE __attribute__ ((target_clones ("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

/* The outcomes as doubles: the compiler makes vector code of a loop only while its lanes stay equally wide. */
#define APPROVED  ((double) ASSAY_VERDICT_APPROVED)
#define UNDECIDED ((double) ASSAY_VERDICT_NEEDS_DECISION)
#define NOT_KNOWN ((double) ASSAY_VERDICT_NOT_EVALUABLE)
#define REJECTED  ((double) ASSAY_VERDICT_REJECTED)

/* NaN compares false with everything, and so falls through to what is not known. */
static inline void
scan_higher (const double *restrict values,
             guint                  n,
             double                 approve,
             double                 reject,
             guint8 *restrict       outcomes)
{
  for (guint i = 0; i < n; i++)
    {
      double outcome = values[i] >= approve ? APPROVED : values[i] < approve ? UNDECIDED : NOT_KNOWN;

      outcome = values[i] < reject ? REJECTED : outcome;
      outcomes[i] = (guint8) (int) outcome;
    }
}

static inline void
scan_lower (const double *restrict values,
            guint                  n,
            double                 approve,
            double                 reject,
            guint8 *restrict       outcomes)
{
  for (guint i = 0; i < n; i++)
    {
      double outcome = values[i] <= approve ? APPROVED : values[i] > approve ? UNDECIDED : NOT_KNOWN;

      outcome = values[i] > reject ? REJECTED : outcome;
      outcomes[i] = (guint8) (int) outcome;
    }
}

static inline void
scan_within (const double *restrict values,
             guint                  n,
             const AssayCut        *cut,
             guint8 *restrict       outcomes)
{
  double low = cut->approve_low;
  double top = cut->approve_top;
  double reject_low = cut->reject_low;
  double reject_top = cut->reject_top;

  for (guint i = 0; i < n; i++)
    {
      double outcome = values[i] >= low ? APPROVED : values[i] < low ? UNDECIDED : NOT_KNOWN;

      outcome = values[i] > top ? UNDECIDED : outcome;
      outcome = values[i] < reject_low ? REJECTED : outcome;
      outcome = values[i] > reject_top ? REJECTED : outcome;
      outcomes[i] = (guint8) (int) outcome;
    }
}

static inline void
scan_block (const AssayCut *cut,
            const double   *values,
            guint           n,
            guint8         *outcomes)
{
  switch (cut->direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      scan_higher (values, n, cut->approve_low, cut->reject_low, outcomes);
      break;
    case ASSAY_DIRECTION_LOWER:
      scan_lower (values, n, cut->approve_top, cut->reject_top, outcomes);
      break;
    case ASSAY_DIRECTION_WITHIN:
      scan_within (values, n, cut, outcomes);
      break;
    case ASSAY_DIRECTION_NONE:
    default:
      memset (outcomes, ASSAY_VERDICT_NOT_EVALUABLE, n);
      break;
    }
}

/**
 * assay_scan_column:
 * @cut: the bounds
 * @values: (array length=n): the column, NaN for what is no number
 * @n: rows
 * @outcomes: (array length=n) (out caller-allocates): one #AssayVerdict per row
 *
 * Judges each value as assay_cut_judge() does. 1,000,000 rows take less than a millisecond.
 */
FOR_EACH_MACHINE void
assay_scan_column (const AssayCut *cut,
                   const double   *values,
                   guint           n,
                   guint8         *outcomes)
{
  guint whole = n - n % BLOCK;

  for (guint i = 0; i < whole; i += BLOCK)
    scan_block (cut, values + i, BLOCK, outcomes + i);
  scan_block (cut, values + whole, n - whole, outcomes + whole);
}

static inline void
skip_block (const guint8 *restrict cells,
            guint                  n,
            guint8 *restrict       outcomes)
{
  G_STATIC_ASSERT (ASSAY_CELL_MISSING == 1 && ASSAY_CELL_NULL == 2 && ASSAY_CELL_EMPTY == 3);
  G_STATIC_ASSERT (ASSAY_OUTCOME_SKIPPED == 0);

  for (guint i = 0; i < n; i++)
    outcomes[i] = (guint8) (outcomes[i] * ((guint8) (cells[i] - ASSAY_CELL_MISSING) > 2));
}

/**
 * assay_scan_skipped:
 * @cells: (array length=n): what stands in each row
 * @n: rows
 * @outcomes: (array length=n) (inout): the outcomes so far
 *
 * Skips the rows whose cell is missing, null or empty, for a rule that is not required (CONTRACT 1.11).
 */
FOR_EACH_MACHINE void
assay_scan_skipped (const guint8 *cells,
                    guint         n,
                    guint8       *outcomes)
{
  guint whole = n - n % BLOCK;

  for (guint i = 0; i < whole; i += BLOCK)
    skip_block (cells + i, BLOCK, outcomes + i);
  skip_block (cells + whole, n - whole, outcomes + whole);
}

static inline void
worst_of_two (const guint8 *restrict outcomes,
              guint                  n,
              guint8 *restrict       verdicts)
{
  for (guint i = 0; i < n; i++)
    verdicts[i] = MAX (verdicts[i], outcomes[i]);
}

/* A model of which every rule was skipped was not judged (CONTRACT 1.11). */
static inline void
judge_unjudged (guint            n,
                guint8 *restrict verdicts)
{
  for (guint i = 0; i < n; i++)
    verdicts[i] = (guint8) (verdicts[i] + ASSAY_VERDICT_NOT_EVALUABLE * (verdicts[i] == ASSAY_OUTCOME_SKIPPED));
}

static inline void
count_block (const guint8 *restrict verdicts,
             guint                  n,
             guint                  counts[ASSAY_N_VERDICTS])
{
  /* A block has fewer rows than 16 bits count, and narrow sums make wide vectors. */
  guint16 approved = 0;
  guint16 undecided = 0;
  guint16 rejected = 0;

  for (guint i = 0; i < n; i++)
    {
      approved = (guint16) (approved + (verdicts[i] == ASSAY_VERDICT_APPROVED));
      undecided = (guint16) (undecided + (verdicts[i] == ASSAY_VERDICT_NEEDS_DECISION));
      rejected = (guint16) (rejected + (verdicts[i] == ASSAY_VERDICT_REJECTED));
    }

  counts[ASSAY_VERDICT_APPROVED] += approved;
  counts[ASSAY_VERDICT_NEEDS_DECISION] += undecided;
  counts[ASSAY_VERDICT_REJECTED] += rejected;
  counts[ASSAY_VERDICT_NOT_EVALUABLE] += n - approved - undecided - rejected;
}

static inline void
finish_block (const guint8 * const *outcomes,
              guint                 n_outcomes,
              guint                 from,
              guint                 n,
              guint8               *verdicts,
              guint                 counts[ASSAY_N_VERDICTS])
{
  if (n_outcomes == 0)
    memset (verdicts, ASSAY_OUTCOME_SKIPPED, n);
  else
    memcpy (verdicts, outcomes[0] + from, n);

  for (guint k = 1; k < n_outcomes; k++)
    worst_of_two (outcomes[k] + from, n, verdicts);
  judge_unjudged (n, verdicts);
  count_block (verdicts, n, counts);
}

/**
 * assay_scan_worst:
 * @outcomes: (array length=n_outcomes): the outcomes of each blocking rule
 * @n_outcomes: how many rules; with none every model is not evaluable
 * @n: rows
 * @verdicts: (array length=n) (out caller-allocates): the worst outcome of each row
 * @counts: how many rows have each verdict
 *
 * Makes verdicts of outcomes and counts them.
 */
FOR_EACH_MACHINE void
assay_scan_worst (const guint8 * const *outcomes,
                  guint                 n_outcomes,
                  guint                 n,
                  guint8               *verdicts,
                  guint                 counts[ASSAY_N_VERDICTS])
{
  guint whole = n - n % BLOCK;

  memset (counts, 0, sizeof (guint) * ASSAY_N_VERDICTS);
  for (guint i = 0; i < whole; i += BLOCK)
    finish_block (outcomes, n_outcomes, i, BLOCK, verdicts + i, counts);
  finish_block (outcomes, n_outcomes, whole, n - whole, verdicts + whole, counts);
}
