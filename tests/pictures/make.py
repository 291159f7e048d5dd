"""Makes the pictures of the README anew: the pages from the example association, the window from what the window tests left.
After `cargo build`, `cargo xtask bench beside` and `cargo xtask e2e`:

    target/rivals/bin/python3 tests/pictures/make.py

Takes `pdftoppm` and `pdftotext` (Debian poppler-utils) and Pillow, which WeasyPrint brings along.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
WINDOW = ROOT / "target/e2e/readme-window.png"
PROGRAM = ROOT / "target/debug/hamerslag"
# The picture, and words on the page of the minutes that it is of.
PICTURES = [("notulen.png", "Opening"), ("stemmingen.png", "Kandidaat")]


def keep(picture, name, colours):
    picture.convert("RGB").quantize(colours).save(Path(__file__).with_name(name), optimize=True)


def run(*words):
    subprocess.run([str(word) for word in words], check=True)


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    archive = folder / "voorbeeld.hamerslag"
    run(PROGRAM, "example", archive)
    pdf, drawn = folder / "notulen.pdf", folder / "bladzijde"
    run(PROGRAM, "minutes", archive, "--pdf", pdf)
    pages = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    for picture, words in PICTURES:
        page = 1 + next(number for number, text in enumerate(pages) if words in text)
        run("pdftoppm", "-r", 96, "-gray", "-png", "-singlefile", "-f", page, "-l", page, pdf, drawn)
        # Sixteen greys are enough for black letters on white.
        keep(Image.open(drawn.with_suffix(".png")), picture, 16)

keep(Image.open(WINDOW), "venster.png", 64)
