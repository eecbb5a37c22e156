package org.dazaifu.telemetry;

import org.dazaifu.telemetry.FieldName.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a JSON object are turned into the field names that Sigma rules use. The tables
 * are in docs/telemetry.md.
 *
 * @param context which part of which shape the object is
 * @param path the dotted path of the object; within System, the element's name
 */
record FieldNaming(Context context, String path) {

    /** The parts of the shapes in which keys mean something of their own. */
    enum Context {
        /** The record itself. */
        ROOT,
        /** {@code winlog} of Winlogbeat 7 and later. */
        WINLOG,
        /** {@code Event} of evtx_dump. */
        EVENT,
        /** {@code System} of evtx_dump. */
        SYSTEM,
        /** An element of System, such as Provider. */
        SYSTEM_ELEMENT,
        /** EventData or event_data: names are the event's own. */
        DATA,
        /** {@code Data} within EventData: unnamed or named items. */
        ITEMS,
        /** The attributes of such an item. */
        ITEM_ATTRIBUTES,
        /** An element within UserData: names are those of the elements, however deep. */
        ELEMENT,
        /** The attributes of an element. */
        ATTRIBUTES,
        /** Anything else: names are dotted paths. */
        OTHER
    }

    Decision child(String key) {
        return switch (context) {
            case ROOT -> ofRoot(key);
            case WINLOG -> ofWinlog(key);
            case EVENT ->
                    switch (key) {
                        case "System", "EventData", "UserData" -> ofRoot(key);
                        case "#attributes" -> container(path, Context.ATTRIBUTES, path);
                        default -> nested(key);
                    };
            case SYSTEM -> ofSystem(key);
            case SYSTEM_ELEMENT -> ofSystemElement(key);
            case DATA ->
                    switch (key) {
                        case "Data" -> container("Data", Context.ITEMS, "Data");
                        case "#attributes" ->
                                container("EventData", Context.ATTRIBUTES, "EventData");
                        case "@Name", "-Name" -> field("EventData_Name", null, FieldRole.NONE);
                        default -> container(key, Context.OTHER, key);
                    };
            case ITEMS ->
                    switch (key) {
                        case "#text", "text", "content", "Value", "value", "_" ->
                                field("Data", null, FieldRole.ITEM_VALUE);
                        case "@Name", "-Name", "Name", "name" ->
                                field("Data_Name", null, FieldRole.ITEM_NAME);
                        case "#attributes", "$" ->
                                container("Data", Context.ITEM_ATTRIBUTES, "Data");
                        default -> nested(key);
                    };
            case ITEM_ATTRIBUTES ->
                    key.equals("Name")
                            ? field("Data_Name", null, FieldRole.ITEM_NAME)
                            : field("Data_" + key, null, FieldRole.NONE);
            case ELEMENT ->
                    switch (key) {
                        case "#attributes" -> container(path, Context.ATTRIBUTES, path);
                        case "#text" -> field(path, null, FieldRole.NONE);
                        default -> container(key, Context.ELEMENT, key);
                    };
            case ATTRIBUTES -> attribute(key);
            case OTHER -> nested(key);
        };
    }

    private Decision ofRoot(String key) {
        if (key.startsWith("winlog.")) {
            return ofDotted("winlog.", new FieldNaming(Context.WINLOG, "winlog"), key);
        }
        if (key.startsWith("event_data.")) {
            return ofDotted("event_data.", new FieldNaming(Context.DATA, ""), key);
        }
        return switch (key) {
            case "Event" -> container(key, Context.EVENT, key);
            case "_source" -> container(key, Context.ROOT, "");
            case "System" -> container(key, Context.SYSTEM, "");
            case "EventData", "event_data" -> container(key, Context.DATA, "");
            case "UserData" -> container(key, Context.ELEMENT, key);
            case "user_data" -> container(key, Context.ELEMENT, key);
            case "message" -> field(key, "Message", FieldRole.NONE);
            case "winlog" -> container(key, Context.WINLOG, key);
            case "Channel" -> field(key, null, FieldRole.CHANNEL);
            case "LogName", "log_name" -> field("Channel", key, FieldRole.CHANNEL);
            case "EventID" -> container(key, Context.SYSTEM_ELEMENT, key, null, FieldRole.EVENT_ID);
            case "EventId", "event_id" -> field("EventID", key, FieldRole.EVENT_ID);
            case "Provider_Name" -> field(key, null, FieldRole.PROVIDER);
            case "SourceName", "source_name" -> field("Provider_Name", key, FieldRole.PROVIDER);
            case "Computer" -> field(key, null, FieldRole.PLACE);
            case "Hostname", "MachineName", "computer_name" ->
                    field("Computer", key, FieldRole.PLACE);
            case "RecordNumber", "record_number" -> field("EventRecordID", key, FieldRole.NONE);
            case "UtcTime" -> field(key, null, FieldRole.UTC_TIME);
            case "EventTime" -> field(key, null, FieldRole.LOCAL_TIME);
            case "TimeCreated" -> container(key, Context.OTHER, key, null, FieldRole.LOCAL_TIME);
            case "EventReceivedTime" -> field(key, null, FieldRole.RECEIVED_TIME);
            case "@timestamp" -> field(key, null, FieldRole.TIMESTAMP);
            case "host.name", "host.hostname" -> field(key, null, FieldRole.COLLECTED_PLACE);
            case "_path", "@stream" -> field(key, null, FieldRole.STREAM);
            case "@system", "_system_name" -> field(key, null, FieldRole.SENSOR);
            case "ts" -> field(key, null, FieldRole.ZEEK_TIME);
            default -> container(key, Context.OTHER, key, zeekAlias(key), FieldRole.NONE);
        };
    }

    private static Decision ofDotted(String prefix, FieldNaming within, String key) {
        String rest = key.substring(prefix.length());
        return within.context() == Context.WINLOG && rest.startsWith("event_data.")
                ? ofDotted("event_data.", new FieldNaming(Context.DATA, ""), rest)
                : within.child(rest);
    }

    private Decision ofWinlog(String key) {
        String recorded = path + "." + key;
        return switch (key) {
            case "event_data" -> container(recorded, Context.DATA, "");
            case "user_data" -> container(recorded, Context.ELEMENT, key);
            case "channel" -> field("Channel", recorded, FieldRole.CHANNEL);
            case "event_id" -> field("EventID", recorded, FieldRole.EVENT_ID);
            case "provider_name" -> field("Provider_Name", recorded, FieldRole.PROVIDER);
            case "provider_guid" -> field("Provider_Guid", recorded, FieldRole.NONE);
            case "computer_name" -> field("Computer", recorded, FieldRole.PLACE);
            case "record_id" -> field("EventRecordID", recorded, FieldRole.NONE);
            default -> nested(key);
        };
    }

    private Decision ofSystem(String key) {
        String element =
                key.endsWith("_attributes")
                        ? key.substring(0, key.length() - "_attributes".length())
                        : key;
        FieldRole role =
                switch (key) {
                    case "Channel" -> FieldRole.CHANNEL;
                    case "EventID" -> FieldRole.EVENT_ID;
                    case "Computer" -> FieldRole.PLACE;
                    case "TimeCreated" -> FieldRole.SYSTEM_TIME;
                    default -> FieldRole.NONE;
                };
        return container(element, Context.SYSTEM_ELEMENT, element, null, role);
    }

    private Decision ofSystemElement(String key) {
        return switch (key) {
            case "#attributes" -> container(path, Context.ATTRIBUTES, path);
            case "#text", "text", "_", "Value" ->
                    field(path, null, path.equals("EventID") ? FieldRole.EVENT_ID : FieldRole.NONE);
            default -> attribute(key);
        };
    }

    private Decision attribute(String key) {
        String attribute = stripMark(key);
        String name = path + "_" + attribute;
        FieldRole role =
                switch (name) {
                    case "Provider_Name" -> FieldRole.PROVIDER;
                    case "TimeCreated_SystemTime" -> FieldRole.SYSTEM_TIME;
                    default ->
                            attribute.equals("xmlns") || attribute.startsWith("xmlns:")
                                    ? FieldRole.LEFT_OUT
                                    : FieldRole.NONE;
                };
        return field(name, null, role);
    }

    /** XML converters mark what was an attribute with a sign in front of its name. */
    private static String stripMark(String key) {
        return key.startsWith("@") || key.startsWith("-") ? key.substring(1) : key;
    }

    private Decision nested(String key) {
        if (key.equals("#text")) {
            return field(path.isEmpty() ? key : path, null, FieldRole.NONE);
        }
        String name = path.isEmpty() ? key : path + "." + key;
        return switch (name) {
            case "host.name", "host.hostname" -> field(name, null, FieldRole.COLLECTED_PLACE);
            default -> container(name, Context.OTHER, name);
        };
    }

    /** Collectors that flatten Zeek's records write an underscore where Zeek has a dot. */
    private static @Nullable String zeekAlias(String key) {
        return switch (key) {
            case "id_orig_h", "id_orig_p", "id_resp_h", "id_resp_p" ->
                    "id." + key.substring("id_".length());
            default -> {
                for (String record : new String[] {"certificate_", "san_", "basic_constraints_"}) {
                    if (key.startsWith(record)) {
                        yield record.substring(0, record.length() - 1)
                                + "."
                                + key.substring(record.length());
                    }
                }
                yield null;
            }
        };
    }

    private static Decision field(String name, @Nullable String alias, FieldRole role) {
        return new Decision(name, alias, role, new FieldNaming(Context.OTHER, name));
    }

    private static Decision container(String name, Context below, String path) {
        return container(name, below, path, null, FieldRole.NONE);
    }

    private static Decision container(
            String name, Context below, String path, @Nullable String alias, FieldRole role) {
        return new Decision(name, alias, role, new FieldNaming(below, path));
    }
}
