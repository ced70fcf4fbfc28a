//! What the host of a session has to do next.

use std::time::Duration;

use mirror_core::{
    recover::{Action, Session},
    wording::Language,
};

use crate::{
    boundary::{Out, entry, free, item, shared},
    lists::mirror_commands,
    text::{LazyText, Text, json, mirror_str, mirror_text},
    words::{self, mirror_action_kind, mirror_result, mirror_stop_reason},
};

/// What the host of a session has to do next.
///
/// Immutable, may be read from any thread; does not need the session. Freed with
/// mirror_action_free().
pub struct mirror_action {
    action: Action,
    word: Option<Text>,
    messages: Vec<(Language, Text)>,
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
        let message = |language: &Language| {
            let text = match &action {
                Action::Tell { notice, .. } => language.wording().notice(*notice).to_owned(),
                Action::Wait { .. } => return None,
                _ => session.describe(*language)?,
            };
            Some((*language, Text::new(&text)))
        };
        Self {
            word: word(&action).map(Text::new),
            messages: Language::ALL.iter().filter_map(message).collect(),
            token: LazyText::default(),
            server: LazyText::default(),
            choices: choices.iter().map(|choice| Text::new(choice)).collect(),
            action,
        }
    }
}

/// What it is about, as a word.
fn word(action: &Action) -> Option<&'static str> {
    match action {
        Action::Tell { notice, .. } => Some(notice.as_str()),
        Action::Observe { expect, .. } => expect.map(|expect| expect.as_str()),
        Action::Run { effect, .. } => Some(effect.as_str()),
        Action::Ask { question, .. } => Some(question.as_str()),
        Action::ByHand { operation, .. } => Some(operation.as_str()),
        _ => None,
    }
}

/// Says what has to be done.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_kind_of(
    action: *const mirror_action,
    kind: *mut mirror_action_kind,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(kind) }?;
        out.put((&action.action).into())
    })
}

/// Gives the number of the step, counted from 1.
///
/// MIRROR_ERROR_ABSENT: all steps are done.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_step(
    action: *const mirror_action,
    step: *mut u32,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(step) }?;
        out.put_some(match &action.action {
            Action::Tell { step, .. }
            | Action::Observe { step, .. }
            | Action::Run { step, .. }
            | Action::Confirm { step, .. }
            | Action::Ask { step, .. }
            | Action::ByHand { step, .. }
            | Action::Wait { step, .. }
            | Action::Stopped { step, .. } => Some(*step),
            _ => None,
        })
    })
}

/// Gives what it is about, as a word of the documents: what is told, looked for, asked, or done.
/// Borrowed from `action`.
///
/// MIRROR_ERROR_ABSENT: there is no such word; for one that observes, the state is read before a
/// command.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_word(
    action: *const mirror_action,
    word: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(word) }?;
        out.put_some(action.word.as_ref().map(Text::borrowed))
    })
}

/// Gives the sentence for a person: what is told, looked for, asked, done or confirmed, or why the
/// session has stopped. Borrowed from `action`.
///
/// `language` is one of mirror_language. MIRROR_ERROR_ABSENT: there is nothing to say.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_message(
    action: *const mirror_action,
    language: i32,
    message: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(message) }?;
        let language = words::language(language)?;
        let text = action.messages.iter().find(|(of, _)| *of == language);
        out.put_some(text.map(|(_, text)| text.borrowed()))
    })
}

/// Says whether what is told must be known before going on.
///
/// MIRROR_ERROR_ABSENT: nothing is told.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_warning(
    action: *const mirror_action,
    warning: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(warning) }?;
        out.put_some(match action.action {
            Action::Tell { warning, .. } => Some(warning),
            _ => None,
        })
    })
}

/// Gives the commands: all that an action observes with, or the one that it runs or has confirmed. The
/// caller frees `commands` with mirror_commands_free().
///
/// MIRROR_ERROR_ABSENT: there is none.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_commands(
    action: *const mirror_action,
    commands: *mut *mut mirror_commands,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(commands) }?;
        let commands = match &action.action {
            Action::Observe { commands, .. } => commands.clone(),
            Action::Run { command, .. }
            | Action::Confirm {
                command: Some(command),
                ..
            } => vec![command.clone()],
            _ => return Err(mirror_result::MIRROR_ERROR_ABSENT),
        };
        out.handle(commands.into())
    })
}

/// Gives what mirror_session_confirmed() has to be given. It holds for this session, step and state
/// alone. Borrowed from `action`.
///
/// MIRROR_ERROR_ABSENT: nothing is to be confirmed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_token(
    action: *const mirror_action,
    token: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(token) }?;
        out.put_some(match &action.action {
            Action::Confirm { token, .. } => Some(action.token.get(token)),
            _ => None,
        })
    })
}

/// Gives the server whose data is to be the latest, where that is to be confirmed, or the server that
/// something is done to in the graphical tool. Borrowed from `action`.
///
/// MIRROR_ERROR_ABSENT: there is none.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_server(
    action: *const mirror_action,
    server: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(server) }?;
        let server = match &action.action {
            Action::Confirm { source, .. } => source.as_deref(),
            Action::ByHand { server, .. } => server.as_deref(),
            _ => None,
        };
        out.put_some(server.map(|server| action.server.get(server)))
    })
}

/// Counts the answers to choose from; 0 where nothing is asked.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_choice_count(
    action: *const mirror_action,
    count: *mut usize,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(count) }?;
        out.put(action.choices.len())
    })
}

/// Gives one of the answers. `index` counts from 0. Borrowed from `action`.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_choice(
    action: *const mirror_action,
    index: usize,
    choice: *mut mirror_str,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(choice) }?;
        out.put(item(&action.choices, index)?.borrowed())
    })
}

/// Gives the time before which there is nothing to do, in milliseconds as the host tells them.
///
/// MIRROR_ERROR_ABSENT: there is no waiting.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_until(
    action: *const mirror_action,
    until_ms: *mut u64,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(until_ms) }?;
        out.put_some(match action.action {
            Action::Wait { until, .. } => Some(milliseconds_rounded_up(until)),
            _ => None,
        })
    })
}

/// Says whether, now that all steps are done, the state has to be read and assessed anew for another
/// runbook.
///
/// MIRROR_ERROR_ABSENT: not all steps are done.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_read_again(
    action: *const mirror_action,
    read_again: *mut bool,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(read_again) }?;
        out.put_some(match action.action {
            Action::Done { read_again } => Some(read_again),
            _ => None,
        })
    })
}

/// Says why the session has stopped.
///
/// MIRROR_ERROR_ABSENT: it has not.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_stop_reason(
    action: *const mirror_action,
    reason: *mut mirror_stop_reason,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(reason) }?;
        out.put_some(match &action.action {
            Action::Stopped { reason, .. } => Some(reason.into()),
            _ => None,
        })
    })
}

/// Writes the action as JSON. The caller frees `json` with mirror_text_free().
///
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_to_json(
    action: *const mirror_action,
    json: *mut *mut mirror_text,
) -> mirror_result {
    entry(|| {
        // SAFETY: the caller's handle.
        let action = unsafe { shared(action) }?;
        // SAFETY: the caller's place.
        let out = unsafe { Out::new(json) }?;
        out.handle(self::json(&action.action)?)
    })
}

/// Frees an action. NULL is allowed.
///
/// Threads: nobody else may be using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mirror_action_free(action: *mut mirror_action) {
    // SAFETY: the caller owns the handle.
    unsafe { free(action) }
}

/// A host that waits until then must not find that it is too early still.
fn milliseconds_rounded_up(time: Duration) -> u64 {
    let rest = u128::from(time.subsec_nanos() % 1_000_000 != 0);
    u64::try_from(time.as_millis() + rest).unwrap_or(u64::MAX)
}
