//! A PDF, taken apart to look at its objects.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A PDF with ways to ask it things.
pub(crate) struct Parsed(pub(crate) Document);

impl Parsed {
    pub(crate) fn of(pdf: &[u8]) -> Self {
        Self(Document::load_mem(pdf).unwrap())
    }

    /// The object behind a reference, or the object itself.
    pub(crate) fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.0.dereference(object).unwrap().1
    }

    /// The dictionary, or that of the stream, under this key.
    pub(crate) fn dictionary<'a>(&'a self, of: &'a Dictionary, key: &str) -> &'a Dictionary {
        match self.follow(of.get(key.as_bytes()).unwrap()) {
            Object::Stream(stream) => &stream.dict,
            object => object.as_dict().unwrap(),
        }
    }

    /// The bytes of the stream under this key.
    pub(crate) fn stream(&self, of: &Dictionary, key: &str) -> Vec<u8> {
        self.follow(of.get(key.as_bytes()).unwrap()).as_stream().unwrap().get_plain_content().unwrap()
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    pub(crate) fn pages(&self) -> Vec<(ObjectId, &Dictionary)> {
        self.0.get_pages().into_values().map(|id| (id, self.0.get_dictionary(id).unwrap())).collect()
    }

    /// What is drawn on a page.
    pub(crate) fn drawn(&self, page: ObjectId) -> Content {
        Content::decode(&self.0.get_page_content(page)).unwrap()
    }

    /// Every dictionary in the file with this name under `key`.
    pub(crate) fn all(&self, key: &str, name: &str) -> Vec<(ObjectId, &Dictionary)> {
        let found = |(id, object): (&ObjectId, &'_ Object)| {
            let dictionary = object.as_dict().ok()?;
            let is_it = dictionary
                .get(key.as_bytes())
                .and_then(Object::as_name)
                .is_ok_and(|it| it == name.as_bytes());
            is_it.then_some(*id)
        };
        let ids: Vec<ObjectId> = self.0.objects.iter().filter_map(found).collect();
        ids.into_iter().map(|id| (id, self.0.get_dictionary(id).unwrap())).collect()
    }

    /// The link annotations of a page.
    pub(crate) fn annotations(&self, page: &Dictionary) -> Vec<(ObjectId, &Dictionary)> {
        let Ok(annotations) = page.get(b"Annots") else { return Vec::new() };
        let ids = self.follow(annotations).as_array().unwrap().iter().map(|id| id.as_reference().unwrap());
        ids.map(|id| (id, self.0.get_dictionary(id).unwrap())).collect()
    }
}

/// The text string under this key.
pub(crate) fn words(dictionary: &Dictionary, key: &str) -> String {
    lopdf::decode_text_string(dictionary.get(key.as_bytes()).unwrap()).unwrap()
}

/// The name under this key.
pub(crate) fn name<'a>(dictionary: &'a Dictionary, key: &str) -> &'a str {
    std::str::from_utf8(dictionary.get(key.as_bytes()).and_then(Object::as_name).unwrap()).unwrap()
}

/// The whole number under this key.
pub(crate) fn number(dictionary: &Dictionary, key: &str) -> i64 {
    dictionary.get(key.as_bytes()).and_then(Object::as_i64).unwrap()
}
