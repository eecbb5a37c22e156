package org.dazaifu.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dazaifu.detection.HuntProgress;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come, on a terminal only. */
final class Progress implements HuntProgress, AutoCloseable {

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress of reading events, shown where a person watches. */
    static Progress ofEvents(String task) {
        if (!Terminal.isInteractive()) {
            return new Progress(null);
        }
        return new Progress(
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" events", 1)
                        .showSpeed()
                        .setUpdateIntervalMillis(250)
                        .build());
    }

    @Override
    public void reached(long events, long sightings) {
        if (bar != null) {
            bar.stepTo(events);
            bar.setExtraMessage(sightings + " sightings");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
