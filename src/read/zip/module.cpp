// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/budget.hpp"
#include "read/zip/archive.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

namespace ianote::read::zip {

namespace {

constexpr zip_int64_t max_entries = 20000;          // a document has some dozens
constexpr std::size_t chunk = std::size_t{1} << 18; // bytes between two looks at the clock

class ZipArchive : public Archive {
public:
    ZipArchive(std::string_view bytes, std::size_t inflated, const PackedFormat& format)
        : format_(format)
        , left_(inflated) {
        zip_error_t error;
        zip_error_init(&error);
        auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        if (archive_ == nullptr) {
            if (source != nullptr) zip_source_free(source);
            damaged(fmt::format("its archive does not open ({})", reason));
        }
        if (zip_get_num_entries(archive_, 0) > max_entries) {
            zip_discard(archive_);
            throw Error(ErrorKind::input, "archive-bomb", {},
                        fmt::format("the archive has more than {} entries", max_entries));
        }
    }

    ~ZipArchive() override { zip_discard(archive_); }

    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    bool has(const std::string& entry) const override { return zip_name_locate(archive_, entry.c_str(), 0) >= 0; }

    std::string read(const std::string& entry) override {
        const auto index = zip_name_locate(archive_, entry.c_str(), 0);
        if (index < 0) damaged(fmt::format("it has no {}", entry));
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
            zip_fopen_index(archive_, static_cast<zip_uint64_t>(index), 0), zip_fclose);
        if (!file) damaged(fmt::format("{} does not open ({})", entry, zip_strerror(archive_)));
        std::string out;
        zip_stat_t facts;
        zip_stat_init(&facts);
        // the size that the archive states may be a lie: it only says how much to make room for
        if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &facts) == 0 &&
            (facts.valid & ZIP_STAT_SIZE) != 0)
            out.reserve(std::min<std::size_t>(facts.size, std::size_t{1} << 22) + 1);
        for (;;) {
            const auto before = out.size();
            const auto room = std::max(std::min(chunk, out.capacity() - before), std::size_t{4096});
            out.resize(before + room);
            const auto got = zip_fread(file.get(), out.data() + before, room);
            if (got < 0) damaged(fmt::format("{} does not unpack ({})", entry, zip_file_strerror(file.get())));
            out.resize(before + static_cast<std::size_t>(got));
            if (got == 0) return out;
            if (static_cast<std::size_t>(got) > left_) {
                throw Error(ErrorKind::input, "archive-bomb", {},
                            fmt::format("{} unpacks into more than the limit allows", entry));
            }
            left_ -= static_cast<std::size_t>(got);
            base::check_limits();
        }
    }

    std::vector<std::string> names() const override {
        std::vector<std::string> out;
        const auto count = zip_get_num_entries(archive_, 0);
        for (zip_int64_t i = 0; i < count; ++i) {
            const auto* name = zip_get_name(archive_, static_cast<zip_uint64_t>(i), 0);
            if (name != nullptr) out.emplace_back(name);
        }
        return out;
    }

private:
    [[noreturn]] void damaged(const std::string& what) const {
        throw Error(ErrorKind::input, format_.damaged_code, {},
                    fmt::format("this {} is damaged: {}", format_.name, what));
    }

    PackedFormat format_;
    zip_t* archive_ = nullptr;
    std::size_t left_; ///< bytes that may still be unpacked
};

std::unique_ptr<Archive> open_zip(std::string_view bytes, std::size_t inflated, const PackedFormat& format) {
    return std::make_unique<ZipArchive>(bytes, inflated, format);
}

} // namespace

} // namespace ianote::read::zip

extern "C" const ianote::read::zip::ArchiveOpener* ianote_zip_part() {
    static constexpr ianote::read::zip::ArchiveOpener opener{.open = ianote::read::zip::open_zip};
    return &opener;
}
