/** Errors, results, and what the classes have in common. Included by mirror_core.hpp.
 *  SPDX: MIT OR Apache-2.0 */
#ifndef MIRROR_CORE_RESULT_HPP
#define MIRROR_CORE_RESULT_HPP

#include "../mirror_core.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define MIRROR_CORE_EXCEPTIONS 1
#include <stdexcept>
#else
#define MIRROR_CORE_EXCEPTIONS 0
#endif

namespace mirror_core {

/// Whether header and library fit together.
[[nodiscard]] inline bool abi_fits() noexcept {
  return mirror_abi_version() == MIRROR_CORE_ABI_VERSION;
}

namespace detail {

[[nodiscard]] inline std::string_view view(mirror_str text) noexcept {
  return {text.data, text.len};
}

/// A value that is always there; `fallback` for an object that was moved from.
template <typename Value, typename Call>
[[nodiscard]] Value get(Value fallback, Call call) {
  Value value = fallback;
  return call(&value) == MIRROR_OK ? value : fallback;
}

/// A value that may be absent.
template <typename Value, typename Call>
[[nodiscard]] std::optional<Value> maybe(Call call) {
  Value value{};
  if (call(&value) != MIRROR_OK) {
    return std::nullopt;
  }
  return value;
}

/// A text that may be absent.
template <typename Call>
[[nodiscard]] std::optional<std::string_view> maybe_text(Call call) {
  mirror_str text{};
  if (call(&text) != MIRROR_OK) {
    return std::nullopt;
  }
  return view(text);
}

/// A text that is always there.
template <typename Call>
[[nodiscard]] std::string_view text(Call call) {
  return maybe_text(call).value_or(std::string_view{});
}

/// Owns a handle.
template <typename Handle, void (*Free)(Handle *)>
class owner {
 public:
  explicit owner(Handle *handle = nullptr) noexcept : handle_(handle) {}
  [[nodiscard]] Handle *get() const noexcept { return handle_.get(); }

 private:
  struct free {
    void operator()(Handle *handle) const noexcept { Free(handle); }
  };
  std::unique_ptr<Handle, free> handle_;
};

/// The handle of an object that may be left out.
template <typename Object>
[[nodiscard]] auto raw(const Object *object) noexcept {
  return object == nullptr ? nullptr : object->raw();
}

[[nodiscard]] inline std::vector<mirror_str> raw(const std::vector<std::string_view> &texts) {
  std::vector<mirror_str> all;
  all.reserve(texts.size());
  for (const std::string_view text : texts) {
    all.push_back(mirror_str{text.data(), text.size()});
  }
  return all;
}

[[nodiscard]] inline const char *data(std::optional<std::string_view> text) noexcept {
  return text ? text->data() : nullptr;
}

[[nodiscard]] inline std::size_t size(std::optional<std::string_view> text) noexcept {
  return text ? text->size() : 0;
}

/// A structure whose texts become views.
template <typename Value, typename Raw, typename Call>
[[nodiscard]] std::optional<Value> maybe_converted(Call call) {
  Raw raw{};
  if (call(&raw) != MIRROR_OK) {
    return std::nullopt;
  }
  return Value::from(raw);
}

/// Goes through a list that has operator[].
template <typename List>
class iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = decltype(std::declval<const List &>()[0]);
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = value_type;

  iterator(const List &list, std::size_t index) noexcept : list_(&list), index_(index) {}
  [[nodiscard]] value_type operator*() const { return (*list_)[index_]; }
  iterator &operator++() noexcept {
    ++index_;
    return *this;
  }
  iterator operator++(int) noexcept { return {*list_, index_++}; }
  friend bool operator==(const iterator &one, const iterator &other) noexcept {
    return one.index_ == other.index_;
  }
  friend bool operator!=(const iterator &one, const iterator &other) noexcept {
    return !(one == other);
  }

 private:
  const List *list_;
  std::size_t index_;
};

/// Parts of an object, which it needs.
template <typename Of, typename Part>
class parts {
 public:
  parts(const Of &of, std::size_t size) noexcept : of_(&of), size_(size) {}
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Not behind the end.
  [[nodiscard]] Part operator[](std::size_t index) const { return Part(*of_, index); }
  [[nodiscard]] iterator<parts> begin() const noexcept { return {*this, 0}; }
  [[nodiscard]] iterator<parts> end() const noexcept { return {*this, size_}; }

 private:
  const Of *of_;
  std::size_t size_;
};

}  // namespace detail

/// The word of an enumerator, as in the documents: "healthy". Empty where it has none.
[[nodiscard]] inline std::string_view word(mirror_words list, int value) {
  return detail::text([&](mirror_str *out) {
    return mirror_word_text(static_cast<std::int32_t>(list), value, out);
  });
}

/// The list of words of an enumeration: words.hpp has them.
template <typename Enumeration>
struct list_of;

/// The word of an enumerator, as in the documents: `to_string(MIRROR_COLOR_RED)` is "red". Empty where
/// it has none.
template <typename Enumeration, typename = decltype(list_of<Enumeration>::value)>
[[nodiscard]] std::string_view to_string(Enumeration value) {
  return word(list_of<Enumeration>::value, static_cast<int>(value));
}

/// The enumerator of a word: `from_string<mirror_color>("red")`. Absent where the list has no such word.
template <typename Enumeration, typename = decltype(list_of<Enumeration>::value)>
[[nodiscard]] std::optional<Enumeration> from_string(std::string_view word) {
  std::int32_t value = 0;
  const auto list = static_cast<std::int32_t>(list_of<Enumeration>::value);
  if (mirror_word_value(list, word.data(), word.size(), &value) != MIRROR_OK) {
    return std::nullopt;
  }
  return static_cast<Enumeration>(value);
}

// ---- Errors ---------------------------------------------------------------------------------

/// A place in a text.
struct place {
  /// In bytes, from 0.
  std::size_t offset = 0;
  /// From 1.
  std::uint32_t line = 0;
  /// In characters, from 1.
  std::uint32_t column = 0;
};

/// Why there is nothing to hand back.
class error {
 public:
  explicit error(mirror_result result) : result_(result) {
    code_ = word(MIRROR_WORDS_RESULT, static_cast<int>(result));
    english_ = code_;
    japanese_ = code_;
  }

  /// Copies what a C error says.
  error(mirror_result result, const mirror_error *details) : error(result) {
    if (details == nullptr) {
      return;
    }
    code_ = detail::text([&](mirror_str *out) { return mirror_error_code(details, out); });
    english_ = message_of(details, MIRROR_LANGUAGE_ENGLISH);
    japanese_ = message_of(details, MIRROR_LANGUAGE_JAPANESE);
    excerpt_ = detail::text([&](mirror_str *out) { return mirror_error_excerpt(details, out); });
    struct place at;
    if (mirror_error_place(details, &at.offset, &at.line, &at.column) == MIRROR_OK) {
      place_ = at;
    }
  }

  [[nodiscard]] mirror_result result() const noexcept { return result_; }
  /// The stable code, such as "no_report".
  [[nodiscard]] const std::string &code() const noexcept { return code_; }
  /// One line for a person.
  [[nodiscard]] const std::string &message(
      mirror_language language = MIRROR_LANGUAGE_ENGLISH) const noexcept {
    return language == MIRROR_LANGUAGE_JAPANESE ? japanese_ : english_;
  }
  /// Where in the text, if it is about a place.
  [[nodiscard]] const std::optional<struct place> &where() const noexcept { return place_; }
  /// The offending text.
  [[nodiscard]] const std::string &excerpt() const noexcept { return excerpt_; }

 private:
  static std::string_view message_of(const mirror_error *details, mirror_language language) {
    return detail::text([&](mirror_str *out) {
      return mirror_error_message(details, static_cast<std::int32_t>(language), out);
    });
  }

  mirror_result result_;
  std::string code_;
  std::string english_;
  std::string japanese_;
  std::string excerpt_;
  std::optional<struct place> place_;
};

#if MIRROR_CORE_EXCEPTIONS
/// What `result::value()` throws.
class exception : public std::runtime_error {
 public:
  explicit exception(class error error)
      : std::runtime_error(error.message()),
        error_(std::make_shared<class error>(std::move(error))) {}
  [[nodiscard]] const class error &error() const noexcept { return *error_; }

 private:
  std::shared_ptr<class error> error_;
};
#endif

/// A value, or why there is none.
template <typename T>
class [[nodiscard]] result {
 public:
  result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  result(class error error) : content_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const noexcept { return content_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// Only where there is a value.
  [[nodiscard]] T &operator*() & noexcept { return *std::get_if<0>(&content_); }
  [[nodiscard]] const T &operator*() const & noexcept { return *std::get_if<0>(&content_); }
  [[nodiscard]] T &&operator*() && noexcept { return std::move(*std::get_if<0>(&content_)); }
  [[nodiscard]] T *operator->() noexcept { return std::get_if<0>(&content_); }
  [[nodiscard]] const T *operator->() const noexcept { return std::get_if<0>(&content_); }

  /// Only where there is none.
  [[nodiscard]] const class error &error() const noexcept { return *std::get_if<1>(&content_); }

  [[nodiscard]] T value_or(T other) && {
    return has_value() ? std::move(**this) : std::move(other);
  }

#if MIRROR_CORE_EXCEPTIONS
  /// The value, or an exception.
  [[nodiscard]] T value() && {
    check();
    return std::move(*std::get_if<0>(&content_));
  }
  [[nodiscard]] const T &value() const & {
    check();
    return **this;
  }

 private:
  void check() const {
    if (!has_value()) {
      throw exception(error());
    }
  }
#endif

 private:
  std::variant<T, class error> content_;
};

/// That it went well, or why not.
template <>
class [[nodiscard]] result<void> {
 public:
  result() = default;
  result(class error error) : error_(std::move(error)) {}
  [[nodiscard]] bool has_value() const noexcept { return !error_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }
  /// Only where it went wrong.
  [[nodiscard]] const class error &error() const noexcept { return *error_; }
#if MIRROR_CORE_EXCEPTIONS
  /// Nothing, or an exception.
  void value() const {
    if (error_) {
      throw exception(*error_);
    }
  }
#endif

 private:
  std::optional<class error> error_;
};

namespace detail {

/// An object from a call that may leave an error object behind.
template <typename Object, typename Handle, typename Call>
[[nodiscard]] result<Object> make(Call call) {
  Handle *handle = nullptr;
  mirror_error *error = nullptr;
  const mirror_result code = call(&handle, &error);
  const owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return Object(handle);
}

/// A document of its own.
template <typename Call>
[[nodiscard]] result<std::string> document(Call call) {
  mirror_text *handle = nullptr;
  mirror_error *error = nullptr;
  const mirror_result code = call(&handle, &error);
  const owner<mirror_text, mirror_text_free> text(handle);
  const owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return std::string(detail::text([&](mirror_str *out) { return mirror_text_get(text.get(), out); }));
}

/// A change, whose error the handle keeps.
template <typename Last>
[[nodiscard]] result<void> changed(mirror_result code, Last last) {
  if (code == MIRROR_OK) {
    return {};
  }
  const mirror_error *details = nullptr;
  if (last(&details) != MIRROR_OK) {
    details = nullptr;
  }
  return mirror_core::error(code, details);
}

/// A value of a change, whose error the handle keeps.
template <typename Value, typename Call, typename Last>
[[nodiscard]] result<Value> changed_to(Call call, Last last) {
  Value value{};
  auto how = changed(call(&value), last);
  if (!how) {
    return how.error();
  }
  return value;
}

/// A value from a call that may leave an error object behind.
template <typename Value, typename Call>
[[nodiscard]] result<Value> value(Call call) {
  Value value{};
  mirror_error *error = nullptr;
  const mirror_result code = call(&value, &error);
  const owner<mirror_error, mirror_error_free> details(error);
  if (code != MIRROR_OK) {
    return mirror_core::error(code, details.get());
  }
  return value;
}

/// An error that is borrowed.
template <typename Call>
[[nodiscard]] std::optional<class error> maybe_error(Call call) {
  const mirror_error *details = nullptr;
  if (call(&details) != MIRROR_OK) {
    return std::nullopt;
  }
  mirror_result code = MIRROR_ERROR_PARSE;
  return mirror_core::error(mirror_error_result(details, &code) == MIRROR_OK ? code : MIRROR_ERROR_PARSE,
                            details);
}

[[nodiscard]] inline result<void> done(mirror_result code) {
  if (code == MIRROR_OK) {
    return {};
  }
  return mirror_core::error(code);
}

}  // namespace detail

}  // namespace mirror_core

#endif  // MIRROR_CORE_RESULT_HPP
