//! A host that feeds back anything, and keeps an account of what it was told to run.
//!
//! It judges a command by the pair that was shown last, with rules of its own. Also used by the
//! targets of the fuzzer.

use std::time::Duration;

use mirror_core::recover::{Action, Command, Effect, Runbook, Session, SessionSettings};

use crate::{
    host::written_down,
    pair::{NAMES, Paint, Pair},
};

/// What a host does, whatever was asked for.
#[derive(Debug, Clone)]
pub(crate) enum Feed {
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
    Ended(Option<i32>),
    Answered(String),
    Confirmed(String),
    /// A token that was asked for before, perhaps in another state.
    ConfirmedAsBefore(usize),
    AskedAgain,
    Later(u64),
    SetBack(u64),
    WrittenDown,
    Resumed,
}

/// The host. [`Account::next`] and [`Account::feed`] panic where a rule is broken.
pub(crate) struct Account {
    pub(crate) session: Session,
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
    pub(crate) fn new(runbook: Runbook, shown: Pair) -> Self {
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
    pub(crate) fn next(&mut self) -> Action {
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
        let printed = |pair: &Pair| pair.mirror() + &pair.activity();
        self.shown.is_some()
            && self.confirmed.as_ref().map(printed) == self.shown.as_ref().map(printed)
    }

    /// Whether the rows of the guide allow a command on the pair that was shown last.
    fn judge(&self, command: &Command) {
        use Paint::{Green, Red};
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
        let here = here.unwrap_or(pair.place);
        let paint = [pair.paint[here], pair.paint[1 - here]];
        let active = [pair.active[here], pair.active[1 - here]];
        let is_still = pair.transfer.is_none();
        let behind = paint == [Green, Red] && is_still && !active[1];
        let is_whole = pair.is_whole() && active != [true, true];
        let fine = match words[..] {
            ["clpmdctrl", "--recovery", "md1"] => behind && (pair.fast_copy || !active[0]),
            ["clpmdctrl", "--recovery", "md1", "-f"] => behind && !pair.fast_copy && active[0],
            ["clpmdctrl", "--force", ..] => {
                paint == [Red, Red] && is_still && active == [false, false] && self.is_confirmed()
            }
            ["clpgrp", "-t", ..] => behind && active[0],
            ["clpgrp", "-s", ..] => (behind || is_whole) && !active[0],
            ["clpmonctrl", "-s", ..] => (behind && !pair.fast_copy || is_whole) && !active[0],
            ["clpmonctrl", "-r", ..] => {
                is_whole
                    || paint[0] == Green
                    || pair
                        .transfer
                        .as_ref()
                        .is_some_and(|transfer| transfer.from == here)
            }
            _ => false,
        };
        assert!(
            fine,
            "{words:?} on {server:?} with {pair:?}",
            server = command.server
        );
    }

    pub(crate) fn show(&mut self, output: &[u8], pair: Option<&Pair>) {
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

    pub(crate) fn feed(&mut self, feed: &Feed, action: &Action) {
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
    pub(crate) fn abandon(&mut self) {
        for _ in 0..2_000 {
            match self.next() {
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
        0 => one.mirror() + &one.cluster() + &one.monitors(),
        1 => one.activity() + &one.cluster(),
        2 => one.mirror() + &one.activity() + &one.monitors(),
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
                one.cluster()
            };
            mirror + &one.activity() + second + &rest
        }
        _ => {
            let text = one.everything();
            let cut = text.find("Mirror Name").unwrap_or(0) + usize::from(how) % 60;
            text.chars().take(cut).collect()
        }
    }
}
