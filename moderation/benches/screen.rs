//! What one message costs, everything on.
//!
//! `line` is the ordinary case and those that need a second look. `four_hundred_characters` screens every text of a
//! mix, from plain talk to what costs most, and prints the share of screenings under each time. `long` shows that
//! time grows as the text does.

use std::time::{Duration, Instant};

use divan::{Bencher, counter::BytesCount};
use moderation::{Context, Place, screen};

const HERE: Context<'_> = Context { place: Place::Group, languages: &["en"], recent_concerns: 0 };

const ORDINARY: &str = "I had a long day at work again and my manager was in a mood, but the walk home along \
    the river helped and now I am making soup.";
const CRISIS: &str =
    "I have been so tired of everything, I don't want to be here any more and nobody would even notice";
const HOSTILE: &str = "you are such a worthless piece of shit and everybody in this room knows it, shut up";
const HIDDEN: &str = "1 d0n'7 w4nt t0 b3 h3re any more, I want to k.i.l.l mys3lf, iwanttodie";
const GERMAN: &str = "Ich hatte wieder einen langen Tag, meine Chefin war schlecht gelaunt, aber der Weg am Fluss \
    entlang hat gut getan, jetzt koche ich Suppe.";
const UKRAINIAN: &str =
    "Знову був довгий день, начальниця була не в гуморі, але дорога вздовж річки допомогла";
const ARABIC: &str = "كان يوما طويلا في العمل مرة أخرى، لكن المشي على ضفة النهر ساعدني والآن أطبخ الحساء";

fn main() {
    shares_of_four_hundred_characters();
    divan::main();
}

#[divan::bench(args = [ORDINARY, CRISIS, HOSTILE, HIDDEN, GERMAN, UKRAINIAN, ARABIC])]
fn line(bencher: Bencher<'_, '_>, text: &str) {
    bencher.bench(|| screen(divan::black_box(text), &HERE));
}

#[divan::bench(args = [1, 10, 100])]
fn long(bencher: Bencher<'_, '_>, times: usize) {
    let text = [CRISIS, ORDINARY, HIDDEN, HOSTILE].join(". ").repeat(times);
    bencher.counter(BytesCount::of_str(&text)).bench(|| screen(divan::black_box(&text), &HERE));
}

/// Texts of 400 characters: every order of the lines above, cut to length, and hostile ones.
fn mix() -> Vec<String> {
    let lines = [ORDINARY, CRISIS, HOSTILE, HIDDEN, GERMAN, UKRAINIAN, ARABIC];
    let mut texts: Vec<String> = Vec::new();
    for first in lines {
        for second in lines {
            for third in lines {
                texts.push([first, second, third, first].join(". "));
            }
        }
    }
    let dense = [
        "I want to die ",
        "i w4nt to k1ll myself ",
        "k i l l ",
        "you idiot ",
        "@a.b 12 Oak Street ",
        "wantto",
        "😀",
    ];
    texts.extend(dense.iter().map(|piece| piece.repeat(100)));
    texts.iter().map(|text| text.chars().take(400).collect()).collect()
}

fn shares_of_four_hundred_characters() {
    const ROUNDS: usize = 20;
    let texts = mix();
    let mut taken: Vec<Duration> = Vec::with_capacity(texts.len() * ROUNDS);
    for _ in 0..ROUNDS {
        for text in &texts {
            let start = Instant::now();
            divan::black_box(screen(divan::black_box(text), &HERE));
            taken.push(start.elapsed());
        }
    }
    taken.sort();
    let share = |per_mille: usize| taken[(taken.len() - 1) * per_mille / 1000];
    println!(
        "400 characters, {} texts, {ROUNDS} rounds: p50 {:?}, p90 {:?}, p99 {:?}, p99.9 {:?}, most {:?}",
        texts.len(),
        share(500),
        share(900),
        share(990),
        share(999),
        share(1000),
    );
}
