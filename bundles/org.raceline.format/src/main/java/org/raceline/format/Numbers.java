package org.raceline.format;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** The numbers of {@link Formats}. ICU's data are loaded with the first number. */
final class Numbers {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    /** Less is no change with one decimal of a percent. */
    private static final BigDecimal LEAST_OF_ONE_DECIMAL = new BigDecimal("0.0005");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LARGE_ON_AXIS = BigDecimal.valueOf(10_000);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private final ULocale locale;
    private volatile LocalizedNumberFormatter plain;

    Numbers(ULocale locale) {
        this.locale = locale;
    }

    /** Immutable; two threads may make it twice. */
    private LocalizedNumberFormatter plain() {
        LocalizedNumberFormatter made = plain;
        if (made == null) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
            if ("-".equals(symbols.getMinusSignString())) {
                symbols.setMinusSignString("\u2212");
            }
            made = NumberFormatter.withLocale(locale).symbols(symbols).roundingMode(RoundingMode.HALF_UP);
            plain = made;
        }
        return made;
    }

    private LocalizedNumberFormatter in(Unit unit) {
        return switch (unit.kind()) {
            case COUNT, NUMBER, POINTS -> plain();
            case RATIO -> plain().unit(NoUnit.PERCENT).scale(Scale.powerOfTen(2));
            case SECONDS -> measured(MeasureUnit.SECOND);
            case DAYS -> measured(MeasureUnit.DAY);
            case MONEY -> unit.currency().equals(Unit.NO_CURRENCY) ? plain() : plain().unit(Currency.getInstance(unit.currency()));
        };
    }

    private LocalizedNumberFormatter measured(MeasureUnit unit) {
        return plain().unit(unit).unitWidth(unit == MeasureUnit.SECOND && !locale.isRightToLeft() ? NumberFormatter.UnitWidth.NARROW : NumberFormatter.UnitWidth.SHORT);
    }

    String number(BigDecimal value, int decimals) {
        return plain().precision(Precision.maxFraction(decimals)).format(value).toString();
    }

    String percent(BigDecimal ratio, int decimals) {
        return in(Unit.RATIO).precision(Precision.fixedFraction(decimals)).format(ratio).toString();
    }

    /** @param sign when it is written */
    String change(BigDecimal relative, NumberFormatter.SignDisplay sign) {
        LocalizedNumberFormatter signed = in(Unit.RATIO).sign(sign);
        if (relative.abs().compareTo(HUNDRED) >= 0) {
            return signed.notation(Notation.compactShort()).precision(Precision.maxSignificantDigits(3)).format(relative).toString();
        }
        if (relative.signum() != 0 && relative.abs().compareTo(LEAST_OF_ONE_DECIMAL) < 0) {
            return signed.precision(Precision.maxSignificantDigits(1)).format(relative).toString();
        }
        return signed.precision(Precision.fixedFraction(relative.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0)).format(relative).toString();
    }

    /** Those of shares are in points, without a unit. */
    List<String> differences(List<Quantity> quantities) {
        return quantities.stream().map(q -> {
            boolean share = q.unit().kind() == Unit.Kind.RATIO;
            int decimals = decimals(quantities.stream().map(other -> share ? other.value().movePointRight(2) : other.value()).toList(), q.unit());
            BigDecimal value = share ? q.value().movePointRight(2) : q.value();
            return (share ? plain() : in(q.unit())).sign(NumberFormatter.SignDisplay.EXCEPT_ZERO).precision(seen(value, Precision.fixedFraction(decimals), decimals))
                    .format(value).toString();
        }).toList();
    }

    private static int decimals(List<BigDecimal> values, Unit unit) {
        int digits = values.stream().filter(v -> v.signum() != 0).mapToInt(v -> v.precision() - v.scale()).max().orElse(1);
        int finest = finest(values);
        int wanted = Math.clamp(3L - digits, 0, 9);
        boolean coins = unit.kind() == Unit.Kind.MONEY && !unit.currency().equals(Unit.NO_CURRENCY) && digits < 4 && finest > 0;
        return coins ? Math.max(wanted, Currency.getInstance(unit.currency()).getDefaultFractionDigits()) : Math.min(wanted, finest);
    }

    /** What is not nothing is never written as nothing: then it has its own first digit. */
    List<String> quantities(List<Quantity> quantities) {
        List<BigDecimal> values = quantities.stream().map(Quantity::value).toList();
        BigDecimal largest = values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int decimals = Math.min(finest(values), largest.compareTo(HUNDRED) < 0 ? 2 : largest.compareTo(THOUSAND) < 0 ? 1 : 0);
        return quantities.stream().map(q -> switch (q.unit().kind()) {
            case COUNT, NUMBER -> in(q.unit()).precision(seen(q.value(), Precision.fixedFraction(decimals), decimals)).format(q.value()).toString();
            case MONEY -> in(q.unit()).precision(seen(q.value(), money(largest, q.unit().currency()), largest.compareTo(THOUSAND) < 0 ? 2 : 0)).format(q.value()).toString();
            case RATIO, POINTS, SECONDS, DAYS -> quantity(q);
        }).toList();
    }

    private static Precision seen(BigDecimal value, Precision precision, int decimals) {
        return value.signum() != 0 && value.setScale(decimals, RoundingMode.HALF_UP).signum() == 0 ? Precision.maxSignificantDigits(1) : precision;
    }

    private static int finest(List<BigDecimal> values) {
        return values.stream().mapToInt(v -> Math.max(0, v.stripTrailingZeros().scale())).max().orElse(0);
    }

    String quantity(Quantity quantity) {
        BigDecimal value = quantity.value();
        return switch (quantity.unit().kind()) {
            case COUNT, NUMBER -> number(value, value.abs().compareTo(HUNDRED) < 0 ? 2 : value.abs().compareTo(THOUSAND) < 0 ? 1 : 0);
            case POINTS -> number(value, 1);
            case RATIO -> percent(value, value.abs().compareTo(TENTH) < 0 && value.signum() != 0 ? 2 : 1);
            case DAYS -> in(quantity.unit()).precision(Precision.maxFraction(1)).format(value).toString();
            case SECONDS -> duration(value);
            case MONEY -> in(quantity.unit()).precision(money(value.abs(), quantity.unit().currency())).format(value).toString();
        };
    }

    private static Precision money(BigDecimal size, String currency) {
        if (size.compareTo(THOUSAND) >= 0) {
            return Precision.integer();
        }
        if (size.signum() != 0 && size.compareTo(TENTH) < 0) {
            return Precision.maxSignificantDigits(2);
        }
        int decimals = currency.equals(Unit.NO_CURRENCY) ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
        return decimals == 0 && size.compareTo(HUNDRED) < 0 ? Precision.maxFraction(2) : Precision.fixedFraction(decimals);
    }

    private String duration(BigDecimal seconds) {
        if (seconds.abs().compareTo(MINUTE) < 0) {
            return measured(MeasureUnit.SECOND).precision(Precision.maxFraction(seconds.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0)).format(seconds).toString();
        }
        long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
        long rest = Math.abs(whole);
        return rest < 3600
                ? duration(new Measure(whole / 60, MeasureUnit.MINUTE), new Measure(rest % 60, MeasureUnit.SECOND))
                : duration(new Measure(whole / 3600, MeasureUnit.HOUR), new Measure(rest % 3600 / 60, MeasureUnit.MINUTE));
    }

    private String duration(Measure large, Measure small) {
        // The narrow forms of Persian and its neighbours are Latin letters.
        MeasureFormat format = MeasureFormat.getInstance(locale, locale.isRightToLeft() ? MeasureFormat.FormatWidth.SHORT : MeasureFormat.FormatWidth.NARROW);
        return small.getNumber().longValue() == 0 ? format.formatMeasures(large) : format.formatMeasures(large, small);
    }

    String compact(Quantity quantity) {
        return quantity.unit().kind() == Unit.Kind.SECONDS || quantity.value().abs().compareTo(THOUSAND) < 0 ? quantity(quantity)
                : in(quantity.unit()).notation(Notation.compactShort()).precision(Precision.maxSignificantDigits(3)).format(quantity.value()).toString();
    }

    List<String> axis(List<BigDecimal> ticks, Unit unit) {
        if (unit.kind() == Unit.Kind.SECONDS) {
            return ticks.stream().map(this::duration).toList();
        }
        boolean large = ticks.stream().anyMatch(tick -> tick.abs().compareTo(LARGE_ON_AXIS) >= 0);
        int scale = ticks.stream().mapToInt(tick -> tick.stripTrailingZeros().scale()).max().orElse(0);
        int decimals = switch (unit.kind()) {
            case RATIO -> Math.max(0, scale - 2);
            case MONEY -> scale > 0 ? Math.max(2, scale) : 0;
            default -> Math.max(0, scale);
        };
        LocalizedNumberFormatter format = large
                ? in(unit).notation(Notation.compactShort()).precision(Precision.maxFraction(2))
                : in(unit).precision(Precision.fixedFraction(decimals));
        return ticks.stream().map(tick -> format.format(tick).toString()).toList();
    }
}
