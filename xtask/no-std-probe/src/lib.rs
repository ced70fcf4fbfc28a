//! A program part without the standard library that uses `mirror-core`.
//!
//! It is built, never run. Its panic handler is what makes the proof: the standard library
//! has one too, so the build fails if anything links it.

#![no_std]
#![allow(
    unsafe_code,
    reason = "an allocator and an exported function cannot be written without it"
)]

use core::{
    alloc::{GlobalAlloc, Layout},
    panic::PanicInfo,
    ptr, slice,
};

/// Has no memory to give: the probe is never run.
struct NoMemory;

// SAFETY: a null pointer is the answer that the trait prescribes for an allocation that
// failed, and no block is ever handed out that `dealloc` could be given.
unsafe impl GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        ptr::null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static ALLOCATOR: NoMemory = NoMemory;

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// Calls into the library, so that it is linked.
///
/// # Safety
///
/// `text` must point to `len` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn no_std_probe(text: *const u8, len: usize) -> bool {
    // SAFETY: the caller's promise.
    let bytes = unsafe { slice::from_raw_parts(text, len) };
    core::str::from_utf8(bytes)
        .is_ok_and(|text| mirror_core::words::Color::from_printed(text).is_known())
}
