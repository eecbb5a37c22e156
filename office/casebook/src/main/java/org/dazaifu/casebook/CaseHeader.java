package org.dazaifu.casebook;

import java.time.Instant;
import java.util.UUID;
import org.dazaifu.stix.Tlp;

/**
 * What identifies a case.
 *
 * @param id its identifier, made when it was created
 * @param title what it is called
 * @param producer the organisation that makes it
 * @param marking the label on everything made from it
 * @param created when it was created
 * @param tool the name and version of the program that wrote it last
 */
public record CaseHeader(
        UUID id, String title, String producer, Tlp marking, Instant created, String tool) {}
