//! A house that is open: the server, its coordinator and one group room.

use domain::id::RoomId;
use domain::words::Role;
use hyper::StatusCode;

use crate::wire::{self, Problem, Readiness};
use crate::{Accepting, PATIENCE, Seeker, Server, Staff};

/// An open house.
#[derive(Debug)]
pub struct House {
    /// The binary.
    pub server: Server,
    /// The coordinator.
    pub cleo: Staff,
    /// A group room.
    pub evening: RoomId,
    /// The band of everyone, unless a story says otherwise.
    pub band: String,
}

impl House {
    /// Opens with a coordinator, called Cleo, and a room.
    pub async fn opens() -> Self {
        Self::opens_on(Server::starts().await).await
    }

    /// Opens on a server of the story's own choice.
    pub async fn opens_on(server: Server) -> Self {
        let link = server.prints("First coordinator: ").await;
        let invited = Accepting::opens(server.stranger(), &link).await.expect("the first link opens");
        let cleo = invited.accepts_as("Cleo").await.expect("the first coordinator makes an account");
        let house: wire::House = cleo.caller.gets("/api/house").await.brought().expect("anyone may look");
        let band = house.bands.first().expect("a house is for someone").band.clone();
        let evening = cleo.makes_a_room("Evening", &band).await.expect("a coordinator makes rooms");
        Self { server, cleo, evening, band }
    }

    /// The same house, through another server.
    pub(crate) async fn seen_through(&self, server: Server) -> Self {
        let cleo = self.cleo.is_also_at(&server).await.expect("whoever is signed in is so everywhere");
        Self { server, cleo, evening: self.evening, band: self.band.clone() }
    }

    /// A new member of staff, by invitation.
    pub async fn hires(&self, name: &str, role: Role) -> Staff {
        let link = self.cleo.invites(role).await.expect("a coordinator invites");
        let invited = Accepting::opens(self.server.stranger(), &link).await.expect("the link opens");
        invited.accepts_as(name).await.expect("whoever is invited makes an account")
    }

    /// A new moderator, who is in the evening room.
    pub async fn moderator(&self, name: &str) -> Staff {
        let moderator = self.hires(name, Role::Moderator).await;
        moderator.joins(self.evening).await;
        moderator
    }

    /// A new professional.
    pub async fn professional(&self, name: &str) -> Staff {
        self.hires(name, Role::Professional).await
    }

    /// Somebody comes in.
    pub async fn seeker(&self, nickname: &str) -> Seeker {
        self.tries(nickname).await.expect("anyone may come in")
    }

    /// Somebody comes in and goes to the evening room.
    pub async fn seeker_in_the_room(&self, nickname: &str) -> Seeker {
        let seeker = self.seeker(nickname).await;
        seeker.joins(self.evening).await;
        seeker
    }

    /// Somebody tries to come in.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn tries(&self, nickname: &str) -> Result<Seeker, Problem> {
        Seeker::enters(self.server.stranger(), &self.band, nickname).await
    }

    /// What anyone may know before entering.
    pub async fn from_outside(&self) -> wire::House {
        self.server.stranger().gets("/api/house").await.brought().expect("anyone may look")
    }

    /// Comes to say that so many people are here, whom others count as well.
    pub async fn counts_people(&self, wanted: u32) {
        let asking = async {
            while self.from_outside().await.here != wanted {
                crate::a_moment().await;
            }
        };
        tokio::time::timeout(PATIENCE, asking).await.expect("the count comes round with the next beat");
    }

    /// Whether people should be sent to this server now, and why not.
    pub async fn readiness(&self) -> Readiness {
        let reply = self.server.stranger().gets("/readyz").await;
        let readiness: Readiness = reply.says();
        let expected = if readiness.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        assert_eq!(reply.status, expected, "{readiness:?}");
        readiness
    }

    /// Asks for its readiness until it is so.
    pub async fn comes_to_be(&self, so: impl Fn(&Readiness) -> bool) -> Readiness {
        let asking = async {
            loop {
                let readiness = self.readiness().await;
                if so(&readiness) {
                    return readiness;
                }
                crate::a_moment().await;
            }
        };
        tokio::time::timeout(PATIENCE, asking).await.expect("it comes to be so")
    }
}
