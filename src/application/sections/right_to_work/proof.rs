//! The proofs of the right to work, who can use each, and what is asked for it: facts, no person.

use crate::engine::Demand;
use crate::engine::field::choices;
use crate::field::Nationality;

choices! {
    /// How the applicant will prove their right to work.
    #[non_exhaustive]
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
        /// A current passport with an endorsement: settled, right of abode, leave, or a 90-day entry
        /// vignette.
        EndorsedPassport = "endorsed_passport",
        /// An Immigration Status Document.
        StatusDocument = "status_document",
        /// Leave under Appendix EU granted by Jersey, Guernsey or the Isle of Man.
        CrownDependencyDocument = "crown_dependency_document",
        /// A share code: an eVisa, the EU Settlement Scheme, what was a residence permit or card.
        ShareCode = "share_code",
        /// An application that is waiting, or an Application Registration Card: the Home Office tells the
        /// employer.
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub enum IdentityDocument {
        /// A British passport.
        BritishPassport = "british_passport",
        /// An Irish passport.
        IrishPassport = "irish_passport",
        /// An Irish passport card.
        IrishPassportCard = "irish_passport_card",
    }
}

/// Whose proof it can be. One nationality that fits is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Holder {
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
    pub(super) fn admits(self, nationalities: &[Nationality]) -> bool {
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

/// What is known of a proof: who can use it, and what is asked for it beside the nationalities and the
/// questions of the Civil Service Nationality Rules, which go with any proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ProofFacts {
    /// Who can use it.
    pub holder: Holder,
    /// Whether it is a share code, with the date of birth that goes with it and perhaps the day on which it
    /// was made. A form may put off the code and the date of birth to the check stage.
    pub is_share_code: bool,
    /// Whether it shows how long permission lasts.
    pub has_permission_limit: bool,
    /// Whether it rests on an application or a card: the ground is asked, and the date of the notice is the
    /// employer's to enter.
    pub is_notice: bool,
    /// Whether the Employer Checking Service confirms it, which is the employer's to enter.
    pub is_confirmed: bool,
    /// Whether it only counts beside an official paper with a National Insurance number.
    pub needs_ni_paper: bool,
    /// Whether it says what limits there are on work; which occupations is then asked where they are listed.
    pub has_work_limit: bool,
    /// Whether this very work has to be permitted, whatever the limit.
    pub permits_work: bool,
    /// The document behind a digital identity.
    pub identity_document: Demand,
    /// What the document is called.
    pub document_name: Demand,
    /// Its number.
    pub document_number: Demand,
    /// Whether that is the number of a passport or passport card.
    pub has_passport_number: bool,
    /// Its own date.
    pub document_expires_on: Demand,
    /// Where it was issued.
    pub document_issued_in: Demand,
    /// Whether a corner is cut off.
    pub document_cancelled: Demand,
}

impl ProofKind {
    /// Who can use the proof, and what is asked for it.
    ///
    /// Source: the Home Office lists A and B in force since 6 April 2022, the guidance on digital
    /// verification services and on share codes.
    pub(super) const fn facts(self) -> &'static ProofFacts {
        const NOTHING: ProofFacts = ProofFacts {
            holder: Holder::Anyone,
            is_share_code: false,
            has_permission_limit: false,
            is_notice: false,
            is_confirmed: false,
            needs_ni_paper: false,
            has_work_limit: false,
            permits_work: false,
            identity_document: Demand::NotAsked,
            document_name: Demand::NotAsked,
            document_number: Demand::NotAsked,
            has_passport_number: false,
            document_expires_on: Demand::NotAsked,
            document_issued_in: Demand::NotAsked,
            document_cancelled: Demand::NotAsked,
        };
        const PASSPORT: ProofFacts = ProofFacts {
            document_number: Demand::Optional,
            has_passport_number: true,
            document_expires_on: Demand::Optional,
            document_cancelled: Demand::Optional,
            ..NOTHING
        };
        const OF_OTHERS: ProofFacts = ProofFacts { holder: Holder::NotOnlyBritishOrIrish, ..NOTHING };
        match self {
            Self::BritishPassport => &ProofFacts { holder: Holder::British, ..PASSPORT },
            Self::IrishPassport | Self::IrishPassportCard => {
                &ProofFacts { holder: Holder::Irish, ..PASSPORT }
            }
            Self::DigitalIdentity => &ProofFacts {
                holder: Holder::BritishOrIrish,
                identity_document: Demand::Optional,
                document_number: Demand::Optional,
                has_passport_number: true,
                document_expires_on: Demand::Required,
                ..NOTHING
            },
            Self::BirthOrAdoptionCertificate => &ProofFacts {
                needs_ni_paper: true,
                document_number: Demand::Optional,
                document_issued_in: Demand::Required,
                ..NOTHING
            },
            Self::NaturalisationCertificate => {
                &ProofFacts { needs_ni_paper: true, document_number: Demand::Optional, ..NOTHING }
            }
            Self::EndorsedPassport => &ProofFacts {
                has_permission_limit: true,
                has_work_limit: true,
                document_expires_on: Demand::Required,
                ..PASSPORT
            },
            Self::StatusDocument => &ProofFacts {
                has_permission_limit: true,
                needs_ni_paper: true,
                has_work_limit: true,
                document_number: Demand::Optional,
                document_expires_on: Demand::Optional,
                ..OF_OTHERS
            },
            Self::CrownDependencyDocument => &ProofFacts {
                has_permission_limit: true,
                is_confirmed: true,
                document_number: Demand::Optional,
                ..OF_OTHERS
            },
            Self::ShareCode => &ProofFacts {
                is_share_code: true,
                has_permission_limit: true,
                has_work_limit: true,
                ..OF_OTHERS
            },
            // A notice may be refused for this very work, whatever the limit.
            Self::PositiveVerificationNotice => {
                &ProofFacts { is_notice: true, has_work_limit: true, permits_work: true, ..OF_OTHERS }
            }
            Self::BiometricResidencePermit => &ProofFacts {
                document_number: Demand::Optional,
                document_expires_on: Demand::Optional,
                ..OF_OTHERS
            },
            Self::OtherDocument => &ProofFacts { document_name: Demand::Optional, ..NOTHING },
            Self::NoneYet => &NOTHING,
            Self::NeedsSponsorship => &OF_OTHERS,
        }
    }

    /// The usual proofs of people with these nationalities, for a message that names what would do.
    ///
    /// ```
    /// use applicant::application::right_to_work::ProofKind;
    /// use applicant::field::Nationality;
    ///
    /// // A British Overseas citizen is British and yet needs permission.
    /// let usual = ProofKind::usual_for(&[Nationality::parse("GBO")?]);
    /// assert_eq!(usual, [ProofKind::ShareCode, ProofKind::EndorsedPassport]);
    /// # Ok::<(), applicant::engine::Fault>(())
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
