//! `cargo xtask test`: everything that a change must pass, as a list of steps.

use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::{
    c_library, end_to_end, generate, no_std, python,
    workspace::{self, Workspace},
};

type Action = dyn Fn(&Workspace) -> anyhow::Result<()>;

/// One thing that must pass.
struct Step {
    name: &'static str,
    run: Box<Action>,
}

impl Step {
    fn new(name: &'static str, run: impl Fn(&Workspace) -> anyhow::Result<()> + 'static) -> Self {
        Self {
            name,
            run: Box::new(run),
        }
    }

    /// A step that is one run of cargo.
    fn cargo<const N: usize>(name: &'static str, arguments: [&'static str; N]) -> Self {
        Self::new(name, move |workspace| {
            workspace::run(workspace.cargo().args(arguments))
        })
    }
}

/// The steps, quick and telling ones first.
fn steps() -> Vec<Step> {
    vec![
        Step::cargo(
            "tests, all features",
            [
                "test",
                "--workspace",
                "--all-features",
                "--lib",
                "--bins",
                "--tests",
                "--examples",
            ],
        ),
        Step::cargo(
            "doc tests",
            ["test", "--workspace", "--all-features", "--doc"],
        ),
        Step::cargo(
            "tests, no features",
            ["test", "--package", "mirror-core", "--no-default-features"],
        ),
        Step::new("generated files", generate::check),
        Step::new("C library", c_library::run),
        Step::new("no standard library", no_std::run),
        Step::new("Python package", python::run),
        Step::new("recoveries from end to end", end_to_end::run),
    ]
}

/// Runs all steps; stops at the first that fails.
pub(crate) fn run(workspace: &Workspace) -> anyhow::Result<()> {
    match workspace.shared() {
        Some(folder) => println!("Sample inputs: {}", folder.display()),
        None => println!("MIRROR_SHARED is not set: tests over shared sample inputs are left out."),
    }
    run_steps(&steps(), workspace)
}

fn run_steps(steps: &[Step], workspace: &Workspace) -> anyhow::Result<()> {
    let started = Instant::now();
    for (number, step) in (1..).zip(steps) {
        let place = format!("[{number}/{}] {}", steps.len(), step.name);
        println!("\n== {place}");
        let step_started = Instant::now();
        let result = (step.run)(workspace);
        let took = seconds(step_started.elapsed());
        result.with_context(|| format!("step {place} failed after {took}"))?;
        println!("-- {place}: passed in {took}");
    }
    println!(
        "\nAll {} steps passed in {}.",
        steps.len(),
        seconds(started.elapsed())
    );
    Ok(())
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{cell::Cell, rc::Rc};

    fn counting(name: &'static str, count: &Rc<Cell<u32>>, fails: bool) -> Step {
        let count = Rc::clone(count);
        Step::new(name, move |_| {
            count.set(count.get() + 1);
            anyhow::ensure!(!fails, "the reason");
            Ok(())
        })
    }

    #[test]
    fn all_steps_run_while_they_pass() {
        let count = Rc::new(Cell::new(0));
        let steps = [
            counting("first", &count, false),
            counting("second", &count, false),
        ];
        run_steps(&steps, &Workspace::find().unwrap()).unwrap();
        assert_eq!(count.get(), 2);
    }

    #[test]
    fn the_first_failure_stops_and_is_named() {
        let count = Rc::new(Cell::new(0));
        let steps = [
            counting("first", &count, false),
            counting("second", &count, true),
            counting("third", &count, false),
        ];
        let error = run_steps(&steps, &Workspace::find().unwrap()).unwrap_err();
        assert_eq!(count.get(), 2);
        let message = format!("{error:#}");
        assert!(
            message.starts_with("step [2/3] second failed after "),
            "{message}"
        );
        assert!(message.ends_with(": the reason"), "{message}");
    }
}
