//! What the derives take, and what they say of what they do not take. `TRYBUILD=overwrite cargo test -p applicant-derive-tests`
//! writes down what the compiler says now.

#[test]
fn declarations_compile_or_name_their_fault() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/pass/*.rs");
    cases.compile_fail("tests/fail/*.rs");
}
