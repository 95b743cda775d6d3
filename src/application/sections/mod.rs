//! The sections of the form, each with its questions, its draft, its data and its rules.

mod dates;
pub mod declarations;
pub mod employment;
pub mod job;
pub mod personal_details;
pub mod qualifications;
pub mod right_to_work;
pub mod statements;
pub mod training;
pub mod voluntary;
mod yes_no_unknown;

pub use dates::{Dates, MonthOrYear};
pub use declarations::{Convictions, Declarations, DeclarationsDraft, InterviewScheme};
pub use employment::{Break, BreakDraft, Employment, EmploymentDraft};
pub use job::{Job, JobDraft};
pub use personal_details::{Address, AddressDraft, PersonalDetails, PersonalDetailsDraft, PostalCode};
pub use qualifications::{Qualification, QualificationDraft};
pub use right_to_work::{RightToWork, RightToWorkDraft};
pub use statements::{Statements, StatementsDraft};
pub use training::{Training, TrainingDraft};
pub use voluntary::{Voluntary, VoluntaryDraft};
pub use yes_no_unknown::YesNoUnknown;
