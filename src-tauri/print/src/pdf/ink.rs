//! What is not black text: the association's logo, and its colour.

use printpdf::{
    Color, Op, Pt, RawImage, RawImageData, RawImageFormat, Rgb, XObject, XObjectId, XObjectTransform,
};

use crate::picture::Picture;

/// The name of a picture on the pages; fixed, so that the same document gives the same bytes.
pub(super) fn picture_id(number: usize) -> XObjectId {
    XObjectId(format!("P{number}"))
}

/// The picture as printpdf embeds it, dot by dot.
pub(super) fn embedded(picture: &Picture) -> XObject {
    XObject::Image(RawImage {
        pixels: RawImageData::U8(picture.rgb.to_vec()),
        width: picture.width,
        height: picture.height,
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    })
}

/// Draws a picture with its lower left corner here, in this size.
pub(super) fn draw(id: XObjectId, (left, bottom): (Pt, Pt), (width, height): (Pt, Pt)) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(left),
        translate_y: Some(bottom),
        scale_x: Some(width.0),
        scale_y: Some(height.0),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    Op::UseXobject { id, transform }
}

/// `ops` in this colour, and black again; in black as they are.
pub(super) fn in_colour(colour: Option<[u8; 3]>, ops: Vec<Op>) -> Vec<Op> {
    let Some(colour) = colour else { return ops };
    let fill = |colour: [u8; 3]| {
        let [r, g, b] = colour.map(|value| f32::from(value) / 255.0);
        Op::SetFillColor { col: Color::Rgb(Rgb::new(r, g, b, None)) }
    };
    std::iter::once(fill(colour)).chain(ops).chain([fill([0; 3])]).collect()
}
