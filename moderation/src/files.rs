//! What stands in a list: the files as people write them, before anything is made of them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    fold,
    grammar::{self, Mistake, Named, Names},
    lexicon::Literals,
    markers::{Marker, Markers},
    phrases::Phrase,
    rule::Rule,
    verdict::{Kind, ListId, RuleId, Urgency},
};

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

impl ListError {
    pub(crate) fn file(file: &str, problem: &impl ToString) -> Self {
        Self::File { file: file.to_owned(), problem: problem.to_string() }
    }

    pub(crate) fn rule(file: &str, rule: &RuleId, problem: &impl ToString) -> Self {
        Self::Rule { file: file.to_owned(), rule: rule.as_str().to_owned(), problem: problem.to_string() }
    }
}

/// One file: its name, such as `en/suicide`, and its text.
#[derive(Clone, Copy)]
pub(crate) struct File<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
    /// It belongs to the organisation, not to this crate.
    pub(crate) own: bool,
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
struct RuleFile {
    #[serde(flatten)]
    about: About,
    #[serde(default, rename = "rule")]
    rules: Vec<RuleText>,
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
    about: About,
    words: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommonFile {
    #[serde(flatten)]
    about: About,
    words: String,
}

#[derive(Deserialize)]
struct MarkersFile {
    #[serde(flatten)]
    about: About,
    markers: BTreeMap<Marker, MarkerText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkerText {
    phrases: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

/// The file of exceptions an organisation makes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExceptionsFile {
    #[serde(flatten)]
    about: About,
    #[serde(default)]
    silence: Vec<SilenceText>,
    #[serde(default)]
    allow: Vec<AllowText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SilenceText {
    list: String,
    rule: String,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowText {
    phrases: Vec<String>,
    why: String,
}

/// What an organisation's exceptions say.
#[derive(Default)]
pub(crate) struct ExceptionTexts {
    /// List and rule.
    pub(crate) silenced: Vec<(String, RuleId)>,
    pub(crate) allowed: Vec<Phrase>,
}

impl File<'_> {
    /// The language and what the file is about; no language for what holds for all.
    pub(crate) fn place(&self) -> (&str, &str) {
        self.name.split_once('/').unwrap_or(("", self.name))
    }

    /// Where a finding says it comes from.
    fn list(&self) -> String {
        if self.own { format!("own/{}", self.name) } else { self.name.to_owned() }
    }

    fn read<T: for<'de> Deserialize<'de>>(&self, about: impl Fn(&T) -> &About) -> Result<T, ListError> {
        let read: T = toml::from_str(self.text).map_err(|problem| ListError::file(&self.list(), &problem))?;
        let About { purpose, concept, reviewer, .. } = about(&read);
        if [purpose, concept, reviewer].iter().any(|said| said.trim().is_empty()) {
            return Err(self.refused(&"purpose, concept and reviewer must say something"));
        }
        Ok(read)
    }

    fn refused(&self, problem: &impl ToString) -> ListError {
        ListError::file(&self.list(), problem)
    }

    /// Named alternatives.
    pub(crate) fn words(&self) -> Result<Names, ListError> {
        Ok(self.read::<WordsFile>(|file| &file.about)?.words)
    }

    /// The words of the language that are met most often.
    pub(crate) fn common(&self) -> Result<Vec<String>, ListError> {
        Ok(fold::words(&self.read::<CommonFile>(|file| &file.about)?.words))
    }

    /// The rules of one kind, whose name the file bears.
    pub(crate) fn rules(
        &self,
        named: &mut Named<'_>,
        literals: &mut Literals,
    ) -> Result<Vec<Rule>, ListError> {
        let (language, stem) = self.place();
        let file: RuleFile = self.read(|file: &RuleFile| &file.about)?;
        let kind: Kind = Kind::deserialize(toml::Value::String(stem.to_owned()))
            .map_err(|_| self.refused(&"its name is not one of the kinds"))?;
        let list = ListId { name: self.list().into(), version: file.about.version };
        let mut rules: Vec<Rule> = Vec::new();
        for text in file.rules {
            let id = RuleId::from(text.id);
            let wrong = |problem: &dyn ToString| ListError::rule(&self.list(), &id, &problem.to_string());
            if rules.iter().any(|rule| rule.id == id) {
                return Err(wrong(&"two rules have this name"));
            }
            if text.phrases.is_empty() {
                return Err(wrong(&"it has no phrases"));
            }
            let phrases = all(&text.phrases, named, literals).map_err(|mistake| wrong(&mistake))?;
            let unless = all(&text.unless, named, literals).map_err(|mistake| wrong(&mistake))?;
            rules.push(Rule {
                phrases,
                unless: unless.into(),
                list: list.clone(),
                language: language.to_owned(),
                kind,
                urgency: text.urgency,
                lowered_by: text.lowered_by,
                only_if_expected: text.only_if_expected,
                confirm: text.confirm,
                id,
            });
        }
        Ok(rules)
    }

    /// How the language negates, quotes and speaks of the past and of others.
    pub(crate) fn markers(
        &self,
        named: &mut Named<'_>,
        literals: &mut Literals,
    ) -> Result<Markers, ListError> {
        let mut markers = Markers::default();
        for (marker, text) in self.read::<MarkersFile>(|file| &file.about)?.markers {
            let mut lines = |lines: &[String]| {
                let name = RuleId::from(format!("{marker:?}").to_lowercase());
                all(lines, named, literals).map_err(|mistake| ListError::rule(&self.list(), &name, &mistake))
            };
            markers.insert(marker, lines(&text.phrases)?.into(), lines(&text.unless)?.into());
        }
        Ok(markers)
    }

    /// What the organisation wants left alone.
    pub(crate) fn exceptions(&self, literals: &mut Literals) -> Result<ExceptionTexts, ListError> {
        let file: ExceptionsFile = self.read(|file: &ExceptionsFile| &file.about)?;
        let mut whys =
            file.silence.iter().map(|text| &text.why).chain(file.allow.iter().map(|text| &text.why));
        if whys.any(|why| why.trim().is_empty()) {
            return Err(self.refused(&"every exception must say why"));
        }
        let mut allowed = Vec::new();
        for text in &file.allow {
            let phrases = all(&text.phrases, &mut Named::new(&Names::new()), literals);
            allowed.extend(phrases.map_err(|mistake| self.refused(&mistake))?);
        }
        let silenced = file.silence.into_iter().map(|text| (text.list, text.rule.into())).collect();
        Ok(ExceptionTexts { silenced, allowed })
    }
}

fn all(lines: &[String], named: &mut Named<'_>, literals: &mut Literals) -> Result<Vec<Phrase>, Mistake> {
    let orders = lines.iter().flat_map(|line| grammar::orders(line));
    orders.map(|line| grammar::parse(&line, named, literals)).collect()
}
