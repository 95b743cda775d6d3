// No post lets an applicant vouch for a check of the Home Office.
import { ANSWERS } from "./answers.mjs";
import { check, client } from "./site.mjs";

// What only an employer can know, and the proof for which it decides.
const CLAIMS = [
  { "right_to_work.proof": "crown_dependency_document", "right_to_work.permission_limit": "no_limit", "right_to_work.ecs_verified": "yes" },
  { "right_to_work.proof": "positive_verification_notice", "right_to_work.notice_ground": "euss_application", "right_to_work.notice_issued_on.day": "1", "right_to_work.notice_issued_on.month": "11", "right_to_work.notice_issued_on.year": "2026" },
];

export async function employer(base) {
  for (const claim of CLAIMS) {
    const one = await client(base);
    await one.fill({ ...ANSWERS, right_to_work: { "right_to_work.nationalities": "FRA", "right_to_work.settlement": "pending", ...claim } });
    const sent = (await one.post("/submit", { _csrf: one.csrf })).headers.get("location");
    check(sent?.startsWith("/result/"), "an application with an answer of the employer's is sent", sent);
    const text = (await one.read(sent)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    const isOpen = text.includes("Right to work in the UK on the start date Not known yet");
    check(text.includes("A person has to look at your application") && isOpen, "no applicant vouches for a check of the Home Office", text);
    check(text.includes("the employer has to ask the Home Office"), "the decision says that the employer asks the Home Office", text);
  }
}
