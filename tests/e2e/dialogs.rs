//! The file dialogs are the desktop's own, and no driver reaches them: whoever asks for one is answered as what stands behind it
//! answers for the file in hand.

use hamerslag_core::Op;
use hamerslag_core::id::MeetingId;
use serde_json::{Value, json};

use crate::app::App;

/// Whoever asks for `command` gets what `answer` makes, a function in the page. It may ask the archive itself, by a command and
/// what goes with it: `async (ask) => ask('overview')`. What the page asked for is kept as `window.handed`.
pub(crate) fn answered(app: &App, command: &str, answer: &str) {
    app.run(&format!(
        "window.asked ??= window.fetch;
         window.handed = null;
         window.fetch = async (address, options) => {{
           if (!String(address).endsWith('/{command}')) return window.asked(address, options);
           window.handed = JSON.parse(options.body);
           const ask = async (name, body = {{}}) => {{
             const instead = String(address).replace({command:?}, name);
             return (await window.asked(instead, {{ ...options, body: JSON.stringify(body) }})).json();
           }};
           const body = JSON.stringify(await ({answer})(ask));
           return new Response(body, {{ headers: {{ 'Content-Type': 'application/json', 'Tauri-Response': 'ok' }} }});
         }}",
    ));
}

/// The answer is what a meeting is after `op`, alone or as a part of `with`.
pub(crate) fn answered_by_act(app: &App, command: &str, op: Option<&Op>, meeting: MeetingId, with: &Value) {
    let act =
        op.map(|op| format!("await ask('apply', {});", json!({ "op": op, "meeting": meeting, "held": [] })));
    let (act, sheet) = (act.unwrap_or_default(), json!({ "meeting": meeting }));
    answered(
        app,
        command,
        &format!(
            "async (ask) => {{
               {act}
               const [sheet, answer] = [await ask('sheet', {sheet}), {with}];
               return answer ? {{ ...answer, sheet }} : sheet;
             }}"
        ),
    );
}

/// Whoever asks for `command` waits until [`work_on_the_file`] is done; the window has laid the archive down for so long. Then
/// `answer`, a function in the page, is handed `ask`, what the work gave, and the archive as it lies open again.
pub(crate) fn waits_at(app: &App, command: &str, answer: &str) {
    answered(
        app,
        command,
        &format!(
            "async (ask) => {{
               const [{{ id }}] = await ask('recents');
               await ask('close_archive');
               const made = await new Promise((go) => {{ window.goOn = go; }});
               return ({answer})(ask, made, await ask('open_recent', {{ id }}));
             }}"
        ),
    );
}

/// Does with the file what the dialog that is waited at was opened for, and lets the window go on with what that gave.
pub(crate) fn work_on_the_file(app: &App, work: impl FnOnce() -> Value) {
    app.wait_for("window.goOn");
    let made = work();
    app.run(&format!("window.goOn({made}); window.goOn = null"));
}
