#include "report/report-pdf-letterhead.h"

#include "sample-logo.h"
#include "sheet.h"

static double
room_of (const char *organisation,
         int         width,
         int         height)
{
  g_autoptr(GBytes) logo = width > 0 ? sample_logo (width, height) : NULL;
  AssayLetterhead given = { organisation, logo };
  g_autoptr(AssayLetterhead) letterhead = assay_letterhead_copy (&given, NULL);
  AssayPdfSheet *sheet = sheet_begin (ASSAY_PAPER_A4);
  double top = assay_pdf_sheet_get_y (sheet);
  double room;

  assay_pdf_letterhead_show (sheet, letterhead);
  room = assay_pdf_sheet_get_y (sheet) - top;
  g_assert_cmpuint (sheet_end (sheet), ==, 1);

  return room;
}

/* However large the logo, it takes its place and no more. */
static void
test_room (void)
{
  double with_logo = room_of (NULL, 100, 100);

  g_assert_cmpfloat (room_of (NULL, 0, 0), ==, 0);
  g_assert_cmpfloat (room_of ("Example Bank", 0, 0), >, 15);
  g_assert_cmpfloat (with_logo, >, 30);
  g_assert_cmpfloat (room_of (NULL, 1000, 10), ==, with_logo);
  g_assert_cmpfloat (room_of (NULL, 10, 1000), ==, with_logo);
  g_assert_cmpfloat (room_of ("Example Bank", 100, 100), ==, with_logo);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-letterhead/room", test_room);

  return g_test_run ();
}
