//! The people with an account: who they are and what they may do.
//!
//! Deliberately absent: passwords, codes, links and logins. Those are secrets or come and go; they live in
//! the credentials of the store. An account is never removed, because the journal names it; it is dismissed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::StaffId;
use crate::words::Role;
use crate::{Actor, Refusal};

/// Longest name of a staff member, in characters.
pub const NAME_MAX: usize = 40;

/// A person with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// How seekers and colleagues call them.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether the account still acts.
    pub active: bool,
}

/// What is wanted of the list of staff.
#[derive(Clone, Debug)]
pub enum Command {
    /// Someone may make an account in this role, by a one-time link.
    Invite {
        /// Which role.
        role: Role,
    },
    /// An invited person made their account.
    Enlist {
        /// Its id.
        staff: StaffId,
        /// 1 to [`NAME_MAX`] characters, unique.
        name: String,
        /// As invited.
        role: Role,
    },
    /// The account acts no longer.
    Dismiss {
        /// Which.
        staff: StaffId,
    },
}

/// What happened to the list of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A link was made.
    Invited {
        /// For this role.
        role: Role,
    },
    /// An account was made.
    Enlisted {
        /// Its id.
        staff: StaffId,
        /// Its name.
        name: String,
        /// Its role.
        role: Role,
    },
    /// An account was ended.
    Dismissed {
        /// Which.
        staff: StaffId,
    },
}

/// Everyone who has or had an account.
#[derive(Clone, Debug, Default)]
pub struct StaffList {
    all: BTreeMap<StaffId, Staff>,
}

impl StaffList {
    /// Someone whose account acts.
    pub fn active(&self, staff: StaffId) -> Option<&Staff> {
        self.all.get(&staff).filter(|staff| staff.active)
    }

    /// Someone by name, whose account acts. Case does not matter.
    pub fn named(&self, name: &str) -> Option<StaffId> {
        let name = name.trim().to_lowercase();
        self.iter().find(|(_, staff)| staff.name.to_lowercase() == name).map(|(id, _)| id)
    }

    /// Everyone whose account acts.
    pub fn iter(&self) -> impl Iterator<Item = (StaffId, &Staff)> {
        self.all.iter().filter(|(_, staff)| staff.active).map(|(id, staff)| (*id, staff))
    }

    /// How someone is called, account ended or not.
    pub fn name(&self, staff: StaffId) -> &str {
        self.all.get(&staff).map_or("", |staff| &staff.name)
    }

    /// Whether `actor` is an active account of `role`.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotYours`] if not.
    pub fn require(&self, actor: Actor, role: Role) -> Result<StaffId, Refusal> {
        let Actor::Staff(id) = actor else { return Err(Refusal::NotYours) };
        match self.active(id) {
            Some(staff) if staff.role == role => Ok(id),
            Some(_) | None => Err(Refusal::NotYours),
        }
    }

    /// Whether `actor` looks after the rooms, or after those who do.
    ///
    /// # Errors
    ///
    /// [`Refusal::NotYours`] if not.
    pub fn require_desk(&self, actor: Actor) -> Result<StaffId, Refusal> {
        self.require(actor, Role::Moderator).or_else(|_| self.require(actor, Role::Coordinator))
    }

    pub(crate) fn decide(&self, command: &Command, actor: Actor) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Invite { role } => {
                self.require_house(actor)?;
                Ok(Some(Event::Invited { role: *role }))
            }
            Command::Enlist { staff, name, role } => {
                if actor != Actor::Operator {
                    return Err(Refusal::NotYours);
                }
                let name = name.trim();
                if !(1..=NAME_MAX).contains(&name.chars().count()) || name.chars().any(char::is_control) {
                    return Err(Refusal::OutOfRange);
                }
                if self.named(name).is_some() {
                    return Err(Refusal::NameTaken);
                }
                Ok(Some(Event::Enlisted { staff: *staff, name: name.to_owned(), role: *role }))
            }
            Command::Dismiss { staff } => {
                self.require_house(actor)?;
                let Some(account) = self.all.get(staff) else { return Err(Refusal::NotFound) };
                if !account.active {
                    return Ok(None);
                }
                if account.role == Role::Coordinator && self.coordinators() == 1 {
                    return Err(Refusal::LastCoordinator);
                }
                Ok(Some(Event::Dismissed { staff: *staff }))
            }
        }
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Invited { .. } => {}
            Event::Enlisted { staff, name, role } => {
                self.all.insert(*staff, Staff { name: name.clone(), role: *role, active: true });
            }
            Event::Dismissed { staff } => {
                if let Some(staff) = self.all.get_mut(staff) {
                    staff.active = false;
                }
            }
        }
    }

    fn coordinators(&self) -> usize {
        self.iter().filter(|(_, staff)| staff.role == Role::Coordinator).count()
    }

    /// A coordinator, or whoever runs the machine: the first coordinator has to come from somewhere.
    pub(crate) fn require_house(&self, actor: Actor) -> Result<(), Refusal> {
        match actor {
            Actor::Operator => Ok(()),
            Actor::Staff(_) => self.require(actor, Role::Coordinator).map(|_| ()),
            Actor::Seeker(_) | Actor::Filter | Actor::House => Err(Refusal::NotYours),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Refusal;
    use crate::story::{CLEO, MAYA, Story};
    use crate::words::Role;

    #[test]
    fn a_name_belongs_to_one_person() {
        let mut story = Story::begin();
        assert_eq!(story.enlists("maya ", Role::Professional), Err(Refusal::NameTaken));
    }

    #[test]
    fn a_dismissed_account_acts_no_longer() {
        let mut story = Story::begin();
        story.enlists("Ines", Role::Coordinator).unwrap();
        story.dismisses(CLEO, MAYA).unwrap();
        assert_eq!(story.invites(MAYA, Role::Moderator), Err(Refusal::NotYours));
    }

    #[test]
    fn the_last_coordinator_stays() {
        let mut story = Story::begin();
        assert_eq!(story.dismisses(CLEO, CLEO), Err(Refusal::LastCoordinator));
        story.enlists("Ines", Role::Coordinator).unwrap();
        story.dismisses(CLEO, CLEO).unwrap();
    }

    #[test]
    fn only_a_coordinator_invites() {
        let mut story = Story::begin();
        assert_eq!(story.invites(MAYA, Role::Moderator), Err(Refusal::NotYours));
        story.invites(CLEO, Role::Moderator).unwrap();
    }
}
