// Runs a program to its end and reads what it prints. No word of a command is ever read by a shell
// as anything but a word.
#ifndef EXAMPLE_PROCESS_HPP
#define EXAMPLE_PROCESS_HPP

#include <cstdint>
#include <cstdio>
#include <mirror_core.hpp>
#include <optional>
#include <string>
#include <vector>

#ifdef _WIN32
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
extern char **environ;
#endif

namespace process {

using words = std::vector<std::string>;

/// How a program ended.
struct ended {
  /// Absent where a signal ended it.
  std::optional<std::int32_t> exit;
  std::string output;
};

/// What is done with the error output.
enum class errors { pass_on, read_too };

#ifdef _WIN32

/// Through cmd.exe, in the one spelling that the library vouches for; what has none is not started.
inline std::optional<ended> execute(const words &argv, errors with) {
  const auto line = mirror_core::shell_line(MIRROR_SHELL_CMD, {argv.begin(), argv.end()});
  if (!line) return std::nullopt;
  // `cmd /c` takes away the first double quote and the last one.
  const std::string whole =
      "\"" + *line + " <NUL" + (with == errors::read_too ? " 2>&1" : "") + "\"";
  const int length = MultiByteToWideChar(CP_UTF8, 0, whole.c_str(), -1, nullptr, 0);
  std::wstring wide(static_cast<std::size_t>(length), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, whole.c_str(), -1, wide.data(), length);
  std::FILE *pipe = _wpopen(wide.c_str(), L"rb");
  if (pipe == nullptr) return std::nullopt;
  ended ended;
  char piece[4096];
  for (std::size_t count; (count = std::fread(piece, 1, sizeof piece, pipe)) > 0;) {
    ended.output.append(piece, count);
  }
  if (const int status = _pclose(pipe); status >= 0) ended.exit = status;
  return ended;
}

#else

/// Absent where it cannot be started.
inline std::optional<ended> execute(const words &argv, errors with) {
  int ends[2];
  if (pipe(ends) != 0) return std::nullopt;
  for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
  if (with == errors::read_too) {
    posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO);
  }
  std::vector<char *> raw;
  for (const std::string &word : argv) raw.push_back(const_cast<char *>(word.c_str()));
  raw.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, raw[0], &files, nullptr, raw.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  close(ends[1]);
  ended ended;
  char piece[4096];
  for (ssize_t count = 1; failed == 0 && count != 0;) {
    count = read(ends[0], piece, sizeof piece);
    if (count > 0) ended.output.append(piece, static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) break;
  }
  close(ends[0]);
  if (failed != 0) return std::nullopt;
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return ended;
  }
  if (WIFEXITED(status)) ended.exit = WEXITSTATUS(status);
  return ended;
}

#endif

}  // namespace process

#endif  // EXAMPLE_PROCESS_HPP
