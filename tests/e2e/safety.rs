use serde_json::json;

use crate::app::{App, World};

#[test]
fn a_hostile_name_is_shown_as_the_text_it_is() {
    let name = "<img src=x onerror=\"window.hit=1\"><b>Tuin</b> {@html name}";
    let recents = json!([{ "path": "/nergens/x.hamerslag", "name": name, "opened": 0 }]);
    let Some(app) = App::start(&World { recents: Some(recents), ..World::default() }) else { return };
    assert_eq!(app.text("button[aria-current=true] .name"), name);
    assert_eq!(app.count("img, b"), 0);
    assert_eq!(app.run("return window.hit ?? null"), json!(null));
}

#[test]
fn the_page_can_give_the_desk_s_commands_and_no_others() {
    let Some(app) = App::start(&World::default()) else { return };
    let answer = |command: &str, arguments: &str| {
        let script = format!(
            "window.__TAURI_INTERNALS__.invoke({command:?}, {arguments}).then(() => done('allowed'), (e) => done(String(e)))"
        );
        app.run_until_done(&script).as_str().unwrap().to_owned()
    };
    assert_eq!(answer("recents", "{}"), "allowed", "its own commands are given this way");
    for (command, arguments) in [
        ("plugin:dialog|open", "{ options: {} }"),
        ("plugin:dialog|save", "{ options: {} }"),
        ("plugin:fs|read_text_file", "{ path: '/etc/passwd' }"),
        ("plugin:window|set_title", "{ value: 'x' }"),
        ("plugin:event|listen", "{ event: 'x', target: { kind: 'Any' }, handler: 0 }"),
        ("plugin:webview|create_webview_window", "{ options: { label: 'x', url: 'https://example.org' } }"),
        ("open_path", "{ path: '/etc/passwd' }"),
    ] {
        let refusal = answer(command, arguments);
        assert!(refusal.contains("not allowed") || refusal.contains("not found"), "{command}: {refusal}");
    }
}

#[test]
fn the_page_reaches_nothing_outside_itself_and_runs_no_script_that_was_not_delivered() {
    let Some(app) = App::start(&World::default()) else { return };
    let fetched =
        app.run_until_done("fetch('http://127.0.0.1:9/').then(() => done('fetched'), () => done('refused'))");
    assert_eq!(fetched, json!("refused"));
    app.run(
        "window.blocked = [];
         document.addEventListener('securitypolicyviolation', (e) => window.blocked.push(e.effectiveDirective));
         const script = document.createElement('script');
         script.textContent = 'window.hit = 1';
         document.head.append(script);
         const image = new Image();
         image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';",
    );
    app.wait_for("window.blocked.includes('script-src-elem') && window.blocked.includes('img-src')");
    assert_eq!(app.run("return window.hit ?? null"), json!(null));
    app.run("location.href = 'https://example.org/'");
    app.wait_for(
        "location.protocol === 'tauri:' && document.querySelector('h1').textContent === 'Hamerslag'",
    );
}
