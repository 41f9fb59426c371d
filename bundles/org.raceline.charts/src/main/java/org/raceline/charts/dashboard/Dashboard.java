package org.raceline.charts.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A board that the user made. Its tiles flow in their order through {@link Tile#MOST} columns; what does not fit into a row begins the
 * next.
 *
 * @param id   unique, without blanks
 * @param name as the user called it
 */
public record Dashboard(String id, String name, List<Tile> tiles) {
    public Dashboard {
        tiles = List.copyOf(tiles);
    }

    private Dashboard having(List<Tile> others) {
        return new Dashboard(id, name, others);
    }

    public Dashboard called(String other) {
        return new Dashboard(id, other, tiles);
    }

    public Optional<Tile> tile(String tile) {
        return tiles.stream().filter(t -> t.id().equals(tile)).findFirst();
    }

    private int at(String tile) {
        return IntStream.range(0, tiles.size()).filter(i -> tiles.get(i).id().equals(tile)).findFirst().orElse(-1);
    }

    /** With one more tile at the end, which is given an id that none has now. */
    public Dashboard add(Tile tile) {
        int number = 1 + tiles.stream().map(Tile::id).filter(t -> t.matches("t\\d{1,6}")).mapToInt(t -> Integer.parseInt(t.substring(1))).max().orElse(0);
        List<Tile> more = new ArrayList<>(tiles);
        more.add(tile.called("t" + number));
        return having(more);
    }

    public Dashboard remove(String tile) {
        return having(tiles.stream().filter(t -> !t.id().equals(tile)).toList());
    }

    /** With another tile in the place of the one of the same id. */
    public Dashboard replace(Tile tile) {
        return having(tiles.stream().map(t -> t.id().equals(tile.id()) ? tile : t).toList());
    }

    /** With a tile in another place of the order; as it is where there is no such tile. */
    public Dashboard place(String tile, int to) {
        int from = at(tile);
        if (from < 0) {
            return this;
        }
        List<Tile> moved = new ArrayList<>(tiles);
        Tile taken = moved.remove(from);
        moved.add(Math.clamp(to, 0, moved.size()), taken);
        return having(moved);
    }

    /** One step further; as it is at the edge. Up and down go to where the tile above or below stands. */
    public Dashboard move(String tile, Move move) {
        int at = at(tile);
        return switch (move) {
            case BEFORE -> at < 1 ? this : place(tile, at - 1);
            case AFTER -> place(tile, at + 1);
            case UP -> beside(tile, -1).map(above -> place(tile, at(above.id()))).orElse(this);
            case DOWN -> beside(tile, 1).map(below -> place(tile, at(below.id()))).orElse(this);
        };
    }

    /** The tiles row by row. */
    public List<List<Tile>> rows() {
        List<List<Tile>> rows = new ArrayList<>();
        int free = 0;
        for (Tile tile : tiles) {
            if (rows.isEmpty() || tile.columns() > free) {
                rows.add(new ArrayList<>());
                free = Tile.MOST;
            }
            rows.getLast().add(tile);
            free -= tile.columns();
        }
        return rows;
    }

    /** What stands so many rows further in the column where a tile begins, or else at the end of that row. */
    private Optional<Tile> beside(String tile, int further) {
        List<List<Tile>> rows = rows();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Tile each : rows.get(row)) {
                if (each.id().equals(tile)) {
                    return row + further < 0 || row + further >= rows.size() ? Optional.empty() : Optional.of(covering(rows.get(row + further), column));
                }
                column += each.columns();
            }
        }
        return Optional.empty();
    }

    private static Tile covering(List<Tile> row, int column) {
        int end = 0;
        for (Tile tile : row) {
            end += tile.columns();
            if (column < end) {
                return tile;
            }
        }
        return row.getLast();
    }
}
