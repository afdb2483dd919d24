//! Says of a text whether others may see it and how soon a person must look at its author.
//!
//! [`screen`] takes a text and the [`Context`] it was written in, and gives a [`Verdict`] that answers
//! the two questions separately: [`Visibility`] and [`Urgency`]. It is pure: no clock, no I/O, no memory
//! of earlier texts. What the caller remembers of the author arrives in the context.
//!
//! ```text
//! text ─ fold ─┬──────────── lists ─ crisis ─┬─ policy ─ verdict
//!              └─ disguise ─ lists ─ crisis ─┤
//! text ─ disclosure, flood ──────────────────┘
//! ```
//!
//! The text is never altered, and no type here holds a piece of it: findings point into
//! the original by byte offsets. People keep a service safe, not this.

mod crisis;
mod current;
mod disclosure;
mod disguise;
mod exceptions;
mod files;
mod flood;
mod fold;
mod form;
mod grammar;
mod hostility;
mod lexicon;
mod lists;
mod lookalike;
mod markers;
mod phrases;
mod policy;
mod rule;
mod telephone;
mod verdict;
mod vocabulary;

pub use current::Current;
pub use files::ListError;
pub use lists::Lists;
pub use verdict::{Finding, Kind, ListId, Reason, RuleId, Urgency, Verdict, Visibility};

use std::ops::Range;

use fold::View;

/// Where the text is to appear, which decides what its findings mean for visibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A room of several seekers.
    Group,
    /// A seeker with one peer: danger and method reach the peer at once.
    OneToOne,
    /// A seeker with a professional: everything the seeker writes reaches the professional at once.
    Crisis,
}

/// What the caller knows around a text.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// Where the text is to appear.
    pub place: Place,
    /// Languages to expect, as two-letter codes, most likely first. Every built-in list is tried
    /// whatever stands here; a hint settles only words that mean different things in two languages.
    pub languages: &'a [&'a str],
    /// How many [`Urgency::R2`] texts the author wrote in the 60 minutes before this one.
    pub recent_concerns: u32,
}

/// Screens a text with the lists that came with this crate.
pub fn screen(text: &str, context: &Context<'_>) -> Verdict {
    Lists::built_in().screen(text, context)
}

impl Lists {
    /// Screens a text with these lists.
    pub fn screen(&self, text: &str, context: &Context<'_>) -> Verdict {
        let plain = self.noticed(fold::plain(text));
        let allowed = self.exceptions.allowed_in(&plain);
        let mut found = self.found_in(&plain, 0..plain.words.len(), text, context);
        if let Some(undone) = disguise::undone(text, &plain, &self.vocabulary) {
            let undone = self.noticed(undone);
            for words in undone.around_hidden() {
                found.extend(self.found_in(&undone, words, text, context));
            }
        }
        found.extend(disclosure::findings(text).into_iter().map(without_need));
        found.extend(flood::finding(text, &plain).map(without_need));
        if !allowed.is_empty() {
            let left = |(finding, urgency)| {
                if exceptions::is_allowed(&finding, &allowed, text) {
                    exceptions::lowered(finding, urgency)
                } else {
                    Some((finding, urgency))
                }
            };
            found = found.into_iter().filter_map(left).collect();
        }

        let urgency = found.iter().map(|(_, urgency)| *urgency).max().unwrap_or(Urgency::R0);
        let urgency = policy::raised(urgency, context.recent_concerns);
        let findings = in_order(found);
        let (visibility, reason) = policy::visibility(context.place, urgency, &findings);
        Verdict { visibility, urgency, reason, findings }
    }

    /// What the rules find in these words of a noticed view.
    fn found_in(
        &self,
        view: &View,
        words: Range<usize>,
        text: &str,
        context: &Context<'_>,
    ) -> Vec<(Finding, Urgency)> {
        let hits = self.hits(view, words, context.languages);
        let confirmed =
            hits.into_iter().filter(|hit| !hit.rule.confirm || hostility::confirms(text, hit, view));
        let found = confirmed.filter_map(|hit| {
            let (kind, urgency) = crisis::reading(&hit, view, self.markers(&hit.rule.language));
            let origin = view.origin(hit.start..hit.end);
            let (start, end) = disclosure::whole(kind, text, origin);
            let (rule, list) = (hit.rule.id.clone(), hit.rule.list.clone());
            let finding = Finding { kind, rule, start, end, list };
            if self.exceptions.silences(hit.number) {
                exceptions::lowered(finding, urgency)
            } else {
                Some((finding, urgency))
            }
        });
        found.collect()
    }
}

fn without_need(finding: Finding) -> (Finding, Urgency) {
    (finding, Urgency::R0)
}

/// The findings as the text has them, each said once.
fn in_order(found: Vec<(Finding, Urgency)>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = found.into_iter().map(|(finding, _)| finding).collect();
    findings.sort_by(|a, b| {
        (a.start, a.end, a.kind, a.rule.as_str()).cmp(&(b.start, b.end, b.kind, b.rule.as_str()))
    });
    findings.dedup();
    findings
}
