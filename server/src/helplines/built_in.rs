//! The files that come with the server, as they are in `server/helplines`.

use super::{Catalogue, file};

/// The country of each file, and what it says.
const FILES: [(&str, &str); 44] = [
    ("ar", include_str!("../../helplines/ar.toml")),
    ("at", include_str!("../../helplines/at.toml")),
    ("au", include_str!("../../helplines/au.toml")),
    ("bd", include_str!("../../helplines/bd.toml")),
    ("be", include_str!("../../helplines/be.toml")),
    ("br", include_str!("../../helplines/br.toml")),
    ("ca", include_str!("../../helplines/ca.toml")),
    ("ch", include_str!("../../helplines/ch.toml")),
    ("cn", include_str!("../../helplines/cn.toml")),
    ("co", include_str!("../../helplines/co.toml")),
    ("cz", include_str!("../../helplines/cz.toml")),
    ("de", include_str!("../../helplines/de.toml")),
    ("dk", include_str!("../../helplines/dk.toml")),
    ("eg", include_str!("../../helplines/eg.toml")),
    ("es", include_str!("../../helplines/es.toml")),
    ("fi", include_str!("../../helplines/fi.toml")),
    ("fr", include_str!("../../helplines/fr.toml")),
    ("gb", include_str!("../../helplines/gb.toml")),
    ("gr", include_str!("../../helplines/gr.toml")),
    ("hu", include_str!("../../helplines/hu.toml")),
    ("id", include_str!("../../helplines/id.toml")),
    ("ie", include_str!("../../helplines/ie.toml")),
    ("il", include_str!("../../helplines/il.toml")),
    ("in", include_str!("../../helplines/in.toml")),
    ("it", include_str!("../../helplines/it.toml")),
    ("jp", include_str!("../../helplines/jp.toml")),
    ("ke", include_str!("../../helplines/ke.toml")),
    ("kr", include_str!("../../helplines/kr.toml")),
    ("lb", include_str!("../../helplines/lb.toml")),
    ("mx", include_str!("../../helplines/mx.toml")),
    ("ng", include_str!("../../helplines/ng.toml")),
    ("nl", include_str!("../../helplines/nl.toml")),
    ("no", include_str!("../../helplines/no.toml")),
    ("nz", include_str!("../../helplines/nz.toml")),
    ("ph", include_str!("../../helplines/ph.toml")),
    ("pl", include_str!("../../helplines/pl.toml")),
    ("pt", include_str!("../../helplines/pt.toml")),
    ("ro", include_str!("../../helplines/ro.toml")),
    ("ru", include_str!("../../helplines/ru.toml")),
    ("se", include_str!("../../helplines/se.toml")),
    ("tr", include_str!("../../helplines/tr.toml")),
    ("ua", include_str!("../../helplines/ua.toml")),
    ("us", include_str!("../../helplines/us.toml")),
    ("za", include_str!("../../helplines/za.toml")),
];

/// All of them.
pub(super) fn catalogue() -> Catalogue {
    let listed = FILES.iter().map(|(stem, text)| file::read(stem, text).expect("a test reads every file"));
    listed.map(|it| (it.country, it)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{FILES, catalogue, file};

    /// Numbers that some source wrote down wrongly, as they would be dialled.
    const MALFORMED: [&str; 11] = [
        "+55188",
        "+1988",
        "+44116123",
        "+4485258",
        "+62119",
        "+9114416",
        "+82109",
        "+6321553",
        "+33333114",
        "+1741741",
        "+18002738255",
    ];

    #[test]
    fn every_file_is_read_and_none_is_forgotten() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("helplines");
        let names = fs::read_dir(folder).expect("the files are there").map(|it| it.expect("readable").path());
        let files = names.filter(|it| it.extension().is_some_and(|it| it == "toml"));
        let there: BTreeSet<String> =
            files.map(|it| it.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
        assert_eq!(there, FILES.iter().map(|(stem, _)| (*stem).to_owned()).collect());
        for (stem, text) in FILES {
            file::read(stem, text).unwrap_or_else(|mistake| panic!("{stem}: {mistake}"));
        }
    }

    #[test]
    fn no_two_lines_are_taken_for_each_other() {
        let mut seen = BTreeSet::new();
        for listed in catalogue().values() {
            let emergency = listed.emergency.iter().map(|it| it.id);
            for id in emergency.chain(listed.lines.iter().map(|it| it.id)) {
                assert!(seen.insert(id), "{}: {id}", listed.country);
            }
        }
        assert!(seen.len() > 80, "they are where this test looks for them: {}", seen.len());
    }

    #[test]
    fn no_number_is_one_of_those_that_do_not_connect() {
        for listed in catalogue().values() {
            let of_lines = listed.lines.iter().flat_map(|it| it.entry.phone.iter().chain(&it.entry.text));
            let of_emergency = listed.emergency.iter().flat_map(|it| it.numbers.iter().map(|it| &it.number));
            for number in of_lines.chain(of_emergency) {
                assert!(!MALFORMED.contains(&number.dialled().as_str()), "{}: {number:?}", listed.country);
            }
        }
    }

    #[test]
    fn nothing_is_known_from_one_old_source_alone() {
        for listed in catalogue().values() {
            if let Some(emergency) = &listed.emergency {
                assert!(emergency.sources.len() > 1, "{}", listed.country);
            }
            for line in &listed.lines {
                let sources = &line.entry.sources;
                let named = sources.len() > 1 || sources[0].as_str() == "open-helplines";
                assert!(named, "{}: {:?}", listed.country, line.entry.name.get_ref());
            }
        }
    }
}
