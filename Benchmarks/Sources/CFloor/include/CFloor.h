#ifndef C_FLOOR_H
#define C_FLOOR_H

#include <stddef.h>
#include <stdint.h>

/// A private key of OpenSSL with one context for signing.
typedef struct FloorKey FloorKey;

/// Reads a private key in PEM form; NULL when OpenSSL does not take it.
FloorKey *FloorKey_new(const char *pem, size_t size);
void FloorKey_free(FloorKey *key);

/// Signs a SHA-256 digest again and again; 1 when each succeeded.
int FloorKey_sign(FloorKey *key, const uint8_t digest[32], int count);

#endif
