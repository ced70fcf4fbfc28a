//! What a session asks of its host, as a sentence.

use alloc::{borrow::ToOwned as _, string::String};

use super::{Label, Language, Subjects};
use crate::recover::{Session, Topic};

impl Session {
    /// Describes what [`next`](Self::next) gave last, in one sentence with the names of the
    /// runbook: what is done, expected, decided or confirmed, or why the session has stopped.
    ///
    /// Returns `None` where there is nothing to say. The text of an
    /// [`Action::Tell`](crate::recover::Action::Tell) is that of its notice.
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
    /// assert!(question.starts_with("Which server holds the latest data?"));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> Option<String> {
        let wording = language.wording();
        Some(match self.topic()? {
            Topic::Confirmation {
                source,
                lost,
                by_hand,
            } => {
                let mut text = wording.confirmation(source, lost);
                if let Some((operation, server)) = by_hand {
                    text.push(' ');
                    text.push_str(&wording.operation(operation, server));
                }
                text
            }
            Topic::Effect(effect) => wording.effect(effect).to_owned(),
            Topic::Operation(operation, server) => wording.operation(operation, server),
            Topic::Question(question) => wording.question(question).to_owned(),
            Topic::Expectation(expect) => wording.expectation(expect, &self.subjects()),
            Topic::ReadAgain => wording.label(Label::ReadAgain).to_owned(),
            Topic::Stopped(reason) => language.journal_wording().stop_reason(reason),
        })
    }

    fn subjects(&self) -> Subjects<'_> {
        let runbook = self.runbook();
        let source = self.planned_source();
        Subjects {
            source,
            destination: source.and_then(|source| runbook.partner_of(source)),
            group: runbook.group.as_deref(),
            monitor: runbook.monitor.as_deref(),
            server: runbook.touched(),
        }
    }
}
