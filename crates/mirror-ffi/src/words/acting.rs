//! Words of runbooks and sessions.

use mirror_core::recover::{Action, Method, RunbookAction, Shell, StopReason};

use super::{closed, kinds};

/// How a procedure is carried out.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_method {
    /// A value that this header does not know.
    MIRROR_METHOD_UNKNOWN = 0,
    /// With commands, as far as there are any.
    MIRROR_METHOD_COMMANDS = 1,
    /// In the graphical tool.
    MIRROR_METHOD_GRAPHICAL_TOOL = 2,
}

closed! { mirror_method, Method, MIRROR_METHOD_UNKNOWN:
    MIRROR_METHOD_COMMANDS = Commands => "commands";
    MIRROR_METHOD_GRAPHICAL_TOOL = GraphicalTool => "graphical_tool";
}

/// A shell for which a command can be written as one line.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_shell {
    /// A value that this header does not know.
    MIRROR_SHELL_UNKNOWN = 0,
    /// A shell with the grammar of POSIX: sh, bash, dash, ksh, zsh.
    MIRROR_SHELL_POSIX = 1,
    /// The command prompt of Windows, and batch files.
    MIRROR_SHELL_CMD = 2,
    /// Windows PowerShell and PowerShell.
    MIRROR_SHELL_POWERSHELL = 3,
}

closed! { mirror_shell, Shell, MIRROR_SHELL_UNKNOWN:
    MIRROR_SHELL_POSIX = Posix => "sh";
    MIRROR_SHELL_CMD = Cmd => "cmd";
    MIRROR_SHELL_POWERSHELL = PowerShell => "powershell";
}

/// What is done in a step of a runbook.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_step {
    /// A value that this header does not know.
    MIRROR_STEP_UNKNOWN = 0,
    /// A command that changes something.
    MIRROR_STEP_RUN = 1,
    /// Look at an output until it shows what must be seen.
    MIRROR_STEP_OBSERVE = 2,
    /// Somebody has to decide.
    MIRROR_STEP_CHOOSE = 3,
    /// Do something in the graphical tool.
    MIRROR_STEP_BY_HAND = 4,
    /// Worth knowing.
    MIRROR_STEP_NOTE = 5,
    /// Must be known before going on.
    MIRROR_STEP_WARN = 6,
    /// The state has to be read and assessed anew.
    MIRROR_STEP_READ_AGAIN = 7,
}

kinds! { mirror_step, RunbookAction, MIRROR_STEP_UNKNOWN:
    MIRROR_STEP_RUN = RunbookAction::Run { .. } => "run";
    MIRROR_STEP_OBSERVE = RunbookAction::Observe { .. } => "observe";
    MIRROR_STEP_CHOOSE = RunbookAction::Choose { .. } => "choose";
    MIRROR_STEP_BY_HAND = RunbookAction::ByHand { .. } => "by_hand";
    MIRROR_STEP_NOTE = RunbookAction::Note { .. } => "note";
    MIRROR_STEP_WARN = RunbookAction::Warn { .. } => "warn";
    MIRROR_STEP_READ_AGAIN = RunbookAction::ReadAgain => "read_again";
}

/// What the host of a session has to do next.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_action_kind {
    /// A value that this header does not know.
    MIRROR_ACTION_KIND_UNKNOWN = 0,
    /// Tell something to whoever is there. Nothing is fed back.
    MIRROR_ACTION_KIND_TELL = 1,
    /// Run reading commands, feed all their output back with mirror_session_observed().
    MIRROR_ACTION_KIND_OBSERVE = 2,
    /// Run a command, say how it ended with mirror_session_command_ended().
    MIRROR_ACTION_KIND_RUN = 3,
    /// Have somebody confirm what cannot be undone, with mirror_session_confirmed().
    MIRROR_ACTION_KIND_CONFIRM = 4,
    /// Have somebody decide, with mirror_session_answered().
    MIRROR_ACTION_KIND_ASK = 5,
    /// Have somebody work in the graphical tool and say done, with mirror_session_answered().
    MIRROR_ACTION_KIND_BY_HAND = 6,
    /// Nothing to do before a time.
    MIRROR_ACTION_KIND_WAIT = 7,
    /// All steps are done.
    MIRROR_ACTION_KIND_DONE = 8,
    /// The session has stopped and will do nothing more.
    MIRROR_ACTION_KIND_STOPPED = 9,
}

kinds! { mirror_action_kind, Action, MIRROR_ACTION_KIND_UNKNOWN:
    MIRROR_ACTION_KIND_TELL = Action::Tell { .. } => "tell";
    MIRROR_ACTION_KIND_OBSERVE = Action::Observe { .. } => "observe";
    MIRROR_ACTION_KIND_RUN = Action::Run { .. } => "run";
    MIRROR_ACTION_KIND_CONFIRM = Action::Confirm { .. } => "confirm";
    MIRROR_ACTION_KIND_ASK = Action::Ask { .. } => "ask";
    MIRROR_ACTION_KIND_BY_HAND = Action::ByHand { .. } => "by_hand";
    MIRROR_ACTION_KIND_WAIT = Action::Wait { .. } => "wait";
    MIRROR_ACTION_KIND_DONE = Action::Done { .. } => "done";
    MIRROR_ACTION_KIND_STOPPED = Action::Stopped { .. } => "stopped";
}

/// Why a session has stopped.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_stop_reason {
    /// A value that this header does not know.
    MIRROR_STOP_REASON_UNKNOWN = 0,
    /// The state is not the one that the step was planned for.
    MIRROR_STOP_REASON_STATE_CHANGED = 1,
    /// The output says nothing of the resource, several times in a row.
    MIRROR_STOP_REASON_UNREADABLE = 2,
    /// Another server holds the latest data than the one that was planned with.
    MIRROR_STOP_REASON_OTHER_SOURCE = 3,
    /// A command has failed.
    MIRROR_STOP_REASON_COMMAND_FAILED = 4,
    /// Whether a command that cannot be undone has run is not known. It is never run twice.
    MIRROR_STOP_REASON_OUTCOME_UNKNOWN = 5,
    /// What should have been seen was not, within its time.
    MIRROR_STOP_REASON_NOT_SEEN = 6,
    /// The copy has not started.
    MIRROR_STOP_REASON_COPY_NOT_STARTED = 7,
    /// The copy has stopped before it was complete.
    MIRROR_STOP_REASON_COPY_STOPPED_EARLY = 8,
    /// No server is marked as holding the latest data any more.
    MIRROR_STOP_REASON_COPY_FELL_BACK = 9,
    /// The copy runs the other way.
    MIRROR_STOP_REASON_WRONG_DIRECTION = 10,
    /// The copy makes no progress.
    MIRROR_STOP_REASON_STALLED = 11,
    /// The other server has stopped.
    MIRROR_STOP_REASON_PARTNER_STOPPED = 12,
    /// The group has a status from which it has to be stopped first.
    MIRROR_STOP_REASON_GROUP_FAILED = 13,
    /// Somebody has declined.
    MIRROR_STOP_REASON_DECLINED = 14,
    /// Nothing was fed back in all the time that a step may take.
    MIRROR_STOP_REASON_NO_ANSWER = 15,
}

kinds! { mirror_stop_reason, StopReason, MIRROR_STOP_REASON_UNKNOWN:
    MIRROR_STOP_REASON_STATE_CHANGED = StopReason::StateChanged { .. } => "state_changed";
    MIRROR_STOP_REASON_UNREADABLE = StopReason::Unreadable => "unreadable";
    MIRROR_STOP_REASON_OTHER_SOURCE = StopReason::OtherSource { .. } => "other_source";
    MIRROR_STOP_REASON_COMMAND_FAILED = StopReason::CommandFailed { .. } => "command_failed";
    MIRROR_STOP_REASON_OUTCOME_UNKNOWN = StopReason::OutcomeUnknown => "outcome_unknown";
    MIRROR_STOP_REASON_NOT_SEEN = StopReason::NotSeen { .. } => "not_seen";
    MIRROR_STOP_REASON_COPY_NOT_STARTED = StopReason::CopyNotStarted => "copy_not_started";
    MIRROR_STOP_REASON_COPY_STOPPED_EARLY = StopReason::CopyStoppedEarly { .. } => "copy_stopped_early";
    MIRROR_STOP_REASON_COPY_FELL_BACK = StopReason::CopyFellBack => "copy_fell_back";
    MIRROR_STOP_REASON_WRONG_DIRECTION = StopReason::WrongDirection { .. } => "wrong_direction";
    MIRROR_STOP_REASON_STALLED = StopReason::Stalled { .. } => "stalled";
    MIRROR_STOP_REASON_PARTNER_STOPPED = StopReason::PartnerStopped => "partner_stopped";
    MIRROR_STOP_REASON_GROUP_FAILED = StopReason::GroupFailed { .. } => "group_failed";
    MIRROR_STOP_REASON_DECLINED = StopReason::Declined => "declined";
    MIRROR_STOP_REASON_NO_ANSWER = StopReason::NoAnswer => "no_answer";
}
