//! A house to look around in: four rooms, one account per role, and a one-time link for each.

use std::path::{Path, PathBuf};

use domain::id::{RoomId, StaffId};
use domain::room::Command as Room;
use domain::staff::Command as Staff;
use domain::words::{Role, Span};
use domain::{Actor, Command};

use crate::house::House;
use crate::replica::{self, now};
use crate::store::{self, LinkPurpose};

/// How long a sign-in link of the demonstration works.
const LINKS_LAST: Span = Span::minutes(12 * 60);

const ROOMS: [(&str, &str); 4] = [
    ("Arriving", "New here, or not sure where to begin."),
    ("Evening room", "For the hours when it gets loud inside."),
    ("Grief", "Missing someone, lately or for a long time."),
    ("Being different", "Identity, coming out, and being seen."),
];

const PEOPLE: [(&str, &str, Role); 3] = [
    ("Coordinator", "Cleo", Role::Coordinator),
    ("Moderator", "Maya", Role::Moderator),
    ("Professional", "Dana", Role::Professional),
];

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not move into a house where someone lives.
    #[error("{} is not empty; a demonstration begins in a fresh directory", .0.display())]
    NotFresh(PathBuf),
    /// Nor into the journal of one.
    #[error("a demonstration is thrown away afterwards; leave --journal and BESIDE_JOURNAL out")]
    Journal,
    /// A room or an account could not be made.
    #[error("the house could not be furnished: {0}")]
    Furnish(#[from] replica::Error),
    /// A link could not be made.
    #[error(transparent)]
    Link(#[from] store::Error),
}

/// Where a demonstration keeps its data.
pub(crate) enum Directory {
    /// Where the operator said. It stays.
    Given(PathBuf),
    /// A new one, which is removed at the end.
    Temporary(PathBuf),
}

impl Directory {
    pub(crate) fn temporary() -> Self {
        Self::Temporary(std::env::temp_dir().join(format!("beside-demo-{:016x}", crate::random::u64())))
    }

    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Given(path) | Self::Temporary(path) => path,
        }
    }

    pub(crate) fn require_fresh(&self) -> Result<(), Error> {
        let mut inside = std::fs::read_dir(self.path()).into_iter().flatten();
        if inside.next().is_none() { Ok(()) } else { Err(Error::NotFresh(self.path().to_owned())) }
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        match self {
            Self::Given(_) => {}
            // What is left behind is a few kilobytes among temporary files.
            Self::Temporary(path) => _ = std::fs::remove_dir_all(path),
        }
    }
}

/// Makes the rooms and the accounts, and prints the links.
pub(crate) async fn furnish(house: &House, address: &str) -> Result<(), Error> {
    let band = &house.settings.bands[0].band;
    for (name, topic) in ROOMS {
        let room = RoomId(crate::random::u64());
        let make = Room::Make { room, name: name.into(), topic: topic.into(), band: band.clone() };
        house.replica.execute(Command::Room(make), Actor::Operator, None).await?;
    }
    for (title, name, role) in PEOPLE {
        let staff = StaffId(crate::random::u64());
        let enlist = Staff::Enlist { staff, name: name.into(), role };
        house.replica.execute(Command::Staff(enlist), Actor::Operator, None).await?;
        let until = now().plus(LINKS_LAST);
        let secret = house.store.make_link(&LinkPurpose::SignIn { staff }, until).await?;
        println!("{title}: {address}/staff#link={}", secret.reveal());
    }
    Ok(())
}
