//! Commands that act: run on this server, or by somebody on another one.

use mirror_core::{
    recover::{Command, Effect},
    wording::SelectionPrompt,
};

use super::{
    super::{Failure, runner::Ended, store::Mode},
    Drive, STOP,
};

impl Drive<'_, '_> {
    pub(super) fn command(
        &mut self,
        step: u32,
        command: &Command,
        effect: Effect,
    ) -> Result<(), Failure> {
        let wording = self.words.wording();
        let server = command.server.as_deref();
        let line = format!(
            "{}{}: {}",
            self.step(step),
            wording.place(server),
            wording.effect(effect)
        );
        self.console.line(&line)?;
        let is_here = server.is_none() || server == self.here;
        if self.record.mode == Mode::Execute && !is_here {
            return self.elsewhere(command);
        }
        let would = match self.record.mode {
            Mode::DryRun => self.words.would_run(),
            Mode::Execute => self.words.runs(),
        };
        self.console
            .line(&format!("  {would}: {}", self.words.line(command)))?;
        let ended = self
            .runner
            .run(command)
            .map_err(|error| self.cannot(&error))?;
        self.command_ended(&ended)
    }

    /// A command for another server than this one.
    pub(super) fn elsewhere(&mut self, command: &Command) -> Result<(), Failure> {
        let server = command.server.as_deref().unwrap_or_default();
        self.console
            .line(&format!("  {}", self.words.run_this_on(server)))?;
        self.console
            .line(&format!("    {}", self.words.line(command)))?;
        loop {
            let answer = self.ask(&self.words.how_it_ended())?;
            let exit = match answer.as_str() {
                STOP => return self.decline(),
                "?" => None,
                status => match status.parse() {
                    Ok(status) => Some(status),
                    Err(_) => {
                        self.console.line(
                            &self
                                .words
                                .prompt(&SelectionPrompt::NotAChoice { answer: status }),
                        )?;
                        continue;
                    }
                },
            };
            return self.command_ended(&Ended {
                exit,
                ..Ended::default()
            });
        }
    }

    pub(super) fn command_ended(&mut self, ended: &Ended) -> Result<(), Failure> {
        let mut output = ended.output.clone();
        output.extend_from_slice(&ended.errors);
        let now = self.clock.now();
        let taken = self.record.session.command_ended(ended.exit, &output, now);
        self.fed(taken)
    }
}
