//! Somebody with an account.

use std::ops::Deref;

use domain::id::{CaseId, RequestId, ReviewId, RoomId, SanctionId, SeekerId, StaffId};
use domain::words::{Outcome, Role, Rule};
use serde_json::{Value, json};

use crate::wire::{
    Accepted, Acknowledged, CaseFile, CaseItem, CaseStage, Invitation, Link, Me, Problem, ReviewItem,
    ReviewText, RoomCard, Rooms, SanctionKind, Sanctioned, StaffCard, StaffList,
};
use crate::{Authenticator, Caller, Knock, PATIENCE, Page, Seeker, Server};

/// Long enough.
const PASSWORD: &str = "a kettle and nine chairs";

/// Somebody with an account, with an open page.
#[derive(Debug)]
pub struct Staff {
    /// How they ask over HTTP.
    pub caller: Caller,
    /// Their name.
    pub name: String,
    /// Their account.
    pub account: StaffId,
    /// What they may do.
    pub role: Role,
    authenticator: Option<Authenticator>,
    page: Page,
}

impl Deref for Staff {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Somebody who is making their account.
#[derive(Debug)]
pub struct Accepting {
    /// How they ask over HTTP.
    pub caller: Caller,
    /// The secret of their link.
    pub secret: String,
    /// To which role.
    pub role: Role,
    /// Set up with what the link showed.
    pub authenticator: Authenticator,
}

impl Accepting {
    /// Opens the link of an invitation.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn opens(caller: Caller, link: &str) -> Result<Self, Problem> {
        let secret = secret_of(link);
        let looked: Link = caller.posts("/api/links/look", &json!({ "secret": secret })).await.brought()?;
        match looked {
            Link::Invitation { role, totp_secret, totp_uri } => {
                assert!(totp_uri.starts_with("otpauth://totp/"), "an authenticator app can read it");
                let authenticator = Authenticator::with_secret(&totp_secret);
                Ok(Self { caller, secret, role, authenticator })
            }
            Link::SignIn { .. } => panic!("this link signs in, it does not invite"),
        }
    }

    /// Gives a name and the code the telephone shows.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn accepts_as(self, name: &str) -> Result<Staff, Problem> {
        let body = self.with(name, PASSWORD, &self.authenticator.code());
        let reply = self.caller.posts("/api/links/accept", &body).await;
        reply.done()?;
        let mut caller = self.caller;
        match reply.cookie() {
            Some(cookie) => caller.cookie = Some(cookie),
            None => caller = signs_in(caller, name, &self.authenticator.code()).await?,
        }
        Staff::at(caller, Some(self.authenticator)).await
    }

    /// What the form sends.
    pub fn with(&self, name: &str, password: &str, code: &str) -> Value {
        json!({ "secret": self.secret, "name": name, "password": password, "code": code })
    }
}

fn secret_of(link: &str) -> String {
    let (_, secret) = link.split_once("#link=").expect("the secret stands in the fragment");
    secret.to_owned()
}

async fn signs_in(mut caller: Caller, name: &str, code: &str) -> Result<Caller, Problem> {
    let reply = caller.posts("/api/session", &signing_in(name, PASSWORD, code)).await;
    reply.done()?;
    caller.cookie = Some(reply.cookie().expect("signing in sets a cookie"));
    Ok(caller)
}

fn signing_in(name: &str, password: &str, code: &str) -> Value {
    json!({ "name": name, "password": password, "code": code })
}

impl Staff {
    async fn at(caller: Caller, authenticator: Option<Authenticator>) -> Result<Self, Problem> {
        let me: Me = caller.gets("/api/session").await.brought()?;
        let page = Self::opens(&caller).await;
        Ok(Self { caller, name: me.name, account: me.staff, role: me.role, authenticator, page })
    }

    /// Signs in by the link that a demonstration prints.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn signs_in_by_link(mut caller: Caller, link: &str) -> Result<Self, Problem> {
        let reply = caller.posts("/api/links/sign-in", &json!({ "secret": secret_of(link) })).await;
        reply.done()?;
        caller.cookie = Some(reply.cookie().expect("signing in sets a cookie"));
        Self::at(caller, None).await
    }

    async fn opens(caller: &Caller) -> Page {
        let page = Knock::by(caller).enters().await.expect("a staff socket opens");
        page.sends(&json!({ "type": "hello_staff" })).await;
        page.sees("the welcome", |view| view.welcome.clone()).await;
        page
    }

    /// Loses the connection and comes back with the same cookie.
    pub async fn comes_back(&mut self) {
        self.page = Self::opens(&self.caller).await;
    }

    /// Comes back with the same cookie, to another server.
    pub async fn comes_back_to(&mut self, server: &Server) {
        self.caller.turns_to(server.address);
        self.comes_back().await;
    }

    /// The same person, with a page at another server.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn is_also_at(&self, server: &Server) -> Result<Self, Problem> {
        let mut caller = self.caller.clone();
        caller.turns_to(server.address);
        Self::at(caller, None).await
    }

    /// The same person, with a page at another server as soon as that knows them.
    pub async fn is_also_at_patiently(&self, server: &Server) -> Self {
        let known = async {
            loop {
                match self.is_also_at(server).await {
                    Ok(there) => return there,
                    Err(Problem::SignInFirst) => crate::a_moment().await,
                    Err(other) => panic!("{} is not let in: {other:?}", self.name),
                }
            }
        };
        tokio::time::timeout(PATIENCE, known).await.expect("the other server comes to know them")
    }

    /// A second page of the same person.
    pub async fn opens_another_page(&self) -> Page {
        Self::opens(&self.caller).await
    }

    /// Tries to sign in once more, elsewhere.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn signs_in_elsewhere(&self, password: &str, code: &str) -> Result<Caller, Problem> {
        let mut caller = Caller::stranger(self.caller.server);
        let reply = caller.posts("/api/session", &signing_in(&self.name, password, code)).await;
        reply.done()?;
        caller.cookie = Some(reply.cookie().expect("signing in sets a cookie"));
        Ok(caller)
    }

    /// Their password.
    pub fn password(&self) -> &'static str {
        PASSWORD
    }

    /// Their telephone.
    pub fn telephone(&self) -> &Authenticator {
        self.authenticator.as_ref().expect("someone who came by an invitation")
    }

    /// Signs out.
    pub async fn signs_out(&self) {
        self.caller.deletes("/api/session").await.done().expect("anyone may sign out");
    }

    /// Invites somebody, and has the link to pass on.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn invites(&self, role: Role) -> Result<String, Problem> {
        let body = json!({ "role": role });
        let invitation: Invitation = self.caller.posts("/api/invitations", &body).await.brought()?;
        Ok(invitation.link)
    }

    /// Reads who has an account.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_who_is_staff(&self) -> Result<Vec<StaffCard>, Problem> {
        let list: StaffList = self.caller.gets("/api/staff").await.brought()?;
        Ok(list.staff)
    }

    /// Reads whom they work with.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_who_are_colleagues(&self) -> Result<Vec<StaffCard>, Problem> {
        let list: StaffList = self.caller.gets("/api/colleagues").await.brought()?;
        Ok(list.staff)
    }

    /// Ends somebody's account.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn dismisses(&self, account: StaffId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/staff/{account}")).await.done()
    }

    /// Makes a group room.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn makes_a_room(&self, name: &str, band: &str) -> Result<RoomId, Problem> {
        let body = json!({ "name": name, "topic": "For whoever comes.", "band": band });
        self.caller.posts("/api/rooms", &body).await.done()?;
        let rooms = self.looks_at_rooms().await?;
        Ok(rooms.iter().find(|card| card.name == name).expect("the new room is listed").room)
    }

    /// All group rooms.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn looks_at_rooms(&self) -> Result<Vec<RoomCard>, Problem> {
        let rooms: Rooms = self.caller.gets("/api/rooms").await.brought()?;
        Ok(rooms.rooms)
    }

    /// Closes a group room.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn closes_room(&self, room: RoomId) -> Result<(), Problem> {
        self.caller.posts(&format!("/api/rooms/{room}"), &json!({ "open": false })).await.done()
    }

    /// Opens a group room.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn opens_room(&self, room: RoomId) -> Result<(), Problem> {
        self.caller.posts(&format!("/api/rooms/{room}"), &json!({ "open": true })).await.done()
    }

    /// Waits until a held message is on the desk.
    pub async fn finds_on_the_desk(&self) -> ReviewItem {
        self.sees("a held message", |view| view.desk()?.reviews.first().cloned()).await
    }

    /// Waits for however long it takes until a held message is on the desk.
    pub async fn is_asked_to_read(&self) -> ReviewItem {
        let first = self.finds(|view| view.desk()?.reviews.first().cloned());
        first.await.expect("the connection lasts")
    }

    /// Waits until a held message is not on the desk any more.
    pub async fn is_done_with(&self, review: ReviewId) {
        self.sees("one thing less to read", |view| {
            view.desk()?.reviews.iter().all(|item| item.review != review).then_some(())
        })
        .await;
    }

    /// Waits until no held message is on the desk.
    pub async fn has_a_clear_desk(&self) {
        self.sees("a clear desk", |view| view.desk()?.reviews.is_empty().then_some(())).await;
    }

    /// Reads a held message.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_review(&self, review: ReviewId) -> Result<ReviewText, Problem> {
        self.caller.gets(&format!("/api/reviews/{review}")).await.brought()
    }

    /// Shows a held message to the room.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn releases(&self, review: ReviewId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/reviews/{review}/release")).await.done()
    }

    /// Does not show a held message.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn rejects(&self, review: ReviewId, rule: Rule) -> Result<(), Problem> {
        self.caller.posts(&format!("/api/reviews/{review}/reject"), &json!({ "rule": rule })).await.done()
    }

    /// Who wrote a text that stands in a room.
    pub async fn knows_who_wrote(&self, room: RoomId, text: &str) -> SeekerId {
        let message = self.hears(room, text).await;
        message.staff.and_then(|staff| staff.seeker).expect("staff see whom an act would concern")
    }

    /// Hears somebody introduce themselves in a room, and knows whom an act would concern.
    pub async fn knows(&self, seeker: &Seeker, room: RoomId) -> SeekerId {
        let introduction = format!("good evening from {}", seeker.nickname);
        seeker.says(room, &introduction).await.shown();
        self.knows_who_wrote(room, &introduction).await
    }

    /// Mutes somebody in a room for ten minutes.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn mutes(&self, seeker: SeekerId, room: RoomId) -> Result<SanctionId, Problem> {
        self.sanctions(SanctionKind::Mute, seeker, Some(room), 10).await
    }

    /// Removes somebody from a room for ten minutes.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn removes(&self, seeker: SeekerId, room: RoomId) -> Result<SanctionId, Problem> {
        self.sanctions(SanctionKind::Remove, seeker, Some(room), 10).await
    }

    /// Bans somebody for ten minutes.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn bans(&self, seeker: SeekerId) -> Result<SanctionId, Problem> {
        self.sanctions(SanctionKind::Ban, seeker, None, 10).await
    }

    /// Mutes, removes or bans somebody for unkindness.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn sanctions(
        &self,
        kind: SanctionKind,
        seeker: SeekerId,
        room: Option<RoomId>,
        minutes: u32,
    ) -> Result<SanctionId, Problem> {
        let body = sanction(kind, seeker, room, minutes);
        let sanctioned: Sanctioned = self.caller.posts("/api/sanctions", &body).await.brought()?;
        Ok(sanctioned.sanction)
    }

    /// Lifts a sanction.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn lifts(&self, sanction: SanctionId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/sanctions/{sanction}")).await.done()
    }

    /// Waits until somebody wants to talk to one peer.
    pub async fn finds_a_wish(&self) -> RequestId {
        self.sees("a wish to talk", |view| Some(view.desk()?.requests.first()?.request)).await
    }

    /// Accepts somebody's wish to talk.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn accepts(&self, request: RequestId) -> Result<RoomId, Problem> {
        let path = format!("/api/one-to-one/{request}/accept");
        let accepted: Accepted = self.caller.posts_nothing(&path).await.brought()?;
        Ok(accepted.room)
    }

    /// Ends a talk.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn ends_talk(&self, request: RequestId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/one-to-one/{request}/end")).await.done()
    }

    /// Waits until exactly so many cases are open.
    pub async fn has_cases(&self, count: usize) -> Vec<CaseItem> {
        self.sees(&format!("{count} cases"), |view| {
            let cases = &view.queue()?.cases;
            (cases.len() == count).then(|| cases.clone())
        })
        .await
    }

    /// Waits until one case is open, and nothing else.
    pub async fn is_called(&self) -> CaseItem {
        self.has_cases(1).await.remove(0)
    }

    /// Waits until there is a case that nobody has taken.
    pub async fn has_a_new_case(&self) -> CaseId {
        self.sees("a new case", |view| Some(view.queue()?.cases.iter().find(|it| !it.is_taken())?.case)).await
    }

    /// Waits until a case stands so.
    pub async fn sees_case(&self, case: CaseId, so: impl Fn(&CaseItem) -> bool) -> CaseItem {
        self.sees("the case to be so", |view| {
            view.queue()?.cases.iter().find(|item| item.case == case && so(item)).cloned()
        })
        .await
    }

    /// Reads what the author of a case wrote, and is known to have seen it.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_case(&self, case: CaseId) -> Result<CaseFile, Problem> {
        self.caller.gets(&format!("/api/cases/{case}")).await.brought()
    }

    /// Takes a case.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn takes_the_case(&self, case: CaseId) -> Result<Acknowledged, Problem> {
        self.caller.posts_nothing(&format!("/api/cases/{case}/acknowledge")).await.brought()
    }

    /// Closes a case.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn closes_the_case(&self, case: CaseId, fence: u32, outcome: Outcome) -> Result<(), Problem> {
        let body = json!({ "fence": fence, "outcome": outcome });
        self.caller.posts(&format!("/api/cases/{case}/close"), &body).await.done()
    }
}

/// What the form for a sanction sends.
pub(crate) fn sanction(kind: SanctionKind, seeker: SeekerId, room: Option<RoomId>, minutes: u32) -> Value {
    let kind = match kind {
        SanctionKind::Mute => "mute",
        SanctionKind::Remove => "remove",
        SanctionKind::Ban => "ban",
    };
    let mut body = json!({ "seeker": seeker, "kind": kind, "rule": Rule::Kindness, "minutes": minutes });
    if let Some(room) = room {
        body["room"] = json!(room);
    }
    body
}

impl CaseItem {
    /// Somebody has read it and nobody has taken it.
    pub fn is_seen(&self) -> bool {
        self.stage == CaseStage::Waiting { seen: true }
    }

    /// Nobody has read it.
    pub fn is_new(&self) -> bool {
        self.stage == CaseStage::Waiting { seen: false }
    }

    /// Somebody has taken it.
    pub fn is_taken(&self) -> bool {
        matches!(self.stage, CaseStage::Taken { .. })
    }

    /// Somebody has taken it and written.
    pub fn is_in_contact(&self) -> bool {
        matches!(self.stage, CaseStage::Taken { in_contact: true, .. })
    }
}
