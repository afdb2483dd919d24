//! A second look at what was decided about somebody, because they ask for one.
//!
//! Whoever acted never decides about it again: another moderator does, and if the house has no other, the coordinator.
//! What is overturned is undone with the same entry. One appeal for each act; its outcome stands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AppealId, ReviewId, SanctionId, SeekerId, StaffId, TextId};
use crate::review::Decision;
use crate::review::REVIEW_KEPT;
use crate::words::{Role, Rule, Timestamp};
use crate::{Actor, Refusal, State};

/// What was decided about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// A message of theirs is not shown.
    Review(ReviewId),
    /// They were muted, removed or banned.
    Sanction(SanctionId),
}

/// How far an appeal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has decided.
    Open,
    /// It stays as it was.
    Upheld {
        /// Since when.
        at: Timestamp,
    },
    /// It was undone.
    Overturned {
        /// When.
        at: Timestamp,
    },
}

/// Somebody asks for another look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// Who.
    pub seeker: SeekerId,
    /// At what.
    pub of: Act,
    /// The rule they were told; `None`: nobody looked in time.
    pub rule: Option<Rule>,
    /// Who acted; `None`: nobody of the staff.
    pub acted: Option<StaffId>,
    /// What they say about it.
    pub text: Option<TextId>,
    /// Since when.
    pub since: Timestamp,
    /// How far it is.
    pub stage: Stage,
}

impl Appeal {
    /// When it was decided.
    pub fn decided_at(&self) -> Option<Timestamp> {
        match self.stage {
            Stage::Open => None,
            Stage::Upheld { at } | Stage::Overturned { at } => Some(at),
        }
    }

    /// When it is forgotten.
    pub(crate) fn erased_at(&self) -> Option<Timestamp> {
        self.decided_at().map(|at| at.plus(REVIEW_KEPT))
    }
}

/// What is wanted of an appeal.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// A seeker asks for another look. Asking again while it waits changes nothing.
    Ask {
        /// Its id.
        appeal: AppealId,
        /// At what.
        of: Act,
        /// What they say about it.
        text: Option<TextId>,
    },
    /// It stays as it was.
    Uphold {
        /// Which.
        appeal: AppealId,
    },
    /// It is undone.
    Overturn {
        /// Which.
        appeal: AppealId,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It awaits a person.
    Asked {
        /// Its id.
        appeal: AppealId,
        /// Who asks.
        seeker: SeekerId,
        /// At what.
        of: Act,
        /// The rule they were told.
        rule: Option<Rule>,
        /// Who acted.
        acted: Option<StaffId>,
        /// What they say about it.
        text: Option<TextId>,
    },
    /// It stays as it was.
    Upheld {
        /// Which.
        appeal: AppealId,
        /// Who decided.
        by: StaffId,
    },
    /// It is undone.
    Overturned {
        /// Which.
        appeal: AppealId,
        /// Who decided.
        by: StaffId,
    },
}

impl Event {
    /// Which appeal it is about.
    pub fn appeal(&self) -> AppealId {
        match *self {
            Self::Asked { appeal, .. } | Self::Upheld { appeal, .. } | Self::Overturned { appeal, .. } => {
                appeal
            }
        }
    }

    /// The text that came with it.
    pub(crate) fn text(&self) -> Option<TextId> {
        match *self {
            Self::Asked { text, .. } => text,
            Self::Upheld { .. } | Self::Overturned { .. } => None,
        }
    }
}

/// Appeals that are not forgotten.
#[derive(Clone, Debug, Default)]
pub struct Appeals {
    all: BTreeMap<AppealId, Appeal>,
}

impl Appeals {
    /// An appeal that is not forgotten.
    pub fn get(&self, appeal: AppealId) -> Option<&Appeal> {
        self.all.get(&appeal)
    }

    /// Every appeal that is not forgotten.
    pub fn iter(&self) -> impl Iterator<Item = (AppealId, &Appeal)> {
        self.all.iter().map(|(id, appeal)| (*id, appeal))
    }

    /// Those that nobody has decided, longest wait first.
    pub fn open(&self) -> Vec<(AppealId, &Appeal)> {
        let mut open: Vec<_> = self.iter().filter(|(_, appeal)| appeal.stage == Stage::Open).collect();
        open.sort_by_key(|(id, appeal)| (appeal.since, *id));
        open
    }

    /// The appeal about an act.
    pub fn of(&self, act: Act) -> Option<&Appeal> {
        self.all.values().find(|appeal| appeal.of == act)
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Asked { appeal, seeker, of, rule, acted, text } => {
                let stage = Stage::Open;
                self.all.insert(appeal, Appeal { seeker, of, rule, acted, text, since: at, stage });
            }
            Event::Upheld { appeal, .. } => self.decided(appeal, Stage::Upheld { at }),
            Event::Overturned { appeal, .. } => self.decided(appeal, Stage::Overturned { at }),
        }
    }

    /// A sanction was lifted: whoever asked for that has it.
    pub(crate) fn lifted(&mut self, sanction: SanctionId, at: Timestamp) {
        for appeal in self.all.values_mut() {
            if appeal.of == Act::Sanction(sanction) && appeal.stage == Stage::Open {
                appeal.stage = Stage::Overturned { at };
            }
        }
    }

    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.all.retain(|_, appeal| appeal.erased_at().is_none_or(|then| now < then));
    }

    fn waiting(&self, appeal: AppealId) -> Result<&Appeal, Refusal> {
        let appeal = self.get(appeal).ok_or(Refusal::NotFound)?;
        if appeal.stage == Stage::Open { Ok(appeal) } else { Err(Refusal::AlreadyOver) }
    }

    fn decided(&mut self, appeal: AppealId, stage: Stage) {
        if let Some(appeal) = self.all.get_mut(&appeal) {
            appeal.stage = stage;
        }
    }
}

impl State {
    pub(crate) fn decide_appeal(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Ask { appeal, of, text } => self.ask(appeal, of, text, actor, at),
            Command::Uphold { appeal } => {
                let by = self.decides_about(self.appeals.waiting(appeal)?, actor)?;
                Ok(Some(Event::Upheld { appeal, by }))
            }
            Command::Overturn { appeal } => {
                let it = self.appeals.waiting(appeal)?;
                let by = self.decides_about(it, actor)?;
                self.can_be_undone(it.of)?;
                Ok(Some(Event::Overturned { appeal, by }))
            }
        }
    }

    /// Takes in what happened to an appeal, and what follows for the act.
    pub(crate) fn apply_appeal(&mut self, event: &Event, at: Timestamp) {
        self.appeals.apply(event, at);
        let Event::Overturned { appeal, .. } = *event else { return };
        match self.appeals.get(appeal).map(|appeal| appeal.of) {
            Some(Act::Review(review)) => self.reviews.overturned(review, at),
            Some(Act::Sanction(sanction)) => self.sanctions.overturned(sanction),
            None => {}
        }
    }

    /// Who of the staff decides about it, if `actor` does.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotYours`] if somebody else does.
    pub fn decides_about(&self, appeal: &Appeal, actor: Actor) -> Result<StaffId, Refusal> {
        let is_another = |staff: StaffId| Some(staff) != appeal.acted;
        if let Ok(moderator) = self.staff.require(actor, Role::Moderator) {
            return if is_another(moderator) { Ok(moderator) } else { Err(Refusal::NotYours) };
        }
        let coordinator = self.staff.require(actor, Role::Coordinator)?;
        let mut moderators = self.staff.iter().filter(|(_, staff)| staff.role == Role::Moderator);
        if moderators.any(|(staff, _)| is_another(staff)) { Err(Refusal::NotYours) } else { Ok(coordinator) }
    }

    fn ask(
        &self,
        appeal: AppealId,
        of: Act,
        text: Option<TextId>,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let Actor::Seeker(seeker) = actor else { return Err(Refusal::NotYours) };
        let (rule, acted) = self.act_on(seeker, of, at)?;
        match self.appeals.of(of).map(|appeal| appeal.stage) {
            None => Ok(Some(Event::Asked { appeal, seeker, of, rule, acted, text })),
            Some(Stage::Open) => Ok(None),
            Some(Stage::Upheld { .. } | Stage::Overturned { .. }) => Err(Refusal::AlreadyOver),
        }
    }

    /// Under which rule and by whom something was decided about `seeker`. Somebody else's act is as unknown as none.
    fn act_on(
        &self,
        seeker: SeekerId,
        of: Act,
        at: Timestamp,
    ) -> Result<(Option<Rule>, Option<StaffId>), Refusal> {
        match of {
            Act::Review(review) => {
                let review = self.reviews.get(review).filter(|it| it.held.seeker == seeker);
                let review = review.ok_or(Refusal::NotFound)?;
                match review.decision {
                    Decision::Rejected { rule, .. } => Ok((Some(rule), review.decided_by)),
                    Decision::Expired { .. } => Ok((None, None)),
                    Decision::Waiting => Err(Refusal::NotFound),
                    Decision::Released { .. } | Decision::Published { .. } => Err(Refusal::AlreadyOver),
                }
            }
            Act::Sanction(sanction) => {
                let mut theirs = self.sanctions.in_force(at).filter(|(_, it)| it.seeker == seeker);
                let (_, it) = theirs.find(|(id, _)| *id == sanction).ok_or(Refusal::NotFound)?;
                Ok((Some(it.rule), it.by))
            }
        }
    }

    /// What urges someone to harm themselves is never shown, whoever asks.
    fn can_be_undone(&self, of: Act) -> Result<(), Refusal> {
        match of {
            Act::Review(review) => match self.reviews.get(review) {
                Some(review) if review.releasable() => Ok(()),
                Some(_) | None => Err(Refusal::NotReleasable),
            },
            Act::Sanction(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Stage};
    use crate::Refusal;
    use crate::review::Cause;
    use crate::review::REVIEW_KEPT;
    use crate::sanction::Kind;
    use crate::story::{CLEO, DANA, DECIDED_WITHIN, EVENING, MAYA, NOOR, ROBIN, SAM, Story};
    use crate::words::{Rule, Span};

    const MUTE: Kind = Kind::Mute { room: EVENING };

    #[test]
    fn another_moderator_than_the_one_who_acted_decides() {
        let mut story = Story::in_a_room();
        let mute = story.sanctions(MAYA, ROBIN, MUTE, Span::minutes(60)).unwrap();
        let appeal = story.appeals(ROBIN, Act::Sanction(mute)).unwrap();
        for other in [MAYA, CLEO, DANA] {
            assert_eq!(story.overturns(other, appeal), Err(Refusal::NotYours));
            assert_eq!(story.upholds(other, appeal), Err(Refusal::NotYours));
        }
        story.upholds(NOOR, appeal).unwrap();
        assert!(story.is_muted(ROBIN, EVENING));
        assert_eq!(story.overturns(NOOR, appeal), Err(Refusal::AlreadyOver), "its outcome stands");
    }

    #[test]
    fn where_there_is_no_other_moderator_the_coordinator_decides() {
        let mut story = Story::in_a_room();
        story.dismisses(CLEO, NOOR).unwrap();
        let mute = story.sanctions(MAYA, ROBIN, MUTE, Span::minutes(60)).unwrap();
        let appeal = story.appeals(ROBIN, Act::Sanction(mute)).unwrap();
        assert_eq!(story.overturns(MAYA, appeal), Err(Refusal::NotYours));
        story.overturns(CLEO, appeal).unwrap();
        assert!(!story.is_muted(ROBIN, EVENING));
    }

    #[test]
    fn an_overturned_rejection_is_a_release() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
        let appeal = story.appeals(ROBIN, Act::Review(review)).unwrap();
        assert_eq!(story.overturns(MAYA, appeal), Err(Refusal::NotYours));
        story.overturns(NOOR, appeal).unwrap();
        assert_eq!(story.unpublished(), [review], "the house owes it to its author");
        story.publishes(review).unwrap();
    }

    #[test]
    fn what_nobody_looked_at_in_time_can_be_asked_about_and_any_moderator_decides() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Method);
        assert_eq!(story.appeals(ROBIN, Act::Review(review)), Err(Refusal::NotFound), "it still waits");
        story.waits(DECIDED_WITHIN);
        story.does_what_is_due();
        let appeal = story.appeals(ROBIN, Act::Review(review)).unwrap();
        story.overturns(MAYA, appeal).unwrap();
        assert_eq!(story.unpublished(), [review]);
    }

    #[test]
    fn what_urges_someone_to_harm_themselves_is_not_shown_on_appeal_either() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Encouragement);
        story.rejects(MAYA, review, Rule::NoEncouragement).unwrap();
        let appeal = story.appeals(ROBIN, Act::Review(review)).unwrap();
        assert_eq!(story.overturns(NOOR, appeal), Err(Refusal::NotReleasable));
        story.upholds(NOOR, appeal).unwrap();
    }

    #[test]
    fn an_act_is_appealed_once_and_only_by_the_person_it_is_about() {
        let mut story = Story::in_a_room();
        let mute = story.sanctions(MAYA, ROBIN, MUTE, Span::minutes(60)).unwrap();
        assert_eq!(story.appeals(SAM, Act::Sanction(mute)), Err(Refusal::NotFound));
        let appeal = story.appeals(ROBIN, Act::Sanction(mute)).unwrap();
        let before = story.entries().len();
        story.appeals(ROBIN, Act::Sanction(mute)).unwrap();
        assert_eq!(story.entries().len(), before, "asking again while it waits changes nothing");
        story.upholds(NOOR, appeal).unwrap();
        assert_eq!(story.appeals(ROBIN, Act::Sanction(mute)), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn whoever_is_freed_by_a_moderator_has_what_they_asked_for() {
        let mut story = Story::in_a_room();
        let mute = story.sanctions(MAYA, ROBIN, MUTE, Span::minutes(60)).unwrap();
        let appeal = story.appeals(ROBIN, Act::Sanction(mute)).unwrap();
        story.lifts(MAYA, mute).unwrap();
        assert!(matches!(story.appeal_stands(appeal), Some(Stage::Overturned { .. })));
    }

    #[test]
    fn a_text_that_is_asked_about_is_kept_until_that_is_decided() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
        let appeal = story.appeals(ROBIN, Act::Review(review)).unwrap();
        story.waits(Span(REVIEW_KEPT.0 * 3));
        assert_eq!(story.erased(), 0);
        story.overturns(NOOR, appeal).unwrap();
        assert_eq!(story.unpublished(), [review]);
        story.waits(Span(REVIEW_KEPT.0 - 1));
        assert_eq!(story.erased(), 0);
        story.waits(Span(1));
        assert_eq!(story.erased(), 2, "the message, and what was said about it");
        assert_eq!(story.appeal_stands(appeal), None);
    }

    #[test]
    fn an_appeal_without_words_is_forgotten_as_well() {
        let mut story = Story::in_a_room();
        let mute = story.sanctions(MAYA, ROBIN, MUTE, Span::minutes(60)).unwrap();
        let appeal = story.appeals_without_words(ROBIN, Act::Sanction(mute)).unwrap();
        story.upholds(NOOR, appeal).unwrap();
        story.waits(REVIEW_KEPT);
        story.does_what_is_due();
        assert_eq!(story.appeal_stands(appeal), None);
    }
}
