//! What the methods of the classes do.

use std::fmt::Write as _;

use super::{
    PARTS, Part, Shape, framed, has_class, is_free, methods, name, parameters, part_methods,
    returned, shape, signature, tuple, value_list, value_type, vector_signature, vectors,
};
use crate::generate::c::api::{Api, Fails, Function, Kind, Receiver, Section, Value};

/// The header of the definitions.
pub(super) fn header(api: &Api) -> String {
    let mut body = String::new();
    for section in api.sections.iter().filter(has_class) {
        let class = &section.name;
        for function in methods(section) {
            define(section, function, &format!("{class}::"), &mut body);
        }
        for (count, item) in vectors(section) {
            let _ = writeln!(
                body,
                "inline {} {{",
                vector_signature(count, item, &format!("{class}::"))
            );
            let mut arguments: Vec<&str> =
                count.parameters.iter().map(|p| p.name.as_str()).collect();
            let ty = item
                .outputs
                .first()
                .map_or_else(String::new, |o| value_type(&o.value));
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
            define_list(
                class,
                &value,
                &format!(
                    "get(index).value_or({}{{}})",
                    value.trim_start_matches("struct ")
                ),
                &mut body,
            );
        }
    }
    for part in PARTS {
        let Some(section) = api
            .sections
            .iter()
            .find(|section| section.name == part.handle)
        else {
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
    framed(
        "DEFINITIONS",
        "What the methods of the classes do.",
        "classes.hpp",
        &body,
    )
}

fn define(section: &Section, function: &Function, scope: &str, body: &mut String) {
    let _ = writeln!(
        body,
        "inline {} {{",
        signature(section, function, scope, false)
    );
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
    let (place, with_error) = if has_error {
        ("auto **out, auto **error", "out, error")
    } else {
        ("auto **out, auto **", "out")
    };
    let lambda = |head: &str, place: &str, call: &str| {
        format!("{head}([&]({place}) {{\n    return {call};\n  }})")
    };
    let keeps_error = function.receiver == Receiver::Unique
        && section
            .functions
            .iter()
            .any(|other| other.method == "error" && other.parameters.is_empty());
    let last = format!(
        "[&](auto **last) {{\n    return mirror_{}_error(raw(), last);\n  }}",
        section.name
    );
    let statement = match shape(function) {
        Shape::Done => {
            let _ = writeln!(body, "  const mirror_result code = {};", call(""));
            if keeps_error {
                format!("detail::changed(code, {last})")
            } else {
                "detail::done(code)".into()
            }
        }
        Shape::Object(ty) if ty == "std::string" => {
            lambda("detail::document", place, &call(with_error))
        }
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
        define_list(handle, &format!("class {class}"), "{*this, index}", body);
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
            let ty = item
                .outputs
                .first()
                .map_or_else(String::new, |o| value_type(&o.value));
            let _ = writeln!(
                body,
                "inline std::vector<{ty}> {class}::{plain}() const {{\n  return of_->{}(index_);\n}}\n",
                item.method
            );
        }
    }
}
