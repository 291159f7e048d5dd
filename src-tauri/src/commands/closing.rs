//! Closing the first window while words wait in its page that are on no disk: the page asks first.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

/// What the page said of closing.
#[derive(Default)]
pub(crate) struct Closing(Mutex<Held>);

#[derive(Default)]
struct Held {
    asked: Option<Channel<()>>,
    waits: bool,
}

impl Closing {
    /// Whether the window stays for now, because something waits and the page asks what to do. One that can't be asked
    /// closes.
    pub(crate) fn is_put_off(&self) -> bool {
        let held = self.held();
        held.waits && held.asked.as_ref().is_some_and(|asked| asked.send(()).is_ok())
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells by `channel` when somebody wants to close the window while it is held.
#[tauri::command]
pub(crate) fn watch_closing(closing: State<'_, Closing>, channel: Channel<()>) {
    closing.held().asked = Some(channel);
}

/// Whether words wait in the page that are on no disk.
#[tauri::command]
pub(crate) fn hold_window(closing: State<'_, Closing>, held: bool) {
    closing.held().waits = held;
}

/// Closes the window, whatever waits in it.
#[tauri::command]
pub(crate) fn close_window(window: WebviewWindow, closing: State<'_, Closing>) {
    closing.held().waits = false;
    // One that can't be closed is closing.
    let _ = window.close();
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use tauri::ipc::Channel;

    use super::Closing;

    #[test]
    fn a_window_is_put_off_only_while_something_waits_and_its_page_can_be_asked() {
        let closing = Closing::default();
        closing.held().waits = true;
        assert!(!closing.is_put_off(), "nobody to ask keeps no window open");
        let asked = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&asked);
        closing.held().asked = Some(Channel::new(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }));
        assert!(closing.is_put_off());
        closing.held().waits = false;
        assert!(!closing.is_put_off());
        assert_eq!(asked.load(Ordering::Relaxed), 1, "all is on disk: nothing to ask");
    }
}
