// The file in which a session outlives the program.
#ifndef EXAMPLE_SESSION_FILE_HPP
#define EXAMPLE_SESSION_FILE_HPP

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#ifdef _WIN32
#include <io.h>
#include <share.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace session_file {

/// Keeps other runs of this program away from a session until this one ends, however that happens.
/// The lock stands beside the file, because the file itself is replaced; it is never given back.
inline bool lock(const std::string &path) {
  const std::string beside = path + ".lock";
#ifdef _WIN32
  return _fsopen(beside.c_str(), "a", _SH_DENYRW) != nullptr;
#else
  const int file = open(beside.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  return file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0;
#endif
}

inline bool exists(const std::string &path) {
  std::error_code error;
  return std::filesystem::exists(path, error) || error;
}

inline std::optional<std::string> read(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Whole or not at all, and on the disk when this returns.
inline bool write(const std::string &path, std::string_view document) {
  const std::string fresh = path + ".new";
  std::FILE *file = std::fopen(fresh.c_str(), "wb");
  if (file == nullptr) return false;
  bool is_whole = std::fwrite(document.data(), 1, document.size(), file) == document.size() &&
                  std::fflush(file) == 0;
#ifdef _WIN32
  is_whole = is_whole && _commit(_fileno(file)) == 0;
#else
  is_whole = is_whole && fsync(fileno(file)) == 0;
#endif
  is_whole = std::fclose(file) == 0 && is_whole;
  std::error_code error;
  if (is_whole) std::filesystem::rename(fresh, path, error);
  return is_whole && !error;
}

}  // namespace session_file

#endif  // EXAMPLE_SESSION_FILE_HPP
