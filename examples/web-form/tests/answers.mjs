// What an applicant answers, page by page, with the rows of a list apart; a list of several values ticks them all.
import { SENTINEL } from "./site.mjs";

export const ANSWERS = {
  job: { "job.regions": ["london", "wales"], "job.working_pattern": "full_time" },
  name: { "personal_details.full_name": `Ada ${SENTINEL} <b>"&'é😀</b>` },
  address: { "personal_details.address.line_1": "1 Example Road", "personal_details.address.town": "Exampleton", "personal_details.address.postcode": "SW1A 1AA" },
  contact: { "personal_details.email": "ada@example.com" },
  right_to_work: { "right_to_work.nationalities": "GBR", "right_to_work.proof": "british_passport" },
  qualifications: { rows: [{ kind: "gcse", subject: "English", grade: "B", year: "2012" }] },
  training: { rows: [{ title: "Mentoring", provider: "Example College", "completed.month": "9", "completed.year": "2024", relevance: "It taught me to listen to people who find it hard to talk." }] },
  employment: { rows: [{ employer: "Example Ltd", job_title: "Support worker", "start.month": "January", "start.year": "2015", current: "yes", duties: "I support adults who have been in prison and write reports about it.", skills: ["challenging_individuals", "written_reports"] }] },
  breaks: {},
  voluntary: {},
  statements: { "statements.motivation": "I want to help people to change. ".repeat(20), "statements.challenging_individuals": "I have worked with people in crisis. ".repeat(20) },
  declarations: { "declarations.information_is_true": "yes", "declarations.conflict_of_interest": "no", "declarations.adjustments_needed": "no" },
};

export const PAGES = Object.keys(ANSWERS);

// What browsers may fill in: only what is about the person who types. (WCAG 1.3.5; HTML, autofill)
export const AUTOCOMPLETE = {
  "personal_details.full_name": "name",
  "personal_details.email": "email",
  "personal_details.phone": "tel",
  "personal_details.alternative_phone": "tel",
  "personal_details.address.line_1": "address-line1",
  "personal_details.address.line_2": "address-line2",
  "personal_details.address.line_3": "address-line3",
  "personal_details.address.town": "address-level2",
  "personal_details.address.postcode": "postal-code",
  "personal_details.address.country": "country",
  "right_to_work.date_of_birth.day": "bday-day",
  "right_to_work.date_of_birth.month": "bday-month",
  "right_to_work.date_of_birth.year": "bday-year",
};
