#pragma once

#include <glib.h>

/* A PNG of one colour, made by cairo. */
GBytes *sample_logo (int width,
                     int height);
