//! What holds for every state and every sequence of what a host may feed back.

use mirror_core::recover::{Method, Session};
use mirror_sim::model::{Color, GroupStatus, Side};
use mirror_testing::{
    account::{Account, Feed},
    host::runbook_by,
    pair::Pair,
};
use proptest::{collection::vec, prelude::*, sample::select};

fn color() -> impl Strategy<Value = Color> {
    use Color::{Blue, Gray, Green, Red, Yellow};
    select(vec![Green, Green, Red, Red, Red, Yellow, Blue, Gray])
}

fn status() -> impl Strategy<Value = GroupStatus> {
    use GroupStatus::{Failed, Offline, Online, Starting, Stopping};
    let moves = false;
    select(vec![
        Online,
        Online,
        Offline,
        Offline,
        Starting(9),
        Stopping { left: 9, moves },
        Failed,
    ])
}

fn side() -> impl Strategy<Value = Side> {
    select(Side::BOTH.to_vec())
}

/// Any pair that can be printed, also those that no pair is ever like.
fn any_pair() -> impl Strategy<Value = Pair> {
    (
        [color(), color()],
        any::<[bool; 2]>(),
        any::<[bool; 2]>(),
        (any::<bool>(), any::<bool>(), any::<bool>()),
        status(),
        prop::option::weighted(0.2, (side(), 0..60_u32)),
    )
        .prop_map(
            |(colors, active, updated, (fast, suspended, auto), group, copy)| {
                let mut pair = Pair::new(colors, active, fast);
                pair.set_updated(updated);
                pair.monitor.suspended = suspended;
                pair.settings.auto_recovery = auto;
                pair.set_group(group);
                if let Some((source, done)) = copy {
                    pair.copy_from(source, done);
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
            let server1 = if turn == 1 { Side::Second } else { Side::First };
            let mut pair = Pair::of_row_with(row, server1);
            pair.set_updated(updated);
            pair.monitor.suspended = suspended;
            if turn == 0 {
                pair.copy_from(Side::First, 0);
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
        2 => (pair(), any::<usize>(), vec(any::<u8>(), 0..6))
            .prop_map(|(pair, place, bytes)| Feed::Overwritten(pair, place, bytes)),
        1 => vec(any::<u8>(), 0..80).prop_map(Feed::Garbage),
        2 => select(vec![Some(0), Some(1), Some(-1), None]).prop_map(Feed::Ended),
        2 => select(answers.to_vec()).prop_map(|answer| Feed::Answered(answer.into())),
        1 => "[0-9a-f-]{0,24}".prop_map(Feed::Confirmed),
        1 => any::<usize>().prop_map(Feed::ConfirmedAsBefore),
        1 => Just(Feed::AskedAgain),
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
        pair.set_updated(updated);
        pair.settings.auto_recovery = auto;
        let method = if graphical { Method::GraphicalTool } else { Method::Commands };
        let mut account = Account::new(runbook_by(&pair, row, method, informed), pair);
        for feed in &feeds {
            let action = account.ask();
            account.feed(feed, &action);
        }
        account.abandon();
        prop_assert!(account.session.journal().entries().len() < 600);
    }

    #[test]
    fn a_session_survives_its_document(row in rows(), feeds in vec(feed(), 0..60)) {
        let pair = Pair::of_row(row);
        let mut account = Account::new(runbook_by(&pair, row, Method::Commands, true), pair);
        for feed in &feeds {
            let action = account.ask();
            account.feed(feed, &action);
            let text = serde_json::to_string(&account.session).unwrap();
            let back: Session = serde_json::from_str(&text).unwrap();
            let again: Session = serde_json::from_str(&serde_json::to_string(&back).unwrap()).unwrap();
            prop_assert_eq!(&back, &again);
            prop_assert_eq!(back.journal(), account.session.journal());
        }
    }
}
