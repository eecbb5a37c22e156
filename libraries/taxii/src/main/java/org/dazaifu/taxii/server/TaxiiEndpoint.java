package org.dazaifu.taxii.server;

/** What can be asked of a TAXII 2.1 server (3.1): a method of a path. */
public enum TaxiiEndpoint {
    DISCOVERY("GET", "/taxii2/"),
    API_ROOT("GET", "/{root}/"),
    STATUS("GET", "/{root}/status/{id}/"),
    COLLECTIONS("GET", "/{root}/collections/"),
    COLLECTION("GET", "/{root}/collections/{collection}/"),
    MANIFEST("GET", "/{root}/collections/{collection}/manifest/"),
    OBJECTS("GET", "/{root}/collections/{collection}/objects/"),
    ADD_OBJECTS("POST", "/{root}/collections/{collection}/objects/"),
    OBJECT("GET", "/{root}/collections/{collection}/objects/{object}/"),
    DELETE_OBJECT("DELETE", "/{root}/collections/{collection}/objects/{object}/"),
    VERSIONS("GET", "/{root}/collections/{collection}/objects/{object}/versions/");

    private final String method;
    private final String path;

    TaxiiEndpoint(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path, with the names of its parts in braces. */
    public String path() {
        return path;
    }
}
