// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/first_bytes.hpp"

#include <algorithm>

namespace ianote::pdf {

namespace {

class Head : public Pipeline {
public:
    explicit Head(std::size_t most)
        : Pipeline("head", nullptr)
        , most_(most) {}

    void write(const unsigned char* data, std::size_t size) override {
        bytes.append(reinterpret_cast<const char*>(data), std::min(size, most_ - bytes.size()));
    }

    void finish() override {}

    std::string bytes;

private:
    std::size_t most_;
};

} // namespace

std::string first_bytes(QPDFObjectHandle stream, std::size_t most) {
    Head head(most);
    stream.pipeStreamData(&head, 0, qpdf_dl_generalized, true);
    return std::move(head.bytes);
}

} // namespace ianote::pdf
