# Cymraeg. Awaits a native reader: see docs/welsh.md of applicant. The same messages and variables as en.ftl, which a test compares.

# When each stage is to be expected.
stage =
    .application = Cais
    .sift = Didoli
    .assessment_centre = Canolfan asesu
    .checks = Gwiriadau cyn cyflogi
    .reserve_list = Rhestr wrth gefn
    .started = Dechrau
    .rejected = Gwrthod
    .withdrawn = Tynnu'n ôl
    .submitted = Anfonwyd: { $on }
    .window = { $from } i { $to }
    .interpolated = Ein hamcangyfrif, heb ei gyhoeddi

stage-step =
    .group_exercise = ymarfer grŵp
    .written_task = tasg ysgrifenedig
    .interview = cyfweliad
    .references = geirdaon
    .enhanced_dbs = gwiriad manwl y DBS
    .security_clearance = cliriad diogelwch

# What happened to an application, by whom and when.
journey =
    .applicant = yr ymgeisydd
    .system = y system
    .submit = Anfonwyd y cais gan: { $by }
    .begin_sift = Dechreuwyd y sifft gan: { $by }
    .invite = Anfonwyd gwahoddiad i'r ganolfan asesu gan: { $by }
    .record = Cwblhawyd a chofnodwyd gan: { $by } ({ $step })
    .record-check = Pasiwyd a chofnodwyd gan: { $by } ({ $step })
    .reserve = Rhoddwyd y cais ar y rhestr wrth gefn gan: { $by }
    .begin_checks = Dechreuwyd y gwiriadau cyn cyflogi gan: { $by }
    .start = Cofnodwyd dechrau'r swydd gan: { $by }
    .reject = Gwrthodwyd y cais gan: { $by }, ar y cam hwn: { $stage }
    .withdraw = Tynnwyd y cais yn ôl gan: { $by }, ar y cam hwn: { $stage }

# The ratings of a sift, from 1 to 7.
rating =
    .is-1 = heb ei ddangos
    .is-2 = prin
    .is-3 = cymedrol
    .is-4 = derbyniol
    .is-5 = da
    .is-6 = cryf
    .is-7 = rhagorol

moderation-reason =
    .evidence_overlooked = methwyd tystiolaeth
    .scale_read_differently = darllenwyd y raddfa yn wahanol
    .other_evidence_counted = cyfrifwyd tystiolaeth ar gyfer rhywbeth arall
    .judgement = barn, lle mae'r ddau ddarlleniad yn deg

sift-sheet =
    .passed = Wedi pasio'r sifft
    .failed = Heb basio'r sifft
    .not_decided = Nid oes penderfyniad ar y sifft eto
    .total = { $total } o { $most } pwynt
    .not_rated = heb ei sgorio eto
    .too_few_markers = wedi'i sgorio gan { $rated } o'r { $needed } marciwr sydd eu hangen
    .differ = wedi'i sgorio o { $lowest } i { $highest }, felly rhaid i safonwr benderfynu
    .across_minimum = wedi'i sgorio o { $lowest } i { $highest }, ar ddwy ochr y lleiafswm o { $minimum }, felly rhaid i safonwr benderfynu
    .middle = wedi'i sgorio o { $lowest } i { $highest }
    .moderated = penderfynwyd gan y safonwr { $by }: { $reason }
    .below_minimum = o dan y lleiafswm o { $minimum }
    .no_minimum = nid yw'n penderfynu dim yma
    .left_out = { $by }: wedi'i adael allan, oherwydd gwrthdaro buddiannau

# How many applications met each criterion.
decision-funnel =
    .met = wedi'i fodloni
    .not_met = heb ei fodloni
    .unknown = ddim yn hysbys
    .left = ar ôl
    .open = o'r rhain yn agored
    .criterion = maen prawf

# How a selection fell on the groups of those who applied.
decision-impact =
    .group = grŵp
    .selected = dewiswyd
    .of = o
    .rate = cyfradd
    .ratio = cymhareb
    .highest = y gyfradd uchaf
    .at_least = pedwar rhan o bump neu fwy
    .below = llai na phedwar rhan o bump
    .not_compared = heb ei gymharu
    .too_few = rhy ychydig i ddweud
    .rule_of_thumb = Rheol fras o'r Unol Daleithiau (29 CFR 1607.4D) yw pedwar rhan o bump o'r gyfradd uchaf, nid prawf cyfreithiol yn y Deyrnas Unedig
    .small = Rhy ychydig: islaw { $group } o bobl, neu islaw { $selected } wedi'u dewis ar y gyfradd uchaf, gall cymhareb fod yn siawns
