//! What is shown and asked.

use std::io::{self, BufRead, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mirror_core::wording::visible;

/// Where somebody reads and answers.
pub(crate) struct Console<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    is_terminal: bool,
    bar: Option<ProgressBar>,
    /// The last line on progress, where there is no bar.
    progress: Option<String>,
}

impl<'a> Console<'a> {
    /// On a terminal a copy is shown as a bar, elsewhere as lines.
    pub(crate) const fn new(
        input: &'a mut dyn BufRead,
        output: &'a mut dyn Write,
        is_terminal: bool,
    ) -> Self {
        Self {
            input,
            output,
            is_terminal,
            bar: None,
            progress: None,
        }
    }

    pub(crate) const fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// One line.
    pub(crate) fn line(&mut self, line: &str) -> io::Result<()> {
        let line = plain(line);
        match &self.bar {
            Some(bar) => bar.suspend(|| writeln!(self.output, "{line}")),
            None => writeln!(self.output, "{line}"),
        }
    }

    /// A page as it is.
    pub(crate) fn text(&mut self, text: &str) -> io::Result<()> {
        write!(self.output, "{text}")?;
        self.output.flush()
    }

    /// The answer to a question, without blanks around it. `None`: nobody answers any more.
    pub(crate) fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        self.end_progress();
        write!(self.output, "{} > ", plain(question))?;
        self.output.flush()?;
        let mut answer = String::new();
        if self.input.read_line(&mut answer)? == 0 {
            writeln!(self.output)?;
            return Ok(None);
        }
        Ok(Some(answer.trim().to_owned()))
    }

    /// How far a copy is. Off a terminal, a line for each change.
    pub(crate) fn progress(
        &mut self,
        percent: Option<u8>,
        line: &str,
        more: &str,
    ) -> io::Result<()> {
        if self.is_terminal {
            let bar = self.bar.get_or_insert_with(bar);
            bar.set_message(plain(&format!("{}{more}", line.trim_start())));
            if let Some(percent) = percent {
                bar.set_position(u64::from(percent));
            }
            return Ok(());
        }
        if self.progress.as_deref() != Some(line) {
            self.line(&format!("{line}{more}"))?;
            self.progress = Some(line.to_owned());
        }
        Ok(())
    }

    /// No copy is watched any more.
    pub(crate) fn end_progress(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        self.progress = None;
    }
}

fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("[{bar:30}] {wide_msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(100), ProgressDrawTarget::stdout())
        .with_style(style.progress_chars("=> "))
}

/// Text from outside on a terminal: nothing hidden, no control characters.
pub(crate) fn plain(text: &str) -> String {
    visible(text).into_owned()
}
