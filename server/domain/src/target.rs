//! Where staff are reached when they have no page open: a telephone, a mailbox, a pager.
//!
//! Each professional has targets of their own, in the order in which they are tried. The house has some too, for the
//! alarm that nobody is on call.
//!
//! Deliberately absent: the addresses. They are secrets and must be erasable; they lie sealed in the store, and
//! go with the event that says so. Nor is anything sent from here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{StaffId, TargetId};
use crate::staff::StaffList;
use crate::words::Role;
use crate::{Actor, Refusal};

/// How many targets one person has, and how many the house has. With ten seconds for each, all are tried within a minute.
pub const TARGETS_MAX: usize = 5;

/// Who is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// A professional.
    Staff(StaffId),
    /// Whoever answers for the house when nobody is on call.
    House,
}

/// What kind of thing is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A program that takes a signed message.
    Webhook,
    /// A topic of an ntfy server, and through it telephones.
    Ntfy,
    /// A service that takes events as `PagerDuty` does.
    PagerDuty,
    /// A mailbox.
    Email,
    /// A browser, also when the page is closed.
    WebPush,
}

/// What became of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// The receiver said that it has it.
    Answered,
    /// It did not.
    NotAnswered(Why),
}

/// Why a page was not answered, in words of our own: nothing that a receiver said is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nobody is known by that name, or nobody listens there.
    Unreachable,
    /// Somebody listens there who could not prove to be the one.
    Untrusted,
    /// There was no answer in time.
    NoAnswer,
    /// The connection broke off, or what came was no answer.
    Broken,
    /// The answer was no, or to go elsewhere.
    Refused {
        /// As the protocol of the receiver counts: of HTTP or of SMTP.
        status: u16,
    },
    /// Nothing is sent to such an address.
    BadAddress,
    /// This house cannot send such pages: its settings name no mail server.
    NotSetUp,
}

/// A target, without its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id, under which the store has the address.
    pub id: TargetId,
    /// Who is reached.
    pub whose: Whose,
    /// What it is.
    pub kind: Kind,
}

/// What someone wants of the targets.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// One more, tried after the others.
    Add {
        /// Its id.
        target: TargetId,
        /// Who is reached.
        whose: Whose,
        /// What it is.
        kind: Kind,
    },
    /// One less.
    Remove {
        /// Which.
        target: TargetId,
    },
}

/// What happened to the targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// There is one more.
    Added {
        /// Its id.
        target: TargetId,
        /// Who is reached.
        whose: Whose,
        /// What it is.
        kind: Kind,
    },
    /// There is one less, and its address is erased.
    Removed {
        /// Which.
        target: TargetId,
    },
}

/// Every target there is.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    /// In the order of adding.
    all: Vec<Target>,
}

impl Targets {
    /// How someone is reached: the first is tried first, the next when it does not answer.
    pub fn of(&self, whose: Whose) -> impl Iterator<Item = Target> {
        self.all.iter().copied().filter(move |target| target.whose == whose)
    }

    /// One of them.
    pub fn get(&self, target: TargetId) -> Option<Target> {
        self.all.iter().copied().find(|it| it.id == target)
    }

    /// All of them, in the order of adding.
    pub fn iter(&self) -> impl Iterator<Item = Target> {
        self.all.iter().copied()
    }

    pub(crate) fn decide(
        &self,
        command: Command,
        actor: Actor,
        staff: &StaffList,
    ) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Add { target, whose, kind } => {
                require_owner(whose, actor, staff)?;
                if self.get(target).is_some() {
                    return Ok(None);
                }
                if self.of(whose).count() >= TARGETS_MAX {
                    return Err(Refusal::TooMany);
                }
                Ok(Some(Event::Added { target, whose, kind }))
            }
            Command::Remove { target } => {
                let known = self.get(target).ok_or(Refusal::NotFound)?;
                let coordinator = staff.require(actor, Role::Coordinator);
                coordinator.map(|_| ()).or_else(|_| require_owner(known.whose, actor, staff))?;
                Ok(Some(Event::Removed { target }))
            }
        }
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match *event {
            Event::Added { target, whose, kind } => self.all.push(Target { id: target, whose, kind }),
            Event::Removed { target } => self.all.retain(|it| it.id != target),
        }
    }

    pub(crate) fn dismissed(&mut self, staff: StaffId) {
        self.all.retain(|it| it.whose != Whose::Staff(staff));
    }
}

/// Professionals add their own: nobody else is paged. Coordinators add those of the house.
fn require_owner(whose: Whose, actor: Actor, staff: &StaffList) -> Result<(), Refusal> {
    match whose {
        Whose::House => staff.require(actor, Role::Coordinator).map(|_| ()),
        Whose::Staff(owner) if staff.require(actor, Role::Professional)? == owner => Ok(()),
        Whose::Staff(_) => Err(Refusal::NotYours),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, TARGETS_MAX, Whose};
    use crate::Refusal;
    use crate::story::{CLEO, DANA, MAYA, NILS, Story};

    const DANAS: Whose = Whose::Staff(DANA);

    #[test]
    fn targets_are_tried_in_the_order_in_which_they_were_added() {
        let mut story = Story::begin();
        let pager = story.adds_a_target(DANA, DANAS, Kind::PagerDuty).unwrap();
        let mailbox = story.adds_a_target(DANA, DANAS, Kind::Email).unwrap();
        story.adds_a_target(NILS, Whose::Staff(NILS), Kind::Ntfy).unwrap();
        let browser = story.adds_a_target(DANA, DANAS, Kind::WebPush).unwrap();
        assert_eq!(story.is_reached_by(DANAS), [pager, mailbox, browser]);
        story.removes_target(DANA, mailbox).unwrap();
        assert_eq!(story.is_reached_by(DANAS), [pager, browser]);
    }

    #[test]
    fn professionals_have_their_own_and_nobody_adds_to_anothers() {
        let mut story = Story::begin();
        for other in [NILS, MAYA, CLEO] {
            assert_eq!(story.adds_a_target(other, DANAS, Kind::Email), Err(Refusal::NotYours), "{other}");
        }
        let refused = story.adds_a_target(MAYA, Whose::Staff(MAYA), Kind::Email);
        assert_eq!(refused, Err(Refusal::NotYours), "a moderator is not paged");
    }

    #[test]
    fn the_houses_are_the_coordinators() {
        let mut story = Story::begin();
        let house = story.adds_a_target(CLEO, Whose::House, Kind::Webhook).unwrap();
        assert_eq!(story.adds_a_target(DANA, Whose::House, Kind::Webhook), Err(Refusal::NotYours));
        assert_eq!(story.removes_target(DANA, house), Err(Refusal::NotYours));
        story.removes_target(CLEO, house).unwrap();
        assert_eq!(story.is_reached_by(Whose::House), []);
    }

    #[test]
    fn a_coordinator_may_remove_anyones_and_a_colleague_may_not() {
        let mut story = Story::begin();
        let pager = story.adds_a_target(DANA, DANAS, Kind::PagerDuty).unwrap();
        assert_eq!(story.removes_target(NILS, pager), Err(Refusal::NotYours));
        story.removes_target(CLEO, pager).unwrap();
        assert_eq!(story.removes_target(CLEO, pager), Err(Refusal::NotFound), "once");
    }

    #[test]
    fn there_are_five_for_each_and_five_for_the_house() {
        let mut story = Story::begin();
        for (who, whose) in [(DANA, DANAS), (NILS, Whose::Staff(NILS)), (CLEO, Whose::House)] {
            for _ in 0..TARGETS_MAX {
                story.adds_a_target(who, whose, Kind::Ntfy).unwrap();
            }
            assert_eq!(story.adds_a_target(who, whose, Kind::Ntfy), Err(Refusal::TooMany));
        }
        let first = story.is_reached_by(DANAS)[0];
        story.removes_target(DANA, first).unwrap();
        story.adds_a_target(DANA, DANAS, Kind::Email).unwrap();
    }

    #[test]
    fn someone_dismissed_is_not_reached_any_more() {
        let mut story = Story::begin();
        story.adds_a_target(DANA, DANAS, Kind::Email).unwrap();
        let nils = story.adds_a_target(NILS, Whose::Staff(NILS), Kind::Email).unwrap();
        story.dismisses(CLEO, DANA).unwrap();
        assert_eq!(story.is_reached_by(DANAS), []);
        assert_eq!(story.is_reached_by(Whose::Staff(NILS)), [nils]);
    }
}
