//! A host: it does what a session asks for on a pair, and feeds back what it saw.

use std::time::Duration;

use mirror_core::{
    Snapshot,
    recover::{Action, Command, Event, Method, Names, Question, Runbook, Session, StopReason},
    words::Intent,
};

use crate::pair::Pair;

/// What happens between two steps of the host.
pub type Fault<'f> = &'f mut dyn FnMut(&mut Pair, &Action);

/// A host of a session.
pub struct Host<'f> {
    /// The pair that it works on.
    pub pair: Pair,
    /// Its clock, in seconds.
    pub now: u64,
    /// What happens between its steps.
    pub fault: Option<Fault<'f>>,
    /// The answer to [`Question::StartService`].
    pub service: &'static str,
    /// The answer to [`Question::Source`].
    pub source: &'static str,
    /// Between which of its own steps the host dies, counted from 1.
    pub dies_at: Option<u32>,
    /// How many steps of its own it has made.
    pub steps: u32,
    /// The action in whose midst it has died.
    pub died_in: Option<Action>,
    /// Whether the session goes through JSON after every call.
    pub writes_down: bool,
    /// All that was asked for, in order.
    pub seen: Vec<Action>,
}

impl<'f> Host<'f> {
    /// A host that lives, answers that the service is wanted, and names server 1 where a source is asked for.
    pub fn new(pair: Pair) -> Self {
        Self {
            pair,
            now: 1_000,
            fault: None,
            service: "yes",
            source: "server1",
            dies_at: None,
            steps: 0,
            died_in: None,
            writes_down: false,
            seen: Vec::new(),
        }
    }

    /// The same host, with something that happens between its steps.
    pub fn with_fault(mut self, fault: Fault<'f>) -> Self {
        self.fault = Some(fault);
        self
    }

    /// Its clock.
    pub fn time(&self) -> Duration {
        Duration::from_secs(self.now)
    }

    /// Carries a session out until it is over.
    pub fn drive(&mut self, session: &mut Session) -> Action {
        for _ in 0..20_000 {
            let action = session.next(self.time());
            self.seen.push(action.clone());
            if self.dies(session, &action) {
                continue;
            }
            if let Action::Done { .. } | Action::Stopped { .. } = action {
                return action;
            }
            if let Some(fault) = &mut self.fault {
                fault(&mut self.pair, &action);
            }
            self.carry_out(session, &action);
        }
        panic!("the session does not end: {:#?}", session.journal());
    }

    /// Does what one action asks for, and feeds back what came of it.
    pub fn carry_out(&mut self, session: &mut Session, action: &Action) {
        match action {
            Action::Tell { .. } => {}
            Action::Observe { commands, .. } => {
                let output = self.look(commands);
                self.pass(1);
                if !self.dies(session, action) {
                    session.observed(output.as_bytes(), self.time()).unwrap();
                    self.dies(session, action);
                }
            }
            Action::Run { command, .. } => {
                let (exit, output) = self.pair.run(command.server.as_deref(), &command.argv);
                self.pass(1);
                if !self.dies(session, action) {
                    session
                        .command_ended(Some(exit), output.as_bytes(), self.time())
                        .unwrap();
                    self.dies(session, action);
                }
            }
            Action::Confirm { token, .. } => {
                session.confirmed(token, self.time()).unwrap();
                self.dies(session, action);
            }
            Action::Ask { question, .. } => {
                let answer = match question {
                    Question::Source => self.source,
                    _ => self.service,
                };
                session.answered(answer, self.time()).unwrap();
                self.dies(session, action);
            }
            Action::ByHand {
                operation, server, ..
            } => {
                self.pair.by_hand(operation.as_str(), server.as_deref());
                self.pass(20);
                if !self.dies(session, action) {
                    session.answered("done", self.time()).unwrap();
                    self.dies(session, action);
                }
            }
            Action::Wait { until, .. } => {
                let seconds = until.as_secs().saturating_sub(self.now).max(1);
                self.pass(seconds);
            }
            other => panic!("an action that no host knows: {other:?}"),
        }
    }

    /// What the reading commands print, one output behind the other.
    pub fn look(&mut self, commands: &[Command]) -> String {
        commands
            .iter()
            .map(|command| self.pair.run(None, &command.argv).1)
            .collect()
    }

    fn pass(&mut self, seconds: u64) {
        self.now += seconds;
        self.pair.pass(seconds.min(1_000_000));
    }

    /// Whether the host dies here. What is left of the session is what was written down.
    fn dies(&mut self, session: &mut Session, action: &Action) -> bool {
        self.steps += 1;
        if self.writes_down && !matches!(action, Action::Run { .. } | Action::ByHand { .. }) {
            *session = written_down(session);
        }
        if self.dies_at != Some(self.steps) {
            return false;
        }
        self.died_in = Some(action.clone());
        self.pass(3);
        *session = written_down(session).resume(self.time()).unwrap();
        true
    }
}

/// A session as it comes back from its document.
pub fn written_down(session: &Session) -> Session {
    serde_json::from_str(&serde_json::to_string(session).unwrap()).unwrap()
}

/// The runbook of a row for a pair, from what the pair prints.
pub fn runbook(pair: &Pair, row: u8) -> Runbook {
    runbook_by(pair, row, Method::Commands, true)
}

/// The same in one of the two ways; without the output of `clpstat -i` where that is not at hand.
pub fn runbook_by(pair: &Pair, row: u8, method: Method, with_info: bool) -> Runbook {
    let mut snapshot = Snapshot::new();
    let mut text = pair.mirror() + &pair.activities() + &pair.servers_and_groups();
    if with_info {
        text += &pair.info();
    }
    snapshot.add_text(&text).unwrap();
    let assessment = snapshot.assess("md1").unwrap();
    let option = assessment
        .options()
        .iter()
        .find(|option| option.row().number == row)
        .unwrap_or_else(|| panic!("row {row} does not fit {text}"));
    let names = Names::default()
        .with_group("failover1")
        .with_monitor("mdw1");
    option.runbook_by(method, &names).unwrap()
}

/// The row that leads on from what the pair shows, for what the operator wants.
pub fn row_of(pair: &Pair, intent: Intent) -> u8 {
    let mut snapshot = Snapshot::new();
    snapshot.add_text(&pair.everything()).unwrap();
    let assessment = snapshot.assess("md1").unwrap();
    assessment.option(intent).unwrap().row().number
}

/// Carries out the runbook of a row from start to end.
pub fn carry_out(row: u8, host: &mut Host<'_>) -> (Action, Session) {
    let mut session = Session::start(runbook(&host.pair, row)).unwrap();
    let end = host.drive(&mut session);
    (end, session)
}

/// Why a session has stopped.
pub fn reason(end: &Action) -> &StopReason {
    match end {
        Action::Stopped { reason, .. } => reason,
        other => panic!("the session has not stopped: {other:?}"),
    }
}

/// What is in the journal of a session.
pub fn events(session: &Session) -> impl Iterator<Item = &Event> {
    session.journal().entries().iter().map(|entry| &entry.event)
}
