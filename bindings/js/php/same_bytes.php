<?php

/** The module in PHP beside the crate itself: native 500 | php same_bytes.php libwasmtime.so applicant.wasm */
require __DIR__ . '/applicant_form.php';

[$forms, $document, $at, $failed, $counts] = [[], null, 0, 0, []];
while (($line = fgets(STDIN)) !== false) {
    [$kind, $rest] = explode(' ', rtrim($line, "\n"), 2) + [1 => ''];
    [$expected, $answer] = [null, null];
    switch ($kind) {
        case 'setting':
            if ($document !== null) {
                [$forms, $document] = [[], null];
            }
            $forms[] = new ApplicantForm($argv[1], $argv[2], json_decode($rest, true));
            break;
        case 'pages':
            [$expected, $answer] = [$rest, end($forms)->call('pages')];
            break;
        case 'report':
            [$expected, $answer] = [$rest, $forms[$at]->call('review', 'submit', $document)];
            break;
        case 'assessment':
            [$expected, $answer] = [$rest, $forms[$at++]->call('assess', $document)];
            break;
        case 'unreadable':
            break;
        default:
            [$document, $at] = [json_decode($rest), 0];
    }
    $counts[$kind] = ($counts[$kind] ?? 0) + 1;
    $failed += $expected !== $answer;
}
echo 'PHP: ', implode(', ', array_map(fn ($kind, $count) => "$count $kind", array_keys($counts), $counts)), ": $failed differ\n";
exit($failed || !isset($counts['report']) ? 1 : 0);
