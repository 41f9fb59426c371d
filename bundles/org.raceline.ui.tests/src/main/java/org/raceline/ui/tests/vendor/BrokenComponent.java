package org.raceline.ui.tests.vendor;

/** A component that cannot be made. */
public class BrokenComponent implements Runnable {

    public BrokenComponent() {
        throw new IllegalStateException("the wind is wrong");
    }

    @Override
    public void run() {
        // Nobody gets this far.
    }
}
