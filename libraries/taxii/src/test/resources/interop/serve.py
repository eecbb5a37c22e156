"""Serves an empty collection with medallion, the OASIS server, on a port of this machine."""
import io
import json
import sys

from medallion import application_instance, register_blueprints, set_config

COLLECTION = "91a7b528-80eb-42ed-a74d-c6fbd5a26116"
data = {
    "/discovery": {"title": "medallion", "default": "/feeds/", "api_roots": ["/feeds/"]},
    "feeds": {
        "information": {"title": "Feeds", "versions": ["application/taxii+json;version=2.1"],
                        "max_content_length": 10000000},
        "status": [],
        "collections": [{"id": COLLECTION, "title": "Open", "can_read": True, "can_write": True,
                         "media_types": [], "objects": [], "manifest": []}],
    },
}
with io.open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump(data, out)
configuration = {
    "backend": {"module": "medallion.backends.memory_backend", "module_class": "MemoryBackend",
                "filename": sys.argv[2]},
    "users": {"partner": "secret"},
    "taxii": {"max_page_size": 100},
}
for part in ("users", "taxii", "backend"):
    set_config(application_instance, part, configuration)
register_blueprints(application_instance)
application_instance.run(host="127.0.0.1", port=int(sys.argv[1]), threaded=True)
