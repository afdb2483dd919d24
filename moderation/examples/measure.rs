//! Compares verdicts with labels and prints, per language and kind, what was found and what was not.
//!
//! `measure [--misses] [--lists FOLDER] FILE.jsonl...` reads objects with `text`, `lang`, `kind` (one of the kinds of
//! findings, or `none`) and `urgency` (`R0` to `R4`). Alarm is R2 or higher, soft is R1 or higher. A row
//! about danger is found when somebody is called or told about it; any other row when a finding has its kind.
//! `--misses` prints the rows that were read otherwise than their label says.

mod reading;

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
};

use moderation::{Context, Kind, Place, Urgency, Verdict, Visibility};
use reading::Text;
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    text: Text,
    lang: String,
    kind: Label,
    #[serde(default = "no_need")]
    urgency: Urgency,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(untagged)]
enum Label {
    Kind(Kind),
    None(Nothing),
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Nothing {
    None,
}

fn no_need() -> Urgency {
    Urgency::R0
}

/// What became of the rows of one language and kind.
#[derive(Default)]
struct Count {
    rows: u32,
    found: u32,
    alarm: u32,
    soft: u32,
    kept_back: u32,
    /// How often rows of other kinds were given this one.
    wrongly: u32,
}

const URGENCIES: [Urgency; 5] = [Urgency::R0, Urgency::R1, Urgency::R2, Urgency::R3, Urgency::R4];

fn main() -> io::Result<()> {
    let (lists, mut files) = reading::lists()?;
    let misses = files.iter().any(|argument| argument == "--misses");
    files.retain(|argument| argument != "--misses");

    let mut counts: BTreeMap<(String, Label), Count> = BTreeMap::new();
    let mut confusion = [[0_u32; URGENCIES.len()]; URGENCIES.len()];
    let mut out = io::BufWriter::new(io::stdout().lock());
    for file in &files {
        for (number, line) in fs::read(file)?.split(|byte| *byte == b'\n').enumerate() {
            if line.is_empty() {
                continue;
            }
            let row: Row = reading::line(line)
                .map_err(|problem| io::Error::other(format!("{file}, line {}: {problem}", number + 1)))?;
            let languages = [row.lang.as_str()];
            let context = Context { place: Place::Group, languages: &languages, recent_concerns: 0 };
            let verdict = lists.screen(&row.text.0, &context);
            let found = is_found(&row, &verdict);
            confusion[row.urgency as usize][verdict.urgency as usize] += 1;
            if misses && (!found || verdict.urgency != row.urgency) {
                writeln!(out, "{} {:?} {}: {}", said(row.kind), row.urgency, brief(&verdict), row.text.0)?;
            }
            for kind in kinds(&verdict) {
                if Label::Kind(kind) != row.kind {
                    counts.entry((row.lang.clone(), Label::Kind(kind))).or_default().wrongly += 1;
                }
            }
            let count = counts.entry((row.lang, row.kind)).or_default();
            count.rows += 1;
            count.found += u32::from(found);
            count.alarm += u32::from(verdict.urgency >= Urgency::R2);
            count.soft += u32::from(verdict.urgency >= Urgency::R1);
            count.kept_back += u32::from(verdict.visibility != Visibility::Show);
        }
    }

    writeln!(out, "language  kind            rows  found %  precision %  alarm %  soft %  kept back %")?;
    for ((language, kind), count) in &counts {
        let share = |part: u32, all: u32| match all {
            0 => "-".to_owned(),
            _ => format!("{:.1}", 100.0 * f64::from(part) / f64::from(all)),
        };
        writeln!(
            out,
            "{language:<8}  {:<14}  {:>4}  {:>7}  {:>11}  {:>7}  {:>6}  {:>11}",
            said(*kind),
            count.rows,
            share(count.found, count.rows),
            share(count.found, count.found + count.wrongly),
            share(count.alarm, count.rows),
            share(count.soft, count.rows),
            share(count.kept_back, count.rows),
        )?;
    }
    writeln!(
        out,
        "\nlabelled \\ given   {}",
        URGENCIES.map(|urgency| format!("{:>6}", format!("{urgency:?}"))).concat()
    )?;
    for (urgency, given) in URGENCIES.iter().zip(confusion) {
        writeln!(out, "{urgency:?}                 {}", given.map(|count| format!("{count:>6}")).concat())?;
    }
    out.flush()
}

/// Whether the verdict answers to the label.
fn is_found(row: &Row, verdict: &Verdict) -> bool {
    match row.kind {
        Label::None(Nothing::None) => {
            verdict.urgency == Urgency::R0 && verdict.visibility == Visibility::Show
        }
        Label::Kind(_) if row.urgency >= Urgency::R2 => verdict.urgency >= Urgency::R2,
        Label::Kind(_) if row.urgency == Urgency::R1 => verdict.urgency >= Urgency::R1,
        Label::Kind(kind) => kinds(verdict).contains(&kind),
    }
}

fn kinds(verdict: &Verdict) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = verdict.findings.iter().map(|finding| finding.kind).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

fn said(label: Label) -> String {
    match label {
        Label::Kind(kind) => serde_json::to_value(kind)
            .ok()
            .and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default(),
        Label::None(Nothing::None) => "none".to_owned(),
    }
}

fn brief(verdict: &Verdict) -> String {
    let rules: Vec<&str> = verdict.findings.iter().map(|finding| finding.rule.as_str()).collect();
    format!("{:?} {:?} {}", verdict.urgency, verdict.visibility, rules.join(" "))
}
