#include "CFloor.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdlib.h>

struct FloorKey {
    EVP_PKEY *key;
    EVP_PKEY_CTX *context;
};

FloorKey *FloorKey_new(const char *pem, size_t size) {
    FloorKey *floor = calloc(1, sizeof(*floor));
    BIO *source = BIO_new_mem_buf(pem, (int)size);
    if (floor == NULL || source == NULL) goto failed;
    floor->key = PEM_read_bio_PrivateKey(source, NULL, NULL, NULL);
    if (floor->key == NULL) goto failed;
    floor->context = EVP_PKEY_CTX_new(floor->key, NULL);
    if (floor->context == NULL || EVP_PKEY_sign_init(floor->context) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(floor->context, RSA_PKCS1_PADDING) != 1 ||
        EVP_PKEY_CTX_set_signature_md(floor->context, EVP_sha256()) != 1)
        goto failed;
    BIO_free(source);
    return floor;
failed:
    BIO_free(source);
    FloorKey_free(floor);
    return NULL;
}

void FloorKey_free(FloorKey *floor) {
    if (floor == NULL) return;
    EVP_PKEY_CTX_free(floor->context);
    EVP_PKEY_free(floor->key);
    free(floor);
}

int FloorKey_sign(FloorKey *floor, const uint8_t digest[32], int count) {
    uint8_t signature[512];
    for (int index = 0; index < count; index++) {
        size_t size = sizeof(signature);
        if (EVP_PKEY_sign(floor->context, signature, &size, digest, 32) != 1) return 0;
    }
    return 1;
}
