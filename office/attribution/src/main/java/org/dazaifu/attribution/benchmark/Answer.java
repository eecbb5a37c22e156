package org.dazaifu.attribution.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * What was said of a yes-or-no question, and what is true.
 *
 * @param probability of yes, as it was said
 * @param yes the truth
 * @param counts how much the question counts
 */
record Answer(double probability, boolean yes, double counts) {

    private static final int BINS = 10;

    /** The area under the ROC curve: how often yes is given more than no; equals count a half. */
    static double auroc(List<Answer> answers) {
        List<Answer> sorted =
                answers.stream().sorted(Comparator.comparingDouble(Answer::probability)).toList();
        double no = 0;
        double yes = 0;
        double wins = 0;
        for (int i = 0; i < sorted.size(); ) {
            double noHere = 0;
            double yesHere = 0;
            double probability = sorted.get(i).probability;
            for (; i < sorted.size() && sorted.get(i).probability == probability; i++) {
                noHere += sorted.get(i).yes ? 0 : sorted.get(i).counts;
                yesHere += sorted.get(i).yes ? sorted.get(i).counts : 0;
            }
            wins += yesHere * (no + noHere / 2);
            no += noHere;
            yes += yesHere;
        }
        return wins / no / yes;
    }

    /** The expected calibration error, in ten bins of equal width. */
    static double calibrationError(List<Answer> answers) {
        double[] error = new double[BINS];
        double all = 0;
        for (Answer answer : answers) {
            int bin = Math.clamp((int) (answer.probability * BINS), 0, BINS - 1);
            error[bin] += answer.counts * (answer.probability - (answer.yes ? 1 : 0));
            all += answer.counts;
        }
        double sum = 0;
        for (double each : error) {
            sum += Math.abs(each);
        }
        return sum / all;
    }
}
