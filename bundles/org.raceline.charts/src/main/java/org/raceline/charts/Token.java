package org.raceline.charts;

import java.util.Locale;

/** A colour by its meaning. Text tokens keep a contrast of 4.5:1 on surface, background and their tints in both themes. */
public enum Token {
    BACKGROUND(0xF5F6F8, 0x0E1217),
    SURFACE(0xFFFFFF, 0x171D25),
    BORDER(0xE3E7ED, 0x29323D),
    TEXT(0x111827, 0xEEF2F6),
    TEXT_SECONDARY(0x475467, 0xB3BECB),
    TEXT_MUTED(0x667085, 0x8E9BAA),
    GOOD(0x067647, 0x4CC38A),
    BAD(0xB42318, 0xFF8A80),
    /** Ground of good news. */ GOOD_TINT(0xE5F1EC, 0x203B36),
    /** Ground of bad news. */ BAD_TINT(0xF7E8E7, 0x413035),
    /** The empty part of a bar; skeletons; the ground of neutral news. */ TRACK(0xE9ECF1, 0x28313C),
    GRID(0xEEF0F4, 0x222A34),
    REACH(0x2563EB, 0x6EA1FF),
    ACT(0x7C3AED, 0xB08CFF),
    CONVERT(0x0F8A6C, 0x45C8A5),
    ENGAGE(0xC2570C, 0xF59E5B),
    SERIES_5(0xB4236A, 0xF27DB0),
    SERIES_6(0x0E7490, 0x4CC3DE),
    SERIES_7(0x8A6D00, 0xD9B944),
    SERIES_8(0x52606D, 0xA3B1C0);

    private final int light;
    private final int dark;

    Token(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour as 0xRRGGBB. */
    public int rgb(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }

    /** The colour as CSS writes it: {@code #2563eb}. */
    public String hex(Theme theme) {
        return "#%06x".formatted(rgb(theme));
    }

    /** As style sheets name it: {@code text-muted}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
