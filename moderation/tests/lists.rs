//! The lists are data that people review, so a mistake in one is said plainly.

use moderation::{Context, ListError, Lists, Place};

const ABOUT: &str = "purpose = \"p\"\nconcept = \"c\"\ndate = 2026-11-23\nreviewer = \"r\"\nversion = 3\n";

fn refused(file: &str, rules: &str) -> String {
    match Lists::parse(&[(file, &format!("{ABOUT}{rules}"))]) {
        Ok(_) => panic!("{file} was accepted"),
        Err(mistake) => mistake.to_string(),
    }
}

#[test]
fn every_list_that_comes_with_the_crate_can_be_read() {
    Lists::built_in();
}

#[test]
fn a_mistake_names_its_file_and_rule() {
    let broken = refused("xx/threat", "[[rule]]\nid = \"broken\"\nphrases = [\"(a|b\"]");
    assert!(broken.starts_with("xx/threat, rule broken:"), "{broken}");
    let twice = "[[rule]]\nid = \"a\"\nphrases = [\"b\"]\n".repeat(2);
    assert!(refused("xx/threat", &twice).contains("two rules"));
    assert!(refused("xx/threat", "[[rule]]\nid = \"a\"\nphrases = []").contains("no phrases"));
    assert!(refused("xx/threat", "[[rule]]\nid = \"a\"\nphrases = [\"..\"]").contains("one word"));
    assert!(refused("xx/weather", "").contains("not one of the kinds"));
    assert!(refused("xx/threat", "colour = 1").contains("colour"));
}

#[test]
fn one_mistake_refuses_everything() {
    let good = format!("{ABOUT}[[rule]]\nid = \"a\"\nphrases = [\"b\"]");
    let parsed = Lists::parse(&[("xx/threat", &good), ("xx/abuse", "nonsense")]);
    assert!(matches!(parsed, Err(ListError::File { file, .. }) if file == "xx/abuse"));
}

#[test]
fn a_language_is_a_folder_of_files() {
    let rule = format!("{ABOUT}[[rule]]\nid = \"wish\"\nurgency = \"R2\"\nphrases = [\"<want> voy\"]");
    let words = format!("{ABOUT}[words]\nwant = \"zel|zela\"");
    let markers = format!("{ABOUT}[markers.negation]\nphrases = [\"ne\"]");
    let lists = Lists::parse(&[("xx/suicide", &rule), ("xx/words", &words), ("xx/markers", &markers)])
        .expect("three files are a language");
    let here = Context { place: Place::Group, languages: &[], recent_concerns: 0 };
    assert_eq!(lists.screen("mi zel voy", &here).urgency, moderation::Urgency::R2);
    assert_eq!(lists.screen("mi ne zel voy", &here).urgency, moderation::Urgency::R1);
    assert_eq!(lists.screen("mi zel voy", &here).findings[0].list.version, 3);
}
