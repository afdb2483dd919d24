//! The rule language: a line a coordinator can read.
//!
//! | written | means |
//! |---|---|
//! | `want to die` | these words, in this order, in one sentence |
//! | `(kill\|hurt) myself` | one of these |
//! | `[really] want` | may be there |
//! | `cut*`, `*strasse` | a word that begins, or ends, like this |
//! | `want .. die` | up to three words between; `..6` up to six |
//! | `<want>` | the alternatives named `want` in the language's `words.toml` |
//! | `^`, `$` | the sentence begins, ends here |
//! | `{number}`, `{many}` | digits; ten or more |
//! | `{Name}`, `{any}` | a word with a capital; whatever word |
//! | `{@name}` | a word with an `@` before it |
//!

use std::{collections::BTreeMap, fmt};

use crate::{
    fold,
    lexicon::{Literal, Literals},
    phrases::{Part, Phrase, REACH},
};

/// How many words `..` lets pass.
const GAP: usize = 3;
/// How deep names may refer to names; a name that refers to itself ends here.
const DEPTH: usize = 6;

/// Named alternatives, as `words.toml` gives them.
pub(crate) type Names = BTreeMap<String, String>;

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake(String);

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads a line.
///
/// # Errors
///
/// What is wrong with it.
pub(crate) fn parse(line: &str, names: &Names, literals: &mut Literals) -> Result<Phrase, Mistake> {
    Parser { rest: line, line, names, literals, depth: 0 }.whole()
}

struct Parser<'a> {
    rest: &'a str,
    line: &'a str,
    names: &'a Names,
    literals: &'a mut Literals,
    depth: usize,
}

impl<'a> Parser<'a> {
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
                '(' => parts.push(Part::OneOf(self.alternatives(')')?.into())),
                '[' => parts.push(Part::Optional(self.alternatives(']')?.into())),
                '<' => {
                    let name = self.until('>')?;
                    parts.push(Part::OneOf(self.named(name)?.into()));
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

    fn alternatives(&mut self, close: char) -> Result<Vec<Phrase>, Mistake> {
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
        Ok(found)
    }

    fn named(&mut self, name: &str) -> Result<Vec<Phrase>, Mistake> {
        let Some(line) = self.names.get(name) else {
            return self.mistake(&format!("words.toml has no <{name}>"));
        };
        if self.depth >= DEPTH {
            return self.mistake(&format!("<{name}> refers to itself"));
        }
        let grouped = format!("({line})");
        let mut inner = Parser {
            rest: &grouped,
            line: self.line,
            names: self.names,
            literals: self.literals,
            depth: self.depth + 1,
        };
        inner.alternatives(')')
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
        let phrase = parse(line, &names(), &mut literals).expect(line);
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
            let Err(mistake) = parse(line, &names(), &mut Literals::default()) else {
                panic!("{line} was accepted")
            };
            assert!(mistake.to_string().contains(part), "{line}: {mistake}");
        }
    }
}
