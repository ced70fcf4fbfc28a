//! Inputs that the measurements share, and the parser that a user would write with regular
//! expressions.

pub mod by_regex;
pub mod log_text;

/// A broken mirror with every row: the block on which parsers are compared.
pub const BLOCK: &str = "\
Mirror Status: Abnormal
vol7                 node-a1             node-b2
----------------------------------------------------------------
Mirror Color         GREEN               RED
Fast Copy            OK                  OK
Lastupdate Time      2024/11/03 02:14:09 --
Break Time           2024/11/03 01:58:37 --
Disk Error           OK                  OK
Needed Copy Percent  12%                 0%
Volume Used Percent  41%                 --%
Volume Size          8192MB              8192MB
";

// Figures per block stay comparable as long as its size does.
const _: () = assert!(BLOCK.len() == 496);

/// The facts of [`BLOCK`] as compact JSON.
pub const BLOCK_AS_JSON: &str = concat!(
    r#"{"name":"vol7","mirror_status":"abnormal","servers":["#,
    r#"{"name":"node-a1","color":"green","fast_copy":"ok","#,
    r#""last_update":"2024-11-03T02:14:09","break_time":"2024-11-03T01:58:37","#,
    r#""disk_error":"ok","needed_copy_percent":12,"volume_used_percent":41,"#,
    r#""volume_size_mib":8192},"#,
    r#"{"name":"node-b2","color":"red","fast_copy":"ok","#,
    r#""last_update":null,"break_time":null,"#,
    r#""disk_error":"ok","needed_copy_percent":0,"volume_used_percent":null,"#,
    r#""volume_size_mib":8192}]}"#,
);

/// A mirror while a copy runs.
pub const RECOVERING: &str = "\
Mirror Status: Recovering
vol7                 node-a1             node-b2
----------------------------------------------------------------
Mirror Color         YELLOW              YELLOW

Recovery Status:     Value:
----------------------------------------------------------------
Status               Recovering
Direction            node-a1 -> node-b2
Percent              63
Used Time            00:01:48
Left Time            00:01:03
";

/// A broken mirror with the latest data on neither side.
pub const BOTH_RED: &str = "\
Mirror Status: Abnormal
vol7                 node-a1             node-b2
----------------------------------------------------------------
Mirror Color         RED                 RED
Fast Copy            NG                  NG
Lastupdate Time      2024/11/03 02:14:09 --
Break Time           2024/11/03 01:58:37 --
Disk Error           OK                  OK
Needed Copy Percent  100%                100%
Volume Used Percent  41%                 --%
Volume Size          8192MB              8192MB
";
