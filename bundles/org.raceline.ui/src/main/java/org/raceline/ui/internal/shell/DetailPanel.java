package org.raceline.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.raceline.charts.Drawing;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.GcResources;
import org.raceline.ui.internal.drawing.NativeName;

/** A panel of sentences above the status bar: never in the way, closed by the user. */
final class DetailPanel extends Composite {
    private static final int MOST = 260;
    private static final int COLUMN = 110;
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private final Session session;
    private final Label title;
    private final ScrolledComposite scroll;
    private Composite content;

    DetailPanel(Composite parent, Session session, Runnable close) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.session = session;
        setData(CLASS, "surface");
        setData("raceline.id", "details");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 24;
        layout.marginHeight = 10;
        setLayout(layout);
        addListener(SWT.Paint, event -> new GcGfx(event.gc, session.theme()).line(0, 0.5, getClientArea().width, 0.5, Pen.of(Ink.BORDER, 1)));
        title = label(this, TextStyle.HEADING, "surface");
        title.setData("raceline.id", "details.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ActionButton shut = new ActionButton(this, session, ActionButton.Kind.LINK, close);
        shut.setText(Words.TEXTS.text("details.close"));
        shut.setData("raceline.id", "details.close");
        scroll = new ScrolledComposite(this, SWT.V_SCROLL);
        scroll.setData(CLASS, "surface");
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        scroll.addListener(SWT.Resize, event -> fit());
    }

    private Label label(Composite parent, TextStyle style, String look) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(GcResources.of(getDisplay()).font(style));
        label.setData(CLASS, look);
        return label;
    }

    /** Starts anew. */
    void begin(String heading) {
        title.setText(heading);
        if (content != null) {
            content.dispose();
        }
        content = new Composite(scroll, SWT.NONE);
        content.setData(CLASS, "surface");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        layout.horizontalSpacing = 16;
        content.setLayout(layout);
        scroll.setContent(content);
    }

    /** A line with a name and what is said of it. */
    void row(String name, String said) {
        Label left = label(content, TextStyle.STRONG, "surface");
        left.setText(literal(name));
        left.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Label right = label(content, TextStyle.BODY, "surface muted");
        right.setText(literal(said));
        right.setLayoutData(wide());
    }

    /** What is the case, and what to do. */
    void issue(Issue issue) {
        Label mark = label(content, TextStyle.BODY, issue.severity() == Severity.ERROR ? "surface bad" : "surface muted");
        mark.setText(Words.TEXTS.text("severity." + issue.severity().id()));
        mark.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        Label text = label(content, TextStyle.BODY, "surface");
        text.setText(literal(issue.line() > 0 ? Words.TEXTS.text("details.line", session.formats().number(issue.line()), issue.what()) : issue.what())
                + (issue.remedy().isEmpty() ? "" : " " + literal(issue.remedy())));
        text.setLayoutData(wide());
    }

    /** A sentence over the whole width. */
    void text(String sentence) {
        Label text = label(content, TextStyle.BODY, "surface");
        text.setText(literal(sentence));
        GridData whole = wide();
        whole.horizontalSpan = 2;
        text.setLayoutData(whole);
    }

    /** What can be done about it. */
    void button(String id, String text, Runnable action) {
        ActionButton button = new ActionButton(content, session, ActionButton.Kind.PRIMARY, action);
        button.setData("raceline.id", id);
        button.setText(text);
        GridData whole = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false, 2, 1);
        whole.verticalIndent = 4;
        button.setLayoutData(whole);
    }

    /** Figures in columns; the first names the row. */
    void table(Drawing.Table figures) {
        Table table = new Table(content, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.NO_SCROLL);
        table.setData("raceline.id", "details.table");
        table.setFont(GcResources.of(getDisplay()).font(TextStyle.BODY));
        table.setHeaderVisible(true);
        NativeName.say(table, title.getText());
        for (String heading : figures.header()) {
            new TableColumn(table, table.getColumnCount() == 0 ? SWT.LEFT : SWT.RIGHT).setText(heading);
        }
        table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(figures.rows().get(event.index).toArray(String[]::new)));
        table.setItemCount(figures.rows().size());
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.max(COLUMN, column.getWidth() + 16));
        }
        GridData whole = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false, 2, 1);
        table.setLayoutData(whole);
    }

    private static GridData wide() {
        GridData wide = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        wide.widthHint = 200;
        return wide;
    }

    /** An ampersand would underline the letter behind it. */
    private static String literal(String text) {
        return text.replace("&", "&&");
    }

    private void fit() {
        if (content != null && !content.isDisposed()) {
            scroll.setMinHeight(content.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? 600 : widthHint;
        int height = content == null || content.isDisposed() ? 0 : content.computeSize(width - 48, SWT.DEFAULT).y + 56;
        return new Point(width, Math.min(MOST, height));
    }
}
