"""Reads and writes a server with the OASIS client. Prints what it found as JSON."""
import json
import sys

from taxii2client.v21 import Server, as_pages


def indicator(n, year):
    return {
        "type": "indicator", "spec_version": "2.1",
        "id": "indicator--%08x-0000-4000-8000-000000000000" % n,
        "created": "2016-01-01T00:00:00.000Z",
        "modified": "%d-01-01T00:00:00.000Z" % year,
        "pattern": "[ipv4-addr:value = '192.0.2.1']", "pattern_type": "stix",
        "valid_from": "2016-01-01T00:00:00Z",
    }


server = Server(sys.argv[1], user="partner", password="secret")
root = server.default
collection = next(one for one in root.collections if one.can_read and one.can_write)
status = collection.add_objects({"objects": [indicator(n, 2020) for n in range(250)]})
again = collection.add_objects({"objects": [indicator(n, 2020) for n in range(250)]})
collection.add_objects({"objects": [indicator(7, 2021)]})
first = indicator(7, 2020)["id"]

paged = []
pages = 0
for page in as_pages(collection.get_objects, per_request=40):
    pages += 1
    paged += [one["id"] for one in page.get("objects", [])]
manifest = []
for page in as_pages(collection.get_manifest, per_request=30):
    manifest += [one["id"] for one in page.get("objects", [])]

found = {
    "title": server.title,
    "roots": len(server.api_roots),
    "max_content_length": root.max_content_length,
    "collections": len(root.collections),
    "success_count": status.success_count,
    "success_count_again": again.success_count,
    "status_again": root.get_status(status.id).status,
    "pages": pages,
    "objects": len(paged),
    "different": len(set(paged)),
    "manifest": len(set(manifest)),
    "versions": collection.object_versions(first)["versions"],
    "all_versions": len(collection.get_object(first, version="all")["objects"]),
    "by_type": len(collection.get_objects(type="malware").get("objects", [])),
    "by_id": len(collection.get_objects(id=[first])["objects"]),
}
collection.delete_object(first)
found["after_deletion"] = len(collection.get_objects(id=[first]).get("objects", []))
print(json.dumps(found))
