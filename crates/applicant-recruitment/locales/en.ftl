# English: what happens around the form, and figures over many applications.

# When each stage is to be expected.
stage =
    .application = Application
    .sift = Sift
    .assessment_centre = Assessment centre
    .checks = Pre-employment checks
    .reserve_list = Reserve list
    .started = Start
    .rejected = Rejection
    .withdrawn = Withdrawal
    .submitted = Sent: { $on }
    .window = { $from } to { $to }
    .interpolated = Our estimate, not published

stage-step =
    .group_exercise = group exercise
    .written_task = written task
    .interview = interview
    .references = references
    .enhanced_dbs = enhanced DBS check
    .security_clearance = security clearance

# What happened to an application, by whom and when.
journey =
    .applicant = the applicant
    .system = the system
    .submit = The application was sent by { $by }
    .begin_sift = The sift was begun by { $by }
    .invite = An invitation to the assessment centre was sent by { $by }
    .record = Done and recorded by { $by }: { $step }
    .record-check = Passed and recorded by { $by }: { $step }
    .reserve = The application was put on the reserve list by { $by }
    .begin_checks = The pre-employment checks were begun by { $by }
    .start = The start in the job was recorded by { $by }
    .reject = The application was rejected by { $by }, at this stage: { $stage }
    .withdraw = The application was withdrawn by { $by }, at this stage: { $stage }

# The ratings of a sift, from 1 to 7.
rating =
    .is-1 = not demonstrated
    .is-2 = minimal
    .is-3 = moderate
    .is-4 = acceptable
    .is-5 = good
    .is-6 = strong
    .is-7 = outstanding

moderation-reason =
    .evidence_overlooked = evidence was overlooked
    .scale_read_differently = the scale was read differently
    .other_evidence_counted = evidence for something else was counted
    .judgement = a judgement where both readings are fair

sift-sheet =
    .passed = Passed the sift
    .failed = Did not pass the sift
    .not_decided = The sift is not decided yet
    .total = { $total } of { $most } points
    .not_rated = not rated yet
    .too_few_markers = rated by { $rated } of the { $needed } markers needed
    .differ = rated from { $lowest } to { $highest }, so a moderator has to decide
    .across_minimum = rated from { $lowest } to { $highest }, on both sides of the minimum of { $minimum }, so a moderator has to decide
    .middle = rated from { $lowest } to { $highest }
    .moderated = decided by the moderator { $by }: { $reason }
    .below_minimum = below the minimum of { $minimum }
    .no_minimum = decides nothing here
    .left_out = { $by } is left out, because of a conflict of interest

# How many applications met each criterion.
decision-funnel =
    .met = met
    .not_met = not met
    .unknown = unknown
    .left = left
    .open = of these open
    .criterion = criterion

# How a selection fell on the groups of those who applied.
decision-impact =
    .group = group
    .selected = selected
    .of = of
    .rate = rate
    .ratio = ratio
    .highest = highest rate
    .at_least = four fifths or more
    .below = below four fifths
    .not_compared = not compared
    .too_few = too few to say
    .rule_of_thumb = Four fifths of the highest rate is a rule of thumb of the United States (29 CFR 1607.4D), no legal test in the United Kingdom
    .small = Too few: below { $group } people, or below { $selected } selected at the highest rate, a ratio may be chance
