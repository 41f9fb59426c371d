package org.raceline.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.raceline.charts.HeatMap;
import org.raceline.ui.DrawingCanvas;

/** A drawing of rows and columns in the window, as a user reads it and goes through it by keyboard. */
final class Grid {
    private final OpenWorkbench client;
    private final String id;

    Grid(OpenWorkbench client, String id) {
        this.client = client;
        this.id = id;
    }

    /** Waits until it shows just these figures, row by row. */
    void await(List<List<String>> figures) throws Exception {
        client.await(id + " shows " + figures, () -> client.isShown(id) && figures().equals(figures));
    }

    /** Its figures as they are written; to be called inside {@link OpenWorkbench#ui}. */
    List<List<String>> figures() {
        return client.drawing(id) instanceof HeatMap map ? map.rows().stream().map(row -> row.cells().stream().map(HeatMap.Cell::text).toList()).toList() : List.of();
    }

    /** What the rows are; to be called inside {@link OpenWorkbench#ui}. */
    List<String> names() {
        return client.drawing(id) instanceof HeatMap map ? map.rows().stream().map(HeatMap.Row::name).toList() : List.of();
    }

    /** Goes by keys from the first cell, and answers what is said where that leads. */
    String walk(int... keys) throws Exception {
        return client.ui(() -> {
            var canvas = (DrawingCanvas) client.find(id);
            OpenWorkbench.key(canvas, SWT.HOME, 0);
            Arrays.stream(keys).forEach(key -> OpenWorkbench.key(canvas, key, 0));
            return canvas.reached().orElseThrow().description();
        });
    }

    /** Its table, as F2 shows it: what names a row, and its figures. */
    List<List<String>> table() throws Exception {
        client.ui(() -> {
            OpenWorkbench.key(client.find(id), SWT.F2, 0);
            return null;
        });
        client.await("the table is open", () -> client.isShown("details.table"));
        var lines = client.ui(() -> {
            var table = (Table) client.find("details.table");
            var all = new ArrayList<List<String>>();
            for (var item : table.getItems()) {
                all.add(IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList());
            }
            return all;
        });
        client.press("details.close");
        client.await("it is closed", () -> !client.isShown("details"));
        return lines;
    }
}
