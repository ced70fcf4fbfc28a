//! What holds for every state and every sequence of what a host may feed back.
//!
//! The tests judge a command by the pair that was shown last, with rules of their own.

use std::time::Duration;

use mirror_core::recover::{Action, Command, Effect, Runbook, Session, SessionSettings, Way};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    host::{runbook_by, written_down},
    pair::{NAMES, Paint, Pair, Status, Transfer},
};

/// What a host does, whatever was asked for.
#[derive(Debug, Clone)]
enum Feed {
    /// What the session asks for, truthfully.
    Helpful,
    /// All outputs of a pair.
    Shown(Box<Pair>),
    /// The outputs of a pair, some of them missing, cut, or those of two pairs.
    Spoilt(Box<Pair>, Box<Pair>, u8),
    /// Anything.
    Garbage(Vec<u8>),
    Ended(Option<i32>),
    Answered(String),
    Confirmed(String),
    Later(u64),
    SetBack(u64),
    WrittenDown,
    Resumed,
}

fn paint() -> impl Strategy<Value = Paint> {
    use Paint::{Blue, Gray, Green, Red, Yellow};
    select(vec![Green, Green, Red, Red, Red, Yellow, Blue, Gray])
}

fn status() -> impl Strategy<Value = Status> {
    use Status::{Failed, Offline, Online, Starting, Stopping};
    select(vec![
        Online,
        Online,
        Offline,
        Offline,
        Starting(9),
        Stopping(9),
        Failed,
    ])
}

/// Any pair that can be printed, also those that cannot be.
fn any_pair() -> impl Strategy<Value = Pair> {
    (
        [paint(), paint()],
        any::<[bool; 2]>(),
        any::<[bool; 2]>(),
        (any::<bool>(), any::<bool>(), any::<bool>()),
        status(),
        prop::option::weighted(0.2, (0..2_usize, 0..60_u64)),
    )
        .prop_map(
            |(paint, active, updated, (fast, suspended, auto), group, copy)| {
                let mut pair = Pair::new(paint, active, fast);
                pair.updated = updated;
                pair.suspended = suspended;
                pair.auto = auto;
                pair.group = group;
                pair.transfer = copy.map(|(from, done)| Transfer {
                    from,
                    to: 1 - from,
                    done,
                    stuck: false,
                });
                if pair.transfer.is_some() {
                    pair.paint = [Paint::Yellow; 2];
                }
                pair
            },
        )
}

/// Pairs that steps of the rows lead to.
fn likely_pair() -> impl Strategy<Value = Pair> {
    let rows = vec![1_u8, 3, 5, 7, 9, 11, 13, 15, 18];
    (select(rows), any::<[bool; 2]>(), any::<bool>(), 0..4_u8).prop_map(
        |(row, updated, suspended, turn)| {
            let mut pair = Pair::of_row(row);
            pair.updated = updated;
            pair.suspended = suspended;
            match turn {
                0 => pair.start_copy(0),
                1 => {
                    pair.paint.reverse();
                    pair.active.reverse();
                    pair.place = 1 - pair.place;
                }
                _ => {}
            }
            pair
        },
    )
}

fn pair() -> impl Strategy<Value = Box<Pair>> {
    prop_oneof![2 => likely_pair(), 1 => any_pair()].prop_map(Box::new)
}

fn feed() -> impl Strategy<Value = Feed> {
    let answers = ["yes", "no", "done", "failed", "server1", "server2", "", "x"];
    prop_oneof![
        20 => Just(Feed::Helpful),
        6 => pair().prop_map(Feed::Shown),
        3 => (pair(), pair(), any::<u8>()).prop_map(|(one, two, how)| Feed::Spoilt(one, two, how)),
        1 => vec(any::<u8>(), 0..80).prop_map(Feed::Garbage),
        2 => select(vec![Some(0), Some(1), Some(-1), None]).prop_map(Feed::Ended),
        2 => select(answers.to_vec()).prop_map(|answer| Feed::Answered(answer.into())),
        1 => "[0-9a-f-]{0,24}".prop_map(Feed::Confirmed),
        4 => select(vec![1_u64, 5, 10, 60, 700, 90_000]).prop_map(Feed::Later),
        1 => select(vec![1_u64, 100, 1_000_000]).prop_map(Feed::SetBack),
        1 => Just(Feed::WrittenDown),
        1 => Just(Feed::Resumed),
    ]
}

fn rows() -> impl Strategy<Value = u8> {
    select(vec![
        1_u8, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 18,
    ])
}

/// A host that keeps an account of what it has shown and what it was told to run.
struct Account {
    session: Session,
    now: u64,
    /// The pair of the last output that was taken; `None` where it was none of a pair.
    shown: Option<Pair>,
    /// The pair that was shown when the confirmation was asked for that has been given.
    confirmed: Option<Pair>,
    declared: u32,
    is_handed_out: bool,
}

impl Account {
    fn new(runbook: Runbook) -> Self {
        Self {
            session: Session::start_with(runbook, SessionSettings::DEFAULT, "one").unwrap(),
            now: 10_000_000,
            shown: None,
            confirmed: None,
            declared: 0,
            is_handed_out: false,
        }
    }

    fn time(&self) -> Duration {
        Duration::from_secs(self.now)
    }

    /// What is next; a new command is judged.
    fn next(&mut self) -> Action {
        let action = self.session.next(self.time());
        match &action {
            Action::Run {
                command, effect, ..
            } => {
                if !self.is_handed_out {
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
                    assert!(self.is_confirmed());
                }
                self.is_handed_out = true;
            }
            _ => self.is_handed_out = false,
        }
        assert!(self.declared <= 1, "declared twice");
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

    fn show(&mut self, output: &[u8], pair: Option<&Pair>) {
        if self.session.observed(output, self.time()).is_ok() {
            self.shown = pair.cloned();
        }
    }

    fn feed(&mut self, feed: &Feed, action: &Action) {
        match feed {
            Feed::Helpful => self.help(action),
            Feed::Shown(pair) => self.show(pair.everything().as_bytes(), Some(pair)),
            Feed::Spoilt(one, two, how) => {
                let text = spoilt(one, two, *how);
                self.show(text.as_bytes(), None);
            }
            Feed::Garbage(bytes) => self.show(bytes, None),
            Feed::Ended(exit) => {
                let _ = self.session.command_ended(*exit, b"text", self.time());
            }
            Feed::Answered(answer) => {
                let _ = self.session.answered(answer, self.time());
            }
            Feed::Confirmed(token) => {
                assert!(self.session.confirmed(token, self.time()).is_err());
            }
            Feed::Later(seconds) => self.now += seconds,
            Feed::SetBack(seconds) => self.now = self.now.saturating_sub(*seconds),
            Feed::WrittenDown => self.session = written_down(&self.session),
            Feed::Resumed => {
                self.session = written_down(&self.session).resume(self.time()).unwrap();
            }
        }
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
            }
            Action::Confirm { token, .. } => {
                self.session.confirmed(token, self.time()).unwrap();
                self.confirmed = self.shown.clone();
            }
            Action::Ask { choices, .. } => {
                self.session.answered(&choices[0], self.time()).unwrap();
            }
            Action::ByHand {
                operation, server, ..
            } => {
                if let Some(pair) = &mut self.shown {
                    pair.by_hand(operation.as_str(), server.as_deref());
                }
                self.session.answered("done", self.time()).unwrap();
            }
            Action::Wait { until, .. } => self.now = self.now.max(until.as_secs()),
            _ => {}
        }
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_command_that_the_state_does_not_allow_and_none_unconfirmed_and_an_end(
        row in rows(),
        updated in any::<[bool; 2]>(),
        auto in any::<bool>(),
        graphical in prop::bool::weighted(0.2),
        informed in any::<bool>(),
        feeds in vec(feed(), 0..120),
    ) {
        let mut pair = Pair::of_row(row);
        pair.updated = updated;
        pair.auto = auto;
        let way = if graphical { Way::GraphicalTool } else { Way::Commands };
        let mut account = Account::new(runbook_by(&pair, row, way, informed));
        account.shown = Some(pair);
        for feed in &feeds {
            let action = account.next();
            account.feed(feed, &action);
        }
        // Now the host is of no use any more: it shows nothing, and time passes.
        let mut steps = 0_u32;
        loop {
            let action = account.next();
            steps += 1;
            prop_assert!(steps < 2_000, "no end: {:?}", action);
            match action {
                Action::Done { .. } | Action::Stopped { .. } => break,
                Action::Observe { .. } => account.show(b"nothing", None),
                Action::Wait { until, .. } => account.now = account.now.max(until.as_secs()),
                Action::Tell { .. } => {}
                _ => account.now += 86_400,
            }
        }
        prop_assert!(account.session.is_over());
        prop_assert!(account.session.journal().entries().len() < 600);
    }

    #[test]
    fn a_session_survives_its_document(row in rows(), feeds in vec(feed(), 0..60)) {
        let pair = Pair::of_row(row);
        let mut account = Account::new(runbook_by(&pair, row, Way::Commands, true));
        account.shown = Some(pair);
        for feed in &feeds {
            let action = account.next();
            account.feed(feed, &action);
            let text = serde_json::to_string(&account.session).unwrap();
            let back: Session = serde_json::from_str(&text).unwrap();
            let again: Session = serde_json::from_str(&serde_json::to_string(&back).unwrap()).unwrap();
            prop_assert_eq!(&back, &again);
            prop_assert_eq!(back.journal(), account.session.journal());
        }
    }
}
