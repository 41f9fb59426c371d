package org.raceline.store.internal;

/** What is remembered of the facts as long as these are the same. Any thread. */
record Memory(Histories histories, FirstDays firsts, DayCubes cubes, PersonDays persons) {
    Memory() {
        this(new Histories());
    }

    private Memory(Histories histories) {
        this(histories, new FirstDays(histories), new DayCubes(), new PersonDays());
    }
}
