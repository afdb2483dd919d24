//! What happens to people. Every sentence was written for these tests.

use moderation::{
    Context, Kind, Place, Reason,
    Urgency::{self, R0, R1, R2, R3, R4},
    Verdict, Visibility, screen,
};

fn in_a(place: Place, text: &str) -> Verdict {
    screen(text, &Context { place, languages: &["en"], recent_concerns: 0 })
}

fn in_a_room(text: &str) -> Verdict {
    in_a(Place::Group, text)
}

fn kinds(text: &str) -> Vec<Kind> {
    in_a_room(text).findings.iter().map(|finding| finding.kind).collect()
}

#[track_caller]
fn each_is(urgency: Urgency, texts: &[&str]) {
    for text in texts {
        assert_eq!(in_a_room(text).urgency, urgency, "{text}");
    }
}

#[track_caller]
fn each_is_shown(texts: &[&str]) {
    for text in texts {
        let verdict = in_a_room(text);
        assert_eq!(verdict.visibility, Visibility::Show, "{text}: {verdict:?}");
    }
}

#[track_caller]
fn each_is_held(reason: Reason, texts: &[&str]) {
    for text in texts {
        let verdict = in_a_room(text);
        assert_eq!((verdict.visibility, verdict.reason), (Visibility::Hold, Some(reason)), "{text}");
    }
}

#[track_caller]
fn each_is_returned(kind: Kind, texts: &[&str]) {
    for text in texts {
        let verdict = in_a_room(text);
        assert_eq!(
            (verdict.visibility, verdict.reason),
            (Visibility::Return, Some(Reason::PersonalData)),
            "{text}"
        );
        assert!(kinds(text).contains(&kind), "{text}: {verdict:?}");
    }
}

#[test]
fn ordinary_talk_passes_untouched() {
    let ordinary = [
        "Good evening everyone, how was your week?",
        "This homework is killing me",
        "I could kill for a coffee right now",
        "We nearly died laughing at the wedding",
        "My phone is about to die, back in a minute",
        "How do I kill a process that hangs?",
        "He shot me a text and I cut the call short",
        "I would rather stay in with soup and a film",
        "That concert was to die for",
        "Please stay as long as you like, you matter to us",
    ];
    each_is(R0, &ordinary);
    each_is_shown(&ordinary);
    for text in ordinary {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn any_present_wish_to_be_dead_is_a_concern_and_is_shown() {
    let wishes = [
        "I don't want to be here any more",
        "lately I just want to die",
        "I wish I wouldn't wake up tomorrow",
        "Everyone would be better off without me",
        "honestly nobody would notice if I was gone",
        "I can't see any reason to keep going",
        "the suicidal thoughts are back",
        "I wish I had never been born",
        "I'm so tired of living",
    ];
    each_is(R2, &wishes);
    each_is_shown(&wishes);
}

#[test]
fn hurting_oneself_is_a_concern() {
    each_is(
        R2,
        &["I started cutting again", "the urge to hurt myself is so loud today", "I keep burning my arms"],
    );
}

#[test]
fn intent_a_plan_or_a_goodbye_is_urgent_and_held() {
    let urgent = [
        "I'm going to kill myself",
        "I have decided to end my life",
        "I wrote my goodbye letters yesterday",
        "By the time you read this I will be gone",
        "goodbye cruel world",
        "does someone want to make a suicide pact",
    ];
    each_is(R3, &urgent);
    each_is_held(Reason::CrisisFirstRead, &urgent);
}

#[test]
fn an_act_begun_means_at_hand_or_a_time_set_is_an_emergency() {
    each_is(
        R4,
        &[
            "I have the pills here and tonight I will end it",
            "I have the pills here",
            "tonight I will end it",
            "I have taken all of them",
            "I just swallowed the whole bottle",
            "the gun is in my hand",
        ],
    );
}

#[test]
fn past_negation_quotation_and_idiom_lower_the_urgency_but_stay_in_sight() {
    let lowered = [
        "back then I wanted to die",
        "I used to think about suicide when I was younger",
        "I don't want to die, I just want some rest",
        "I would never kill myself",
        "the line \"I want to die\" is in every song of theirs",
        "I want to die of embarrassment",
    ];
    each_is(R1, &lowered);
    each_is_shown(&lowered);
    for text in lowered {
        assert!(!kinds(text).is_empty(), "{text}");
    }
}

#[test]
fn worry_about_somebody_else_is_soft() {
    for text in
        ["my sister tried to kill herself", "I think my friend is suicidal", "my brother wants to die"]
    {
        assert_eq!(in_a_room(text).urgency, R1, "{text}");
        assert!(kinds(text).contains(&Kind::ThirdPerson), "{text}");
    }
}

#[test]
fn abuse_lived_through_is_a_concern_and_abuse_now_is_urgent() {
    each_is(R2, &["my husband hits me when he drinks", "I was raped by someone I trusted"]);
    each_is(
        R3,
        &[
            "he is hitting me right now",
            "my uncle touches my little sister",
            "I locked myself in the bathroom because he has a knife",
        ],
    );
}

#[test]
fn intent_to_harm_somebody_is_urgent() {
    each_is(R3, &["I am going to stab my boss", "I want to shoot up my school"]);
}

#[test]
fn three_concerns_within_the_hour_are_urgent() {
    let after = |recent_concerns| {
        let context = Context { place: Place::Group, languages: &["en"], recent_concerns };
        screen("I just want to die", &context)
    };
    assert_eq!(after(1).urgency, R2);
    assert_eq!(after(2).urgency, R3);
    assert_eq!(after(2).visibility, Visibility::Hold);
}

#[test]
fn a_method_is_held_in_a_group_at_any_urgency_and_shown_to_a_peer() {
    let method = "my cousin hanged himself years ago";
    each_is_held(Reason::MethodDetail, &[method, "what is the lethal dose of that"]);
    assert_eq!(in_a(Place::OneToOne, method).visibility, Visibility::Show);
    assert_eq!(in_a(Place::Crisis, method).visibility, Visibility::Show);
}

#[test]
fn danger_reaches_a_peer_at_once_with_the_contact_data_in_it() {
    let danger = "I have taken all of them, I live at 12 Oak Street";
    assert_eq!(in_a_room(danger).urgency, R4);
    assert_eq!(in_a_room(danger).reason, Some(Reason::CrisisFirstRead), "a case before an address");
    assert_eq!(in_a(Place::OneToOne, danger).visibility, Visibility::Show);
    assert_eq!(in_a(Place::OneToOne, "I live at 12 Oak Street").visibility, Visibility::Return);
    assert_eq!(in_a(Place::Crisis, "I live at 12 Oak Street").visibility, Visibility::Show);
}

#[test]
fn swearing_about_ones_own_pain_is_allowed() {
    each_is_shown(&[
        "fuck this shit, I am so done with today",
        "fuck cancer",
        "I feel like a worthless piece of shit",
        "I am such a stupid bitch",
        "my ex is an asshole and I miss him",
        "fuck everything, I want to die",
        "fuck you all, I just want to be dead",
    ]);
}

#[test]
fn the_words_of_survivors_and_of_queer_people_are_no_hostility() {
    each_is_shown(&[
        "I am a lesbian and nobody at home knows",
        "my breast cancer came back",
        "I was sexually assaulted last year",
        "he called me a faggot in front of the class",
        "my gay brother is my best friend",
        "they told me to kill myself",
    ]);
}

#[test]
fn an_attack_on_somebody_is_held() {
    each_is_held(
        Reason::Hostility,
        &[
            "you are such a pathetic loser",
            "shut up you stupid cow",
            "fuck you",
            "@otter you idiot",
            "go back to your own country",
            "all immigrants should be shot",
            "I will find out where you live and I will hunt you down",
            "y0u are an 1diot",
        ],
    );
}

#[test]
fn urging_somebody_to_die_is_held_and_a_moderator_looks() {
    let urging = [
        "kys",
        "k y s",
        "go kill yourself",
        "just k1ll y0urs3lf",
        "nobody would miss you",
        "you should die",
        "do it already coward",
        "the world would be better off without you",
    ];
    each_is(R2, &urging);
    each_is_held(Reason::Encouragement, &urging);
    each_is_shown(&["please don't kill yourself", "do you feel like you want to hurt yourself?"]);
}

#[test]
fn sexual_approach_and_luring_are_held() {
    each_is_held(Reason::Sexual, &["send me nudes", "are you horny", "wanna sext with me"]);
    each_is_held(
        Reason::Luring,
        &["add me on telegram", "don't tell the mods about this", "let's talk on discord instead"],
    );
}

#[test]
fn what_would_tell_who_or_where_somebody_is_goes_back_to_its_author() {
    each_is_returned(
        Kind::Email,
        &["write to jo.bird@mail.example.org", "jobird at mail dot com", "jo.bird＠example.com"],
    );
    each_is_returned(
        Kind::Url,
        &["look at https://example.org/a?b=c", "see www.example.org", "it is on example.com"],
    );
    each_is_returned(
        Kind::Phone,
        &[
            "call me: 07700 900123",
            "+49 30 901820 55",
            "(555) 010-4477 any time",
            "0171 5550199",
            "٠١٢٣٤٥٦٧٨٩",
        ],
    );
    each_is_returned(
        Kind::Handle,
        &["add my snap jobird_7", "my discord is jobird", "jobird#1234", "I'm on insta @jobird"],
    );
    each_is_returned(Kind::Address, &["I live at 12 Oak Street", "come to 7 Hill Road please"]);
    each_is_returned(Kind::Name, &["hi, my name is Jo Bird"]);
}

#[test]
fn numbers_that_help_and_numbers_that_count_are_no_telephone_numbers() {
    each_is_shown(&[
        "you can call 988, 112 or 116 123 or text 85258",
        "the line is 0800 111 0 111",
        "I'm 34, born in 1989, clean since 12.03.2024",
        "it is 10:30 and the pain is 7/10",
        "he owes me $12,500,000 and 3.14159 cents",
        "from 2019-2020 I was away",
        "my name is Jo",
        "thanks @otter, that helped",
    ]);
}

#[test]
fn a_disguise_hides_nothing() {
    for text in [
        "I want to k.i.l.l myself",
        "i want to k i l l m y s e l f",
        "I want to k1ll mys3lf",
        "I want to kiiiill myseeeelf",
        "I want to k*ll myself",
        "I wаnt tо kіll mуsеlf",
        "Ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
        "𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟",
        "I want to k\u{200b}ill my\u{ad}self",
        "i want to killmyself",
        "iwanttokillmyself",
        "so tired...iwanttokillmyself",
        "1 w4n7 70 k1ll my53lf",
        "! w@nt to k!ll my$elf",
        "i  w a n t  t o  k i l l  m y s e l f",
        "ii wwaanntt ttoo kkiillll mmyysseellff",
        "i w*nt to k*ll mys*lf",
        "i want to kill myslef",
    ] {
        assert_eq!(in_a_room(text).urgency, R2, "{text}");
    }
}

#[test]
fn the_same_thing_over_and_over_goes_back() {
    for text in ["🔥".repeat(400), "buy this now ".repeat(60)] {
        let verdict = in_a_room(&text);
        assert_eq!((verdict.visibility, verdict.reason), (Visibility::Return, Some(Reason::Flood)));
    }
    each_is_shown(&["a".repeat(100).as_str(), "no no no no no no no no"]);
}

#[test]
fn a_crisis_room_shows_everything() {
    for text in ["you are such a loser", "I have taken all of them", "jo@example.org", "kys"] {
        assert_eq!(in_a(Place::Crisis, text).visibility, Visibility::Show, "{text}");
    }
}

#[test]
fn a_finding_points_at_the_words_and_repeats_none() {
    let text = "Sorry – ich meine: I want to díe, really";
    let verdict = in_a_room(text);
    let wish = verdict.findings.iter().find(|finding| finding.kind == Kind::Suicide).expect("a wish");
    assert_eq!(&text[wish.start..wish.end], "want to díe");
    assert_eq!(&*wish.list.name, "en/suicide");
    assert!(!format!("{verdict:?}").contains("díe"));
}

#[test]
fn a_verdict_is_written_as_agreed() {
    let verdict = in_a_room("jo@example.org");
    let written = serde_json::to_value(&verdict).expect("a verdict is JSON");
    assert_eq!(written["visibility"], "return");
    assert_eq!(written["urgency"], "R0");
    assert_eq!(written["reason"], "personal_data");
    assert_eq!(written["findings"][0]["kind"], "email");
    let read: Verdict = serde_json::from_value(written).expect("and back");
    assert_eq!(read, verdict);
}
