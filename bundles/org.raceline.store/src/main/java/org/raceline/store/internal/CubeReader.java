package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.model.Slice;

/** Reads totals by day into memory: those of {@link DayTotals} where these keep the asked dimensions apart, else from the touchpoints. */
final class CubeReader {
    private static final int FEW = 2;
    /** Source, kind, exclusions and currency. */
    private static final int GIVEN = 4;

    private final List<String> dimensions;
    private final List<String> quantities = new ArrayList<>();
    private final Map<List<String>, Growing> series = new LinkedHashMap<>();

    /** Days are added at the end. */
    private static final class Growing {
        private int[] days = new int[FEW];
        private long[][] figures;
        private int count;

        Growing(int width) {
            figures = new long[width][FEW];
        }

        /** The place of a day's figures. */
        int place(int day) {
            if (count > 0 && days[count - 1] == day) {
                return count - 1;
            }
            if (count == days.length) {
                resize(count * 2);
            }
            days[count] = day;
            for (long[] each : figures) {
                each[count] = DayCube.NOTHING;
            }
            return count++;
        }

        void add(int figure, int place, long amount) {
            figures[figure][place] = figures[figure][place] == DayCube.NOTHING ? amount : Math.addExact(figures[figure][place], amount);
        }

        DayCube.Series series(DayCube.Key key) {
            resize(count);
            return new DayCube.Series(key, days, figures);
        }

        private void resize(int length) {
            days = Arrays.copyOf(days, length);
            figures = Arrays.stream(figures).map(each -> Arrays.copyOf(each, length)).toArray(long[][]::new);
        }
    }

    private CubeReader(Collection<String> dimensions) {
        this.dimensions = List.copyOf(new TreeSet<>(dimensions));
    }

    /** @throws ArithmeticException if a sum of a day does not fit into 64 bits */
    static DayCube read(Session session, Columns columns, Set<String> dimensions) {
        CubeReader reader = new CubeReader(dimensions);
        reader.read(session, columns);
        return new DayCube(dimensions, reader.quantities, reader.all());
    }

    private void read(Session session, Columns columns) {
        boolean totals = DayTotals.DIMENSIONS.containsAll(dimensions);
        List<Sql> told = new ArrayList<>(List.of(Sql.of("source, kind, exclusions, currency")));
        dimensions.forEach(dimension -> told.add(Sql.of("{}", columns.value(dimension))));
        told.add(Sql.of("cast(day - ? as bigint) as day_number", AskedDays.ZERO));
        told.add(totals ? Sql.of("sum(records), sum(named)") : Sql.of("cast(count(*) as hugeint), cast(count(person) as hugeint)"));
        columns.list().stream().filter(column -> column.kind() == Column.Kind.QUANTITY).forEach(column -> {
            quantities.add(column.id());
            told.add(Sql.of("sum({})", column.name()));
        });
        session.chunks(Sql.of("select {} from {} group by all order by day_number", Sql.join(", ", told),
                totals ? Sql.of("{}", DayTotals.TABLE) : Sql.of("touchpoint where superseded_by is null")), this::take);
    }

    private void take(DuckDBDataChunkReader chunk) {
        int texts = GIVEN + dimensions.size();
        int width = DayCube.FIRST_QUANTITY + quantities.size();
        List<DuckDBReadableVector> told = new ArrayList<>();
        for (int i = 0; i < texts + 1 + width; i++) {
            told.add(chunk.vector(i));
        }
        for (int row = 0; row < chunk.rowCount(); row++) {
            List<String> key = new ArrayList<>(texts);
            for (int i = 0; i < texts; i++) {
                key.add(told.get(i).getString(row));
            }
            Growing growing = series.computeIfAbsent(key, any -> new Growing(width));
            int place = growing.place(Math.toIntExact(told.get(texts).getLong(row)));
            for (int i = 0; i < width; i++) {
                DuckDBReadableVector figures = told.get(texts + 1 + i);
                if (!figures.isNull(row)) {
                    growing.add(i, place, figures.getHugeInt(row).longValueExact());
                }
            }
        }
    }

    private List<DayCube.Series> all() {
        List<DayCube.Series> all = new ArrayList<>();
        series.forEach((key, growing) -> {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < dimensions.size(); i++) {
                values.put(dimensions.get(i), key.get(GIVEN + i));
            }
            all.add(growing.series(new DayCube.Key(key.get(0), key.get(1), key.get(2), key.get(3), Slice.of(values))));
        });
        return all;
    }
}
