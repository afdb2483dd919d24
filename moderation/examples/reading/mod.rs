//! What the examples share: the lists they screen with, and lines of JSON.

use std::{env, fs, io, path::Path};

use moderation::Lists;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, Visitor},
};

/// The lists of the folder behind `--lists`, or those that came with the crate; and the other arguments.
///
/// # Errors
///
/// What is wrong with the folder or with a list in it.
pub(crate) fn lists() -> io::Result<(&'static Lists, Vec<String>)> {
    let mut arguments = env::args().skip(1);
    let (mut folder, mut others) = (None, Vec::new());
    while let Some(argument) = arguments.next() {
        if argument == "--lists" {
            folder = arguments.next();
        } else {
            others.push(argument);
        }
    }
    let Some(folder) = folder else { return Ok((Lists::built_in(), others)) };
    let files = files(Path::new(&folder))?;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let lists = Lists::parse(&files).map_err(io::Error::other)?;
    Ok((Box::leak(Box::new(lists)), others))
}

/// Every `language/kind.toml` below the folder.
fn files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for language in fs::read_dir(folder)? {
        let language = language?.path();
        if !language.is_dir() {
            continue;
        }
        for file in fs::read_dir(&language)? {
            let file = file?.path();
            let name = file.strip_prefix(folder).map_err(io::Error::other)?.with_extension("");
            files.push((name.display().to_string(), fs::read_to_string(file)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Reads a line of JSON. Bytes that are no text become replacement characters.
///
/// # Errors
///
/// Those of JSON.
pub(crate) fn line<T: DeserializeOwned>(line: &[u8]) -> serde_json::Result<T> {
    serde_json::from_str(&String::from_utf8_lossy(line))
}

/// A text of JSON, which may hold half a character: a surrogate without its other half.
#[derive(Default)]
pub(crate) struct Text(pub(crate) String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Text;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Text, E> {
                Ok(Text(String::from_utf8_lossy(bytes).into_owned()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}
