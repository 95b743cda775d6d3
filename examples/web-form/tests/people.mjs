// The answers of people who apply: each has the posts that they choose from the list, and answers every page in its order.
const words = (text, times) => `${text} `.repeat(times).trim();

const about = (name, town, postcode) => ({
  name: { "personal_details.full_name": name },
  address: { "personal_details.address.line_1": "2 Example Street", "personal_details.address.town": town, "personal_details.address.postcode": postcode },
  contact: { "personal_details.email": "applicant@example.com", "personal_details.phone": "07700 900123" },
});
const british = { right_to_work: { "right_to_work.nationalities": "GBR", "right_to_work.proof": "british_passport" } };
const finish = {
  statements: { "statements.motivation": words("I want to help people to change.", 20), "statements.challenging_individuals": words("I have worked with people in crisis.", 20), "statements.written_communication": words("I write reports every week.", 20) },
  declarations: { "declarations.information_is_true": "yes", "declarations.conflict_of_interest": "no", "declarations.adjustments_needed": "no" },
};
const job = (region, pattern = "full_time") => ({ job: { "job.regions": [region], "job.working_pattern": pattern } });
const gcse = (subject, grade, year) => ({ subject, grade, year });
const work = (employer, title, start, end) => ({
  employer, job_title: title, "start.month": String(start[0]), "start.year": String(start[1]),
  ...(end ? { current: "no", "end.month": String(end[0]), "end.year": String(end[1]) } : { current: "yes" }),
  duties: "I listened to people who found life hard and wrote down what we agreed.", skills: ["challenging_individuals", "written_reports"],
});

export const LEAVER = {
  advert: "PSO-1042",
  pages: {
    ...job("london"), ...about("Sam Example", "London", "SW1A 1AA"), ...british,
    qualifications: { table: [gcse("English Language", "5", "2026"), gcse("Mathematics", "4", "2026"), gcse("History", "6", "2026"), gcse("French", "3", "2026"), gcse("Art and Design", "7", "2026"), gcse("Combined Science", "4-4", "2026")] },
    training: {},
    employment: { "no_employment": "yes" },
    voluntary: { rows: [{ organisation: "Example Youth Club", role: "Helper", "start.month": "9", "start.year": "2025", current: "yes", hours_per_week: "3", description: "I help at a club for young people, some of whom are hard to reach.", skills: ["challenging_individuals"] }] },
    ...finish,
  },
};

const YEAR = new Date().getFullYear();
export const PARENT = {
  advert: "PSO-1042",
  pages: {
    ...job("london", "part_time"), ...about("Alex Example", "London", "SW1A 1AA"), ...british,
    qualifications: { table: [gcse("English", "B", "2001")] },
    training: {},
    employment: { rows: [work("Example Care Ltd", "Care worker", [9, YEAR - 18], [8, YEAR - 12]), work("Sample School", "Teaching assistant", [9, YEAR - 2])] },
    breaks: "I brought up my children, and cared for my mother.",
    voluntary: { rows: [{ organisation: "Sample School", role: "Governor", "start.month": "9", "start.year": String(YEAR - 6), current: "yes", hours_per_week: "2", description: "I read to children and sit on the board.", skills: ["diverse_communities"] }] },
    ...finish,
  },
};

export const GRADUATE = {
  advert: "PSO-1077",
  pages: {
    ...job("south_west_and_south_central"), ...about("Priya Example", "Exeter", "EX1 1AA"),
    right_to_work: { "right_to_work.nationalities": "IND", "right_to_work.proof": "share_code", "right_to_work.share_code": "W98765432", "right_to_work.date_of_birth.day": "3", "right_to_work.date_of_birth.month": "5", "right_to_work.date_of_birth.year": "2003", "right_to_work.permission_limit": "until", "right_to_work.permission_ends_on.day": "31", "right_to_work.permission_ends_on.month": "8", "right_to_work.permission_ends_on.year": String(YEAR + 2), "right_to_work.settlement": "none", "right_to_work.work_limit": "none" },
    qualifications: { rows: [{ kind: "degree", subject: "Criminology", nation: "england", status: "predicted", grade: "2:1", year: String(YEAR + 1) }, { kind: "overseas", country: "IND", subject: "English", grade: "A", year: "2020", level: "2" }] },
    training: {},
    employment: { rows: [work("Example Students' Union", "Adviser", [9, YEAR - 2])] },
    breaks: "I was at school and at university.",
    voluntary: {},
    ...finish,
  },
};

export const WELSH = {
  advert: "PSO-1077",
  pages: {
    ...job("wales", "flexible"), ...about("Siân Example", "Caernarfon", "LL55 1AA"), ...british,
    qualifications: { rows: [{ kind: "gcse", subject: "Cymraeg", nation: "wales", grade: "B", year: "2010" }] },
    training: { rows: [{ title: "Cymorth cyntaf", provider: "Coleg Enghraifft", "completed.month": "3", "completed.year": "2024", relevance: "Mae'n fy helpu i gadw pobl yn ddiogel." }] },
    employment: { rows: [{ ...work("Cwmni Enghraifft", "Gweithiwr cymorth", [1, 2012]), duties: "Rwy'n cefnogi pobl ac yn ysgrifennu adroddiadau." }] },
    voluntary: {},
    ...finish,
    statements: { "statements.motivation": words("Rwyf am helpu pobl i newid.", 20), "statements.challenging_individuals": words("Rwyf wedi gweithio gyda phobl mewn argyfwng.", 20) },
  },
};

const SUBJECTS = ["English Language", "English Literature", "Mathematics", "Biology", "Chemistry", "Physics", "History", "Geography", "French", "German", "Music", "Drama"];
export const LONG = {
  advert: "PSO-1042",
  pages: {
    ...job("london"), ...about("Robin Example", "London", "SW1A 1AA"), ...british,
    qualifications: {
      table: SUBJECTS.map((subject) => gcse(subject, "B", "1998")),
      rows: ["Sociology", "Psychology", "Law"].map((subject) => ({ kind: "a_level", subject, grade: "C", year: "2000" })),
    },
    training: {},
    employment: { rows: Array.from({ length: 12 }, (_, n) => work(`Example Employer ${n + 1}`, "Support worker", [1, YEAR - 24 + 2 * n], n < 11 ? [12, YEAR - 23 + 2 * n] : undefined)) },
    voluntary: {},
    ...finish,
  },
};
