// SPDX-License-Identifier: GPL-3.0-or-later
// Writes of each language pack the part that tells its language, to compile in: to read whole packs at each start would
// take longer than to convert a note.
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<std::string_view, 5> telling{"label", "institution", "frequent", "elided", "possessive"};

/// Of the labels of a field and of institutions, the first ones are the commonest: they tell a language, and all would
/// have to be read at each start. Labels that name no field of their own (telephone, annex) tell little.
class Telling {
public:
    bool keeps(const pugi::xml_node& element) {
        const std::string name = element.name();
        if (std::find(telling.begin(), telling.end(), name) == telling.end()) return false;
        const std::string field = element.attribute("field").value();
        if (name != "label" && name != "institution") return true;
        return field != "field" && ++met_[name + field] <= most;
    }

private:
    static constexpr int most = 6;
    std::map<std::string, int> met_;
};

bool keep_telling(const char* pack, const std::string& out) {
    pugi::xml_document document;
    if (const auto result = document.load_file(pack); !result) {
        std::fprintf(stderr, "%s: %s\n", pack, result.description());
        return false;
    }
    Telling telling_part;
    for (auto section : document.document_element().children()) {
        std::vector<pugi::xml_node> others;
        for (const auto element : section.children()) {
            if (!telling_part.keeps(element)) others.push_back(element);
        }
        for (const auto& element : others) section.remove_child(element);
    }
    return document.save_file(out.c_str(), "", pugi::format_raw);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: make_tellings FOLDER PACK...\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; ++i) {
        const std::string_view pack = argv[i];
        if (!keep_telling(argv[i], argv[1] + std::string(pack.substr(pack.rfind('/'))))) return 1;
    }
    return 0;
}
