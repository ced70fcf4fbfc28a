//! A host that feeds back anything, and keeps an account of what it was told to run.
//!
//! It judges a command by the pair that was shown last, with rules of its own.

use std::time::Duration;

use mirror_core::recover::{Action, Command, Effect, Runbook, Session, SessionSettings};
use mirror_sim::model::{Color, Side};

use crate::{
    host::written_down,
    pair::{NAMES, Pair},
};

/// What a host does, whatever was asked for.
#[derive(Debug, Clone)]
pub enum Feed {
    /// What the session asks for, truthfully.
    Helpful,
    /// All outputs of a pair.
    Shown(Box<Pair>),
    /// The outputs of a pair, some of them missing, cut, or those of two pairs.
    Spoilt(Box<Pair>, Box<Pair>, u8),
    /// The outputs of a pair, from a place on overwritten. What they say then nobody knows.
    Overwritten(Box<Pair>, usize, Vec<u8>),
    /// Anything.
    Garbage(Vec<u8>),
    /// A command has ended.
    Ended(Option<i32>),
    /// An answer.
    Answered(String),
    /// A confirmation that nobody has asked for.
    Confirmed(String),
    /// A token that was asked for before, perhaps in another state.
    ConfirmedAsBefore(usize),
    /// The session is asked again what is next.
    AskedAgain,
    /// Time passes.
    Later(u64),
    /// The clock is set back.
    SetBack(u64),
    /// The session is written down and read again.
    WrittenDown,
    /// The session is written down and taken up again.
    Resumed,
}

/// The host. [`Account::ask`] and [`Account::feed`] panic where a rule is broken.
pub struct Account {
    /// The session.
    pub session: Session,
    now: u64,
    /// The pair of the last output that was taken; `None` where it was none of a pair.
    shown: Option<Pair>,
    /// Whether nobody knows what the last output says: no command is judged by it.
    is_doubtful: bool,
    /// Whether an output was taken since anything else was.
    is_fresh: bool,
    /// The pair that was shown when the confirmation was asked for that has been given.
    confirmed: Option<Pair>,
    confirmations: u32,
    tokens: Vec<String>,
    declared: u32,
    is_handed_out: bool,
}

impl Account {
    /// A host that begins a runbook on a pair.
    pub fn new(runbook: Runbook, shown: Pair) -> Self {
        Self {
            session: Session::start_with(runbook, SessionSettings::DEFAULT, "one").unwrap(),
            now: 10_000_000,
            shown: Some(shown),
            is_doubtful: false,
            is_fresh: false,
            confirmed: None,
            confirmations: 0,
            tokens: Vec::new(),
            declared: 0,
            is_handed_out: false,
        }
    }

    fn time(&self) -> Duration {
        Duration::from_secs(self.now)
    }

    /// What is next; a new command is judged.
    pub fn ask(&mut self) -> Action {
        let action = self.session.next(self.time());
        match &action {
            Action::Run {
                command, effect, ..
            } => {
                if !self.is_handed_out {
                    assert!(self.is_fresh, "{command:?} on a state that was not read");
                    self.judge(command);
                }
                if *effect == Effect::DeclaresLatest {
                    self.declared += 1;
                }
                self.is_handed_out = true;
            }
            Action::ByHand { operation, .. } if operation.is_destructive() => {
                if !self.is_handed_out {
                    self.declared += 1;
                    assert!(self.is_fresh, "{operation:?} on a state that was not read");
                    assert!(self.is_doubtful || self.is_confirmed());
                }
                self.is_handed_out = true;
            }
            Action::Confirm { token, .. } => {
                if !self.tokens.contains(token) {
                    self.tokens.push(token.clone());
                }
                self.is_handed_out = false;
            }
            _ => self.is_handed_out = false,
        }
        assert!(self.declared <= 1, "declared twice");
        assert!(self.declared <= self.confirmations, "declared unconfirmed");
        action
    }

    /// Whether the mirror that was shown last is the one that was confirmed.
    fn is_confirmed(&self) -> bool {
        let printed = |pair: &Pair| pair.mirror() + &pair.activities();
        self.shown.is_some()
            && self.confirmed.as_ref().map(printed) == self.shown.as_ref().map(printed)
    }

    /// Whether the rows of the guide allow a command on the pair that was shown last.
    fn judge(&self, command: &Command) {
        use Color::{Green, Red};
        if self.is_doubtful {
            return;
        }
        let Some(pair) = &self.shown else {
            panic!("{command:?} on no state at all");
        };
        let words: Vec<&str> = command.argv.iter().map(String::as_str).collect();
        let here = command
            .server
            .as_deref()
            .or(words.last().copied())
            .and_then(|server| NAMES.iter().position(|name| *name == server));
        let Some(here) = here else {
            panic!("{command:?} on no server");
        };
        let mut colors = pair.colors();
        let mut active = pair.active();
        if here == 1 {
            colors.reverse();
            active.reverse();
        }
        let copy = pair.disk.copy;
        let fast_copy = pair.fast_copy();
        let behind = colors == [Green, Red] && copy.is_none() && !active[1];
        let is_whole = colors == [Green; 2] && copy.is_none() && active != [true, true];
        let fine = match words[..] {
            ["clpmdctrl", "--recovery", "md1"] => behind && (fast_copy || !active[0]),
            ["clpmdctrl", "--recovery", "md1", "-f"] => behind && !fast_copy && active[0],
            ["clpmdctrl", "--force", ..] => {
                colors == [Red, Red]
                    && copy.is_none()
                    && active == [false, false]
                    && self.is_confirmed()
            }
            ["clpgrp", "-t", ..] => behind && active[0],
            ["clpgrp", "-s", ..] => (behind || is_whole) && !active[0],
            ["clpmonctrl", "-s", ..] => (behind && !fast_copy || is_whole) && !active[0],
            ["clpmonctrl", "-r", ..] => {
                is_whole
                    || colors[0] == Green
                    || copy.is_some_and(|copy| copy.source == Side::BOTH[here])
            }
            _ => false,
        };
        assert!(
            fine,
            "{words:?} on {server:?} with {pair:?}",
            server = command.server
        );
    }

    /// Feeds back an output; `pair` is the pair that has printed it, where one has.
    pub fn show(&mut self, output: &[u8], pair: Option<&Pair>) {
        if self.session.observed(output, self.time()).is_ok() {
            self.shown = pair.cloned();
            self.is_doubtful = false;
            self.is_fresh = true;
        }
    }

    /// Something else than an output was taken.
    fn taken(&mut self, is_taken: bool) {
        self.is_fresh &= !is_taken;
    }

    /// Feeds back something, whatever the action asks for.
    pub fn feed(&mut self, feed: &Feed, action: &Action) {
        match feed {
            Feed::Helpful => self.help(action),
            Feed::Shown(pair) => self.show(pair.everything().as_bytes(), Some(pair)),
            Feed::Spoilt(one, two, how) => {
                let text = spoilt(one, two, *how);
                self.show(text.as_bytes(), None);
            }
            Feed::Overwritten(pair, place, bytes) => {
                let mut output = pair.everything().into_bytes();
                let start = place % (output.len() + 1);
                let end = (start + bytes.len()).min(output.len());
                output.splice(start..end, bytes.iter().copied());
                if self.session.observed(&output, self.time()).is_ok() {
                    self.shown = None;
                    self.is_doubtful = true;
                    self.is_fresh = true;
                }
            }
            Feed::Garbage(bytes) => self.show(bytes, None),
            Feed::Ended(exit) => {
                let result = self.session.command_ended(*exit, b"text", self.time());
                self.taken(result.is_ok());
            }
            Feed::Answered(answer) => {
                let result = self.session.answered(answer, self.time());
                self.taken(result.is_ok());
            }
            Feed::Confirmed(token) => {
                assert!(self.session.confirmed(token, self.time()).is_err());
            }
            Feed::ConfirmedAsBefore(place) => {
                if let Some(token) = self.tokens.get(place % self.tokens.len().max(1)).cloned() {
                    let is_asked_for =
                        matches!(action, Action::Confirm { token: asked, .. } if *asked == token);
                    let is_taken = self.session.confirmed(&token, self.time()).is_ok();
                    assert!(is_asked_for || !is_taken, "an old token is none: {token}");
                    self.was_confirmed(is_taken);
                }
            }
            Feed::AskedAgain => {
                let before = self.session.clone();
                let again = self.session.next(self.time());
                let is_once = match action {
                    Action::Tell { .. } => true,
                    Action::Run { effect, .. } => effect.is_destructive(),
                    _ => false,
                };
                if is_once {
                    // What is told and handed out once is left to the next question.
                    self.session = before;
                    assert!(!matches!(
                        (action, &again),
                        (Action::Run { .. }, Action::Run { .. })
                    ));
                } else {
                    assert_eq!(again, *action);
                }
            }
            Feed::Later(seconds) => self.now += seconds,
            Feed::SetBack(seconds) => self.now = self.now.saturating_sub(*seconds),
            Feed::WrittenDown => self.session = written_down(&self.session),
            Feed::Resumed => {
                self.session = written_down(&self.session).resume(self.time()).unwrap();
            }
        }
    }

    fn was_confirmed(&mut self, is_taken: bool) {
        if is_taken {
            self.confirmed = self.shown.clone();
            self.confirmations += 1;
        }
        self.taken(is_taken);
    }

    /// Does what was asked for, on a pair that follows.
    fn help(&mut self, action: &Action) {
        match action {
            Action::Observe { expect, .. } => {
                let mut pair = self.shown.clone().unwrap_or_else(|| Pair::of_row(9));
                if expect.is_some() {
                    pair.pass(15);
                }
                self.show(pair.everything().as_bytes(), Some(&pair));
            }
            Action::Run { command, .. } => {
                let exit = match &mut self.shown {
                    Some(pair) => pair.run(command.server.as_deref(), &command.argv).0,
                    None => 0,
                };
                self.session
                    .command_ended(Some(exit), b"", self.time())
                    .unwrap();
                self.taken(true);
            }
            Action::Confirm { token, .. } => {
                self.session.confirmed(token, self.time()).unwrap();
                self.was_confirmed(true);
            }
            Action::Ask { choices, .. } => {
                self.session.answered(&choices[0], self.time()).unwrap();
                self.taken(true);
            }
            Action::ByHand {
                operation, server, ..
            } => {
                if let Some(pair) = &mut self.shown {
                    pair.by_hand(operation.as_str(), server.as_deref());
                }
                self.session.answered("done", self.time()).unwrap();
                self.taken(true);
            }
            Action::Wait { until, .. } => self.now = self.now.max(until.as_secs()),
            _ => {}
        }
    }

    /// From here on the host is of no use any more: it shows nothing, and time passes. The
    /// session has to come to an end by itself.
    pub fn abandon(&mut self) {
        for _ in 0..2_000 {
            match self.ask() {
                Action::Done { .. } | Action::Stopped { .. } => {
                    assert!(self.session.is_over());
                    return;
                }
                Action::Observe { .. } => self.show(b"nothing", None),
                Action::Wait { until, .. } => self.now = self.now.max(until.as_secs()),
                Action::Tell { .. } => {}
                _ => self.now += 86_400,
            }
        }
        panic!("no end: {:#?}", self.session.journal());
    }
}

/// Outputs that say too little, or two things at once.
fn spoilt(one: &Pair, two: &Pair, how: u8) -> String {
    match how % 6 {
        0 => one.mirror() + &one.servers_and_groups() + &one.monitors(),
        1 => one.activities() + &one.servers_and_groups(),
        2 => one.mirror() + &one.activities() + &one.monitors(),
        3 => one
            .everything()
            .replace("md1 ", "md7 ")
            .replace(": md1", ": md7"),
        4 => {
            let [mirror, other] = [one.mirror(), two.mirror()];
            // Two servers that say the same say nothing wrong; then one says nothing at all.
            let second = if mirror == other { "" } else { &other };
            let rest = if second.is_empty() {
                String::new()
            } else {
                one.servers_and_groups()
            };
            mirror + &one.activities() + second + &rest
        }
        _ => {
            let text = one.everything();
            let cut = text.find("Mirror Name").unwrap_or(0) + usize::from(how) % 60;
            text.chars().take(cut).collect()
        }
    }
}
