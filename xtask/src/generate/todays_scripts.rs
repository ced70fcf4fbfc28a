//! `docs/todays-scripts.md`: what scripts of today do in the traps of the field, and what the library does.

use std::fmt::Write as _;

use mirror_proofs::jobs::{Job, Outcome, jobs};

const HEAD: &str = "\
<!-- Written by `cargo xtask generate` from proofs/src/jobs.rs. Do not edit. -->

# Today's scripts on the simulated pair

Each line is a job that published scripts do with `grep`, `awk` and a loop. It was carried out twice on a
simulated pair ([simulator.md](simulator.md)): as those scripts do it, and by the library with no operator
to answer. Then a server that was stopped comes back, the service is started on the first server, and automatic
recovery does its work. *Lost* counts writes of the service that were overwritten and are on no server any more.

";

const TAIL: &str = "
What the library says that it waits for is what only a person can know or do: whose data is the latest
where nothing printed tells it, and what has no command. Nothing is lost while it waits.

## 日本語の要約

公開されているスクリプトのやり方 (`grep`、`awk`、ループ) と本ライブラリで、同じ作業をシミュレータ上で行った
結果です。「lost」は上書きされてどのサーバにも残っていない書き込みの数です。本ライブラリは、人にしか判断できない
ことがあるときは何もせずに待ちます。
";

/// The page.
pub(super) fn page() -> String {
    let mut page = HEAD.to_owned();
    page.push_str("| job | the case | today | lost | the library | lost |\n");
    page.push_str("|---|---|---|---:|---|---:|\n");
    for Job {
        job,
        situation,
        today,
        library,
    } in jobs()
    {
        // Writing into a text does not fail.
        let _ = writeln!(
            page,
            "| {job} | {situation} | {} | {} |",
            cells(&today),
            cells(&library)
        );
    }
    page.push_str(TAIL);
    page
}

fn cells(outcome: &Outcome) -> String {
    format!("{} | {}", outcome.did.replace('|', "\\|"), outcome.lost)
}
