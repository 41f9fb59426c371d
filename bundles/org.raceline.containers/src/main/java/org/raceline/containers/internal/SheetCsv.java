package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sheet as CSV: its n-th row is the n-th line, empty rows are empty lines, and all others have the same number of cells. */
final class SheetCsv extends InputStream {
    private final SheetRows rows;
    private final int width;
    private byte[] line = new byte[0];
    private int position;
    private int row;

    SheetCsv(SheetRows rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    static void append(StringBuilder line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            line.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == line.length && !nextLine()) {
            return -1;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        if (!rows.next()) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        text.repeat('\n', rows.row() - row - 1);
        append(text, rows.cells());
        text.repeat(',', width - rows.cells().size()).append('\n');
        row = rows.row();
        line = text.toString().getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
