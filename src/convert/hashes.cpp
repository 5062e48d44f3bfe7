// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's digests are called by their own names: by way of EVP a process first reads OpenSSL's configuration and the
// names of all its algorithms, which takes as long as to convert a short note.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "text/hash.hpp"

#include <ianote/convert.hpp>

#include <openssl/sha.h>

#include <array>

namespace ianote {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256_CTX state;
    SHA256_Init(&state);
    SHA256_Update(&state, bytes.data(), bytes.size());
    SHA256_Final(digest.data(), &state);
    return text::hex(digest);
}

std::string sha512_hex(std::string_view bytes) {
    std::array<unsigned char, SHA512_DIGEST_LENGTH> digest{};
    SHA512_CTX state;
    SHA512_Init(&state);
    SHA512_Update(&state, bytes.data(), bytes.size());
    SHA512_Final(digest.data(), &state);
    return text::hex(digest);
}

} // namespace ianote
