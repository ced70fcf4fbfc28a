//! The classes of C++: one for each handle, a method for each of its functions.
//!
//! What a method returns follows from what the function can say: a [`Shape`].

mod definitions;

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
    (
        "need",
        "What would settle an open point. The hint is borrowed from the list.",
        "get",
    ),
    ("rate", "A copy rate, and where it comes from.", "rate"),
    (
        "copy_log",
        "The figures of the last copy in a copy log.",
        "copy_log",
    ),
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
        ("definitions.hpp".into(), definitions::header(api)),
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
    Ok(framed(
        "WORDS",
        "The list of words of each enumeration.",
        "result.hpp",
        &body,
    ))
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
        if let Some(section) = api
            .sections
            .iter()
            .find(|section| section.name == part.handle)
        {
            write_part(section, &part, &mut body);
        }
    }
    for section in &api.sections {
        for function in section.functions.iter().filter(is_free) {
            write_doc(&function.doc, "", &mut body);
            let _ = writeln!(
                body,
                "[[nodiscard]] {};\n",
                signature(section, function, "", true)
            );
        }
    }
    framed(
        "CLASSES",
        "The classes over the handles.",
        "words.hpp",
        &body,
    )
}

/// Whether it is a function beside the classes. Those of words are by hand, for any enumeration.
fn is_free(function: &&Function) -> bool {
    function.receiver == Receiver::None && !function.method.starts_with("word_")
}

fn write_structures(api: &Api, body: &mut String) {
    for structure in api
        .structures
        .iter()
        .filter(|structure| structure.has_text())
    {
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
        let function = api
            .sections
            .iter()
            .flat_map(|section| &section.functions)
            .find(|function| function.outputs.len() > 1 && function.method.starts_with(method));
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
        function.method == "new_with"
            && function
                .parameters
                .iter()
                .all(|p| default(&p.kind).is_some())
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
    let constness = if function.receiver == Receiver::Shared {
        " const"
    } else {
        ""
    };
    format!(
        "{returned} {scope}{}({parameters}){constness}",
        name(section, function)
    )
}

/// The parameters behind the first ones.
fn parameters(function: &Function, skip: usize, with_defaults: bool) -> String {
    let kinds = function.parameters.iter().skip(skip);
    let trailing = kinds
        .clone()
        .rev()
        .take_while(|p| default(&p.kind).is_some())
        .count();
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
    let find = |name: &str| {
        section
            .functions
            .iter()
            .find(|function| function.method == name)
    };
    let items = section
        .functions
        .iter()
        .filter(|function| function.method != "copy");
    items
        .filter_map(|item| find(&format!("{}_count", item.method)).map(|count| (count, item)))
        .collect()
}

fn vector_signature(count: &Function, item: &Function, scope: &str) -> String {
    let ty = item
        .outputs
        .first()
        .map_or_else(String::new, |output| value_type(&output.value));
    let name = if count.parameters.is_empty() {
        format!("{}s", item.method)
    } else {
        item.method.clone()
    };
    format!(
        "std::vector<{ty}> {scope}{name}({}) const",
        parameters(count, 0, false)
    )
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
            if matches!(shape(function), Shape::Done) {
                ""
            } else {
                "[[nodiscard]] "
            },
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
    let item = section
        .functions
        .iter()
        .find(|function| name(section, function) == "get")?;
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
                matches!(first.name.as_str(), "index" | "option")
                    && first.kind == Kind::Plain("usize".into())
            })
    });
    indexed
        .filter_map(|function| {
            let plain = function.method.strip_prefix(part.prefix)?;
            let plain = if plain == "error" {
                "why_unreadable"
            } else {
                plain
            };
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
            let ty = item
                .outputs
                .first()
                .map_or_else(String::new, |o| value_type(&o.value));
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
    let lines = doc
        .iter()
        .filter(|line| !line.contains("` is one of mirror_"));
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
