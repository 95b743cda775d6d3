# The words of this site around the questions.
site = Apply for a job
row-qualifications = Qualification
row-training = Course
row-employment = Job
row-breaks = Break
row-voluntary = Role
start-button = Start now
start-continue = Continue your application
to-start = Go to the start
start-what = What the job offers
start-pay = { $pay } a year, or { $london } in London
start-leave = { $days } days of leave, rising to { $most }, and { $public } public holidays
start-source = From the page of the job.
page-notices = Check this before you go on. If it is right, continue
tasks-title = Your application
tasks-check = Check your answers and send
check-title = Check your answers
check-problems = Some answers have to be put right before you can send the application
check-send = Send application
result-title = Your application is sent
result-other = Other roles you may be eligible for
result-reference = Your reference is
result-print = Print or save your application and this decision
result-ways = What would change this
result-or = Or:
result-points = Points
result-next = What happens next
result-help = Questions and complaints
save-title = Save and come back
save-link = Make a link
save-new = This link leads back to your application. A link that you made before no longer works.
save-replaced = The link that you used no longer works. This one takes its place.
return-title = Continue your application
delete-title = Delete your application
delete-button = Delete it
gone-title = There is no application here
cookies-title = Cookies
back = Back
notices = Before you send it
print-title = Print or save your application
print-about = Your browser can print this page, or save it as a file.
task-nothing_added = Nothing added
missing-title = Page not found
missing-about = Check the address if you typed it, or begin at the start.
csrf-title = This page is too old
unread-title = We cannot read what was sent
unread-about = Nothing was saved. Go back, and send the page again.
large-title = That is too much text
large-about = Nothing was saved. Go back, make the answers shorter, and send the page again.
broken-title = There is a problem with this site
broken-about = What you saved is kept. Try again later.
site-about = Apply for a job, save your application and come back to it, and see what is decided and why.
skip = Skip to the main content
leave = Save and sign out
page-more = { $count ->
    [one] Your answer leads to 1 more question
   *[other] Your answer leads to { $count } more questions
}
tasks-progress = You have completed { $done } of { $all } sections.
tasks-about-you = About you
tasks-experience = Experience
tasks-finish = Finish
start-about = It takes about 45 minutes. You can save and come back for { $days } days, and nobody sees your application before you send it.
start-sent = You sent an application in this browser.
start-see = See its result
start-another = Start another application
start-needs = What you need
start-needs-about = You have to show each of these. The form asks for it, and tells you before you send it what is not shown yet.
start-ready-title = What to have ready
start-ready =
    Your National Insurance number, if you have one
    What shows your right to work in the UK, such as a passport or a share code
    Your qualifications, with grades and years
    Your jobs and unpaid work, with the months in which they began and ended
start-steps-title = What happens next
start-steps =
    You fill in the form, section by section and in any order.
    You check your answers and send them. You get a reference, and a private link to the result.
    The rules of the post are applied at once, and every point is explained.
    People who do not see your name mark what you wrote. A person confirms every decision.
list-nothing = None added
result-person = A person has to look at these other roles
result-tell = Your application cannot be changed now. If one of these applies to you, tell us, and give your reference.
result-link = This private link leads back to this page. Keep it: whoever has it can read the result and withdraw the application.
result-withdrawn = Your application is withdrawn
withdraw-title = Withdraw your application
withdraw-about = Nobody will look at it any more. This cannot be undone, but you can send another one while the post is open.
withdraw-button = Withdraw it
save-about = Whoever has the link can read your application, so keep it to yourself. It works once, and for { $days } days.
return-about = Continue opens your application in this browser and signs you out wherever else it is open.
delete-about = Everything that you entered will be gone, and links to it will no longer work.
gone-about = Open it with your link, or in the browser in which you began. It may have been deleted, be open somewhere else, or be older than { $days } days.
csrf-about = You opened or left another application since then, so nothing was saved. Open your application again and enter the answers once more.
unsaved-title = Your answers are not saved yet
unsaved-about = The application was closed in this browser after you opened the page. What you typed is kept on this page until you leave it.
unsaved-here = Save my answers in this application
unsaved-link = If you have a link to your application, open it in another tab, and then try again here.
unsaved-again = Try again
unsaved-new-about = Without a link you can begin a new application with the answers of this page.
unsaved-new = Begin a new application with them
privacy-title = Privacy
accessibility-title = Accessibility
contact-title = Contact
cookies-about =
    This site has four cookies, which end when you close the browser. One keeps your application together while you fill it in, one keeps the link back to it that you made, one keeps the link to the result after you sent it, and one keeps the language that you chose before you began.
    Nothing else is stored, and nobody else is told.
list-removed = It is removed.
list-undo = Put it back
list-unfinished = Not finished
list-explain = Explain this gap
add-qualifications = Add a qualification
add-training = Add a course
add-employment = Add a job
add-breaks = Add a break
add-voluntary = Add a role
remove-title = Remove this entry?
remove-about = You can put it back on the next page.
remove-button = Remove it
list-blank = Nothing was entered, so nothing was added.
table-title = Enter several GCSEs at once
table-about = One line for each GCSE; leave out what you do not need. You can add more, or say more about each, on the next page.
table-button = Add them
conflict-title = This page was changed somewhere else
conflict-about = Since you opened it, these answers were saved from another tab or device. Which do you want to keep?
conflict-question = Question
conflict-saved = Saved
conflict-yours = What you typed
conflict-keep-yours = Keep what I typed
conflict-keep-saved = Keep what is saved
jobs-title = Jobs
jobs-open = You have an application that is not sent yet.
jobs-filter = Show matching jobs
jobs-any = Any
jobs-found = { $count ->
    [0] No job matches
    [one] 1 job
   *[other] { $count } jobs
}
job-pay = { $pay } a year
job-pay-london = { $pay } a year, or { $london } inside the M25
job-moment = { $time } on { $date }
job-yes = Yes
job-no = No
job-reference = Reference
job-regions-label = Region
job-workplaces = Places of work
job-patterns = Working pattern
job-pay-label = Pay
job-hours = Hours a week
job-permanent = Permanent
job-sponsorship = Visa sponsorship
job-starts = Starts on
job-closes = Closes at
job-closed = This job is closed to new applications.
job-about = About the role
job-duties = What you would do
job-qualities = What people rate
pay-range = { $from } to { $to }
pay-or-more = { $from } or more
job-risk-lower = lower
job-risk-medium = medium
job-risk-high = high
job-caseload = Levels of risk
job-training = Training
job-weeks = The first { $weeks } weeks
job-career = Where it can lead
job-years = Years { $from } to { $to }
job-years-on = From year { $from }
job-beside = Beside the role that it can lead to
job-questions = Questions that are often asked
job-tips = Tips for your application
job-related = Related roles
job-weeks-to-start = From application to the first day it usually takes 10 to 14 weeks, security clearance included.
alerts-title = Hear of new jobs by e-mail
ready-title = Before you send it
ready-about = This is what each essential criterion comes to if you send the application as it is. You can send it whatever this says.
ready-change = You can show it under:
privacy-about =
    What you enter is kept so that the employer can judge your application, and for nothing else. Whoever marks it does not see your name, contact details or date of birth before the sift is over.
    An application that you do not send is deleted { $days } days after you last changed it, or at once when you delete it. One that you sent is kept until { $kept } days after the job is closed to new applications, or after you sent it where the job has no closing date. Then all of it is deleted, with the ratings, and numbers without names remain.
    No other organisation is told, and nothing that you type is in an address or in a log.
    This is an example site. A real one names here the controller of the data, its data protection officer, and your rights.
accessibility-about =
    This site is meant to work for everybody: with a keyboard, a screen reader, text twice as large, your own colours, a phone 320 pixels wide, and without JavaScript.
    It is tested against WCAG 2.2 AA in a browser, page by page, with axe. People with disabilities have not tested it.
    This is an example site. A real one says here how to report a problem and how to complain.
contact-about =
    If you cannot use the form, the employer has to offer another way to apply.
    This is an example site. A real one gives here a telephone number, an e-mail address and a postal address.
address-label = Address
alerts-about = We tell you when a job is published that you may want. You can stop it with one click in each message.
alerts-email = Email address
alerts-wrong = Enter an email address in the correct format, like name@example.com
alerts-button = Ask for messages
alerts-asked-title = Look into your mailbox
alerts-asked-about = If the address is right, a message is on its way with a link to confirm it. Nothing else is sent before you do. The link works for 7 days.
alerts-confirm-title = Do you want to hear of new jobs?
alerts-confirm-about = You will get a message when a job is published that you asked for.
alerts-confirm-button = Yes, send me messages
alerts-confirmed-title = You will hear of new jobs
alerts-confirmed-about = You can stop it with the link in each message.
alerts-stop-title = Stop messages about new jobs?
alerts-stop-about = Your e-mail address is then deleted here.
alerts-stop-button = Stop them
alerts-stopped-title = You get no more messages
alerts-stopped-about = Your e-mail address is deleted here.
alerts-mail-confirm-title = Confirm that you want to hear of new jobs
alerts-mail-confirm =
    Somebody, we hope you, asked that we tell you of new jobs at this address. To confirm it, open this link within 7 days:

    { $link }

    If it was not you, do nothing: no other message will come.
alerts-mail-title = { $count ->
    [one] A new job
   *[other] { $count } new jobs
}
alerts-mail =
    { $jobs }

    To stop these messages: { $stop }
mail-sent-title = Your application is sent
mail-sent =
    Your application for { $post } is sent. This private link leads to the result, to what happens next, and to withdrawing it:

    { $link }

    Keep it: whoever has it can read the result.
js-copy = Copy the link
js-copied = Copied
js-more = More questions have appeared below.
js-restored = What you had typed here and not sent is put back.
result-criteria = What you had to show
result-each = The points for each criterion
result-status = Where it is now:
result-decided-eligible = Decided: you are eligible
result-decided-needs_review = A person has to look at it
result-decided-not_eligible = Decided: you are not eligible
conflict-as-new = Save what I typed as another entry
save-another = Make another link
wait-title = Wait a moment
wait-about = Too much came from your network in a short time. Nothing is lost: what you entered is kept on this page. Try again in a few minutes.
contest-title = Ask for this decision to be looked at again
contest-about =
    Somebody who did not decide before looks at your whole application. Your result then says what they decide, and a message comes by e-mail.
    If something was missed, tell the employer, and give your reference. You find how under Contact.
contest-button = Ask for another look
result-contested = Somebody else is looking at the decision again
mail-decided-eligible-title = A decision on your application
mail-decided-eligible =
    A person has decided that you are eligible for { $post }. Your application goes on to the next stage. This private link leads to the result and to what happens next:

    { $link }

    Keep it: whoever has it can read the result.
mail-decided-not_eligible-title = A decision on your application
mail-decided-not_eligible =
    A person has decided that you are not eligible for { $post }. This private link leads to the result, to why, and to how you can ask for another look:

    { $link }

    Keep it: whoever has it can read the result.
mail-turned-down-title = A decision on your application
mail-turned-down =
    A person has decided that your application for { $post } does not go on to the next stage. This private link leads to it, and to whom you can ask:

    { $link }

    Keep it: whoever has it can read the result.
