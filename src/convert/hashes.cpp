// SPDX-License-Identifier: GPL-3.0-or-later
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
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest.at(i) >> 4U];
        hex += digits[digest.at(i) & 15U];
    }
    return hex;
}

} // namespace

std::string sha256_hex(std::string_view bytes) { return hex_digest(bytes, EVP_sha256()); }

std::string sha512_hex(std::string_view bytes) { return hex_digest(bytes, EVP_sha512()); }

} // namespace ianote
