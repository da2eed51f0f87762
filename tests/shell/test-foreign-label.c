#include "shell/foreign-label.h"

#include "stage.h"

typedef struct
{
  const char *text;
  guint       max_characters;
  const char *expected;
} TextCase;

static const TextCase text_cases[] = {
  { "model_A", 0, "model_A" },
  { "a&b <i>c</i>", 0, "a&b <i>c</i>" },
  { "naïve", 300, "naïve" },
};

static void
test_text (void)
{
  GtkWidget *label = g_object_ref_sink (assay_foreign_label_new ());

  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      assay_foreign_label_set_text (GTK_LABEL (label), text_cases[i].text, text_cases[i].max_characters);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, text_cases[i].expected);
    }

  g_assert_finalize_object (label);
}

/* Nothing from a file reaches the screen as a control or direction character. */
static void
test_controls (void)
{
  GtkWidget *label = g_object_ref_sink (assay_foreign_label_new ());
  const char *shown;

  assay_foreign_label_set_text (GTK_LABEL (label), "a\x1b[31m\xe2\x80\xae""b\n", 0);
  shown = gtk_label_get_text (GTK_LABEL (label));
  for (const char *p = shown; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_assert_false (g_unichar_iscntrl (character));
      g_assert_cmpuint (character, !=, 0x202e);
    }

  g_assert_finalize_object (label);
}

static void
test_long (void)
{
  GtkWidget *label = g_object_ref_sink (assay_foreign_label_new ());
  g_autofree char *text = g_strnfill (100000, 'x');

  assay_foreign_label_set_text (GTK_LABEL (label), text, 50);
  g_assert_cmpint (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1), <=, 50);
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));

  g_assert_finalize_object (label);
}

static void
add_tests (void)
{
  g_test_add_func ("/foreign-label/text", test_text);
  g_test_add_func ("/foreign-label/controls", test_controls);
  g_test_add_func ("/foreign-label/long", test_long);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
