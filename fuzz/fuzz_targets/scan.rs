#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mirror_fuzz::scan(bytes));
