#pragma once

#include <stddef.h>
#include <stdint.h>

/* The one function of every fuzz target, under the name that libFuzzer calls it by. */
int LLVMFuzzerTestOneInput (const uint8_t *input,
                            size_t         size);
