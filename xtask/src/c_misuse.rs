//! Writes a C program that misuses every function of the header: each pointer `NULL` once, each
//! length too long, each index behind the end, each enumerator none, figures at their ends.
//!
//! Because it is written from the header, no function can be forgotten. What the calls stand on is
//! in `crates/mirror-ffi/tests/c/misuse.h`.

use std::fmt::Write as _;

use anyhow::{Context as _, bail};

/// One function of the header.
struct Function {
    name: String,
    /// Whether it returns a code; the others free a handle or tell a number.
    is_checked: bool,
    parameters: Vec<Parameter>,
}

struct Parameter {
    /// The type in C, without the name.
    c_type: String,
    name: String,
}

/// How a parameter is passed and misused.
enum Role {
    /// A handle or structure that has to be there.
    Needed(String),
    /// One that may be left out.
    Optional(String),
    /// The start of a text or of bytes; its length follows.
    Start(&'static str),
    /// The length of what stands before.
    Length(&'static str),
    /// How many there are in an array.
    Count,
    /// A place for a handle, which is freed again.
    HandleOut(String),
    /// A place for anything else.
    Out,
    Enumerator,
    Index,
    Figure(&'static [&'static str]),
}

/// The program. `header` is the text of `mirror_core.h`.
pub(crate) fn program(header: &str) -> anyhow::Result<String> {
    let functions = functions(header)?;
    let mut calls = String::new();
    for function in functions.iter().filter(|function| function.is_checked) {
        write_calls(function, &mut calls)?;
    }
    let mut freed = String::new();
    for function in &functions {
        if function.name.ends_with("_free") {
            writeln!(freed, "  {}(NULL);", function.name)?;
        }
    }
    Ok(format!(
        "/* Written by xtask from mirror_core.h. */\n\
         #include \"misuse.h\"\n\n\
         static unsigned long calls = 0;\n\n\
         static void misuse(void) {{\n  enum mirror_result result;\n{calls}{freed}}}\n\n\
         int main(void) {{\n  make_handles();\n  misuse();\n  free_handles();\n  \
         printf(\"misuse: %lu calls of {} functions passed\\n\", calls);\n  return 0;\n}}\n",
        functions.len(),
    ))
}

fn functions(header: &str) -> anyhow::Result<Vec<Function>> {
    let mut found = Vec::new();
    for statement in without_comments(header).split(';') {
        let statement = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((head, rest)) = statement.split_once('(') else {
            continue;
        };
        let Some((returned, name)) = head.rsplit_once(' ') else {
            continue;
        };
        if !name.starts_with("mirror_") || name.contains('[') {
            continue;
        }
        let list = rest
            .strip_suffix(')')
            .context("a declaration that does not end")?;
        let parameters = list
            .split(',')
            .map(str::trim)
            .filter(|parameter| *parameter != "void")
            .map(parameter)
            .collect::<anyhow::Result<_>>()?;
        found.push(Function {
            name: name.to_owned(),
            is_checked: returned.ends_with("enum mirror_result"),
            parameters,
        });
    }
    if found.len() < 150 {
        bail!("only {} functions were found in the header", found.len());
    }
    Ok(found)
}

/// The declarations, without comments and directives of the preprocessor.
fn without_comments(header: &str) -> String {
    let mut text = String::new();
    let mut rest = header;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    text.lines()
        .filter(|line| !line.trim_start().starts_with(['#', '/']))
        .collect::<Vec<_>>()
        .join("\n")
}

fn parameter(text: &str) -> anyhow::Result<Parameter> {
    let start = text
        .rfind(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .map_or(0, |end| end + 1);
    let (c_type, name) = text
        .split_at_checked(start)
        .with_context(|| format!("`{text}` is no parameter"))?;
    Ok(Parameter {
        c_type: c_type.trim().to_owned(),
        name: name.to_owned(),
    })
}

fn role(function: &Function, parameter: &Parameter) -> anyhow::Result<Role> {
    const OPTIONAL: [&str; 3] = ["config", "limits", "settings"];
    let c_type = parameter.c_type.as_str();
    if let Some(kind) = c_type
        .strip_prefix("struct mirror_")
        .and_then(|kind| kind.strip_suffix(" **"))
    {
        return Ok(Role::HandleOut(kind.to_owned()));
    }
    if let Some(kind) = c_type
        .strip_prefix("const struct mirror_")
        .and_then(|kind| kind.strip_suffix(" *"))
    {
        let valid = match kind {
            "str" | "time" | "session_settings" => format!("&v_{kind}"),
            handle => format!("h_{handle}"),
        };
        // What a function is named after has to be there.
        let is_own = function.name.starts_with(&format!("mirror_{kind}_"));
        let is_optional = OPTIONAL.contains(&parameter.name.as_str())
            && (!is_own || parameter.name == "settings");
        return Ok(if is_optional {
            Role::Optional(valid)
        } else {
            Role::Needed(valid)
        });
    }
    if let Some(kind) = c_type
        .strip_prefix("struct mirror_")
        .and_then(|kind| kind.strip_suffix(" *"))
    {
        const BY_VALUE: [&str; 8] = [
            "str",
            "finding",
            "time",
            "recovery",
            "estimate",
            "session_settings",
            "progress",
            "full_copy",
        ];
        return Ok(if BY_VALUE.contains(&kind) {
            Role::Out
        } else {
            Role::Needed(format!("h_{kind}"))
        });
    }
    Ok(match c_type {
        "const int32_t *" => Role::Optional("&(const int32_t){1}".into()),
        "const uint8_t *" => Role::Optional("&(const uint8_t){50}".into()),
        "const char *" => Role::Start("\"vol1\""),
        "const void *" => Role::Start("MIRROR"),
        "size_t" if parameter.name == "bytes_len" => Role::Length("sizeof MIRROR - 1"),
        "size_t" if parameter.name.ends_with("_len") => Role::Length("4"),
        "size_t" if parameter.name.ends_with("_count") => Role::Count,
        "size_t" if parameter.name == "value" => Role::Figure(&["0", "SIZE_MAX"]),
        "size_t" => Role::Index,
        "int32_t" => Role::Enumerator,
        "uint8_t" => Role::Figure(&["0", "255"]),
        "uint16_t" => Role::Figure(&["0", "65535"]),
        "uint64_t" => Role::Figure(&["0", "UINT64_MAX"]),
        "double" => Role::Figure(&["NAN", "INFINITY", "-1.0", "1e308"]),
        "bool" => Role::Figure(&["true"]),
        other if other.ends_with('*') => Role::Out,
        other => bail!("a parameter of the type `{other}` is not known here"),
    })
}

fn write_calls(function: &Function, calls: &mut String) -> anyhow::Result<()> {
    let roles = function
        .parameters
        .iter()
        .map(|parameter| role(function, parameter))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let valid: Vec<String> = roles
        .iter()
        .zip(&function.parameters)
        .enumerate()
        .map(|(index, (role, parameter))| valid(role, &parameter.c_type, index))
        .collect();
    // As it should be: whatever comes back, nothing may crash.
    write_call(function, &roles, &valid, None, calls)?;
    for (index, role) in roles.iter().enumerate() {
        let is_error = matches!(role, Role::HandleOut(kind) if kind == "error");
        let (wrong, must_fail): (Vec<String>, bool) = match role {
            Role::Needed(_) | Role::Out => (vec!["NULL".into()], true),
            Role::HandleOut(_) => (vec!["NULL".into()], !is_error),
            Role::Start(_) => (vec!["NULL".into(), "\"\\xff\\xfe\"".into()], false),
            Role::Optional(_) => (vec!["NULL".into()], false),
            Role::Length(_) | Role::Count | Role::Index => (vec!["SIZE_MAX".into()], true),
            Role::Enumerator => (
                ["-1", "9999", "INT32_MIN", "INT32_MAX"]
                    .map(String::from)
                    .to_vec(),
                true,
            ),
            Role::Figure(figures) => (figures.iter().map(ToString::to_string).collect(), false),
        };
        for wrong in wrong {
            let mut arguments = valid.clone();
            if wrong.contains("xff") {
                // Two bytes that are no text; the length follows.
                if let Some(length) = arguments.get_mut(index + 1) {
                    "2".clone_into(length);
                }
            }
            let must_fail = must_fail || (matches!(role, Role::Start(_)) && wrong == "NULL");
            if let Some(argument) = arguments.get_mut(index) {
                *argument = wrong;
            }
            write_call(function, &roles, &arguments, Some(must_fail), calls)?;
        }
    }
    Ok(())
}

fn valid(role: &Role, c_type: &str, index: usize) -> String {
    match role {
        Role::Needed(valid) | Role::Optional(valid) => valid.clone(),
        Role::Start(text) | Role::Length(text) => (*text).to_owned(),
        Role::Count | Role::Enumerator => "1".into(),
        Role::Index => "0".into(),
        Role::Figure(_) => "1".into(),
        Role::HandleOut(_) | Role::Out => format!("({c_type})(void *)place[{index}].bytes"),
    }
}

fn write_call(
    function: &Function,
    roles: &[Role],
    arguments: &[String],
    must_fail: Option<bool>,
    calls: &mut String,
) -> anyhow::Result<()> {
    writeln!(
        calls,
        "  clear_places();\n  calls++;\n  result = {}({});",
        function.name,
        arguments.join(", ")
    )?;
    if must_fail == Some(true) {
        writeln!(calls, "  CHECK(result != MIRROR_OK);")?;
    }
    writeln!(calls, "  CHECK(result != MIRROR_ERROR_PANIC);")?;
    for (index, (role, argument)) in roles.iter().zip(arguments).enumerate() {
        let is_place = argument.contains("place[");
        match role {
            Role::HandleOut(kind) if is_place && kind == "error" => writeln!(
                calls,
                "  CHECK(place[{index}].bytes[0] != 0x5a || place[{index}].bytes[7] != 0x5a);\n  \
                 CHECK(result != MIRROR_OK || place[{index}].pointer == NULL);\n  \
                 mirror_error_free((mirror_error *)place[{index}].pointer);"
            )?,
            Role::HandleOut(kind) if is_place => writeln!(
                calls,
                "  if (result == MIRROR_OK) mirror_{kind}_free((mirror_{kind} \
                 *)place[{index}].pointer); else check_untouched({index});"
            )?,
            Role::Out if is_place => writeln!(
                calls,
                "  if (result != MIRROR_OK) check_untouched({index});"
            )?,
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> String {
        let workspace = crate::workspace::Workspace::find().unwrap();
        let path = workspace.path(["crates", "mirror-ffi", "include", "mirror_core.h"]);
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn every_declaration_of_the_header_is_found() {
        let header = header();
        let functions = functions(&header).unwrap();
        let free = functions
            .iter()
            .filter(|function| function.name.ends_with("_free"));
        assert_eq!(free.count(), header.matches("_free(struct").count());
        assert!(functions.iter().any(|f| f.name == "mirror_shell_line"));
    }

    #[test]
    fn each_parameter_is_misused() {
        let program = program(&header()).unwrap();
        assert!(program.contains("mirror_snapshot_add(NULL, MIRROR, sizeof MIRROR - 1)"));
        assert!(program.contains("mirror_snapshot_add(h_snapshot, MIRROR, SIZE_MAX)"));
        assert!(program.contains("mirror_assess_config_set_language(h_assess_config, 9999)"));
    }
}
