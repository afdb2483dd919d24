//! What an organisation wants left alone: rules it silences, and words of its own that are allowed.
//!
//! An exception never hides danger. What speaks of danger stays a finding, lowered to [`Urgency::R1`], so
//! staff still see it; everything else that is excepted is no finding at all.

use std::ops::Range;

use crate::{
    files::{ExceptionTexts, ListError},
    fold::View,
    lexicon::Literals,
    phrases::Phrase,
    policy::Family,
    rule::Rule,
    verdict::{Finding, Kind, Urgency},
};

/// The exceptions of an organisation, ready to be asked.
#[derive(Default)]
pub(crate) struct Exceptions {
    /// By the number of the rule.
    silenced: Vec<bool>,
    allowed: Vec<Phrase>,
}

impl Exceptions {
    /// # Errors
    ///
    /// If a rule to be silenced does not exist: a slip of the pen would silence nothing, and nobody would know.
    pub(crate) fn new(
        file: &str,
        texts: ExceptionTexts,
        rules: &[Rule],
        literals: &Literals,
    ) -> Result<Self, ListError> {
        let mut silenced = vec![false; rules.len()];
        for (list, id) in texts.silenced {
            let found = rules.iter().position(|rule| *rule.list.name == *list && rule.id == id);
            let number =
                found.ok_or_else(|| ListError::rule(file, &id, &format!("{list} has no such rule")))?;
            silenced[number] = true;
        }
        if texts.allowed.iter().any(|phrase| phrase.anchors(literals).is_none()) {
            return Err(ListError::file(file, &"what is allowed needs one word that must be there"));
        }
        Ok(Self { silenced, allowed: texts.allowed })
    }

    pub(crate) fn silences(&self, rule: usize) -> bool {
        self.silenced.get(rule).is_some_and(|silenced| *silenced)
    }

    /// The stretches of the original that are allowed, in bytes.
    pub(crate) fn allowed_in(&self, view: &View) -> Vec<Range<usize>> {
        let starts = |phrase| (0..view.words.len()).map(move |start| (phrase, start));
        let stands =
            |(phrase, start): (&Phrase, usize)| Some(view.origin(start..phrase.longest(view, start)?));
        self.allowed.iter().flat_map(starts).filter_map(stands).collect()
    }
}

/// The finding as the exceptions leave it; `None` if nothing is left.
pub(crate) fn lowered(finding: Finding, urgency: Urgency) -> Option<(Finding, Urgency)> {
    match finding.kind.family() {
        Family::OwnDanger | Family::OthersDanger => Some((finding, urgency.min(Urgency::R1))),
        Family::Method
        | Family::Encouragement
        | Family::Hostility
        | Family::Sexual
        | Family::Luring
        | Family::PersonalData
        | Family::Flood => None,
    }
}

/// Whether a finding lies in one of the allowed stretches. Of a link, all that follows an allowed host is allowed.
pub(crate) fn is_allowed(finding: &Finding, allowed: &[Range<usize>], text: &str) -> bool {
    allowed.iter().any(|stretch| {
        let covered = stretch.start <= finding.start && finding.end <= stretch.end;
        covered || (finding.kind == Kind::Url && is_host_of(stretch, finding, text))
    })
}

fn is_host_of(stretch: &Range<usize>, link: &Finding, text: &str) -> bool {
    let shown = &text[link.start..link.end];
    let host = shown.split_once("://").map_or(shown, |(_, host)| host);
    let host = link.end - host.trim_start_matches("www.").len();
    let ends_there = stretch.end == link.end || text[stretch.end..].starts_with(['/', '?', '#']);
    (link.start..=host).contains(&stretch.start) && (host..=link.end).contains(&stretch.end) && ends_there
}
