//! What today's scripts do in the traps of the field, and what the library does there.

use mirror_proofs::jobs::jobs;

#[test]
fn todays_way_goes_wrong_in_each_trap_and_the_library_in_none() {
    let jobs = jobs();
    assert_eq!(jobs.len(), 11);
    for job in &jobs {
        assert!(!job.today.right, "{job:#?}");
        assert!(job.library.right, "{job:#?}");
        assert_eq!(job.library.lost, 0, "{job:#?}");
    }
    let lossy = jobs.iter().filter(|job| job.today.lost > 0).count();
    assert_eq!(lossy, 3, "{jobs:#?}");
}
