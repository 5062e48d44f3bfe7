# Run as a script by embed_files: the bytes of FILES as C++ arrays.
set(table "")
set(arrays "")
set(count 0)
foreach(file IN LISTS FILES)
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  get_filename_component(base "${file}" NAME)
  string(APPEND arrays "constexpr unsigned char file${count}[] = {${bytes}0};\n")
  string(APPEND table "    {\"${base}\", {reinterpret_cast<const char*>(file${count}), sizeof(file${count}) - 1}},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${HEADER}" "// generated: files that are built into the program
#pragma once
#include <string_view>
namespace ianote::embedded {
#ifndef IANOTE_EMBEDDED_FILE
#define IANOTE_EMBEDDED_FILE
struct File {
    std::string_view name;
    std::string_view content;
};
#endif
struct ${NAME}_table {
    const File* begin() const;
    const File* end() const;
};
inline constexpr ${NAME}_table ${NAME};
}
")
file(WRITE "${SOURCE}" "// generated
#include \"embedded/${NAME}.hpp\"
namespace ianote::embedded {
namespace {
${arrays}
const File files[] = {
${table}};
}
const File* ${NAME}_table::begin() const { return files; }
const File* ${NAME}_table::end() const { return files + ${count}; }
}
")
