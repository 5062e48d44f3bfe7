# What most files include, parsed once a target: without it the same headers are half of all compile time. A file still
# includes what it uses; tools/tidy, which compiles each one alone, has this switched off.
#   precompile_headers(TARGET [HEADERS...])   HEADERS: what the target's files include besides
function(precompile_headers target)
  if(IANOTE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE
      <ianote/error.hpp> <ianote/note.hpp> <fmt/format.h>
      <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
      <string> <string_view> <unordered_map> <unordered_set> <utility> <variant> <vector> ${ARGN})
  endif()
endfunction()

#   reuse_precompiled_headers(TARGET OTHER)   those of another target, compiled for the same machine code (-fPIC or not)
function(reuse_precompiled_headers target other)
  if(IANOTE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()
