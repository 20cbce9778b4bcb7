package in.plugged.local.suite;

import java.util.List;

/** Whether JVMs of a run use the caches of an earlier one, or record those that are missing. */
public enum Recording {
    OFF,
    ON;

    List<String> flags(AotCache cache) {
        return this == ON && !cache.fresh() ? cache.toRecord() : cache.toRun();
    }
}
