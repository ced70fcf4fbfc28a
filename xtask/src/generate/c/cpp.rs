//! The classes of C++: one for each handle, a method for each of its functions.
//!
//! What a method returns follows from what the function can say: a [`Shape`].

use std::fmt::Write as _;

use super::{
    api::{Api, Fails, Function, Kind, Receiver, Section, Value},
    words::{self, Lock},
};

/// Handles that the wrapper turns into a value of its own: a string and an error.
const NO_CLASS: [&str; 2] = ["text", "error"];

/// Structures of C++ for the outputs of functions that have several.
const TUPLES: [(&str, &str, &str); 4] = [
    ("window", "A window of time.", "data_at_risk"),
    ("need", "What would settle an open point. The hint is borrowed from the list.", "get"),
    ("rate", "A copy rate, and where it comes from.", "rate"),
    ("copy_log", "The figures of the last copy in a copy log.", "copy_log"),
];

/// Parts of an object that have functions of their own, by index.
struct Part {
    handle: &'static str,
    /// Of the functions.
    prefix: &'static str,
    class: &'static str,
    doc: &'static str,
    /// The method that goes through them; empty where the object itself is the list.
    all: &'static str,
}

const PARTS: [Part; 5] = [
    Part {
        handle: "commands",
        prefix: "",
        class: "command",
        doc: "One command of a list.",
        all: "",
    },
    Part {
        handle: "found",
        prefix: "",
        class: "found_report",
        doc: "One report that a scanner has found.",
        all: "",
    },
    Part {
        handle: "changes",
        prefix: "",
        class: "change",
        doc: "One change between two assessments.",
        all: "",
    },
    Part {
        handle: "assessment",
        prefix: "option_",
        class: "recovery_option",
        doc: "One recovery option of an assessment.",
        all: "options",
    },
    Part {
        handle: "runbook",
        prefix: "step_",
        class: "runbook_step",
        doc: "One step of a runbook.",
        all: "steps",
    },
];

/// What a method returns.
enum Shape {
    /// `result<void>`: a change.
    Done,
    /// `result<class>` or `result<std::string>`.
    Object(String),
    /// `result<value>`.
    Result(String),
    /// `std::optional<value>`.
    Optional(String),
    /// A value that is always there, and what an object says that was moved from.
    Plain(String),
    /// `std::string_view`.
    View,
    /// Not in C++.
    Left,
}

/// The headers: names of files and their text.
pub(super) fn files(api: &Api, lock: &Lock) -> anyhow::Result<Vec<(String, String)>> {
    Ok(vec![
        ("words.hpp".into(), words_header(lock)?),
        ("classes.hpp".into(), classes(api)),
        ("definitions.hpp".into(), definitions(api)),
    ])
}

fn framed(name: &str, doc: &str, include: &str, body: &str) -> String {
    let body = wrapped(body.trim_end());
    format!(
        "// Written by `cargo xtask generate`. Do not edit: CONTRIBUTING.md says from what.\n\
         /** {doc} Included by mirror_core.hpp. SPDX: MIT OR Apache-2.0 */\n\
         #ifndef MIRROR_CORE_{name}_HPP\n#define MIRROR_CORE_{name}_HPP\n\n\
         #include \"{include}\"\n\nnamespace mirror_core {{\n\n{body}\n}}  // namespace mirror_core\n\n\
         #endif  // MIRROR_CORE_{name}_HPP\n"
    )
}

fn words_header(lock: &Lock) -> anyhow::Result<String> {
    let mut body = String::new();
    for (name, list) in words::lists(lock)? {
        let _ = write!(
            body,
            "template <>\nstruct list_of<mirror_{name}> {{\n  \
             static constexpr mirror_words value = {list};\n}};\n"
        );
    }
    Ok(framed("WORDS", "The list of words of each enumeration.", "result.hpp", &body))
}

fn has_class(section: &&Section) -> bool {
    section.is_handle && !NO_CLASS.contains(&section.name.as_str())
}

fn classes(api: &Api) -> String {
    let mut body = String::new();
    for section in api.sections.iter().filter(has_class) {
        let _ = writeln!(body, "class {};", section.name);
    }
    for part in PARTS {
        let _ = writeln!(body, "class {};", part.class);
    }
    body.push('\n');
    write_structures(api, &mut body);
    for section in api.sections.iter().filter(has_class) {
        write_class(section, &mut body);
    }
    for part in PARTS {
        if let Some(section) = api.sections.iter().find(|section| section.name == part.handle) {
            write_part(section, &part, &mut body);
        }
    }
    for section in &api.sections {
        for function in section.functions.iter().filter(is_free) {
            write_doc(&function.doc, "", &mut body);
            let _ = writeln!(body, "[[nodiscard]] {};\n", signature(section, function, "", true));
        }
    }
    framed("CLASSES", "The classes over the handles.", "words.hpp", &body)
}

/// Whether it is a function beside the classes. Those of words are by hand, for any enumeration.
fn is_free(function: &&Function) -> bool {
    function.receiver == Receiver::None && !function.method.starts_with("word_")
}

fn write_structures(api: &Api, body: &mut String) {
    for structure in api.structures.iter().filter(|structure| structure.has_text()) {
        let name = &structure.name;
        write_doc(&structure.doc, "", body);
        let _ = writeln!(body, "struct {name} {{");
        let mut values = Vec::new();
        for (field, ty, doc) in &structure.fields {
            write_doc(doc, "  ", body);
            let _ = writeln!(body, "  {} {field}{{}};", cpp_type(ty));
            values.push(if ty == "mirror_str" {
                format!("detail::view(raw.{field})")
            } else {
                format!("raw.{field}")
            });
        }
        let _ = writeln!(
            body,
            "\n  [[nodiscard]] static {name} from(const mirror_{name} &raw) {{\n    \
             return {{{}}};\n  }}\n}};\n",
            values.join(", ")
        );
    }
    for (name, doc, method) in TUPLES {
        let function = api.sections.iter().flat_map(|section| &section.functions).find(|function| {
            function.outputs.len() > 1 && function.method.starts_with(method)
        });
        let Some(function) = function else { continue };
        let _ = writeln!(body, "/// {doc}\nstruct {name} {{");
        for output in &function.outputs {
            let _ = writeln!(body, "  {} {}{{}};", value_type(&output.value), output.name);
        }
        body.push_str("};\n\n");
    }
}

fn tuple(function: &Function) -> Option<&'static str> {
    let mut tuples = TUPLES.iter();
    tuples
        .find(|(_, _, method)| function.method.starts_with(method))
        .map(|(name, ..)| *name)
}

fn shape(function: &Function) -> Shape {
    let is_change = function.receiver == Receiver::Unique;
    let [output] = function.outputs.as_slice() else {
        if function.outputs.is_empty() {
            return Shape::Done;
        }
        // Arrays for execv() have a method by hand.
        let Some(name) = tuple(function) else {
            return Shape::Left;
        };
        return match function.fails {
            Fails::WithError => Shape::Result(format!("struct {name}")),
            _ => Shape::Optional(format!("struct {name}")),
        };
    };
    let ty = value_type(&output.value);
    match &output.value {
        Value::Handle(name) if name == "text" => Shape::Object("std::string".into()),
        Value::Handle(name) => Shape::Object(format!("class {name}")),
        Value::Error if function.parameters.is_empty() => Shape::Left,
        Value::Error => Shape::Optional("class error".into()),
        _ if is_change || function.fails == Fails::WithError => Shape::Result(ty),
        _ if function.is_optional => Shape::Optional(ty),
        Value::Text => Shape::View,
        Value::Structure(_) if function.receiver == Receiver::Maker => Shape::Plain("{}".into()),
        Value::Structure(_) => Shape::Optional(ty),
        Value::Word(_) => Shape::Plain("{}".into()),
        Value::Plain(number) if number == "bool" => Shape::Plain("{true}".into()),
        Value::Plain(_) if function.parameters.is_empty() => Shape::Plain("{}".into()),
        Value::Plain(_) => Shape::Optional(ty),
    }
}

fn returned(function: &Function) -> Option<String> {
    Some(match shape(function) {
        Shape::Left => return None,
        Shape::Done => "result<void>".into(),
        Shape::Object(ty) | Shape::Result(ty) => format!("result<{ty}>"),
        Shape::Optional(ty) => format!("std::optional<{ty}>"),
        Shape::View => "std::string_view".into(),
        Shape::Plain(_) => function
            .outputs
            .first()
            .map_or_else(String::new, |output| value_type(&output.value)),
    })
}

/// The name of the method.
fn name(section: &Section, function: &Function) -> String {
    match function.method.as_str() {
        "new" | "new_with" => "make".into(),
        "count" => "size".into(),
        "kind_of" => "kind".into(),
        "error" => "why_unreadable".into(),
        // Told apart by their parameters.
        "state_of" => "state".into(),
        "observe_state" => "observe".into(),
        "copy_count" if section.name == "alerts" => "size".into(),
        "copy" if section.name == "alerts" => "get".into(),
        name => name.to_owned(),
    }
}

/// The methods of a class, with their C functions.
fn methods(section: &Section) -> impl Iterator<Item = &Function> {
    let makes_with_defaults = section.functions.iter().any(|function| {
        function.method == "new_with" && function.parameters.iter().all(|p| default(&p.kind).is_some())
    });
    section.functions.iter().filter(move |function| {
        function.receiver != Receiver::None
            && returned(function).is_some()
            && !(makes_with_defaults && function.method == "new")
    })
}

fn signature(section: &Section, function: &Function, scope: &str, with_defaults: bool) -> String {
    let returned = returned(function).unwrap_or_default();
    let parameters = parameters(function, 0, with_defaults);
    let constness = if function.receiver == Receiver::Shared { " const" } else { "" };
    format!("{returned} {scope}{}({parameters}){constness}", name(section, function))
}

/// The parameters behind the first ones.
fn parameters(function: &Function, skip: usize, with_defaults: bool) -> String {
    let kinds = function.parameters.iter().skip(skip);
    let trailing = kinds.clone().rev().take_while(|p| default(&p.kind).is_some()).count();
    let first = kinds.len() - trailing;
    let parameters = kinds.enumerate().map(|(index, parameter)| {
        let name = &parameter.name;
        let declared = match &parameter.kind {
            Kind::Borrowed(known) if known == "time" => format!("const mirror_time &{name}"),
            Kind::Borrowed(known) => format!("const class {known} &{name}"),
            Kind::OptionalBorrowed(known) if known == "session_settings" => {
                format!("const mirror_{known} *{name}")
            }
            Kind::OptionalBorrowed(known) => format!("const class {known} *{name}"),
            Kind::Text | Kind::Bytes => format!("std::string_view {name}"),
            Kind::OptionalText => format!("std::optional<std::string_view> {name}"),
            Kind::Texts => format!("const std::vector<std::string_view> &{name}"),
            Kind::Plain(ty) => format!("{} {name}", cpp_type(ty)),
            Kind::OptionalPlain(ty) => format!("std::optional<{}> {name}", cpp_type(ty)),
            Kind::Word(list) => format!("mirror_{list} {name}"),
        };
        // A change says what it changes to.
        let may_be_left_out = with_defaults && function.receiver != Receiver::Unique;
        match default(&parameter.kind) {
            Some(value) if may_be_left_out && index >= first => format!("{declared} = {value}"),
            _ => declared,
        }
    });
    parameters.collect::<Vec<_>>().join(", ")
}

fn default(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::OptionalBorrowed(_) => Some("nullptr"),
        Kind::Word(list) => match list.as_str() {
            "language" => Some("MIRROR_LANGUAGE_ENGLISH"),
            "method" => Some("MIRROR_METHOD_COMMANDS"),
            "encoding" => Some("MIRROR_ENCODING_RECOGNISED"),
            "block_unit" => Some("MIRROR_BLOCK_UNIT_BINARY"),
            _ => None,
        },
        Kind::Plain(ty) if ty == "bool" => Some("false"),
        _ => None,
    }
}

/// The pairs of a count and an item: the items go into a vector, too.
fn vectors(section: &Section) -> Vec<(&Function, &Function)> {
    let find = |name: &str| section.functions.iter().find(|function| function.method == name);
    let items = section.functions.iter().filter(|function| function.method != "copy");
    items
        .filter_map(|item| find(&format!("{}_count", item.method)).map(|count| (count, item)))
        .collect()
}

fn vector_signature(count: &Function, item: &Function, scope: &str) -> String {
    let ty = item.outputs.first().map_or_else(String::new, |output| value_type(&output.value));
    let name = if count.parameters.is_empty() {
        format!("{}s", item.method)
    } else {
        item.method.clone()
    };
    format!("std::vector<{ty}> {scope}{name}({}) const", parameters(count, 0, false))
}

fn write_class(section: &Section, body: &mut String) {
    let class = &section.name;
    write_doc(&section.doc, "", body);
    let _ = writeln!(body, "class {class} {{\n public:");
    let _ = writeln!(
        body,
        "  explicit {class}(mirror_{class} *handle) noexcept : handle_(handle) {{}}\n"
    );
    for function in methods(section) {
        write_method_doc(function, &function.doc, body);
        let is_static = matches!(function.receiver, Receiver::Maker);
        let _ = writeln!(
            body,
            "  {}{}{};",
            if matches!(shape(function), Shape::Done) { "" } else { "[[nodiscard]] " },
            if is_static { "static " } else { "" },
            signature(section, function, "", true)
        );
    }
    for (count, item) in vectors(section) {
        let _ = writeln!(
            body,
            "  /// All of them.\n  [[nodiscard]] {};",
            vector_signature(count, item, "")
        );
    }
    let value = value_list(section);
    let part = PARTS.iter().find(|part| part.handle == class);
    match (value, part) {
        (Some(value), _) => write_list(class, &value, body),
        (_, Some(part)) if part.all.is_empty() => {
            write_list(class, &format!("class {}", part.class), body);
        }
        (_, Some(part)) => {
            let _ = writeln!(
                body,
                "  /// To go through them: `for (const auto one : ....{0}())`.\n  \
                 [[nodiscard]] detail::parts<{class}, class {1}> {0}() const;",
                part.all, part.class
            );
        }
        _ => {}
    }
    if class == "commands" {
        body.push_str(
            "  /// As execv() takes it, borrowed from the list; NULL where there is no such command.\n  \
             [[nodiscard]] const char *const *argv(std::size_t index) const;\n  \
             /// The words, borrowed from the list.\n  \
             [[nodiscard]] std::vector<std::string_view> words(std::size_t index) const;\n",
        );
    }
    let _ = writeln!(
        body,
        "  /// The handle, which stays this object's.\n  \
         [[nodiscard]] mirror_{class} *raw() const noexcept {{ return handle_.get(); }}\n\n \
         private:\n  detail::owner<mirror_{class}, mirror_{class}_free> handle_;\n}};\n"
    );
}

/// The type of what a list has, where that is a structure.
fn value_list(section: &Section) -> Option<String> {
    let item = section.functions.iter().find(|function| name(section, function) == "get")?;
    match shape(item) {
        Shape::Optional(ty) if ty.starts_with("struct ") => Some(ty),
        _ => None,
    }
}

fn write_list(class: &str, element: &str, body: &mut String) {
    let _ = writeln!(
        body,
        "  /// Not behind the end.\n  \
         [[nodiscard]] {element} operator[](std::size_t index) const;\n  \
         [[nodiscard]] detail::iterator<class {class}> begin() const;\n  \
         [[nodiscard]] detail::iterator<class {class}> end() const;"
    );
}

/// The methods of a part: those of the list that take an index first.
fn part_methods<'s>(section: &'s Section, part: &Part) -> Vec<(&'s Function, String)> {
    let indexed = section.functions.iter().filter(|function| {
        function.receiver == Receiver::Shared
            && returned(function).is_some()
            && function.parameters.first().is_some_and(|first| {
                matches!(first.name.as_str(), "index" | "option") && first.kind == Kind::Plain("usize".into())
            })
    });
    indexed
        .filter_map(|function| {
            let plain = function.method.strip_prefix(part.prefix)?;
            let plain = if plain == "error" { "why_unreadable" } else { plain };
            Some((function, plain.to_owned()))
        })
        .collect()
}

fn write_part(section: &Section, part: &Part, body: &mut String) {
    let Part {
        handle, class, doc, ..
    } = part;
    let _ = writeln!(
        body,
        "/// {doc} It needs the object that it is part of.\nclass {class} {{\n public:\n  \
         {class}(const class {handle} &of, std::size_t index) noexcept : of_(&of), index_(index) {{}}\n  \
         [[nodiscard]] std::size_t index() const noexcept {{ return index_; }}"
    );
    for (function, name) in part_methods(section, part) {
        let end = function.doc.iter().position(String::is_empty);
        let doc = function.doc.get(..end.unwrap_or(function.doc.len()));
        write_method_doc(function, doc.unwrap_or_default(), body);
        let _ = writeln!(
            body,
            "  [[nodiscard]] {} {name}({}) const;",
            returned(function).unwrap_or_default(),
            parameters(function, 1, true)
        );
    }
    for (count, item) in vectors(section) {
        if let Some(name) = item.method.strip_prefix(part.prefix)
            && !count.parameters.is_empty()
        {
            let ty = item.outputs.first().map_or_else(String::new, |o| value_type(&o.value));
            let _ = writeln!(body, "  [[nodiscard]] std::vector<{ty}> {name}() const;");
        }
    }
    if *class == "command" {
        body.push_str(
            "  [[nodiscard]] const char *const *argv() const;\n  \
             [[nodiscard]] std::vector<std::string_view> words() const;\n",
        );
    }
    let _ = writeln!(
        body,
        "\n private:\n  const class {handle} *of_;\n  std::size_t index_;\n}};\n"
    );
}

fn definitions(api: &Api) -> String {
    let mut body = String::new();
    for section in api.sections.iter().filter(has_class) {
        let class = &section.name;
        for function in methods(section) {
            define(section, function, &format!("{class}::"), &mut body);
        }
        for (count, item) in vectors(section) {
            let _ = writeln!(body, "inline {} {{", vector_signature(count, item, &format!("{class}::")));
            let mut arguments: Vec<&str> = count.parameters.iter().map(|p| p.name.as_str()).collect();
            let ty = item.outputs.first().map_or_else(String::new, |o| value_type(&o.value));
            let counted = format!("{}({})", count.method, arguments.join(", "));
            let counted = match shape(count) {
                Shape::Optional(_) => format!("{counted}.value_or(0)"),
                _ => counted,
            };
            arguments.push("at");
            let one = format!("{}({})", item.method, arguments.join(", "));
            let one = match shape(item) {
                Shape::Optional(_) => format!("{one}.value_or({ty}{{}})"),
                _ => one,
            };
            let _ = writeln!(
                body,
                "  std::vector<{ty}> all;\n  const std::size_t count = {counted};\n  \
                 for (std::size_t at = 0; at < count; ++at) {{\n    all.push_back({one});\n  }}\n  \
                 return all;\n}}\n"
            );
        }
        if let Some(value) = value_list(section) {
            define_list(class, &value, &format!("get(index).value_or({}{{}})", value.trim_start_matches("struct ")), &mut body);
        }
    }
    for part in PARTS {
        let Some(section) = api.sections.iter().find(|section| section.name == part.handle) else {
            continue;
        };
        define_part(section, &part, &mut body);
    }
    for section in &api.sections {
        for function in section.functions.iter().filter(is_free) {
            define(section, function, "", &mut body);
        }
    }
    body.push_str(
        "inline const char *const *commands::argv(std::size_t index) const {\n  \
         const char *const *words = nullptr;\n  std::size_t count = 0;\n  \
         return mirror_commands_argv(raw(), index, &words, &count) == MIRROR_OK ? words : nullptr;\n}\n\n\
         inline std::vector<std::string_view> commands::words(std::size_t index) const {\n  \
         const char *const *words = nullptr;\n  std::size_t count = 0;\n  \
         if (mirror_commands_argv(raw(), index, &words, &count) != MIRROR_OK) {\n    return {};\n  }\n  \
         return {words, words + count};\n}\n\n\
         inline const char *const *command::argv() const { return of_->argv(index_); }\n\n\
         inline std::vector<std::string_view> command::words() const { return of_->words(index_); }\n",
    );
    framed("DEFINITIONS", "What the methods of the classes do.", "classes.hpp", &body)
}

fn define(section: &Section, function: &Function, scope: &str, body: &mut String) {
    let _ = writeln!(body, "inline {} {{", signature(section, function, scope, false));
    let mut arguments = Vec::new();
    if matches!(function.receiver, Receiver::Shared | Receiver::Unique) {
        arguments.push("raw()".to_owned());
    }
    for parameter in &function.parameters {
        let name = &parameter.name;
        arguments.push(match &parameter.kind {
            Kind::Borrowed(known) if known == "time" => format!("&{name}"),
            Kind::Borrowed(_) => format!("{name}.raw()"),
            Kind::OptionalBorrowed(known) if known == "session_settings" => name.clone(),
            Kind::OptionalBorrowed(_) => format!("detail::raw({name})"),
            Kind::Text | Kind::Bytes => format!("{name}.data(), {name}.size()"),
            Kind::OptionalText => format!("detail::data({name}), detail::size({name})"),
            Kind::Texts => {
                let _ = writeln!(body, "  const auto raw_{name} = detail::raw({name});");
                format!("raw_{name}.data(), raw_{name}.size()")
            }
            Kind::Plain(_) => name.clone(),
            Kind::OptionalPlain(_) => format!("{name} ? &*{name} : nullptr"),
            Kind::Word(_) => format!("static_cast<std::int32_t>({name})"),
        });
    }
    let c_name = function.c_name(&section.name);
    let call = |outputs: &str| {
        let mut all = arguments.clone();
        if !outputs.is_empty() {
            all.push(outputs.to_owned());
        }
        format!("{c_name}({})", all.join(", "))
    };
    let has_error = function.fails == Fails::WithError;
    let (place, with_error) = if has_error { ("auto **out, auto **error", "out, error") } else { ("auto **out, auto **", "out") };
    let lambda = |head: &str, place: &str, call: &str| {
        format!("{head}([&]({place}) {{\n    return {call};\n  }})")
    };
    let keeps_error = function.receiver == Receiver::Unique
        && section.functions.iter().any(|other| other.method == "error" && other.parameters.is_empty());
    let last = format!("[&](auto **last) {{\n    return mirror_{}_error(raw(), last);\n  }}", section.name);
    let statement = match shape(function) {
        Shape::Done => {
            let _ = writeln!(body, "  const mirror_result code = {};", call(""));
            if keeps_error {
                format!("detail::changed(code, {last})")
            } else {
                "detail::done(code)".into()
            }
        }
        Shape::Object(ty) if ty == "std::string" => lambda("detail::document", place, &call(with_error)),
        Shape::Object(ty) => {
            let plain = ty.trim_start_matches("class ");
            let head = format!("detail::make<{ty}, mirror_{plain}>");
            lambda(&head, place, &call(with_error))
        }
        Shape::Result(_) | Shape::Optional(_) if function.outputs.len() > 1 => {
            define_tuple(function, &call, body);
            return;
        }
        Shape::Result(ty) if keeps_error => format!(
            "detail::changed_to<{ty}>([&](auto *out) {{\n    return {};\n  }},\n  {last})",
            call("out")
        ),
        Shape::Result(ty) => {
            let place = place.replacen("**out", "*out", 1);
            lambda(&format!("detail::value<{ty}>"), &place, &call(with_error))
        }
        Shape::Optional(ty) if ty == "class error" => {
            lambda("detail::maybe_error", "auto **out", &call("out"))
        }
        Shape::Optional(ty) if ty == "std::string_view" => {
            lambda("detail::maybe_text", "auto *out", &call("out"))
        }
        Shape::Optional(ty) if ty.starts_with("struct ") => {
            let plain = ty.trim_start_matches("struct ");
            let head = format!("detail::maybe_converted<{ty}, mirror_{plain}>");
            lambda(&head, "auto *out", &call("out"))
        }
        Shape::Optional(ty) => lambda(&format!("detail::maybe<{ty}>"), "auto *out", &call("out")),
        Shape::View => lambda("detail::text", "auto *out", &call("out")),
        Shape::Plain(fallback) => {
            let ty = returned(function).unwrap_or_default();
            format!(
                "detail::get({ty}{fallback}, [&](auto *out) {{\n    return {};\n  }})",
                call("out")
            )
        }
        Shape::Left => return,
    };
    let _ = writeln!(body, "  return {statement};\n}}\n");
}

/// A function with several outputs: they are the members of a structure.
fn define_tuple(function: &Function, call: &dyn Fn(&str) -> String, body: &mut String) {
    let name = tuple(function).unwrap_or_default();
    let _ = writeln!(body, "  struct {name} value;");
    let mut places = Vec::new();
    let mut texts = String::new();
    for output in &function.outputs {
        if output.value == Value::Text {
            let _ = writeln!(body, "  mirror_str {}{{}};", output.name);
            let _ = writeln!(texts, "  value.{0} = detail::view({0});", output.name);
            places.push(format!("&{}", output.name));
        } else {
            places.push(format!("&value.{}", output.name));
        }
    }
    if function.fails == Fails::WithError {
        places.push("&error".into());
        let _ = writeln!(
            body,
            "  mirror_error *error = nullptr;\n  const mirror_result code = {};\n  \
             const detail::owner<mirror_error, mirror_error_free> details(error);\n  \
             if (code != MIRROR_OK) {{\n    return mirror_core::error(code, details.get());\n  }}",
            call(&places.join(", "))
        );
    } else {
        let _ = writeln!(
            body,
            "  if ({} != MIRROR_OK) {{\n    return std::nullopt;\n  }}",
            call(&places.join(", "))
        );
    }
    let _ = writeln!(body, "{texts}  return value;\n}}\n");
}

fn define_list(class: &str, element: &str, item: &str, body: &mut String) {
    let _ = writeln!(
        body,
        "inline {element} {class}::operator[](std::size_t index) const {{ return {item}; }}\n\n\
         inline detail::iterator<class {class}> {class}::begin() const {{ return {{*this, 0}}; }}\n\n\
         inline detail::iterator<class {class}> {class}::end() const {{ return {{*this, size()}}; }}\n"
    );
}

fn define_part(section: &Section, part: &Part, body: &mut String) {
    let Part {
        handle, class, all, ..
    } = part;
    if all.is_empty() {
        define_list(handle, &format!("class {class}"), &format!("{{*this, index}}"), body);
    } else {
        let count = part.prefix.trim_end_matches('_');
        let _ = writeln!(
            body,
            "inline detail::parts<{handle}, class {class}> {handle}::{all}() const {{\n  \
             return {{*this, {count}_count()}};\n}}\n"
        );
    }
    for (function, plain) in part_methods(section, part) {
        let mut arguments = vec!["index_".to_owned()];
        arguments.extend(function.parameters.iter().skip(1).map(|p| p.name.clone()));
        let _ = writeln!(
            body,
            "inline {} {class}::{plain}({}) const {{\n  return of_->{}({});\n}}\n",
            returned(function).unwrap_or_default(),
            parameters(function, 1, false),
            name(section, function),
            arguments.join(", ")
        );
    }
    for (count, item) in vectors(section) {
        if let Some(plain) = item.method.strip_prefix(part.prefix)
            && !count.parameters.is_empty()
        {
            let ty = item.outputs.first().map_or_else(String::new, |o| value_type(&o.value));
            let _ = writeln!(
                body,
                "inline std::vector<{ty}> {class}::{plain}() const {{\n  return of_->{}(index_);\n}}\n",
                item.method
            );
        }
    }
}

fn value_type(value: &Value) -> String {
    match value {
        Value::Handle(name) => format!("class {name}"),
        Value::Structure(name) if WITH_TEXT.contains(&name.as_str()) => format!("struct {name}"),
        Value::Structure(name) | Value::Word(name) => format!("mirror_{name}"),
        Value::Text => "std::string_view".into(),
        Value::Plain(ty) => cpp_type(ty),
        Value::Error => "class error".into(),
    }
}

/// Structures with borrowed text: in C++ they have views.
const WITH_TEXT: [&str; 3] = ["finding", "recovery", "full_copy"];

fn cpp_type(ty: &str) -> String {
    match ty {
        "u8" => "std::uint8_t",
        "u16" => "std::uint16_t",
        "u32" => "std::uint32_t",
        "u64" => "std::uint64_t",
        "i32" => "std::int32_t",
        "usize" => "std::size_t",
        "f64" => "double",
        "mirror_str" => "std::string_view",
        other => other,
    }
    .to_owned()
}

/// The documentation of a method, for a reader of C++.
fn write_method_doc(function: &Function, doc: &[String], body: &mut String) {
    let absent = matches!(shape(function), Shape::Optional(_));
    let lines = doc.iter().filter(|line| !line.contains("` is one of mirror_"));
    let lines = lines.map(|line| {
        let line = line.replace("NULL with the length 0", "std::nullopt");
        if !absent {
            return line;
        }
        line.replace("MIRROR_ERROR_ABSENT:", "Absent:")
            .replace("MIRROR_ERROR_NOT_FOUND:", "Absent:")
    });
    let mut lines: Vec<String> = lines.collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    write_doc(&lines, "  ", body);
}

/// The text with no line of code above 100 columns, where there is a place to break it.
fn wrapped(text: &str) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        let mut rest = line;
        let indent = line.len() - line.trim_start().len();
        while rest.len() > 100 && !line.trim_start().starts_with('/') {
            let head = rest.get(..100).unwrap_or(rest);
            let Some(at) = head.rfind(", ").filter(|at| *at > indent + 8) else {
                break;
            };
            wrapped.push_str(rest.get(..=at).unwrap_or(rest));
            let _ = write!(wrapped, "\n{}", " ".repeat(indent + 4));
            rest = rest.get(at + 2..).unwrap_or_default();
        }
        wrapped.push_str(rest);
        wrapped.push('\n');
    }
    wrapped
}

/// Documentation as it is.
fn write_doc(doc: &[String], indent: &str, body: &mut String) {
    for line in doc {
        let _ = writeln!(body, "{}", format!("{indent}/// {line}").trim_end());
    }
}
