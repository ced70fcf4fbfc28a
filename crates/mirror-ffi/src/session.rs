//! A runbook that is being carried out.

use std::time::Duration;

use mirror_core::{
    recover::{Session, SessionSettings},
    wording::Language,
};

use crate::{
    action::mirror_action,
    boundary::Changed,
    error::{LastError, Raised, mirror_error},
    result::{Checked, mirror_result},
    runbook::mirror_runbook,
    text::{json, mirror_text},
};

/// How long a session waits. mirror_session_settings_default() fills it in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct mirror_session_settings {
    /// A copy without progress for this long is stalled. Not 0.
    pub stall_after_ms: u64,
    /// No step is watched for longer. Not 0.
    pub give_up_after_ms: u64,
    /// With automatic recovery on, the time that a copy may take to start by itself before it is
    /// started.
    pub self_start_within_ms: u64,
    /// The number of outputs in a row that may be unreadable.
    pub unreadable_looks: u32,
}

impl mirror_session_settings {
    /// Memory that was only cleared is refused: a session would give up before its first step.
    fn read(&self) -> Checked<SessionSettings> {
        if self.stall_after_ms == 0 || self.give_up_after_ms == 0 {
            return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
        }
        let mut settings = SessionSettings::DEFAULT;
        settings.stall_after = Duration::from_millis(self.stall_after_ms);
        settings.give_up_after = Duration::from_millis(self.give_up_after_ms);
        settings.self_start_within = Duration::from_millis(self.self_start_within_ms);
        settings.unreadable_looks = self.unreadable_looks;
        Ok(settings)
    }
}

/// A runbook that is being carried out. The host asks for the next action, does it, and feeds back
/// what it saw; the session itself does nothing. Times are milliseconds since any origin that the
/// host chooses and keeps, over a restart too.
pub struct mirror_session {
    session: Session,
    error: LastError,
}

impl From<Session> for mirror_session {
    fn from(session: Session) -> Self {
        Self {
            session,
            error: LastError::default(),
        }
    }
}

impl Changed for mirror_session {
    fn forget_error(&mut self) {
        self.error.forget();
    }
}

impl mirror_session {
    /// Fills settings in with the defaults.
    pub fn settings_default() -> mirror_session_settings {
        let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let defaults = SessionSettings::DEFAULT;
        mirror_session_settings {
            stall_after_ms: milliseconds(defaults.stall_after),
            give_up_after_ms: milliseconds(defaults.give_up_after),
            self_start_within_ms: milliseconds(defaults.self_start_within),
            unreadable_looks: defaults.unreadable_looks,
        }
    }

    /// Begins to carry out a runbook.
    ///
    /// `id` tells sessions apart: a confirmation given to one is none for another. `settings` may be
    /// NULL: the defaults. MIRROR_ERROR_OUT_OF_RANGE: a setting is 0 that must not be.
    /// MIRROR_ERROR_SESSION: the runbook still needs a name.
    pub fn start(
        runbook: &mirror_runbook,
        id: &str,
        settings: Option<&mirror_session_settings>,
    ) -> Raised<mirror_session> {
        let settings = match settings {
            Some(settings) => settings.read()?,
            None => SessionSettings::DEFAULT,
        };
        Ok(Session::start_with(runbook.0.clone(), settings, id)?.into())
    }

    /// Reads back a session that was written down. Call mirror_session_resume() before going on after
    /// a crash.
    ///
    /// MIRROR_ERROR_BAD_DOCUMENT: it is not the JSON of a session.
    pub fn from_json(json: &[u8]) -> Raised<mirror_session> {
        Ok(serde_json::from_slice::<Session>(json)?.into())
    }

    /// Writes the session down as JSON. Do it before a command is run: what has been handed out is
    /// remembered.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.session)
    }

    /// Takes up a session that was written down, perhaps in the middle of a step. It reads the state
    /// before it acts.
    ///
    /// MIRROR_ERROR_SESSION: it was written down in another version; mirror_session_error() says more.
    pub fn resume(&mut self, now_ms: u64) -> Checked<()> {
        let resumed = self.session.clone().resume(Duration::from_millis(now_ms));
        self.session = self.error.keep(resumed)?;
        Ok(())
    }

    /// Returns what the host has to do next. Asking again returns the same until something is fed
    /// back; only a notice, and a command that cannot be undone, are returned once.
    pub fn next(&mut self, now_ms: u64) -> mirror_action {
        let action = self.session.next(Duration::from_millis(now_ms));
        mirror_action::of(action, &self.session)
    }

    /// Feeds back the output of the commands of an action that observes, one behind the other, in any
    /// encoding.
    ///
    /// MIRROR_ERROR_SESSION: nothing was to be observed; mirror_session_error() says more.
    pub fn observed(&mut self, output: &[u8], now_ms: u64) -> Checked<()> {
        let now = Duration::from_millis(now_ms);
        self.error.keep(self.session.observed(output, now))
    }

    /// Feeds back how the command of an action that runs has ended, and what it printed.
    ///
    /// `exit_status` may be NULL: it is not known. MIRROR_ERROR_SESSION: no command was to be run;
    /// mirror_session_error() says more.
    pub fn command_ended(
        &mut self,
        exit_status: Option<i32>,
        output: &[u8],
        now_ms: u64,
    ) -> Checked<()> {
        let now = Duration::from_millis(now_ms);
        let ended = self.session.command_ended(exit_status, output, now);
        self.error.keep(ended)
    }

    /// Answers an action that asks with one of its choices, or says "done" or "failed" to one that is
    /// done by hand.
    ///
    /// MIRROR_ERROR_SESSION: nothing was asked, or the answer is none of the choices;
    /// mirror_session_error() says more.
    pub fn answered(&mut self, answer: &str, now_ms: u64) -> Checked<()> {
        let now = Duration::from_millis(now_ms);
        self.error.keep(self.session.answered(answer, now))
    }

    /// Confirms what an action asks to be confirmed, with its token. The state is read once more
    /// before the step is carried out.
    ///
    /// MIRROR_ERROR_SESSION: nothing was to be confirmed, or the token is that of another session,
    /// step or state; mirror_session_error() says more.
    pub fn confirmed(&mut self, token: &str, now_ms: u64) -> Checked<()> {
        let now = Duration::from_millis(now_ms);
        self.error.keep(self.session.confirmed(token, now))
    }

    /// Ends the session because the operator declines.
    pub fn decline(&mut self, now_ms: u64) {
        self.session.decline(Duration::from_millis(now_ms));
    }

    /// Returns the error of what was fed back last, borrowed until something else is fed back.
    ///
    /// MIRROR_ERROR_ABSENT: it was taken.
    pub fn error(&self) -> Option<&mirror_error> {
        self.error.get()
    }

    /// Returns whether the session has ended, one way or the other.
    pub fn is_over(&self) -> bool {
        self.session.is_over()
    }

    /// Returns the runbook, with the choices made so far.
    pub fn runbook(&self) -> mirror_runbook {
        self.session.runbook().clone().into()
    }

    /// Writes the journal as JSON: what was done, seen and refused.
    pub fn journal_to_json(&self) -> Checked<mirror_text> {
        json(self.session.journal())
    }

    /// Writes the journal for a person, a line for each entry. A line begins with the time in seconds
    /// since the origin that the host chose.
    pub fn journal_text(&self, language: Language) -> mirror_text {
        let journal = self.session.journal();
        let text = journal.text(language, &|seconds| format!("{seconds:.3}"));
        text.into()
    }
}
