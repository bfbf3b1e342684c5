package se.samling.gateway.client.broadcast;

import java.util.List;
import java.util.Map;

/** What participants answered; ratings per question: how many gave 1, 2, 3, 4 and 5. Empty until threshold have answered. */
public record Evaluation(
        int answers, int threshold, Map<String, List<Integer>> ratings, List<String> keep, List<String> improve) {

    public boolean readable() {
        return answers >= threshold;
    }
}
