//! The reviewed lists: what stands in `phrases/`, and what an organisation puts beside it, read once and checked whole.
//!
//! A folder is a language. `words.toml` names alternatives for its rules, `markers.toml`
//! says how it negates, quotes and speaks of the past, and every other file holds the
//! rules of one kind, whose name it bears. Nothing is half loaded: one mistake
//! anywhere refuses everything, and says in which file and rule it stands.
//!
//! An automaton over one word of every phrase reads a text first; only the phrases
//! it points at are tried.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::LazyLock,
};

use crate::{
    exceptions::Exceptions,
    files::{File, ListError},
    fold::{self, View},
    grammar::{Named, Names},
    hostility,
    lexicon::{LanguageSet, Lexicon, Literals},
    markers::Markers,
    rule::{Hit, Rule},
    vocabulary::Vocabulary,
};

/// How far around the words it was met a rule looks for what excepts it, in words: an idiom at the other end of a long
/// message without full stops says nothing about this one.
const UNLESS_REACH: usize = 10;
/// Where one rule is met more often than this, the verdict stands long before.
const MOST_OF_ONE_RULE: usize = 16;

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
    pub(crate) exceptions: Exceptions,
}

impl Lists {
    /// The lists that came with this crate. They are read at the first call, which takes about half
    /// a second: a service makes it when it starts.
    ///
    /// # Panics
    ///
    /// If one of them cannot be read, which a test rules out.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Lists> =
            LazyLock::new(|| Lists::with_own(&[]).unwrap_or_else(|mistake| panic!("{mistake}")));
        &BUILT_IN
    }

    /// The lists that came with this crate and an organisation's own beside them, given as pairs of a name and a
    /// TOML text. Rules stand in files such as `en/insult`, as the built-in ones do, and may use the names of the
    /// built-in `words`. A file `exceptions` silences built-in rules and allows words; `README.md` has an example.
    ///
    /// # Errors
    ///
    /// The first mistake, with the file and the rule it stands in. Nothing is loaded then.
    pub fn with_own(own: &[(&str, &str)]) -> Result<Self, ListError> {
        let built_in = BUILT_IN_FILES.iter().map(|(name, text)| File { name, text, own: false });
        let own = own.iter().map(|(name, text)| File { name, text, own: true });
        Self::read(&built_in.chain(own).collect::<Vec<_>>())
    }

    /// Reads lists given as pairs of a name, such as `en/suicide`, and a TOML text, without the built-in ones.
    ///
    /// # Errors
    ///
    /// The first mistake, with the file and the rule it stands in. Nothing is loaded then.
    pub fn parse<'a>(files: &[(&'a str, &'a str)]) -> Result<Self, ListError> {
        let file = |&(name, text): &(&'a str, &'a str)| File { name, text, own: false };
        Self::read(&files.iter().map(file).collect::<Vec<_>>())
    }

    fn read(files: &[File<'_>]) -> Result<Self, ListError> {
        hostility::prepare();
        let mut names: BTreeMap<&str, Names> = BTreeMap::new();
        let mut common: BTreeMap<String, usize> = BTreeMap::new();
        for file in files {
            match file.place() {
                (language, "words") => names.entry(language).or_default().extend(file.words()?),
                (_, "common") => {
                    for (before, word) in file.common()?.into_iter().enumerate() {
                        let known = common.entry(word).or_insert(before);
                        *known = before.min(*known);
                    }
                }
                _ => {}
            }
        }
        let languages: BTreeSet<&str> = files.iter().map(|file| file.place().0).collect();
        let no_names = Names::new();
        let mut named: BTreeMap<&str, Named<'_>> = BTreeMap::new();
        let mut literals = Literals::knowing(common);
        let (mut rules, mut markers) = (Vec::new(), BTreeMap::new());
        let mut exceptions = Vec::new();
        for file in files {
            let (language, stem) = file.place();
            literals.speak(languages.iter().position(|known| *known == language).unwrap_or(usize::MAX));
            let named =
                named.entry(language).or_insert_with(|| Named::new(names.get(language).unwrap_or(&no_names)));
            match stem {
                "words" | "common" => {}
                "markers" => {
                    markers.insert(language.to_owned(), file.markers(named, &mut literals)?);
                }
                "exceptions" if file.own => exceptions.push((file.name, file.exceptions(&mut literals)?)),
                _ => rules.extend(file.rules(named, &mut literals)?),
            }
        }
        let lexicon = Lexicon::new(&literals).map_err(|problem| ListError::file("all lists", &problem))?;
        let vocabulary = vocabulary(&literals, &names, &languages);
        let exceptions = match exceptions.pop() {
            Some((name, texts)) => Exceptions::new(name, texts, &rules, &literals)?,
            None => Exceptions::default(),
        };
        let candidates = candidates(&rules, &literals)?;
        Ok(Self { rules, markers, lexicon, candidates, vocabulary, exceptions })
    }

    /// The view, knowing which of its words the rules speak of.
    pub(crate) fn noticed(&self, mut view: View) -> View {
        self.lexicon.notice(&mut view);
        view
    }

    /// Every rule met in these words of a noticed view. `expected` are the languages of the room and the author.
    pub(crate) fn hits(&self, view: &View, words: Range<usize>, expected: &[&str]) -> Vec<Hit<'_>> {
        let mut hits: Vec<Hit<'_>> = Vec::new();
        for index in words {
            for candidate in view.seen(index).iter().flat_map(|id| &self.candidates[id.index()]) {
                let rule = &self.rules[candidate.rule];
                if rule.only_if_expected && !expected.contains(&rule.language.as_str()) {
                    continue;
                }
                let Some((start, end)) = candidate.tried(rule, view, index) else { continue };
                let hit = Hit { rule, number: candidate.rule, start, end };
                let mut same = hits.iter().filter(|known| known.number == hit.number);
                if !same.any(|known| known.covers(&hit)) && same.count() < MOST_OF_ONE_RULE {
                    hits.retain(|known| !hit.covers(known));
                    hits.push(hit);
                }
            }
        }
        hits
    }

    pub(crate) fn markers(&self, language: &str) -> Option<&Markers> {
        self.markers.get(language)
    }
}

impl Candidate {
    /// From where to where its phrase stands around the word at `index`.
    fn tried(&self, rule: &Rule, view: &View, index: usize) -> Option<(usize, usize)> {
        let phrase = &rule.phrases[self.phrase];
        let starts = index.saturating_sub(self.most_before)..=index.checked_sub(self.fewest_before)?;
        let (start, end) = starts.rev().find_map(|start| Some((start, phrase.ends(view, start)?)))?;
        let sentence = view.sentence(start);
        let near =
            sentence.start.max(start.saturating_sub(UNLESS_REACH))..sentence.end.min(end + UNLESS_REACH);
        let excepted = rule.unless.stand_in(view, near);
        (end > start && !excepted).then_some((start, end))
    }
}

/// For every literal, the phrases it may be part of.
fn candidates(rules: &[Rule], literals: &Literals) -> Result<Vec<Vec<Candidate>>, ListError> {
    let mut candidates: Vec<Vec<Candidate>> = Vec::new();
    candidates.resize_with(literals.iter().count(), Vec::new);
    for (number, rule) in rules.iter().enumerate() {
        for (phrase_number, phrase) in rule.phrases.iter().enumerate() {
            let anchors = phrase.anchors(literals).ok_or_else(|| {
                ListError::rule(&rule.list.name, &rule.id, &"a phrase needs one word that must be there")
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
    Ok(candidates)
}

/// The words of all rules, with those the languages name as `glue` and `core`.
fn vocabulary(literals: &Literals, names: &BTreeMap<&str, Names>, languages: &BTreeSet<&str>) -> Vocabulary {
    let said = |names: &Names, name: &str| {
        let words = names.get(name).into_iter().flat_map(|line| line.split('|'));
        words.map(|word| fold::words(word).concat()).filter(|word| !word.is_empty()).collect::<Vec<_>>()
    };
    let mut glue: BTreeMap<String, LanguageSet> = BTreeMap::new();
    for (number, names) in languages.iter().enumerate().filter_map(|(at, name)| Some((at, names.get(name)?)))
    {
        for word in said(names, "glue") {
            let spoken = glue.entry(word).or_default();
            *spoken = spoken.with(LanguageSet::of(number));
        }
    }
    let core = names.values().flat_map(|names| said(names, "core")).collect();
    Vocabulary::new(literals, glue, core)
}

const BUILT_IN_FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
