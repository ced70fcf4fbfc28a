//! The bytes of each dialect.

use encoding_rs::{EUC_JP, SHIFT_JIS};
use mirror_sim::{
    Dialect,
    model::Side,
    output::{Encoding, LineEnds},
};

use super::{awkward_names, built_in};

#[test]
fn each_dialect_prints_the_same_text_in_its_own_bytes() {
    let mut cases = 0;
    for (name, dialect) in Dialect::all() {
        let mut cluster = built_in("row-01").cluster;
        cluster.names = awkward_names();
        cluster.dialect = dialect;
        let bytes = cluster
            .run(Side::First, &["clpstat", "-i", "--detail"])
            .output;

        let mut plain = dialect;
        plain.encoding = Encoding::Utf8;
        plain.line_ends = LineEnds::Lf;
        cluster.dialect = plain;
        let text = cluster
            .run(Side::First, &["clpstat", "-i", "--detail"])
            .output;
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("売上"));

        let decoded = match dialect.encoding {
            Encoding::Utf8 => String::from_utf8(bytes).unwrap(),
            Encoding::Utf8Bom => {
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
                String::from_utf8(bytes.to_vec()).unwrap()
            }
            Encoding::Cp932 => SHIFT_JIS
                .decode_without_bom_handling_and_without_replacement(&bytes)
                .unwrap()
                .into_owned(),
            Encoding::EucJp => EUC_JP
                .decode_without_bom_handling_and_without_replacement(&bytes)
                .unwrap()
                .into_owned(),
            Encoding::Utf16 => {
                let bytes = bytes.strip_prefix(b"\xff\xfe").unwrap();
                let units: Vec<u16> = bytes
                    .chunks_exact(2)
                    .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                    .collect();
                String::from_utf16(&units).unwrap()
            }
            other => panic!("{other:?}"),
        };
        let (crlf, lf) = (
            decoded.matches("\r\n").count(),
            decoded.matches('\n').count(),
        );
        match dialect.line_ends {
            LineEnds::Crlf => assert_eq!(crlf, lf, "{name}"),
            _ => assert_eq!(crlf, 0, "{name}"),
        }
        assert_eq!(decoded.replace("\r\n", "\n"), text, "{name}");
        cases += 1;
    }
    assert_eq!(cases, 9);
}

#[test]
fn names_are_cut_where_the_dialect_cuts_them_and_not_with_long() {
    let mut cluster = built_in("healthy").cluster;
    cluster.names = awkward_names();
    cluster.dialect = Dialect::all()
        .into_iter()
        .find(|(name, _)| *name == "cut-names")
        .unwrap()
        .1;
    let cut = super::printed(&mut cluster, &["clpstat"]);
    let long = super::printed(&mut cluster, &["clpstat", "--long"]);
    for (name, in_full) in [
        ("failover group o", "failover group of sales 2"),
        ("node-tokyo-prima", "node-tokyo-primary-01"),
    ] {
        assert!(
            cut.contains(&format!(" {name} ")) || cut.contains(&format!("*{name} ")),
            "{cut}"
        );
        assert!(long.contains(in_full), "{long}");
    }
    assert!(!cut.contains("failover group of"));
}

#[test]
fn the_lines_of_later_versions_are_printed_where_they_belong() {
    for (is_later, argv, line) in [
        (true, &["clpmdstat", "-m", "md1"][..], "Encryption"),
        (false, &["clpmdstat", "-m", "md1"], "Encryption"),
        (true, &["clpstat"], "<forced stop>"),
        (false, &["clpstat"], "<forced stop>"),
    ] {
        let mut cluster = built_in("row-01").cluster;
        cluster.dialect.later_lines = is_later;
        assert_eq!(
            super::printed(&mut cluster, argv).contains(line),
            is_later,
            "{argv:?}"
        );
    }
}

#[test]
fn the_colons_of_clpstat_stand_below_each_other_and_blanks_follow_a_status() {
    let mut cluster = built_in("row-15").cluster;
    let text = super::printed(&mut cluster, &["clpstat"]);
    let lines = [
        "   *server1 .........: Online           ",
        "      lanhb1         : Normal           LAN Heartbeat",
        "    server2 .........: Offline          ",
        "    failover1 .......: Offline          ",
        "      current        : None",
        "      md1            : Offline          ",
        "    mdw1             : Error            ",
    ];
    for line in lines {
        assert!(
            text.lines().any(|printed| printed == line),
            "{line}\n{text}"
        );
    }
}
