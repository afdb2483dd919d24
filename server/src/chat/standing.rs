//! Where a seeker stands, read off the state. It says only what is so.

use domain::State;
use domain::case::{Case, PaperKind, Source, Stage as CaseStage, Wait};
use domain::id::{CaseId, RequestId, SeekerId};
use domain::review::{Decision, Origin};
use domain::talk::{Stage as TalkStage, Talk};
use domain::words::Timestamp;

use super::items::notice;
use super::{appeals, reports};
use crate::wire::standing::{HeldMessage, HeldState, Help, HelpState, OneToOne, OneToOneState, Standing};

/// Where `seeker` stands.
pub(super) fn standing(state: &State, seeker: SeekerId, on_call: bool, now: Timestamp) -> Standing {
    let mut held: Vec<_> = state.reviews.iter().filter(|(_, review)| review.held.seeker == seeker).collect();
    held.sort_by_key(|(_, review)| review.since);
    let sanctions = state.sanctions.in_force(now).filter(|(_, sanction)| sanction.seeker == seeker);
    Standing {
        help: state.cases.of(seeker).map(|(id, case)| help(state, id, case, on_call, now)),
        one_to_one: state.talks.of(seeker).map(|(id, talk)| one_to_one(state, id, talk)),
        held: held
            .into_iter()
            .map(|(review, it)| HeldMessage {
                review,
                client_message_id: it.held.message,
                room: it.held.room,
                taken_down: match it.origin {
                    Origin::Filter => None,
                    Origin::TakenDown(message) => Some(message),
                },
                state: match it.decision {
                    Decision::Waiting | Decision::Released { .. } => HeldState::Waiting {},
                    Decision::Published { .. } => HeldState::Released {},
                    Decision::Rejected { rule, .. } => HeldState::Rejected { rule },
                    Decision::Expired { .. } => HeldState::Expired {},
                },
            })
            .collect(),
        sanctions: sanctions.map(|(id, sanction)| notice(id, sanction)).collect(),
        appeals: appeals::notices(state, seeker),
        reports: reports::notices(state, seeker),
    }
}

fn help(state: &State, id: CaseId, case: &Case, on_call: bool, now: Timestamp) -> Help {
    let help = match case.stage {
        CaseStage::Waiting { since, .. } if now.since(since) >= case.times.honest_after => {
            HelpState::NobodyYet {}
        }
        CaseStage::Waiting { seen: true, .. } => HelpState::Seen {},
        CaseStage::Waiting { since, .. } => {
            HelpState::Asked { again: now.since(since) >= case.times.wider_after, on_call }
        }
        CaseStage::Taken { by, room, in_contact, .. } => {
            let name = state.staff.name(by).to_owned();
            if in_contact { HelpState::WithYou { name, room } } else { HelpState::OnTheWay { name, room } }
        }
        CaseStage::FollowUp { .. } | CaseStage::Closed { .. } => HelpState::Closed {},
    };
    let said_where = case.paper(PaperKind::Whereabouts).is_some();
    let plans = case.papers.iter().filter(|paper| paper.kind == PaperKind::Plan).count();
    let plans = u32::try_from(plans).unwrap_or(u32::MAX);
    let asked_by_another = match case.source {
        Source::Staff | Source::Worried { .. } => true,
        Source::Filter | Source::Asked | Source::Left => false,
    };
    // Whoever had it cannot go on: since then others have been asked.
    let (since, given_up) = match case.stage {
        CaseStage::Waiting { wait: Wait::Again, since, .. } => (since, true),
        CaseStage::Waiting { .. }
        | CaseStage::Taken { .. }
        | CaseStage::FollowUp { .. }
        | CaseStage::Closed { .. } => (case.since, false),
    };
    let wish = case.wish;
    Help { case: id, since, state: help, given_up, asked_by_another, wish, said_where, plans }
}

fn one_to_one(state: &State, id: RequestId, talk: &Talk) -> OneToOne {
    let stage = match talk.stage {
        TalkStage::Waiting => {
            let before = state.talks.waiting().iter().take_while(|(other, _)| *other != id).count();
            let before = u32::try_from(before).unwrap_or(u32::MAX);
            OneToOneState::Waiting { since: talk.asked, before, given_up: talk.given_up }
        }
        TalkStage::Open { by, room, .. } => {
            OneToOneState::Open { name: state.staff.name(by).to_owned(), room }
        }
        TalkStage::Ended { .. } => OneToOneState::Ended {},
    };
    OneToOne { request: id, state: stage }
}
