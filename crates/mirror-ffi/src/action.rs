//! What the host of a session has to do next.

use std::time::Duration;

use mirror_core::{
    recover::{Action, Session},
    wording::Language,
};

use crate::{
    lists::mirror_commands,
    result::{Checked, item},
    text::{LazyText, Messages, Text, json, mirror_str, mirror_text},
    words::{mirror_action_kind, mirror_stop_reason},
};

/// What the host of a session has to do next. Immutable.
pub struct mirror_action {
    action: Action,
    word: LazyText,
    messages: Messages,
    token: LazyText,
    server: LazyText,
    choices: Vec<Text>,
}

impl mirror_action {
    /// What a session has just asked for.
    pub(crate) fn of(action: Action, session: &Session) -> Self {
        let choices: &[String] = match &action {
            Action::Ask { choices, .. } => choices,
            _ => &[],
        };
        let message = |language: Language| match &action {
            Action::Tell { notice, .. } => Some(language.wording().notice(*notice).to_owned()),
            Action::Wait { .. } => None,
            _ => session.describe(language),
        };
        Self {
            word: LazyText::default(),
            messages: Messages::new(message),
            token: LazyText::default(),
            server: LazyText::default(),
            choices: choices.iter().map(|choice| Text::new(choice)).collect(),
            action,
        }
    }
}

impl mirror_action {
    /// Returns the kind of the action.
    ///
    /// Outputs: `kind`.
    pub fn kind_of(&self) -> mirror_action_kind {
        self.action.kind().into()
    }

    /// Returns the number of the step, counted from 1.
    ///
    /// MIRROR_ERROR_ABSENT: all steps are done.
    pub fn step(&self) -> Option<u32> {
        match &self.action {
            Action::Tell { step, .. }
            | Action::Observe { step, .. }
            | Action::Run { step, .. }
            | Action::Confirm { step, .. }
            | Action::Ask { step, .. }
            | Action::ByHand { step, .. }
            | Action::Wait { step, .. }
            | Action::Stopped { step, .. } => Some(*step),
            _ => None,
        }
    }

    /// Returns what it is about, as a word of the documents: what is told, looked for, asked, or done.
    ///
    /// MIRROR_ERROR_ABSENT: there is no such word; for one that observes, the state is read before a
    /// command.
    pub fn word(&self) -> Option<mirror_str> {
        let word = match &self.action {
            Action::Tell { notice, .. } => Some(notice.as_str()),
            Action::Observe { expect, .. } => expect.map(|expect| expect.as_str()),
            Action::Run { effect, .. } => Some(effect.as_str()),
            Action::Ask { question, .. } => Some(question.as_str()),
            Action::ByHand { operation, .. } => Some(operation.as_str()),
            _ => None,
        };
        self.word.maybe(word)
    }

    /// Returns the sentence for a person: what is told, looked for, asked, done or confirmed, or why the
    /// session has stopped.
    ///
    /// MIRROR_ERROR_ABSENT: there is nothing to say.
    pub fn message(&self, language: Language) -> Option<mirror_str> {
        self.messages.get(language)
    }

    /// Returns whether what is told must be known before going on.
    ///
    /// MIRROR_ERROR_ABSENT: nothing is told.
    pub fn warning(&self) -> Option<bool> {
        match self.action {
            Action::Tell { warning, .. } => Some(warning),
            _ => None,
        }
    }

    /// Returns the commands: all that an action observes with, or the one that it runs or has confirmed.
    ///
    /// MIRROR_ERROR_ABSENT: there is none.
    pub fn commands(&self) -> Option<mirror_commands> {
        let commands = match &self.action {
            Action::Observe { commands, .. } => commands.clone(),
            Action::Run { command, .. }
            | Action::Confirm {
                command: Some(command),
                ..
            } => vec![command.clone()],
            _ => return None,
        };
        Some(commands.into())
    }

    /// Returns what mirror_session_confirmed() has to be given. It holds for this session, step and state
    /// alone.
    ///
    /// MIRROR_ERROR_ABSENT: nothing is to be confirmed.
    pub fn token(&self) -> Option<mirror_str> {
        match &self.action {
            Action::Confirm { token, .. } => Some(self.token.get(token)),
            _ => None,
        }
    }

    /// Returns the server whose data is to be the latest, where that is to be confirmed, or the server
    /// that something is done to in the graphical tool.
    ///
    /// MIRROR_ERROR_ABSENT: there is none.
    pub fn server(&self) -> Option<mirror_str> {
        let server = match &self.action {
            Action::Confirm { source, .. } => source.as_deref(),
            Action::ByHand { server, .. } => server.as_deref(),
            _ => None,
        };
        self.server.maybe(server)
    }

    /// Returns the number of answers to choose from; 0 where nothing is asked.
    pub fn choice_count(&self) -> usize {
        self.choices.len()
    }

    /// Returns one of the answers.
    pub fn choice(&self, index: usize) -> Checked<mirror_str> {
        Ok(item(&self.choices, index)?.borrowed())
    }

    /// Returns the time before which there is nothing to do, in milliseconds as the host tells them.
    ///
    /// MIRROR_ERROR_ABSENT: there is no waiting.
    pub fn until(&self) -> Option<u64> {
        match self.action {
            Action::Wait { until, .. } => Some(milliseconds_rounded_up(until)),
            _ => None,
        }
    }

    /// Returns whether, now that all steps are done, the state has to be read and assessed anew for
    /// another runbook.
    ///
    /// MIRROR_ERROR_ABSENT: not all steps are done.
    pub fn read_again(&self) -> Option<bool> {
        match self.action {
            Action::Done { read_again } => Some(read_again),
            _ => None,
        }
    }

    /// Returns why the session has stopped.
    ///
    /// MIRROR_ERROR_ABSENT: it has not.
    pub fn stop_reason(&self) -> Option<mirror_stop_reason> {
        match &self.action {
            Action::Stopped { reason, .. } => Some(reason.code().into()),
            _ => None,
        }
    }

    /// Writes the action as JSON.
    pub fn to_json(&self) -> Checked<mirror_text> {
        json(&self.action)
    }
}

/// A host that waits until then must not find that it is too early still.
fn milliseconds_rounded_up(time: Duration) -> u64 {
    let rest = u128::from(time.subsec_nanos() % 1_000_000 != 0);
    u64::try_from(time.as_millis() + rest).unwrap_or(u64::MAX)
}
