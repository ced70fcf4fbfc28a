//! What is written about the simulation is so.

use std::{fs, path::Path};

use mirror_sim::{Scenario, model::Assumptions};

fn page(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// The blocks of a page in one language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let begin = format!("```{language}\n");
    page.split(&begin)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

#[test]
fn each_assumption_has_its_paragraph() {
    let page = page("ASSUMPTIONS.md");
    let headings: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'))
        .collect();
    let assumptions = toml::Table::try_from(Assumptions::default()).unwrap();
    let mut written = headings.clone();
    written.sort_unstable();
    let known: Vec<&str> = assumptions.keys().map(String::as_str).collect();
    assert_eq!(written, known);
    // The default stands in the paragraph.
    for (name, value) in &assumptions {
        let paragraph = page.split(&format!("### `{name}`")).nth(1).unwrap();
        let assumed = paragraph.split("Assumed:").nth(1).unwrap().trim_start();
        let default = match value {
            toml::Value::Boolean(true) => "on".to_owned(),
            toml::Value::Boolean(false) => "off".to_owned(),
            value => format!("`{}`", value.as_str().unwrap()),
        };
        assert!(assumed.starts_with(&default), "{name}: {default}");
    }
    assert_eq!(headings.len(), 18);
}

#[test]
fn the_scenario_of_the_docs_is_one() {
    let page = page("../../docs/simulator.md");
    let blocks = blocks(&page, "toml");
    assert_eq!(blocks.len(), 1);
    let scenario = Scenario::parse(blocks[0]).unwrap();
    assert_eq!(scenario.cluster.names.resource, "sales data");
}

/// Runs every command of the page in one shell and compares what it prints.
#[cfg(unix)]
#[test]
fn the_commands_of_the_docs_print_what_is_shown() {
    use std::process::Command;

    const END: &str = "\u{1e}";
    let page = page("../../docs/simulator.md");
    let blocks = blocks(&page, "console");
    let mut script = String::new();
    let mut commands = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    for line in blocks.concat().lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            if !commands.is_empty() {
                script.push_str(&format!("printf '{END}'\n"));
            }
            script.push_str(&format!("{command}\n"));
            commands.push(command.to_owned());
            shown.push(String::new());
        } else if let Some(more) = line.strip_prefix("> ") {
            script.push_str(&format!("{more}\n"));
        } else {
            shown.last_mut().unwrap().push_str(&format!("{line}\n"));
        }
    }
    assert_eq!(commands.len(), 18);

    let folder = tempfile::tempdir().unwrap();
    let programs = Path::new(env!("CARGO_BIN_EXE_mirror-sim"))
        .parent()
        .unwrap();
    let path = std::env::var("PATH").unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{script}")])
        .current_dir(folder.path())
        .env("PATH", format!("{}:{path}", programs.display()))
        .env_remove("MIRROR_SIM_STATE")
        .env_remove("MIRROR_SIM_SERVER")
        .env_remove("MIRROR_SIM_LANG")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let place = fs::canonicalize(folder.path()).unwrap();
    let printed = printed.replace(place.to_str().unwrap(), "…");
    let printed: Vec<&str> = printed.split(END).collect();
    for ((command, shown), printed) in commands.iter().zip(&shown).zip(&printed) {
        assert_eq!(printed, shown, "$ {command}");
    }
    assert_eq!(printed.len(), commands.len());
}
