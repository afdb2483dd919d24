//! The rule language: a line a coordinator can read.
//!
//! | written | means |
//! |---|---|
//! | `want to die` | these words, in this order, in one sentence |
//! | `(kill\|hurt) myself` | one of these |
//! | `[really] want` | may be there |
//! | `cut*`, `*strasse` | a word that begins, or ends, like this |
//! | `want .. die` | up to three words between; `..6` up to six |
//! | `want ~ die` | both, in either order, with up to six words between |
//! | `<want>` | the alternatives named `want` in the language's `words.toml` |
//! | `^`, `$` | the sentence begins, ends here |
//! | `{number}`, `{many}` | digits; ten or more |
//! | `{Name}`, `{any}` | a word with a capital; whatever word |
//! | `{@name}` | a word with an `@` before it |
//!

use std::{collections::BTreeMap, fmt, sync::Arc};

use crate::{
    fold,
    lexicon::{Literal, Literals},
    phrases::{Choice, Part, Phrase, REACH},
};

/// How many words `..` lets pass.
const GAP: usize = 3;
/// How deep groups may stand in groups and names refer to names; a name that refers to itself ends here.
const DEPTH: usize = 16;

/// Named alternatives, as `words.toml` gives them.
pub(crate) type Names = BTreeMap<String, String>;

/// The named alternatives of a language. Each is read once, when a phrase first asks for it.
pub(crate) struct Named<'a> {
    names: &'a Names,
    read: BTreeMap<String, Arc<Choice>>,
}

impl<'a> Named<'a> {
    pub(crate) fn new(names: &'a Names) -> Self {
        Self { names, read: BTreeMap::new() }
    }
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake(String);

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The line in every order its parts may stand in: `a ~ b` is `a ..6 b` and `b ..6 a`. Of more than three parts, only
/// the order as written.
pub(crate) fn orders(line: &str) -> Vec<String> {
    let between = |parts: &[&str]| parts.join(" ..6 ");
    match *line.split('~').map(str::trim).collect::<Vec<_>>() {
        [a, b] => vec![between(&[a, b]), between(&[b, a])],
        [a, b, c] => [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]]
            .iter()
            .map(|parts| between(parts))
            .collect(),
        ref parts => vec![between(parts)],
    }
}

/// Reads a line.
///
/// # Errors
///
/// What is wrong with it.
pub(crate) fn parse(line: &str, named: &mut Named<'_>, literals: &mut Literals) -> Result<Phrase, Mistake> {
    Parser { rest: line, line, named, literals, depth: 0 }.whole()
}

struct Parser<'a, 'b, 'n> {
    rest: &'a str,
    line: &'a str,
    named: &'b mut Named<'n>,
    literals: &'b mut Literals,
    depth: usize,
}

impl<'a> Parser<'a, '_, '_> {
    fn whole(mut self) -> Result<Phrase, Mistake> {
        let phrase = self.phrase()?;
        match self.rest.chars().next() {
            None if phrase.parts.is_empty() => self.mistake("it is empty"),
            None if phrase.lengths().1 >= REACH => self.mistake("it reaches too far"),
            None => Ok(phrase),
            Some(c) => self.mistake(&format!("`{c}` closes nothing")),
        }
    }

    fn phrase(&mut self) -> Result<Phrase, Mistake> {
        let mut parts = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            let Some(c) = self.rest.chars().next() else { break };
            match c {
                ')' | ']' | '|' => break,
                '(' => parts.push(Part::OneOf(self.alternatives(')')?)),
                '[' => parts.push(Part::Optional(self.alternatives(']')?)),
                '<' => {
                    let name = self.until('>')?;
                    parts.push(Part::OneOf(self.named(name)?));
                }
                '{' => parts.push(match self.until('}')? {
                    "number" => Part::Number,
                    "many" => Part::Many,
                    "Name" => Part::Name,
                    "@name" => Part::Addressed,
                    "any" => Part::Any,
                    other => return self.mistake(&format!("nothing is called {{{other}}}")),
                }),
                '^' | '$' => {
                    self.rest = &self.rest[1..];
                    parts.push(if c == '^' { Part::SentenceBegins } else { Part::SentenceEnds });
                }
                _ => self.piece(&mut parts)?,
            }
        }
        Ok(Phrase::new(parts))
    }

    fn alternatives(&mut self, close: char) -> Result<Arc<Choice>, Mistake> {
        self.depth += 1;
        if self.depth > DEPTH {
            return self.mistake("it is nested too deeply");
        }
        let mut found = Vec::new();
        loop {
            self.rest = &self.rest[1..];
            let phrase = self.phrase()?;
            if phrase.parts.is_empty() {
                return self.mistake("an alternative is empty");
            }
            found.push(phrase);
            match self.rest.chars().next() {
                Some('|') => {}
                Some(c) if c == close => break,
                Some(_) | None => return self.mistake(&format!("`{close}` is missing")),
            }
        }
        self.rest = &self.rest[1..];
        self.depth -= 1;
        Ok(Arc::new(found.into()))
    }

    fn named(&mut self, name: &str) -> Result<Arc<Choice>, Mistake> {
        if let Some(read) = self.named.read.get(name) {
            return Ok(Arc::clone(read));
        }
        let names = self.named.names;
        let Some(line) = names.get(name) else {
            return self.mistake(&format!("words.toml has no <{name}>"));
        };
        let grouped = format!("({line})");
        let mut inner = Parser {
            rest: &grouped,
            line: self.line,
            named: &mut *self.named,
            literals: &mut *self.literals,
            depth: self.depth + 1,
        };
        let read = match inner.alternatives(')') {
            Err(_) if inner.depth > DEPTH => return self.mistake(&format!("<{name}> refers to itself")),
            read => read?,
        };
        self.named.read.insert(name.to_owned(), Arc::clone(&read));
        Ok(read)
    }

    fn until(&mut self, close: char) -> Result<&'a str, Mistake> {
        match self.rest[1..].split_once(close) {
            Some((inside, rest)) => {
                self.rest = rest;
                Ok(inside)
            }
            None => Err(Mistake(format!("`{close}` is missing in `{}`", self.line))),
        }
    }

    /// A word, or a gap.
    fn piece(&mut self, parts: &mut Vec<Part>) -> Result<(), Mistake> {
        let special = |c: char| c.is_whitespace() || "()[]|<>{}^$".contains(c);
        let (piece, rest) = self.rest.split_at(self.rest.find(special).unwrap_or(self.rest.len()));
        self.rest = rest;
        if piece.is_empty() {
            return self.mistake("`>` or `}` closes nothing");
        }
        if let Some(most) = piece.strip_prefix("..") {
            let most = if most.is_empty() { Some(GAP) } else { most.parse().ok() };
            return match most {
                Some(most) if most < 20 => {
                    parts.push(Part::Gap(most));
                    Ok(())
                }
                Some(_) | None => self.mistake(&format!("`{piece}` is no gap")),
            };
        }
        let letters = piece.trim_matches('*');
        let mut words = fold::words(letters);
        let (Some(last), inner) = (words.pop(), words) else {
            return self.mistake(&format!("`{piece}` has no letters"));
        };
        if !inner.is_empty() && piece.starts_with('*') {
            return self.mistake(&format!("`{piece}` is more than one word"));
        }
        parts.extend(inner.into_iter().map(|word| Part::Word(self.literals.id(Literal::Whole(word)))));
        let literal = match (piece.starts_with('*'), piece.ends_with('*')) {
            (false, false) => Literal::Whole(last),
            (false, true) => Literal::Beginning(last),
            (true, false) => Literal::Ending(last),
            (true, true) => return self.mistake(&format!("`{piece}` has two stars")),
        };
        parts.push(Part::Word(self.literals.id(literal)));
        Ok(())
    }

    fn mistake<T>(&self, what: &str) -> Result<T, Mistake> {
        Err(Mistake(format!("{what} in `{}`", self.line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexicon::Lexicon, phrases::Phrases};

    fn names() -> Names {
        Names::from([
            ("want".to_owned(), "want|would like".to_owned()),
            ("loop".to_owned(), "<loop>".to_owned()),
        ])
    }

    fn finds(line: &str, text: &str) -> bool {
        let mut literals = Literals::default();
        let phrase = parse(line, &mut Named::new(&names()), &mut literals).expect(line);
        let mut view = fold::plain(text);
        Lexicon::new(&literals).expect("few words").notice(&mut view);
        Phrases::from(vec![phrase]).stand_in(&view, 0..view.words.len())
    }

    #[test]
    fn a_phrase_is_its_words_in_order() {
        assert!(finds("need a hand", "I NEED a hand"));
        assert!(!finds("need a hand", "a hand I need"));
        assert!(!finds("need a hand", "what I need. A hand"), "not across sentences");
    }

    #[test]
    fn alternatives_options_names_and_endings_read_as_written() {
        assert!(finds("<want> [a|some] (tea|black coffee)", "would like some black coffee"));
        assert!(finds("<want> [a|some] (tea|black coffee)", "want tea"));
        assert!(finds("drink*", "drinking"));
        assert!(finds("*strasse", "Hauptstraße"));
        assert!(finds("{number} {Name} street", "12 Oak Street"));
        assert!(!finds("{number} {Name} street", "12 oak street"));
    }

    #[test]
    fn a_gap_is_bounded() {
        assert!(finds("need .. rest", "need a long quiet rest"));
        assert!(!finds("need .. rest", "need a very long quiet rest"));
        assert!(finds("need ..4 rest", "need a very long quiet rest"));
    }

    #[test]
    fn parts_may_stand_in_any_order() {
        assert_eq!(orders("tired"), ["tired"]);
        assert_eq!(orders("(a|b) ~ c"), ["(a|b) ..6 c", "c ..6 (a|b)"]);
        assert_eq!(orders("a ~ b ~ c").len(), 6);
    }

    #[test]
    fn the_end_of_a_sentence_may_be_an_alternative() {
        for text in ["need rest", "need rest. Tea", "need rest now"] {
            assert!(finds("need rest (now|$)", text), "{text}");
        }
        assert!(!finds("need rest (now|$)", "need rest later"));
    }

    #[test]
    fn a_mistake_is_named() {
        for (line, part) in [
            ("(a|b", "`)` is missing"),
            ("a)", "closes nothing"),
            ("<nobody>", "no <nobody>"),
            ("<loop>", "refers to itself"),
            ("{word}", "nothing is called"),
            ("*a*", "two stars"),
            ("", "empty"),
        ] {
            let Err(mistake) = parse(line, &mut Named::new(&names()), &mut Literals::default()) else {
                panic!("{line} was accepted")
            };
            assert!(mistake.to_string().contains(part), "{line}: {mistake}");
        }
    }
}
