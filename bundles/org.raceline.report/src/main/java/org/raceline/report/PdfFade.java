package org.raceline.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Opacity that lessens down the page. PDF has no colour that fades: a mask, whose greys are opacities, does it. */
final class PdfFade {
    private PdfFade() {
    }

    /**
     * The state in which what is painted has an opacity at one y and above it, and none at another below it.
     *
     * @param area of what is painted
     */
    static PDExtendedGraphicsState down(PDDocument document, Rectangle2D area, double top, double base, double opacity) throws IOException {
        PDTransparencyGroup group = new PDTransparencyGroup(document);
        group.setBBox(new PDRectangle((float) area.getX(), (float) area.getY(), (float) area.getWidth(), (float) area.getHeight()));
        PDTransparencyGroupAttributes attributes = new PDTransparencyGroupAttributes();
        attributes.getCOSObject().setItem(COSName.CS, COSName.DEVICEGRAY);
        group.setGroup(attributes);
        group.setResources(new PDResources());
        try (PDFormContentStream content = new PDFormContentStream(group)) {
            content.shadingFill(shading(top, base, opacity));
        }
        COSDictionary mask = new COSDictionary();
        mask.setItem(COSName.TYPE, COSName.MASK);
        mask.setItem(COSName.S, COSName.LUMINOSITY);
        mask.setItem(COSName.G, group);
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.getCOSObject().setItem(COSName.SMASK, mask);
        return state;
    }

    private static PDShading shading(double top, double base, double opacity) {
        COSDictionary course = new COSDictionary();
        course.setInt(COSName.FUNCTION_TYPE, 2);
        course.setItem(COSName.DOMAIN, numbers(0, 1));
        course.setItem(COSName.C0, numbers(opacity));
        course.setItem(COSName.C1, numbers(0));
        course.setInt(COSName.N, 1);
        COSDictionary shading = new COSDictionary();
        shading.setInt(COSName.SHADING_TYPE, PDShading.SHADING_TYPE2);
        shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        shading.setItem(COSName.COORDS, numbers(0, top, 0, base));
        shading.setItem(COSName.FUNCTION, course);
        COSArray extend = new COSArray();
        extend.add(COSBoolean.TRUE);
        extend.add(COSBoolean.FALSE);
        shading.setItem(COSName.EXTEND, extend);
        return new PDShadingType2(shading);
    }

    private static COSArray numbers(double... values) {
        COSArray numbers = new COSArray();
        for (double value : values) {
            numbers.add(value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value));
        }
        return numbers;
    }
}
