"""Reads a release collection and writes to an inbox with the OASIS client; a token is the password of HTTP Basic."""
import json
import sys

from taxii2client.v21 import Server, as_pages

server = Server(sys.argv[1], user=sys.argv[2], password=sys.argv[3])
root = server.default
release = next(one for one in root.collections if one.can_read)
inbox = next(one for one in root.collections if one.can_write)

ids = []
pages = 0
for page in as_pages(release.get_objects, per_request=40):
    pages += 1
    ids += [one["id"] for one in page.get("objects", [])]

envelope = {"objects": [json.loads(one) for one in open(sys.argv[4])]}
first = inbox.add_objects(envelope)
again = inbox.add_objects(envelope)
print(json.dumps({
    "title": server.title, "collections": len(root.collections), "pages": pages, "objects": len(ids),
    "different": len(set(ids)), "manifest": len(release.get_manifest().get("objects", [])),
    "by_type": len(release.get_objects(type="malware").get("objects", [])),
    "first": first.success_count, "again": again.success_count, "status": again.status,
}))
