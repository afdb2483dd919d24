//! What may be done while nothing can be saved, and how it is decided again once it can.
//!
//! Someone in danger is heard, and paged for, whatever the journal does. A case that the journal does not have yet is
//! known to this instance alone, so that a professional may take it here; whatever another instance may know and decide
//! otherwise waits until the journal is back. Then everything is decided once more, in order and with its own time, on
//! what others did meanwhile ([`Again`]): what still holds is saved, and the rest was never so.

use std::collections::BTreeMap;

use crate::case::{self, Stage};
use crate::id::CaseId;
use crate::words::Timestamp;
use crate::{Actor, Command, Event, Refusal, State, concern};

impl State {
    /// Whether `command` may be carried out before it is saved. `self` is what the journal is known to hold.
    pub fn bears_waiting(&self, command: &Command) -> bool {
        match command {
            Command::Case(command) => match *command {
                // What became of a page contradicts nobody.
                case::Command::Raise { .. } | case::Command::Page { .. } | case::Command::Tell { .. } => true,
                case::Command::See { case }
                | case::Command::Acknowledge { case, .. }
                | case::Command::Lapse { case }
                | case::Command::Lose { case, .. }
                | case::Command::SeekerLeft { case }
                | case::Command::SeekerBack { case } => self.cases.get(case).is_none(),
                // Whoever has taken a case has it: that they are with the seeker contradicts nobody, and keeps the
                // house from taking them apart.
                case::Command::Contact { case } => match self.cases.get(case).map(|case| case.stage) {
                    None | Some(Stage::Taken { .. }) => true,
                    Some(Stage::Waiting { .. } | Stage::FollowUp { .. } | Stage::Closed { .. }) => false,
                },
                case::Command::Wish { .. }
                | case::Command::Remark { .. }
                | case::Command::SayWhere { .. }
                | case::Command::Write { .. }
                | case::Command::Offer { .. }
                | case::Command::Accept { .. }
                | case::Command::Decline { .. }
                | case::Command::BringIn { .. }
                | case::Command::Lower { .. }
                | case::Command::Close { .. }
                | case::Command::ComeBack { .. } => false,
            },
            Command::Concern(command) => match *command {
                concern::Command::Note { .. } => true,
                concern::Command::Answer { seeker, room, .. } => !self.concerns.awaits(seeker, room),
                concern::Command::Expire { .. } => false,
            },
            Command::Room(_)
            | Command::Staff(_)
            | Command::Sanction(_)
            | Command::Review(_)
            | Command::Appeal(_)
            | Command::Report(_)
            | Command::Complaint(_)
            | Command::Talk(_)
            | Command::Rota(_)
            | Command::Target(_)
            | Command::Helpline(_)
            | Command::Aftercare(_)
            | Command::Cover(_)
            | Command::Debrief(_)
            | Command::Relief(_)
            | Command::Standard(_)
            | Command::Translation(_)
            | Command::Measure(_)
            | Command::Erase => false,
        }
    }
}

/// Decides again what was decided before it could be saved.
///
/// A seeker for whom another instance has opened a case meanwhile has one case and not two: their messages join it,
/// and what was done about the case that never was is done about that one.
#[derive(Clone, Debug, Default)]
pub struct Again {
    became: BTreeMap<CaseId, CaseId>,
}

impl Again {
    /// What follows from `command` now, as [`State::decide`] has it. `at` is when it was first decided.
    ///
    /// # Errors
    ///
    /// [`Refusal`]: somebody else was first. It is over with this command.
    pub fn decide(
        &mut self,
        state: &State,
        command: &Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let Command::Case(command) = command else { return state.decide(command, actor, at) };
        let event = state.decide(&Command::Case(self.about_what_it_became(*command)), actor, at)?;
        if let case::Command::Raise { case, seeker, .. } = *command {
            let theirs = match &event {
                Some(Event::Case(event)) => Some(event.case()),
                Some(_) | None => state.cases.of(seeker).map(|(case, _)| case),
            };
            self.became.extend(theirs.map(|theirs| (case, theirs)));
        }
        Ok(event)
    }

    fn about_what_it_became(&self, command: case::Command) -> case::Command {
        use case::Command as Case;

        let now = |case: CaseId| self.became.get(&case).copied().unwrap_or(case);
        match command {
            Case::Page { case } => Case::Page { case: now(case) },
            Case::Lapse { case } => Case::Lapse { case: now(case) },
            Case::Lose { case, fence } => Case::Lose { case: now(case), fence },
            Case::SeekerLeft { case } => Case::SeekerLeft { case: now(case) },
            Case::SeekerBack { case } => Case::SeekerBack { case: now(case) },
            Case::See { case } => Case::See { case: now(case) },
            Case::Acknowledge { case, room } => Case::Acknowledge { case: now(case), room },
            Case::Contact { case } => Case::Contact { case: now(case) },
            Case::Tell { case, target, delivery } => Case::Tell { case: now(case), target, delivery },
            // What is raised is about a seeker; none of the others is carried out before it is saved
            // ([`State::bears_waiting`]).
            Case::Raise { .. }
            | Case::Wish { .. }
            | Case::Remark { .. }
            | Case::SayWhere { .. }
            | Case::Write { .. }
            | Case::Offer { .. }
            | Case::Accept { .. }
            | Case::Decline { .. }
            | Case::BringIn { .. }
            | Case::Lower { .. }
            | Case::Close { .. }
            | Case::ComeBack { .. } => command,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Refusal;
    use crate::case::Times;
    use crate::review::Cause;
    use crate::sanction::Kind;
    use crate::story::{CLEO, DANA, EVENING, MAYA, NILS, ROBIN, SAM, Story};
    use crate::words::{Outcome, Span, Urgency};

    #[test]
    fn someone_in_danger_is_heard_and_paged_for() {
        let mut story = Story::in_a_room();
        let before = story.is_in_danger(SAM, Urgency::R3);
        story.loses_the_journal();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        assert_eq!(story.queue(), [case, before]);
        assert_eq!(story.pages(), [before, case], "those that wait since before as well");
        story.waits(Times::default().wider_after);
        assert_eq!(story.pages(), [before, case]);
    }

    #[test]
    fn a_professional_takes_what_nobody_else_can_know_of() {
        let mut story = Story::in_a_room();
        story.loses_the_journal();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.sees(DANA, case).unwrap();
        let fence = story.acknowledges(DANA, case).unwrap();
        assert_eq!(story.acknowledges(NILS, case), Err(Refusal::CaseTaken { case, by: DANA }));
        story.writes_first(DANA, case);
        assert_eq!(story.seeker_writes(ROBIN, story.crisis_room(case)), Ok(()));
        assert!(!story.could_wait(|story| story.closes(DANA, case, fence, Outcome::NotACrisis)));
    }

    #[test]
    fn whoever_took_it_and_says_nothing_loses_it_as_always() {
        let mut story = Story::in_a_room();
        story.loses_the_journal();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        story.waits(Times::default().first_word_within);
        story.pages();
        assert_eq!(story.pages(), [case]);
    }

    #[test]
    fn what_another_instance_could_decide_otherwise_waits() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        let review = story.is_held(SAM, Cause::Hostility);
        story.loses_the_journal();
        assert!(!story.could_wait(|story| story.sees(DANA, case)));
        assert!(!story.could_wait(|story| story.acknowledges(DANA, case)));
        assert!(!story.could_wait(|story| story.releases(MAYA, review)));
        let mute = Kind::Mute { room: EVENING };
        assert!(!story.could_wait(|story| story.sanctions(MAYA, SAM, mute, Span::minutes(5))));
        assert!(!story.could_wait(|story| story.dismisses(CLEO, NILS)));
        assert!(!story.could_wait(|story| story.asks_for_a_peer(SAM)));
    }

    #[test]
    fn two_who_already_meet_are_not_taken_apart() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        story.loses_the_journal();
        story.writes_first(DANA, case);
        story.waits(Times::default().first_word_within);
        story.finds_the_journal();
        assert_eq!(story.pages(), []);
        assert_eq!(story.seeker_writes(ROBIN, story.crisis_room(case)), Ok(()));
    }

    #[test]
    fn what_was_done_meanwhile_is_saved_as_it_was() {
        let mut story = Story::in_a_room();
        story.loses_the_journal();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.is_in_danger(ROBIN, Urgency::R4);
        let fence = story.acknowledges(DANA, case).unwrap();
        let room = story.crisis_room(case);
        story.writes_first(DANA, case);
        story.waits(Span::minutes(10));
        story.finds_the_journal();
        assert_eq!((story.queue(), story.messages_of(case)), (vec![case], 2));
        assert_eq!(story.crisis_room(case), room);
        story.closes(DANA, case, fence, Outcome::SafetyPlanMade).unwrap();
    }

    #[test]
    fn what_was_saved_after_all_is_not_saved_twice() {
        let mut story = Story::in_a_room();
        story.loses_the_journal();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.pages();
        story.acknowledges(DANA, case).unwrap();
        story.writes_first(DANA, case);
        // The journal took all of it; only its answers were lost.
        let saved = story.entries().to_vec();
        story.finds_the_journal_with(&saved);
        assert_eq!(story.entries(), saved);
    }

    #[test]
    fn someone_for_whom_others_opened_a_case_meanwhile_has_one_case() {
        let mut here = Story::in_a_room();
        let mut there = here.elsewhere();
        here.loses_the_journal();
        let provisional = here.is_in_danger(ROBIN, Urgency::R4);
        here.sees(DANA, provisional).unwrap();
        here.acknowledges(DANA, provisional).unwrap();
        here.writes_first(DANA, provisional);
        let room = here.crisis_room(provisional);
        let case = there.is_in_danger(ROBIN, Urgency::R3);

        here.finds_the_journal_with(there.entries());
        assert_eq!(here.queue(), [case]);
        assert_eq!((here.messages_of(case), here.urgency_of(case)), (2, Urgency::R4), "nothing is lost");
        assert_eq!(here.crisis_room(case), room, "and Dana is with them where they met");
    }

    #[test]
    fn of_two_who_took_it_at_once_the_one_whose_entry_stands_has_it() {
        let mut here = Story::in_a_room();
        let mut there = here.elsewhere();
        here.loses_the_journal();
        let provisional = here.is_in_danger(ROBIN, Urgency::R4);
        here.acknowledges(DANA, provisional).unwrap();
        here.writes_first(DANA, provisional);
        let lost = here.crisis_room(provisional);
        let case = there.is_in_danger(ROBIN, Urgency::R3);
        there.acknowledges(NILS, case).unwrap();

        here.finds_the_journal_with(there.entries());
        assert_eq!(here.queue(), [case]);
        assert_eq!(here.messages_of(case), 2, "what Robin wrote here stands in the one case");
        assert_eq!(here.crisis_room(case), there.crisis_room(case));
        assert!(here.seeker_enters(ROBIN, lost).is_err());
    }
}
