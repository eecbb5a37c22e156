package org.dazaifu.detection;

/** placeholder so that the summary's bound has its place */
final class IncidentBuilder {
    static final int EXAMPLES = 20;
}
