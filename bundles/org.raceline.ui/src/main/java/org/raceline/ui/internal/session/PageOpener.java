package org.raceline.ui.internal.session;

/** Opens pages by their ids. */
public interface PageOpener {
    /** While there are no pages. */
    PageOpener NONE = new PageOpener() {
        @Override
        public boolean isInstalled(String page) {
            return false;
        }

        @Override
        public void open(String page) {
            throw new IllegalStateException("There are no pages yet");
        }
    };

    boolean isInstalled(String page);

    void open(String page);
}
