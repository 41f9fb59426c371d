package org.raceline.core.store;

/** The store failed. The message is one sentence for the user; the cause is for the log. What was not committed is not there. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
