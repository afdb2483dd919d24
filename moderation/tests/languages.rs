//! The same rules in other languages. Every sentence was written for these tests.

use moderation::{
    Context, Kind, Place, Reason,
    Urgency::{self, R0, R1, R2, R3, R4},
    screen,
};

#[track_caller]
fn each_is(urgency: Urgency, language: &str, texts: &[&str]) {
    for text in texts {
        let context = Context { place: Place::Group, languages: &[language], recent_concerns: 0 };
        let verdict = screen(text, &context);
        assert_eq!(verdict.urgency, urgency, "{text}: {verdict:?}");
    }
}

#[track_caller]
fn each_is_kept_back(reason: Option<Reason>, texts: &[&str]) {
    for text in texts {
        let context = Context { place: Place::Group, languages: &["de"], recent_concerns: 0 };
        assert_eq!(screen(text, &context).reason, reason, "{text}");
    }
}

#[test]
fn german_wishes_intents_and_emergencies_are_told_apart() {
    each_is(
        R2,
        "de",
        &[
            "Ich will nicht mehr leben",
            "ich möchte einfach nur noch sterben",
            "Ohne mich wären alle besser dran",
            "ich habe wieder Suizidgedanken",
            "Ich wünschte, ich würde einfach nicht mehr aufwachen",
            "Niemand würde mich vermissen",
            "ich habe mich wieder geritzt",
            "Mein Mann schlägt mich",
        ],
    );
    each_is(
        R3,
        "de",
        &[
            "Ich werde mich umbringen",
            "Ich habe den Abschiedsbrief schon geschrieben",
            "lebt wohl, ihr Lieben",
            "Ich bring ihn um",
            "Mein Onkel missbraucht meine Schwester",
        ],
    );
    each_is(
        R4,
        "de",
        &[
            "Heute Nacht bringe ich mich um",
            "Die Tabletten liegen vor mir",
            "Ich habe alle Tabletten geschluckt",
        ],
    );
}

#[test]
fn german_past_negation_and_others_are_softer() {
    each_is(
        R1,
        "de",
        &["Früher wollte ich sterben", "Ich will nicht sterben", "meine Schwester will sich umbringen"],
    );
}

#[test]
fn german_everyday_talk_passes() {
    let everyday = [
        "Die Hausaufgaben bringen mich um den Verstand",
        "Ich bin nicht sicher, ob ich morgen komme",
        "Wir haben Tränen gelacht",
        "Mein Akku stirbt gleich",
        "Ich habe heute meine Tabletten genommen",
        "So eine Scheiße, ich bin so müde",
        "Ich heiße Jona",
    ];
    each_is(R0, "de", &everyday);
    each_is_kept_back(None, &everyday);
}

#[test]
fn german_hostility_encouragement_and_disclosure_are_kept_back() {
    each_is_kept_back(
        Some(Reason::Hostility),
        &["du bist so ein Idiot", "halt die Fresse", "Ausländer raus, alle abschieben"],
    );
    each_is_kept_back(Some(Reason::Encouragement), &["bring dich doch um", "geh sterben"]);
    each_is_kept_back(
        Some(Reason::PersonalData),
        &["Ich wohne in der Lindenstraße 5", "Ich heiße Jona Vogel", "ruf an: 0151 23456789"],
    );
    each_is_kept_back(Some(Reason::Luring), &["schreib mir auf Telegram"]);
}

#[test]
fn the_explicit_core_is_known_in_every_language() {
    for (language, wish, emergency) in [
        ("es", "no quiero vivir más", "esta noche me voy a matar"),
        ("fr", "je ne veux plus vivre", "j'ai avalé tous les comprimés"),
        ("tr", "artık yaşamak istemiyorum", "bu gece intihar edeceğim"),
        ("ar", "أريد أن أموت", "ابتلعت كل الحبوب"),
        ("uk", "я не хочу більше жити", "я випила всі таблетки"),
    ] {
        each_is(R2, language, &[wish]);
        each_is(R4, language, &[emergency]);
    }
}

#[test]
fn accents_and_marks_left_out_change_nothing() {
    each_is(R2, "de", &["Ich mochte sterben", "ICH MÖCHTE STERBEN"]);
    each_is(R2, "tr", &["olmek istiyorum", "ÖLMEK İSTİYORUM"]);
    each_is(R2, "ar", &["أُرِيدُ أَنْ أَمُوت"]);
}

#[test]
fn a_language_nobody_expected_is_read_all_the_same() {
    let verdict = screen(
        "ich will nicht mehr leben",
        &Context { place: Place::Group, languages: &["en"], recent_concerns: 0 },
    );
    assert_eq!(verdict.findings[0].kind, Kind::Suicide);
}
