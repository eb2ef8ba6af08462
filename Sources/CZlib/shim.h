#include <zlib.h>

// A macro, which Swift cannot see: 15 bits of window, and 16 for the gzip form.
static inline int CZlib_inflateInitGzip(z_streamp stream) { return inflateInit2(stream, 15 + 16); }
static inline int CZlib_deflateInitGzip(z_streamp stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
