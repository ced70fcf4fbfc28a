//! What every entry point shares: panics stop here, pointers and lengths are checked, and an
//! output is written only on success.

use std::{
    ffi::{c_char, c_void},
    panic::{AssertUnwindSafe, catch_unwind},
    slice, str,
};

use crate::words::mirror_result;

/// What goes wrong before the core is asked, or what it says, without the details.
pub(crate) type Checked<T> = Result<T, mirror_result>;

/// Runs the body of an entry point. Whatever happens in it comes back as a code.
pub(crate) fn entry(body: impl FnOnce() -> Checked<()>) -> mirror_result {
    // A handle that was being changed may be left half changed, which is safe: no invariant that
    // memory depends on is the handle's own. The documentation says to free it.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => mirror_result::MIRROR_OK,
        Ok(Err(code)) => code,
        Err(payload) => {
            // What was thrown might throw again when it is dropped.
            let _ = catch_unwind(AssertUnwindSafe(|| drop(payload)));
            mirror_result::MIRROR_ERROR_PANIC
        }
    }
}

/// Gives back the memory of a handle. `NULL` is nothing to give back.
///
/// # Safety
///
/// The pointer is `NULL` or was made by [`Out::handle`] with the same type, and nobody uses it any
/// more.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    if handle.is_null() {
        return;
    }
    let _ = entry(|| {
        // SAFETY: by the contract of this function it came out of a box, which is taken back once.
        drop(unsafe { Box::from_raw(handle) });
        Ok(())
    });
}

/// A handle that is read.
///
/// # Safety
///
/// The pointer is `NULL` or leads to a value that nobody changes or frees meanwhile.
pub(crate) unsafe fn shared<'h, T>(handle: *const T) -> Checked<&'h T> {
    if !handle.is_aligned() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    // SAFETY: by the contract of this function it is `NULL` or leads to a value.
    unsafe { handle.as_ref() }.ok_or(mirror_result::MIRROR_ERROR_NULL)
}

/// A handle, or another thing that is read, which may be left out: `NULL` is none.
///
/// # Safety
///
/// As [`shared`].
pub(crate) unsafe fn optional<'h, T>(handle: *const T) -> Checked<Option<&'h T>> {
    if handle.is_null() {
        return Ok(None);
    }
    // SAFETY: passed on.
    unsafe { shared(handle) }.map(Some)
}

/// A handle that is changed.
///
/// # Safety
///
/// The pointer is `NULL` or leads to a value that nobody else uses meanwhile.
pub(crate) unsafe fn unique<'h, T>(handle: *mut T) -> Checked<&'h mut T> {
    if !handle.is_aligned() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    // SAFETY: by the contract of this function it is `NULL` or leads to a value of its own.
    unsafe { handle.as_mut() }.ok_or(mirror_result::MIRROR_ERROR_NULL)
}

/// Bytes that the caller has. `NULL` with the length 0 is no bytes.
///
/// # Safety
///
/// The pointer leads to `length` readable bytes that nobody changes meanwhile.
pub(crate) unsafe fn read_bytes<'b>(start: *const c_void, length: usize) -> Checked<&'b [u8]> {
    if length == 0 {
        return Ok(&[]);
    }
    if start.is_null() {
        return Err(mirror_result::MIRROR_ERROR_NULL);
    }
    if isize::try_from(length).is_err() {
        return Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE);
    }
    // SAFETY: not `NULL`, not longer than an object can be, and by the contract of this function
    // readable.
    Ok(unsafe { slice::from_raw_parts(start.cast(), length) })
}

/// A name or another short text, which has to be UTF-8.
///
/// # Safety
///
/// As [`read_bytes`].
pub(crate) unsafe fn read_text<'b>(start: *const c_char, length: usize) -> Checked<&'b str> {
    // SAFETY: passed on.
    let bytes = unsafe { read_bytes(start.cast(), length) }?;
    str::from_utf8(bytes).map_err(|_| mirror_result::MIRROR_ERROR_NOT_UTF8)
}

/// A name that may be left out: `NULL` with the length 0 is none.
///
/// # Safety
///
/// As [`read_bytes`].
pub(crate) unsafe fn read_optional_text<'b>(
    start: *const c_char,
    length: usize,
) -> Checked<Option<&'b str>> {
    if start.is_null() && length == 0 {
        return Ok(None);
    }
    // SAFETY: passed on.
    unsafe { read_text(start, length) }.map(Some)
}

/// A place for an output, known not to be `NULL`. It is checked before anything is done and
/// written when all has been done.
pub(crate) struct Out<T>(*mut T);

impl<T> Out<T> {
    /// # Safety
    ///
    /// The pointer is `NULL` or leads to a writable place for a `T`, which need not hold one.
    pub(crate) unsafe fn new(place: *mut T) -> Checked<Self> {
        if place.is_null() || !place.is_aligned() {
            return Err(mirror_result::MIRROR_ERROR_NULL);
        }
        Ok(Self(place))
    }

    pub(crate) fn put(self, value: T) -> Checked<()> {
        // SAFETY: by the contract of `new` the place is writable. What stands there is C's own and
        // needs no drop.
        unsafe { self.0.write(value) };
        Ok(())
    }

    /// Writes a value that may be absent.
    pub(crate) fn put_some(self, value: Option<T>) -> Checked<()> {
        self.put(value.ok_or(mirror_result::MIRROR_ERROR_ABSENT)?)
    }
}

impl<T> Out<*mut T> {
    /// Hands out a value as a handle, which the caller owns from now on.
    pub(crate) fn handle(self, value: T) -> Checked<()> {
        self.put(Box::into_raw(Box::new(value)))
    }
}

/// The item of a list, or the code that says that there is none.
pub(crate) fn item<T>(list: &[T], index: usize) -> Checked<&T> {
    list.get(index)
        .ok_or(mirror_result::MIRROR_ERROR_OUT_OF_RANGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_comes_back_as_a_code() {
        let code = entry(|| panic!("provoked"));
        assert_eq!(code, mirror_result::MIRROR_ERROR_PANIC);
        assert_eq!(entry(|| Ok(())), mirror_result::MIRROR_OK);
    }

    #[test]
    fn what_is_left_out_is_null_and_nothing_else() {
        // SAFETY: nothing is read.
        let none = unsafe { optional::<u64>(std::ptr::null()) };
        assert_eq!(none, Ok(None));
        // SAFETY: refused before it is read.
        let odd = unsafe { optional::<u64>(std::ptr::without_provenance(3)) };
        assert_eq!(odd, Err(mirror_result::MIRROR_ERROR_NULL));
        // SAFETY: a value of this function.
        let some = unsafe { optional(&7_u64) };
        assert_eq!(some, Ok(Some(&7)));
    }

    #[test]
    fn no_bytes_may_be_null_and_some_may_not() {
        // SAFETY: nothing is read.
        let none = unsafe { read_bytes(std::ptr::null(), 0) };
        assert_eq!(none, Ok(&[][..]));
        // SAFETY: nothing is read.
        let some = unsafe { read_bytes(std::ptr::null(), 1) };
        assert_eq!(some, Err(mirror_result::MIRROR_ERROR_NULL));
        // SAFETY: nothing is read.
        let long = unsafe { read_bytes(std::ptr::dangling(), usize::MAX) };
        assert_eq!(long, Err(mirror_result::MIRROR_ERROR_OUT_OF_RANGE));
    }
}
