//! Smoke.
fn main() {
    let rules = applicant::Policy::probation_services_officer().rules("2026-11-21".parse().unwrap());
    for file in std::env::args().skip(1) {
        let bytes = std::fs::read(&file).unwrap();
        println!("== {file}");
        match applicant::Draft::from_json(&bytes) {
            Err(e) => println!("unread: {} {e}", e.code().as_str()),
            Ok(d) => {
                let p = d.partial(&rules);
                for i in p.report.iter().take(60) {
                    println!("  {:7} {i}", i.severity());
                }
                println!("{}", applicant::Policy::probation_services_officer().assess(&p.evidence(&rules)));
                let v: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
                assert_eq!(v, serde_json::to_value(&d).unwrap());
                if !p.report.blocks() {
                    let app = d.check(&rules).unwrap().application;
                    let again = applicant::Draft::from(&app);
                    assert_eq!(again.check(&rules).unwrap().application, app);
                }
            }
        }
    }
}
