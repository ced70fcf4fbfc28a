//! From a state to its runbook, and one step of a session.

use std::{hint::black_box, time::Duration};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use mirror_core::{
    MirrorState,
    recover::{Names, Runbook, Session},
    words::Intent,
};

/// The longest chain: 3-2, 2-3, 1-2.
const STATE: &str = "vol7: node-a1 red inactive, node-b2 red inactive, fast copy ng, \
                     node-a1 last update 2024/11/03 02:14:09";

/// What is read before a copy is started: all three outputs, so that the step goes on.
const OUTPUT: &str = "\
Mirror Status: Abnormal
vol7                 node-a1             node-b2
----------------------------------------------------------------
Mirror Color         GREEN               RED
Fast Copy            OK                  OK

Mirror Name: vol7
Server Name          Active Status
----------------------------------
node-a1              Active
node-b2              Inactive

 ========================  CLUSTER STATUS  ===========================
  Cluster : office
  <server>
   *node-a1 .........: Online
    node-b2 .........: Online
  <group>
    failover1 .......: Online
      current        : node-a1
      vol7           : Online
 =====================================================================
";

fn runbook(state: &MirrorState, intent: Intent) -> Option<Runbook> {
    let names = Names::default()
        .with_group("failover1")
        .with_monitor("mdw1");
    state.assess().option(intent)?.runbook(&names).ok()
}

fn plan(criterion: &mut Criterion) {
    let Ok(state) = MirrorState::from_line(STATE) else {
        return;
    };
    criterion.bench_function("recover/assess and runbook", |bencher| {
        bencher.iter(|| runbook(black_box(&state), Intent::StartAndRecover));
    });
}

fn step(criterion: &mut Criterion) {
    let line = "vol7: node-a1 green active, node-b2 red inactive, fast copy ok";
    let session = MirrorState::from_line(line)
        .ok()
        .and_then(|state| runbook(&state, Intent::RecoverWhileRunning))
        .and_then(|runbook| Session::start(runbook).ok());
    let Some(mut session) = session else { return };
    let now = Duration::ZERO;
    // Past what is only told: the state is to be read.
    let _ = session.next(now);
    let _ = session.next(now);
    criterion.bench_function("recover/a step of a session", |bencher| {
        bencher.iter_batched(
            || session.clone(),
            |mut session| {
                let read = session.observed(black_box(OUTPUT.as_bytes()), now);
                (read, session.next(now))
            },
            BatchSize::SmallInput,
        );
    });
}

criterion_group!(benches, plan, step);
criterion_main!(benches);
