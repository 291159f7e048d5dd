//! Writes the wire in TypeScript: the types, and the Dutch words of the closed lists that cross by their stable name.

use std::fs;
use std::path::PathBuf;

use hamerslag_core::words::{LegalForm, MeetingStatus, MinutesStatus};
use ts_rs::{Config, TS};

use super::{Meeting, Overview, Recent, Saved};
use crate::failure::Failure;

const HEADER: &str = "// Written by a test of src-tauri/src/wire.rs. After a change there: HAMERSLAG_WRITE_WIRE=1 cargo test --lib wire\n";

struct WordList {
    name: &'static str,
    plural: &'static str,
    words: Vec<(&'static str, &'static str)>,
}

macro_rules! word_list {
    ($name:ident, $plural:ident) => {
        WordList {
            name: stringify!($name),
            plural: stringify!($plural),
            words: $name::ALL.iter().map(|word| (word.stable_name(), word.dutch())).collect(),
        }
    };
}

fn word_lists() -> [WordList; 3] {
    [
        word_list!(LegalForm, legalForms),
        word_list!(MeetingStatus, meetingStatuses),
        word_list!(MinutesStatus, minutesStatuses),
    ]
}

fn types() -> String {
    let config = Config::default();
    let mut text = HEADER.to_owned();
    for list in word_lists() {
        let names: Vec<_> = list.words.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        text += &format!("\nexport type {} = {};\n", list.name, names.join(" | "));
    }
    let declarations = [
        Recent::decl(&config),
        Overview::decl(&config),
        Meeting::decl(&config),
        Saved::decl(&config),
        Failure::decl(&config),
    ];
    for declaration in declarations {
        text += &format!("\nexport {declaration}\n");
    }
    text
}

fn words() -> String {
    let lists = word_lists();
    let names: Vec<_> = lists.iter().map(|list| list.name).collect();
    let mut text = format!("{HEADER}\nimport type {{ {} }} from \"./types\";\n", names.join(", "));
    for WordList { name, plural, words } in lists {
        text += &format!("\nexport const {plural}: Record<{name}, string> = {{\n");
        for (stable, dutch) in words {
            text += &format!("  {stable}: \"{dutch}\",\n");
        }
        text += "};\n";
    }
    text
}

#[test]
fn the_committed_typescript_says_what_the_wire_says() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/lib/wire");
    for (name, text) in [("types.ts", types()), ("words.ts", words())] {
        let file = folder.join(name);
        if std::env::var_os("HAMERSLAG_WRITE_WIRE").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &text).unwrap();
        }
        let committed = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(committed, text, "{} is stale; its first line says how to write it anew", file.display());
    }
}
