//! What only a person can say: a confirmation, a choice, work in the graphical tool.

use mirror_core::{
    recover::{Command, Notice, Operation, Question, Runbook, RunbookAction},
    wording::{Label, SelectionPrompt},
};

use super::{
    super::{Failure, store::Mode},
    Drive, STOP,
};

impl Drive<'_, '_> {
    /// Somebody has to type the name of a server; nothing else confirms.
    pub(super) fn confirm(
        &mut self,
        step: u32,
        token: &str,
        source: Option<&str>,
        command: Option<&Command>,
    ) -> Result<(), Failure> {
        let wording = self.words.wording();
        let by_hand = operation(self.record.session.runbook(), step);
        let survivor = by_hand.and_then(|(_, server)| server);
        let Some(server) = source.or(survivor).map(str::to_owned) else {
            return Err(Failure::Stopped(self.words.nobody_named(step)));
        };
        let what = match (command, by_hand) {
            (Some(command), _) => format!(
                "{}: {}",
                wording.place(command.server.as_deref()),
                self.words.line(command)
            ),
            (None, Some((operation, server))) => format!(
                "{}: {}",
                wording.label(Label::GraphicalTool),
                wording.operation(operation, server)
            ),
            (None, None) => String::new(),
        };
        let lost = match by_hand {
            Some((Operation::DeclareSurvivorLatest, _)) => Notice::PartnerIsLostAsSource,
            _ => Notice::OtherDataIsLost,
        };
        let warning = wording.label(Label::CannotBeUndone);
        let lines = [
            format!("{}{warning}", self.step(step)),
            format!("  {what}"),
            format!("  {}", self.words.becomes_latest(&server)),
            format!("  {}", wording.notice(lost)),
        ];
        for line in lines {
            self.console.line(&line)?;
        }
        loop {
            let answer = self.ask(&self.words.type_the_server())?;
            if answer == server {
                let now = self.clock.now();
                let taken = self.record.session.confirmed(token, now);
                return self.fed(taken);
            }
            if answer == STOP {
                return self.decline();
            }
            self.console.line(&self.words.not_that_server(&answer))?;
        }
    }

    pub(super) fn choose(&mut self, question: Question, choices: &[String]) -> Result<(), Failure> {
        let wording = self.words.wording();
        let shown = |choice: &str| match (question, choice) {
            (Question::StartService, "yes") => wording.answer(true).to_owned(),
            (Question::StartService, "no") => wording.answer(false).to_owned(),
            (_, name) => name.to_owned(),
        };
        let line = format!(
            "{}: {}",
            wording.label(Label::Decide),
            wording.question(question)
        );
        self.console.line(&line)?;
        let all: Vec<String> = choices.iter().map(|choice| shown(choice)).collect();
        loop {
            let answer = self.ask(&all.join(" / "))?;
            let chosen = choices
                .iter()
                .find(|choice| **choice == answer || shown(choice) == answer);
            if let Some(choice) = chosen {
                let now = self.clock.now();
                let taken = self.record.session.answered(choice, now);
                return self.fed(taken);
            }
            if answer == STOP {
                return self.decline();
            }
            self.console.line(
                &self
                    .words
                    .prompt(&SelectionPrompt::NotAChoice { answer: &answer }),
            )?;
        }
    }

    pub(super) fn by_hand(
        &mut self,
        step: u32,
        operation: Operation,
        server: Option<&str>,
    ) -> Result<(), Failure> {
        let wording = self.words.wording();
        let tool = wording.label(Label::GraphicalTool);
        let what = wording.operation(operation, server);
        let line = format!("{}{tool}: {what}", self.step(step));
        self.console.line(&line)?;
        let answer = match self.record.mode {
            // What it leads to is in the files.
            Mode::DryRun => "done".to_owned(),
            Mode::Execute => loop {
                let answer = self.ask(&self.words.when_done())?;
                match answer.as_str() {
                    "done" | "failed" => break answer,
                    STOP => return self.decline(),
                    other => self.console.line(
                        &self
                            .words
                            .prompt(&SelectionPrompt::NotAChoice { answer: other }),
                    )?,
                }
            },
        };
        let now = self.clock.now();
        let taken = self.record.session.answered(&answer, now);
        self.fed(taken)
    }
}

/// What a step has somebody do in the graphical tool.
fn operation(runbook: &Runbook, number: u32) -> Option<(Operation, Option<&str>)> {
    let step = runbook.steps.iter().find(|step| step.number == number)?;
    match &step.action {
        RunbookAction::ByHand {
            operation, server, ..
        } => Some((*operation, server.as_deref())),
        _ => None,
    }
}
