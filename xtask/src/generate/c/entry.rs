//! The entry points of the C library: for each method of a handle the function that C calls. It checks
//! what it is given, stops panics, and hands out what the method returns.

use std::fmt::Write as _;

use super::api::{Api, Fails, Function, Kind, Output, Receiver, Section, Value, handle_name};

/// A module for each section, and the one that names them: names of files and their text.
pub(super) fn files(api: &Api) -> Vec<(String, String)> {
    let mut modules = String::from(
        "//! The entry points of the C library, a module for each handle.\n\
         #![allow(clippy::multiple_unsafe_ops_per_block, reason = \"an entry point trusts its caller \
         for all of its parameters at once\")]\n",
    );
    modules.push_str("\npub mod enumerations;\n\nmod fields;\n\npub(crate) mod side_texts;\n");
    for section in &api.sections {
        let _ = write!(modules, "\npub mod {};\n", section.name);
    }
    modules.push_str("\n/// What the entry points name.\nmod names {\npub(super) use std::ffi::{c_char, c_void};\n\npub(super) use crate::{");
    for module in &api.modules {
        let _ = write!(modules, "{module}::*,");
    }
    modules.push_str("boundary::*};\n}\n");
    let files = api
        .sections
        .iter()
        .map(|section| (format!("{}.rs", section.name), module(section)));
    files.chain([("mod.rs".to_owned(), modules)]).collect()
}

fn module(section: &Section) -> String {
    let mut text = if section.is_handle {
        format!(
            "//! The functions of `mirror_{}`.\n\nuse super::names::*;\n\n",
            section.name
        )
    } else {
        format!("//! {}\n\nuse super::names::*;\n\n", section.doc.join(" "))
    };
    for function in &section.functions {
        write_function(section, function, &mut text);
    }
    if section.is_handle {
        let (name, plain) = (&section.name, handle_name(&section.name));
        let _ = write!(
            text,
            "/// Frees the handle. NULL is allowed.\n\
             #[unsafe(no_mangle)]\n\
             pub unsafe extern \"C\" fn mirror_{name}_free({plain}: *mut mirror_{name}) {{\n\
             // SAFETY: the caller owns the handle and does not use it any more.\n\
             unsafe {{ free({plain}) }}\n}}\n"
        );
    }
    text
}

fn write_function(section: &Section, function: &Function, text: &mut String) {
    let handle = handle_name(&section.name);
    let mut parameters = Vec::new();
    let mut body = String::new();
    let mut arguments = Vec::new();
    match function.receiver {
        Receiver::Shared => {
            parameters.push(format!("{handle}: *const mirror_{}", section.name));
            let _ = writeln!(body, "let {handle} = shared({handle})?;");
        }
        Receiver::Unique => {
            parameters.push(format!("{handle}: *mut mirror_{}", section.name));
            // A handle that it gives out is no change, whose error would be kept.
            let gives_handle = matches!(
                function.outputs.as_slice(),
                [Output {
                    value: Value::Handle(_),
                    ..
                }]
            );
            let access = if gives_handle { "unique" } else { "changed" };
            let _ = writeln!(body, "let {handle} = {access}({handle})?;");
        }
        Receiver::None | Receiver::Maker => {}
    }
    for parameter in &function.parameters {
        let name = &parameter.name;
        let (passed, read): (Vec<String>, Option<String>) = match &parameter.kind {
            Kind::Borrowed(known) => (
                vec![format!("{name}: *const mirror_{known}")],
                Some(format!("shared({name})?")),
            ),
            Kind::OptionalBorrowed(known) => (
                vec![format!("{name}: *const mirror_{known}")],
                Some(format!("optional({name})?")),
            ),
            Kind::Text => (
                vec![
                    format!("{name}: *const c_char"),
                    format!("{name}_len: usize"),
                ],
                Some(format!("read_text({name}, {name}_len)?")),
            ),
            Kind::OptionalText => (
                vec![
                    format!("{name}: *const c_char"),
                    format!("{name}_len: usize"),
                ],
                Some(format!("read_optional_text({name}, {name}_len)?")),
            ),
            Kind::Bytes => (
                vec![
                    format!("{name}: *const c_void"),
                    format!("{name}_len: usize"),
                ],
                Some(format!("read_bytes({name}, {name}_len)?")),
            ),
            Kind::Texts => (
                vec![
                    format!("{name}: *const mirror_str"),
                    format!("{name}_count: usize"),
                ],
                Some(format!("&read_texts({name}, {name}_count)?")),
            ),
            Kind::Plain(ty) => (vec![format!("{name}: {ty}")], None),
            Kind::OptionalPlain(ty) => (
                vec![format!("{name}: *const {ty}")],
                Some(format!("optional({name})?.copied()")),
            ),
            Kind::Word(_) => (
                vec![format!("{name}: i32")],
                Some(format!("read_word({name})?")),
            ),
        };
        parameters.extend(passed);
        if let Some(read) = read {
            let _ = writeln!(body, "let {name} = {read};");
        }
        arguments.push(name.clone());
    }
    for output in &function.outputs {
        let c_type = match &output.value {
            Value::Handle(known) => format!("*mut mirror_{known}"),
            Value::Structure(known) | Value::Word(known) => format!("mirror_{known}"),
            Value::Text => "mirror_str".into(),
            Value::Plain(ty) => ty.clone(),
            Value::Error => "*const mirror_error".into(),
        };
        parameters.push(format!("{}: *mut {c_type}", output.name));
        let _ = writeln!(body, "let {0} = Out::new({0})?;", output.name);
    }
    let call = match function.receiver {
        Receiver::None => format!("crate::{}::mirror_{}", function.module, function.method),
        Receiver::Maker => format!("mirror_{}::{}", section.name, function.method),
        Receiver::Shared | Receiver::Unique => format!("{handle}.{}", function.method),
    };
    let question = if function.fails == Fails::Never {
        ""
    } else {
        "?"
    };
    let call = format!("{call}({}){question}", arguments.join(", "));
    hand_out(function, &call, &mut body);
    let (entry, end) = if function.fails == Fails::WithError {
        parameters.push("error: *mut *mut mirror_error".into());
        body.push_str("\nOk(())");
        ("unsafe { entry_with_error(error, || {", "}) }")
    } else {
        ("entry(|| unsafe {", "})")
    };
    for line in &function.doc {
        let _ = writeln!(text, "/// {line}");
    }
    let _ = write!(
        text,
        "#[must_use]\n#[unsafe(no_mangle)]\n\
         pub unsafe extern \"C\" fn {}({}) -> mirror_result {{\n\
         // SAFETY: the caller keeps to the conventions of the header.\n\
         {entry}\n{body}\n{end}\n}}\n\n",
        function.c_name(&section.name),
        parameters.join(", ")
    );
}

/// Writes what the call returns to the outputs.
fn hand_out(function: &Function, call: &str, body: &mut String) {
    let semicolon = if function.fails == Fails::WithError {
        "?;"
    } else {
        ""
    };
    let absent = if function.is_optional {
        ".ok_or(mirror_result::MIRROR_ERROR_ABSENT)?"
    } else {
        ""
    };
    match function.outputs.as_slice() {
        [] => {
            let _ = write!(body, "{call};");
            if semicolon.is_empty() {
                body.push_str("\nOk(())");
            }
        }
        [Output { name, value }] => {
            let put = match value {
                Value::Handle(_) => format!("{name}.handle({call}{absent})"),
                Value::Error => format!("{name}.put_some({call}.map(std::ptr::from_ref))"),
                _ if function.is_optional => format!("{name}.put_some({call})"),
                _ => format!("{name}.put({call})"),
            };
            let _ = write!(body, "{put}{semicolon}");
        }
        outputs => {
            let places: Vec<String> = (0..outputs.len())
                .map(|index| format!("value_{index}"))
                .collect();
            let _ = writeln!(body, "let ({}) = {call}{absent};", places.join(", "));
            for (index, (output, place)) in outputs.iter().zip(&places).enumerate() {
                let is_last = index + 1 == outputs.len();
                let question = if is_last { semicolon } else { "?;" };
                let _ = writeln!(body, "{}.put({place}){question}", output.name);
            }
        }
    }
}
