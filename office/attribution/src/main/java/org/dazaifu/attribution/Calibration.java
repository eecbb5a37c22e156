package org.dazaifu.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often the first group was right, by the probability it was given, on public incidents of
 * groups that the weights had not seen: each once as it was reported, and once with everything on
 * its group taken out, so that nobody known is right in half of them.
 *
 * @param bins by probability, those without an incident left out
 */
public record Calibration(List<Bin> bins) {

    private static final String RESOURCE = "calibration.txt";

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Incidents whose first group was given about the same probability.
     *
     * @param said the mean of the probabilities
     * @param right the share of them in which the group was the right one
     * @param incidents how many there are
     */
    public record Bin(double said, double right, int incidents) {}

    /** What was measured of the weights that are shipped. */
    public static Calibration shipped() {
        try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + RESOURCE);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the program's " + RESOURCE + " cannot be read", e);
        }
    }

    /**
     * Reads lines of {@code said right incidents}; lines that begin with {@code #} are comments.
     */
    static Calibration read(String text) {
        var bins = new ArrayList<Bin>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" ", -1);
            bins.add(
                    new Bin(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Integer.parseInt(parts[2])));
        }
        return new Calibration(bins);
    }

    /** As {@link #shipped} reads it. */
    public String text() {
        var text =
                new StringBuilder(
                        "# What the first group was given on average, how often it was right, in how many incidents.\n");
        for (Bin bin : bins) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.4f %.4f %d\n",
                            bin.said(),
                            bin.right(),
                            bin.incidents()));
        }
        return text.toString();
    }
}
