// SPDX-License-Identifier: GPL-3.0-or-later
// The workers of a run: what goes wrong with a document becomes its record, so that one never ends the others.
#include "batch/claims.hpp"
#include "batch/load.hpp"
#include "batch/output.hpp"
#include "batch/reading.hpp"
#include "batch/records.hpp"

#include <ianote/batch.hpp>
#include <ianote/error.hpp>
#include <ianote/version.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace ianote::batch {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

struct Runner {
    const std::vector<std::string>& inputs;
    const Languages& languages;
    const Options& options;
    const Listener& listener;
    const std::atomic<bool>& stop;
    const Writer* writer;     ///< a result each input
    const TableWriter* table; ///< or all inputs one

    std::unordered_map<std::string, Record> earlier{}; ///< of the run that is resumed
    std::ofstream report{};
    Claims claims{};
    std::atomic<std::size_t> next{0};
    std::atomic<bool> broken{false}; ///< the environment failed: take no further document

    std::mutex mutex{};                      ///< guards what follows
    std::map<std::size_t, Record> waiting{}; ///< finished, but an earlier one is not
    std::size_t flushed = 0;
    std::map<std::size_t, Claims::Owner> displaced{}; ///< lost their name to an earlier input
    Totals totals{};
    std::string rows{}; ///< of the table

    bool to_sink() const { return options.output.empty() || options.output == "-"; }

    static Collision collision(const std::string& name, const std::string& input, const std::string& other) {
        return Collision(fmt::format("'{}' and '{}' are both {}", other, input, name));
    }

    std::string output_name(const Note& note) const {
        if (to_sink()) return {};
        if (!options.output_is_folder) return options.output.filename().string();
        return note.id() + std::string(writer->extension);
    }

    fs::path target(const std::string& name) const {
        return options.output_is_folder ? options.output / name : options.output;
    }

    /// Reserves the output's name; throws the collision when an earlier input has it.
    void claim(const std::string& name, std::size_t index) {
        if (name.empty()) return;
        std::optional<Claims::Owner> loser;
        const auto owner = claims.claim(name, {index, inputs[index]}, loser);
        if (owner) throw collision(name, inputs[index], owner->input);
        if (!loser) return;
        const std::lock_guard lock(mutex);
        displaced[loser->index] = {index, inputs[index]};
    }

    /// Whether what the record says was written is there: in the record itself, or as a file. A row is no file of one
    /// note, whatever the format of the earlier run was called.
    bool still_holds(const Record& record) const {
        if (table != nullptr || !record.row.empty()) return table != nullptr && !record.row.empty();
        std::error_code error;
        return !record.output.empty() && fs::exists(target(record.output), error);
    }

    /// An earlier result that still holds, or nothing.
    std::optional<Record> carried(const std::string& input, const std::string& hash) const {
        const auto found = earlier.find(input);
        if (found == earlier.end()) return std::nullopt;
        const auto& record = found->second;
        if (record.sha256 != hash || record.version != version()) return std::nullopt;
        if (record.status == Status::failed) {
            if (options.resume != Resume::skip_failed) return std::nullopt;
        } else if (!still_holds(record)) {
            return std::nullopt;
        }
        auto copy = record;
        copy.carried = true;
        return copy;
    }

    std::string row_of(const Record& record, const Note* note) const {
        return table->row({.file = record.input,
                           .status = to_string(record.status),
                           .note = note,
                           .diagnostics = record.diagnostics});
    }

    void convert_one(std::size_t index, Record& record) {
        const auto& input = inputs[index];
        const auto bytes = load_input(input, options.convert.max_bytes);
        record.sha256 = sha256_hex(bytes);
        if (auto again = carried(input, record.sha256)) {
            record = std::move(*again);
            if (table == nullptr && !record.output.empty()) claim(record.output, index);
            return;
        }
        auto result = convert(bytes, note_name(input), languages, options.convert);
        fill(record, result);
        if (options.explain != nullptr) record.explanation = options.explain(input, result.note);
        if (table != nullptr) {
            record.output = output_name(result.note);
            record.row = row_of(record, &result.note);
            return;
        }
        const auto output = output_name(result.note);
        claim(output, index);
        if (!options.dry_run) write(index, output, writer->write(result.note));
        record.output = output;
    }

    void write(std::size_t index, const std::string& name, const std::string& data) {
        if (to_sink()) {
            const std::lock_guard lock(mutex);
            listener.sink(data);
            return;
        }
        PendingFile file(target(name), data);
        const auto taken = claims.commit(name, index, [&] { file.commit(); });
        if (taken) throw collision(name, inputs[index], taken->input);
    }

    Record process(std::size_t index) {
        Record record;
        record.input = inputs[index];
        record.version = version();
        const auto start = Clock::now();
        try {
            convert_one(index, record);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::environment) broken = true;
            fail(record, error);
        } catch (const std::bad_alloc&) {
            fail(record, Error(ErrorKind::input, "memory-limit", {}, "there is not enough memory for this document"));
        } catch (const std::exception& error) {
            fail(record, Error(ErrorKind::input, "internal", {}, error.what()));
        }
        if (!record.carried) {
            record.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        }
        return record;
    }

    /// Records leave in the order of the inputs; what is kept back is no more than the workers are apart.
    void finish(std::size_t index, Record record) {
        const std::lock_guard lock(mutex);
        waiting.emplace(index, std::move(record));
        while (!waiting.empty() && waiting.begin()->first == flushed) {
            auto node = waiting.extract(waiting.begin());
            auto& done = node.mapped();
            if (const auto loser = displaced.find(flushed); loser != displaced.end() && done.status != Status::failed) {
                fail(done, collision(done.output, done.input, loser->second.input));
            }
            if (report.is_open() && !done.carried) {
                report << to_json_line(done) << '\n' << std::flush;
                if (!report) broken = true;
            }
            if (table != nullptr) rows += done.row.empty() ? row_of(done, nullptr) : done.row;
            add(totals, done);
            listener.finished(done);
            ++flushed;
            listener.progress(flushed, inputs.size());
        }
    }

    /// A part of a table looks like the whole: it is written when every input has its row.
    void write_table() const {
        if (table == nullptr || options.dry_run || flushed < inputs.size()) return;
        const auto whole = table->head() + rows;
        if (to_sink()) return listener.sink(whole);
        PendingFile(options.output, whole).commit();
    }

    void work() {
        while (!stop && !broken) {
            const auto index = next++;
            if (index >= inputs.size()) return;
            finish(index, process(index));
        }
    }
};

void open_report(Runner& runner) {
    const auto& options = runner.options;
    if (options.report.empty() || options.dry_run) return;
    const bool resume = options.resume != Resume::no;
    runner.report.open(options.report, std::ios::binary | (resume ? std::ios::app : std::ios::trunc));
    if (!runner.report) {
        throw Error(ErrorKind::environment, "output-failed", {options.report, 0, 0}, "the report cannot be written");
    }
}

/// After a resumed run: one record an input, the old ones kept, written as a whole.
void tidy_report(const Options& options) {
    std::string lines;
    for (const auto& record : merge_reports({options.report})) lines += to_json_line(record) + '\n';
    PendingFile file(options.report, lines);
    file.commit();
}

} // namespace

Totals run(const std::vector<std::string>& inputs, const Languages& languages, const Options& options,
           const Listener& listener, const std::atomic<bool>& stop) {
    const auto* writer = find_writer(options.format);
    const auto* table = find_table_writer(options.format);
    if (writer == nullptr && table == nullptr)
        throw Error(ErrorKind::usage, "usage", {}, fmt::format("no format is called '{}'", options.format));
    Runner runner{.inputs = inputs,
                  .languages = languages,
                  .options = options,
                  .listener = listener,
                  .stop = stop,
                  .writer = writer,
                  .table = table};
    if (table != nullptr && !runner.to_sink() && !options.dry_run) require_writable(options.output);
    if (options.output_is_folder && !options.dry_run) {
        make_folder(options.output);
        sweep_temporary(options.output);
    }
    std::error_code error;
    if (options.resume != Resume::no && fs::exists(options.report, error)) {
        for (auto& record : merge_reports({options.report})) runner.earlier.emplace(record.input, std::move(record));
    }
    open_report(runner);
    {
        std::vector<std::jthread> workers;
        const auto count =
            std::min<std::size_t>(std::max(1U, options.workers), std::max<std::size_t>(1, inputs.size()));
        for (std::size_t i = 1; i < count; ++i) workers.emplace_back([&runner] { runner.work(); });
        runner.work();
    }
    auto& totals = runner.totals;
    totals.inputs = inputs.size();
    totals.left = inputs.size() - runner.flushed;
    totals.skipped += totals.left;
    totals.interrupted = stop && totals.left > 0;
    totals.environment_failed = runner.broken;
    if (runner.report.is_open()) {
        runner.report.close();
        if (options.resume != Resume::no) tidy_report(options);
    }
    runner.write_table();
    return std::move(totals);
}

} // namespace ianote::batch
