// SPDX-License-Identifier: GPL-3.0-or-later
// Files as disks and mail leave them. Each variant is an error that says what is wrong, or a valid note that has all
// words that its reader found.
#include "make_docx.hpp"
#include "raw_words.hpp"
#include "support.hpp"

#include <ianote/validate.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>
#include <random>

using namespace ianote;
using namespace ianote::test;

namespace fs = std::filesystem;

namespace {

using Damage = std::mt19937;

/// One of the ways in which bytes suffer.
std::string damaged(std::string bytes, Damage& random, int way) {
    const auto at = random() % bytes.size();
    switch (way % 5) {
    case 0: bytes.resize(at); break;
    case 1: bytes.erase(at, random() % 300); break;
    case 2: bytes[at] = static_cast<char>(random()); break;
    case 3: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 300)); break;
    default:
        for (int i = 0; i < 20; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    return bytes;
}

/// The Word file with one of its parts damaged and packed again: damage to the archive itself rarely gets past its
/// checksums.
std::string damaged_part(const std::string& bytes, Damage& random, int way) {
    auto parts = unpack(bytes);
    std::vector<std::string> xml;
    for (const auto& [name, content] : parts) {
        if (name.ends_with(".xml") || name.ends_with(".rels")) xml.push_back(name);
    }
    const auto& chosen = way % 2 == 0 ? "word/document.xml" : xml[random() % xml.size()];
    parts[chosen] = damaged(parts[chosen], random, way);
    return pack(parts);
}

/// The PDF with its streams unpacked, so that damage reaches operators, fonts and tags.
std::string unpacked_pdf(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("fixture", bytes.data(), bytes.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::size_t silent = 0;   ///< variants that lack words and say nothing of it
std::size_t compared = 0; ///< variants whose words were held against those of the raw file

/// Whether a reader says that words may be missing.
bool tells_of_damage(const Conversion& conversion) {
    constexpr std::array<std::string_view, 4> codes{"pdf-repaired", "pdf-page-damaged", "pdf-unmapped-font",
                                                    "text-encoding"};
    return std::any_of(conversion.diagnostics.begin(), conversion.diagnostics.end(), [&](const Diagnostic& d) {
        return std::find(codes.begin(), codes.end(), d.code) != codes.end();
    });
}

/// Converts; whether that gave a note.
bool survives(const std::string& bytes, const std::string& name) {
    try {
        const auto result = convert(bytes, name, languages());
        CHECK(result.note.source.coverage == 1);
        if (!tells_of_damage(result)) {
            const auto lost = lost_words(bytes, result);
            if (!lost.empty()) MESSAGE(name << " lost " << lost);
            silent += lost.empty() ? 0 : 1;
            ++compared;
        }
        for (const auto& fault : validate(writers().front().write(result.note)))
            FAIL_CHECK(fault.line << ": " << fault.message);
        return true;
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK(error.code() != "internal");
        return false;
    }
}

/// 21 variants of each of the 24 fixtures of a type.
void damage_all(const std::string& extension, const std::function<std::string(const std::string&, Damage&, int)>& inner,
                std::size_t may_be_silent) {
    Damage random(20230915); // NOLINT: the same variants in every run
    std::size_t tried = 0;
    std::size_t converted = 0;
    silent = compared = 0;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(IANOTE_SOURCE_DIR) / "tests/fixtures")) {
        if (entry.path().extension() == extension) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
        const auto bytes = slurp(path);
        const auto name = path.filename().string();
        for (int variant = 0; variant < 21; ++variant, ++tried) {
            CAPTURE(name);
            CAPTURE(variant);
            const auto bad = variant % 3 == 0 ? damaged(bytes, random, variant / 3) : inner(bytes, random, variant);
            converted += survives(bad, name) ? 1 : 0;
        }
    }
    CHECK(tried >= 500);
    CHECK(converted > 100);
    CHECK(compared > 60); // of PDFs most say that they were mended
    CHECK(silent <= may_be_silent);
}

} // namespace

// The last number: how many variants may lack words in silence. In Word files and pages those were no words: names of
// attributes out of a broken tag, letters with bytes that are none.
TEST_CASE("500 damaged Word files") { damage_all(".docx", damaged_part, 2); }

TEST_CASE("500 damaged pages") { damage_all(".html", damaged, 3); }

TEST_CASE("500 damaged PDFs") {
    const auto inside = [](const std::string& bytes, Damage& random, int way) {
        return damaged(unpacked_pdf(bytes), random, way);
    };
    // of one a raised figure stands on its line, and is a word with the one before it by poppler: nothing is lost
    constexpr std::size_t may_be_silent = 1;
    damage_all(".pdf", inside, may_be_silent);
}

TEST_CASE("a file whose name lies about its type is read as what it is") {
    const auto fixtures = fs::path(IANOTE_SOURCE_DIR) / "tests/fixtures";
    for (const auto& [file, lie, format] :
         {std::tuple{"6480-24.fr.pandoc.docx", "a.pdf", "docx"}, std::tuple{"6480-24.fr.chromium.pdf", "a.docx", "pdf"},
          std::tuple{"6480-24.fr.pandoc.html", "a.txt", "html"}}) {
        CHECK(convert(slurp(fixtures / file), lie, languages()).note.source.format == format);
    }
    CHECK_THROWS_AS(convert("PK\x03\x04 nothing of Word", "a.docx", languages()), Error);
}
