//! What the derives take, and what they say of what they do not take. `TRYBUILD=overwrite cargo test -p applicant-derive-tests`
//! writes down what the compiler says now.

#[test]
fn a_declaration_is_taken_or_its_fault_is_named_at_the_word_that_is_wrong() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/pass/*.rs");
    cases.compile_fail("tests/fail/*.rs");
}
