//! A state on one line: as a person writes it, and as [`MirrorState`] displays.
//!
//! ```text
//! state    = resource ":" side "," side { "," fact }
//! side     = server ( color | "?" ) [ activity ]         ; "?": the colour is not known
//! fact     = [ server ] field value                      ; without a server: both sides
//!          | [ server ] "unreadable" code                ; printed, and did not read
//!          | "status" word                               ; from here on, of the whole mirror
//!          | "recovery" [ copy ]
//!          | "group" ( name | "status" word | "on" server | "?" )
//!          | "service" ( "unknown" | "offline" | "online" [ "on" server ] )
//!          | "auto recovery" ( "on" | "off" )
//!          | "monitor" name
//!          | "disagree" ( code origin origin | "server" server )
//! field    = words of the table in `words/side_fields.rs`: "fast copy" | "size" | …
//! value    = word | time | percent | size ; "--" where there is none
//! copy     = "status" word | "from" server | "to" server | "percent" percent
//!          | ( "used time" | "left time" ) duration | "iterations" number
//! code     = the text form of a field of a report: "last_update_time" | …
//! quoted   = '"' { character | '\"' | '\\' | "\u{" hexadecimal "}" } '"'
//! ```
//!
//! A name or a word may be quoted, and has to be where it would be taken for something else. A
//! word outside its list is one of the product only where it is quoted: otherwise it is a slip
//! of the pen.

mod read;
mod write;

/// What a fact of the whole mirror begins with.
const OF_THE_WHOLE: [&str; 7] = [
    "status", "recovery", "group", "service", "auto", "monitor", "disagree",
];

#[cfg(test)]
mod tests {
    use super::{OF_THE_WHOLE, read::SideFact};
    use crate::{
        MirrorState,
        words::{Activity, Color, ErrorCode, SIDE_FIELDS},
    };
    use alloc::string::ToString as _;

    #[test]
    fn a_line_gives_the_state() {
        let state = MirrorState::from_line(
            "my vol: alpha RED inactive, beta gray --, fast copy unknown, \
             alpha last update 2026-01-02 03:04:05, beta last update --, size 4 GB, \
             status abnormal, auto recovery off, group failover 1",
        )
        .unwrap();
        assert_eq!(state.name, "my vol");
        assert_eq!(state.servers[0].color, Some(Color::Red));
        assert_eq!(state.servers[1].activity, Some(Activity::Unknown));
        assert!(state.servers[0].last_update.is_some());
        assert_eq!(state.servers[1].volume_size_mib, Some(4096));
        assert_eq!(state.auto_recovery, Some(false));
        assert_eq!(
            state.group.as_ref().and_then(|group| group.name.as_deref()),
            Some("failover 1")
        );
    }

    /// Otherwise a fact would be taken for one of the whole mirror, or of a server called like
    /// its first word.
    #[test]
    fn the_words_of_a_field_are_taken_for_nothing_else() {
        for field in SIDE_FIELDS.iter().filter(|field| !field.said.is_empty()) {
            let (first, rest) = field.said[0].split_once(' ').unwrap_or((field.said[0], ""));
            assert!(!OF_THE_WHOLE.contains(&first), "{first}");
            assert!(
                SideFact::of(&alloc::format!("{rest} x")).is_none(),
                "{rest}"
            );
        }
    }

    #[test]
    fn what_does_not_read_is_an_error_at_its_place() {
        for (line, excerpt) in [
            ("vol1 alpha green", "vol1 alpha green"),
            (": a green, b red", ": a green, b red"),
            ("vol1: alpha green", "alpha green"),
            (
                "vol1: alpha greeen active, beta red",
                "alpha greeen active, beta red",
            ),
            ("vol1: alpha green, beta red sleeping", "beta red sleeping"),
            ("vol1: alpha green, alpha red", "alpha red"),
            ("vol1: a green, b red, fast copy maybe", "fast copy maybe"),
            ("vol1: a green, b red, c size 1MB", "c size 1MB"),
            ("vol1: a green, b red, size 4096", "size 4096"),
            ("vol1: a, b red", "a, b red"),
            ("vol1: a PURPLE, b red", "a PURPLE, b red"),
            ("vol1: \"\" green, b red", "\"\" green, b red"),
            ("vol1: a \"green, b red", "a \"green, b red"),
            ("vol1: a \"green\"x, b red", "a \"green\"x, b red"),
            ("\"vol\"1: a green, b red", "\"vol\"1: a green, b red"),
            ("vol1: a green, b red, monitor \"\\n\"", "monitor \"\\n\""),
            (
                "vol1: a green, b red, monitor \"\\u{d800}\"",
                "monitor \"\\u{d800}\"",
            ),
            ("vol1: a green, b red, disk error \"\"", "disk error \"\""),
            ("vol1: a green, b red, \"c\" size 1MB", "\"c\" size 1MB"),
            (
                "vol1: a green, b red, unreadable nothing",
                "unreadable nothing",
            ),
            ("vol1: a green, b red, status normall", "status normall"),
            (
                "vol1: a green, b red, recovery percent 101%",
                "recovery percent 101%",
            ),
            (
                "vol1: a green, b red, recovery status running",
                "recovery status running",
            ),
            ("vol1: a green, b red, recovery going", "recovery going"),
            ("vol1: a green, b red, group status up", "group status up"),
            ("vol1: a green, b red, service up", "service up"),
            (
                "vol1: a green, b red, service online at a",
                "service online at a",
            ),
            (
                "vol1: a green, b red, service offline on a",
                "service offline on a",
            ),
            (
                "vol1: a green, b red, auto recovery maybe",
                "auto recovery maybe",
            ),
            ("vol1: a green, b red, disagree server", "disagree server"),
            (
                "vol1: a green, b red, disagree color a b",
                "disagree color a b",
            ),
            (
                "vol1: a green, b red, disagree direction a",
                "disagree direction a",
            ),
        ] {
            let error = MirrorState::from_line(line).unwrap_err();
            assert_eq!(
                (error.code, error.excerpt.as_str()),
                (ErrorCode::BadState, excerpt)
            );
            assert!(error.to_string().starts_with("cannot read the state at `"));
        }
        let error = MirrorState::from_line("vol1: a green, b red,").unwrap_err();
        assert_eq!((error.code, error.offset), (ErrorCode::BadState, 21));
    }
}
