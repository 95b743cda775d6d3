document.getElementById("try").addEventListener("submit", async (event) => {
  event.preventDefault();
  const field = (id) => document.getElementById(id).value;
  const answer = await fetch("/assessments", {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": field("lang") },
    body: field("draft"),
  });
  const body = JSON.stringify(await answer.json(), null, 2);
  document.getElementById("answer").textContent = `${answer.status}\n${body}`;
});
