// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hash.hpp"

#include <ianote/convert.hpp>
#include <ianote/error.hpp>

#include <openssl/evp.h>

#include <array>

namespace ianote {

namespace {

std::string hex_digest(std::string_view bytes, const EVP_MD* kind) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, kind, nullptr) != 1) {
        throw Error(ErrorKind::environment, "internal", {}, "a hash function is not available");
    }
    return text::hex({digest.data(), length});
}

} // namespace

std::string sha256_hex(std::string_view bytes) { return hex_digest(bytes, EVP_sha256()); }

std::string sha512_hex(std::string_view bytes) { return hex_digest(bytes, EVP_sha512()); }

} // namespace ianote
