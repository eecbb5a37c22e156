package org.dazaifu.stix;

/** What stands at one place of a bundle's list of objects. */
public sealed interface BundleItem permits StixObject, MalformedObject {}
