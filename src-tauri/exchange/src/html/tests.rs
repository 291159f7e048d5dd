use hamerslag_core::view::MinutesView;
use hamerslag_core::words::{MeetingStatus, Visibility};
use hamerslag_core::{Archive, Setting};
use tempfile::TempDir;
use uuid::Uuid;

use super::{Text, minutes};
use crate::example;

#[test]
fn what_looks_like_markup_stays_text() {
    let hostile = "<script>x('1')</script> & \"a\"\nb";
    let safe = "&lt;script&gt;x(&#39;1&#39;)&lt;/script&gt; &amp; &quot;a&quot;<br>b";
    assert_eq!(Text(hostile).to_string(), safe);
}

/// The example as an archive, in a folder that goes with it.
pub(crate) fn example_archive() -> (TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    let mut made = 0;
    let ids = move || {
        made += 1;
        Uuid::from_u128(made)
    };
    let setting = Setting { actor: "proef".to_owned(), ids: Box::new(ids), backups: None, devices: None };
    let path = folder.path().join("voorbeeld.hamerslag");
    let archive = example::archive::create(&example::script().unwrap(), &path, setting).unwrap();
    (folder, archive)
}

/// The last evening of the example.
fn evening() -> MinutesView {
    let (_folder, archive) = example_archive();
    let meetings = archive.reader().overview().unwrap().meetings;
    let held = meetings.iter().find(|meeting| meeting.status == MeetingStatus::Closed).unwrap().id;
    archive.reader().minutes(held, Visibility::Members).unwrap()
}

#[test]
fn everything_that_was_written_is_in_it() {
    let view = evening();
    let html = minutes(&view);
    let has = |words: &str| assert!(html.contains(&Text(words).to_string()), "{words} is not in {html}");
    view.items.iter().filter_map(|treated| treated.item.title.as_deref()).for_each(has);
    view.entries().for_each(|entry| has(&entry.text));
    view.decisions().for_each(|decision| has(&decision.text));
    view.actions().for_each(|action| has(&action.text));
    view.attendance.people.iter().for_each(|one| has(&one.name));
}

#[test]
fn every_element_ends_where_it_should() {
    let html = minutes(&evening());
    let mut open = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(ended) => assert_eq!(open.pop(), Some(ended), "in {html}"),
            None if name == "br" => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}
