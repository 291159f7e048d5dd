//! What somebody hears who has the document read aloud (PDF/UA-1, ISO 14289-1): the structure and the order.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use hamerslag_core::view::{AgendaItemView, MinutesView, TreatedItemView};
use hamerslag_print::{agenda_pdf, decisions_pdf};
use lopdf::{Dictionary, Object, ObjectId};

use crate::sample::parsed::{Parsed, name, number, words};
use crate::sample::{
    agenda, decided, decision, decision_list, empty_minutes, entry, item, labelled, minutes, minutes_bytes,
    one_item, plan, printing,
};

/// What `pdfinfo` reads from the structure: a line per element or text, without soft hyphens; `None` if it is not there.
/// It tells the words of an element piece by piece; here they are joined.
fn heard(pdf: &[u8]) -> Option<Vec<String>> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let Ok(output) = Command::new("pdfinfo").arg("-struct-text").arg(file.path()).output() else {
        println!("skipped: pdfinfo (Debian poppler-utils) is not installed");
        return None;
    };
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap().replace('\u{ad}', "");
    let (mut lines, mut in_text): (Vec<String>, bool) = (Vec::new(), false);
    for line in text.lines().map(str::trim) {
        let words = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
        match lines.last_mut().filter(|_| in_text && words.is_some()) {
            Some(last) => last.push_str(words.unwrap_or_default()),
            None => lines.push(words.unwrap_or(line).to_owned()),
        }
        in_text = words.is_some();
    }
    Some(lines.into_iter().map(|line| line.trim_end().to_owned()).collect())
}

/// How many elements there are of a type.
fn count(heard: &[String], kind: &str) -> usize {
    heard.iter().filter(|line| line.split([' ', ':']).next() == Some(kind)).count()
}

/// The elements, without their texts and attributes, up to one level of headings.
fn headings(heard: &[String]) -> Vec<(&str, &str)> {
    let pairs = heard.windows(2).filter(|pair| pair[0].starts_with('H') && pair[0].ends_with(" (block)"));
    pairs.map(|pair| (&pair[0][..2], pair[1].as_str())).collect()
}

#[test]
fn headings_carry_their_number_and_rank() {
    let Some(heard) = heard(&minutes_bytes("notulen", &minutes())) else { return };
    let headings = headings(&heard);
    assert_eq!(headings[0], ("H1", "Notulen van de algemene ledenvergadering"));
    assert_eq!(headings[1..3], [("H2", "1 Opening"), ("H2", "2 Vaststelling agenda")]);
    assert_eq!(headings.last(), Some(&("H2", "Actielijst")));
}

#[test]
fn a_rank_is_never_skipped() {
    let deep = |number: &str, depth| TreatedItemView {
        item: AgendaItemView { depth, ..plan(number, "Punt") },
        ..item(number, "Punt", vec![entry("Woorden.")])
    };
    let items = vec![deep("1", 3), deep("1a", 1), deep("1b", 8), deep("1c", 9), deep("2", 0)];
    let Some(heard) = heard(&minutes_bytes("diep", &MinutesView { items, ..empty_minutes() })) else {
        return;
    };
    let ranks: Vec<&str> = headings(&heard).into_iter().map(|(rank, _)| rank).collect();
    assert_eq!(ranks, ["H1", "H2", "H3", "H4", "H5", "H2"]);
}

#[test]
fn letters_and_dashes_are_lists_within_lists() {
    let view = one_item(vec![
        labelled("a.", "De brief."),
        hamerslag_core::view::EntryView { level: 1, ..labelled("–", "De bijlage.") },
        labelled("b.", "De rekening.\nMet een tweede alinea."),
        decided("2026-1", "Er wordt betaald.", vec![]),
        entry("Daarna is er koffie."),
    ]);
    let Some(heard) = heard(&minutes_bytes("lijst", &view)) else { return };
    let from = heard.iter().position(|line| line == "1 Het punt").unwrap() + 1;
    let until = heard.iter().position(|line| line == "Besluitenlijst").unwrap() - 1;
    assert_eq!(
        heard[from..until].join("|"),
        "L (block):|/ListNumbering /LowerAlpha|LI (block)|Lbl (block)|a.|LBody (block)|P (block)|De brief.|\
         L (block):|/ListNumbering /Disc|LI (block)|Lbl (block)|–|LBody (block)|P (block)|De bijlage.|\
         LI (block)|Lbl (block)|b.|LBody (block)|P (block)|De rekening.|P (block)|Met een tweede alinea.|\
         Div|P (block)|Besluit 2026-1. Er wordt betaald. Hamerslag.|P (block)|Daarna is er koffie."
    );
}

#[test]
fn votes_are_a_table_within_their_decision_whose_rows_and_columns_have_heads() {
    let votes = vec![crate::sample::vote(1, 17, 17, true), crate::sample::vote(2, 12, 22, false)];
    let view = one_item(vec![decided("2026-1", "Er komt een hek.", votes), entry("Daarna is er koffie.")]);
    let Some(heard) = heard(&minutes_bytes("stemming", &view)) else { return };
    let from = heard.iter().position(|line| line.starts_with("Div")).unwrap();
    let until = heard.iter().position(|line| line == "Daarna is er koffie.").unwrap();
    let table = &heard[from..until];
    assert_eq!([table[2].as_str(), table[3].as_str()], ["Besluit 2026-1. Er komt een hek.", "Table (block)"]);
    let scopes = |scope: &str| table.iter().filter(|line| *line == scope).count();
    assert_eq!((scopes("/Scope /Column"), scopes("/Scope /Row")), (5, 2), "{table:#?}");
    assert_eq!((count(table, "TH"), count(table, "TD")), (7, 8));
}

#[test]
fn a_paragraph_on_two_pages_is_heard_in_one_breath() {
    let long =
        "De penningmeester licht de begroting toe en beantwoordt vragen over het onderhoud. ".repeat(120);
    let bytes = minutes_bytes("adem", &one_item(vec![entry("Vooraf."), entry(&long), entry("Achteraf.")]));
    assert!(Parsed::of(&bytes).pages().len() > 1);
    let Some(heard) = heard(&bytes) else { return };
    assert!(heard.iter().any(|line| line == long.trim_end()), "without a running head or foot between");
    assert!(!heard.iter().any(|line| line.contains("Pagina ") || line.contains("Volkstuinvereniging")));
}

#[test]
fn every_block_of_the_account_is_heard_whole_and_in_order() {
    let view = minutes();
    let Some(heard) = heard(&minutes_bytes("notulen", &view)) else { return };
    let mut from = 0;
    for treated in &view.items {
        for words in treated.item.title.iter().chain(treated.entries.iter().map(|entry| &entry.text)) {
            let found = heard[from..].iter().position(|line| line.contains(words.as_str()));
            from += found.unwrap_or_else(|| panic!("“{words}” is not heard after line {from}"));
        }
    }
}

#[test]
fn the_time_of_an_item_is_heard_after_its_title() {
    let Some(heard) = heard(&agenda_pdf(&agenda(), &printing()).unwrap()) else { return };
    let at = heard.iter().position(|line| line.contains("Begroting en contributie 2027")).unwrap();
    assert_eq!(heard[at..at + 3], ["5 Begroting en contributie 2027", "Span (inline)", "20.25"]);
}

#[test]
fn a_table_over_many_pages_is_one_table_with_one_head() {
    let numbered = |number: usize| {
        let text = format!("Besluit over zaak {number} met een zin die over twee regels van de kolom loopt.");
        decision(&format!("2016-{number}"), &text, vec![])
    };
    let bytes = decisions_pdf(&decision_list((1..=150).map(numbered)), &printing()).unwrap();
    assert!(Parsed::of(&bytes).pages().len() > 4);
    let Some(heard) = heard(&bytes) else { return };
    for (kind, expected) in [("Table", 1), ("THead", 1), ("TBody", 1), ("TR", 151), ("TH", 5), ("TD", 750)] {
        assert_eq!(count(&heard, kind), expected, "{kind}");
    }
    assert_eq!(heard.iter().filter(|line| *line == "/Scope /Column").count(), 5);
    assert_eq!(heard.iter().filter(|line| *line == "Genomen").count(), 1, "repeated heads are not heard");
}

#[test]
fn a_row_taller_than_a_page_is_one_row() {
    let long = "Het besluit heeft een lange overweging. ".repeat(400) + "Slot.";
    let Some(heard) = heard(&minutes_bytes("hoog", &one_item(vec![decided("2026-1", &long, vec![])]))) else {
        return;
    };
    assert_eq!(count(&heard, "TR"), 2);
    assert_eq!(heard.iter().filter(|line| **line == long).count(), 1, "the cell is heard whole");
}

#[test]
fn words_from_right_to_left_are_heard_in_the_order_of_reading() {
    let sentence = "Groet: שלום עולם טוב (vrede) en daarna אחד שנים met مرحبا بكم erbij.";
    let long = format!("Begin {} eind.", "שלום עולם ".repeat(60).trim_end());
    let title = item("1", "Over שלום עולם", vec![entry(sentence), entry(&long), labelled("a.", "שלום")]);
    let bytes = minutes_bytes("rechts", &MinutesView { items: vec![title], ..empty_minutes() });
    assert_marked_and_known(&bytes);
    let pdf = Parsed::of(&bytes);
    let spoken = pdf.all("S", "Span").into_iter().map(|(_, span)| words(span, "ActualText"));
    let spoken: Vec<String> = spoken.collect();
    for expected in ["שלום עולם טוב", "אחד שנים", "مرحبا بكم", "שלום עולם", "שלום"]
    {
        assert!(spoken.iter().any(|words| words == expected), "{expected} in {spoken:?}");
    }
    assert_eq!(
        spoken.concat().matches("שלום עולם").count(),
        62,
        "over the ends of lines as well: {spoken:?}"
    );
    let Some(heard) = heard(&bytes) else { return };
    let joined = heard.join(" ");
    let (before, after) = (joined.find("Groet:").unwrap(), joined.find("(vrede) en daarna").unwrap());
    assert!(before < after, "{joined}");
}

/// Every text on the pages is marked, as running or as part of one element, and both know of each other.
pub(crate) fn assert_marked_and_known(bytes: &[u8]) {
    let pdf = Parsed::of(bytes);
    let tree = pdf.dictionary(pdf.catalog(), "StructTreeRoot");
    let mut claimed: BTreeMap<(ObjectId, i64), Vec<ObjectId>> = BTreeMap::new();
    let root = tree.get(b"K").and_then(Object::as_reference).unwrap();
    claim(&pdf, root, &mut claimed, &mut BTreeSet::new());
    let numbers = pdf.dictionary(tree, "ParentTree").get(b"Nums").and_then(Object::as_array).unwrap();
    let parents: BTreeMap<i64, &Object> =
        numbers.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), pdf.follow(&pair[1]))).collect();
    assert_eq!(number(tree, "ParentTreeNextKey") as usize, parents.len());
    let mut seen = 0;
    for (id, page) in pdf.pages() {
        let owners = parents[&number(page, "StructParents")].as_array().unwrap();
        let mcids = marked(&pdf, id);
        assert_eq!(mcids, (0..owners.len() as i64).collect::<Vec<_>>());
        for (mcid, owner) in mcids.iter().zip(owners) {
            assert_eq!(claimed[&(id, *mcid)], [owner.as_reference().unwrap()], "one element has these words");
        }
        seen += mcids.len();
        for (_, annotation) in pdf.annotations(page) {
            let owner = parents[&number(annotation, "StructParent")].as_dict().unwrap();
            assert_eq!(name(owner, "S"), "Link");
        }
    }
    assert_eq!(seen, claimed.len(), "no element has words that are not there");
}

/// The words that belong to an element and to those in it, by page and MCID.
fn claim(
    pdf: &Parsed,
    id: ObjectId,
    claimed: &mut BTreeMap<(ObjectId, i64), Vec<ObjectId>>,
    known: &mut BTreeSet<ObjectId>,
) {
    assert!(known.insert(id), "an element stands in one place");
    let element = pdf.0.get_dictionary(id).unwrap();
    let page = |of: &Dictionary| of.get(b"Pg").and_then(Object::as_reference).ok();
    let kids = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(kid) => vec![kid.clone()],
        Err(_) => vec![],
    };
    for kid in kids {
        match kid {
            Object::Integer(mcid) => claimed.entry((page(element).unwrap(), mcid)).or_default().push(id),
            Object::Dictionary(of) if name(&of, "Type") == "MCR" => {
                claimed.entry((page(&of).unwrap(), number(&of, "MCID"))).or_default().push(id);
            }
            Object::Dictionary(of) => assert_eq!(name(&of, "Type"), "OBJR"),
            kid => {
                let kid = kid.as_reference().unwrap();
                assert_eq!(pdf.0.get_dictionary(kid).unwrap().get(b"P").unwrap(), &Object::Reference(id));
                claim(pdf, kid, claimed, known);
            }
        }
    }
}

/// The MCIDs of a page in the order of the page; nothing is drawn outside a mark, and no mark stands in another.
fn marked(pdf: &Parsed, page: ObjectId) -> Vec<i64> {
    let (mut mcids, mut open) = (Vec::new(), false);
    for operation in pdf.drawn(page).operations {
        match operation.operator.as_str() {
            "BDC" => {
                assert!(!open);
                open = true;
                let properties = operation.operands[1].as_dict().unwrap();
                mcids.extend(properties.get(b"MCID").and_then(Object::as_i64).ok());
            }
            "EMC" => open = false,
            "TJ" | "Tj" | "re" | "f" | "S" | "Do" => assert!(open, "{} outside a mark", operation.operator),
            _ => {}
        }
    }
    assert!(!open);
    mcids
}

#[test]
fn every_word_is_marked_and_knows_what_it_belongs_to() {
    let mut strange = minutes();
    strange.items.push(item(
        "",
        "",
        vec![labelled("", ""), labelled("aanhef:", "\u{202e}om"), decided("", "", vec![])],
    ));
    for view in
        [minutes(), empty_minutes(), strange, one_item((0..400).map(|_| entry("Een alinea.")).collect())]
    {
        assert_marked_and_known(&minutes_bytes("gemerkt", &view));
    }
    assert_marked_and_known(&agenda_pdf(&agenda(), &printing()).unwrap());
    assert_marked_and_known(&decisions_pdf(&decision_list([]), &printing()).unwrap());
}
