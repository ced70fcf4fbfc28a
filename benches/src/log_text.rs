//! A long text as it comes out of a server's log, with or without reports in it.

/// One MiB.
pub const MIB: usize = 1 << 20;

/// How much of the text one call is given.
pub const PIECE: usize = 64 * 1024;

/// What other programs log; none of it is a report, some of it comes close.
const LINES: [&str; 8] = [
    "2024/11/03 02:11:57.104 INFO  rc   Group failover1 started normally on node-a1.",
    "2024/11/03 02:11:58.220 INFO  mdw  Monitor mdw1 detected no change of status (interval 10 s).",
    "2024/11/03 02:12:03.871 WARN  nm   Network partition resolution pingnp1: response took 412 ms.",
    "Mirror disks are checked by the night job; see the section about Recovery Status in its log.",
    "C:\\batch> echo job 4471 done >> D:\\log\\night.txt",
    "",
    "10.20.0.15 - - [03/Nov/2024:02:12:09 +0900] \"GET /health HTTP/1.1\" 200 17 \"-\" \"probe/2.1\"",
    "2024/11/03 02:12:14.002 夜間バッチ 4472 を開始しました。",
];

/// One MiB of log lines without a report. It ends with a line end, and its lines run across
/// the borders of the pieces.
#[must_use]
pub fn plain() -> Vec<u8> {
    let mut text = Vec::with_capacity(MIB);
    fill(&mut text, MIB);
    text
}

/// The same, with `report` once, shown by a command typed at a prompt, across the border of
/// two pieces. `None` where the report is too long for that.
#[must_use]
pub fn with_report(report: &str) -> Option<Vec<u8>> {
    const BEFORE: &str = "C:\\>clpmdstat --mirror vol7\n";
    const AFTER: &str = "\nC:\\>\n";
    let start = (8 * PIECE).checked_sub(report.len() / 2 + BEFORE.len())?;
    let mut text = Vec::with_capacity(MIB);
    fill(&mut text, start);
    for part in [BEFORE, report, AFTER] {
        text.extend_from_slice(part.as_bytes());
    }
    fill(&mut text, MIB);
    (text.len() == MIB).then_some(text)
}

/// Adds log lines up to exactly `len` bytes.
fn fill(text: &mut Vec<u8>, len: usize) {
    for line in LINES.iter().cycle() {
        // Room for this line's end and for a last line of one dot at least.
        if text.len() + line.len() + 3 > len {
            break;
        }
        text.extend_from_slice(line.as_bytes());
        text.push(b'\n');
    }
    if text.len() < len {
        text.resize(len - 1, b'.');
        text.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_one_mib_of_whole_lines() {
        for text in [plain(), with_report(crate::BLOCK).unwrap()] {
            assert_eq!(text.len(), MIB);
            assert_eq!(text.last(), Some(&b'\n'));
            assert!(String::from_utf8(text).is_ok());
        }
    }

    #[test]
    fn the_report_lies_across_a_border() {
        let text = String::from_utf8(with_report(crate::BLOCK).unwrap()).unwrap();
        let start = text.find(crate::BLOCK).unwrap();
        assert_eq!(start / PIECE + 1, (start + crate::BLOCK.len()) / PIECE);
        assert_eq!(text.matches("Mirror Status:").count(), 1);
        assert!(text.contains("\nC:\\>clpmdstat"));
    }

    #[test]
    fn a_report_that_is_too_long_is_refused() {
        assert!(with_report(&"x\n".repeat(MIB)).is_none());
    }
}
