//! One report alone, from bytes: decoded first, and what did not decode is reported.

use super::{
    ActivityReport, AlertLog, ClusterInfo, ClusterReport, Encoding, GroupMap, Limits, MirrorReport,
    MonitorList, ParseError, decode,
};

macro_rules! parsed_from_bytes {
    ($($report:ident),+ $(,)?) => {$(
        impl $report {
            /// [`parse_with`](Self::parse_with) for bytes, in the encoding that the caller tells
            /// or in the one recognised.
            ///
            /// # Errors
            ///
            /// As [`parse`](Self::parse).
            pub fn parse_bytes(
                bytes: &[u8],
                encoding: Option<Encoding>,
                limits: &Limits,
            ) -> Result<Self, ParseError> {
                let decoded = decode(bytes, encoding);
                let mut report = Self::parse_with(&decoded.text, limits)?;
                report.findings.extend(decoded.finding());
                Ok(report)
            }
        }
    )+};
}

parsed_from_bytes!(
    MirrorReport,
    ActivityReport,
    ClusterReport,
    ClusterInfo,
    GroupMap,
    AlertLog,
    MonitorList,
);

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: &[u8] =
        b"Mirror Status: Abnormal\nvol1  alpha  beta\n------\nMirror Color  GREEN  RED\n";

    #[test]
    fn bytes_that_do_not_decode_are_a_finding_and_hide_nothing() {
        let mut bytes = BLOCK.to_vec();
        bytes.extend(b"Fast Copy  OK  \xffK\n");
        let report =
            MirrorReport::parse_bytes(&bytes, Some(Encoding::Utf8), &Limits::DEFAULT).unwrap();
        assert_eq!(report.name, "vol1");
        assert!(
            report
                .findings
                .iter()
                .any(|finding| finding.code() == "undecodable_bytes")
        );
    }

    #[test]
    fn clean_bytes_give_what_the_text_gives() {
        let text = core::str::from_utf8(BLOCK).unwrap();
        assert_eq!(
            MirrorReport::parse_bytes(BLOCK, None, &Limits::DEFAULT),
            MirrorReport::parse(text)
        );
    }
}
