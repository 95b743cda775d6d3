#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| applicant_fuzz_bodies::policy(data));
