//! The reviewed lists: what stands in `phrases/`, read once and checked whole.
//!
//! A folder is a language. `words.toml` names alternatives for its rules, `markers.toml`
//! says how it negates, quotes and speaks of the past, and every other file holds the
//! rules of one [`Kind`], whose name it bears. Nothing is half loaded: one mistake
//! anywhere refuses everything, and says in which file and rule it stands.
//!
//! An automaton over one word of every phrase reads a text first; only the phrases
//! it points at are tried.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use serde::Deserialize;

use crate::{
    fold::{self, View},
    grammar::{self, Mistake, Names},
    hostility,
    lexicon::{Lexicon, Literals},
    markers::{Marker, Markers},
    phrases::Phrase,
    rule::{Hit, Rule},
    verdict::{Kind, ListId, RuleId, Urgency},
    vocabulary::Vocabulary,
};

/// More than this is not looked at: the verdict stands long before.
const MOST_HITS: usize = 64;

/// Why lists were refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// The file is not what such a file must be.
    #[error("{file}: {problem}")]
    File {
        /// Such as `en/suicide`.
        file: String,
        /// What the reader of TOML says.
        problem: String,
    },
    /// One rule cannot be understood.
    #[error("{file}, rule {rule}: {problem}")]
    Rule {
        /// Such as `en/suicide`.
        file: String,
        /// The name of the rule.
        rule: String,
        /// What is wrong with it.
        problem: String,
    },
}

/// What one file of rules says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    #[serde(flatten)]
    about: About,
    #[serde(default, rename = "rule")]
    rules: Vec<RuleText>,
}

/// What every file says of itself.
#[derive(Deserialize)]
struct About {
    purpose: String,
    concept: String,
    #[serde(rename = "date")]
    _date: toml::value::Datetime,
    reviewer: String,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    id: String,
    #[serde(default = "no_need")]
    urgency: Urgency,
    phrases: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default = "every_marker")]
    lowered_by: Vec<Marker>,
    #[serde(default)]
    only_if_expected: bool,
    #[serde(default)]
    confirm: bool,
}

fn no_need() -> Urgency {
    Urgency::R0
}

fn every_marker() -> Vec<Marker> {
    vec![Marker::Negation, Marker::Past, Marker::Others, Marker::Quotation, Marker::Figure]
}

#[derive(Deserialize)]
struct WordsFile {
    #[serde(flatten)]
    _about: About,
    words: Names,
}

#[derive(Deserialize)]
struct MarkersFile {
    #[serde(flatten)]
    _about: About,
    markers: BTreeMap<Marker, MarkerText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkerText {
    phrases: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

/// What the automaton points at when it meets a word.
struct Candidate {
    rule: usize,
    phrase: usize,
    fewest_before: usize,
    most_before: usize,
}

/// All lists of all languages, ready to screen with.
pub struct Lists {
    rules: Vec<Rule>,
    markers: BTreeMap<String, Markers>,
    lexicon: Lexicon,
    /// For every literal, the phrases it may be part of.
    candidates: Vec<Vec<Candidate>>,
    pub(crate) vocabulary: Vocabulary,
}

impl Lists {
    /// The lists that came with this crate. They are read at the first call, which takes about a tenth of
    /// a second: a service makes it when it starts.
    ///
    /// # Panics
    ///
    /// If one of them cannot be read, which a test rules out.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Lists> = LazyLock::new(|| {
            hostility::prepare();
            Lists::parse(BUILT_IN_FILES).unwrap_or_else(|mistake| panic!("{mistake}"))
        });
        &BUILT_IN
    }

    /// Reads lists given as pairs of a name, such as `en/suicide`, and a TOML text.
    ///
    /// # Errors
    ///
    /// The first mistake, with the file and the rule it stands in. Nothing is loaded then.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, ListError> {
        let mut names = BTreeMap::new();
        for (file, text) in files {
            if let Some((language, "words")) = file.split_once('/') {
                names.insert(language, read::<WordsFile>(file, text)?.words);
            }
        }
        let no_names = Names::new();
        let mut literals = Literals::default();
        let (mut rules, mut markers) = (Vec::new(), BTreeMap::new());
        for (file, text) in files {
            let (language, stem) = file.split_once('/').unwrap_or(("", file));
            let names = names.get(language).unwrap_or(&no_names);
            match stem {
                "words" => {}
                "markers" => {
                    markers.insert(language.to_owned(), parse_markers(file, text, names, &mut literals)?);
                }
                _ => rules.extend(parse_rules(file, language, stem, text, names, &mut literals)?),
            }
        }
        let said = |name: &str| {
            let lines = names.values().filter_map(|names| names.get(name));
            lines
                .flat_map(|line| line.split('|'))
                .map(fold::words)
                .map(|words| words.concat())
                .collect::<Vec<_>>()
        };
        let vocabulary = Vocabulary::new(&literals, said("glue").into_iter().collect(), said("core"));
        Self::compile(rules, markers, &literals, vocabulary)
    }

    fn compile(
        rules: Vec<Rule>,
        markers: BTreeMap<String, Markers>,
        literals: &Literals,
        vocabulary: Vocabulary,
    ) -> Result<Self, ListError> {
        let lexicon = Lexicon::new(literals)
            .map_err(|problem| ListError::File { file: "all lists".into(), problem: problem.to_string() })?;
        let mut candidates: Vec<Vec<Candidate>> = Vec::new();
        candidates.resize_with(literals.iter().count(), Vec::new);
        for (number, rule) in rules.iter().enumerate() {
            for (phrase_number, phrase) in rule.phrases.iter().enumerate() {
                let anchors = phrase.anchors(literals).ok_or_else(|| {
                    wrong(&rule.list.name, &rule.id, "a phrase needs one word that must be there")
                })?;
                for anchor in anchors {
                    candidates[anchor.literal.index()].push(Candidate {
                        rule: number,
                        phrase: phrase_number,
                        fewest_before: anchor.fewest_before,
                        most_before: anchor.most_before,
                    });
                }
            }
        }
        Ok(Self { rules, markers, lexicon, candidates, vocabulary })
    }

    /// Every rule met in a view. `expected` are the languages of the room and the author.
    pub(crate) fn hits(&self, view: &mut View, expected: &[&str]) -> Vec<Hit<'_>> {
        self.lexicon.notice(view);
        let mut hits: Vec<Hit<'_>> = Vec::new();
        let words =
            (0..view.words.len()).flat_map(|index| view.seen(index).iter().map(move |id| (index, id)));
        for (index, id) in words {
            for candidate in &self.candidates[id.index()] {
                let rule = &self.rules[candidate.rule];
                if rule.only_if_expected && !expected.contains(&rule.language.as_str()) {
                    continue;
                }
                if let Some(hit) = candidate.tried(rule, view, index)
                    && !hits.iter().any(|known| known.covers(&hit))
                {
                    hits.retain(|known| !hit.covers(known));
                    hits.push(hit);
                }
            }
            if hits.len() >= MOST_HITS {
                break;
            }
        }
        hits
    }

    pub(crate) fn markers(&self, language: &str) -> Option<&Markers> {
        self.markers.get(language)
    }
}

impl Candidate {
    fn tried<'a>(&self, rule: &'a Rule, view: &View, index: usize) -> Option<Hit<'a>> {
        let phrase = &rule.phrases[self.phrase];
        let starts = index.saturating_sub(self.most_before)..=index.checked_sub(self.fewest_before)?;
        let (start, end) = starts.rev().find_map(|start| Some((start, phrase.ends(view, start)?)))?;
        let sentence = view.sentence(start);
        let excepted = rule.unless.iter().any(|phrase| phrase.stands_in(view, sentence.clone()));
        (end > start && !excepted).then_some(Hit { rule, start, end })
    }
}

fn read<T: for<'de> Deserialize<'de>>(file: &str, text: &str) -> Result<T, ListError> {
    toml::from_str(text)
        .map_err(|problem| ListError::File { file: file.to_owned(), problem: problem.to_string() })
}

fn parse_rules(
    file: &str,
    language: &str,
    stem: &str,
    text: &str,
    names: &Names,
    literals: &mut Literals,
) -> Result<Vec<Rule>, ListError> {
    let read: RuleFile = read(file, text)?;
    let refused = |problem: &str| ListError::File { file: file.to_owned(), problem: problem.to_owned() };
    let kind: Kind = Kind::deserialize(toml::Value::String(stem.to_owned()))
        .map_err(|_| refused("its name is not one of the kinds"))?;
    let About { purpose, concept, reviewer, version, .. } = read.about;
    if [purpose, concept, reviewer].iter().any(|said| said.trim().is_empty()) {
        return Err(refused("purpose, concept and reviewer must say something"));
    }
    let list = ListId { name: file.into(), version };
    let mut ids = BTreeSet::new();
    let mut rules = Vec::new();
    for rule in read.rules {
        if !ids.insert(rule.id.clone()) {
            return Err(wrong(file, &rule.id.into(), "two rules have this name"));
        }
        if rule.phrases.is_empty() {
            return Err(wrong(file, &rule.id.into(), "it has no phrases"));
        }
        let mut all = |lines: &[String]| {
            parse_all(lines, names, literals)
                .map_err(|mistake| wrong(file, &rule.id.as_str().into(), &mistake.to_string()))
        };
        rules.push(Rule {
            phrases: all(&rule.phrases)?,
            unless: all(&rule.unless)?,
            id: rule.id.into(),
            list: list.clone(),
            language: language.to_owned(),
            kind,
            urgency: rule.urgency,
            lowered_by: rule.lowered_by,
            only_if_expected: rule.only_if_expected,
            confirm: rule.confirm,
        });
    }
    Ok(rules)
}

fn parse_markers(
    file: &str,
    text: &str,
    names: &Names,
    literals: &mut Literals,
) -> Result<Markers, ListError> {
    let mut markers = Markers::default();
    for (marker, text) in read::<MarkersFile>(file, text)?.markers {
        let mut all = |lines: &[String]| {
            let name = format!("{marker:?}").to_lowercase();
            parse_all(lines, names, literals)
                .map_err(|mistake| wrong(file, &name.into(), &mistake.to_string()))
        };
        markers.insert(marker, all(&text.phrases)?, all(&text.unless)?);
    }
    Ok(markers)
}

fn parse_all(lines: &[String], names: &Names, literals: &mut Literals) -> Result<Vec<Phrase>, Mistake> {
    lines.iter().map(|line| grammar::parse(line, names, literals)).collect()
}

fn wrong(file: &str, rule: &RuleId, problem: &str) -> ListError {
    ListError::Rule { file: file.to_owned(), rule: rule.as_str().to_owned(), problem: problem.to_owned() }
}

const BUILT_IN_FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
