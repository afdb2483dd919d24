//! The labelled cases of every language, in numbers. Rules were written with most of these cases in sight: the floors here keep
//! what was reached from being lost, and `README.md` says what to expect on other texts.
//!
//! `tests/cases/<language>.jsonl` has one case a line: text, kind and urgency as people labelled them. A case that is read
//! otherwise than its label says is no reason to change the label; `cargo run --example measure -- --misses` shows them.

use std::{fs, path::Path};

use moderation::{Context, Kind, Place, Urgency, Verdict, Visibility, screen};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    text: String,
    lang: String,
    kind: String,
    urgency: Urgency,
}

/// What must be reached on the cases of a language, in percent.
struct Floor {
    language: &'static str,
    /// Of people in danger, so many at least raise an alarm.
    alarm: usize,
    /// Of the rest, so many at most do.
    false_alarm: usize,
    /// Of worries about somebody else, so many at least are noticed.
    others: usize,
    /// Of those who urge somebody to die, so many at least are held.
    encouragement: usize,
}

const FLOORS: [Floor; 7] = [
    Floor { language: "en", alarm: 88, false_alarm: 1, others: 85, encouragement: 80 },
    Floor { language: "de", alarm: 92, false_alarm: 1, others: 92, encouragement: 95 },
    Floor { language: "es", alarm: 94, false_alarm: 1, others: 95, encouragement: 95 },
    Floor { language: "fr", alarm: 92, false_alarm: 1, others: 95, encouragement: 95 },
    Floor { language: "tr", alarm: 96, false_alarm: 1, others: 95, encouragement: 90 },
    Floor { language: "ar", alarm: 94, false_alarm: 1, others: 95, encouragement: 90 },
    Floor { language: "uk", alarm: 91, false_alarm: 2, others: 95, encouragement: 90 },
];

fn cases(language: &str) -> Vec<(Case, Verdict)> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(language).with_extension("jsonl");
    let lines = fs::read_to_string(file).expect("every language has its cases");
    let case = |line| serde_json::from_str::<Case>(line).expect("a case is an object with four fields");
    let screened = |case: Case| {
        let languages = [case.lang.as_str()];
        let verdict =
            screen(&case.text, &Context { place: Place::Group, languages: &languages, recent_concerns: 0 });
        (case, verdict)
    };
    lines.lines().map(case).map(screened).collect()
}

/// Of those that are meant, how many hold, in percent.
fn share(
    cases: &[(Case, Verdict)],
    meant: impl Fn(&Case) -> bool,
    holds: impl Fn(&Verdict) -> bool,
) -> usize {
    let meant: Vec<_> = cases.iter().filter(|(case, _)| meant(case)).collect();
    assert!(meant.len() >= 8, "too few cases to speak of a share");
    100 * meant.iter().filter(|(_, verdict)| holds(verdict)).count() / meant.len()
}

fn is_in_danger(case: &Case) -> bool {
    case.urgency >= Urgency::R2 && case.kind != "encouragement"
}

fn alarms(verdict: &Verdict) -> bool {
    verdict.urgency >= Urgency::R2
}

#[test]
fn every_language_has_cases_of_both_sorts() {
    for Floor { language, .. } in FLOORS {
        let cases = cases(language);
        let harmless = cases.iter().filter(|(case, _)| case.kind == "none").count();
        assert!(
            cases.len() >= 150 && harmless >= 75,
            "{language}: {} cases, {harmless} harmless",
            cases.len()
        );
        assert!(cases.iter().all(|(case, _)| case.lang == language));
    }
}

#[test]
fn people_in_danger_are_found_and_others_left_in_peace() {
    for floor in FLOORS {
        let cases = cases(floor.language);
        let alarm = share(&cases, is_in_danger, alarms);
        let false_alarm = share(&cases, |case| case.kind == "none", alarms);
        let others =
            share(&cases, |case| case.kind == "third_person", |verdict| verdict.urgency >= Urgency::R1);
        let name = floor.language;
        assert!(alarm >= floor.alarm, "{name}: alarm for {alarm} %");
        assert!(false_alarm <= floor.false_alarm, "{name}: false alarm for {false_alarm} %");
        assert!(others >= floor.others, "{name}: worry about others noticed in {others} %");
    }
}

#[test]
fn urging_somebody_to_die_is_held_in_every_language() {
    let held = |verdict: &Verdict| {
        let urged = verdict.findings.iter().any(|finding| finding.kind == Kind::Encouragement);
        urged && verdict.visibility == Visibility::Hold
    };
    for floor in FLOORS {
        let share = share(&cases(floor.language), |case| case.kind == "encouragement", held);
        assert!(share >= floor.encouragement, "{}: {share} %", floor.language);
    }
}

/// Crisis text is never refused as hostility, whatever words it uses.
#[test]
fn nobody_in_danger_is_held_for_hostile_words() {
    for Floor { language, .. } in FLOORS {
        for (case, verdict) in
            cases(language).iter().filter(|(case, _)| is_in_danger(case) && case.kind != "threat")
        {
            let refused =
                matches!(verdict.reason, Some(moderation::Reason::Hostility | moderation::Reason::Sexual));
            assert!(!refused, "{language}: {}", case.text);
        }
    }
}
