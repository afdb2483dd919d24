// Generated from server/src/wire. WRITE_WIRE=1 cargo test --release -p beside wire writes it anew.

export type AboutDebrief = "wanted" | "had" | "not_wanted";

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

export type Act = { "review": ReviewId } | { "sanction": SanctionId };

export type Address = string;

export type AftercareItem = { 
/**
 * Which.
 */
room: RoomId, 
/**
 * Since.
 */
since: Timestamp, 
/**
 * From when on it is no longer offered. No frame comes then.
 */
until: Timestamp, };

export type AgeBand = string;

export type Alarm = { "is": "no_way", } | { "is": "on_the_way", } | { "is": "not_answered", 
/**
 * Since when.
 */
at: Timestamp, } | { "is": "answered", 
/**
 * When.
 */
at: Timestamp, };

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

export type AppealFile = { 
/**
 * What they say about it.
 */
words: Excerpt | null, 
/**
 * The message that was not shown, if it is about one.
 */
message: Excerpt | null, };

export type AppealId = string;

export type AppealItem = { 
/**
 * Which.
 */
appeal: AppealId, 
/**
 * Who asks.
 */
seeker: SeekerId, 
/**
 * Of what.
 */
of: Act, 
/**
 * The rule they were told; absent if nobody looked in time.
 */
rule: Rule | null, 
/**
 * Who acted, and so does not decide; absent if nobody of the staff.
 */
acted: StaffId | null, 
/**
 * Since.
 */
since: Timestamp, 
/**
 * Whether it can be undone at all.
 */
overturnable: boolean, 
/**
 * What it is, if it is a mute, removal or ban that is in force.
 */
sanction: SanctionItem | null, };

export type AppealNotice = { 
/**
 * Of what.
 */
of: Act, 
/**
 * How far it is.
 */
state: AppealState, };

export type AppealState = "open" | "upheld" | "overturned";

export type Appeals = { 
/**
 * Only those that this person may decide.
 */
appeals: Array<AppealItem>, };

export type AuthorRole = "seeker" | "moderator" | "professional";

export type Availability = { "is": "available", } | { "is": "away", 
/**
 * When that ends by itself, if it does.
 */
until: Timestamp | null, };

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
 * What else they said lately in group rooms, oldest first: as far as the rooms remember it, and kept nowhere.
 */
recent: Array<Excerpt>, 
/**
 * What was written for it, oldest first.
 */
papers: Array<PaperText>, 
/**
 * Cases of the same seeker that are over, newest first.
 */
earlier: Array<Earlier>, 
/**
 * The latest pages that went out for it, oldest first.
 */
told: Array<ToldOf>, };

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
 * Their language, as far as it is known.
 */
language: Language | null, 
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

export type Category = "hurtful" | "personal_data" | "wants_me_elsewhere" | "sexual" | "unsafe_detail" | "spam" | "about_staff" | "other";

export type Changed = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * Their name.
 */
by: string, };

export type Checked = { 
/**
 * Which line.
 */
line: HelplineId, 
/**
 * What it said.
 */
content: HelplineContent, };

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

export type ComplaintItem = { 
/**
 * Which.
 */
complaint: ReportId, 
/**
 * Where.
 */
room: RoomId, 
/**
 * Whose message it points at; absent if it points at a seeker's.
 */
about: StaffId | null, 
/**
 * Their name.
 */
name: string | null, 
/**
 * Since.
 */
since: Timestamp, };

export type Complaints = { 
/**
 * Those that nobody has looked into.
 */
complaints: Array<ComplaintItem>, };

export type ConcernAnswered = { 
/**
 * Who wrote it.
 */
seeker: SeekerId, 
/**
 * Where.
 */
room: RoomId, 
/**
 * The newest that was seen, as the desk has it.
 */
until: Timestamp, };

export type ConcernItem = { 
/**
 * Where it was written.
 */
room: RoomId, 
/**
 * By whom.
 */
seeker: SeekerId, 
/**
 * How many messages.
 */
count: number, 
/**
 * Since.
 */
since: Timestamp, 
/**
 * When the newest was noted: what is answered is answered up to there.
 */
until: Timestamp, };

export type ConfirmHelplines = { 
/**
 * As they were read: 1 to 64.
 */
lines: Array<Checked>, };

export type Country = string;

export type CountryHelplines = { 
/**
 * Which.
 */
country: Country, 
/**
 * Whom to call when a life is in danger, the first one first; empty if that is not confirmed.
 */
emergency: Array<EmergencyNumber>, 
/**
 * Others to call or write to.
 */
lines: Array<Helpline>, };

export type Debriefs = { 
/**
 * How often one was asked for.
 */
asked: number, 
/**
 * How many of them there were.
 */
had: number, 
/**
 * How many people wait for one.
 */
waiting: number, };

export type Delivery = "answered" | { "not_answered": Why };

export type Desk = { 
/**
 * Held messages, by urgency and then age.
 */
reviews: Array<ReviewItem>, 
/**
 * Words of concern that nobody has answered, longest wait first.
 */
concerns: Array<ConcernItem>, 
/**
 * Rooms whose members saw something, and to which a moderator may say a word.
 */
aftercare: Array<AftercareItem>, 
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
 * Messages that seekers reported: what most people report first, then what waits longest.
 */
reports: Array<ReportItem>, 
/**
 * Seekers who ask for another look at what was decided, longest wait first.
 */
appeals: Array<AppealItem>, 
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

export type Done = "released" | "rejected" | "expired" | "kept" | "taken_down" | "muted" | "muted_by_reports" | "removed" | "banned" | "lifted" | "upheld" | "overturned" | "answered" | "aftercare_given" | "aftercare_let_go" | "room_made" | "room_opened" | "room_closed" | "room_slowed" | "listen_first" | "everything_held" | "room_paused" | "room_loosened" | "invited" | "dismissed";

export type DoneItem = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * What.
 */
what: Done, 
/**
 * Who did it; absent if the house itself.
 */
by: StaffId | null, 
/**
 * Their name.
 */
name: string | null, 
/**
 * Under which rule.
 */
rule: Rule | null, 
/**
 * Where.
 */
room: RoomId | null, };

export type DutyItem = { 
/**
 * From then on.
 */
from: Timestamp, 
/**
 * Until then.
 */
until: Timestamp, 
/**
 * In which line.
 */
rank: Rank, };

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

export type EmergencyNumber = { 
/**
 * As dialled.
 */
number: Number, 
/**
 * Whom it brings.
 */
serves: Serves, };

export type Enter = { 
/**
 * Theirs.
 */
band: AgeBand, 
/**
 * As drawn, or their own.
 */
nickname: Text, 
/**
 * In which language they read, if they chose one.
 */
language?: Language, };

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

export type ExceptionId = string;

export type ExceptionItem = { 
/**
 * To remove it by `DELETE /api/rota/exceptions/{exception}`.
 */
exception: ExceptionId, 
/**
 * Whom it concerns.
 */
staff: StaffId, 
/**
 * From then on.
 */
from: Timestamp, 
/**
 * Until then.
 */
until: Timestamp, 
/**
 * What.
 */
what: ExceptionKind, };

export type ExceptionKind = { "is": "absence", } | { "is": "extra", 
/**
 * In which line.
 */
rank: Rank, 
/**
 * For which languages; empty for those that they speak.
 */
languages: Array<Language>, };

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
text: Text, 
/**
 * The rules that read something in it, as the lists call them.
 */
rules: Array<string>, };

export type Gap = { 
/**
 * From then on.
 */
from: Timestamp, 
/**
 * Until then, or further than the rota was looked ahead.
 */
until: Timestamp, };

export type GiveAftercare = { 
/**
 * What the page calls the message.
 */
client_message_id: ClientMessageId, 
/**
 * What is said, in up to 2,000 characters.
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
 * The room saw it, under this name, until somebody took it down because people reported it. Absent: the filter held
 * it, and no room has seen it.
 */
taken_down: ClientMessageId | null, 
/**
 * What became of it.
 */
state: HeldState, };

export type HeldState = { "is": "waiting", } | { "is": "released", } | { "is": "rejected", 
/**
 * Under this rule, by a person.
 */
rule: Rule, } | { "is": "expired", };

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
 * Whoever had come, or was on the way, cannot go on, and others are asked since [`Self::since`].
 */
given_up: boolean, 
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

export type Helpline = { 
/**
 * Whose.
 */
name: string, 
/**
 * To call.
 */
phone: Array<Number>, 
/**
 * To send a text message to.
 */
text: Number | null, 
/**
 * What the first text message has to say.
 */
word: string | null, 
/**
 * A page to chat on.
 */
chat: Address | null, 
/**
 * When it answers, if that is known.
 */
hours: Hours | null, 
/**
 * In which languages, if that is known.
 */
languages: Array<Language>, 
/**
 * What for, if it says so.
 */
topics: Array<Topic>, };

export type HelplineContent = string;

export type HelplineId = string;

export type HelplineStanding = { "is": "off", } | { "is": "changed", 
/**
 * When.
 */
at: Timestamp, 
/**
 * Their name.
 */
by: string, } | { "is": "on", 
/**
 * Since when it is confirmed.
 */
at: Timestamp, 
/**
 * By whom.
 */
by: string, } | { "is": "stale", 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
by: string, };

export type Helplines = { 
/**
 * Those with anything to show.
 */
countries: Array<CountryHelplines>, };

export type History = { 
/**
 * The newest first, at most 50.
 */
done: Array<DoneItem>, 
/**
 * Where to go on; absent if that is all. There may be more even if little was found.
 */
next: number | null, };

export type HistoryOf = { 
/**
 * What this person did.
 */
staff?: StaffId, 
/**
 * Where this was done.
 */
what?: Done, 
/**
 * Not earlier than this.
 */
from?: Timestamp, 
/**
 * Not later than this.
 */
until?: Timestamp, 
/**
 * As the page before said in `next`.
 */
before?: number, };

export type Holds = { 
/**
 * Why.
 */
reason: Reason, 
/**
 * How many.
 */
held: number, 
/**
 * How many a moderator showed.
 */
released: number, 
/**
 * How many a moderator did not show.
 */
rejected: number, 
/**
 * How many nobody could look at in time.
 */
expired: number, 
/**
 * Of those two, how many were shown after all because their authors asked.
 */
overturned: number, };

export type Hours = { "is": "always", } | { "is": "some", 
/**
 * In words.
 */
words: string, };

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
 * In which languages the page may be offered: English, and those that a coordinator has switched on.
 */
languages: Array<Language>, 
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
told_nobody_after: Span, 
/**
 * How long until those in the background are asked as well.
 */
backup_asked_after: Span, 
/**
 * How often they are asked after that.
 */
asked_again_every: Span, 
/**
 * How long whoever comes has for a first word, before others are asked.
 */
first_word_within: Span, };

export type ImposedBy = "person" | "reports";

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
presence: Presence, 
/**
 * How it is kept; absent where people are two.
 */
keeping?: Keeping, };

export type KeepStandardMessages = { 
/**
 * Up to 40, each of 1 to 2,000 characters, in the order in which they are offered.
 */
messages: Array<string>, };

export type Keeping = { 
/**
 * What calms it, as a moderator decided: at most one of each name.
 */
measures: Array<MeasureNotice>, 
/**
 * Whether as many of the staff are there as the room needs.
 */
staffing: StaffingNotice, };

export type Kind = "webhook" | "ntfy" | "pager_duty" | "email" | "web_push";

export type Known = { 
/**
 * Its name in what is decided.
 */
line: HelplineId, 
/**
 * What it says now, to be confirmed as it was read.
 */
content: HelplineContent, 
/**
 * Where it stands.
 */
standing: HelplineStanding, 
/**
 * When a source last had it: year, month and day.
 */
checked: string, 
/**
 * Where to ask.
 */
site: Address | null, 
/**
 * What to ask about.
 */
note: string | null, 
/**
 * Who says so.
 */
sources: Array<string>, };

export type KnownCountries = { 
/**
 * By code.
 */
countries: Array<KnownCountry>, };

export type KnownCountry = { 
/**
 * Which.
 */
country: Country, 
/**
 * Not confirmed, or withdrawn.
 */
off: number, 
/**
 * Off, because they changed since they were confirmed.
 */
changed: number, 
/**
 * Shown.
 */
on: number, 
/**
 * Shown, and to be checked again.
 */
stale: number, };

export type KnownEmergency = { 
/**
 * What seekers see of them.
 */
numbers: Array<EmergencyNumber>, 
/**
 * What a coordinator knows of them.
 */
known: Known, };

export type KnownHelpline = { 
/**
 * What seekers see of it.
 */
helpline: Helpline, 
/**
 * What a coordinator knows of it.
 */
known: Known, };

export type KnownHelplines = { 
/**
 * Which.
 */
country: Country, 
/**
 * Whom to call when a life is in danger.
 */
emergency: KnownEmergency | null, 
/**
 * The others.
 */
lines: Array<KnownHelpline>, };

export type Language = string;

export type Lease = { 
/**
 * Who.
 */
by: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * Until when, unless they renew it. From then on it is nobody's, without being said again.
 */
until: Timestamp, };

export type LeftBecause = "asked" | "relieved" | "sanction" | "closed";

export type LiftMeasure = { 
/**
 * Which.
 */
measure: MeasureName, };

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

export type Measure = { "is": "slow", 
/**
 * 5 to 300.
 */
seconds: number, } | { "is": "listen_first", 
/**
 * 1 to 60.
 */
minutes: number, } | { "is": "hold_all", } | { "is": "pause", };

export type MeasureName = "slow" | "listen_first" | "hold_all" | "pause";

export type MeasureNotice = { 
/**
 * Which.
 */
measure: Measure, 
/**
 * Until when. From then on it is not, without being said again.
 */
until: Timestamp, };

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
 * What is offered to everyone who reads it.
 */
card?: Card, 
/**
 * Only in the author's own copy: what their browser called it.
 */
mine?: ClientMessageId, 
/**
 * Only in staff's copy.
 */
staff?: StaffView, };

export type MinuteOfDay = number;

export type NewAppeal = { 
/**
 * At what.
 */
of: Act, 
/**
 * What they say about it, in up to 500 characters; absent if nothing.
 */
text?: Text, };

export type NewAvailability = { "is": "available", } | { "is": "not_now", 
/**
 * For how long.
 */
lasting: NotNow, };

export type NewException = { 
/**
 * Whom it concerns.
 */
staff: StaffId, 
/**
 * On the clock of the house: `2026-12-24T18:00`.
 */
from: string, 
/**
 * The same; later, and at most a year.
 */
until: string, 
/**
 * What.
 */
what: ExceptionKind, };

export type NewMeasure = { 
/**
 * How.
 */
measure: Measure, 
/**
 * For so many minutes: 1 to 240.
 */
minutes: number, };

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

export type NewReport = { 
/**
 * Where it stands.
 */
room: RoomId, 
/**
 * At which sequence number.
 */
seq: number, 
/**
 * What they find wrong with it. About a message of staff it is always [`Category::AboutStaff`].
 */
category: Category, };

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

export type NewShift = { 
/**
 * Who stands.
 */
staff: StaffId, 
/**
 * In which line.
 */
rank: Rank, 
/**
 * The day on which it begins.
 */
day: Weekday, 
/**
 * When it begins.
 */
from: MinuteOfDay, 
/**
 * When it ends: on the next day, if that is not later than it begins.
 */
to: MinuteOfDay, 
/**
 * For which languages, at most ten; empty for those that the person speaks.
 */
languages: Array<Language>, };

export type NewTarget = { "kind": "webhook", 
/**
 * Where it listens.
 */
url: Text, } | { "kind": "ntfy", 
/**
 * The topic.
 */
url: Text, 
/**
 * What lets one write there.
 */
token?: Text, } | { "kind": "pager_duty", 
/**
 * Where it takes them.
 */
url: Text, 
/**
 * Whom it then calls.
 */
routing_key: Text, } | { "kind": "email", 
/**
 * Whose.
 */
to: Text, } | { "kind": "web_push", 
/**
 * Where its maker takes messages for it.
 */
endpoint: Text, 
/**
 * Its public key, in base64url.
 */
p256dh: Text, 
/**
 * What only it and we know, in base64url.
 */
auth: Text, };

export type NewZone = { 
/**
 * An IANA name, such as `Europe/Berlin`.
 */
zone: string, };

export type Nickname = { 
/**
 * Two gentle words.
 */
nickname: Text, };

export type Nobody = { 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * What became of the alarm.
 */
alarm: Alarm, };

export type NotNow = "pause" | "hour" | "morning" | "until_i_say_so";

export type Number = string;

export type Numbers = { 
/**
 * One for each thing that was ever waited for, and each urgency.
 */
waits: Array<Waited>, 
/**
 * One for each reason for which the filter ever held a message.
 */
holds: Array<Holds>, 
/**
 * How it stands with debriefs.
 */
debriefs: Debriefs, 
/**
 * How it stands if people are here and nobody is on call.
 */
nobody: Nobody | null, };

export type Offer = { 
/**
 * As given when it was taken.
 */
fence: number, 
/**
 * The colleague who is asked.
 */
to: StaffId, };

export type OnCall = { 
/**
 * The first line.
 */
first: Array<StaffId>, 
/**
 * Who is asked when they do not come.
 */
backup: Array<StaffId>, };

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
before: number, 
/**
 * Whether they talked with a peer who could not go on.
 */
given_up: boolean, } | { "is": "open", 
/**
 * The peer's name.
 */
name: string, 
/**
 * Where.
 */
room: RoomId, } | { "is": "ended", };

export type Outcome = "safer_by_own_report" | "safety_plan_made" | "stepped_back_to_peer" | "referred" | "emergency_with_consent" | "emergency_without_consent" | "no_contact" | "not_a_crisis";

export type OwnDebrief = { 
/**
 * What one says of it.
 */
says: AboutDebrief, };

export type OwnRelief = { 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * The name of who has seen to it; absent if nobody has.
 */
seen_to_by: string | null, };

export type OwnRota = { 
/**
 * The clock by which the week goes, by its IANA name.
 */
zone: string, 
/**
 * The house has a rota. Without one every professional is on call.
 */
planned: boolean, 
/**
 * They are on call now.
 */
on_call: boolean, 
/**
 * Whether they said "not now".
 */
availability: Availability, 
/**
 * When they stand within eight days, the first first.
 */
duties: Array<DutyItem>, 
/**
 * What they speak.
 */
languages: Array<Language>, };

export type Page = { "page": "waiting", 
/**
 * How urgent the most urgent is.
 */
urgency: Urgency, 
/**
 * How long the one who waits longest has waited, in milliseconds.
 */
waiting_ms: Span, 
/**
 * How many wait.
 */
count: number, } | { "page": "nobody_on_call" } | { "page": "colleague_not_all_right" } | { "page": "test" };

export type PaperKind = "note" | "hand_over" | "plan" | "whereabouts" | "passed_on";

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
urgency: Urgency, 
/**
 * What they saw, for whoever comes: up to 8,000 characters.
 */
note?: Text, };

export type PassOnConcern = { 
/**
 * Who wrote them.
 */
seeker: SeekerId, 
/**
 * Where.
 */
room: RoomId, 
/**
 * R3 or R4.
 */
urgency: Urgency, };

export type PassedOn = { 
/**
 * Whether the note could be kept as well, if there was one.
 */
note_kept: boolean, };

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

export type ProblemKind = { "code": "malformed" } | { "code": "sign_in_first" } | { "code": "not_right" } | { "code": "not_yours" } | { "code": "not_found" } | { "code": "link_spent" } | { "code": "name_taken" } | { "code": "nickname_unfit" } | { "code": "password_too_short" } | { "code": "already_taken" } | { "code": "already_over" } | { "code": "not_now" } | { "code": "stale_fence" } | { "code": "not_releasable" } | { "code": "out_of_range" } | { "code": "unknown_band" } | { "code": "already_asked" } | { "code": "last_coordinator" } | { "code": "too_many" } | { "code": "address_unfit" } | { "code": "text_unfit" } | { "code": "too_fast", 
/**
 * How long, in milliseconds.
 */
retry_after_ms: number, } | { "code": "foreign_origin" } | { "code": "try_again" };

export type Queue = { 
/**
 * Open cases: by urgency, then by how long they wait.
 */
cases: Array<CaseItem>, };

export type Rank = "first" | "backup";

export type Reason = "person_reads_first" | "method_detail" | "personal_data" | "hostility" | "encouragement" | "sexual" | "luring" | "flood" | "every_message";

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
notice: SanctionNotice, } | { "code": "slow", 
/**
 * When, in milliseconds.
 */
retry_after_ms: number, } | { "code": "listen_first", 
/**
 * How much longer, in milliseconds.
 */
retry_after_ms: number, } | { "code": "paused", 
/**
 * How much longer at most, in milliseconds.
 */
retry_after_ms: number, } | { "code": "unstaffed", } | { "code": "no_such_message" } | { "code": "try_again", 
/**
 * When, in milliseconds.
 */
retry_after_ms: number, };

export type Reject = { 
/**
 * Which the author is told.
 */
rule: Rule, };

export type ReliefItem = { 
/**
 * Who.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * Since when.
 */
since: Timestamp, };

export type Reliefs = { 
/**
 * The longest first.
 */
waiting: Array<ReliefItem>, };

export type ReportFile = { 
/**
 * What was written.
 */
excerpt: Excerpt, };

export type ReportId = string;

export type ReportItem = { 
/**
 * Which.
 */
report: ReportId, 
/**
 * Where the message stands.
 */
room: RoomId, 
/**
 * At which sequence number.
 */
seq: number, 
/**
 * Its author.
 */
seeker: SeekerId, 
/**
 * How many people reported it.
 */
people: number, 
/**
 * What they find wrong with it, each once.
 */
categories: Array<Category>, 
/**
 * The rule that the first of them means, most likely.
 */
rule: Rule, 
/**
 * Since.
 */
since: Timestamp, 
/**
 * Who looks at it, so that nobody else decides.
 */
lease: Lease | null, };

export type ReportNotice = { 
/**
 * Which.
 */
report: ReportId, 
/**
 * Where the message stands, or stood.
 */
room: RoomId, 
/**
 * At which sequence number; absent for what was about staff.
 */
seq: number | null, 
/**
 * How far it is.
 */
state: ReportState, };

export type ReportState = "waiting" | "kept" | "taken_down" | "looked_into";

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

export type Rest = { 
/**
 * Until when one is away; absent if one is not, or says oneself when it is over.
 */
away_until: Timestamp | null, 
/**
 * Whether one is away.
 */
away: boolean, 
/**
 * Whether one would like a debrief.
 */
debrief_wanted: boolean, 
/**
 * That everything is taken off one, and what became of that; absent if not, or if one is back.
 */
relief: OwnRelief | null, };

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
since: Timestamp, 
/**
 * Who looks at it, so that nobody else decides.
 */
lease: Lease | null, };

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
 * Whether whoever asks may enter it.
 */
open: boolean, 
/**
 * Seekers in it, counted like [`super::room::Presence`].
 */
here: number, 
/**
 * How it is staffed.
 */
staffing: StaffingNotice, };

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

export type Rota = { 
/**
 * The clock by which the week goes, by its IANA name.
 */
zone: string, 
/**
 * The week, from Monday on. Empty in a house without a rota, where every professional is first line.
 */
shifts: Array<ShiftItem>, 
/**
 * What is otherwise, the first to begin first. Those that are over are left out.
 */
exceptions: Array<ExceptionItem>, 
/**
 * Who may stand in it, by name.
 */
people: Array<RotaPerson>, 
/**
 * Who is on call now.
 */
now: OnCall, 
/**
 * When somebody else is, within eight days.
 */
next: RotaChange | null, 
/**
 * When nobody is first line within seven days.
 */
gaps: Array<Gap>, };

export type RotaChange = { 
/**
 * From then on.
 */
at: Timestamp, 
/**
 * These.
 */
on_call: OnCall, };

export type RotaPerson = { 
/**
 * Which account.
 */
staff: StaffId, 
/**
 * Their name.
 */
name: string, 
/**
 * A professional, or a coordinator, who stands as backup only.
 */
role: Role, 
/**
 * What they speak.
 */
languages: Array<Language>, 
/**
 * They have a page open.
 */
here: boolean, 
/**
 * Whether they said "not now".
 */
availability: Availability, };

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
 * By whom.
 */
by: ImposedBy, 
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
 * Under which rule.
 */
rule: Rule, 
/**
 * By whom.
 */
by: ImposedBy, 
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
presence: Presence, } | { "type": "keeping", 
/**
 * Where.
 */
room: RoomId, 
/**
 * How.
 */
keeping: Keeping, } | { "type": "typing", 
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

export type Serves = "all" | "ambulance" | "police" | "mobiles";

export type ShiftId = string;

export type ShiftItem = { 
/**
 * To remove it by `DELETE /api/rota/shifts/{shift}`.
 */
shift: ShiftId, 
/**
 * Who stands.
 */
staff: StaffId, 
/**
 * In which line.
 */
rank: Rank, 
/**
 * The day on which it begins.
 */
day: Weekday, 
/**
 * When it begins.
 */
from: MinuteOfDay, 
/**
 * When it ends: on the next day, if that is not later than it begins.
 */
to: MinuteOfDay, 
/**
 * For which languages; empty for those that the person speaks.
 */
languages: Array<Language>, };

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

export type Speaks = { 
/**
 * Two letters each, at most ten.
 */
languages: Array<Language>, };

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
here: boolean, 
/**
 * They said "not now".
 */
away: boolean, };

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

export type StaffingNotice = { "is": "full", } | { "is": "short", 
/**
 * Everybody writes one message in so many seconds.
 */
seconds: number, 
/**
 * Whoever came into the house less than so many minutes ago reads, and does not write.
 */
minutes: number, } | { "is": "none", };

export type StandardMessages = { 
/**
 * In the house's own words; empty if it has none of its own, and the page's are used.
 */
messages: Array<string>, 
/**
 * When and by whom they were changed last; absent if never.
 */
changed: Changed | null, };

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
sanctions: Array<SanctionNotice>, 
/**
 * Where they asked for another look, and what came of it. What is not here can be asked about once.
 */
appeals: Array<AppealNotice>, 
/**
 * Messages of others that they reported, and what became of that.
 */
reports: Array<ReportNotice>, };

export type TakeDown = { 
/**
 * Which the author is told.
 */
rule: Rule, };

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

export type TargetAdded = { 
/**
 * To remove it by `DELETE /api/targets/{target}`, or try it by `POST /api/targets/{target}/test`.
 */
target: TargetId, 
/**
 * What messages to a webhook are signed with. Shown this once.
 */
secret: Text | null, };

export type TargetCard = { 
/**
 * Which.
 */
target: TargetId, 
/**
 * What it is.
 */
kind: Kind, 
/**
 * So much of its address that its owner knows it again. Absent if the address is lost.
 */
address: Text | null, };

export type TargetId = string;

export type Targets = { 
/**
 * In the order in which they are tried.
 */
targets: Array<TargetCard>, 
/**
 * What a browser is subscribed with: the public key of this house, in base64url.
 */
push_key: string, 
/**
 * Whether this house sends mail.
 */
mail: boolean, };

export type Tested = { 
/**
 * The outcome.
 */
delivery: Delivery, };

export type Text = string;

export type Timestamp = number;

export type ToldOf = { 
/**
 * When it was answered, or known not to be.
 */
at: Timestamp, 
/**
 * To whom; absent if it went to whoever answers for the house, or by a way that is gone.
 */
name: string | null, 
/**
 * By which way; absent if it is gone.
 */
kind: Kind | null, 
/**
 * What became of it.
 */
delivery: Delivery, };

export type Topic = "suicide" | "crisis" | "mental_health" | "young_people" | "bereavement" | "violence";

export type Translation = { 
/**
 * Into which language.
 */
language: Language, 
/**
 * Since when.
 */
at: Timestamp, 
/**
 * Who says that somebody has read it.
 */
by: string, };

export type Translations = { 
/**
 * By code. English is not among them: it is always on.
 */
on: Array<Translation>, };

export type Urgency = "R0" | "R1" | "R2" | "R3" | "R4";

export type Waited = { 
/**
 * For what.
 */
what: WaitedFor, 
/**
 * How urgent it was.
 */
urgency: Urgency, 
/**
 * How many.
 */
count: number, 
/**
 * Half of them waited at most so many seconds, rounded up to a bound; absent if it was more than an hour.
 */
half_within: number | null, 
/**
 * Nine of ten waited at most so many seconds, as above.
 */
nine_of_ten_within: number | null, 
/**
 * How many waited at most five minutes.
 */
within_five_minutes: number, };

export type WaitedFor = "paged" | "taken" | "first_word" | "decided" | "answered" | "looked";

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

export type Whereabouts = { 
/**
 * Where they say they are, in up to 8,000 characters.
 */
text: Text, };

export type Why = "unreachable" | "untrusted" | "no_answer" | "broken" | { "refused": { 
/**
 * As the protocol of the receiver counts: of HTTP or of SMTP.
 */
status: number, } } | "bad_address" | "not_set_up";

export type Wish = "talk_here" | "numbers" | "may_call" | "safe_now";

export type Wishes = { 
/**
 * What the seeker wants.
 */
wish: Wish, };

export type WithdrawHelplines = { 
/**
 * Which: 1 to 64.
 */
lines: Array<HelplineId>, };
