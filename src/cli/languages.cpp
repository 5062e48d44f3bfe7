// SPDX-License-Identifier: GPL-3.0-or-later
// ianote languages
#include "cli/command.hpp"
#include "cli/language_options.hpp"
#include "cli/messages.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ianote::cli {

namespace {

class ListLanguages : public Command {
public:
    void setup(CLI::App& app) override {
        add_language_options(app, folder_);
        app.add_option("-f,--format", format_, "text or json")
            ->check(CLI::IsMember({"text", "json"}))
            ->capture_default_str();
    }

    int run() override {
        const auto list = load_languages(folder_).list();
        if (format_ == "json") {
            auto json = nlohmann::ordered_json::array();
            for (const auto& l : list) {
                json.push_back({{"code", l.code},
                                {"name", l.name},
                                {"labels", l.labels},
                                {"openers", l.openers},
                                {"verbs", l.verbs},
                                {"abbreviations", l.abbreviations}});
            }
            write_data(json.dump(2) + "\n");
            return exit_ok;
        }
        std::string table = fmt::format("{:<4} {:>6} {:>8} {:>6} {:>13}  {}\n", "code", "labels", "openers", "verbs",
                                        "abbreviations", "name");
        for (const auto& l : list)
            table += fmt::format("{:<4} {:>6} {:>8} {:>6} {:>13}  {}\n", l.code, l.labels, l.openers, l.verbs,
                                 l.abbreviations, l.name);
        write_data(table);
        return exit_ok;
    }

private:
    std::string folder_;
    std::string format_ = "text";
};

} // namespace

std::unique_ptr<Command> make_languages() { return std::make_unique<ListLanguages>(); }

} // namespace ianote::cli
