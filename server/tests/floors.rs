//! Imports only go down. `server/ARCHITECTURE.md` has the floors; this reads the `use` lines and refuses an upward one.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors of the server, from the ground up. Modules of one floor are strangers to each other, but for the pairs of
/// [`NEIGHBOURS`].
const FLOORS: [&[&str]; 5] = [
    &["random", "config", "lists", "helplines"],
    &["store", "feed", "wire"],
    &["replica", "chat", "oncall", "house", "door"],
    &["ws", "http", "metrics"],
    &["app", "demo", "main", "lib"],
];

/// Who may look at whom on one floor, from left to right only.
const NEIGHBOURS: [(&str, &str); 9] = [
    ("chat", "replica"),
    ("oncall", "replica"),
    ("house", "chat"),
    ("house", "oncall"),
    ("house", "replica"),
    ("door", "chat"),
    ("door", "replica"),
    ("door", "house"),
    ("app", "demo"),
];

/// Crates that the pure ones must do without.
const IMPURE: [&str; 7] = ["tokio", "axum", "hyper", "sqlx", "redis", "getrandom", "tracing"];

#[test]
fn imports_only_go_down() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut upward = Vec::new();
    let mut seen = 0;
    for file in rust_files(&source) {
        let from = module_of(&source, &file);
        let text = fs::read_to_string(&file).expect("a source file is readable");
        for to in named_modules(&text) {
            seen += 1;
            if !may_look_at(&from, &to) {
                upward.push(format!("{} names crate::{to}", file.display()));
            }
        }
    }
    assert!(seen > 100, "the imports are where this test looks for them: {seen}");
    assert!(upward.is_empty(), "imports that do not go down:\n{}", upward.join("\n"));
}

#[test]
fn an_upward_import_is_noticed() {
    assert!(may_look_at("ws", "chat"));
    assert!(!may_look_at("chat", "ws"));
    assert!(!may_look_at("ws", "http"));
    assert!(!may_look_at("store", "wire"));
    assert!(!may_look_at("replica", "chat"));
    assert_eq!(
        named_modules("use crate::{store, wire::Text};\nlet x = crate::random::u64();"),
        ["store", "wire", "random"]
    );
}

#[test]
fn the_rules_and_the_filter_know_no_machine() {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    for manifest in [server.join("domain/Cargo.toml"), server.join("../moderation/Cargo.toml")] {
        let text = fs::read_to_string(&manifest).expect("a manifest is readable");
        let needed =
            text.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap_or_default();
        assert!(!needed.trim().is_empty(), "{} has dependencies", manifest.display());
        for line in needed.lines() {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            assert!(!IMPURE.contains(&name), "{} depends on {name}", manifest.display());
            assert!(
                !["domain", "moderation", "beside"].contains(&name),
                "{} is a stranger to {name}",
                manifest.display()
            );
        }
    }
}

fn may_look_at(from: &str, to: &str) -> bool {
    let floor = |module: &str| {
        let found = FLOORS.iter().position(|floor| floor.contains(&module));
        found.unwrap_or_else(|| {
            panic!("module {module} has no floor; give it one here and in ARCHITECTURE.md")
        })
    };
    from == to || floor(to) < floor(from) || NEIGHBOURS.contains(&(from, to))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a source folder is readable");
    let paths = entries.map(|entry| entry.expect("an entry is readable").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}

fn module_of(source: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(source).expect("below the source folder");
    let first = inside.components().next().expect("a file").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that follow `crate::`, also inside braces.
fn named_modules(text: &str) -> Vec<String> {
    let code =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            named.extend(first_names(group));
        } else {
            named.push(word(rest));
        }
    }
    named.retain(|name| !name.is_empty());
    named
}

/// The first name of each item of a brace group that has just been opened.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (1, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && c == ',') {
            names.push(word(group[start..at].trim_start()));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}
