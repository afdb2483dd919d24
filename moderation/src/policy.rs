//! What the findings mean for the others in the place, and for how soon somebody looks.
//!
//! The order of the arms is the order of importance: danger before everything, then
//! what must not be shown, then what the author can edit. Crisis text is never refused
//! as hostility: where the author speaks of their own danger, swearing has no say.

use crate::{
    Place,
    verdict::{Finding, Kind, Reason, Urgency, Visibility},
};

/// So many concerns within the hour before make this one urgent: three in all.
const CONCERNS_BEFORE_URGENT: u32 = 2;

/// What a kind of finding asks of the place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// The author's own danger.
    OwnDanger,
    /// Somebody else's danger.
    OthersDanger,
    Method,
    Encouragement,
    Hostility,
    Sexual,
    Luring,
    PersonalData,
    Flood,
}

impl Kind {
    pub(crate) fn family(self) -> Family {
        match self {
            Self::Suicide
            | Self::SelfHarm
            | Self::Overdose
            | Self::EatingDisorder
            | Self::Abuse
            | Self::ChildAtRisk => Family::OwnDanger,
            Self::Threat | Self::ThirdPerson => Family::OthersDanger,
            Self::Method => Family::Method,
            Self::Encouragement => Family::Encouragement,
            Self::Insult | Self::Hate | Self::Harassment => Family::Hostility,
            Self::Sexual => Family::Sexual,
            Self::Luring => Family::Luring,
            Self::Phone | Self::Email | Self::Url | Self::Handle | Self::Address | Self::Name => {
                Family::PersonalData
            }
            Self::Flood => Family::Flood,
        }
    }
}

/// A third concern within the hour is urgent.
pub(crate) fn raised(urgency: Urgency, recent_concerns: u32) -> Urgency {
    if urgency == Urgency::R2 && recent_concerns >= CONCERNS_BEFORE_URGENT { Urgency::R3 } else { urgency }
}

/// Whether the others see it, and what the author is told if not.
pub(crate) fn visibility(
    place: Place,
    urgency: Urgency,
    findings: &[Finding],
) -> (Visibility, Option<Reason>) {
    let found = |family| findings.iter().any(|finding| finding.kind.family() == family);
    let urgent = urgency >= Urgency::R3;
    let (group, crisis) = match place {
        Place::Group => (true, false),
        Place::OneToOne => (false, false),
        Place::Crisis => (false, true),
    };

    if crisis {
        (Visibility::Show, None)
    } else if urgent && group {
        (Visibility::Hold, Some(Reason::CrisisFirstRead))
    } else if found(Family::Encouragement) {
        (Visibility::Hold, Some(Reason::Encouragement))
    } else if found(Family::Method) && group {
        (Visibility::Hold, Some(Reason::MethodDetail))
    } else if found(Family::Hostility) && !found(Family::OwnDanger) {
        (Visibility::Hold, Some(Reason::Hostility))
    } else if found(Family::Sexual) && !found(Family::OwnDanger) {
        (Visibility::Hold, Some(Reason::Sexual))
    } else if found(Family::Luring) {
        (Visibility::Hold, Some(Reason::Luring))
    } else if found(Family::PersonalData) && !urgent {
        (Visibility::Return, Some(Reason::PersonalData))
    } else if found(Family::Flood) {
        (Visibility::Return, Some(Reason::Flood))
    } else {
        (Visibility::Show, None)
    }
}
