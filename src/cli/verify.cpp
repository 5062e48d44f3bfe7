// SPDX-License-Identifier: GPL-3.0-or-later
// ianote verify
#include "cli/command.hpp"
#include "cli/messages.hpp"

#include <ianote/verify.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ianote::cli {

namespace {

class Verify : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("ARCHIVE", path_, "the archive file")->required();
        app.add_flag("--gaps", gaps_, "only the gaps in the holdings: no check");
        app.add_option("-f,--format", format_, "text or json")
            ->check(CLI::IsMember({"text", "json"}))
            ->capture_default_str();
        app.add_flag("-q,--quiet", quiet_, "faults only");
    }

    int run() override {
        archive::Archive archive(path_);
        Messages messages(Volume::usual, Progress::automatic);
        archive::Verification found;
        if (!gaps_) {
            found = archive::verify(archive, [&](std::size_t done, std::size_t all) { messages.progress(done, all); });
            messages.end_progress();
        }
        // a damaged file cannot say what is missing from it
        const auto gaps = found.faults.empty() ? archive::find_gaps(archive) : std::vector<archive::Gap>();
        write_data(format_ == "json" ? as_json(found, gaps) : as_text(found, gaps));
        if (gaps_ || quiet_) return found.faults.empty() ? exit_ok : exit_found;
        messages.line(fmt::format(
            "ianote: {}: {} versions, {} points: {}; {} documents are missing from the holdings", path_, found.versions,
            found.points, found.faults.empty() ? "sound" : fmt::format("{} faults", found.faults.size()), gaps.size()));
        return found.faults.empty() ? exit_ok : exit_found;
    }

private:
    std::string as_text(const archive::Verification& found, const std::vector<archive::Gap>& gaps) const {
        std::string out;
        for (const auto& fault : found.faults) {
            out += fmt::format("fault\t{}\t{}\t{}\n", fault.document.empty() ? path_ : fault.document, fault.message,
                               fault.remedy);
        }
        if (quiet_) return out;
        for (const auto& gap : gaps)
            out += fmt::format("{}\t{}\t{}\t{}\n", gap.kind, gap.document, gap.mentions, gap.evidence);
        return out;
    }

    static std::string as_json(const archive::Verification& found, const std::vector<archive::Gap>& gaps) {
        using Json = nlohmann::ordered_json;
        Json faults = Json::array();
        for (const auto& fault : found.faults) {
            faults.push_back({{"document", fault.document}, {"message", fault.message}, {"remedy", fault.remedy}});
        }
        Json missing = Json::array();
        for (const auto& gap : gaps) {
            missing.push_back({{"kind", gap.kind},
                               {"document", gap.document},
                               {"mentions", gap.mentions},
                               {"evidence", gap.evidence}});
        }
        const Json all{{"versions", found.versions}, {"points", found.points}, {"faults", faults}, {"gaps", missing}};
        return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

    std::string path_;
    std::string format_ = "text";
    bool gaps_ = false;
    bool quiet_ = false;
};

} // namespace

std::unique_ptr<Command> make_verify() { return std::make_unique<Verify>(); }

} // namespace ianote::cli
