//! The protocol `page:`, by which the window gets what its pages show: the address is the key of a page that was just laid
//! out, and never a path.

use tauri::async_runtime::spawn_blocking;
use tauri::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{HeaderValue, Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::commands::SharedDesk;
use crate::desk::Proofs;
use crate::window;

/// The name of the protocol.
pub(crate) const SCHEME: &str = "page";

/// What a picture may do: nothing.
const POLICY: &str = "default-src 'none'; sandbox";

/// Answers off the main thread.
pub(crate) fn hand_out(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = context.app_handle().try_state::<SharedDesk>();
    // What is laid out may be closed to members; only who works on it gets to see it.
    let Some(desk) = desk.filter(|_| context.webview_label() == window::LABEL) else {
        responder.respond(refusal(StatusCode::NOT_FOUND));
        return;
    };
    let proofs = desk.proofs();
    spawn_blocking(move || responder.respond(answer(&proofs, request.uri().path())));
}

fn answer(proofs: &Proofs, path: &str) -> Response<Vec<u8>> {
    match asked(path).map(|(key, width)| proofs.picture(key, width)) {
        Some(Ok(Some(png))) => {
            let mut response = Response::new(png);
            let headers = response.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("image/png"));
            headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
            headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            // What members wrote stays in memory.
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Some(Err(_)) => refusal(StatusCode::INTERNAL_SERVER_ERROR),
        Some(Ok(None)) | None => refusal(StatusCode::NOT_FOUND),
    }
}

/// The key of a page, and how many dots wide it is to be: `/KEY-WIDTH`.
fn asked(path: &str) -> Option<(&str, u32)> {
    let (key, width) = path.strip_prefix('/')?.split_once('-')?;
    Some((key, width.parse().ok()?))
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::answer;
    use crate::desk::Proofs;

    #[test]
    fn what_was_not_laid_out_is_not_found() {
        let proofs = Proofs::default();
        for path in
            ["/", "", "/0", "/0-100", "/0-", "/-1", "/../recents.json", "/etc/passwd", "//", "/%2e%2e"]
        {
            let answer = answer(&proofs, path);
            assert_eq!((answer.status().as_u16(), answer.body().len()), (404, 0), "{path}");
        }
    }
}
