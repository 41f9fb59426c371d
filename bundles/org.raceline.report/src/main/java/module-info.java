/** The board as a file to keep or to send: a web page, paper, an image, a table. */
module org.raceline.report {
    // Only classes named Pdf… touch PDFBox. Its modules are automatic and cannot say themselves that they need these two.
    requires jdk.unsupported;
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires transitive org.raceline.charts;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.raceline.report;
}
