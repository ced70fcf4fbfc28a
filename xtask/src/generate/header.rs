//! The C header, written from the declarations of `crates/mirror-ffi`.

use std::path::Path;

use anyhow::{Context as _, anyhow};

use super::c;
use crate::workspace::Workspace;

/// The sections of functions that belong to no handle; any other stands with those before it.
const FREE: [(&str, &str); 5] = [
    ("mirror_abi_version", "Version"),
    ("mirror_version", "Version"),
    ("mirror_word_", "Words of the enumerations"),
    (
        "mirror_decision_table",
        "The decision table, and lines for shells",
    ),
    (
        "mirror_shell_line",
        "The decision table, and lines for shells",
    ),
];

/// What stands before the declarations beside the includes.
const NODISCARD: &str = "
// Before each function whose result must be looked at. Define it as empty to switch that off.
#ifndef MIRROR_NODISCARD
#if defined(__cplusplus) && __cplusplus >= 201703L
#define MIRROR_NODISCARD [[nodiscard]]
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define MIRROR_NODISCARD [[nodiscard]]
#elif defined(__GNUC__)
#define MIRROR_NODISCARD __attribute__((warn_unused_result))
#elif defined(_MSC_VER) && _MSC_VER >= 1700
#define MIRROR_NODISCARD _Check_return_
#else
#define MIRROR_NODISCARD
#endif
#endif
";

/// What stands behind the declarations.
const SIZES: &str = "\
// An option of the compiler such as -fshort-enums gives enumerations another size than the library has.
#ifdef __cplusplus
static_assert(sizeof(mirror_result) == sizeof(int32_t), \"mirror_core: enumerations have 32 bits\");
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
_Static_assert(sizeof(mirror_result) == sizeof(int32_t), \"mirror_core: enumerations have 32 bits\");
#else
typedef char mirror_enumerations_have_32_bits[sizeof(mirror_result) == sizeof(int32_t) ? 1 : -1];
#endif
";
const END: &str = "#endif  /* MIRROR_CORE_H */";

pub(super) fn text(workspace: &Workspace) -> anyhow::Result<String> {
    let folder = workspace.path(["crates", "mirror-ffi"]);
    let bindings = cbindgen::Builder::new()
        .with_crate(&folder)
        .with_config(config(&folder)?)
        .generate()
        .context("the header cannot be written from the declarations")?;
    let mut text = Vec::new();
    bindings.write(&mut text);
    let text = String::from_utf8(text).context("the header is not UTF-8")?;
    let text = text.replace(END, &format!("{SIZES}\n{END}"));
    Ok(with_sections(&text))
}

fn config(folder: &Path) -> anyhow::Result<cbindgen::Config> {
    let path = folder.join("cbindgen.toml");
    let mut config = cbindgen::Config::from_file(&path)
        .map_err(|error| anyhow!("`{}` is not readable: {error}", path.display()))?;
    // Enumerations that go in as integers are named by no function.
    config.export.include = c::enumerations();
    // The workspace has one version.
    config.after_includes = Some(format!(
        "\n// The version of the library that this header belongs to; mirror_version() returns that of \
         the one\n// that is running.\n\
         #define MIRROR_CORE_VERSION \"{}\"\n\
         #define MIRROR_CORE_VERSION_MAJOR {}\n\
         #define MIRROR_CORE_VERSION_MINOR {}\n\
         #define MIRROR_CORE_VERSION_PATCH {}\n{NODISCARD}",
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    ));
    Ok(config)
}

/// A line before the enumerations, the handles, the structures, and the functions of each handle.
fn with_sections(header: &str) -> String {
    // A block is a declaration with its documentation; an empty line ends it.
    let handles: Vec<(&str, &str)> = header.split("\n\n").filter_map(handle).collect();
    let mut text = String::new();
    let mut current = String::new();
    for (index, block) in header.split("\n\n").enumerate() {
        if index > 0 {
            text.push_str("\n\n");
        }
        if let Some(section) = section(block, &handles)
            && section != current
        {
            text.push_str(&line(&section));
            text.push_str("\n\n");
            current = section;
        }
        text.push_str(block);
    }
    text
}

/// The name and the first sentence of a handle's declaration.
fn handle(block: &str) -> Option<(&str, &str)> {
    let declaration = block.lines().last()?.strip_prefix("typedef struct ")?;
    let (name, _) = declaration.split_once(' ')?;
    (!block.contains('{')).then_some(())?;
    let doc = block.lines().next()?.strip_prefix("/// ")?;
    let end = doc.find(['.', ':', ',']).unwrap_or(doc.len());
    Some((name, doc.get(..end)?))
}

fn section(block: &str, handles: &[(&str, &str)]) -> Option<String> {
    let mut lines = block.lines();
    let declaration = lines.find(|line| !line.starts_with("///"))?;
    if declaration.starts_with("typedef enum") {
        return Some("Enumerations".into());
    }
    if declaration.starts_with("typedef struct") {
        let is_handle = declaration.ends_with(';');
        return Some(if is_handle { "Handles" } else { "Structures" }.into());
    }
    let name = declared(block)?;
    let of_handle = handles.iter().filter(|(handle, _)| {
        name.strip_prefix(handle)
            .is_some_and(|rest| rest.starts_with('_'))
    });
    Some(match of_handle.max_by_key(|(handle, _)| handle.len()) {
        Some((handle, doc)) => format!("{handle}: {doc}"),
        None => {
            let (_, title) = FREE.iter().find(|(start, _)| name.starts_with(start))?;
            (*title).to_owned()
        }
    })
}

/// The function that a block declares.
fn declared(block: &str) -> Option<&str> {
    block.ends_with(");").then_some(())?;
    let code = block
        .lines()
        .find(|line| line.contains('(') && !line.starts_with("//"))?;
    let (head, _) = code.split_once('(')?;
    head.rsplit([' ', '*']).next()
}

fn line(title: &str) -> String {
    let dashes = 94_usize.saturating_sub(title.len());
    format!("// ---- {title} {}", "-".repeat(dashes))
}
