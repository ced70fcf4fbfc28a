//! What a function returns: the one type that everything else here stands on.

/// How a function went. On anything but MIRROR_OK, outputs are not written (`error` apart).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum mirror_result {
    /// It succeeded.
    MIRROR_OK = 0,
    /// A pointer that must not be NULL is NULL, or is not aligned.
    MIRROR_ERROR_NULL = 1,
    /// A number that is no enumerator of its enumeration, or one that cannot be used here.
    MIRROR_ERROR_BAD_ENUMERATOR = 2,
    /// An index behind the end, or a length or a figure that cannot be.
    MIRROR_ERROR_OUT_OF_RANGE = 3,
    /// A name or another short text is not UTF-8.
    MIRROR_ERROR_NOT_UTF8 = 4,
    /// Nothing has this name.
    MIRROR_ERROR_NOT_FOUND = 5,
    /// There is no such value: it was not printed, is not known, or does not apply. Not the same
    /// as zero, and not the same as a printed "unknown".
    MIRROR_ERROR_ABSENT = 6,
    /// The text contains no readable report. The error object says why and where.
    MIRROR_ERROR_PARSE = 7,
    /// A name cannot be part of a command. The error object says why.
    MIRROR_ERROR_NAME = 8,
    /// A word cannot be quoted safely for this shell. The error object says why.
    MIRROR_ERROR_QUOTE = 9,
    /// The figures give no rate. The error object says why.
    MIRROR_ERROR_RATE = 10,
    /// The time cannot be estimated. The error object says which figure is missing.
    MIRROR_ERROR_NO_ESTIMATE = 11,
    /// The text is not the JSON of such a document. The error object says why.
    MIRROR_ERROR_BAD_DOCUMENT = 12,
    /// The session cannot take this, or cannot begin. The error object says why.
    MIRROR_ERROR_SESSION = 13,
    /// A fault of the library: please report it. The handle that was being changed, if there was
    /// one, can only be freed.
    MIRROR_ERROR_PANIC = 99,
}

/// A value, or the code that says why there is none.
pub type Checked<T> = Result<T, mirror_result>;

/// The item of a list, or the code that says that the index is behind its end.
pub(crate) fn item<T>(list: &[T], index: usize) -> Checked<&T> {
    list.get(index)
        .ok_or(mirror_result::MIRROR_ERROR_OUT_OF_RANGE)
}
