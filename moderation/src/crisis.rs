//! What it means that a rule was met: who speaks, when, and whether in earnest.
//!
//! "I want to die" and "I never said I want to die" hold the same phrase. The markers of
//! a language (`phrases/<language>/markers.toml`) tell them apart. A marker lowers
//! the urgency to [`Urgency::R1`], and speech about another makes it
//! [`Kind::ThirdPerson`]; the finding itself always stays for staff to see.

use crate::{
    fold::View,
    markers::{Marker, Markers},
    policy::Family,
    rule::Hit,
    verdict::{Kind, Urgency},
};

/// How far before the hit a negation may stand, in words.
const NEGATION_REACH: usize = 4;
/// How far before the hit its subject is looked for, in words.
const SUBJECT_REACH: usize = 9;

/// What a hit is, and how urgent, once it is known how it was said.
pub(crate) fn reading(hit: &Hit<'_>, view: &View, markers: Option<&Markers>) -> (Kind, Urgency) {
    let rule = hit.rule;
    let speaks_of_danger = match rule.kind.family() {
        Family::OwnDanger | Family::OthersDanger => true,
        Family::Method
        | Family::Encouragement
        | Family::Hostility
        | Family::Sexual
        | Family::Luring
        | Family::PersonalData
        | Family::Flood => false,
    };
    let Some(markers) = markers.filter(|_| speaks_of_danger) else {
        return (rule.kind, rule.urgency);
    };
    let lowered_by = |marker| rule.lowered_by.contains(&marker) && markers.apply(marker, hit, view);

    if lowered_by(Marker::Others) {
        (Kind::ThirdPerson, rule.urgency.min(Urgency::R1))
    } else if [Marker::Negation, Marker::Past, Marker::Quotation, Marker::Figure].into_iter().any(lowered_by)
    {
        (rule.kind, rule.urgency.min(Urgency::R1))
    } else {
        (rule.kind, rule.urgency)
    }
}

impl Markers {
    fn apply(&self, marker: Marker, hit: &Hit<'_>, view: &View) -> bool {
        let sentence = view.sentence(hit.start);
        let before = |reach: usize| hit.start.saturating_sub(reach).max(sentence.start)..hit.start;
        match marker {
            Marker::Negation => self.last(marker, view, before(NEGATION_REACH)).is_some(),
            Marker::Past => {
                self.last(marker, view, sentence.clone()).is_some()
                    && self.last(Marker::Present, view, sentence).is_none()
            }
            Marker::Others => {
                let others = self.last(marker, view, before(SUBJECT_REACH));
                // The author may be named by the phrase itself: "hate my life".
                let own = self.last(Marker::Own, view, before(SUBJECT_REACH).start..hit.end);
                others.is_some() && own < others
            }
            Marker::Quotation => {
                view.words[hit.start..hit.end].iter().all(|word| word.quoted)
                    || self.last(marker, view, sentence.start..hit.start).is_some()
            }
            Marker::Figure => self.last(marker, view, hit.end..sentence.end).is_some(),
            Marker::Present | Marker::Own => self.last(marker, view, sentence).is_some(),
        }
    }
}
