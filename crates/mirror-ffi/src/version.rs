//! Which library is running.

use crate::text::mirror_str;

/// The version of the binary interface that this header describes. Compare it with
/// mirror_abi_version() where the library may be another one than the program was built with.
pub const MIRROR_CORE_ABI_VERSION: u32 = 1;

/// Returns the version of the binary interface of the library that is running. It equals
/// MIRROR_CORE_ABI_VERSION where library and header fit together. It grows when a function, a
/// structure or an enumerator changes its meaning; additions do not change it.
#[unsafe(no_mangle)]
pub extern "C" fn mirror_abi_version() -> u32 {
    MIRROR_CORE_ABI_VERSION
}

/// Returns the version of the library that is running, such as "0.1.0". The text is always valid.
pub fn mirror_version() -> mirror_str {
    mirror_str::fixed(concat!(env!("CARGO_PKG_VERSION"), "\0"))
}

/// Panics inside, to test that a panic comes back as a code. Only in a library that was built for
/// tests; no header shows it.
///
/// cbindgen:ignore
#[cfg(feature = "test-panic")]
#[allow(clippy::panic, reason = "its purpose")]
#[unsafe(no_mangle)]
pub extern "C" fn mirror_test_panic() -> crate::result::mirror_result {
    crate::boundary::entry(|| panic!("provoked by a test"))
}
