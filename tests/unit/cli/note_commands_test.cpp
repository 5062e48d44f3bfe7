// SPDX-License-Identifier: GPL-3.0-or-later
// What convert, align, check, index and validate understand.
#include "cli/align.hpp"
#include "cli/check.hpp"
#include "cli/convert.hpp"
#include "cli/index.hpp"
#include "cli/validate.hpp"
#include "typed.hpp"

using namespace cli_test;

using Words = std::vector<std::string>;

namespace {

const std::string see_help = " | see 'ianote command --help'";

} // namespace

TEST_CASE("convert: right lines") {
    const Typed<Convert> plain("a.md");
    CHECK(plain.common.inputs == Words{"a.md"});
    CHECK(plain.format == "xml");
    CHECK(plain.output.is_standard());
    CHECK(plain.common.fail_on == FailOn::error);
    CHECK(plain.common.progress == Progress::automatic);
    CHECK(plain.common.convert.timeout == std::chrono::minutes(5));
    CHECK(plain.common.convert.max_memory == std::size_t{4} << 30U);
    CHECK(plain.common.convert.pdf_engine == PdfEngine::automatic);
    CHECK_FALSE(plain.common.shard);
    CHECK_FALSE(plain.resume);

    CHECK(Typed<Convert>("a b c -o out/ -f json").output.path == "out/");
    CHECK(Typed<Convert>("a b c -o out/ -f json").format == "json");
    CHECK(Typed<Convert>("a --format=text").format == "text");
    CHECK(Typed<Convert>("a b -f header-tsv -o t.tsv").format == "header-tsv");
    CHECK_FALSE(bool(plain.explain));
    CHECK(bool(Typed<Convert>("a --explain header").explain));
    CHECK(Typed<Convert>("-o - a").output.is_standard());
    CHECK(Typed<Convert>("a b c -o out/").common.inputs == Words{"a", "b", "c"});
    CHECK(Typed<Convert>("-").common.inputs == Words{"-"});
    CHECK(Typed<Convert>("a -j 3").common.workers() == 3);
    CHECK(Typed<Convert>("a").common.workers() >= 1);
    CHECK(Typed<Convert>("a --shard 2/4").common.shard->index == 2);
    CHECK(Typed<Convert>("a --timeout 500ms").common.convert.timeout == std::chrono::milliseconds(500));
    CHECK(Typed<Convert>("a --timeout 0").common.convert.timeout == std::chrono::milliseconds(0));
    CHECK(Typed<Convert>("a --max-memory 2G").common.convert.max_memory == std::size_t{2} << 30U);
    CHECK(Typed<Convert>("a --max-bytes 10K --max-inflated 1M").common.convert.max_bytes == 10240);
    CHECK(Typed<Convert>("a --max-pages 7").common.convert.max_pages == 7);
    CHECK(Typed<Convert>("a --pdf-engine poppler").common.convert.pdf_engine == PdfEngine::poppler);
    CHECK(Typed<Convert>("a --pdf-engine fast").common.convert.pdf_engine == PdfEngine::fast);
    CHECK(Typed<Convert>("a --changes marked").common.convert.changes == Changes::marked);
    CHECK(Typed<Convert>("a").common.convert.changes == Changes::accepted);
    CHECK(Typed<Convert>("a --lang fr").common.convert.language == "fr");
    CHECK(Typed<Convert>("a --fail-on never").common.fail_on == FailOn::never);
    CHECK(Typed<Convert>("a --progress always").common.progress == Progress::always);
    CHECK(Typed<Convert>("a --languages packs").common.languages.folder == "packs");
    CHECK(Typed<Convert>("a -q").common.volume() == Volume::quiet);
    CHECK(Typed<Convert>("a -v").common.volume() == Volume::verbose);
    for (const char* line : {"a --quiet=true", "a --quiet=1", "a --quiet=yes", "a --quiet=on", "a -q -q"}) {
        CAPTURE(std::string(line));
        CHECK(Typed<Convert>(line).common.quiet);
    }
    CHECK_FALSE(Typed<Convert>("a --quiet=false").common.quiet);
    CHECK_FALSE(Typed<Convert>("a -q --quiet=no").common.quiet);
    CHECK(Typed<Convert>("--manifest list -0").common.null);
    CHECK(Typed<Convert>("a -o out --resume --skip-failed").skip_failed);
    CHECK(Typed<Convert>("a --dry-run --report r.jsonl").common.report == "r.jsonl");
    CHECK(Typed<Convert>("-- -odd.md").common.inputs == Words{"-odd.md"});
}

TEST_CASE("convert: wrong lines") {
    CHECK(told<Convert>("a --formt json") ==
          "there is no option '--formt' | did you mean '--format'? See 'ianote command --help'");
    CHECK(told<Convert>("a --formt=json").starts_with("there is no option '--formt' | did you mean"));
    CHECK(told<Convert>("a --xyzzyx") == "there is no option '--xyzzyx'" + see_help);
    CHECK(told<Convert>("a -f docx") == "--format: docx not in {header-tsv,json,text,xml}" + see_help);
    CHECK(told<Convert>("a -f header-tvs") ==
          "--format: header-tvs not in {header-tsv,json,text,xml} | did you mean 'header-tsv'?");
    CHECK(told<Convert>("a --explain heder") == "--explain: heder not in {header} | did you mean 'header'?");
    CHECK(told<Convert>("a --explain body") == "--explain: body not in {header}" + see_help);
    CHECK(told<Convert>("a --explain").starts_with("--explain"));
    CHECK(told<Convert>("a --fail-on sometimes") == "--fail-on: sometimes not in {never,error,warning}" + see_help);
    CHECK(told<Convert>("a --progress 3") == "--progress: 3 not in {auto,always,never}" + see_help);
    CHECK(told<Convert>("a --pdf-engine x") == "--pdf-engine: x not in {auto,fast,poppler}" + see_help);
    CHECK(told<Convert>("a -j 0") == "--jobs: '0' is no number from 1 to 1024" + see_help);
    CHECK(told<Convert>("a -j many") == "--jobs: 'many' is no number from 1 to 1024" + see_help);
    CHECK(told<Convert>("a --max-pages -1") == "--max-pages: '-1' is no number" + see_help);
    CHECK(told<Convert>("a --timeout soon") ==
          "--timeout 'soon' is not understood | write it like 30, 30s, 500ms or 2m");
    CHECK(told<Convert>("a --max-memory much") == "--max-memory 'much' is not understood | write it like 512M or 2G");
    CHECK(told<Convert>("a --shard 4/4") == "--shard '4/4' is not K/N | K counts from 0 to N-1, as in --shard 0/4");
    CHECK(told<Convert>("a -0") == "--null requires --manifest" + see_help);
    CHECK(told<Convert>("a --skip-failed") == "--skip-failed requires --resume" + see_help);
    CHECK(told<Convert>("a --resume --skip-failed --retry-failed") ==
          "--retry-failed excludes --skip-failed" + see_help);
    CHECK(told<Convert>("a -q -v") == "--quiet excludes --verbose" + see_help);
    CHECK(told<Convert>("a --quiet=perhaps") == "--quiet: 'perhaps' is neither true nor false" + see_help);
    CHECK(told<Convert>("a -o one -o two").starts_with("--output"));
    CHECK(told<Convert>("a -o").starts_with("--output"));
}

TEST_CASE("align: right lines") {
    const Typed<Align> plain("a b");
    CHECK(plain.common.inputs == Words{"a", "b"});
    CHECK(plain.format.empty());
    CHECK_FALSE(plain.lines);
    CHECK(plain.dictionary.files.empty());
    CHECK(Typed<Align>("a b -f xliff1.2 -o x.xlf").format == "xliff1.2");
    CHECK(Typed<Align>("a b --dictionary x.tsv --dictionary y.dic").dictionary.files == Words{"x.tsv", "y.dic"});
    CHECK(Typed<Align>("--dictionary x.tsv a b").common.inputs == Words{"a", "b"});
    CHECK(Typed<Align>("notes -o out --pivot en").pivot == "en");
    CHECK(Typed<Align>("a b --source-lang fr --target-lang es").target_language == "es");
    CHECK(Typed<Align>("a b --source-lang fr --target-lang es").source_language == "fr");
    CHECK(Typed<Align>("notes --dry-run").dry_run);
    CHECK(Typed<Align>("--lines a b").lines);
    CHECK(Typed<Align>("--lines a b -f tsv").format == "tsv");
    CHECK(Typed<Align>("notes -o out --report r.jsonl -j 2 -q").common.quiet);
}

TEST_CASE("align: wrong lines") {
    CHECK(told<Align>("--lines a").starts_with("--lines takes two files, not 1"));
    CHECK(told<Align>("--lines a b c").starts_with("--lines takes two files, not 3"));
    CHECK(told<Align>("--lines a b -f tmx").starts_with("--lines writes beads or tsv, not tmx"));
    CHECK(told<Align>("a b -f docx") == "--format: docx not in {beads,html,tmx,tsv,xliff,xliff1.2,xml}" + see_help);
    CHECK(told<Align>("a b --dictionry x").find("did you mean '--dictionary'?") != std::string::npos);
    CHECK(told<Align>("a b --lang fr").starts_with("there is no option '--lang'"));
    CHECK(told<Align>("a b --resume").starts_with("there is no option '--resume'"));
}

TEST_CASE("check: right lines") {
    const Typed<Check> plain("a b");
    CHECK(plain.common.inputs == Words{"a", "b"});
    CHECK(plain.format.empty());
    CHECK(plain.rules.rules.empty());
    CHECK(Typed<Check>("a --rules typography,-double-space").rules.rules == Words{"typography", "-double-space"});
    CHECK(Typed<Check>("--rules=-typography --rules number-mismatch a").rules.rules ==
          Words{"-typography", "number-mismatch"});
    CHECK(Typed<Check>("--rules typography a").common.inputs == Words{"a"});
    CHECK(Typed<Check>("a --ignore i.txt --today 2026-01-31").rules.ignored == "i.txt");
    CHECK(Typed<Check>("a --ignore i.txt --today 2026-01-31").rules.today == "2026-01-31");
    CHECK(Typed<Check>("a --terms t.tbx --terms u.tsv").rules.terms == Words{"t.tbx", "u.tsv"});
    CHECK(Typed<Check>("a --own-rules o.tsv").rules.own_rules == Words{"o.tsv"});
    CHECK(Typed<Check>("a --dictionary d.tsv").rules.dictionary.files == Words{"d.tsv"});
    CHECK(Typed<Check>("a b --lang fr --target-lang es").source_language == "fr");
    CHECK(Typed<Check>("a b --source-lang fr").source_language == "fr");
    CHECK(Typed<Check>("notes -f html -o pages --pivot fr").pivot == "fr");
    CHECK(Typed<Check>("a -f sarif").format == "sarif");
    CHECK(Typed<Check>("--list-rules -f markdown").list_rules);
    CHECK(Typed<Check>("--explain typography").explained == "typography");
    CHECK(Typed<Check>("a --fail-on warning").common.fail_on == FailOn::warning);
}

TEST_CASE("check: wrong lines") {
    CHECK(told<Check>("a -f excel") == "--format: excel not in {html,json,junit,markdown,sarif,text,tsv}" + see_help);
    CHECK(told<Check>("a -f markdown").starts_with("-f markdown is for --list-rules"));
    CHECK(told<Check>("--list-rules -f sarif") == "--list-rules knows no format 'sarif' | use text, json or markdown");
    CHECK(told<Check>("a --rule x").find("did you mean '--rules'?") != std::string::npos);
    CHECK(told<Check>("a --explain").starts_with("--explain"));
    CHECK(told<Check>("a --timeout 5h").starts_with("--timeout '5h' is not understood"));
}

TEST_CASE("index: typed lines") {
    const Typed<Index> plain("a.ianote notes more");
    CHECK(plain.path == "a.ianote");
    CHECK(plain.common.inputs == Words{"notes", "more"});
    CHECK(plain.wait == std::chrono::seconds(30));
    CHECK_FALSE(plain.dry_run);
    CHECK(Typed<Index>("a.ianote notes --dry-run").dry_run);
    CHECK(Typed<Index>("a.ianote notes --wait 2m").wait == std::chrono::minutes(2));
    CHECK(Typed<Index>("a.ianote --manifest list").common.inputs.empty());
    CHECK(Typed<Index>("a.ianote notes --lang fr -j 2").common.convert.language == "fr");
    CHECK(told<Index>("").starts_with("ARCHIVE is required"));
    CHECK(told<Index>("a.ianote notes --wait long").starts_with("--wait 'long' is not understood"));
    CHECK(told<Index>("a.ianote notes -o out").starts_with("there is no option '-o'"));
}

TEST_CASE("validate: typed lines") {
    CHECK(Typed<Validate>("a.xml b.xml").files == Words{"a.xml", "b.xml"});
    CHECK(Typed<Validate>("-").files == Words{"-"});
    CHECK(Typed<Validate>("a.xml -q").quiet);
    CHECK_FALSE(Typed<Validate>("a.xml").quiet);
    CHECK(told<Validate>("").starts_with("FILE is required"));
    CHECK(told<Validate>("a.xml --quite").find("did you mean '--quiet'?") != std::string::npos);
}
