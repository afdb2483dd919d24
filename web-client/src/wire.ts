// Generated from server/src/wire. WRITE_WIRE=1 cargo test --release -p beside wire writes it anew.

export type AcceptInvitation = { 
/**
 * From the fragment of the link.
 */
secret: Text, 
/**
 * How to be called, by seekers too: 1 to 40 characters, unique.
 */
name: string, 
/**
 * At least 12 characters.
 */
password: Text, 
/**
 * The six digits the authenticator app shows.
 */
code: Text, };

export type Accepted = { 
/**
 * The one-to-one room.
 */
room: RoomId, };

export type Acknowledged = { 
/**
 * Shown with every later act on the case.
 */
fence: number, 
/**
 * The crisis room.
 */
room: RoomId, };

export type AgeBand = string;

export type Answer = { "is": "shown", 
/**
 * At this place.
 */
seq: number, } | { "is": "held", 
/**
 * Why.
 */
reason: Reason, } | { "is": "returned", 
/**
 * Why.
 */
reason: Reason, 
/**
 * What was found, in the text as it was sent.
 */
marks: Array<Mark>, } | { "is": "refused", 
/**
 * Why.
 */
refusal: Refusal, };

export type AuthorRole = "seeker" | "moderator" | "professional";

export type Band = { 
/**
 * Which.
 */
band: AgeBand, 
/**
 * How it is called.
 */
label: string, };

export type BringIn = { 
/**
 * As given when it was taken.
 */
fence: number, 
/**
 * The moderator who is asked.
 */
moderator: StaffId, };

export type BroughtIn = { 
/**
 * Where.
 */
room: RoomId, 
/**
 * Who was asked.
 */
moderator: StaffId, 
/**
 * The name of whoever has the case.
 */
by: string, };

export type Card = "quiet" | "talk" | "emergency";

export type CaseFile = { 
/**
 * The author's own messages that belong to it, oldest first.
 */
excerpts: Array<Excerpt>, 
/**
 * What was written for it, oldest first.
 */
papers: Array<PaperText>, 
/**
 * Cases of the same seeker that are over, newest first.
 */
earlier: Array<Earlier>, };

export type CaseId = string;

export type CaseItem = { 
/**
 * Which.
 */
case: CaseId, 
/**
 * How soon someone must look.
 */
urgency: Urgency, 
/**
 * Since.
 */
since: Timestamp, 
/**
 * How it came about.
 */
source: CaseSource, 
/**
 * How many messages belong to it.
 */
texts: number, 
/**
 * How many papers belong to it.
 */
papers: number, 
/**
 * How many times the people on call were paged.
 */
pages: number, 
/**
 * Whether its author can be reached.
 */
here: boolean, 
/**
 * What they say they want.
 */
wish: Wish | null, 
/**
 * How far it is.
 */
stage: CaseStage, };

export type CaseSource = "filter" | "asked" | "staff" | "worried" | "left";

export type CaseStage = { "is": "waiting", 
/**
 * Somebody has read it.
 */
seen: boolean, } | { "is": "taken", 
/**
 * Who.
 */
by: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * Shown with every later act on the case; an older one is refused.
 */
fence: number, 
/**
 * The crisis room.
 */
room: RoomId, 
/**
 * They have written to the seeker.
 */
in_contact: boolean, 
/**
 * A colleague who was asked to go on with it.
 */
offered: StaffId | null, 
/**
 * A moderator who was asked into the room.
 */
with: StaffId | null, } | { "is": "follow_up", 
/**
 * How it had ended.
 */
outcome: Outcome, 
/**
 * Since when it is time.
 */
since: Timestamp, };

export type ClientFrame = { "type": "hello_seeker", 
/**
 * As given by `POST /api/seekers`.
 */
token: Text, } | { "type": "hello_staff", } | { "type": "join", 
/**
 * Which.
 */
room: RoomId, 
/**
 * What this browser last saw of the room; absent on the first visit.
 */
resume?: Resume, } | { "type": "leave", 
/**
 * Which.
 */
room: RoomId, } | { "type": "post", 
/**
 * Where.
 */
room: RoomId, 
/**
 * Chosen by the browser; the same when the same message is sent again.
 */
client_message_id: ClientMessageId, 
/**
 * What.
 */
text: Text, } | { "type": "take_back", 
/**
 * Where.
 */
room: RoomId, 
/**
 * Its sequence number.
 */
seq: number, } | { "type": "typing", 
/**
 * Where.
 */
room: RoomId, } | { "type": "ping", };

export type ClientMessageId = string;

export type Close = { 
/**
 * As given when it was taken.
 */
fence: number, 
/**
 * How it ended.
 */
outcome: Outcome, 
/**
 * When to look again, within 30 days; absent if not.
 */
follow_up?: Timestamp, };

export type Desk = { 
/**
 * Held messages, by urgency and then age.
 */
reviews: Array<ReviewItem>, 
/**
 * Seekers who would like to talk to one peer, longest wait first.
 */
requests: Array<RequestItem>, 
/**
 * One-to-one rooms that are open.
 */
talks: Array<TalkItem>, 
/**
 * Crisis rooms into which a moderator was asked.
 */
brought_in: Array<BroughtIn>, 
/**
 * Mutes, removals and bans in force, the first to end first.
 */
sanctions: Array<SanctionItem>, 
/**
 * Whether a professional has the queue open now.
 */
on_call: boolean, 
/**
 * Cases nobody on call has taken.
 */
cases_waiting: number, 
/**
 * Of these, those that nobody has taken for so long that the people on call were paged again.
 */
cases_overdue: number, 
/**
 * Cases someone on call has taken.
 */
cases_taken: number, };

export type Earlier = { 
/**
 * When it was raised.
 */
since: Timestamp, 
/**
 * How soon someone had to come, in the end.
 */
urgency: Urgency, 
/**
 * How it had come about.
 */
source: CaseSource, 
/**
 * How it ended.
 */
outcome: Outcome, };

export type Enter = { 
/**
 * Theirs.
 */
band: AgeBand, 
/**
 * As drawn, or their own.
 */
nickname: Text, };

export type Entered = { 
/**
 * Kept in the tab only; says who this is to the socket and in the `Authorization` header.
 */
token: Text, 
/**
 * As it will be seen.
 */
nickname: Text, 
/**
 * When the token ends.
 */
until: Timestamp, };

export type Epoch = string;

export type Excerpt = { 
/**
 * Under which nickname.
 */
nickname: Text, 
/**
 * When.
 */
at: Timestamp, 
/**
 * As written.
 */
text: Text, };

export type HeldMessage = { 
/**
 * Which review.
 */
review: ReviewId, 
/**
 * What the author's browser called the message.
 */
client_message_id: ClientMessageId, 
/**
 * Where it was written.
 */
room: RoomId, 
/**
 * What became of it.
 */
state: HeldState, };

export type HeldState = { "is": "waiting", } | { "is": "released", } | { "is": "rejected", 
/**
 * Under this rule, by a person.
 */
rule: Rule, };

export type Help = { 
/**
 * Which.
 */
case: CaseId, 
/**
 * When it was asked for.
 */
since: Timestamp, 
/**
 * How far it is.
 */
state: HelpState, 
/**
 * Somebody else asked for them. Who is not said.
 */
asked_by_another: boolean, 
/**
 * What they last said they want.
 */
wish: Wish | null, 
/**
 * They have said where they are.
 */
said_where: boolean, 
/**
 * How many versions of the plan that was made together there are.
 */
plans: number, };

export type HelpState = { "is": "asked", 
/**
 * Not for the first time: nobody looked in time.
 */
again: boolean, 
/**
 * Whether one of them has the queue open now.
 */
on_call: boolean, } | { "is": "seen", } | { "is": "nobody_yet", } | { "is": "on_the_way", 
/**
 * Their name.
 */
name: string, 
/**
 * Where they come to.
 */
room: RoomId, } | { "is": "with_you", 
/**
 * Their name.
 */
name: string, 
/**
 * Where.
 */
room: RoomId, } | { "is": "closed", };

export type House = { 
/**
 * The organisation.
 */
name: string, 
/**
 * Age bands; with one there is nothing to choose.
 */
bands: Array<Band>, 
/**
 * The emergency number where this house works, if its operator set one.
 */
emergency: string | null, 
/**
 * Lines that the operator confirmed.
 */
lines: Array<Line>, 
/**
 * When this house acts without somebody's consent, in its own words, if its operator wrote them.
 */
without_consent: string | null, 
/**
 * Where quick exit leads.
 */
exit: string, 
/**
 * Seekers in rooms now, counted like [`super::room::Presence`].
 */
here: number, 
/**
 * A moderator has the desk open.
 */
on_duty: boolean, 
/**
 * A professional has the queue open.
 */
on_call: boolean, 
/**
 * How long until the people on call are asked again, if nobody has come.
 */
asked_again_after: Span, 
/**
 * How long until someone is told that nobody could come yet.
 */
told_nobody_after: Span, };

export type Invitation = { 
/**
 * Works once, for 72 hours. Passed on by the coordinator.
 */
link: Text, };

export type Invite = { 
/**
 * To this role.
 */
role: Role, };

export type Joined = { 
/**
 * Which.
 */
room: RoomId, 
/**
 * Its name; empty where people are two.
 */
name: string, 
/**
 * What it is for.
 */
kind: RoomKind, 
/**
 * The life of the sequence that `top` belongs to.
 */
epoch: Epoch, 
/**
 * The sequence number of the newest event.
 */
top: number, 
/**
 * True: `events` is exactly what was missed. False: forget what you have; `events` is the last of it.
 */
recovered: boolean, 
/**
 * Oldest first, without a gap.
 */
events: Array<RoomEvent>, 
/**
 * Who is here.
 */
presence: Presence, };

export type LeftBecause = "asked" | "sanction" | "closed";

export type Line = { 
/**
 * Whose.
 */
name: string, 
/**
 * As dialled.
 */
number: string, 
/**
 * When it answers, in words.
 */
hours: string, };

export type Link = { "is": "invitation", 
/**
 * Its role.
 */
role: Role, 
/**
 * For the authenticator app, in base32.
 */
totp_secret: Text, 
/**
 * The same as an `otpauth:` address.
 */
totp_uri: Text, } | { "is": "sign_in", 
/**
 * Whose.
 */
name: string, 
/**
 * In which role.
 */
role: Role, };

export type LinkSecret = { 
/**
 * From the fragment of the link.
 */
secret: Text, };

export type Lower = { 
/**
 * As given when it was taken.
 */
fence: number, 
/**
 * How urgent it is: less than now, and at least R2.
 */
urgency: Urgency, 
/**
 * Why.
 */
reason: Lowered, };

export type Lowered = "safer_by_own_report" | "misread" | "not_alone";

export type Mark = { 
/**
 * Of the first.
 */
start: number, 
/**
 * Of the first behind it.
 */
end: number, };

export type Me = { 
/**
 * Which account.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, };

export type Message = { 
/**
 * Its place in the room.
 */
seq: number, 
/**
 * When it was published.
 */
at: Timestamp, 
/**
 * The author's nickname, or a staff member's name.
 */
author: Text, 
/**
 * Whether the author is staff, and how to call them.
 */
role: AuthorRole, 
/**
 * As written.
 */
text: Text, 
/**
 * Only in the author's own copy: what their browser called it.
 */
mine?: ClientMessageId, 
/**
 * Only in staff's copy.
 */
staff?: StaffView, };

export type NewPaper = { 
/**
 * As given when it was taken.
 */
fence: number, 
/**
 * What it is.
 */
kind: PaperKind, 
/**
 * What it says, in up to 8,000 characters.
 */
text: Text, };

export type NewRoom = { 
/**
 * 1 to 60 characters.
 */
name: string, 
/**
 * Up to 200 characters.
 */
topic: string, 
/**
 * For whom.
 */
band: AgeBand, };

export type Nickname = { 
/**
 * Two gentle words.
 */
nickname: Text, };

export type Offer = { 
/**
 * As given when it was taken.
 */
fence: number, 
/**
 * The colleague who is asked.
 */
to: StaffId, };

export type OneToOne = { 
/**
 * Which wish.
 */
request: RequestId, 
/**
 * How far it is.
 */
state: OneToOneState, };

export type OneToOneState = { "is": "waiting", 
/**
 * Since.
 */
since: Timestamp, 
/**
 * How many asked earlier and still wait.
 */
before: number, } | { "is": "open", 
/**
 * The peer's name.
 */
name: string, 
/**
 * Where.
 */
room: RoomId, } | { "is": "ended", };

export type Outcome = "safer_by_own_report" | "safety_plan_made" | "stepped_back_to_peer" | "referred" | "emergency_with_consent" | "emergency_without_consent" | "no_contact" | "not_a_crisis";

export type PaperKind = "note" | "hand_over" | "plan" | "whereabouts";

export type PaperText = { 
/**
 * What it is.
 */
kind: PaperKind, 
/**
 * By whom: a name, or the seeker's nickname.
 */
by: Text, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What it says.
 */
text: Text, };

export type PassOn = { 
/**
 * Where it stands.
 */
room: RoomId, 
/**
 * At which sequence number.
 */
seq: number, 
/**
 * R3 or R4.
 */
urgency: Urgency, };

export type Plan = { 
/**
 * The newest version.
 */
text: Text, };

export type PointedAt = { 
/**
 * Where it stands.
 */
room: RoomId, 
/**
 * At which sequence number.
 */
seq: number, };

export type Presence = { 
/**
 * People who came for support.
 */
seekers: number, 
/**
 * Staff.
 */
staff: number, };

export type Problem = { 
/**
 * What it is about.
 */
problem: ProblemKind, 
/**
 * The same in a plain English sentence, for someone who reads the network's traffic. Pages have their own words.
 */
detail: string, };

export type ProblemKind = { "code": "malformed" } | { "code": "sign_in_first" } | { "code": "not_right" } | { "code": "not_yours" } | { "code": "not_found" } | { "code": "link_spent" } | { "code": "name_taken" } | { "code": "nickname_unfit" } | { "code": "password_too_short" } | { "code": "already_taken" } | { "code": "already_over" } | { "code": "stale_fence" } | { "code": "not_releasable" } | { "code": "out_of_range" } | { "code": "unknown_band" } | { "code": "already_asked" } | { "code": "last_coordinator" } | { "code": "too_fast", 
/**
 * How long, in milliseconds.
 */
retry_after_ms: number, } | { "code": "foreign_origin" } | { "code": "try_again" };

export type Queue = { 
/**
 * Open cases: by urgency, then by how long they wait.
 */
cases: Array<CaseItem>, };

export type Reason = "person_reads_first" | "method_detail" | "personal_data" | "hostility" | "encouragement" | "sexual" | "luring" | "flood";

export type Refusal = { "code": "malformed" } | { "code": "too_long" } | { "code": "unreadable" } | { "code": "unknown_room" } | { "code": "not_in_room" } | { "code": "too_many_rooms" } | { "code": "room_closed" } | { "code": "nickname_taken" } | { "code": "too_fast", 
/**
 * How long, in milliseconds.
 */
retry_after_ms: number, } | { "code": "muted", 
/**
 * Which rule, until when.
 */
notice: SanctionNotice, } | { "code": "shut_out", 
/**
 * Which rule, until when.
 */
notice: SanctionNotice, } | { "code": "no_such_message" } | { "code": "try_again", 
/**
 * When, in milliseconds.
 */
retry_after_ms: number, };

export type Reject = { 
/**
 * Which the author is told.
 */
rule: Rule, };

export type RequestId = string;

export type RequestItem = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * Since.
 */
since: Timestamp, };

export type Resume = { 
/**
 * The epoch it was told.
 */
epoch: Epoch, 
/**
 * The last sequence number it has.
 */
after: number, };

export type ReviewId = string;

export type ReviewItem = { 
/**
 * Which.
 */
review: ReviewId, 
/**
 * Where it was written.
 */
room: RoomId, 
/**
 * By whom.
 */
seeker: SeekerId, 
/**
 * How soon the author needs a person.
 */
urgency: Urgency, 
/**
 * Why it was held.
 */
reason: Reason, 
/**
 * Whether it may be released at all.
 */
releasable: boolean, 
/**
 * Since.
 */
since: Timestamp, };

export type ReviewText = { 
/**
 * What was written.
 */
excerpt: Excerpt, 
/**
 * What the filter found, in the text.
 */
marks: Array<Mark>, };

export type Role = "moderator" | "professional" | "coordinator";

export type RoomCard = { 
/**
 * Which.
 */
room: RoomId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is about.
 */
topic: string, 
/**
 * For whom.
 */
band: AgeBand, 
/**
 * Whether it may be entered.
 */
open: boolean, 
/**
 * Seekers in it, counted like [`super::room::Presence`].
 */
here: number, };

export type RoomChange = { 
/**
 * Whether it may be entered.
 */
open: boolean, };

export type RoomEvent = { "kind": "message" } & Message | { "kind": "taken_back", 
/**
 * Of this event.
 */
seq: number, 
/**
 * Of the message.
 */
of: number, } | { "kind": "gone", 
/**
 * Of the message that was here.
 */
seq: number, };

export type RoomId = string;

export type RoomKind = "group" | "one_to_one" | "crisis";

export type Rooms = { 
/**
 * By name.
 */
rooms: Array<RoomCard>, };

export type Rule = "kindness" | "privacy" | "no_methods" | "no_encouragement" | "no_sexual_talk" | "stay_here" | "no_spam";

export type Sanction = { 
/**
 * Whom.
 */
seeker: SeekerId, 
/**
 * What.
 */
kind: SanctionKind, 
/**
 * Where; must be absent for a ban.
 */
room?: RoomId, 
/**
 * Under which rule, which they are told.
 */
rule: Rule, 
/**
 * For how long: 1 to 43,200 (30 days).
 */
minutes: number, };

export type SanctionId = string;

export type SanctionItem = { 
/**
 * Which.
 */
sanction: SanctionId, 
/**
 * Whom it concerns.
 */
seeker: SeekerId, 
/**
 * Where; absent for the whole house.
 */
room: RoomId | null, 
/**
 * What.
 */
kind: SanctionKind, 
/**
 * Under which rule.
 */
rule: Rule, 
/**
 * Until when.
 */
until: Timestamp, };

export type SanctionKind = "mute" | "remove" | "ban";

export type SanctionNotice = { 
/**
 * Which.
 */
sanction: SanctionId, 
/**
 * What.
 */
kind: SanctionKind, 
/**
 * Where; absent for the whole house.
 */
room: RoomId | null, 
/**
 * Under which rule, by a person.
 */
rule: Rule, 
/**
 * Until when.
 */
until: Timestamp, };

export type Sanctioned = { 
/**
 * To lift it by `DELETE /api/sanctions/{sanction}`.
 */
sanction: SanctionId, };

export type SeekerId = string;

export type ServerFrame = { "type": "welcome", 
/**
 * The nickname or staff name this socket speaks as.
 */
name: Text, 
/**
 * The server's clock, against which every time it sends is meant.
 */
now: Timestamp, } | { "type": "joined" } & Joined | { "type": "room", 
/**
 * Where.
 */
room: RoomId, 
/**
 * What.
 */
event: RoomEvent, } | { "type": "presence", 
/**
 * Where.
 */
room: RoomId, 
/**
 * Who.
 */
presence: Presence, } | { "type": "typing", 
/**
 * Where.
 */
room: RoomId, 
/**
 * Who.
 */
name: Text, } | { "type": "left", 
/**
 * Which.
 */
room: RoomId, 
/**
 * Why.
 */
because: LeftBecause, } | { "type": "answered", 
/**
 * Where it was sent.
 */
room: RoomId, 
/**
 * What your browser called it.
 */
client_message_id: ClientMessageId, 
/**
 * What became of it.
 */
answer: Answer, 
/**
 * What to offer the author beside the answer.
 */
card?: Card, } | { "type": "refused", 
/**
 * The room it was about.
 */
room?: RoomId, 
/**
 * Why.
 */
refusal: Refusal, } | { "type": "standing" } & Standing | { "type": "desk" } & Desk | { "type": "queue" } & Queue | { "type": "interrupted", } | { "type": "resumed", } | { "type": "pong", };

export type SignIn = { 
/**
 * Their name.
 */
name: string, 
/**
 * Their password.
 */
password: Text, 
/**
 * The six digits the authenticator app shows.
 */
code: Text, };

export type Span = number;

export type StaffCard = { 
/**
 * Which.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * They have a page open.
 */
here: boolean, };

export type StaffId = string;

export type StaffList = { 
/**
 * By name.
 */
staff: Array<StaffCard>, };

export type StaffView = { 
/**
 * Whom an act would concern; absent for staff.
 */
seeker?: SeekerId, 
/**
 * R1 and R2 are marked on the desk; the room does not know.
 */
urgency: Urgency, };

export type Standing = { 
/**
 * Help that is on its way, or was.
 */
help: Help | null, 
/**
 * A talk with one peer.
 */
one_to_one: OneToOne | null, 
/**
 * Own messages that a person was asked to look at, oldest first.
 */
held: Array<HeldMessage>, 
/**
 * Mutes, removals and bans in force.
 */
sanctions: Array<SanctionNotice>, };

export type Taken = { 
/**
 * Which.
 */
case: CaseId, 
/**
 * Shown with every later act on the case.
 */
fence: number, 
/**
 * The crisis room.
 */
room: RoomId, };

export type TalkItem = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * Where.
 */
room: RoomId, 
/**
 * Who holds it.
 */
moderator: StaffId, 
/**
 * Since.
 */
since: Timestamp, };

export type Text = string;

export type Timestamp = number;

export type Urgency = "R0" | "R1" | "R2" | "R3" | "R4";

export type Whereabouts = { 
/**
 * Where they say they are, in up to 8,000 characters.
 */
text: Text, };

export type Wish = "talk_here" | "numbers" | "may_call" | "safe_now";

export type Wishes = { 
/**
 * What the seeker wants.
 */
wish: Wish, };
