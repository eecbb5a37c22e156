package org.dazaifu.response.playbook;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.option.Grade;

/** What a playbook says beside what the catalogue says, in English; translations are phrases. */
final class Words {

    static final String TITLE = "Response to: {0}";
    static final String ABOUT =
            "The measures chosen for this case, each with whoever decides it. Nothing here is decided yet. It is no legal advice.";
    static final String DECIDES = "Named by the catalogue of measures as who decides.";
    static final String CASE_TEAM = "Those who work on the case";
    static final String CASE_TEAM_DOES = "Finds out, keeps the record and informs who decides.";
    static final String SYSTEM_IS = "The system that the content is made for.";
    static final String TARGET_IS = "Whom or what the measures are about.";
    static final String SYSTEMS = "Systems concerned";
    static final String INFORMED = "Those to be informed or helped";
    static final String INVESTIGATED = "Persons and data under investigation";
    static final String STATE = "State concerned";

    static final String ESTABLISH = "Establish: {0}";
    static final String NEEDED_YES = "The measure is open only where this holds ({0}).";
    static final String NEEDED_NO = "The measure is open only where this does not hold ({0}).";
    static final String CONFIRM = "Confirm: {0}";
    static final String PROPOSED = "Only proposed by sightings; a person has to confirm it.";
    static final String ESTABLISHED = "Is all of it established that “{0}” needs?";
    static final String NOT_ESTABLISHED = "Do not carry out: {0}";
    static final String NOT_ESTABLISHED_WHY =
            "What it needs is not established. Record what was found, and assess the options again.";
    static final String HOW_TO_SET = "Set {0} to true where it is so, and to false otherwise.";

    static final String DECIDE = "Decide on: {0}";
    static final String WHO = "Decides: {0}. Nobody else does.";
    static final String DEADLINE = "By {0}, as a rule of thumb: {1}";
    static final String NOTE = "Of the risks: {0}";
    static final String EVIDENCE = "To have in hand: {0}";
    static final String LESS_MEASURE = "The case for less: {0}. {1}";
    static final String LESS = "The case for less: {0}";
    static final String HOW_TO_DECIDE =
            "Set {0} to true where it is decided for and to false where against; record who decided, when and why.";
    static final String DECIDED = "Decided for “{0}”?";
    static final String AGAINST = "Decided against: {0}";
    static final String AGAINST_WHY = "Record who decided, when and why.";

    static final String DONE = "Stated as done already; make sure that it is.";
    static final String CARRY_OUT = "Carry out: {0}";
    static final String DEMAND =
            "Call on the responsible State to cease the wrongful act and make reparation (ILC Article 52)";
    static final String NOTIFY =
            "Notify the responsible State of the decision and offer to negotiate, unless urgent (ILC Article 52)";
    static final String OWED =
            "Have the legal adviser say whether a demand, a notification or a report is owed first, and make it";

    static final String USE = "Use the content of {0}";
    static final String USE_ALL = "Use the content of {0} files: {1}";
    static final String WARNING = "Warning: {0}";
    static final String AT_ONCE = "At the same time, within {0} hours";
    static final String RECORD = "Record what was decided and done, and assess the options again";

    private Words() {}

    static String system(Artifact.Kind kind) {
        return switch (kind) {
            case SURICATA -> "Intrusion detection (Suricata)";
            case DNS_RPZ -> "Name servers with response policy zones";
            case STIX -> "Threat intelligence platform";
            case SIGMA -> "Log analysis (Sigma)";
            case HUNTING_QUERIES -> "Log analysis, for hunting";
        };
    }

    static String escalation(Grade grade) {
        return "Risk of escalation: " + grade.word();
    }

    static String disclosure(Grade grade) {
        return "Risk of disclosing sources: " + grade.word();
    }

    static String thirdParties(Grade grade) {
        return "Risk to third parties: " + grade.word();
    }

    /** Every phrase, for whoever translates. */
    static List<String> all() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                TITLE,
                                ABOUT,
                                DECIDES,
                                CASE_TEAM,
                                CASE_TEAM_DOES,
                                SYSTEM_IS,
                                TARGET_IS,
                                SYSTEMS,
                                INFORMED,
                                INVESTIGATED,
                                STATE,
                                ESTABLISH,
                                NEEDED_YES,
                                NEEDED_NO,
                                CONFIRM,
                                PROPOSED,
                                ESTABLISHED,
                                NOT_ESTABLISHED,
                                NOT_ESTABLISHED_WHY,
                                HOW_TO_SET,
                                DECIDE,
                                WHO,
                                DEADLINE,
                                NOTE,
                                EVIDENCE,
                                LESS_MEASURE,
                                LESS,
                                HOW_TO_DECIDE,
                                DECIDED,
                                AGAINST,
                                AGAINST_WHY,
                                DONE,
                                CARRY_OUT,
                                DEMAND,
                                NOTIFY,
                                OWED,
                                USE,
                                USE_ALL,
                                WARNING,
                                AT_ONCE,
                                RECORD));
        for (Artifact.Kind kind : Artifact.Kind.values()) {
            all.add(system(kind));
        }
        for (Grade grade : Grade.values()) {
            all.addAll(List.of(escalation(grade), disclosure(grade), thirdParties(grade)));
        }
        return all;
    }
}
