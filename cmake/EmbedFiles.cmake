# embed_files(TARGET NAME FILES...): makes embedded/NAME.hpp, a table of the files' names and bytes, and compiles it in.
function(embed_files target name)
  set(header "${CMAKE_BINARY_DIR}/generated/embedded/${name}.hpp")
  set(source "${CMAKE_BINARY_DIR}/generated/embedded/${name}.cpp")
  add_custom_command(
    OUTPUT "${header}" "${source}"
    COMMAND "${CMAKE_COMMAND}" "-DNAME=${name}" "-DHEADER=${header}" "-DSOURCE=${source}" "-DFILES=${ARGN}"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    DEPENDS ${ARGN} "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${source}" "${header}")
  target_include_directories(${target} PRIVATE "${CMAKE_BINARY_DIR}/generated")
endfunction()
