# What `cmake --install` puts where: the program with its modules, and the library for other programs, which find it by
# find_package(ianote COMPONENTS pdf zip) or by pkg-config (tests/package).
include(CMakePackageConfigHelpers)
set(config_folder "${CMAKE_INSTALL_LIBDIR}/cmake/ianote")

install(TARGETS ianote_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ianote_pdf_module ianote_zip_module ianote_http_module ianote_spelling_module LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/ianote)
install(FILES ${schemas} DESTINATION ${CMAKE_INSTALL_DATADIR}/ianote/schemas)

set_target_properties(ianote_fmt PROPERTIES EXPORT_NAME fmt)
install(TARGETS ianote ianote_fmt EXPORT ianoteTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} FILE_SET HEADERS)
install(EXPORT ianoteTargets NAMESPACE ianote:: DESTINATION ${config_folder})
foreach(part pdf zip)
  install(TARGETS ianote_${part} EXPORT ianote_${part} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT ianote_${part} NAMESPACE ianote:: DESTINATION ${config_folder})
endforeach()
configure_package_config_file(cmake/ianoteConfig.cmake.in "${CMAKE_BINARY_DIR}/ianoteConfig.cmake" INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file("${CMAKE_BINARY_DIR}/ianoteConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/ianoteConfig.cmake" "${CMAKE_BINARY_DIR}/ianoteConfigVersion.cmake" DESTINATION ${config_folder})

# install_pkg_config(NAME LIBRARIES REQUIRES...): the same for pkg-config
file(RELATIVE_PATH up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
function(install_pkg_config name libraries)
  string(REPLACE ";" " " requires "${ARGN}")
  configure_file(cmake/ianote.pc.in "${CMAKE_BINARY_DIR}/${name}.pc" @ONLY)
  install(FILES "${CMAKE_BINARY_DIR}/${name}.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endfunction()
install_pkg_config(ianote "-lianote -lianote_fmt -lstemmer -pthread"
  libxml-2.0 liblzma zlib icu-i18n icu-uc libcrypto pugixml sqlite3 libzstd)
install_pkg_config(ianote-pdf -lianote_pdf ianote libqpdf poppler-cpp)
install_pkg_config(ianote-zip -lianote_zip ianote libzip)
