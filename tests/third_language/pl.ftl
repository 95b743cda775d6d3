# A part of a Polish catalogue, as somebody would begin it: for a test, without a native reader.
language = polski
    .tag = pl
    .alphabet = a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż
    .decimal = ,

list-and = { $rest } i { $last }
list-or = { $rest } lub { $last }
list-range = od { $first } do { $last }

# A month has another form behind a day.
date = { $day } { $month } { $year } r.
month = { $month } { $year } r.
month-5 = maj
    .in_date = maja
month-11 = listopad
    .in_date = listopada

page-continue = Dalej

training = Szkolenia
    .too_many = Możesz podać { numbers.courses }

# A message that only other texts take in may have any name.
numbers =
    .courses = { $max ->
        [one] { $max } szkolenie
        [few] { $max } szkolenia
        [many] { $max } szkoleń
       *[other] { $max } szkolenia
    }

training-title = Nazwa szkolenia
    .missing = Podaj nazwę szkolenia

statements-motivation = Dlaczego chcesz pracować na tym stanowisku?

any = Odpowiedź
    .missing = Podaj odpowiedź
    .out_of_range = Odpowiedź musi być liczbą od { $min } do { $max }
    .before = Odpowiedź nie może być wcześniejsza niż { $bound }
    .grade_unknown = Odpowiedź musi być jedną z ocen: { $accepted }

choice-any =
    .yes = Tak
    .no = Nie

choice-voluntary-current =
    .yes = Tak, nadal

choice-instead =
    .share_code = kod udostępniania
    .share_code-after_or = kodu udostępniania

choice-skills =
    .court_work = Praca w sądzie

choice-country =
    .LT = Litwa
    .LU = Luksemburg
    .LV = Łotwa
    .MT = Malta
    .PL = Polska
