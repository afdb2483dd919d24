//! The language of the tests: what happens to people, in their verbs.

use crate::access::{Barred, Person};
use crate::appeal::{Act, Command as Appeal, Stage as AppealStage};
use crate::case::{
    Around, Case as TheCase, Command as Case, Event as CaseEvent, Evidence, Lowered, PaperKind, Round,
    Source, Stage as CaseStage, Times, Wish,
};
use crate::complaint::Command as Complaint;
use crate::helpline::{Checked, Command as Helpline, Country, Standing as LineStanding};
use crate::holds;
use crate::id::{
    AppealId, CaseId, ClientMessageId, HelplineId, ReportId, RequestId, ReviewId, RoomId, SanctionId,
    SeekerId, StaffId, TargetId, TextId,
};
use crate::measure::{Command as Calm, Measure, Name};
use crate::numbers::Step;
use crate::report::{About, Category, Command as Report, Duty};
use crate::review::{Cause, Command as Review, Decision, Held};
use crate::room::Command as Room;
use crate::sanction::{Command as Sanction, Kind};
use crate::staff::Command as Staff;
use crate::talk::{Command as Talk, Stage as TalkStage};
use crate::target::{Command as Target, Delivery, Kind as TargetKind, Whose};
use crate::translation::Command as Translation;
use crate::unsaved::Again;
use crate::words::{AgeBand, Outcome, Role, Rule, Span, Timestamp, Urgency};
use crate::{
    Actor, Command, Entry, Event, Refusal, State, aftercare, concern, cover, debrief, relief, retention,
    rota, standard,
};

pub(crate) const CLEO: StaffId = StaffId(1);
pub(crate) const MAYA: StaffId = StaffId(2);
pub(crate) const NOOR: StaffId = StaffId(3);
pub(crate) const DANA: StaffId = StaffId(4);
pub(crate) const NILS: StaffId = StaffId(5);
pub(crate) const ROBIN: SeekerId = SeekerId(11);
pub(crate) const SAM: SeekerId = SeekerId(12);
pub(crate) const TEEN: SeekerId = SeekerId(13);
pub(crate) const EVENING: RoomId = RoomId(21);
/// How long a held message waits for a person in these stories.
pub(crate) const DECIDED_WITHIN: Span = Span::minutes(120);
/// How long somebody whom many report is muted at most, in these stories.
pub(crate) const MUTED_FOR: Span = Span::minutes(24 * 60);
pub(crate) const ADULTS: &str = "adults";
pub(crate) const TEENS: &str = "teens";

/// A house with a coordinator (Cleo), two moderators (Maya, Noor) and two professionals (Dana, Nils).
#[derive(Clone)]
pub(crate) struct Story {
    state: State,
    journal: Vec<Entry>,
    /// Everything that was done, for doing it again.
    done: Vec<(Command, Actor, Timestamp)>,
    /// What the journal was known to hold when it was lost, and how much had been done until then.
    lost: Option<Lost>,
    now: Timestamp,
    next_id: u64,
    /// What a browser sent last.
    sent: Option<Command>,
    times: Times,
    talks_at_most: usize,
}

#[derive(Clone)]
struct Lost {
    journal: State,
    entries: usize,
    done: usize,
}

impl Story {
    pub(crate) fn begin() -> Self {
        let mut story = Self {
            state: State::default(),
            journal: Vec::new(),
            done: Vec::new(),
            lost: None,
            now: Timestamp(1_000_000),
            next_id: 1_000,
            sent: None,
            times: Times::default(),
            talks_at_most: 3,
        };
        let people = [
            (CLEO, "Cleo", Role::Coordinator),
            (MAYA, "Maya", Role::Moderator),
            (NOOR, "Noor", Role::Moderator),
            (DANA, "Dana", Role::Professional),
            (NILS, "Nils", Role::Professional),
        ];
        for (staff, name, role) in people {
            let enlist = Command::Staff(Staff::Enlist { staff, name: name.into(), role });
            story.does(&enlist, Actor::Operator).unwrap();
        }
        story
    }

    /// The same, with one room for adults.
    pub(crate) fn in_a_room() -> Self {
        let mut story = Self::begin();
        story.makes_room(CLEO, EVENING, "Evening", ADULTS).unwrap();
        story
    }

    pub(crate) fn waits(&mut self, span: Span) {
        self.now = self.now.plus(span);
    }

    pub(crate) fn makes_room(
        &mut self,
        by: StaffId,
        room: RoomId,
        name: &str,
        band: &str,
    ) -> Result<(), Refusal> {
        let band = AgeBand(band.into());
        let make = Room::Make { room, name: name.into(), topic: String::new(), band };
        self.does(&Command::Room(make), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn closes_room(&mut self, room: RoomId) {
        self.does(&Command::Room(Room::Close { room }), Actor::Staff(CLEO)).unwrap();
    }

    pub(crate) fn invites(&mut self, by: StaffId, role: Role) -> Result<(), Refusal> {
        self.does(&Command::Staff(Staff::Invite { role }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn enlists(&mut self, name: &str, role: Role) -> Result<(), Refusal> {
        let staff = StaffId(self.id());
        let enlist = Command::Staff(Staff::Enlist { staff, name: name.into(), role });
        self.does(&enlist, Actor::Operator).map(|_| ())
    }

    pub(crate) fn dismisses(&mut self, by: StaffId, staff: StaffId) -> Result<(), Refusal> {
        self.does(&Command::Staff(Staff::Dismiss { staff }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn sanctions(
        &mut self,
        by: StaffId,
        seeker: SeekerId,
        kind: Kind,
        lasting: Span,
    ) -> Result<SanctionId, Refusal> {
        let sanction = SanctionId(self.id());
        let impose = Sanction::Impose { sanction, seeker, kind, rule: Rule::Kindness, lasting };
        self.does(&Command::Sanction(impose), Actor::Staff(by)).map(|_| sanction)
    }

    pub(crate) fn lifts(&mut self, by: StaffId, sanction: SanctionId) -> Result<(), Refusal> {
        self.does(&Command::Sanction(Sanction::Lift { sanction }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn is_muted(&self, seeker: SeekerId, room: RoomId) -> bool {
        self.state.sanctions.mutes(seeker, room, self.now).is_some()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    pub(crate) fn is_silenced(&self, seeker: SeekerId, room: RoomId, at: Timestamp) -> bool {
        self.state.is_silenced(seeker, room, at)
    }

    pub(crate) fn is_shut_out(&self, seeker: SeekerId, room: RoomId) -> bool {
        self.state.sanctions.shuts_out(seeker, room, self.now).is_some()
    }

    pub(crate) fn is_held(&mut self, seeker: SeekerId, cause: Cause) -> ReviewId {
        let review = ReviewId(self.id());
        let (message, text) = (ClientMessageId(self.id()), TextId(self.id()));
        let (room, urgency, decide_within) = (EVENING, Urgency::R0, Some(DECIDED_WITHIN));
        let held = Held { room, seeker, message, text, urgency, cause, decide_within };
        self.does(&Command::Review(Review::Hold { review, held }), Actor::Filter).unwrap();
        review
    }

    pub(crate) fn releases(&mut self, by: StaffId, review: ReviewId) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::Release { review }), Actor::Staff(by)).map(|_| ())
    }

    /// The room sees it.
    pub(crate) fn publishes(&mut self, review: ReviewId) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::Publish { review }), Actor::House).map(|_| ())
    }

    pub(crate) fn claims_to_have_published(&mut self, by: StaffId, review: ReviewId) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::Publish { review }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn unpublished(&self) -> Vec<ReviewId> {
        self.state.reviews.unpublished().map(|(review, _)| review).collect()
    }

    pub(crate) fn rejects(&mut self, by: StaffId, review: ReviewId, rule: Rule) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::Reject { review, rule }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn looks_at(&mut self, by: StaffId, review: ReviewId) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::Look { review }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn gives_back(&mut self, by: StaffId, review: ReviewId) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::GiveBack { review }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn ends_as_staff(&mut self, by: StaffId, review: ReviewId) -> Result<(), Refusal> {
        self.does(&Command::Review(Review::Expire { review }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn appeals(&mut self, seeker: SeekerId, of: Act) -> Result<AppealId, Refusal> {
        let (appeal, text) = (AppealId(self.id()), Some(TextId(self.id())));
        self.does(&Command::Appeal(Appeal::Ask { appeal, of, text }), Actor::Seeker(seeker)).map(|_| appeal)
    }

    pub(crate) fn appeals_without_words(&mut self, seeker: SeekerId, of: Act) -> Result<AppealId, Refusal> {
        let (appeal, text) = (AppealId(self.id()), None);
        self.does(&Command::Appeal(Appeal::Ask { appeal, of, text }), Actor::Seeker(seeker)).map(|_| appeal)
    }

    pub(crate) fn upholds(&mut self, by: StaffId, appeal: AppealId) -> Result<(), Refusal> {
        self.does(&Command::Appeal(Appeal::Uphold { appeal }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn overturns(&mut self, by: StaffId, appeal: AppealId) -> Result<(), Refusal> {
        self.does(&Command::Appeal(Appeal::Overturn { appeal }), Actor::Staff(by)).map(|_| ())
    }

    /// How far an appeal is that is not forgotten.
    pub(crate) fn appeal_stands(&self, appeal: AppealId) -> Option<AppealStage> {
        self.state.appeals.get(appeal).map(|appeal| appeal.stage)
    }

    pub(crate) fn holds(&self) -> Vec<(Cause, holds::Count)> {
        self.state.holds.iter().collect()
    }

    /// Says something that nothing speaks against.
    pub(crate) fn says_something(&mut self, seeker: SeekerId) -> About {
        let (message, text) = (ClientMessageId(self.id()), TextId(self.id()));
        About { room: EVENING, seq: 1, seeker, message, text }
    }

    pub(crate) fn reports(&mut self, by: SeekerId, about: About, duty: Duty) -> Result<(), Refusal> {
        let (report, category) = (ReportId(self.id()), Category::Hurtful);
        let file = Report::File { report, about, category, duty, mute: MUTED_FOR };
        self.does(&Command::Report(file), Actor::Seeker(by)).map(|_| ())
    }

    pub(crate) fn report_of(&self, about: About) -> ReportId {
        self.state.reports.of(about.seeker, about.message).expect("somebody reported it").0
    }

    pub(crate) fn people_reporting(&self, about: About) -> usize {
        self.state.reports.of(about.seeker, about.message).map_or(0, |(_, it)| it.filed.len())
    }

    pub(crate) fn looks_at_report(&mut self, by: StaffId, report: ReportId) -> Result<(), Refusal> {
        self.does(&Command::Report(Report::Look { report }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn keeps(&mut self, by: StaffId, report: ReportId) -> Result<(), Refusal> {
        self.does(&Command::Report(Report::Keep { report }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn takes_down(&mut self, by: StaffId, report: ReportId) -> Result<(), Refusal> {
        let take_down = Report::TakeDown { report, rule: Rule::Kindness };
        self.does(&Command::Report(take_down), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn complains_about(&mut self, by: SeekerId, staff: StaffId) -> Result<ReportId, Refusal> {
        let (complaint, text) = (ReportId(self.id()), TextId(self.id()));
        let complain = Complaint::Complain { complaint, room: EVENING, about: Some(staff), text };
        self.does(&Command::Complaint(complain), Actor::Seeker(by)).map(|_| complaint)
    }

    pub(crate) fn looks_into(&mut self, by: StaffId, complaint: ReportId) -> Result<(), Refusal> {
        self.does(&Command::Complaint(Complaint::LookInto { complaint }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn reviews_waiting(&self) -> usize {
        self.state.reviews.iter().filter(|(_, review)| review.decision == Decision::Waiting).count()
    }

    /// Writes a message that the filter finds urgent.
    pub(crate) fn is_in_danger(&mut self, seeker: SeekerId, urgency: Urgency) -> CaseId {
        let evidence = Evidence { message: ClientMessageId(self.id()), text: TextId(self.id()) };
        let (case, source) = (CaseId(self.id()), Source::Filter);
        let (evidence, times) = (Some(evidence), self.times);
        let around = Around::default();
        let raise = Case::Raise { case, seeker, urgency, source, evidence, times, around };
        self.does(&Command::Case(raise), Actor::Filter).unwrap();
        self.case_of(seeker)
    }

    pub(crate) fn asks_for_someone(&mut self, seeker: SeekerId) -> CaseId {
        let case = CaseId(self.id());
        self.raises(case, seeker, Source::Asked, Actor::Seeker(seeker)).unwrap();
        self.case_of(seeker)
    }

    /// Somebody else than the filter says that they are in danger.
    pub(crate) fn raises(
        &mut self,
        case: CaseId,
        seeker: SeekerId,
        source: Source,
        actor: Actor,
    ) -> Result<(), Refusal> {
        let (urgency, evidence, times) = (Urgency::R3, None, self.times);
        let around = Around::default();
        let raise = Case::Raise { case, seeker, urgency, source, evidence, times, around };
        self.does(&Command::Case(raise), actor).map(|_| ())
    }

    pub(crate) fn worries_about(&mut self, by: SeekerId, seeker: SeekerId) -> Result<CaseId, Refusal> {
        let case = CaseId(self.id());
        self.raises(case, seeker, Source::Worried { by }, Actor::Seeker(by))?;
        Ok(self.case_of(seeker))
    }

    pub(crate) fn is_passed_on(&mut self, by: StaffId, seeker: SeekerId) -> Result<CaseId, Refusal> {
        let case = CaseId(self.id());
        self.raises(case, seeker, Source::Staff, Actor::Staff(by))?;
        Ok(self.case_of(seeker))
    }

    /// Leaves after words of concern that nobody had answered.
    pub(crate) fn leaves_unanswered(&mut self, seeker: SeekerId) -> CaseId {
        let case = CaseId(self.id());
        self.raises(case, seeker, Source::Left, Actor::House).unwrap();
        self.case_of(seeker)
    }

    /// The house has other times from now on.
    pub(crate) fn sets(&mut self, times: Times) {
        self.times = times;
    }

    pub(crate) fn closes_the_page(&mut self, case: CaseId) {
        self.does(&Command::Case(Case::SeekerLeft { case }), Actor::House).unwrap();
    }

    pub(crate) fn opens_the_page_again(&mut self, case: CaseId) {
        self.does(&Command::Case(Case::SeekerBack { case }), Actor::House).unwrap();
    }

    /// Whoever has it lost their connection for too long.
    pub(crate) fn loses_its_owner(&mut self, case: CaseId) {
        let fence = self.fence_of_whoever_has(case);
        self.does(&Command::Case(Case::Lose { case, fence }), Actor::House).unwrap();
    }

    pub(crate) fn wishes(&mut self, seeker: SeekerId, case: CaseId, wish: Wish) -> Result<(), Refusal> {
        self.does(&Command::Case(Case::Wish { case, wish }), Actor::Seeker(seeker)).map(|_| ())
    }

    pub(crate) fn says_where(&mut self, seeker: SeekerId, case: CaseId) -> Result<(), Refusal> {
        let text = TextId(self.id());
        self.does(&Command::Case(Case::SayWhere { case, text }), Actor::Seeker(seeker)).map(|_| ())
    }

    pub(crate) fn writes(
        &mut self,
        by: StaffId,
        case: CaseId,
        fence: u32,
        kind: PaperKind,
    ) -> Result<(), Refusal> {
        let text = TextId(self.id());
        self.does(&Command::Case(Case::Write { case, fence, kind, text }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn offers(
        &mut self,
        by: StaffId,
        case: CaseId,
        fence: u32,
        to: StaffId,
    ) -> Result<(), Refusal> {
        self.does(&Command::Case(Case::Offer { case, fence, to }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn goes_on_with(&mut self, by: StaffId, case: CaseId) -> Result<u32, Refusal> {
        self.does(&Command::Case(Case::Accept { case }), Actor::Staff(by))?;
        Ok(self.fence_of(case))
    }

    pub(crate) fn declines(&mut self, by: StaffId, case: CaseId) -> Result<(), Refusal> {
        self.does(&Command::Case(Case::Decline { case }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn brings_in(
        &mut self,
        by: StaffId,
        case: CaseId,
        fence: u32,
        moderator: StaffId,
    ) -> Result<(), Refusal> {
        self.does(&Command::Case(Case::BringIn { case, fence, moderator }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn lowers(
        &mut self,
        by: StaffId,
        case: CaseId,
        fence: u32,
        urgency: Urgency,
    ) -> Result<(), Refusal> {
        let lower = Case::Lower { case, fence, urgency, reason: Lowered::Misread };
        self.does(&Command::Case(lower), Actor::Staff(by)).map(|_| ())
    }

    /// Closes it and wants to look again after so long.
    pub(crate) fn closes_for_now(
        &mut self,
        by: StaffId,
        case: CaseId,
        fence: u32,
        looks_again_after: Span,
    ) -> Result<(), Refusal> {
        let (outcome, follow_up) = (Outcome::SaferByOwnReport, Some(self.now.plus(looks_again_after)));
        let close = Case::Close { case, fence, outcome, follow_up };
        self.does(&Command::Case(close), Actor::Staff(by)).map(|_| ())
    }

    /// What a browser does that never got an answer.
    pub(crate) fn sends_the_same_again(&mut self) {
        let mut command = self.sent.clone().expect("something was sent before");
        // The server draws a new id each time; what the browser sent is the same.
        if let Command::Case(Case::Raise { case, .. }) = &mut command {
            *case = CaseId(self.id());
        }
        if let Command::Review(Review::Hold { review, .. }) = &mut command {
            *review = ReviewId(self.id());
        }
        let before = self.journal.len();
        self.does(&command, Actor::Filter).unwrap();
        assert_eq!(self.journal.len(), before, "an echo leaves no entry");
    }

    pub(crate) fn sees(&mut self, by: StaffId, case: CaseId) -> Result<(), Refusal> {
        self.does(&Command::Case(Case::See { case }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn acknowledges(&mut self, by: StaffId, case: CaseId) -> Result<u32, Refusal> {
        let room = RoomId(self.id());
        self.does(&Command::Case(Case::Acknowledge { case, room }), Actor::Staff(by))?;
        Ok(self.fence_of(case))
    }

    pub(crate) fn writes_first(&mut self, by: StaffId, case: CaseId) {
        self.does(&Command::Case(Case::Contact { case }), Actor::Staff(by)).unwrap();
    }

    pub(crate) fn closes(
        &mut self,
        by: StaffId,
        case: CaseId,
        fence: u32,
        outcome: Outcome,
    ) -> Result<(), Refusal> {
        let close = Case::Close { case, fence, outcome, follow_up: None };
        self.does(&Command::Case(close), Actor::Staff(by)).map(|_| ())
    }

    /// The cases that the house pages now.
    pub(crate) fn pages(&mut self) -> Vec<CaseId> {
        self.rounds().into_iter().map(|(case, _)| case).collect()
    }

    /// The same, and for whom.
    pub(crate) fn rounds(&mut self) -> Vec<(CaseId, Round)> {
        let mut paged = Vec::new();
        for command in self.state.due(self.now) {
            if let Some(Event::Case(CaseEvent::Paged { case, round })) =
                self.does(&command, Actor::House).unwrap()
            {
                paged.push((case, round));
            }
        }
        paged
    }

    /// How many texts the house erases now.
    pub(crate) fn erased(&mut self) -> usize {
        let mut erased = 0;
        for command in self.state.due(self.now) {
            if let Some(Event::Retention(retention::Event::Erased { texts, .. })) =
                self.does(&command, Actor::House).unwrap()
            {
                erased += texts.len();
            }
        }
        erased
    }

    pub(crate) fn queue(&self) -> Vec<CaseId> {
        self.state.cases.queue().into_iter().map(|(case, _)| case).collect()
    }

    pub(crate) fn messages_of(&self, case: CaseId) -> usize {
        self.state.cases.get(case).unwrap().evidence.len()
    }

    pub(crate) fn urgency_of(&self, case: CaseId) -> Urgency {
        self.state.cases.get(case).unwrap().urgency
    }

    pub(crate) fn crisis_room(&self, case: CaseId) -> RoomId {
        match self.state.cases.get(case).unwrap().stage {
            CaseStage::Taken { room, .. } => room,
            CaseStage::Waiting { .. } | CaseStage::FollowUp { .. } | CaseStage::Closed { .. } => {
                panic!("nobody has taken it")
            }
        }
    }

    /// The same, or none if nobody has it.
    fn fence_of_whoever_has(&self, case: CaseId) -> u32 {
        match self.state.cases.get(case).unwrap().stage {
            CaseStage::Taken { fence, .. } => fence,
            CaseStage::Waiting { .. } | CaseStage::FollowUp { .. } | CaseStage::Closed { .. } => 0,
        }
    }

    /// The last acknowledgement of a case that somebody has.
    pub(crate) fn fence_of(&self, case: CaseId) -> u32 {
        match self.state.cases.get(case).unwrap().stage {
            CaseStage::Taken { fence, .. } => fence,
            CaseStage::Waiting { .. } | CaseStage::FollowUp { .. } | CaseStage::Closed { .. } => {
                panic!("nobody has taken it")
            }
        }
    }

    /// Each peer, for so many talks at a time.
    pub(crate) fn has_room_for(&mut self, talks: usize) {
        self.talks_at_most = talks;
    }

    pub(crate) fn waits_for_another_peer(&self, request: RequestId) -> bool {
        self.state.talks.get(request).unwrap().given_up
    }

    pub(crate) fn is_not_all_right(&mut self, staff: StaffId) -> Result<(), Refusal> {
        self.does(&Command::Relief(relief::Command::Ask), Actor::Staff(staff)).map(|_| ())
    }

    pub(crate) fn sees_to(&mut self, by: StaffId, staff: StaffId) -> Result<(), Refusal> {
        self.does(&Command::Relief(relief::Command::SeeTo { staff }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn asked_for_relief(&self) -> Vec<(StaffId, Timestamp)> {
        self.state.reliefs.waiting()
    }

    pub(crate) fn has_seen_to(&self, staff: StaffId) -> Option<StaffId> {
        self.state.reliefs.of(staff).and_then(|relief| relief.seen_to_by)
    }

    /// To whom a coordinator is called now.
    pub(crate) fn calls_for(&mut self) -> Vec<StaffId> {
        let mut called = Vec::new();
        for command in self.state.due(self.now) {
            if let Some(Event::Relief(relief::Event::Called { staff })) =
                self.does(&command, Actor::House).unwrap()
            {
                called.push(staff);
            }
        }
        called
    }

    pub(crate) fn is_relieved(&self, staff: StaffId) -> bool {
        self.state.reliefs.has(staff)
    }

    pub(crate) fn is_away(&self, staff: StaffId) -> bool {
        self.state.rota.away(staff, self.now).is_some()
    }

    pub(crate) fn waits_for_somebody(&self, case: CaseId) -> bool {
        matches!(self.state.cases.get(case).unwrap().stage, CaseStage::Waiting { .. })
    }

    pub(crate) fn asks_for_a_peer(&mut self, seeker: SeekerId) -> Result<RequestId, Refusal> {
        let request = RequestId(self.id());
        self.does(&Command::Talk(Talk::Ask { request }), Actor::Seeker(seeker)).map(|_| request)
    }

    pub(crate) fn accepts(&mut self, by: StaffId, request: RequestId) -> Result<(), Refusal> {
        let room = RoomId(self.id());
        self.does(
            &Command::Talk(Talk::Accept { request, room, at_most: self.talks_at_most }),
            Actor::Staff(by),
        )
        .map(|_| ())
    }

    pub(crate) fn ends_talk_as_seeker(
        &mut self,
        seeker: SeekerId,
        request: RequestId,
    ) -> Result<(), Refusal> {
        self.does(&Command::Talk(Talk::End { request }), Actor::Seeker(seeker)).map(|_| ())
    }

    pub(crate) fn ends_talk_as_staff(&mut self, staff: StaffId, request: RequestId) -> Result<(), Refusal> {
        self.does(&Command::Talk(Talk::End { request }), Actor::Staff(staff)).map(|_| ())
    }

    pub(crate) fn waiting_for_a_peer(&self) -> Vec<RequestId> {
        self.state.talks.waiting().into_iter().map(|(request, _)| request).collect()
    }

    pub(crate) fn one_to_one_room(&self, request: RequestId) -> RoomId {
        match self.state.talks.get(request).unwrap().stage {
            TalkStage::Open { room, .. } => room,
            TalkStage::Waiting | TalkStage::Ended { .. } => panic!("they do not talk"),
        }
    }

    pub(crate) fn seeker_enters(&self, seeker: SeekerId, room: RoomId) -> Result<(), Barred> {
        self.state.may_enter(&person(seeker), room, self.now).map(|_| ())
    }

    pub(crate) fn seeker_writes(&self, seeker: SeekerId, room: RoomId) -> Result<(), Barred> {
        self.state.may_write(&person(seeker), room, self.now)
    }

    pub(crate) fn staff_enters(&self, staff: StaffId, room: RoomId) -> Result<(), Barred> {
        self.state.may_enter(&Person::Staff(staff), room, self.now).map(|_| ())
    }

    /// Everything the house must do by now, until nothing is left.
    pub(crate) fn does_what_is_due(&mut self) {
        loop {
            let due = self.state.due(self.now);
            if due.is_empty() {
                return;
            }
            for command in due {
                self.does(&command, Actor::House).unwrap();
            }
        }
    }

    /// The house starts again, from what its journal holds.
    pub(crate) fn starts_again(&mut self) {
        let mut state = State::default();
        self.journal.iter().for_each(|entry| state.apply(entry));
        self.state = state;
    }

    /// How long a step took in all, each time it was counted. Only for one that was counted once at most.
    pub(crate) fn took(&self, step: Step, urgency: Urgency) -> Vec<i64> {
        let counted = self.state.numbers.iter().filter(|(it, of, _)| (*it, *of) == (step, urgency));
        counted
            .flat_map(|(_, _, counted)| {
                assert_eq!(counted.count, 1, "counted once");
                [counted.sum]
            })
            .collect()
    }

    pub(crate) fn tries_to_write_first(&mut self, by: StaffId, case: CaseId) {
        self.does(&Command::Case(Case::Contact { case }), Actor::Staff(by)).ok();
    }

    pub(crate) fn open_case_of(&self, seeker: SeekerId) -> Option<CaseId> {
        self.state.cases.of(seeker).filter(|(_, case)| case.is_open()).map(|(case, _)| case)
    }

    pub(crate) fn cases(&self) -> Vec<(CaseId, TheCase)> {
        self.state.cases.iter().map(|(id, case)| (id, case.clone())).collect()
    }

    pub(crate) fn cases_of(&self, seeker: SeekerId) -> Vec<(CaseId, TheCase)> {
        self.state.cases.history(seeker).into_iter().map(|(id, case)| (id, case.clone())).collect()
    }

    pub(crate) fn plans(&mut self, by: StaffId, plan: rota::Command) -> Result<(), Refusal> {
        self.does(&Command::Rota(plan), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn rota(&self) -> &rota::Rota {
        &self.state.rota
    }

    pub(crate) fn has_nobody_on_call(&self) -> bool {
        self.state.nobody_on_call(self.now)
    }

    pub(crate) fn is_now(&mut self, at: Timestamp) {
        self.now = at;
    }

    /// From now on nothing can be saved.
    pub(crate) fn loses_the_journal(&mut self) {
        let (journal, entries, done) = (self.state.clone(), self.journal.len(), self.done.len());
        self.lost = Some(Lost { journal, entries, done });
    }

    /// Another instance of this house, which draws other ids.
    pub(crate) fn elsewhere(&self) -> Self {
        Self { next_id: self.next_id + 1_000_000, ..self.clone() }
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.journal
    }

    /// Whether this could be carried out before it is saved.
    pub(crate) fn could_wait<T>(&self, act: impl FnOnce(&mut Self) -> Result<T, Refusal>) -> bool {
        let mut other = self.clone();
        let lost = other.lost.take().expect("the journal is lost");
        act(&mut other).expect("the rules allow it");
        let (command, _, _) = other.done.last().expect("something was done");
        lost.journal.bears_waiting(command)
    }

    pub(crate) fn confirms_lines(&mut self, by: StaffId, lines: &[Checked]) -> Result<(), Refusal> {
        let confirm = Helpline::Confirm { country: somewhere(), lines: lines.to_vec() };
        self.does(&Command::Helpline(confirm), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn withdraws_lines(&mut self, by: StaffId, lines: &[HelplineId]) -> Result<(), Refusal> {
        let withdraw = Helpline::Withdraw { country: somewhere(), lines: lines.to_vec() };
        self.does(&Command::Helpline(withdraw), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn line_stands(&self, it: Checked) -> LineStanding {
        self.state.helplines.standing(it.line, it.content, self.now)
    }

    pub(crate) fn switches_language_on(&mut self, by: StaffId, code: &str) -> Result<(), Refusal> {
        let language = code.parse().expect("a language");
        let on = Command::Translation(Translation::SwitchOn { language });
        self.does(&on, Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn switches_language_off(&mut self, by: StaffId, code: &str) -> Result<(), Refusal> {
        let language = code.parse().expect("a language");
        let off = Command::Translation(Translation::SwitchOff { language });
        self.does(&off, Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn keeps_standard_messages(&mut self, by: StaffId, messages: &[&str]) -> Result<(), Refusal> {
        let messages = messages.iter().map(|it| (*it).to_owned()).collect();
        let keep = Command::Standard(standard::Command::Keep { messages });
        self.does(&keep, Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn standard_messages(&self) -> &[String] {
        self.state.standard_messages.all()
    }

    pub(crate) fn offers_languages(&self) -> Vec<String> {
        self.state.translations.offered().map(|it| it.to_string()).collect()
    }

    /// The journal is back, as it was.
    pub(crate) fn finds_the_journal(&mut self) {
        let before = self.journal[..self.lost.as_ref().expect("the journal is lost").entries].to_vec();
        self.finds_the_journal_with(&before);
    }

    /// The journal is back, and this stands in it now.
    pub(crate) fn finds_the_journal_with(&mut self, entries: &[Entry]) {
        let lost = self.lost.take().expect("the journal is lost");
        self.state = State::default();
        entries.iter().for_each(|entry| self.state.apply(entry));
        self.journal = entries.to_vec();
        let mut again = Again::default();
        for (command, actor, at) in self.done.split_off(lost.done) {
            if let Ok(Some(event)) = again.decide(&self.state, &command, actor, at) {
                let entry = Entry { at, actor, event };
                self.state.apply(&entry);
                self.journal.push(entry);
            }
        }
    }

    pub(crate) fn adds_a_target(
        &mut self,
        by: StaffId,
        whose: Whose,
        kind: TargetKind,
    ) -> Result<TargetId, Refusal> {
        let target = TargetId(self.id());
        let add = Target::Add { target, whose, kind };
        self.does(&Command::Target(add), Actor::Staff(by)).map(|_| target)
    }

    pub(crate) fn removes_target(&mut self, by: StaffId, target: TargetId) -> Result<(), Refusal> {
        self.does(&Command::Target(Target::Remove { target }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn is_reached_by(&self, whose: Whose) -> Vec<TargetId> {
        self.state.targets.of(whose).map(|target| target.id).collect()
    }

    pub(crate) fn tries_to_note(&mut self, seeker: SeekerId, room: RoomId) -> Result<(), Refusal> {
        let note = concern::Command::Note { seeker, room, message: ClientMessageId(self.id()) };
        self.does(&Command::Concern(note), Actor::Filter).map(|_| ())
    }

    /// Writes something of concern that the room sees.
    pub(crate) fn is_of_concern(&mut self, seeker: SeekerId, room: RoomId) {
        self.tries_to_note(seeker, room).unwrap();
    }

    pub(crate) fn answers(&mut self, by: StaffId, seeker: SeekerId, room: RoomId) -> Result<(), Refusal> {
        self.answers_what_was_there(by, seeker, room, self.now)
    }

    /// Answers what they had seen by then.
    pub(crate) fn answers_what_was_there(
        &mut self,
        by: StaffId,
        seeker: SeekerId,
        room: RoomId,
        until: Timestamp,
    ) -> Result<(), Refusal> {
        let answer = concern::Command::Answer { seeker, room, until };
        self.does(&Command::Concern(answer), Actor::Staff(by)).map(|_| ())
    }

    /// Who awaits a moderator's answer, where, and to how many messages.
    pub(crate) fn concerns(&self) -> Vec<(SeekerId, RoomId, usize)> {
        let waiting = self.state.concerns.unanswered();
        waiting.into_iter().map(|it| (it.seeker, it.room, it.count)).collect()
    }

    /// How many words of concern count towards the next.
    pub(crate) fn concerns_before(&self, seeker: SeekerId) -> u32 {
        self.state.concerns.before(seeker, ClientMessageId(0), self.now)
    }

    /// How many count towards the message that was sent last.
    pub(crate) fn concerns_before_what_was_sent(&self, seeker: SeekerId) -> u32 {
        match self.sent {
            Some(Command::Concern(concern::Command::Note { message, .. })) => {
                self.state.concerns.before(seeker, message, self.now)
            }
            Some(_) | None => panic!("no word of concern was sent last"),
        }
    }

    /// The house says that nobody came to it; whether that is news.
    pub(crate) fn gives_up_on(&mut self, seeker: SeekerId, room: RoomId) -> bool {
        let expire = concern::Command::Expire { seeker, room };
        self.does(&Command::Concern(expire), Actor::House).unwrap().is_some()
    }

    pub(crate) fn is_passed_on_for_what_was_seen(&mut self, by: StaffId, seeker: SeekerId, room: RoomId) {
        let evidence = Some(Evidence { message: ClientMessageId(self.id()), text: TextId(self.id()) });
        let (case, urgency, source, times) = (CaseId(self.id()), Urgency::R3, Source::Staff, self.times);
        let around = Around { seen_in: Some(room), language: None };
        let raise = Case::Raise { case, seeker, urgency, source, evidence, times, around };
        self.does(&Command::Case(raise), Actor::Staff(by)).unwrap();
    }

    /// The rooms to which a moderator may say something.
    pub(crate) fn aftercare(&self) -> Vec<RoomId> {
        self.state.aftercare.offered(self.now).into_iter().map(|(room, _)| room).collect()
    }

    pub(crate) fn gives_aftercare(&mut self, by: StaffId, room: RoomId) -> Result<(), Refusal> {
        let give = aftercare::Command::Give { room };
        self.does(&Command::Aftercare(give), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn lets_aftercare_go(&mut self, by: StaffId, room: RoomId) -> Result<(), Refusal> {
        let let_go = aftercare::Command::LetGo { room };
        self.does(&Command::Aftercare(let_go), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn remarks(&mut self, by: StaffId, case: CaseId) -> Result<(), Refusal> {
        let text = TextId(self.id());
        self.does(&Command::Case(Case::Remark { case, text }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn papers_of(&self, case: CaseId) -> Vec<(PaperKind, Option<StaffId>)> {
        let case = self.state.cases.get(case).unwrap();
        case.papers.iter().map(|paper| (paper.kind, paper.by)).collect()
    }

    pub(crate) fn says_of_a_debrief(&mut self, staff: StaffId, says: debrief::Command) {
        self.does(&Command::Debrief(says), Actor::Staff(staff)).unwrap();
    }

    pub(crate) fn wants_a_debrief(&self, staff: StaffId) -> bool {
        self.state.debriefs.is_wanted_by(staff)
    }

    /// How many were asked for, how many there were, and how many people wait for one.
    pub(crate) fn debriefs(&self) -> (u64, u64, usize) {
        (self.state.debriefs.asked, self.state.debriefs.had, self.state.debriefs.waiting())
    }

    /// The house looks whether somebody would come; whether that is news.
    pub(crate) fn finds(&mut self, found: cover::Command) -> bool {
        self.does(&Command::Cover(found), Actor::House).unwrap().is_some()
    }

    pub(crate) fn is_told_of_the_alarm(&mut self, delivery: Delivery) -> Result<bool, Refusal> {
        let tell = Command::Cover(cover::Command::Tell { delivery });
        Ok(self.does(&tell, Actor::House)?.is_some())
    }

    pub(crate) fn became_of_the_alarm(&self) -> Option<Delivery> {
        self.state.cover.missing().and_then(|missing| missing.became).map(|(_, delivery)| delivery)
    }

    pub(crate) fn has_nobody_since(&self) -> Option<Timestamp> {
        self.state.cover.missing().map(|missing| missing.since)
    }

    pub(crate) fn calms(
        &mut self,
        by: StaffId,
        room: RoomId,
        measure: Measure,
        lasting: Span,
    ) -> Result<(), Refusal> {
        let take = Calm::Take { room, measure, lasting };
        self.does(&Command::Measure(take), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn loosens(&mut self, by: StaffId, room: RoomId, name: Name) -> Result<(), Refusal> {
        self.does(&Command::Measure(Calm::Lift { room, name }), Actor::Staff(by)).map(|_| ())
    }

    pub(crate) fn measures(&self, room: RoomId) -> Vec<Measure> {
        self.state.measures.in_force(room, self.now).map(|(measure, _)| measure).collect()
    }

    pub(crate) fn staff_writes(&self, staff: StaffId, room: RoomId) -> Result<(), Barred> {
        self.state.may_write(&Person::Staff(staff), room, self.now)
    }

    fn does(&mut self, command: &Command, actor: Actor) -> Result<Option<Event>, Refusal> {
        let event = self.state.decide(command, actor, self.now)?;
        if let Some(lost) = &self.lost {
            assert!(lost.journal.bears_waiting(command), "{command:?} cannot wait until it is saved");
        }
        self.done.push((command.clone(), actor, self.now));
        if let Some(event) = &event {
            let entry = Entry { at: self.now, actor, event: event.clone() };
            self.state.apply(&entry);
            self.journal.push(entry);
        }
        if matches!(actor, Actor::Filter | Actor::Seeker(_)) {
            self.sent = Some(command.clone());
        }
        Ok(event)
    }

    fn case_of(&self, seeker: SeekerId) -> CaseId {
        self.state.cases.of(seeker).expect("a case was raised").0
    }

    fn id(&mut self) -> u64 {
        self.next_id += 1;
        self.next_id
    }
}

fn somewhere() -> Country {
    "DE".parse().expect("a country")
}

fn person(seeker: SeekerId) -> Person {
    let band = AgeBand(if seeker == TEEN { TEENS } else { ADULTS }.into());
    Person::Seeker { seeker, band }
}
