// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/load.hpp"
#include "batch/reading.hpp"
#include "batch/records.hpp"

#include <ianote/error.hpp>
#include <ianote/indexing.hpp>
#include <ianote/version.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace ianote::batch {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t max_ahead = 2048;          // notes made ready while the disk is flushed
constexpr std::size_t max_bytes_ahead = 1 << 28; // of their sources; large ones are waited for
constexpr std::size_t notes_a_commit = 4000;     // flushing the disk once for many notes
constexpr std::chrono::seconds time_a_commit{5}; // but nobody waits long, and other writers have their turn

/// One input made ready.
struct Made {
    Record record;
    std::shared_ptr<const archive::Prepared> note; ///< null: failed, or known already
    std::size_t bytes = 0;                         ///< of the input
};

/// Workers convert, this thread writes: the archive has one writer.
class IndexRun {
public:
    IndexRun(const std::vector<std::string>& inputs, const Languages& languages, const IndexOptions& options,
             archive::Archive* archive)
        : inputs_(inputs)
        , languages_(languages)
        , options_(options)
        , archive_(archive) {}

    void write_all(const Listener& listener, IndexTotals& totals) {
        open_report();
        const bool may_skip = options_.skip_known && options_.convert.language.empty();
        if (may_skip && archive_ != nullptr) known_ = archive_->known_sources();
        std::vector<std::jthread> threads;
        const Leave leave{*this};
        for (std::size_t w = 0; w < workers(); ++w) threads.emplace_back([this] { work(); });
        auto last_commit = Clock::now();
        while (written_ < inputs_.size()) {
            auto made = next();
            if (!made) break;
            add(*made, totals);
            waiting_.push_back(std::move(made->record));
            const bool due = waiting_.size() >= notes_a_commit || Clock::now() - last_commit > time_a_commit;
            if (!due) continue;
            commit(listener, totals);
            last_commit = Clock::now();
        }
        commit(listener, totals);
        if (!options_.dry_run) archive_->finish();
        totals.inputs = inputs_.size();
        totals.left = inputs_.size() - written_;
        totals.skipped += totals.left;
        totals.interrupted = is_stopped() && totals.left > 0;
    }

private:
    /// However the writing ends, no worker waits for room any more.
    struct Leave {
        IndexRun& run;

        ~Leave() {
            const std::lock_guard lock(run.mutex_);
            run.left_ = true;
            run.room_.notify_all();
        }
    };

    bool is_stopped() const { return options_.stop != nullptr && *options_.stop; }

    std::size_t workers() const {
        return std::min<std::size_t>(std::max(1U, options_.workers), std::max<std::size_t>(1, inputs_.size()));
    }

    void open_report() {
        if (options_.report.empty()) return;
        report_.open(options_.report, std::ios::binary | std::ios::trunc);
        if (!report_) {
            throw Error(ErrorKind::environment, "output-failed", {options_.report, 0, 0},
                        "the report cannot be written");
        }
    }

    void work() {
        // the one that writes is the last in the row, and goes first where cores are few; a system that does not let
        // a thread be nice loses nothing
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 5);
        for (;;) {
            std::size_t index = 0;
            {
                std::unique_lock lock(mutex_);
                while (!left_ && !is_stopped() && is_far_ahead()) room_.wait_for(lock, std::chrono::milliseconds(200));
                if (left_ || is_stopped() || next_ >= inputs_.size()) {
                    ++finished_;
                    made_one_.notify_all();
                    return;
                }
                index = next_++;
            }
            auto made = make(inputs_[index]);
            const std::lock_guard lock(mutex_);
            bytes_ahead_ += made.bytes;
            made_.emplace(index, std::move(made));
            made_one_.notify_all();
        }
    }

    /// Whether there is enough for the writer to do; the note that it waits for is always wanted.
    bool is_far_ahead() const {
        return next_ >= written_ + max_ahead || (bytes_ahead_ > max_bytes_ahead && next_ > written_);
    }

    Made make(const std::string& input) const {
        Made made;
        auto& record = made.record;
        record.input = input;
        record.version = version();
        const auto start = Clock::now();
        try {
            const auto bytes = load_input(input, options_.convert.max_bytes);
            made.bytes = bytes.size();
            if (!known_.empty() && is_known(sha256_hex(bytes), record)) return made;
            auto result = convert(bytes, note_name(input), languages_, options_.convert);
            record.sha256 = result.note.source.sha256;
            fill(record, result);
            if (!options_.dry_run) made.note = archive::prepare(result.note, find_writer("xml")->write(result.note));
        } catch (const Error& error) {
            fail(record, error);
        } catch (const std::bad_alloc&) {
            fail(record, Error(ErrorKind::input, "memory-limit", {}, "there is not enough memory for this document"));
        } catch (const std::exception& error) {
            fail(record, Error(ErrorKind::input, "internal", {}, error.what()));
        }
        record.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        return made;
    }

    bool is_known(const std::string& sha256, Record& record) const {
        const auto found = known_.find(sha256);
        if (found == known_.end()) return false;
        record.sha256 = sha256;
        record.document = found->second.identity;
        record.language = found->second.language;
        record.status = Status::skipped;
        return true;
    }

    /// The next input's result in the order of the inputs; nothing when the run was stopped before it.
    std::optional<Made> next() {
        std::unique_lock lock(mutex_);
        while (!made_.contains(written_)) {
            if (finished_ == workers()) return std::nullopt;
            constexpr std::chrono::milliseconds a_while(200); // a stop wakes nobody
            made_one_.wait_for(lock, a_while);
        }
        auto node = made_.extract(written_);
        bytes_ahead_ -= node.mapped().bytes;
        ++written_;
        room_.notify_all();
        return std::move(node.mapped());
    }

    void add(Made& made, IndexTotals& totals) {
        auto& record = made.record;
        if (record.status == Status::failed) return;
        const auto name = record.document + "." + record.language;
        const auto [owner, is_new] = names_.try_emplace(name, record.input);
        if (!is_new) {
            fail(record, Collision(fmt::format("'{}' and '{}' are both {}", owner->second, record.input, name)));
            return;
        }
        record.output = name;
        if (record.status == Status::skipped) {
            ++totals.unchanged;
            return;
        }
        const auto result = options_.dry_run ? archive::Added::added : archive_->add(*made.note);
        ++(result == archive::Added::added       ? totals.added
           : result == archive::Added::unchanged ? totals.unchanged
                                                 : totals.replaced);
    }

    void commit(const Listener& listener, IndexTotals& totals) {
        if (!options_.dry_run) archive_->commit();
        for (const auto& record : waiting_) {
            if (report_.is_open()) report_ << to_json_line(record) << '\n';
            batch::add(totals, record);
            listener.finished(record);
        }
        if (report_.is_open() && !report_.flush()) {
            throw Error(ErrorKind::environment, "output-failed", {options_.report, 0, 0},
                        "the report cannot be written");
        }
        waiting_.clear();
        listener.progress(written_, inputs_.size());
    }

    const std::vector<std::string>& inputs_;
    const Languages& languages_;
    const IndexOptions& options_;
    archive::Archive* archive_; ///< null in a dry run where there is none
    std::ofstream report_;
    std::unordered_map<std::string, archive::Archive::Known> known_; ///< by SHA-256; read only while workers run
    std::unordered_map<std::string, std::string> names_; ///< of this run: identity and language, and whose it is
    std::vector<Record> waiting_;                        ///< added, not committed

    std::mutex mutex_; ///< guards what follows
    std::condition_variable room_;
    std::condition_variable made_one_;
    std::map<std::size_t, Made> made_;
    std::size_t bytes_ahead_ = 0;
    std::size_t next_ = 0;
    std::size_t written_ = 0;
    std::size_t finished_ = 0; ///< workers
    bool left_ = false;
};

} // namespace

IndexTotals run_index(const std::vector<std::string>& inputs, const Languages& languages, const IndexOptions& options,
                      archive::Archive* archive, const Listener& listener) {
    IndexTotals totals;
    IndexRun(inputs, languages, options, archive).write_all(listener, totals);
    return totals;
}

} // namespace ianote::batch
