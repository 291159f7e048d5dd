use std::fs;
use std::path::Path;

use crate::command::Shell;

/// The example archive with a backup, and the name of its first member.
fn example() -> (Shell, String) {
    let shell = Shell::new();
    shell.done(&["example", "tuin.hamerslag"]);
    // A file that comes in is backed up before.
    shell.write("bestuur.csv", "naam,functie,van,tot\nAnja Vos,voorzitter,1-5-2022,1-5-2099\n");
    shell.done(&["person", "import", "tuin.hamerslag", "bestuur.csv"]);
    let people: serde_json::Value =
        serde_json::from_str(&shell.done(&["person", "list", "tuin.hamerslag", "--json"])).unwrap();
    let name = people["people"][0]["fields"]["name"].as_str().unwrap().to_owned();
    (shell, name)
}

fn count(folder: &Path, words: &str) -> usize {
    let wanted = words.as_bytes();
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            count += self::count(&path, words);
        } else if path.extension().is_some_and(|extension| extension == "hamerslag") {
            count +=
                fs::read(&path).unwrap().windows(wanted.len()).filter(|window| *window == wanted).count();
        }
    }
    count
}

#[test]
fn without_yes_it_is_told_and_nothing_is_done_and_with_yes_it_is_gone() {
    let (shell, name) = example();
    let before = fs::read(shell.path("tuin.hamerslag")).unwrap();
    let told = shell.done(&["erase", "tuin.hamerslag", "--person", &name]);
    for words in [
        "Er is nog niets gebeurd",
        "Hier gaat het weg",
        "logboek",
        "reservekopie",
        "art. 17 lid 3 AVG",
        "--yes",
        "is nog lid",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert_eq!(fs::read(shell.path("tuin.hamerslag")).unwrap(), before);
    assert!(count(shell.folder.path(), &name) > 1, "in the archive and in a backup");

    let done =
        shell.done(&["erase", "tuin.hamerslag", "--person", &name, "--reason", "Brief van 3 mei", "--yes"]);
    assert!(done.contains("gewist") && done.contains("het is heel"), "{done}");
    assert_eq!(count(shell.folder.path(), &name), 0);
    let check = shell.done(&["check", "tuin.hamerslag"]);
    assert!(check.contains("(persoon)") && check.contains("Reden: Brief van 3 mei."), "{check}");
    assert!(check.contains("Het archief is heel en onaangetast."), "{check}");
    shell.done(&["overview", "tuin.hamerslag"]);
    shell.done(&["decisions", "tuin.hamerslag"]);
    let again = shell.run(&["erase", "tuin.hamerslag", "--person", &name, "--yes"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("staat nergens in dit archief"), "{}", again.err);
}

#[test]
fn a_slip_goes_and_the_minutes_say_so_at_their_foot() {
    let (shell, _) = example();
    let lines = shell.done(&["meetings", "tuin.hamerslag", "--json"]);
    let meetings: serde_json::Value = serde_json::from_str(&lines).unwrap();
    let adopted =
        meetings["meetings"].as_array().unwrap().iter().find(|line| line["minutes"] == "adopted").unwrap();
    let meeting =
        format!("{}:{}", adopted["body_short"].as_str().unwrap(), adopted["date"].as_str().unwrap());
    let minutes = || shell.done(&["minutes", "tuin.hamerslag", &meeting, "--markdown"]);
    let whole: serde_json::Value =
        serde_json::from_str(&shell.done(&["minutes", "tuin.hamerslag", &meeting, "--json"])).unwrap();
    let blocks =
        whole["items"].as_array().unwrap().iter().flat_map(|item| item["entries"].as_array().unwrap());
    let text =
        blocks.filter_map(|block| block["text"].as_str()).find(|text| text.split(' ').count() > 6).unwrap();
    let words: Vec<&str> = text.split(' ').take(5).collect();
    let slip = words.join(" ");
    shell.done(&["erase", "tuin.hamerslag", "--words", &slip, "--meeting", &meeting, "--yes"]);
    let after = minutes();
    assert!(after.contains(r"\[gewist\]") && !after.contains(&slip), "{slip}\n{after}");
    assert!(after.contains("## Op verzoek gewist") && after.contains("art. 17 AVG"), "{after}");
    assert!(shell.done(&["check", "tuin.hamerslag"]).contains("heel en onaangetast"));
    shell.done(&["minutes", "tuin.hamerslag", &meeting, "--pdf", "notulen.pdf"]);
}

#[test]
fn who_or_what_is_not_known_is_said_and_nothing_changes() {
    let (shell, name) = example();
    let before = fs::read(shell.path("tuin.hamerslag")).unwrap();
    let refused = |arguments: &[&str], code: i32, words: &str| {
        let said = shell.run(arguments);
        assert_eq!(said.code, code, "{arguments:?}: {said:?}");
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
    };
    refused(&["erase", "tuin.hamerslag", "--person", "Koos"], 1, "staat niet bij de personen");
    refused(&["erase", "tuin.hamerslag", "--person", "Koos Onbekend"], 1, "staat nergens");
    refused(&["erase", "tuin.hamerslag"], 2, "Zeg wat er gewist moet worden");
    refused(&["erase", "tuin.hamerslag", "--words", "iets"], 2, "Zeg van welke vergadering");
    refused(&["erase", "tuin.hamerslag", "--person", &name, "--due"], 2, "Kies één");
    refused(
        &["erase", "tuin.hamerslag", "--words", "zeemeermin", "--meeting", "laatste", "--yes"],
        1,
        "staat nergens",
    );
    let reason = format!("{name} vroeg erom");
    refused(
        &["erase", "tuin.hamerslag", "--person", &name, "--reason", &reason, "--yes"],
        1,
        "zonder de naam",
    );
    refused(&["erase", "weg.hamerslag", "--person", &name], 1, "bestaat niet");
    refused(&["keep", "tuin.hamerslag", "--contacts", "veel"], 1, "geen aantal jaren");
    refused(&["keep", "tuin.hamerslag", "--contacts", "0"], 1, "ten minste één jaar");
    assert_eq!(fs::read(shell.path("tuin.hamerslag")).unwrap().len(), before.len());
    assert!(!shell.done(&["check", "tuin.hamerslag"]).contains("gewist"));
}

#[test]
fn an_archive_in_use_or_write_protected_is_left_as_it_is() {
    let (shell, name) = example();
    let path = shell.path("tuin.hamerslag");
    let lock = fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(shell.path("tuin.hamerslag-lock"))
        .unwrap();
    lock.lock().unwrap();
    let said = shell.run(&["erase", "tuin.hamerslag", "--person", &name, "--yes"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("al geopend om in te schrijven"), "{}", said.err);
    drop(lock);
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let said = shell.run(&["erase", "tuin.hamerslag", "--person", &name, "--yes"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("alleen worden gelezen"), "{}", said.err);
    assert!(count(shell.folder.path(), &name) > 1);
}

#[test]
fn the_terms_are_told_with_what_they_rest_on_and_can_be_set() {
    let (shell, _) = example();
    let told = shell.done(&["erase", "tuin.hamerslag", "--due"]);
    for words in ["art. 5 lid 1 onder e AVG", "art. 2:10 lid 3 BW", "7 jaar", "Notulen, besluiten"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let set = shell.done(&["keep", "tuin.hamerslag", "--contacts", "4"]);
    assert!(set.contains("geen lid meer is: 4 jaar"), "{set}");
    assert!(shell.done(&["keep", "tuin.hamerslag"]).contains("geen lid meer is: 4 jaar"));
}
