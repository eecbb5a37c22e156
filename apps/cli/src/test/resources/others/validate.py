"""Prints what OASIS' stix2-validator finds wrong with bundles, a mistake a line."""

import sys

from stix2validator import ValidationOptions, validate_file

for file in sys.argv[1:]:
    result = validate_file(file, ValidationOptions(version="2.1"))
    if not result.is_valid:
        print(file, result.fatal or "")
    for one in result.object_results:
        for error in one.errors or []:
            print(file, error)
