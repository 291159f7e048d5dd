//! A page that works from a stick: one file, no network, nothing that it did not bring along.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::html::Text;

/// The look that every page shares.
const STYLE: &str = include_str!("offline/page.css");

/// What a page is made of.
pub(crate) struct Page<'p> {
    /// As the browser shows it.
    pub(crate) title: &'p str,
    /// Beside the look that every page shares.
    pub(crate) style: &'p str,
    /// What it can do.
    pub(crate) script: &'p str,
    /// What is read there, as HTML.
    pub(crate) body: &'p str,
}

impl Page<'_> {
    /// The file. Its policy names its own style and script by their hashes and lets nothing else in.
    pub(crate) fn file(&self) -> String {
        let style = format!("{STYLE}{}", self.style);
        let (styles, scripts) = (source(&style), source(self.script));
        let (title, body, script) = (Text(self.title), self.body, self.script);
        format!(
            "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {styles}; script-src {scripts}; \
             base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\
             <script>{script}</script>\n</body>\n</html>\n"
        )
    }
}

fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Values for the page's script: an element that is read and never run.
pub(crate) fn data(id: &str, value: &impl Serialize) -> Result<String, serde_json::Error> {
    // Within a script element only `<` could end it.
    let json = serde_json::to_string(value)?.replace('<', "\\u003c");
    Ok(format!("<script type=\"application/json\" id=\"{id}\">{json}</script>\n"))
}
