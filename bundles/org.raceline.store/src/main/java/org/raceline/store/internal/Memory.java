package org.raceline.store.internal;

/** What is remembered of the facts as long as these are the same. Any thread. */
record Memory(FirstDays firsts, DayCubes cubes, PersonDays persons) {
    Memory() {
        this(new FirstDays(), new DayCubes(), new PersonDays());
    }
}
