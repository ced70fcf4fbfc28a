//! A session under anything that a host may feed back.
//!
//! The input is a program. Its first two characters choose the runbook, each other one something to
//! be fed back, with as many bytes behind it as that needs. The letters are there so that a program
//! can be written by hand; every other byte means one of them too.
//!
//! ```text
//! program = row flags { feed }
//! row     = "1" … "9" | "A" … "F" (10 … 15) | "I" (18)
//! flags   = one byte: first updated, second updated, automatic recovery on, in the graphical tool,
//!           with the names from `clpstat -i`; from the lowest bit on
//! feed    = "h"                    what is asked for, truthfully
//!         | "H"                    the same, eight times
//!         | "s" pair               all outputs of a pair
//!         | "x" pair pair how      outputs that say too little, or two things
//!         | "o" place pair text    outputs that are overwritten at a place of two bytes
//!         | "g" text               anything
//!         | "e" exit               a command has ended
//!         | "a" answer             an answer
//!         | "c" text               a confirmation
//!         | "t" which              a confirmation that was asked for before
//!         | "n"                    nothing: the session is asked again
//!         | "l" time | "b" time    it is later; the clock is set back
//!         | "w" | "r"              written down and read again; taken up again
//! pair    = colours flags copy     three bytes, see `Program::pair`
//! text    = length { byte }
//! ```

use mirror_core::recover::{Action, Method, Session};

use mirror_sim::model::{Color, Fault, GroupStatus, Side};
use mirror_testing::{
    account::{Account, Feed},
    host::runbook_by,
    pair::Pair,
};

use crate::checks::{assert_json, check_journal};

const FEEDS: &[u8] = b"hHsxogeactnlbwr";
const ROWS: &[u8] = b"123456789ABCDEFI";
/// Longer programs show nothing new and take long.
const MOST_FEEDS: u32 = 120;

/// A command only on a state that allows it, what cannot be undone only once and confirmed, and an
/// end whatever happens.
pub fn session(bytes: &[u8]) {
    let mut program = Program(bytes);
    let letter = ROWS[program.choice(ROWS)];
    let row = match letter {
        b'1'..=b'9' => letter - b'0',
        b'I' => 18,
        _ => letter - b'A' + 10,
    };
    let flags = program.byte();
    let mut pair = Pair::of_row(row);
    pair.set_updated([flags & 1 != 0, flags & 2 != 0]);
    pair.settings.auto_recovery = flags & 4 != 0;
    let method = if flags & 8 != 0 {
        Method::GraphicalTool
    } else {
        Method::Commands
    };
    let runbook = runbook_by(&pair, row, method, flags & 16 != 0);
    let mut account = Account::new(runbook, pair);
    let mut feeds = 0;
    while !program.0.is_empty() && feeds < MOST_FEEDS {
        for feed in program.feed() {
            feeds += 1;
            let action = account.ask();
            account.feed(&feed, &action);
            if matches!(feed, Feed::WrittenDown | Feed::Resumed) {
                survives(&account.session);
            }
            check_action(&action);
        }
    }
    survives(&account.session);
    account.abandon();
    survives(&account.session);
    let entries = account.session.journal().entries().len();
    assert!(entries < 600 + 4 * feeds as usize, "{entries} entries");
}

/// A session is the same behind its document, and so is its journal.
fn survives(session: &Session) {
    let text = serde_json::to_string(session).unwrap();
    let back: Session = serde_json::from_str(&text).unwrap();
    let again: Session = serde_json::from_str(&serde_json::to_string(&back).unwrap()).unwrap();
    assert_eq!(back, again);
    assert_eq!(back.journal(), session.journal());
    check_journal(session);
}

fn check_action(action: &Action) {
    assert_json(action);
    if let Action::Observe { commands, .. } = action {
        // Looking changes nothing.
        for command in commands {
            let program = command.argv.first().map(String::as_str);
            assert!(
                matches!(program, Some("clpmdstat" | "clpstat")),
                "{command:?}"
            );
        }
    }
}

/// The rest of a program. Behind its end all bytes are zero.
struct Program<'p>(&'p [u8]);

impl Program<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    /// The place of a letter in a list; of any other byte, one of its places.
    fn choice(&mut self, letters: &[u8]) -> usize {
        let byte = self.byte();
        let place = letters.iter().position(|letter| *letter == byte);
        place.unwrap_or(usize::from(byte) % letters.len())
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        let length = usize::from(self.byte()) % (most + 1);
        let (text, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        text.to_vec()
    }

    /// Any pair that can be printed, also those that no pair is ever like.
    fn pair(&mut self) -> Box<Pair> {
        const COLORS: [Color; 5] = [
            Color::Green,
            Color::Red,
            Color::Yellow,
            Color::Blue,
            Color::Gray,
        ];
        const STATUSES: [GroupStatus; 5] = [
            GroupStatus::Online,
            GroupStatus::Offline,
            GroupStatus::Starting(9),
            GroupStatus::Stopping {
                left: 9,
                moves: false,
            },
            GroupStatus::Failed,
        ];
        let (colors, flags, copy) = (self.byte(), self.byte(), self.byte());
        let shown = [colors, colors / 5].map(|color| COLORS[usize::from(color) % 5]);
        let flag = |bit: u8| flags & (1 << bit) != 0;
        let mut pair = Pair::new(shown, [flag(0), flag(1)], flag(2));
        pair.set_updated([flag(3), flag(4)]);
        pair.monitor.suspended = flag(5);
        pair.settings.auto_recovery = flag(6);
        if flag(7) {
            pair.set_group(STATUSES[usize::from(colors / 25) % 5]);
        }
        if let Some(done) = copy.checked_sub(200) {
            pair.copy_from(Side::BOTH[usize::from(copy & 1)], u32::from(done));
            if copy & 2 != 0 {
                pair.suffer(Fault::StallCopy);
            }
        }
        Box::new(pair)
    }

    fn feed(&mut self) -> Vec<Feed> {
        const ANSWERS: [&str; 8] = ["yes", "no", "done", "failed", "server1", "server2", "", "x"];
        const EXITS: [Option<i32>; 5] = [Some(0), None, Some(1), Some(-1), Some(i32::MAX)];
        const TIMES: [u64; 8] = [1, 5, 10, 60, 700, 90_000, 10_000_000, 1_000_000_000_000];
        let feed = match FEEDS[self.choice(FEEDS)] {
            b'h' => Feed::Helpful,
            b'H' => return vec![Feed::Helpful; 8],
            b's' => Feed::Shown(self.pair()),
            b'x' => Feed::Spoilt(self.pair(), self.pair(), self.byte()),
            b'o' => {
                let place = usize::from(self.byte()) * 8 + usize::from(self.byte());
                Feed::Overwritten(self.pair(), place, self.bytes(16))
            }
            b'g' => Feed::Garbage(self.bytes(80)),
            b'e' => Feed::Ended(EXITS[usize::from(self.byte()) % EXITS.len()]),
            b'a' => Feed::Answered(ANSWERS[usize::from(self.byte()) % ANSWERS.len()].into()),
            b'c' => Feed::Confirmed(String::from_utf8_lossy(&self.bytes(40)).into_owned()),
            b't' => Feed::ConfirmedAsBefore(usize::from(self.byte())),
            b'n' => Feed::AskedAgain,
            b'l' => Feed::Later(TIMES[usize::from(self.byte()) % TIMES.len()]),
            b'b' => Feed::SetBack(TIMES[usize::from(self.byte()) % TIMES.len()]),
            b'w' => Feed::WrittenDown,
            _ => Feed::Resumed,
        };
        vec![feed]
    }
}
