//! What the documents are read into by way of comparison: plain structs of `String`, and no rule at all.

use serde::Deserialize;

macro_rules! plain {
    ($( struct $name:ident { $( $key:ident: $kind:ty ),+ $(,)? } )+) => { $(
        #[derive(Debug, Default, Deserialize)]
        #[serde(default)]
        pub struct $name { $( pub $key: $kind ),+ }
    )+ };
}

plain! {
    struct Application {
        format: String,
        reference: String,
        job: Job,
        personal_details: PersonalDetails,
        right_to_work: RightToWork,
        qualifications: Vec<Qualification>,
        training: Vec<Training>,
        employment: Vec<Employment>,
        breaks: Vec<Break>,
        voluntary: Vec<Voluntary>,
        statements: Statements,
        declarations: Declarations,
    }

    struct Job {
        role: String,
        vacancy: String,
        regions: Vec<String>,
        environments: Vec<String>,
        working_pattern: String,
        hours_per_week: String,
        max_travel_miles: String,
    }

    struct PersonalDetails {
        full_name: String,
        previous_names: String,
        address: Address,
        email: String,
        phone: String,
        alternative_phone: String,
    }

    struct Address {
        line_1: String,
        line_2: String,
        town: String,
        county: String,
        country: String,
        postcode: String,
    }

    struct RightToWork {
        nationalities: Vec<String>,
        proof: String,
        document_issued_in: String,
        ni_document: String,
        ni_number: String,
    }

    struct Qualification {
        kind: String,
        subject: String,
        nation: String,
        grade: String,
        year: String,
        institution: String,
    }

    struct Training {
        title: String,
        provider: String,
        completed: String,
        relevance: String,
    }

    struct Employment {
        employer: String,
        job_title: String,
        start: String,
        current: String,
        end: String,
        duties: String,
        skills: Vec<String>,
        reason_for_leaving: String,
    }

    struct Break {
        start: String,
        end: String,
        reason: String,
    }

    struct Voluntary {
        organisation: String,
        role: String,
        start: String,
        current: String,
        end: String,
        hours_per_week: String,
        description: String,
        skills: Vec<String>,
    }

    struct Statements {
        motivation: String,
        challenging_individuals: String,
        written_communication: String,
    }

    struct Declarations {
        information_is_true: String,
        conflict_of_interest: String,
        conflict_details: String,
        adjustments_needed: String,
        guaranteed_interview: Vec<String>,
    }
}
