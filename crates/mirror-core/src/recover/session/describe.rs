//! What a session asks of its host, for a person.

use alloc::{borrow::ToOwned as _, string::String};

use super::{Phase, Session};
use crate::{
    recover::{Expectation, Notice, Operation, RunbookAction},
    wording::{Label, Language, Subjects, Wording},
};

impl Session {
    /// What the action is about that [`next`](Self::next) gave last, as a sentence with the names
    /// of the runbook: what is done, looked for, decided or confirmed, or why the session has
    /// stopped. `None` where there is nothing to say. What an
    /// [`Action::Tell`](super::Action::Tell) tells is said by its notice.
    ///
    /// ```
    /// use core::time::Duration;
    /// use mirror_core::{
    ///     MirrorState,
    ///     recover::{Action, Names, Session},
    ///     wording::Language,
    /// };
    ///
    /// let state = MirrorState::from_line("vol1: alpha red inactive, beta red inactive, fast copy ok")?;
    /// let assessment = state.assess();
    /// let names = Names::default().with_group("failover1");
    /// let mut session = Session::start(assessment.options()[0].runbook(&names)?)?;
    /// while let Action::Tell { .. } = session.next(Duration::ZERO) {}
    /// let question = session.describe(Language::English).unwrap();
    /// assert!(question.starts_with("Whose data is the latest?"));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> Option<String> {
        let wording = language.wording();
        let action = self.step().map(|step| &step.action);
        Some(match (&self.phase, action) {
            (Phase::Confirming { .. }, _) => self.confirmation(wording),
            (Phase::Running { .. }, Some(RunbookAction::Run { effect, .. })) => {
                wording.effect(*effect).to_owned()
            }
            (
                Phase::ByHand { .. },
                Some(RunbookAction::ByHand {
                    operation, server, ..
                }),
            ) => wording.operation(*operation, server.as_deref()),
            (Phase::Asking, Some(RunbookAction::Choose { question, .. })) => {
                wording.question(*question).to_owned()
            }
            (Phase::Watching(_), Some(RunbookAction::Observe { expect, .. })) => {
                self.expected(*expect, wording)
            }
            (Phase::Adopting(_), _) => self.expected(Expectation::CopyEnded, wording),
            (Phase::Done { read_again: true }, _) => wording.label(Label::ReadAgain).to_owned(),
            (Phase::Stopped { reason }, _) => language.journal_wording().stop_reason(reason),
            _ => return None,
        })
    }

    fn confirmation(&self, wording: &dyn Wording) -> String {
        let server = self.runbook.planned_source();
        let by_hand = match self.step().map(|step| &step.action) {
            Some(RunbookAction::ByHand {
                operation, server, ..
            }) => Some((*operation, server.as_deref())),
            _ => None,
        };
        let lost = match by_hand {
            Some((Operation::DeclareSurvivorLatest, _)) => Notice::PartnerIsLostAsSource,
            _ => Notice::OtherDataIsLost,
        };
        let mut text = wording.confirmation(server, lost);
        if let Some((operation, server)) = by_hand {
            text.push(' ');
            text.push_str(&wording.operation(operation, server));
        }
        text
    }

    fn expected(&self, expect: Expectation, wording: &dyn Wording) -> String {
        let runbook = &self.runbook;
        let source = runbook.planned_source();
        wording.expectation(
            expect,
            &Subjects {
                source,
                destination: source.and_then(|source| runbook.partner_of(source)),
                group: runbook.group.as_deref(),
                monitor: runbook.monitor.as_deref(),
                server: runbook.touched(),
            },
        )
    }
}
