//! Where the window stood, so that it comes back there. Lost or nonsense, it simply opens where the system puts it.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::output;

/// A rectangle on the desktop, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// From the left edge of the first screen; negative on a screen to its left.
    pub x: f64,
    /// From the top edge of the first screen.
    pub y: f64,
    /// Width of the content.
    pub width: f64,
    /// Height of the content.
    pub height: f64,
}

/// Where a window stands and whether it fills the screen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Where it stands when it does not fill the screen.
    #[serde(flatten)]
    pub area: Area,
    /// Whether it fills the screen.
    pub maximized: bool,
}

/// A strip of the window this large must be on a screen, or the title bar cannot be grasped.
const GRASP: f64 = 64.0;

impl WindowPlace {
    /// The place kept in `file`; `None` when there is none or it makes no sense.
    #[must_use]
    pub fn load(file: &Path) -> Option<Self> {
        let place: Self = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
        let sound =
            (GRASP..=20_000.0).contains(&place.area.width) && (GRASP..=20_000.0).contains(&place.area.height);
        sound.then_some(place)
    }

    /// Keeps this place in `file`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, file: &Path) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| Failure::new("place", format!("De plek kan niet worden bewaard: {error}.")))?;
        output::keep(file, &text)
    }

    /// Whether enough of the title bar lies on one of `screens` to grasp it. A screen may be gone since last time.
    #[must_use]
    pub fn can_be_grasped(&self, screens: &[Area]) -> bool {
        let bar = self.area;
        screens.iter().any(|screen| {
            let overlap = (bar.x + bar.width).min(screen.x + screen.width) - bar.x.max(screen.x);
            overlap >= GRASP && bar.y >= screen.y && bar.y <= screen.y + screen.height - GRASP
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Area = Area { x: 0.0, y: 0.0, width: 1920.0, height: 1080.0 };

    fn at(x: f64, y: f64) -> WindowPlace {
        WindowPlace { area: Area { x, y, width: 1280.0, height: 800.0 }, maximized: false }
    }

    #[test]
    fn a_place_comes_back_and_nonsense_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("window.json");
        assert_eq!(WindowPlace::load(&file), None);
        at(40.0, 60.0).save(&file).unwrap();
        assert_eq!(WindowPlace::load(&file), Some(at(40.0, 60.0)));
        fs::write(&file, r#"{"x":0,"y":0,"width":0,"height":-5,"maximized":false}"#).unwrap();
        assert_eq!(WindowPlace::load(&file), None, "a window without width helps nobody");
    }

    #[test]
    fn a_window_on_a_screen_that_is_gone_is_not_put_back_there() {
        assert!(at(100.0, 100.0).can_be_grasped(&[SCREEN]));
        assert!(at(-1200.0, 100.0).can_be_grasped(&[SCREEN]), "a corner is enough");
        assert!(!at(2000.0, 100.0).can_be_grasped(&[SCREEN]), "the second screen was unplugged");
        assert!(!at(100.0, -30.0).can_be_grasped(&[SCREEN]), "its title bar is above the screen");
    }
}
