//! What one message costs, everything on.

use divan::Bencher;
use moderation::{Context, Place, screen};

const HERE: Context<'_> = Context { place: Place::Group, languages: &["en"], recent_concerns: 0 };

const ORDINARY: &str = "I had a long day at work again and my manager was in a mood, but the walk home along \
    the river helped and now I am making soup.";
const CRISIS: &str =
    "I have been so tired of everything, I don't want to be here any more and nobody would even notice";
const HOSTILE: &str = "you are such a worthless piece of shit and everybody in this room knows it, shut up";

fn main() {
    divan::main();
}

#[divan::bench(args = [ORDINARY, CRISIS, HOSTILE])]
fn line(bencher: Bencher<'_, '_>, text: &str) {
    bencher.bench(|| screen(divan::black_box(text), &HERE));
}

#[divan::bench]
fn four_hundred_characters(bencher: Bencher<'_, '_>) {
    let text: String = format!("{CRISIS}, {ORDINARY} {CRISIS}. {HOSTILE}").chars().take(400).collect();
    bencher.bench(|| screen(divan::black_box(&text), &HERE));
}
