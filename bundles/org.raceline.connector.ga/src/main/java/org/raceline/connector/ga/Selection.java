package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.FactSink;
import org.raceline.core.model.Period;

/**
 * Decides what is loaded of tables that partly state the same: a table that another one repeats is left out, a table that
 * falls short of another is not complete, and no figure is loaded twice for the same dimensions, grain and days.
 */
final class Selection {
    /** What is worked out from another figure of the row is short where that is. */
    private static final Map<Concept, Concept> BASIS = Map.of(Concept.BOUNCED_VISITS, Concept.VISITS,
            Concept.UA_BOUNCED_VISITS, Concept.VISITS, Concept.LEADS, Concept.EVENTS, Concept.CHECKOUTS, Concept.EVENTS,
            Concept.PURCHASES, Concept.EVENTS, Concept.FORM_SUBMISSIONS, Concept.EVENTS);

    private final List<Block> blocks = new ArrayList<>();
    private final FactSink sink;

    Selection(FactSink sink) {
        this.sink = sink;
    }

    /** Settles what can be told of a table alone. */
    void consider(Table table) {
        if (table.rowCount() == 0 && table.totalLine() == 0) {
            return;
        }
        for (Block block : List.of(table.rows(), table.total())) {
            block.load(block.candidates());
            if (!table.context().segment().isEmpty()) {
                block.skip(Sentences.text("skip.segment"));
            } else if (table.layout().overlaps()) {
                block.skip(Sentences.text("skip.overlap"));
            } else if (block.loaded().isEmpty()) {
                block.skip(Sentences.text(table.layout().isRetention() ? "skip.retention" : "skip.no-figures"));
            } else {
                blocks.add(block);
            }
        }
    }

    /** The tables of which something could be loaded; they need their days before {@link #settle}. */
    List<Table> dated() {
        return blocks.stream().map(Block::table).distinct().toList();
    }

    /** Settles what depends on the other tables. */
    void settle() {
        for (int i = 0; i < blocks.size(); i++) {
            if (isRepeated(i)) {
                blocks.get(i).skip(Sentences.text("skip.repeated"));
            }
        }
        blocks.forEach(this::compare);
        blocks.forEach(this::loadOnce);
    }

    private boolean isRepeated(int index) {
        Block block = blocks.get(index);
        for (int other = 0; other < blocks.size(); other++) {
            Block wider = blocks.get(other);
            if (other != index && !wider.isSkipped() && repeats(wider, block) && (other > index || !repeats(block, wider))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the wider block says all that the other says, and nothing less of it. */
    private static boolean repeats(Block wider, Block block) {
        return !wider.isTotal() && !block.isTotal() && wider.grain() == block.grain() && wider.period().equals(block.period())
                && wider.dimensions().containsAll(block.dimensions()) && (!block.dimensions().isEmpty() || wider.dimensions().isEmpty())
                && block.loaded().stream().allMatch(concept -> concept.isOfCampaigns() || wider.loaded().contains(concept))
                && block.loaded().stream().filter(concept -> !concept.isDistinct() && !concept.isOfCampaigns())
                        .allMatch(concept -> wider.sums().get(concept).compareTo(block.sums().get(concept)) >= 0);
    }

    /**
     * A block whose rows add up to less than another block states for the same days is not complete. Where another of its columns
     * does add up, rows are not missing and only the short column is left out.
     */
    private void compare(Block block) {
        if (block.isTotal() || block.isSkipped()) {
            return;
        }
        Set<Concept> additive = new LinkedHashSet<>(block.loaded());
        additive.removeIf(concept -> concept.isDistinct() || concept.isOfCampaigns());
        Set<Concept> falling = new LinkedHashSet<>(additive);
        falling.removeIf(concept -> most(concept, block.period()).map(most -> most.compareTo(block.sums().get(concept)) <= 0).orElse(true));
        List<Concept> told = new ArrayList<>(falling);
        additive.stream().filter(concept -> falling.contains(BASIS.get(concept))).forEach(falling::add);
        boolean partly = additive.stream().anyMatch(concept -> !falling.contains(concept) && isStatedElsewhere(concept, block));
        told.removeIf(concept -> !partly && isToldByItsTotal(concept, block));
        for (Concept concept : told) {
            sink.report(Sentences.warning(partly ? "table.short-left-out" : "table.short", heading(block, concept), name(block),
                    block.sums().get(concept).toPlainString(), most(concept, block.period()).orElseThrow().toPlainString()));
        }
        if (partly) {
            block.loaded().removeIf(concept -> falling.contains(concept) || concept.isOfCampaigns() && falling.contains(Concept.VISITS));
        } else if (!falling.isEmpty()) {
            block.incomplete();
        }
    }

    /** Whether what the rows fall short of is their own table's totals row: it is held against them when they are loaded. */
    private boolean isToldByItsTotal(Concept concept, Block block) {
        Block total = block.table().total();
        return total.candidates().contains(concept) && total.sum(concept).equals(most(concept, block.period()));
    }

    private boolean isStatedElsewhere(Concept concept, Block block) {
        return blocks.stream().anyMatch(other -> other != block && other.candidates().contains(concept) && other.period().equals(block.period()));
    }

    private Optional<BigDecimal> most(Concept concept, Period period) {
        return blocks.stream().filter(other -> other.candidates().contains(concept) && other.period().equals(period))
                .flatMap(other -> other.sum(concept).stream()).max(Comparator.naturalOrder());
    }

    /** Of blocks that state a metric for the same dimensions, grain and days one loads it: a total, else the larger, else the later. */
    private void loadOnce(Block block) {
        for (Block other : blocks) {
            if (other != block && other.dimensions().equals(block.dimensions()) && other.grain() == block.grain()
                    && other.period().intersect(block.period()).isPresent()) {
                block.loaded().removeIf(concept -> yields(block, other, concept));
            }
        }
        if (block.loaded().isEmpty() && !block.isSkipped()) {
            block.skip(Sentences.text("skip.repeated"));
        }
    }

    private boolean yields(Block block, Block other, Concept concept) {
        Optional<Concept> same = other.loaded().stream().filter(theirs -> theirs.metric().equals(concept.metric())).findFirst();
        if (same.isEmpty()) {
            return false;
        }
        if (other.isTotal() != block.isTotal()) {
            return other.isTotal();
        }
        int larger = concept.isDistinct() ? 0 : other.sums().get(same.get()).compareTo(block.sums().get(concept));
        return larger != 0 ? larger > 0 : blocks.indexOf(other) > blocks.indexOf(block);
    }

    private static String heading(Block block, Concept concept) {
        return block.table().layout().column(concept).map(column -> column.heading()).orElse(concept.metric());
    }

    private static String name(Block block) {
        return String.join(", ", block.table().layout().headings());
    }
}
