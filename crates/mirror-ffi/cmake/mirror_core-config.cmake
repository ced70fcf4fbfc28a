# find_package(mirror_core) gives
#   mirror_core::mirror_core  the shared library, or the static one where no other is installed
#   mirror_core::static       the static library
# Everything is found from where this file lies, so that the tree can be moved.

# It lies in lib/cmake/mirror_core (cargo xtask install) or share/cmake/mirror_core (cargo cinstall).
get_filename_component(_mirror_core_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
set(_mirror_core_libdir "${_mirror_core_prefix}/lib")
foreach(_mirror_core_folder lib64 "lib/${CMAKE_LIBRARY_ARCHITECTURE}" lib)
  file(GLOB _mirror_core_found "${_mirror_core_prefix}/${_mirror_core_folder}/*mirror_core.*")
  if(_mirror_core_found)
    set(_mirror_core_libdir "${_mirror_core_prefix}/${_mirror_core_folder}")
  endif()
endforeach()

# What the Rust standard library needs from the system, where it is linked in.
if(WIN32)
  set(_mirror_core_system kernel32 ntdll userenv ws2_32 dbghelp)
elseif(APPLE)
  set(_mirror_core_system System)
else()
  set(_mirror_core_system gcc_s pthread m dl c)
endif()

if(MSVC)
  set(_mirror_core_static "${_mirror_core_libdir}/mirror_core.lib")
else()
  set(_mirror_core_static "${_mirror_core_libdir}/libmirror_core.a")
endif()
if(EXISTS "${_mirror_core_static}" AND NOT TARGET mirror_core::static)
  add_library(mirror_core::static STATIC IMPORTED)
  set_target_properties(mirror_core::static PROPERTIES
    IMPORTED_LOCATION "${_mirror_core_static}"
    INTERFACE_INCLUDE_DIRECTORIES "${_mirror_core_prefix}/include"
    INTERFACE_LINK_LIBRARIES "${_mirror_core_system}")
endif()

if(WIN32)
  set(_mirror_core_shared "${_mirror_core_prefix}/bin/mirror_core.dll")
elseif(APPLE)
  set(_mirror_core_shared "${_mirror_core_libdir}/libmirror_core.dylib")
else()
  set(_mirror_core_shared "${_mirror_core_libdir}/libmirror_core.so")
endif()
if(NOT TARGET mirror_core::mirror_core)
  if(EXISTS "${_mirror_core_shared}")
    add_library(mirror_core::mirror_core SHARED IMPORTED)
    set_target_properties(mirror_core::mirror_core PROPERTIES
      IMPORTED_LOCATION "${_mirror_core_shared}"
      INTERFACE_INCLUDE_DIRECTORIES "${_mirror_core_prefix}/include")
    if(WIN32)
      set_target_properties(mirror_core::mirror_core PROPERTIES
        IMPORTED_IMPLIB "${_mirror_core_libdir}/mirror_core.dll.lib")
    endif()
  elseif(TARGET mirror_core::static)
    add_library(mirror_core::mirror_core INTERFACE IMPORTED)
    set_target_properties(mirror_core::mirror_core PROPERTIES
      INTERFACE_LINK_LIBRARIES mirror_core::static)
  else()
    set(mirror_core_FOUND FALSE)
    set(mirror_core_NOT_FOUND_MESSAGE "there is no library in ${_mirror_core_libdir}")
  endif()
endif()

unset(_mirror_core_libdir)
unset(_mirror_core_prefix)
unset(_mirror_core_folder)
unset(_mirror_core_found)
unset(_mirror_core_system)
unset(_mirror_core_static)
unset(_mirror_core_shared)
