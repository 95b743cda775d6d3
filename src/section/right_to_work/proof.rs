//! The proofs of the right to work, who can use each, and what is asked for it: facts, no person.

use crate::field::Nationality;

use crate::field::choices;

choices! {
    /// How the applicant will prove their right to work.
    ///
    /// ```
    /// use applicant::section::right_to_work::ProofKind;
    ///
    /// let kind = ProofKind::parse("digital_identity")?;
    /// assert_eq!(kind.facts().required, ["document_expires_on"]);
    /// # Ok::<(), applicant::Fault>(())
    /// ```
    pub enum ProofKind {
        /// A British passport, current or expired.
        BritishPassport = "british_passport",
        /// An Irish passport, current or expired.
        IrishPassport = "irish_passport",
        /// An Irish passport card, current or expired.
        IrishPassportCard = "irish_passport_card",
        /// A British or Irish passport or card, in date, checked by a digital verification service.
        DigitalIdentity = "digital_identity",
        /// A birth or adoption certificate.
        BirthOrAdoptionCertificate = "birth_or_adoption_certificate",
        /// A certificate of naturalisation, or of registration, as a British citizen.
        NaturalisationCertificate = "naturalisation_certificate",
        /// A current passport with an endorsement: settled, right of abode, leave, or a 90-day entry vignette.
        EndorsedPassport = "endorsed_passport",
        /// An Immigration Status Document.
        StatusDocument = "status_document",
        /// Leave under Appendix EU granted by Jersey, Guernsey or the Isle of Man.
        CrownDependencyDocument = "crown_dependency_document",
        /// A share code: an eVisa, the EU Settlement Scheme, what was a residence permit or card.
        ShareCode = "share_code",
        /// An application that is waiting, or an Application Registration Card: the Home Office tells the employer.
        PositiveVerificationNotice = "positive_verification_notice",
        /// A biometric residence permit or card, as a card.
        BiometricResidencePermit = "biometric_residence_permit",
        /// A document that is on no list.
        OtherDocument = "other_document",
        /// Nothing to show yet.
        NoneYet = "none_yet",
        /// No permission without a sponsor.
        NeedsSponsorship = "needs_sponsorship",
    }

    /// How long the permission to work lasts, as the applicant says.
    pub enum PermissionLimit {
        /// It does not end.
        NoLimit = "no_limit",
        /// It ends on a date.
        Until = "until",
        /// It was extended in time and the answer is awaited.
        Pending = "pending",
        /// The applicant does not know.
        NotKnown = "not_known",
    }

    /// Where a birth or adoption certificate was issued.
    pub enum IssuedIn {
        /// England, Wales, Scotland or Northern Ireland.
        UnitedKingdom = "united_kingdom",
        /// Jersey, Guernsey and the islands that belong to it.
        ChannelIslands = "channel_islands",
        /// The Isle of Man.
        IsleOfMan = "isle_of_man",
        /// Ireland.
        Ireland = "ireland",
        /// Any other place.
        Elsewhere = "elsewhere",
    }

    /// Status under the EU Settlement Scheme; never indefinite leave of another kind.
    pub enum Settlement {
        /// Settled.
        Settled = "settled",
        /// Pre-settled.
        PreSettled = "pre_settled",
        /// Applied for and not decided.
        Pending = "pending",
        /// No status under the scheme.
        None = "none",
    }

    /// What the application or card is that a Positive Verification Notice rests on.
    pub enum NoticeGround {
        /// An application to the EU Settlement Scheme.
        EussApplication = "euss_application",
        /// An application to the scheme of Jersey, Guernsey or the Isle of Man.
        CrownDependencyApplication = "crown_dependency_application",
        /// An Application Registration Card.
        ApplicationRegistrationCard = "application_registration_card",
        /// Anything else.
        Other = "other",
    }

    /// A limit on the work that the permission allows.
    pub enum WorkLimit {
        /// Any work.
        None = "none",
        /// A student's hours in term.
        HoursInTerm = "hours_in_term",
        /// Only the occupations of a list.
        ListedOccupations = "listed_occupations",
        /// Only the work of a sponsor.
        SponsorOnly = "sponsor_only",
    }

    /// The document that a digital identity rests on.
    pub enum IdentityDocument {
        /// A British passport.
        BritishPassport = "british_passport",
        /// An Irish passport.
        IrishPassport = "irish_passport",
        /// An Irish passport card.
        IrishPassportCard = "irish_passport_card",
    }

    /// An answer where not knowing is an honest one.
    pub enum YesNoUnknown {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        NotKnown = "not_known",
    }
}

/// Whose proof it can be. One nationality that fits is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// People of any nationality, British and Irish citizens included.
    Anyone,
    /// British citizens. Other types of British nationality carry no right to work.
    British,
    /// Irish citizens.
    Irish,
    /// British or Irish citizens.
    BritishOrIrish,
    /// People who have another nationality than British citizen or Irish.
    NotOnlyBritishOrIrish,
}

impl Holder {
    /// Whether somebody with these nationalities can hold the proof.
    #[must_use]
    pub fn admits(self, nationalities: &[Nationality]) -> bool {
        let any = |is: fn(Nationality) -> bool| nationalities.iter().any(|&n| is(n));
        match self {
            Holder::Anyone => true,
            Holder::British => any(Nationality::is_british_citizen),
            Holder::Irish => any(Nationality::is_irish),
            Holder::BritishOrIrish => any(is_british_or_irish),
            Holder::NotOnlyBritishOrIrish => any(|n| !is_british_or_irish(n)),
        }
    }
}

fn is_british_or_irish(nationality: Nationality) -> bool {
    nationality.is_british_citizen() || nationality.is_irish()
}

/// What is known of a proof: who can use it, and which answers it takes beside [`ALWAYS`] and [`BESIDE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProofFacts {
    /// Who can use it.
    pub holder: Holder,
    /// Answers it cannot do without. A form may put off the share code and its date of birth to the check stage.
    pub required: &'static [&'static str],
    /// Answers that help.
    pub optional: &'static [&'static str],
    /// Answers that another answer calls for.
    pub conditional: &'static [Conditional],
    /// Answers that only the employer can give, after the check; never asked of the applicant.
    pub employer_only: &'static [&'static str],
    /// Whether its `document_number` is that of a passport or passport card.
    pub has_passport_number: bool,
}

impl ProofFacts {
    /// Whether the proof uses the answer of that key at all.
    #[must_use]
    pub fn uses(&self, key: &str) -> bool {
        [ALWAYS, BESIDE, self.required, self.optional, self.employer_only]
            .iter()
            .any(|keys| keys.contains(&key))
            || self.conditional.iter().any(|asked| asked.key == key)
    }
}

/// An answer that is asked only when another answer calls for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conditional {
    /// The answer that is asked …
    pub key: &'static str,
    /// … when the answer of this key …
    pub on: &'static str,
    /// … is this one.
    pub answer: &'static str,
    /// Whether it is then required.
    pub required: bool,
}

/// The answers that every proof requires.
pub const ALWAYS: &[&str] = &["nationalities", "proof"];

/// The answers that stand beside any proof, for the nationality gate of the Civil Service.
pub const BESIDE: &[&str] = &["settlement", "accrued_right"];

const ENDS_ON: Conditional =
    Conditional { key: "permission_ends_on", on: "permission_limit", answer: "until", required: true };
const PERMITTED: Conditional =
    Conditional { key: "work_permitted", on: "work_limit", answer: "listed_occupations", required: false };

impl ProofKind {
    /// Who can use the proof, and what is asked for it.
    ///
    /// Source: the Home Office lists A and B in force since 6 April 2022, the guidance on digital verification services
    /// and on share codes.
    #[must_use]
    pub const fn facts(self) -> &'static ProofFacts {
        const NOTHING: ProofFacts = ProofFacts {
            holder: Holder::Anyone,
            required: &[],
            optional: &[],
            conditional: &[],
            employer_only: &[],
            has_passport_number: false,
        };
        const PASSPORT: &[&str] = &["document_number", "document_expires_on", "document_cancelled"];
        match self {
            Self::BritishPassport => &ProofFacts {
                holder: Holder::British,
                optional: PASSPORT,
                has_passport_number: true,
                ..NOTHING
            },
            Self::IrishPassport => &ProofFacts {
                holder: Holder::Irish,
                optional: PASSPORT,
                has_passport_number: true,
                ..NOTHING
            },
            Self::IrishPassportCard => &ProofFacts {
                holder: Holder::Irish,
                optional: PASSPORT,
                has_passport_number: true,
                ..NOTHING
            },
            Self::DigitalIdentity => &ProofFacts {
                holder: Holder::BritishOrIrish,
                has_passport_number: true,
                required: &["document_expires_on"],
                optional: &["document_number", "identity_document"],
                ..NOTHING
            },
            Self::BirthOrAdoptionCertificate => &ProofFacts {
                required: &["document_issued_in", "ni_document"],
                optional: &["ni_number", "document_number"],
                ..NOTHING
            },
            Self::NaturalisationCertificate => &ProofFacts {
                required: &["ni_document"],
                optional: &["ni_number", "document_number"],
                ..NOTHING
            },
            Self::EndorsedPassport => &ProofFacts {
                has_passport_number: true,
                required: &["document_expires_on"],
                optional: &["permission_limit", "document_number", "work_limit", "document_cancelled"],
                conditional: &[ENDS_ON, PERMITTED],
                ..NOTHING
            },
            Self::StatusDocument => &ProofFacts {
                holder: Holder::NotOnlyBritishOrIrish,
                required: &["ni_document"],
                optional: &[
                    "permission_limit",
                    "document_number",
                    "document_expires_on",
                    "ni_number",
                    "work_limit",
                ],
                conditional: &[ENDS_ON, PERMITTED],
                ..NOTHING
            },
            Self::CrownDependencyDocument => &ProofFacts {
                holder: Holder::NotOnlyBritishOrIrish,
                optional: &["permission_limit", "document_number"],
                conditional: &[ENDS_ON],
                employer_only: &["ecs_verified"],
                ..NOTHING
            },
            Self::ShareCode => &ProofFacts {
                holder: Holder::NotOnlyBritishOrIrish,
                required: &["share_code", "date_of_birth"],
                optional: &["permission_limit", "share_code_issued_on", "work_limit"],
                conditional: &[ENDS_ON, PERMITTED],
                ..NOTHING
            },
            // A notice may be refused for this very work, whatever the limit: `work_permitted` stands on its own.
            Self::PositiveVerificationNotice => &ProofFacts {
                holder: Holder::NotOnlyBritishOrIrish,
                required: &["notice_ground"],
                optional: &["work_limit", "work_permitted"],
                employer_only: &["notice_issued_on"],
                ..NOTHING
            },
            Self::BiometricResidencePermit => &ProofFacts {
                holder: Holder::NotOnlyBritishOrIrish,
                optional: &["document_number", "document_expires_on"],
                ..NOTHING
            },
            Self::OtherDocument => &ProofFacts { optional: &["document_name"], ..NOTHING },
            Self::NoneYet => &NOTHING,
            Self::NeedsSponsorship => &ProofFacts { holder: Holder::NotOnlyBritishOrIrish, ..NOTHING },
        }
    }

    /// The usual proofs of people with these nationalities, for a message that names what would do.
    ///
    /// ```
    /// use applicant::{field::Nationality, section::right_to_work::ProofKind};
    ///
    /// // A British Overseas citizen is British and yet needs permission.
    /// let usual = ProofKind::usual_for(&[Nationality::parse("GBO")?]);
    /// assert_eq!(usual, [ProofKind::ShareCode, ProofKind::EndorsedPassport]);
    /// # Ok::<(), applicant::Fault>(())
    /// ```
    #[must_use]
    pub fn usual_for(nationalities: &[Nationality]) -> Vec<ProofKind> {
        use ProofKind as P;
        let usual: [(Holder, &[ProofKind]); 4] = [
            (Holder::British, &[P::BritishPassport, P::NaturalisationCertificate]),
            (Holder::Irish, &[P::IrishPassport, P::IrishPassportCard]),
            (Holder::BritishOrIrish, &[P::BirthOrAdoptionCertificate]),
            (Holder::NotOnlyBritishOrIrish, &[P::ShareCode, P::EndorsedPassport]),
        ];
        usual
            .iter()
            .filter(|(holder, _)| holder.admits(nationalities))
            .flat_map(|(_, kinds)| *kinds)
            .copied()
            .collect()
    }
}
