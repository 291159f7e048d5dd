//! A logo from a file of the user's to dots for the page. The file may come from anywhere, so its size is looked at
//! before it is decoded, and anything that is no picture is refused.

use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

use png::{ColorType, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::error::PrintError;

/// The most dots that are decoded: what a good camera makes, and 120 MB in memory.
const MOST_DOTS: usize = 40_000_000;

/// Dots in colour, opaque.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Dots beside each other.
    pub width: usize,
    /// Dots above each other.
    pub height: usize,
    /// Red, green and blue of every dot, row by row from the top.
    pub rgb: Arc<[u8]>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}

impl Picture {
    /// The picture in a PNG or JPEG file, as it looks on white paper.
    pub(crate) fn decode(file: &[u8]) -> Result<Self, PrintError> {
        match file {
            [0x89, b'P', b'N', b'G', ..] => png(file),
            [0xFF, 0xD8, ..] => jpeg(file),
            _ => Err(PrintError::NoPicture),
        }
    }

    /// The same picture with at most so many dots either way; neighbours are averaged.
    pub(crate) fn shrunk_to(self, width: usize, height: usize) -> Self {
        let factor = self.width.div_ceil(width.max(1)).max(self.height.div_ceil(height.max(1)));
        if factor <= 1 {
            return self;
        }
        let (narrow, low) = (self.width.div_ceil(factor), self.height.div_ceil(factor));
        // Red, green, blue and the number of dots of each new dot.
        let mut sums = vec![[0_u32; 4]; narrow * low];
        for (row, dots) in self.rgb.chunks_exact(self.width * 3).enumerate() {
            for (column, dot) in dots.chunks_exact(3).enumerate() {
                if let (Some(sum), [red, green, blue]) =
                    (sums.get_mut(row / factor * narrow + column / factor), dot)
                {
                    for (sum, value) in sum.iter_mut().zip([*red, *green, *blue, 1]) {
                        *sum += u32::from(value);
                    }
                }
            }
        }
        let mean = |[red, green, blue, count]: [u32; 4]| {
            [red, green, blue].map(|sum| ((sum + count / 2) / count.max(1)) as u8)
        };
        Self { width: narrow, height: low, rgb: sums.into_iter().flat_map(mean).collect() }
    }
}

fn bounded(width: usize, height: usize) -> Result<(), PrintError> {
    match width.saturating_mul(height) {
        0 => Err(PrintError::NoPicture),
        dots if dots > MOST_DOTS => Err(PrintError::PictureTooLarge),
        _ => Ok(()),
    }
}

fn png(file: &[u8]) -> Result<Picture, PrintError> {
    let broken = |_| PrintError::NoPicture;
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    bounded(width, height)?;
    let mut samples = vec![0; reader.output_buffer_size().ok_or(PrintError::PictureTooLarge)?];
    let frame = reader.next_frame(&mut samples).map_err(broken)?;
    samples.truncate(frame.buffer_size());
    let rgb = match frame.color_type {
        ColorType::Rgb => samples.into(),
        ColorType::Rgba => samples.chunks_exact(4).flat_map(|dot| on_white(dot, [0, 1, 2], 3)).collect(),
        ColorType::Grayscale => samples.iter().flat_map(|grey| [*grey; 3]).collect(),
        ColorType::GrayscaleAlpha => {
            samples.chunks_exact(2).flat_map(|dot| on_white(dot, [0, 0, 0], 1)).collect()
        }
        ColorType::Indexed => return Err(PrintError::NoPicture),
    };
    Ok(Picture { width, height, rgb })
}

/// The dot over white; `colour` and `opacity` tell where its samples are.
fn on_white(dot: &[u8], colour: [usize; 3], opacity: usize) -> [u8; 3] {
    let sample = |place: usize| u32::from(dot.get(place).copied().unwrap_or(u8::MAX));
    let opacity = sample(opacity);
    colour.map(|place| ((sample(place) * opacity + 255 * (255 - opacity) + 127) / 255) as u8)
}

fn jpeg(file: &[u8]) -> Result<Picture, PrintError> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file), options);
    decoder.decode_headers().map_err(|_| PrintError::NoPicture)?;
    let (width, height) = decoder.dimensions().ok_or(PrintError::NoPicture)?;
    bounded(width, height)?;
    let rgb = decoder.decode().map_err(|_| PrintError::NoPicture)?;
    let is_whole = rgb.len() == width * height * 3;
    is_whole.then(|| Picture { width, height, rgb: rgb.into() }).ok_or(PrintError::NoPicture)
}

#[cfg(test)]
mod tests {
    use png::ColorType;

    use super::Picture;
    use crate::error::PrintError;

    fn file(width: u32, height: u32, colour: ColorType, samples: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(colour);
        encoder.write_header().unwrap().write_image_data(samples).unwrap();
        file
    }

    #[test]
    fn what_is_transparent_shows_the_paper() {
        let png = file(3, 1, ColorType::Rgba, &[200, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 128]);
        let picture = Picture::decode(&png).unwrap();
        assert_eq!(picture.rgb[..], [200, 0, 0, 255, 255, 255, 127, 127, 127]);
    }

    #[test]
    fn a_picture_is_shrunk_by_averaging() {
        let png = file(4, 2, ColorType::Grayscale, &[0, 100, 255, 255, 100, 200, 255, 255]);
        let small = Picture::decode(&png).unwrap().shrunk_to(2, 2);
        assert_eq!((small.width, small.height), (2, 1));
        assert_eq!(small.rgb[..], [100, 100, 100, 255, 255, 255]);
    }

    #[test]
    fn a_file_that_is_no_picture_is_refused() {
        let mut torn = file(40, 40, ColorType::Grayscale, &[7; 1600]);
        torn.truncate(60);
        for file in [&b""[..], b"%PDF-1.7", b"\x89PNG and no more", &[0xFF, 0xD8, 0xFF, 0x00], &torn] {
            assert_eq!(Picture::decode(file), Err(PrintError::NoPicture));
        }
    }

    #[test]
    fn a_picture_of_too_many_dots_is_refused_before_it_is_decoded() {
        let mut huge = file(1, 1, ColorType::Grayscale, &[0]);
        // The header of 40,000 by 40,000 dots, with its checksum.
        huge[16..24].copy_from_slice(&[0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40]);
        let checksum = crc(&huge[12..29]);
        huge[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(Picture::decode(&huge), Err(PrintError::PictureTooLarge));
    }

    /// The checksum of a PNG chunk (ISO 15948, annex D).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
        })
    }
}
