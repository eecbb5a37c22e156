package org.dazaifu.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FeedScheduleTest {

    @TempDir Path directory;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private Publisher publisher;

    @BeforeEach
    void publish() throws Exception {
        publisher = new Publisher();
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @Test
    void aFeedIsPulledWhenItIsDueAndNotBefore() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory);
                var schedule = schedule(office)) {
            publisher.put("/list", "192.0.2.1\n");
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            round(schedule);
            assertThat(publisher.requests).hasSize(1);
            Instant next = office.feeds.show("bad").next();
            assertThat(Duration.between(office.now, next))
                    .isBetween(Duration.ofHours(6), Duration.ofHours(6).plusMinutes(36));
            office.now = next.minusMillis(1);
            round(schedule);
            assertThat(publisher.requests).hasSize(1);
            office.now = next;
            round(schedule);
            assertThat(publisher.requests).hasSize(2);
            office.feeds.enable("bad", false, Office.ABE);
            office.wait(Duration.ofDays(30));
            round(schedule);
            assertThat(publisher.requests).hasSize(2);
        }
    }

    @Test
    void failuresAreKeptAndTriedAgainEverLaterUntilOneSucceeds() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory);
                var schedule = schedule(office)) {
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            Duration before = Duration.ofMinutes(5).minusMillis(1);
            for (int failures = 1; failures <= 12; failures++) {
                round(schedule);
                FeedStanding standing = office.feeds.show("bad");
                assertThat(standing.failures()).isEqualTo(failures);
                assertThat(standing.failure()).contains("404");
                assertThat(standing.lastFailure()).contains(office.now);
                Duration wait = Duration.between(office.now, standing.next());
                assertThat(wait).isGreaterThan(before);
                assertThat(wait)
                        .isLessThanOrEqualTo(Duration.ofHours(24).multipliedBy(11).dividedBy(10));
                before = failures < 9 ? wait : Duration.ofHours(24).minusMillis(1);
                office.now = standing.next();
            }
            publisher.put("/list", "192.0.2.1\n");
            round(schedule);
            assertThat(office.feeds.show("bad").failures()).isZero();
            assertThat(office.feeds.show("bad").lastSuccess()).contains(office.now);
            assertThat(log).hasSize(13);
        }
    }

    @ParameterizedTest
    @EnumSource(Office.Kind.class)
    void ofTwoServersOneFeedIsPulledByOne(Office.Kind kind) throws Exception {
        DatabaseAddress address = Office.address(kind, directory);
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        publisher.on(
                "/list",
                request -> {
                    arrived.countDown();
                    await(go);
                    request.sendResponseHeaders(200, 10);
                    request.getResponseBody()
                            .write("192.0.2.1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                });
        try (Office one = new Office(directory, address);
                Office other = new Office(directory, address);
                var schedule = schedule(one);
                var another = schedule(other)) {
            one.add("bad", FeedKind.LIST, publisher.at("/list"));
            schedule.round();
            await(arrived);
            another.round();
            assertThat(another.isIdle()).isTrue();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> other.pull("bad"))
                    .hasMessageContaining("by somebody else");
            go.countDown();
            idle(schedule);
            assertThat(publisher.requests).hasSize(1);
            assertThat(one.indicators("bad")).hasSize(1);
            other.pull("bad");
        }
    }

    @Test
    void whoWasKilledHoldsAFeedForTwoMinutesOnlyAndWhoLostItFilesNothing() throws Exception {
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            publisher.put("/list", "192.0.2.1\n");
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            FeedLease killed = FeedLease.take(office.exchange.database(), "bad", office.clock);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.pull("bad"))
                    .hasMessageContaining("by somebody else");
            office.wait(FeedLease.LENGTH);
            office.pull("bad");
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            office.exchange
                                    .database()
                                    .write(sql -> {
                                        killed.require(sql);
                                        return 1;
                                    }))
                    .hasMessageContaining("taken over");
            killed.close();
        }
    }

    @Test
    void itStopsInTheMiddleOfAPullThatIsThenDueAsBefore() throws Exception {
        var arrived = new CountDownLatch(1);
        publisher.on(
                "/list",
                request -> {
                    request.sendResponseHeaders(200, 0);
                    for (int n = 0; n < 200; n++) {
                        request.getResponseBody()
                                .write(
                                        ("192.0.2." + n + "\n")
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        request.getResponseBody().flush();
                        arrived.countDown();
                        pause();
                    }
                });
        try (Office office = Office.open(Office.Kind.SQLITE, directory)) {
            office.add("bad", FeedKind.LIST, publisher.at("/list"));
            var schedule = schedule(office);
            schedule.start();
            await(arrived);
            long start = System.nanoTime();
            schedule.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(20));
            assertThat(office.feeds.show("bad").failures()).isZero();
            assertThat(office.feeds.show("bad").next()).isEqualTo(office.now);
            publisher.put("/list", "192.0.2.1\n");
            office.pull("bad");
        }
    }

    private FeedSchedule schedule(Office office) {
        return new FeedSchedule(office.exchange, office.feeds, office.clock, log::add);
    }

    private static void round(FeedSchedule schedule) throws InterruptedException {
        schedule.round();
        idle(schedule);
    }

    private static void idle(FeedSchedule schedule) throws InterruptedException {
        for (int n = 0; n < 1_000 && !schedule.isIdle(); n++) {
            Thread.sleep(10);
        }
        assertThat(schedule.isIdle()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
