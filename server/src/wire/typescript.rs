//! Writes the wire types for the browser, and refuses a stale copy.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use super::{
    appeals, care, cases, client, helplines, history, http, keeping, numbers, relief, reports, rota,
    sanctions, server, standard_messages, targets, translations,
};

struct Module {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Module {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let declaration = format!("export {}\n", T::decl(&self.config));
            let name = T::ident(&self.config);
            let other = self.declarations.insert(name.clone(), declaration.clone());
            assert!(other.is_none_or(|other| other == declaration), "two types are called {name}");
        }
        T::visit_dependencies(self);
    }
}

impl TypeVisitor for Module {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

fn module() -> String {
    let mut module = Module { config: Config::new(), seen: HashSet::new(), declarations: BTreeMap::new() };
    module.add::<client::ClientFrame>();
    module.add::<server::ServerFrame>();
    module.add::<http::House>();
    module.add::<http::Nickname>();
    module.add::<http::Enter>();
    module.add::<http::Entered>();
    module.add::<http::Rooms>();
    module.add::<http::NewRoom>();
    module.add::<http::RoomChange>();
    module.add::<http::LinkSecret>();
    module.add::<http::Link>();
    module.add::<http::AcceptInvitation>();
    module.add::<http::SignIn>();
    module.add::<http::Me>();
    module.add::<http::StaffList>();
    module.add::<http::Invite>();
    module.add::<http::Invitation>();
    module.add::<http::ReviewText>();
    module.add::<http::Reject>();
    module.add::<history::HistoryOf>();
    module.add::<history::History>();
    module.add::<reports::NewReport>();
    module.add::<reports::ReportFile>();
    module.add::<reports::TakeDown>();
    module.add::<reports::Complaints>();
    module.add::<appeals::NewAppeal>();
    module.add::<appeals::Appeals>();
    module.add::<appeals::AppealFile>();
    module.add::<sanctions::Sanction>();
    module.add::<sanctions::Sanctioned>();
    module.add::<keeping::NewMeasure>();
    module.add::<keeping::LiftMeasure>();
    module.add::<cases::CaseFile>();
    module.add::<cases::Acknowledged>();
    module.add::<cases::PassOn>();
    module.add::<cases::PassedOn>();
    module.add::<cases::PointedAt>();
    module.add::<cases::Wishes>();
    module.add::<cases::Whereabouts>();
    module.add::<cases::Plan>();
    module.add::<cases::Taken>();
    module.add::<cases::NewPaper>();
    module.add::<cases::Offer>();
    module.add::<cases::BringIn>();
    module.add::<cases::Lower>();
    module.add::<numbers::Numbers>();
    module.add::<care::ConcernAnswered>();
    module.add::<care::PassOnConcern>();
    module.add::<care::GiveAftercare>();
    module.add::<care::Rest>();
    module.add::<relief::Reliefs>();
    module.add::<care::OwnDebrief>();
    module.add::<standard_messages::StandardMessages>();
    module.add::<standard_messages::KeepStandardMessages>();
    module.add::<cases::Close>();
    module.add::<http::Accepted>();
    module.add::<http::Problem>();
    module.add::<rota::Rota>();
    module.add::<rota::OwnRota>();
    module.add::<rota::NewZone>();
    module.add::<rota::NewShift>();
    module.add::<rota::NewException>();
    module.add::<rota::NewAvailability>();
    module.add::<rota::Speaks>();
    module.add::<helplines::Helplines>();
    module.add::<helplines::KnownCountries>();
    module.add::<helplines::KnownHelplines>();
    module.add::<helplines::ConfirmHelplines>();
    module.add::<helplines::WithdrawHelplines>();
    module.add::<translations::Translations>();
    module.add::<targets::Page>();
    module.add::<targets::Targets>();
    module.add::<targets::NewTarget>();
    module.add::<targets::TargetAdded>();
    module.add::<targets::Tested>();
    let heading = "// Generated from server/src/wire. WRITE_WIRE=1 cargo test --release -p beside wire writes it anew.\n";
    let declarations: Vec<String> = module.declarations.into_values().collect();
    format!("{heading}\n{}", declarations.join("\n"))
}

#[test]
fn the_typescript_of_the_wire_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web-client/src/wire.ts");
    if std::env::var_os("WRITE_WIRE").is_some() {
        std::fs::write(&path, module()).expect("web-client/src can be written");
    }
    let committed = std::fs::read_to_string(&path).expect("web-client/src/wire.ts is there");
    assert!(
        committed == module(),
        "web-client/src/wire.ts is stale; its first line says how to write it anew"
    );
}
