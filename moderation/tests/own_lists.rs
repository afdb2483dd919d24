//! An organisation knows its own words, and keeps lists of its own beside the built-in ones.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use moderation::{Context, Current, Kind, ListError, Lists, Place, Reason, Urgency, Verdict, Visibility};

const ABOUT: &str = "purpose = \"p\"\nconcept = \"c\"\ndate = 2026-11-23\nreviewer = \"r\"\nversion = 3\n";

fn reads(files: &[(&str, &str)]) -> Result<Lists, ListError> {
    let texts: Vec<(&str, String)> =
        files.iter().map(|(name, rules)| (*name, format!("{ABOUT}{rules}"))).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Lists::with_own(&files)
}

fn with(files: &[(&str, &str)]) -> Lists {
    reads(files).unwrap_or_else(|mistake| panic!("{mistake}"))
}

fn refused(files: &[(&str, &str)]) -> String {
    match reads(files) {
        Ok(_) => panic!("the lists were accepted"),
        Err(mistake) => mistake.to_string(),
    }
}

fn silence(list: &str, rule: &str) -> String {
    format!("[[silence]]\nlist = \"{list}\"\nrule = \"{rule}\"\nwhy = \"We banter here.\"\n")
}

fn in_a_room(lists: &Lists, text: &str) -> Verdict {
    lists.screen(text, &Context { place: Place::Group, languages: &["en"], recent_concerns: 0 })
}

const LOCAL_WORD: (&str, &str) = ("en/insult", "[[rule]]\nid = \"local\"\nphrases = [\"zworgle*\"]");

#[test]
fn own_rules_stand_beside_the_built_in_ones() {
    let lists = with(&[LOCAL_WORD]);
    let verdict = in_a_room(&lists, "what a zworgle");
    assert_eq!(verdict.reason, Some(Reason::Hostility));
    assert_eq!((&*verdict.findings[0].list.name, verdict.findings[0].list.version), ("own/en/insult", 3));
    assert_eq!(in_a_room(&lists, "I want to die").urgency, Urgency::R2);
}

#[test]
fn own_rules_may_use_the_names_of_the_language_and_add_some() {
    let words = ("en/words", "[words]\nquay = \"the old quay|pier six\"");
    let rule =
        ("en/suicide", "[[rule]]\nid = \"quay\"\nurgency = \"R3\"\nphrases = [\"going to <quay> <soon>\"]");
    let lists = with(&[words, rule]);
    assert_eq!(in_a_room(&lists, "I am going to pier six tonight").urgency, Urgency::R3);
}

#[test]
fn a_silenced_rule_finds_nothing_more() {
    let before = in_a_room(Lists::built_in(), "you are such an idiot");
    assert_eq!(before.reason, Some(Reason::Hostility));
    let silenced: Vec<String> =
        before.findings.iter().map(|finding| silence(&finding.list.name, finding.rule.as_str())).collect();
    let silenced = silenced.concat();
    let lists = with(&[("exceptions", &silenced)]);
    let after = in_a_room(&lists, "you are such an idiot");
    assert_eq!((after.visibility, after.findings), (Visibility::Show, vec![]));
}

#[test]
fn a_silenced_rule_of_danger_is_still_noted_for_staff() {
    let before = in_a_room(Lists::built_in(), "I want to die");
    let finding = before.findings.iter().find(|finding| finding.kind == Kind::Suicide).expect("it is found");
    let (list, rule) = (&finding.list.name, finding.rule.as_str());
    let silence =
        format!("[[silence]]\nlist = \"{list}\"\nrule = \"{rule}\"\nwhy = \"The name of our play.\"");
    let after = in_a_room(&with(&[("exceptions", &silence)]), "I want to die");
    assert_eq!(after.urgency, Urgency::R1);
    assert!(after.findings.contains(finding));
}

#[test]
fn what_is_allowed_is_shown_and_nothing_around_it() {
    let allow = "[[allow]]\nphrases = [\"lighthouse example\", \"030 555 01 99\"]\nwhy = \"Our own page and telephone.\"";
    let lists = with(&[("exceptions", allow)]);
    for shown in [
        "see https://www.lighthouse.example/opening-times?a=b",
        "see lighthouse.example",
        "call us on 030 555 01 99 at any time",
    ] {
        assert_eq!(in_a_room(&lists, shown).visibility, Visibility::Show, "{shown}");
    }
    for returned in [
        "see https://other.example/lighthouse.example",
        "see https://lighthouse.example.net",
        "see https://lighthouse.example@other.net/",
        "lighthouse.example, or call me on 030 555 01 98",
    ] {
        assert_eq!(in_a_room(&lists, returned).reason, Some(Reason::PersonalData), "{returned}");
    }
}

#[test]
fn an_exception_that_excepts_nothing_is_a_mistake() {
    let mistake = refused(&[("exceptions", &silence("en/insult", "no-such-rule"))]);
    assert!(mistake.contains("no-such-rule") && mistake.contains("en/insult"), "{mistake}");
    let allow = "[[allow]]\nphrases = [\"{any}\"]\nwhy = \"w\"";
    assert!(refused(&[("exceptions", allow)]).contains("one word"));
    let no_reason = "[[allow]]\nphrases = [\"a\"]\nwhy = \"\"";
    assert!(refused(&[("exceptions", no_reason)]).contains("why"));
}

#[test]
fn a_mistake_names_the_own_list() {
    let broken = ("en/threat", "[[rule]]\nid = \"broken\"\nphrases = [\"(a|b\"]");
    let mistake = refused(&[LOCAL_WORD, broken]);
    assert!(mistake.starts_with("own/en/threat, rule broken:"), "{mistake}");
}

#[test]
fn lists_are_exchanged_whole_while_others_screen() {
    const TEXT: &str = "you zworgle, and you brindlepatch";
    let both = ("en/insult", "[[rule]]\nid = \"local\"\nphrases = [\"zworgle\", \"brindlepatch\"]");
    let current = Current::new(with(&[]));
    let found = || in_a_room(&current.lists(), TEXT).findings.len();
    let enough = AtomicBool::new(false);
    thread::scope(|scope| {
        let screening = scope.spawn(|| {
            while !enough.load(Ordering::Relaxed) {
                assert!([0, 2].contains(&found()), "half of a list was in force");
            }
        });
        let lists = with(&[both]);
        assert_eq!(found(), 0);
        current.exchange(lists);
        let after = found();
        enough.store(true, Ordering::Relaxed);
        screening.join().expect("screening goes on");
        assert_eq!(after, 2);
    });
}
